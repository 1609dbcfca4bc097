import { FAMILY_ENDPOINTS } from '@kangma/contract';
import { useState } from 'react';
import { failureText } from '../../ui/failure-text.ts';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import { FAMILY_TEXTS } from './family-texts.ts';

interface Props {
  readonly id: string;
  /** `withdraw`: there was no consent yet. */
  readonly what?: 'unbind' | 'withdraw';
  readonly onChange: () => void;
}

/** Unbinds, once it has been said what follows. */
export function Unbind({ id, what = 'unbind', onChange }: Props) {
  const say = useSay(FAMILY_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const [isAsked, setAsked] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const end = async () => {
    const answered = await client.call(FAMILY_ENDPOINTS.endFamily, { id });
    setWrong(answered.ok ? undefined : failureText(answered, shared));
    if (answered.ok) onChange();
  };
  return (
    <>
      {wrong !== undefined && <Alert>{wrong}</Alert>}
      {isAsked ? (
        <>
          <p className="notice">{say(`${what}-follows`)}</p>
          <div className="row">
            <button type="button" className="plain" onClick={() => setAsked(false)}>
              {shared('cancel')}
            </button>
            <button type="button" onClick={() => void end()}>
              {say(what)}
            </button>
          </div>
        </>
      ) : (
        <button type="button" className="plain" onClick={() => setAsked(true)}>
          {say(what)}
        </button>
      )}
    </>
  );
}
