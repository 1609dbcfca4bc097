import { type ComponentType, useEffect, useState } from 'react';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';

interface Props<P> {
  /** of a module, so that it stays the same. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A page that most people never open: it is loaded when it is asked for. */
export function Later<P extends object>({ load, props }: Props<P>) {
  const shared = useSay(SHARED_TEXTS);
  const [loaded, setLoaded] = useState<{ readonly Page: ComponentType<P> }>();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    load().then(
      (Page) => setLoaded({ Page }),
      () => setAway(true),
    );
  }, [load]);
  return loaded === undefined ? (
    <p className="quiet" aria-busy={!isAway}>
      {shared(isAway ? 'unreachable' : 'loading')}
    </p>
  ) : (
    <loaded.Page {...props} />
  );
}
