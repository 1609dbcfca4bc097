import { ColourMark } from '../ui/colour-mark.tsx';
import { LANGUAGE_ORDER, useLanguage } from '../ui/language.tsx';
import { sayIn, useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import type { Code } from './code.ts';
import { Questions } from './questions.tsx';
import { Reason } from './reason.tsx';
import { TEXTS } from './texts.ts';
import { useExplanation } from './use-explanation.ts';
import { useWhose } from './whose.ts';
import { WayToGreen } from './way-to-green.tsx';

/** R30: the colour, why, who assigned it, until when, and exactly what to do to become green. */
export function CodePage({ code }: { readonly code: Code }) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  const explanation = useExplanation(code.decisionNumber);
  const { colour, since, summary } = code;
  return (
    <>
      <section className={`code ${colour}`} aria-labelledby="colour">
        <ColourMark colour={colour} size={112} />
        <h1 id="colour">{shared(colour)}</h1>
        <p className="tongues">
          {LANGUAGE_ORDER.filter((one) => one !== language).map((one) => (
            <span key={one} lang={one}>
              {sayIn(SHARED_TEXTS, one)(colour)}
            </span>
          ))}
        </p>
        <p>{say('since', { at: showTime(since, language) })}</p>
      </section>
      <p className="guidance">{say(`guide-${colour}`)}</p>
      <Questions questions={summary.questions} />
      {colour === 'none' && <NoCode isUndetermined={summary.reasons.length > 0} />}
      {colour !== 'none' && (
        <section className="card">
          <h2>{say('why')}</h2>
          {summary.reasons.length === 0 && <p>{say('why-green')}</p>}
          {summary.reasons.map((reason) => (
            <Reason
              key={`${reason.pathway} ${reason.assignedAt}`}
              reason={reason}
              decision={explanation?.decision}
            />
          ))}
        </section>
      )}
      {explanation !== undefined && colour !== 'green' && (
        <WayToGreen plan={explanation.plan} places={explanation.places} reasons={summary.reasons} />
      )}
      {explanation !== undefined && (
        <details className="card">
          <summary>{say('all-details')}</summary>
          <ul className="lines">
            {explanation.text.map((line, i) => (
              <li key={i} style={{ marginInlineStart: `${depthOf(line) * 0.6}rem` }}>
                {line.trim()}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Lines that belong under the ones before begin with spaces. */
function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

function NoCode({ isUndetermined }: { readonly isUndetermined: boolean }) {
  const say = useSay(TEXTS);
  const { link } = useWhose();
  return (
    <section className="card">
      <h2>{say(isUndetermined ? 'undetermined-title' : 'no-code-title')}</h2>
      <p>{say(isUndetermined ? 'undetermined-do' : 'no-code-do')}</p>
      <a className="button" href={isUndetermined ? 'tel:12345' : link('declare')}>
        {isUndetermined ? say('call', { phone: '12345' }) : say('declare-now')}
      </a>
    </section>
  );
}
