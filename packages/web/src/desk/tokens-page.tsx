import { kindsOfRole, STAFF_ENDPOINTS, type StaffRole } from '@kangma/contract';
import { Button, Card, Skeleton } from 'antd';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { Failed } from './failed.tsx';
import { NewToken } from './new-token.tsx';
import { TOKEN_TEXTS } from './token-texts.ts';
import { TokenTable } from './token-table.tsx';

/** My API tokens: with one, a system hands evidence in instead of a person. */
export function TokensPage({ role }: { readonly role: StaffRole }) {
  const say = useSay(TOKEN_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { items, failed, more, again } = usePages(
    (cursor) => client.call(STAFF_ENDPOINTS.tokens, cursor === undefined ? {} : { cursor }),
    [],
  );
  const [kind] = kindsOfRole(role);
  return (
    <div className="stack">
      <p className="quiet">{say('lead')}</p>
      <NewToken onMade={again} />
      {failed !== undefined && <Failed failed={failed} again={again} />}
      {items === undefined && failed === undefined && <Skeleton active />}
      {items !== undefined && (
        <Card>
          <TokenTable tokens={items} onRevoked={again} />
          {more !== undefined && (
            <Button className="more" onClick={more}>
              {shared('more')}
            </Button>
          )}
        </Card>
      )}
      <Card title={<h2>{say('use')}</h2>}>
        <div className="stack">
          {kind === undefined ? (
            <Shell means={say('use-propose')}>{byProposing(location.origin)}</Shell>
          ) : (
            <>
              <Shell means={say('use-curl')}>{byHttp(location.origin, kind)}</Shell>
              <Shell means={say('use-command')}>{byCommand(location.origin, kind)}</Shell>
            </>
          )}
        </div>
      </Card>
    </div>
  );
}

function Shell({ means, children }: { readonly means: string; readonly children: string }) {
  return (
    <figure className="shell">
      <figcaption>{means}</figcaption>
      <pre>{children}</pre>
    </figure>
  );
}

const byHttp = (server: string, kind: string) => `KANGMA_TOKEN=kgt_…
curl -X POST ${server}/v1/submissions \\
  -H "Authorization: Bearer $KANGMA_TOKEN" \\
  -H "Idempotency-Key: $(sha256sum file.csv | cut -c1-64)" \\
  -F kind=${kind} -F file=@file.csv`;

const byProposing = (server: string) => `export KANGMA_SERVER=${server} KANGMA_TOKEN=kgt_…
kangma propose policy.yaml`;

const byCommand = (server: string, kind: string) =>
  `export KANGMA_SERVER=${server} KANGMA_TOKEN=kgt_…
kangma import ${kind} file.csv`;
