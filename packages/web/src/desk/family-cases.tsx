import { type CallOutput, FAMILY_ENDPOINTS, type REFUSALS } from '@kangma/contract';
import { DOCUMENT_TYPES } from '@kangma/intake';
import { Button, Card } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { EndFamily } from './end-family.tsx';
import { Failed } from './failed.tsx';
import { FAMILY_TEXTS } from './family-texts.ts';
import { PEOPLE_TEXTS } from './people-texts.ts';
import { SeenOrRefused } from './seen-or-refused.tsx';

type Case = CallOutput<(typeof FAMILY_ENDPOINTS)['familyCases']>['items'][number];

/** The counter: who asks to look after a child or an old person. */
export function FamilyCases() {
  const say = useSay(FAMILY_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { items, failed, more, again } = usePages(
    (cursor) => client.call(FAMILY_ENDPOINTS.familyCases, cursor === undefined ? {} : { cursor }),
    [],
  );
  return (
    <>
      <h2>{say('title')}</h2>
      <p className="quiet">{say('lead')}</p>
      {failed !== undefined && <Failed failed={failed} again={again} />}
      {items?.length === 0 && <p className="quiet">{say('empty')}</p>}
      {items?.map((one) => (
        <CaseCard key={one.id} one={one} />
      ))}
      {more !== undefined && <Button onClick={more}>{shared('more')}</Button>}
      <EndFamily />
    </>
  );
}

function CaseCard({ one }: { readonly one: Case }) {
  const say = useSay(FAMILY_TEXTS);
  const people = useSay(PEOPLE_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const [done, setDone] = useState<string>();
  const { id, number, keeper, member, relation, documentType, place, askedAt } = one;
  const document = Object.entries(DOCUMENT_TYPES).find(([type]) => type === documentType);

  const confirm = async (seen: string) => {
    setBusy(true);
    const answered = await client.call(FAMILY_ENDPOINTS.confirmFamilyCase, { id, document: seen });
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    if (answered.ok) setDone(say('confirmed'));
  };
  const refuse = async (refusal: (typeof REFUSALS)[number]) => {
    setBusy(true);
    const answered = await client.call(FAMILY_ENDPOINTS.refuseFamilyCase, { id, refusal });
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    if (answered.ok) setDone(people('refused'));
  };
  return (
    <Card>
      <div className="stack">
        <div>
          <h3>
            {number} · {say(`asks-${relation}`, { keeper, member })}
          </h3>
          <p className="quiet">
            {document?.[1][language] ?? documentType} · <span lang="zh-Hans">{place}</span> ·{' '}
            {people('waiting', { at: showTime(askedAt, language) })}
          </p>
        </div>
        {failed !== undefined && <Failed failed={failed} />}
        {done !== undefined && <p role="status">{done}</p>}
        {done === undefined && (
          <SeenOrRefused
            field={`family-${id}`}
            confirmText={say('confirm')}
            busy={busy}
            onSeen={(seen) => void confirm(seen)}
            onRefused={(refusal) => void refuse(refusal)}
          />
        )}
      </div>
    </Card>
  );
}
