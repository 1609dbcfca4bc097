import { useLanguage } from '../ui/language.tsx';
import { type Say, useSay } from '../ui/say.ts';
import { showTime } from '../ui/time.ts';
import { actorTerm, useTerm } from './term.ts';
import { TEXTS } from './texts.ts';
import type { WrittenExit } from './written.ts';

interface Props {
  readonly exit: WrittenExit;
  /** the moment of the decision, RFC 3339. */
  readonly now: string;
}

interface Condition {
  readonly isMet: boolean;
  readonly text: string;
}

/** How far one way out of a stage has come: its time, its tests, its release. */
export function ExitState({ exit, now }: Props) {
  const say = useSay(TEXTS);
  const term = useTerm();
  const { language } = useLanguage();
  const at = (instant: string) => showTime(instant, language);
  const conditions = [
    clockCondition(exit, now, say, term, at),
    courseCondition(exit, say),
    releaseCondition(exit, say, term, at),
  ].filter((one) => one !== undefined);
  return (
    <ul className="conditions">
      {conditions.map(({ isMet, text }) => (
        <li key={text} className={isMet ? 'met' : 'unmet'}>
          {text}
        </li>
      ))}
    </ul>
  );
}

type At = (instant: string) => string;
type Words = (word: string) => string;

function clockCondition(
  { clock }: WrittenExit,
  now: string,
  say: Say<typeof TEXTS>,
  term: Words,
  at: At,
): Condition | undefined {
  if (clock === null) return undefined;
  const end = (clock.kind === 'for' ? clock.until : clock.metAt) ?? null;
  if (end !== null) {
    const isMet = Date.parse(end) <= Date.parse(now);
    return { isMet, text: say(isMet ? 'clock-over' : 'clock-until', { at: at(end) }) };
  }
  return clock.kind === 'for'
    ? { isMet: false, text: say('clock-unknown') }
    : { isMet: false, text: say('clock-waits', { what: term(clock.awaits ?? '') }) };
}

function courseCondition({ course }: WrittenExit, say: Say<typeof TEXTS>): Condition | undefined {
  if (course === null) return undefined;
  const { need, counted, failure } = course;
  const text = say('tests', { have: counted.length, need });
  return failure === null
    ? { isMet: true, text }
    : { isMet: false, text: `${text} – ${say(`tests-${failure}`)}` };
}

function releaseCondition(
  { release }: WrittenExit,
  say: Say<typeof TEXTS>,
  term: Words,
  at: At,
): Condition | undefined {
  if (release === null) return undefined;
  const by = term(actorTerm(release.by));
  if (release.metAt !== null) return { isMet: true, text: say('release-met') };
  return release.dueSince === null
    ? { isMet: false, text: say('release-later', { by }) }
    : { isMet: false, text: say('release-due', { by, at: at(release.dueSince) }) };
}
