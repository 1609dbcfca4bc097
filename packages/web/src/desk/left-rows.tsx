import { type CallOutput, SUBMISSION_ENDPOINTS } from '@kangma/contract';
import { Button, Empty, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { fieldTitle } from './field-title.ts';
import { Failed } from './failed.tsx';
import { Tag } from './tag.tsx';
import { TEXTS } from './texts.ts';

type Row = CallOutput<(typeof SUBMISSION_ENDPOINTS)['submissionRows']>['items'][number];

interface Props {
  readonly id: string;
  readonly kind: string;
  /** how many there are; another number means to look again. */
  readonly left: number;
}

/** The rows that did not become evidence: which, what is wrong in which field, and what to do. */
export function LeftRows({ id, kind, left }: Props) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [outcome, setOutcome] = useState<'all' | Row['outcome']>('all');
  const { items, failed, more, again } = usePages(
    (cursor) =>
      client.call(SUBMISSION_ENDPOINTS.submissionRows, {
        id,
        language,
        ...(outcome === 'all' ? {} : { outcome }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
    [id, left, outcome, language],
  );
  if (failed !== undefined) return <Failed failed={failed} again={again} />;
  if (items === undefined) return <Skeleton active />;
  if (left === 0) return <Empty description={say('left-none')} />;
  return (
    <div className="stack">
      <Segmented
        value={outcome}
        onChange={setOutcome}
        options={(['all', 'rejected', 'parked'] as const).map((value) => ({
          value,
          label: say(value),
        }))}
      />
      <ul className="left-rows">
        {items.map((row) => (
          <li key={`${row.row} ${row.outcome}`}>
            <strong className="nowrap">
              {say('row')} {row.row}
            </strong>
            <Tag tone={row.outcome === 'rejected' ? 'alert' : 'notice'}>{say(row.outcome)}</Tag>
            <div>
              {row.problems.map(({ code, field, message }) => (
                <p key={`${code} ${field}`}>
                  {field !== null && <strong>{fieldTitle(kind, field, language)}</strong>} {message}
                </p>
              ))}
              {row.settledAt !== null && (
                <p className="quiet">{say('settled', { at: showTime(row.settledAt, language) })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {more !== undefined && <Button onClick={more}>{shared('more')}</Button>}
    </div>
  );
}
