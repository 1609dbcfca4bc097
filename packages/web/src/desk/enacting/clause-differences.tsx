import { diffPolicies, parseCanonical, type PolicyDifference, writeValue } from '@kangma/policy';
import { Empty } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../ui/say.ts';
import { ENACTING_TEXTS } from './enacting-texts.ts';

interface Props {
  /** canonical texts. */
  readonly before: string;
  readonly after: string;
}

/** What two versions of a policy do not have in common, clause by clause. */
export function ClauseDifferences({ before, after }: Props) {
  const say = useSay(ENACTING_TEXTS);
  const differences = useMemo(() => compare(before, after), [before, after]);
  if (differences.length === 0) return <Empty description={say('differences-none')} />;
  return (
    <ul className="differences">
      {differences.map(({ clause, article, before: old, after: now }) => (
        <li key={clause}>
          <div>
            <code>{clause}</code>{' '}
            {article !== null && <span className="quiet">{say('article', { article })}</span>}
          </div>
          {old !== null && <Side name={say('before')} as="del" value={old} />}
          {now !== null && <Side name={say('after')} as="ins" value={now} />}
        </li>
      ))}
    </ul>
  );
}

interface SideProps {
  readonly name: string;
  readonly as: 'del' | 'ins';
  readonly value: unknown;
}

function Side({ name, as: Mark, value }: SideProps) {
  return (
    <div className={`side ${Mark}`}>
      <span className="hidden">{name}</span>
      <Mark>{writeValue(value)}</Mark>
    </div>
  );
}

function compare(before: string, after: string): readonly PolicyDifference[] {
  const [old, now] = [before, after].map(parseCanonical);
  return old?.ok === true && now?.ok === true ? diffPolicies(old.value, now.value) : [];
}
