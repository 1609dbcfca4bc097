import type { Decision, ExitState, Fact, Minute, View } from '@kangma/policy';

/** Later than anything that evidence tells of; the engine's "never" is. */
const BEYOND = 1_900_000_000;

/**
 * When a decision must be looked at again by itself: when its colour or stage can change (`nextChangeAt`), and also when what
 * it says of them does – a release that becomes due, a fact that comes into force, a result that is reported. `null`: nothing
 * changes any more by itself.
 */
export function nextLook(decision: Decision, view: View): Minute | null {
  const { at, nextChangeAt, reasons, vetoes, exemptions, questions } = decision;
  let next = nextChangeAt ?? Number.POSITIVE_INFINITY;
  const consider = (minute: Minute | null) => {
    if (minute !== null && minute > at && minute < BEYOND) next = Math.min(next, minute);
  };
  for (const { exits } of reasons) for (const exit of exits) consider(dueOf(exit));
  for (const { until } of vetoes) consider(until);
  for (const { until } of exemptions) consider(until);
  for (const { deadline } of questions) consider(deadline);
  for (const list of [
    view.triggers,
    view.supports,
    view.negatives,
    view.positives,
    view.uncounted,
  ]) {
    for (const fact of list) considerFact(fact, consider);
  }
  return next === Number.POSITIVE_INFINITY ? null : next;
}

/** When only the release is missing. */
function dueOf({ clock, course, release }: ExitState): Minute | null {
  if (release === null || release.metAt !== null) return null;
  const clockMet = clock === null ? 0 : clock.kind === 'for' ? clock.until : clock.metAt;
  const courseMet = course === null ? 0 : course.doneAt;
  return clockMet === null || courseMet === null ? null : Math.max(clockMet, courseMet);
}

function considerFact({ begin, reported }: Fact, consider: (minute: Minute) => void): void {
  consider(begin);
  consider(reported);
}
