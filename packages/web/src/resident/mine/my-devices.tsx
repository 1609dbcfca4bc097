import { RECORD_ENDPOINTS } from '@kangma/contract';
import { failureText } from '../../ui/failure-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { showTime } from '../../ui/time.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import { MINE_TEXTS } from './mine-texts.ts';
import { useAnswer } from './use-answer.ts';

/** Where I am signed in, and the end of it there. */
export function MyDevices() {
  const say = useSay(MINE_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const { answered, again } = useAnswer(() => client.call(RECORD_ENDPOINTS.mySessions, {}));
  const end = async (id: string) => {
    await client.call(RECORD_ENDPOINTS.endSession, { id });
    await again();
  };
  const endOthers = async () => {
    await client.call(RECORD_ENDPOINTS.endOtherSessions, {});
    await again();
  };
  return (
    <section className="card stack">
      <h2>{say('devices')}</h2>
      {answered?.ok === false && <Alert>{failureText(answered, shared)}</Alert>}
      {answered?.ok === true && (
        <>
          <ul className="list">
            {answered.value.items.map(({ id, signedInAt, isThis }) => (
              <li key={id}>
                <span>{say('signed-in', { at: showTime(signedInAt, language) })}</span>
                {isThis ? (
                  <span className="quiet">{say('here')}</span>
                ) : (
                  <button type="button" className="plain" onClick={() => void end(id)}>
                    {say('end')}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {answered.value.items.length > 1 && (
            <button type="button" className="second" onClick={() => void endOthers()}>
              {say('end-others')}
            </button>
          )}
        </>
      )}
    </section>
  );
}
