import { RECORD_ENDPOINTS } from '@kangma/contract';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { showTime } from '../../ui/time.ts';
import { useClient } from '../../ui/use-client.ts';
import { MINE_TEXTS } from './mine-texts.ts';
import { TermsText } from './terms-text.tsx';
import { useAnswer } from './use-answer.ts';

/** The terms, when I agreed to them, and the question where I have not agreed to the version that holds. */
export function MyTerms() {
  const say = useSay(MINE_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const { answered, again } = useAnswer(() => client.call(RECORD_ENDPOINTS.myTerms, {}));
  const agree = async (version: number) => {
    await client.call(RECORD_ENDPOINTS.agreeToTerms, { version });
    await again();
  };
  const mine = answered?.ok === true ? answered.value : undefined;
  const agreed = mine?.agreed?.version === mine?.version ? mine?.agreed : null;
  return (
    <section className="card stack">
      <h2>{say('terms')}</h2>
      <TermsText />
      {agreed && <p className="good">{say('agreed-on', { at: showTime(agreed.at, language) })}</p>}
      {mine !== undefined && agreed === null && (
        <>
          <p className="notice">{say('agree-again')}</p>
          <button type="button" onClick={() => void agree(mine.version)}>
            {say('agree')}
          </button>
        </>
      )}
    </section>
  );
}
