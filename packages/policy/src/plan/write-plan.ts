import type { Json } from '../decide/write-decision.ts';
import { type Minute, writeInstant } from '../time.ts';
import type { Plan } from './way.ts';

/** The JSON form of a plan (spec/decision.md): instants as RFC 3339 with the offset given (minutes east). */
export function writePlan(plan: Plan, offset: number): { readonly [key: string]: Json } {
  const time = (minute: Minute | null) => (minute === null ? null : writeInstant(minute, offset));
  const { green } = plan;
  return {
    person: plan.person,
    at: time(plan.at),
    green: 'at' in green ? { kind: green.kind, at: time(green.at) } : { kind: green.kind },
    tests: plan.tests.map(({ at, latest, gap, where, for: purposes }) => ({
      at: time(at),
      latest: time(latest),
      minutesAfterPrevious: gap,
      where,
      for: purposes.map((purpose) => ({ ...purpose })),
    })),
    acts: plan.acts.map((act) => ({
      ...act,
      notBefore: time(act.notBefore),
      since: time(act.since),
    })),
    conversions: plan.conversions.map(({ at, within, ...rest }) => ({
      ...rest,
      at: time(at),
      withinMinutes: within,
    })),
    assumedLaboratoryMinutes: plan.laboratory,
  };
}
