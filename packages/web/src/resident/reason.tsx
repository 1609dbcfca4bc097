import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { ColourMark } from '../ui/colour-mark.tsx';
import type { Code } from './code.ts';
import { ExitState } from './exit-state.tsx';
import { superiorMay } from './superior-may.ts';
import { useTerm } from './term.ts';
import { TEXTS } from './texts.ts';
import type { WrittenDecision } from './written.ts';

interface Props {
  readonly reason: Code['summary']['reasons'][number];
  /** not there until it has been loaded. */
  readonly decision: WrittenDecision | undefined;
}

/** One open pathway: what it is, how far it has come, and who converts it (R12). */
export function Reason({ reason, decision }: Props) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const term = useTerm();
  const { language } = useLanguage();
  const { title, colour, measure, article, since, until, authority, assignedAt } = reason;
  const at = (instant: string) => showTime(instant, language);
  const exits =
    decision?.reasons.find((one) => one.pathway === reason.pathway && one.assignedAt === assignedAt)
      ?.exits ?? [];
  return (
    <article className="reason">
      <h3>
        <ColourMark colour={colour} size={22} />
        <span>
          {title[language]}
          <span className="quiet">
            {' '}
            · {shared(colour)} · {term(measure === 'none' ? 'no-measure' : measure)}
          </span>
        </span>
      </h3>
      <dl>
        <dt>{say('stage')}</dt>
        <dd>
          {until === null
            ? say('from-open', { since: at(since) })
            : say('from-until', { since: at(since), until: at(until) })}
          {article !== null && <div className="quiet">{say('article', { article })}</div>}
        </dd>
        <dt>{say('assigned-by')}</dt>
        <dd>
          <div lang="zh-Hans">
            {authority.place} {authority.office}
          </div>
          <div className="quiet">
            {say('assigned-at', { at: at(assignedAt) })}
            {language === 'en' ? '. ' : '。'}
            {say(superiorMay(exits, decision?.at ?? assignedAt) ? 'superior-may' : 'only-they')}
          </div>
          {authority.phone !== null && (
            <a className="call" href={`tel:${authority.phone}`}>
              {say('call', { phone: authority.phone })}
            </a>
          )}
        </dd>
      </dl>
      {exits.length > 0 && (
        <div className="exits">
          {exits.length > 1 && <p>{say('either-way')}</p>}
          {exits.map((exit) => (
            <ExitState key={exit.id} exit={exit} now={decision!.at} />
          ))}
        </div>
      )}
    </article>
  );
}
