import { type CallOutput, DUPLICATE_ENDPOINTS, MERGE_REASONS } from '@kangma/contract';
import { DOCUMENT_TYPES } from '@kangma/intake';
import { Alert, Button, Card, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { Answered } from './answered.tsx';
import { useAsk } from './ask.ts';
import { Reasons } from './duplicates-page.tsx';
import { Failed } from './failed.tsx';
import { PEOPLE_TEXTS } from './people-texts.ts';

type Pair = CallOutput<(typeof DUPLICATE_ENDPOINTS)['duplicate']>;
type Step = Pair['steps'][number]['step'];

/** What can be done next; where two must do it, not by who took the last step. */
const NEXT: Readonly<Record<Pair['state'], readonly Step[]>> = {
  open: ['propose', 'keep-apart'],
  proposed: ['merge', 'withdraw', 'keep-apart'],
  merged: ['undo'],
  undoing: ['unmerge', 'withdraw'],
  apart: ['propose'],
};
const SECOND: ReadonlySet<Step> = new Set(['merge', 'unmerge']);

/** Both records side by side, and the steps that they can take. */
export function DuplicatePage({ id }: { readonly id: string }) {
  const say = useSay(PEOPLE_TEXTS);
  const { language } = useLanguage();
  const query = useAsk(DUPLICATE_ENDPOINTS.duplicate, { id, purpose: 'error-correction' });
  return (
    <div className="stack">
      <a href="#/duplicates">{say('back')}</a>
      <Alert type="info" showIcon title={say('compare-notice')} />
      <Answered query={query}>
        {(pair) => (
          <>
            <Card>
              <h2>{say(`verdict-${pair.verdict}`)}</h2>
              <Reasons reasons={pair.reasons} />
            </Card>
            <div className="side-by-side">
              {pair.records.map((record, i) => (
                <RecordCard
                  key={record.person}
                  record={record}
                  letter={'AB'[i]!}
                  goesOn={record.person === pair.survivor}
                />
              ))}
            </div>
            <Steps pair={pair} onDone={() => void query.refetch()} />
            {pair.steps.length > 0 && (
              <Card>
                <h2>{say('steps')}</h2>
                <ul>
                  {pair.steps.map(({ at, step, reason }) => (
                    <li key={at}>
                      {showTime(at, language)} · {say(`step-${step}`)} · {say(`reason-${reason}`)}
                    </li>
                  ))}
                </ul>
              </Card>
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

interface RecordProps {
  readonly record: Pair['records'][number];
  readonly letter: string;
  readonly goesOn: boolean;
}

function RecordCard({ record, letter, goesOn }: RecordProps) {
  const say = useSay(PEOPLE_TEXTS);
  const { language } = useLanguage();
  const { name, documentType, document, birthDate, phone, place, home } = record;
  const type = Object.entries(DOCUMENT_TYPES).find(([one]) => one === documentType)?.[1];
  const lines = [
    ['name', <bdi key="name">{name}</bdi>],
    ['document-type', type?.[language] ?? documentType],
    ['document', document],
    ['birth', birthDate ?? '–'],
    ['telephone', phone ?? '–'],
    ['home', `${place}${home ?? ''}`],
  ] as const;
  return (
    <Card>
      <h2>
        {say('record', { letter })}
        {goesOn && ` · ${say('goes-on')}`}
      </h2>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt className="quiet">{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Steps({ pair, onDone }: { readonly pair: Pair; readonly onDone: () => void }) {
  const say = useSay(PEOPLE_TEXTS);
  const client = useClient();
  const [survivor, setSurvivor] = useState(pair.records[0]?.person);
  const [reason, setReason] = useState<(typeof MERGE_REASONS)[number]>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const next = NEXT[pair.state].filter((step) => !(pair.yours && SECOND.has(step)));
  const isMine = next.length < NEXT[pair.state].length;

  const take = async (step: Step) => {
    if (reason === undefined) return;
    setBusy(true);
    const answered = await client.call(DUPLICATE_ENDPOINTS.stepDuplicate, {
      id: pair.id,
      step,
      reason,
      ...(step === 'propose' && survivor !== undefined ? { survivor } : {}),
    });
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    if (!answered.ok) return;
    setReason(undefined);
    onDone();
  };
  return (
    <Card>
      <div className="stack">
        {failed !== undefined && <Failed failed={failed} />}
        {isMine && <Alert type="info" showIcon title={say('second')} />}
        {next.includes('propose') && (
          <Radio.Group
            aria-label={say('goes-on')}
            value={survivor}
            onChange={({ target }) => setSurvivor(target.value as string)}
            options={pair.records.map(({ person }, i) => ({
              value: person,
              label: `${say('record', { letter: 'AB'[i]! })}: ${say('goes-on')}`,
            }))}
          />
        )}
        <Select
          className="narrow"
          aria-label={say('reason')}
          placeholder={say('reason')}
          value={reason ?? null}
          onChange={(value) => setReason(value ?? undefined)}
          options={MERGE_REASONS.map((value) => ({ value, label: say(`reason-${value}`) }))}
        />
        <div className="suggestions">
          {next.map((step, i) => (
            <Button
              key={step}
              type={i === 0 ? 'primary' : 'default'}
              disabled={busy || reason === undefined}
              onClick={() => void take(step)}
            >
              {say(`step-${step}`)}
            </Button>
          ))}
        </div>
      </div>
    </Card>
  );
}
