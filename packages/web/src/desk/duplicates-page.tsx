import { type CallOutput, DUPLICATE_ENDPOINTS } from '@kangma/contract';
import { Button, Card, Empty, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { Failed } from './failed.tsx';
import { PEOPLE_TEXTS } from './people-texts.ts';
import { Tag } from './tag.tsx';

type Pair = CallOutput<(typeof DUPLICATE_ENDPOINTS)['duplicates']>['items'][number];
const STATES = ['open', 'proposed', 'merged', 'undoing', 'apart'] as const;

/** Records that may be one person, the surest first. */
export function DuplicatesPage() {
  const say = useSay(PEOPLE_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const [state, setState] = useState<Pair['state'] | 'waiting'>('waiting');
  const { items, failed, more, again } = usePages(
    (cursor) =>
      client.call(DUPLICATE_ENDPOINTS.duplicates, {
        ...(cursor === undefined ? {} : { cursor }),
        ...(state === 'waiting' ? {} : { state }),
      }),
    [state],
  );
  return (
    <div className="stack">
      <p className="quiet">{say('duplicates-lead')}</p>
      <Select
        className="narrow"
        aria-label={say('state')}
        value={state}
        onChange={setState}
        options={(['waiting', ...STATES] as const).map((value) => ({
          value,
          label: say(`state-${value}`),
        }))}
      />
      {failed !== undefined && <Failed failed={failed} again={again} />}
      {items === undefined && failed === undefined && <Skeleton active />}
      {items?.length === 0 && <Empty description={say('duplicates-empty')} />}
      {items?.map((pair) => (
        <PairCard key={pair.id} pair={pair} />
      ))}
      {more !== undefined && <Button onClick={more}>{shared('more')}</Button>}
    </div>
  );
}

function PairCard({ pair }: { readonly pair: Pair }) {
  const say = useSay(PEOPLE_TEXTS);
  const { language } = useLanguage();
  const { id, place, verdict, reasons, foundAt, state } = pair;
  return (
    <Card>
      <div className="stack">
        <div>
          <h2>
            {say(`verdict-${verdict}`)}{' '}
            <Tag tone={state === 'open' ? 'plain' : 'notice'}>{say(`state-${state}`)}</Tag>
          </h2>
          <p className="quiet">
            <span lang="zh-Hans">{place}</span> · {showTime(foundAt, language)}
          </p>
        </div>
        <Reasons reasons={reasons} />
        <Button className="narrow" href={`#/duplicates/${id}`}>
          {say('compare')}
        </Button>
      </div>
    </Card>
  );
}

const FIELDS = {
  name: 'name',
  birth: 'birth',
  document: 'document',
  phone: 'telephone',
  home: 'home',
} as const;
const AGREES: ReadonlySet<string> = new Set(['same', 'swapped', 'close', 'near', 'village']);
type Relation = Extract<keyof typeof PEOPLE_TEXTS, `relation-${string}`>;
const isRelation = (text: string): text is Relation => Object.hasOwn(PEOPLE_TEXTS, text);
const isField = (text: string): text is keyof typeof FIELDS => Object.hasOwn(FIELDS, text);

/** How each field of the two compares. */
export function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  const say = useSay(PEOPLE_TEXTS);
  return (
    <ul className="relations">
      {reasons.map((reason) => {
        const [field = '', ...rest] = reason.split('-');
        const relation = rest.join('-');
        const key = `relation-${relation}`;
        if (!isField(field) || !isRelation(key)) return null;
        const tone = AGREES.has(relation) ? 'good' : relation === 'different' ? 'alert' : 'plain';
        return (
          <li key={reason}>
            {say(FIELDS[field])}: <Tag tone={tone}>{say(key)}</Tag>
          </li>
        );
      })}
    </ul>
  );
}
