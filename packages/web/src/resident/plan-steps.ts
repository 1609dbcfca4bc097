import type { WrittenPlan } from './written.ts';

type Test = WrittenPlan['tests'][number];
type Act = WrittenPlan['acts'][number];
type Conversion = WrittenPlan['conversions'][number];

/** One step of the way to green; `at` is when it can be done at the earliest, RFC 3339. */
export type Step =
  | { readonly kind: 'test'; readonly at: string; readonly isNow: boolean; readonly test: Test }
  | { readonly kind: 'act'; readonly at: string; readonly act: Act }
  | { readonly kind: 'conversion'; readonly at: string; readonly conversion: Conversion }
  | { readonly kind: 'green'; readonly at: string };

/** What comes first at the same minute. */
const ORDER = ['act', 'conversion', 'green', 'test'] as const;

/**
 * Whether a plan converts several reasons: then each conversion is one reason's, and the code is green when all of them are.
 */
export function hasSeveralReasons({ conversions }: WrittenPlan): boolean {
  return new Set(conversions.map(({ pathway }) => pathway)).size > 1;
}

/** The steps of a plan as one line of time: tests to take, acts of others, and what they bring. */
export function planSteps(plan: WrittenPlan): readonly Step[] {
  const { at, green, tests, acts, conversions } = plan;
  const now = Date.parse(at);
  const steps: Step[] = [
    ...tests.map((test) => {
      const isNow = Date.parse(test.at) <= now;
      return { kind: 'test', at: test.at, isNow, test } as const;
    }),
    ...acts.map((act) => ({ kind: 'act', at: act.notBefore ?? act.since ?? at, act }) as const),
    ...conversions.map((one) => ({ kind: 'conversion', at: one.at, conversion: one }) as const),
    ...('at' in green && hasSeveralReasons(plan) ? [{ kind: 'green', at: green.at } as const] : []),
  ];
  return steps.sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}
