import { type Minute, writeInstant } from '../time.ts';
import type { Decision, ExitState } from './decision.ts';

/** A value of JSON. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * The JSON form of a decision (spec/decision.md): instants as RFC 3339 with the offset given (minutes east), no
 * compiled policies. This is what leaves the package; the in-memory form is for callers in the same process.
 */
export function writeDecision(
  decision: Decision,
  offset: number,
): { readonly [key: string]: Json } {
  const time = (minute: Minute | null) => (minute === null ? null : writeInstant(minute, offset));
  return {
    person: decision.person,
    at: time(decision.at),
    knownAt: Number.isFinite(decision.knownAt) ? new Date(decision.knownAt).toISOString() : null,
    colour: decision.colour,
    reasons: decision.reasons.map(
      ({ program, position, assignedAt, since, until, authority, exits, ...rest }) => ({
        ...rest,
        authority: { ...authority },
        assignedAt: time(assignedAt),
        since: time(since),
        until: time(until),
        exits: exits.map((exit) => writeExit(exit, time)),
      }),
    ),
    questions: decision.questions.map(({ program, authority, askedAt, deadline, ...rest }) => ({
      ...rest,
      authority: { ...authority },
      askedAt: time(askedAt),
      deadline: time(deadline),
    })),
    exemptions: decision.exemptions.map(({ program, until, ...rest }) => ({
      ...rest,
      until: time(until),
    })),
    vetoes: decision.vetoes.map(({ program, authority, since, until, overdueAt, ...rest }) => ({
      ...rest,
      authority: { ...authority },
      since: time(since),
      until: time(until),
      overdueAt: time(overdueAt),
    })),
    used: decision.used.map((one) => ({ ...one })),
    rejected: decision.rejected.map((one) => ({ ...one })),
    undetermined: decision.undetermined.map((one) => ({ ...one })),
    nextChangeAt: time(decision.nextChangeAt),
  };
}

function writeExit(exit: ExitState, time: (minute: Minute | null) => string | null): Json {
  const { clock, course, release } = exit;
  return {
    id: exit.id,
    article: exit.article,
    to: exit.to,
    at: time(exit.at),
    withinMinutes: exit.within,
    clock:
      clock === null
        ? null
        : clock.kind === 'for'
          ? { kind: 'for', from: time(clock.from), until: time(clock.until) }
          : {
              ...clock,
              since: time(clock.since),
              metAt: time(clock.metAt),
              overdueAt: time(clock.overdueAt),
            },
    course:
      course === null
        ? null
        : {
            ...course,
            counted: [...course.counted],
            from: time(course.from),
            doneAt: time(course.doneAt),
          },
    release:
      release === null
        ? null
        : {
            ...release,
            dueSince: time(release.dueSince),
            metAt: time(release.metAt),
            overdueAt: time(release.overdueAt),
          },
  };
}
