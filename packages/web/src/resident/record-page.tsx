import { NOTICE_ENDPOINTS, PERSON_ENDPOINTS, RESIDENT_ENDPOINTS } from '@kangma/contract';
import type { ReactNode } from 'react';
import { ColourMark } from '../ui/colour-mark.tsx';
import { failureText } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { Alert } from './alert.tsx';
import { TEXTS } from './texts.ts';

/** What each call of staff did, in words; what has no words of its own opened the record. */
const ACCESSES = [
  [PERSON_ENDPOINTS.lookUpPerson, 'access-lookup'],
  [PERSON_ENDPOINTS.personCode, 'access-code'],
  [PERSON_ENDPOINTS.personHistory, 'access-history'],
] as const;

/** @param what the method and path of the call. */
function wordsOf(what: string) {
  const known = ACCESSES.find(([{ method, path }]) => what === `${method} ${path}`);
  return known?.[1] ?? 'access-other';
}

/** What I was told, all decisions about me, and who of the staff has looked. @param decision the number of the latest decision. */
export function RecordPage({ decision }: { readonly decision: number }) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const history = usePages(
    (cursor) => client.call(RESIDENT_ENDPOINTS.myHistory, { limit: 20, ...(cursor && { cursor }) }),
    [decision],
  );
  const notices = usePages(
    (cursor) =>
      client.call(NOTICE_ENDPOINTS.myNotices, { language, limit: 10, ...(cursor && { cursor }) }),
    [decision, language],
  );
  const accesses = usePages(
    (cursor) =>
      client.call(RESIDENT_ENDPOINTS.myAccesses, { limit: 20, ...(cursor && { cursor }) }),
    [],
  );
  return (
    <>
      <h1 className="hidden">{say('record')}</h1>
      <List title={say('notices')} pages={notices} empty={say('notices-empty')}>
        {notices.items?.map(({ kind, text, dueAt, state }) => (
          <li key={`${dueAt} ${kind} ${text}`}>
            <span>
              {text}
              <span className="quiet">
                {showTime(dueAt, language)} · {say(`notice-${state}`)}
              </span>
            </span>
          </li>
        ))}
      </List>
      <List title={say('history')} pages={history} empty={say('history-empty')}>
        {history.items?.map(({ decisionNumber, at, colour, cause }) => (
          <li key={decisionNumber}>
            <ColourMark colour={colour} size={22} />
            <span>
              <strong>{shared(colour)}</strong>
              <span className="quiet">
                {showTime(at, language)} · {shared(`cause-${cause}`)}
              </span>
            </span>
          </li>
        ))}
      </List>
      <List title={say('accesses')} pages={accesses} empty={say('accesses-empty')}>
        {accesses.items?.map(({ at, role, office, purpose, what }) => (
          <li key={`${at} ${what} ${office}`}>
            <span>
              <strong>{office}</strong> · {shared(`role-${role}`)}
              <span className="quiet">
                {showTime(at, language)} · {say(wordsOf(what))} · {shared(`purpose-${purpose}`)}
              </span>
            </span>
          </li>
        ))}
      </List>
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly empty: string;
  readonly pages: Pick<ReturnType<typeof usePages<unknown>>, 'items' | 'failed' | 'more' | 'again'>;
  readonly children: ReactNode;
}

function List({ title, empty, pages: { items, failed, more, again }, children }: ListProps) {
  const shared = useSay(SHARED_TEXTS);
  return (
    <section className="card">
      <h2>{title}</h2>
      {failed !== undefined && (
        <>
          <Alert>{failureText(failed, shared)}</Alert>
          <button type="button" className="second" onClick={again}>
            {shared('retry')}
          </button>
        </>
      )}
      {items === undefined && failed === undefined && <p className="quiet">{shared('loading')}</p>}
      {items?.length === 0 && <p className="quiet">{empty}</p>}
      <ul className="list">{children}</ul>
      {more !== undefined && (
        <button type="button" className="plain" onClick={more}>
          {shared('more')}
        </button>
      )}
    </section>
  );
}
