import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideView } from '../decide/decide.ts';
import { createEngine, type Engine, scan } from '../engine/engine.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { viewOf } from '../evidence/view.ts';
import type { Pathway, Pattern, Stage } from '../language/ast.ts';
import { compile } from '../language/compile.ts';
import { GREEN, NONE, type Program } from '../language/program.ts';
import { evidence, negative } from '../testing/evidence.ts';
import { type Draw, seeded } from '../testing/draw.ts';
import { program } from '../testing/packs.ts';
import { randomEvidence, randomMinute, SPRING_2022 } from '../testing/random-evidence.ts';
import { EMPTY, smallPolicies } from '../testing/random-policy.ts';
import { type Minute, readInstant, toMinute } from '../time.ts';
import { plan, planOf, planView } from './plan.ts';
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
const asPrinted = program('as-printed', read);
const printed = createEngine([asPrinted]);

/** Anybody, with what is known of them at a random minute. */
function anybody(draw: Draw) {
  const list = randomEvidence(draw, SPRING_2022, 'synthetic');
  const now = randomMinute(draw, SPRING_2022, list);
  return { now, known: list.filter((one) => isPast(one, now)) };
}

/** Times that a plan leaves free: from each test on all as late as can be, and some at random. */
function freeTimes({ tests }: Plan, draw: Draw): Minute[][] {
  const suffixes = tests.map((_, i) => tests.map(({ at, latest }, j) => (j < i ? at : latest)));
  const mixes = [2, 3, 60 * HOUR].map((choices) => {
    const times: Minute[] = [];
    for (const { at, latest, gap } of tests) {
      const first = gap === 0 ? at : Math.max(at, times.at(-1)! + gap);
      expect(first).toBeLessThanOrEqual(latest);
      times.push(first + Math.floor(((latest - first) * draw(choices)) / (choices - 1)));
    }
    return times;
  });
  return [...suffixes, ...mixes];
}

const hours = (amount: number) => ({ amount, unit: 'h' }) as const;
const forHours = (amount: number) => ({ from: 'assigned', for: hours(amount) }) as const;
const words = (en: string) => ({ en, 'zh-Hans': en, 'zh-Hant': en });

function stage(id: string, conditions: Partial<Stage>): Stage {
  return { id, colour: ['yellow'], measure: 'home-monitoring', ...conditions };
}

