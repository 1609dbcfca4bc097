import { RESIDENT_ENDPOINTS } from '@kangma/contract';
import { useCallback, useEffect, useState } from 'react';
import { failureText, type Failed } from '../ui/failure-text.ts';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { useClient } from '../ui/use-client.ts';
import { useHash } from '../ui/use-hash.ts';
import { Alert } from './alert.tsx';
import type { Code } from './code.ts';
import { Home } from './home.tsx';
import { later } from './later.tsx';
import { SignIn } from './sign-in.tsx';

/** Most people come with a code, and never register. */
const RegisterLater = later<{ readonly onSignedIn: () => void }>(() =>
  import('./register/register-page.tsx').then(({ RegisterPage }) => RegisterPage),
);
const TermsLater = later<object>(() =>
  import('./mine/terms-page.tsx').then(({ TermsPage }) => TermsPage),
);

type State =
  | { readonly at: 'opening' }
  | { readonly at: 'signed-out' }
  | { readonly at: 'failed'; readonly failed: Failed }
  | { readonly at: 'home'; readonly code: Code };

/** The resident's face: signed in or not, and what to show when neither can be said. */
export function App() {
  const client = useClient();
  const shared = useSay(SHARED_TEXTS);
  const [page] = useHash();
  const [state, setState] = useState<State>({ at: 'opening' });

  const open = useCallback(async () => {
    const answered = await client.call(RESIDENT_ENDPOINTS.myCode, {});
    if (answered.ok) setState({ at: 'home', code: answered.value });
    else if (answered.code === 'not-signed-in') setState({ at: 'signed-out' });
    else setState({ at: 'failed', failed: answered });
  }, [client]);
  // opened once; a later change of language asks nobody who they are
  useEffect(() => void open(), []);

  switch (state.at) {
    case 'opening':
      return (
        <main className="center" aria-busy="true">
          <p className="quiet">{shared('loading')}</p>
        </main>
      );
    case 'signed-out':
      if (page === 'terms') return <TermsLater />;
      return page === 'register' ? (
        <RegisterLater onSignedIn={() => void open()} />
      ) : (
        <SignIn onSignedIn={() => void open()} />
      );
    case 'failed':
      return (
        <main className="center">
          <Alert>{failureText(state.failed, shared)}</Alert>
          <button type="button" onClick={() => void open()}>
            {shared('retry')}
          </button>
        </main>
      );
    default:
      return <Home first={state.code} onSignedOut={() => setState({ at: 'signed-out' })} />;
  }
}
