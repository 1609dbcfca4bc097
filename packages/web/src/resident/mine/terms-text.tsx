import { RECORD_ENDPOINTS } from '@kangma/contract';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { failureText } from '../../ui/failure-text.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import { MINE_TEXTS } from './mine-texts.ts';
import { useAnswer } from './use-answer.ts';

/** The terms that hold. */
export function TermsText() {
  const say = useSay(MINE_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const { answered } = useAnswer(() => client.call(RECORD_ENDPOINTS.terms, {}));
  if (answered === undefined) return <p className="quiet">{shared('loading')}</p>;
  if (!answered.ok) return <Alert>{failureText(answered, shared)}</Alert>;
  const { version, paragraphs } = answered.value;
  return (
    <>
      {paragraphs.map(({ title, text }) => (
        <div key={title.en}>
          <h3>{title[language]}</h3>
          <p>{text[language]}</p>
        </div>
      ))}
      <p className="quiet small">{say('terms-version', { version })}</p>
    </>
  );
}
