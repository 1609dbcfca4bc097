import { type Plan, planOf, type Reason } from '@kangma/policy';
import type { NewNotice, NoticeFacts, NoticeKind } from '../../ports/notices.ts';
import type { CodeState } from '../../ports/store.ts';
import { contentId } from '../content-id.ts';
import type { Digest, Outcome } from '../deciding/decide-person.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A reminder comes so long before the end. */
const REMIND_BEFORE = DAY;
/** At which local hour of a day people are reminded of a test. */
const MORNING = 8 * HOUR;

/**
 * What a person is to be told of a decision: a colour that changed, a question that is asked, and, for later, a day before an
 * answer is due and in the morning of the day from which a test can be taken. The first green is told to nobody: whoever
 * declared has it before their eyes.
 *
 * @param before how the code stood.
 */
export function noticesOf(digest: Digest, before: CodeState, outcome: Outcome): NewNotice[] {
  const { latest, knownAt: madeAt } = outcome;
  if (latest === undefined) return [];
  const { person } = before;
  const notices: NewNotice[] = [];
  /** @param of what makes it the same as another notice of its kind. */
  const tell = <Kind extends NoticeKind>(
    kind: Kind,
    of: string | number,
    facts: NoticeFacts[Kind],
    dueAt = madeAt,
    expiresAt: number | null = null,
  ) => {
    const id = contentId(digest, `${person}\n${kind}\n${of}`);
    notices.push({ person, id, kind, facts, madeAt, dueAt: Math.max(dueAt, madeAt), expiresAt });
  };
  const { decision } = latest;
  const { colour, questions, reasons } = decision;
  const [worst] = colour === 'green' ? [] : reasons;
  const plan = worst === undefined ? undefined : planOf(latest.engine, latest.view, decision);
  if (colour !== before.colour && !(before.colour === 'none' && colour === 'green')) {
    tell('colour', outcome.decisions.at(-1)!.decisionNo, {
      from: before.colour,
      to: colour,
      ...(plan === undefined ? {} : whyAndUntil(worst!, plan)),
    });
  }
  for (const { program, ask, evidence, deadline: due, state } of questions) {
    if (state !== 'open') continue;
    const { title } = program.policy.asks!.find(({ id }) => id === ask)!;
    const deadline = due === null ? null : due * MINUTE;
    tell('question', `${ask} ${evidence}`, { title, deadline }, madeAt, deadline);
    if (deadline === null || deadline - REMIND_BEFORE <= madeAt) continue;
    const remindAt = deadline - REMIND_BEFORE;
    tell('question-due', `${ask} ${evidence}`, { title, deadline }, remindAt, deadline);
  }
  const offset = (worst?.program.offset ?? 0) * MINUTE;
  for (const { at, latest: last } of plan?.tests ?? []) {
    const [from, until] = [at * MINUTE, last * MINUTE];
    const morning = Math.floor((from + offset) / DAY) * DAY - offset + MORNING;
    // what can be done at once is said by the page; a reminder is for another day
    if (from <= madeAt) continue;
    tell('test-due', morning, { from, until }, morning, Math.max(until, from + DAY));
  }
  return notices;
}

/** Why it is not green, whom to call and the earliest date of green. */
function whyAndUntil(
  worst: Reason,
  { green }: Plan,
): Pick<NoticeFacts['colour'], 'reason' | 'phone' | 'green'> {
  const { program, pathway, authority } = worst;
  const phone = authority.phone ?? program.policy.issuer.phone;
  return {
    reason: program.policy.pathways.find(({ id }) => id === pathway)!.title,
    ...(phone === undefined ? {} : { phone }),
    ...('at' in green ? { green: green.at * MINUTE } : {}),
  };
}
