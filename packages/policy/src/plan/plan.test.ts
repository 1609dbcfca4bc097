import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine, scan } from '../engine/engine.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { viewOf } from '../evidence/view.ts';
import { GREEN, NONE, type Program } from '../language/program.ts';
import { evidence, negative } from '../testing/evidence.ts';
import { seeded } from '../testing/draw.ts';
import { program } from '../testing/packs.ts';
import { randomEvidence, randomMinute, SPRING_2022 } from '../testing/random-evidence.ts';
import { smallPolicies } from '../testing/random-policy.ts';
import { type Minute, readInstant, toMinute } from '../time.ts';
import { planView } from './plan.ts';
import type { Plan } from './way.ts';

const START: Minute = 27_480_000;
const HOUR = 60;

/** A person with one or two exposures and a few tests, at random minutes of two days. */
const people = fc
  .record({
    kinds: fc.array(fc.constantFrom('contact', 'arrival', 'flag', 'symptom'), {
      minLength: 1,
      maxLength: 2,
    }),
    at: fc.array(fc.nat(30 * HOUR), { minLength: 2, maxLength: 2 }),
    tests: fc.array(fc.tuple(fc.nat(48 * HOUR), fc.nat(10 * HOUR)), { maxLength: 3 }),
    now: fc.integer({ min: 30 * HOUR, max: 60 * HOUR }),
  })
  .map(({ kinds, at, tests, now }) => ({
    now: START + now,
    known: [
      ...kinds.map((kind, i) => exposure(kind, START + at[i]!)),
      ...tests
        .filter(([sampled, delay]) => sampled + delay <= now)
        .map(([sampled, delay]) => negative(START + sampled, START + sampled + delay)),
    ],
  }));

const read = (id: string) =>
  readFileSync(new URL(`../../../../policies/${id}.yaml`, import.meta.url), 'utf8');
const packs = ['national', 'five-days-three-tests', 'three-days-two-tests', 'tianfu-sichuan'].map(
  (id) => program(id, read),
);
const shipped = createEngine(packs);

/** Whether evidence was true, reported and recorded by a minute. */
function isPast(one: Evidence, now: Minute): boolean {
  const times = [one.validFrom, one.recordedAt, one.reportedAt ?? one.recordedAt];
  return (
    one.kind !== 'duty' && times.every((text) => toMinute(readInstant(text as string)!) <= now)
  );
}

function exposure(kind: string, at: Minute): Evidence {
  if (kind === 'contact') return evidence('contact', at, { degree: 'close' });
  if (kind === 'arrival') return evidence('arrival', at, { origin: 'abroad' });
  if (kind === 'flag') return evidence('flag', at, { list: 'data-match' });
  return evidence('symptom', at, { type: 'cough' });
}

function colourAt(engine: Engine, known: readonly Evidence[], at: Minute): number {
  const result = { colour: NONE as number, next: 0 };
  scan(engine, viewOf(known, Number.POSITIVE_INFINITY), at, result, null);
  return result.colour;
}

/** What comes to pass if everybody does what the plan says. */
function executed(program: Program, plan: Plan): Evidence[] {
  return [
    ...plan.tests.map(({ at }) => negative(at, at + program.laboratory)),
    ...plan.acts.map(({ notBefore, form, division }) =>
      evidence('release', notBefore!, { form, division }),
    ),
  ];
}

describe('a plan', { timeout: 60_000 }, () => {
  it('turns the person green exactly when it says, not a minute before', () => {
    let promised = 0;
    fc.assert(
      fc.property(smallPolicies, people, (program, { known, now }) => {
        const engine = createEngine([program]);
        const plan = planView(engine, viewOf(known, Number.POSITIVE_INFINITY), now);
        if (plan.green.kind !== 'at' && plan.green.kind !== 'after') return;
        promised++;
        const after = [...known, ...executed(program, plan)];
        expect(colourAt(engine, after, plan.green.at)).toBe(GREEN);
        expect(colourAt(engine, after, plan.green.at - 1)).not.toBe(GREEN);
      }),
      { numRuns: 20_000 },
    );
    expect(promised).toBeGreaterThan(5_000);
  });

  it('keeps its promise under the shipped packs, to anybody, with everything that can happen to them', () => {
    let promised = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = seeded(seed);
        const list = randomEvidence(draw, SPRING_2022, 'synthetic');
        const now = randomMinute(draw, SPRING_2022, list);
        const known = list.filter((one) => isPast(one, now));
        const view = viewOf(known, Number.POSITIVE_INFINITY);
        const plan = planView(shipped, view, now);
        if (plan.green.kind !== 'at' && plan.green.kind !== 'after') return;
        promised++;
        const tests = plan.tests.map(({ at, where }) =>
          negative(at, at + plan.laboratory, where ?? '350203'),
        );
        const after = [...known, ...tests, ...executed(packs[0]!, { ...plan, tests: [] })];
        expect(colourAt(shipped, after, plan.green.at)).toBe(GREEN);
        expect(colourAt(shipped, after, plan.green.at - 1)).toBeGreaterThan(GREEN);
      }),
      { numRuns: 40_000 },
    );
    expect(promised).toBeGreaterThan(3_000);
  });

  it('leaves its tests until their latest without delaying green, where only tests are asked for', () => {
    fc.assert(
      fc.property(smallPolicies, people, (program, { known, now }) => {
        const engine = createEngine([program]);
        const plan = planView(engine, viewOf(known, Number.POSITIVE_INFINITY), now);
        if (plan.green.kind !== 'at' || plan.tests.length === 0) return;
        const { green } = plan;
        for (const [i] of plan.tests.entries()) {
          // from a test on, all at their latest; those before it as planned
          const moved = plan.tests.map((test, j) => (j < i ? test.at : test.latest));
          const later = moved.map((at) => negative(at, at + program.laboratory));
          expect(colourAt(engine, [...known, ...later], green.at)).toBe(GREEN);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('is not beaten by any course of action that brute force can find', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        smallPolicies,
        people,
        fc.integer({ min: 5, max: 9 }),
        (program, { known, now }, step) => {
          const engine = createEngine([program]);
          const plan = planView(engine, viewOf(known, Number.POSITIVE_INFINITY), now);
          if (plan.green.kind !== 'at' && plan.green.kind !== 'after') return;
          const bound = plan.green.at;
          // samples every few hours from now on; more tests never hurt, so all of a set's supersets are covered by it
          const slots: Minute[] = [];
          for (let at = now; at < bound; at += step * HOUR) slots.push(at);
          const releases: Evidence[] = [];
          for (let at = now; at < bound; at += HOUR)
            releases.push(evidence('release', at, { form: 'central-quarantine' }));
          const all = slots.map((at) => negative(at, at + program.laboratory));
          for (const chosen of choices(all)) {
            const best = [...known, ...chosen, ...releases];
            expect(colourAt(engine, best, bound - 1)).not.toBe(GREEN);
            compared++;
          }
        },
      ),
      { numRuns: 1_500 },
    );
    expect(compared).toBeGreaterThan(1_000);
  });
});

/** All the samples, and each half of them: a course must not profit from a missing test. */
function choices(all: readonly Evidence[]): Evidence[][] {
  return [[...all], all.filter((_, i) => i % 2 === 0), all.filter((_, i) => i % 2 === 1)];
}
