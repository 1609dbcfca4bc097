import { Card } from 'antd';
import { useSay } from '../../ui/say.ts';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import { LongText } from './long-text.tsx';
import type { Proposal } from './proposal.ts';

/** What the check found: each with its clause, and a timeline that shows it. */
export function ProposalFindings({ check }: Pick<Proposal, 'check'>) {
  const say = useSay(ENACTING_TEXTS);
  if (check.at === null) return null;
  return (
    <Card title={<h2>{say('findings')}</h2>}>
      {check.findings.length === 0 && <p>{say('findings-none')}</p>}
      <ul className="policies">
        {check.findings.map(({ code, clause, article, message, timeline }) => (
          <li key={`${code} ${clause} ${message}`}>
            <strong>{message}</strong>
            <div>
              <code>{clause}</code>{' '}
              <span className="quiet">
                {article !== null && `${say('article', { article })} · `}
                {code}
              </span>
            </div>
            {timeline !== null && (
              <details>
                <summary>{say('timeline')}</summary>
                <LongText>{timeline}</LongText>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
