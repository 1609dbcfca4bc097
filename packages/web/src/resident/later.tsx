import { type ComponentType, useEffect, useState } from 'react';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';

/** A page that few come for: it is loaded when it is asked for. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return function Later(props: Props) {
    const shared = useSay(SHARED_TEXTS);
    const [loaded, setLoaded] = useState<{ readonly Page: ComponentType<Props> }>();
    const [isAway, setAway] = useState(false);
    useEffect(() => {
      load().then(
        (Page) => setLoaded({ Page }),
        () => setAway(true),
      );
    }, []);
    return loaded === undefined ? (
      <div className="center" aria-busy={!isAway}>
        <p className="quiet">{shared(isAway ? 'unreachable' : 'loading')}</p>
      </div>
    ) : (
      <loaded.Page {...props} />
    );
  };
}
