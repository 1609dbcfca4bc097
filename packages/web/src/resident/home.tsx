import { RECORD_ENDPOINTS, RESIDENT_ENDPOINTS } from '@kangma/contract';
import { useEffect, useState } from 'react';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showClock } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { useHash } from '../ui/use-hash.ts';
import { useLanguage } from '../ui/language.tsx';
import type { Code } from './code.ts';
import { CodePage } from './code-page.tsx';
import { DeclarePage } from './declare-page.tsx';
import { GuidancePage } from './guidance-page.tsx';
import { later } from './later.tsx';
import { RecordPage } from './record-page.tsx';
import { Settings } from './settings.tsx';
import { TEXTS } from './texts.ts';
import { useLiveCode } from './use-live-code.ts';

const MineLater = later<object>(() =>
  import('./mine/mine-page.tsx').then(({ MinePage }) => MinePage),
);

const PAGES = [
  ['', 'my-code'],
  ['declare', 'declare'],
  ['record', 'record'],
  ['family', 'family'],
  ['guidance', 'guidance'],
  ['settings', 'settings'],
] as const;

const FamilyLater = later<{ readonly within: readonly string[] }>(() =>
  import('./family/family-pages.tsx').then(({ FamilyPages }) => FamilyPages),
);

interface Props {
  readonly first: Code;
  readonly onSignedOut: () => void;
}

/** A signed-in resident's pages, with the code kept live over all of them. */
export function Home({ first, onSignedOut }: Props) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const [at, ...within] = useHash();
  const { code, connection, knownAt, changed } = useLiveCode(first);
  const [here] = PAGES.find(([name]) => name === at) ?? PAGES[at === 'mine' ? 5 : 0];
  const [asksTerms, setAsksTerms] = useState(false);
  // asked again on the way back from the page on which they are agreed to
  useEffect(() => {
    if (at === 'mine') return setAsksTerms(false);
    const look = async () => {
      const answered = await client.call(RECORD_ENDPOINTS.myTerms, {});
      if (answered.ok) setAsksTerms(answered.value.agreed?.version !== answered.value.version);
    };
    void look();
  }, [at === 'mine']);
  const signOut = async () => {
    await client.call(RESIDENT_ENDPOINTS.closeSession, {});
    location.hash = '';
    onSignedOut();
  };
  return (
    <div className="home">
      <header>
        <span className="brand">{say('title')}</span>
        <span className={`connection ${connection}`} role="status">
          {connection === 'offline'
            ? say('offline', { at: showClock(knownAt, language) })
            : say(connection)}
        </span>
      </header>
      <p className="changed" role="status" aria-live="polite">
        {changed && say('changed', { colour: shared(code.colour) })}
      </p>
      <main id="main">
        {asksTerms && (
          <a className="notice" href="#/mine">
            {say('terms-ask')}
          </a>
        )}
        {here === '' && <CodePage code={code} />}
        {here === 'declare' && <DeclarePage />}
        {here === 'record' && <RecordPage decision={code.decisionNumber} />}
        {here === 'family' && <FamilyLater within={within} />}
        {here === 'guidance' && <GuidancePage colour={code.colour} />}
        {at === 'mine' && <MineLater />}
        {here === 'settings' && at !== 'mine' && (
          <section className="card stack">
            <h1>{say('settings')}</h1>
            <Settings />
            <a href="#/mine">{say('mine')}</a>
            <button type="button" className="second" onClick={() => void signOut()}>
              {shared('sign-out')}
            </button>
          </section>
        )}
      </main>
      <nav aria-label={say('title')}>
        {PAGES.map(([name, text]) => (
          <a key={name} href={`#/${name}`} aria-current={name === here ? 'page' : undefined}>
            {say(text)}
          </a>
        ))}
      </nav>
    </div>
  );
}
