import { PROPOSAL_ENDPOINTS } from '@kangma/contract';
import { Breadcrumb, Button, Card, Progress } from 'antd';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { showNumber, showTime } from '../../ui/time.ts';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';
import { mayCall } from '../may-call.ts';
import type { Me } from '../me.ts';
import { Tag } from '../tag.tsx';
import { TEXTS } from '../texts.ts';
import { ClauseDifferences } from './clause-differences.tsx';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import { LongText } from './long-text.tsx';
import { NewProposal } from './new-proposal.tsx';
import type { Proposal } from './proposal.ts';
import { ProposalActions } from './proposal-actions.tsx';
import { ProposalFindings } from './proposal-findings.tsx';
import { ProposalImpact } from './proposal-impact.tsx';
import { ProposalShadow } from './proposal-shadow.tsx';
import { ProposalState } from './proposal-state.tsx';
import { ProposalSteps } from './proposal-steps.tsx';

const SOON_MS = 1000;
const LATER_MS = 10_000;

/** While something is under way it is looked at often. */
function every(proposal: Proposal | undefined): number {
  const under = proposal?.pass !== null && proposal?.pass.finishedAt === null;
  return ['drafted', 'checked'].includes(proposal?.state ?? '') || under ? SOON_MS : LATER_MS;
}

interface Props {
  readonly id: string;
  /** whether its text is to be written anew. */
  readonly editing: boolean;
  readonly me: Me;
}

/** One proposal from its text to the colours that it changed, and what can be done with it next. */
export function ProposalPage({ id, editing, me }: Props) {
  const say = useSay(ENACTING_TEXTS);
  const desk = useSay(TEXTS);
  const { language } = useLanguage();
  const asked = useAsk(PROPOSAL_ENDPOINTS.proposal, { id }, every);
  if (editing && asked.data !== undefined) return <NewProposal text={asked.data.source} />;
  return (
    <>
      <Breadcrumb
        items={[
          { title: <a href="#/proposals">{desk('proposals')}</a> },
          { title: say('proposal') },
        ]}
      />
      <Answered query={asked}>
        {(proposal) => (
          <>
            <Card
              title={
                <h2>
                  {proposal.title[language]} · {desk('version')} {proposal.version}{' '}
                  <ProposalState state={proposal.state} />{' '}
                  {proposal.retroactive && <Tag tone="notice">{say('retroactive')}</Tag>}
                </h2>
              }
            >
              <div className="stack">
                <p className="quiet">
                  {proposal.policy} · {desk('effective-at')}{' '}
                  {showTime(proposal.effectiveAt, language)} · {say('proposed-by')}{' '}
                  {showTime(proposal.proposedAt, language)}, {proposal.author ?? say('by-release')}
                </p>
                <ProposalSteps proposal={proposal} />
                {proposal.pass !== null && <Pass pass={proposal.pass} />}
                <ProposalActions proposal={proposal} me={me} onDone={() => void asked.refetch()} />
                {mayCall(me.role, PROPOSAL_ENDPOINTS.propose) && (
                  <div>
                    <Button href={`#/proposals/${id}/text`}>{say('propose-other')}</Button>
                  </div>
                )}
              </div>
            </Card>
            <ProposalFindings check={proposal.check} />
            {proposal.impact !== null && (
              <ProposalImpact impact={proposal.impact} canonical={proposal.canonical} />
            )}
            <ProposalShadow shadow={proposal.shadow} />
            <Differences proposal={proposal} />
            <Card title={<h2>{say('text')}</h2>}>
              <LongText>{proposal.source}</LongText>
            </Card>
          </>
        )}
      </Answered>
    </>
  );
}

function Differences({ proposal: { replaces, canonical } }: { readonly proposal: Proposal }) {
  const say = useSay(ENACTING_TEXTS);
  if (replaces === null) return null;
  return (
    <Card title={<h2>{say('differences', { version: replaces.version })}</h2>}>
      <ClauseDifferences before={replaces.canonical} after={canonical} />
    </Card>
  );
}

/** How far the pass over everybody is. */
function Pass({
  pass: { at, part, seen, changed },
}: {
  readonly pass: NonNullable<Proposal['pass']>;
}) {
  const say = useSay(ENACTING_TEXTS);
  const { language } = useLanguage();
  const number = (value: number) => showNumber(value, language);
  return (
    <div>
      <strong>{say('pass')}</strong>
      <Progress percent={Math.floor(part * 100)} aria-label={say('pass')} />
      <p className="quiet">
        {seen === 0 && part === 0
          ? say('pass-later', { at: showTime(at, language) })
          : say('pass-counts', { seen: number(seen), changed: number(changed) })}
      </p>
    </div>
  );
}