function pathway(kind: 'contact' | 'flag', where: Pattern['where'], stages: Stage[]): Pathway {
  return { id: kind, title: words(kind), on: [{ kind, where }], stages };
}

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
        const { known, now } = anybody(seeded(seed));
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
    let moved = 0;
    fc.assert(
      fc.property(
        smallPolicies,
        people,
        fc.option(fc.constantFrom(1, HOUR)),
        fc.integer(),
        (small, { known, now }, laboratory, seed) => {
          const program = laboratory === null ? small : { ...small, laboratory };
          const engine = createEngine([program]);
          const plan = planView(engine, viewOf(known, Number.POSITIVE_INFINITY), now);
          if (plan.green.kind !== 'at' || plan.tests.length === 0) return;
          for (const times of freeTimes(plan, seeded(seed))) {
            const later = times.map((at) => negative(at, at + program.laboratory));
            expect(colourAt(engine, [...known, ...later], plan.green.at)).toBe(GREEN);
            moved++;
          }
        },
      ),
      { numRuns: 5_000 },
    );
    expect(moved).toBeGreaterThan(5_000);
  });

  it('leaves them so under the shipped packs too, where the acts happen as planned', () => {
    let moved = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = seeded(seed);
        const { known, now } = anybody(draw);
        const plan = planView(shipped, viewOf(known, Number.POSITIVE_INFINITY), now);
        const { green, tests } = plan;
        if ((green.kind !== 'at' && green.kind !== 'after') || tests.length === 0) return;
        const acts = executed(packs[0]!, { ...plan, tests: [] });
        for (const times of freeTimes(plan, draw)) {
          const later = times.map((at, i) =>
            negative(at, at + plan.laboratory, tests[i]!.where ?? '350203'),
          );
          expect(colourAt(shipped, [...known, ...acts, ...later], green.at)).toBe(GREEN);
          moved++;
        }
      }),
      { numRuns: 10_000 },
    );
    expect(moved).toBeGreaterThan(1_000);
  });

  it('leaves a test no later than the next one allows that another pathway cut short', () => {
    const program = compile({
      ...EMPTY,
      assume: { laboratory: { amount: 1, unit: 'm' } },
      pathways: [
        pathway('contact', { degree: ['close'] }, [
          stage('s', { clock: forHours(60), course: { min: 2, gap: hours(12), all: 'negative' } }),
        ]),
        pathway('flag', { list: ['data-match'] }, [
          stage('first', { clock: forHours(12) }),
          stage('second', { course: { min: 1, all: 'negative' } }),
        ]),
      ],
    });
    const known = [exposure('contact', START), exposure('flag', START)];
    const { tests, green } = plan([program], known, { at: START, knownAt: Infinity });
    expect(green).toEqual({ kind: 'at', at: START + 60 * HOUR });
    const times = tests.map(({ at, latest, gap }) => [at, latest, gap]);
    expect(times).toEqual([
      [START, START, 0],
      [START + 12 * HOUR, START + 12 * HOUR, 12 * HOUR],
    ]);
    expect(tests.map((test) => test.for.length)).toEqual([1, 2]);
  });

  it('shares a test that must come from one province with a pathway that takes any, whichever is first', () => {
    for (const [first, second] of [
      ['35', '51'],
      ['51', '35'],
    ] as const) {
      const course = { course: { min: 1, all: 'negative' } } as const;
      const programs = [first, second].map((jurisdiction) =>
        compile({
          ...EMPTY,
          policy: `of-${jurisdiction}`,
          jurisdiction,
          issuer: { division: jurisdiction, office: 'test' },
          ...(jurisdiction === '35' && { accept: { test: 'province' } as const }),
          pathways: [pathway('flag', { list: ['data-match'] }, [stage('s', course)])],
        }),
      );
      const known = [first, second].map((division, i) =>
        evidence('flag', START + i, { list: 'data-match', division: `${division}0203` }),
      );
      const { tests } = plan(programs, known, { at: START + 1, knownAt: Infinity });
      expect(tests).toMatchObject([{ where: '35' }]);
    }
  });

  it('is the same from a decision as from the evidence', () => {
    let planned = 0;
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(shipped, printed), (seed, engine) => {
        const { known, now } = anybody(seeded(seed));
        const view = viewOf(known, Number.POSITIVE_INFINITY);
        const decision = decideView(engine, view, { at: now, knownAt: Infinity });
        const fromView = planView(engine, view, now);
        expect(planOf(engine, view, decision)).toEqual(fromView);
        expect(fromView.green.kind === 'now').toBe(
          decision.colour === 'green' && decision.reasons.every((one) => one.colour === 'green'),
        );
        planned += fromView.tests.length;
      }),
      { numRuns: 10_000 },
    );
    expect(planned).toBeGreaterThan(3_000);
  });

  it('names the colour that each conversion brings, or none where the colour stays', () => {
    const colours = (['red', 'yellow', 'yellow'] as const).map((colour, i) =>
      stage(`s${i}`, { colour: [colour], clock: { from: 'stage', for: hours(1) } }),
    );
    const program = compile({
      ...EMPTY,
      pathways: [pathway('flag', { list: ['data-match'] }, colours)],
    });
    const known = [exposure('flag', START)];
    const { conversions } = plan([program], known, { at: START, knownAt: Infinity });
    expect(conversions.map(({ to, colour }) => [to, colour])).toEqual([
      ['s1', 'yellow'],
      ['s2', null],
      ['green', 'green'],
    ]);
  });

  it('says green of nobody who is not', () => {
    const when = { at: START, knownAt: Infinity };
    const registered = [evidence('identity', START, { level: 'real-name' })];
    // no policy in force states what a green needs
    expect(plan([asPrinted], [], when).green).toEqual({ kind: 'waiting' });
    expect(plan([], registered, when).green).toEqual({ kind: 'waiting' });
    expect(plan([packs[0]!], [], when).green).toEqual({ kind: 'no-code' });
    const tianfu = packs.find(({ policy }) => policy.policy === 'tianfu-sichuan')!;
    const elsewhere = exposure('contact', START);
    expect(plan([tianfu], [elsewhere], when).green).toEqual({ kind: 'waiting' });
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
