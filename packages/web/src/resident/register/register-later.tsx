import { useEffect, useState } from 'react';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import type { RegisterPage as Registering } from './register-page.tsx';

type Page = typeof Registering;

interface Props {
  readonly onSignedIn: () => void;
}

/** Most people come with a code, and never register: the page is loaded when it is asked for. */
export function RegisterLater(props: Props) {
  const shared = useSay(SHARED_TEXTS);
  const [loaded, setLoaded] = useState<{ readonly RegisterPage: Page }>();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    import('./register-page.tsx').then(setLoaded, () => setAway(true));
  }, []);
  return loaded === undefined ? (
    <main className="center" aria-busy={!isAway}>
      <p className="quiet">{shared(isAway ? 'unreachable' : 'loading')}</p>
    </main>
  ) : (
    <loaded.RegisterPage {...props} />
  );
}
