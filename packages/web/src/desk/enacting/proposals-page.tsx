import { PROPOSAL_ENDPOINTS, type StaffRole } from '@kangma/contract';
import { Button, Card, Empty, Skeleton } from 'antd';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { showTime } from '../../ui/time.ts';
import { useClient } from '../../ui/use-client.ts';
import { usePages } from '../../ui/use-pages.ts';
import { Failed } from '../failed.tsx';
import { mayCall } from '../may-call.ts';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import { ProposalState } from './proposal-state.tsx';

/** What has been proposed, the latest first, and the way to a new proposal. */
export function ProposalsPage({ role }: { readonly role: StaffRole }) {
  const say = useSay(ENACTING_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const { items, failed, more, again } = usePages(
    (cursor) => client.call(PROPOSAL_ENDPOINTS.proposals, cursor === undefined ? {} : { cursor }),
    [],
  );
  return (
    <div className="stack">
      <p className="quiet">{say('proposals-lead')}</p>
      {mayCall(role, PROPOSAL_ENDPOINTS.propose) && (
        <div>
          <Button type="primary" href="#/proposals/new">
            {say('propose-new')}
          </Button>
        </div>
      )}
      {failed !== undefined && <Failed failed={failed} again={again} />}
      {items === undefined && failed === undefined && <Skeleton active />}
      {items !== undefined && (
        <Card>
          {items.length === 0 && <Empty description={say('proposals-empty')} />}
          <ul className="policies">
            {items.map(({ id, title, policy, version, state, author, proposedAt }) => (
              <li key={id}>
                <a href={`#/proposals/${id}`}>
                  <strong>{title[language]}</strong>
                </a>{' '}
                <ProposalState state={state} />
                <div className="quiet">
                  {policy} {version} · {say('proposed-by')} {showTime(proposedAt, language)} ·{' '}
                  {author ?? say('by-release')}
                </div>
              </li>
            ))}
          </ul>
          {more !== undefined && (
            <Button className="more" onClick={more}>
              {shared('more')}
            </Button>
          )}
        </Card>
      )}
    </div>
  );
}
