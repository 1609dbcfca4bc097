import { useSay } from '../../ui/say.ts';
import { MINE_TEXTS } from './mine-texts.ts';
import { TermsText } from './terms-text.tsx';

/** The terms, for whoever has not signed in. */
export function TermsPage() {
  const say = useSay(MINE_TEXTS);
  return (
    <main className="sign-in">
      <h1>{say('terms')}</h1>
      <section className="card">
        <TermsText />
      </section>
      <a href="#/">{say('back')}</a>
    </main>
  );
}
