import { daysSince } from '../engine/clock.ts';
import type { Policy } from '../language/ast.ts';
import { compile } from '../language/compile.ts';
import type { Program } from '../language/program.ts';
import { DAY } from '../time.ts';
import type { FindingsList } from './findings-list.ts';
import { exampleOf } from './illustrate.ts';
import type { Model } from './model.ts';

/** What a classification makes of one day. */
interface Day {
  readonly day: number;
  readonly bands: number;
}

/**
 * Every day since the anchor falls into exactly one band. Each day is looked at on the minute of its edges, and in both
 * ways of counting: a policy that changes from hours to calendar days must not lose one.
 */
export function checkBands(model: Model, found: FindingsList): void {
  const { program } = model;
  const { policy } = program;
  const other: Policy = { ...policy, days: policy.days === 'elapsed' ? 'calendar' : 'elapsed' };
  const counting = [program, compile(other)];
  policy.pathways.forEach(({ id, article, row, classify }, index) => {
    if (classify === undefined) return;
    const clause = { path: `pathways/${id}/classify`, article, row };
    const days = new Map<number, number>();
    for (const one of counting)
      for (const { day, bands } of daysOf(one, index)) days.set(day, bands);
    const trigger = program.starts.indexOf(index);
    const tell = (code: 'band-gap' | 'band-overlap', wrong: (bands: number) => boolean) => {
      for (const run of runs([...days].filter(([, bands]) => wrong(bands)).map(([day]) => day))) {
        const example =
          trigger < 0 ? null : exampleOf(model, trigger, Number.parseInt(run, 10) * DAY);
        found.add(code, clause, { days: run }, example, run);
      }
    };
    tell('band-gap', (bands) => bands === 0);
    tell('band-overlap', (bands) => bands > 1);
  });
}

function* daysOf(program: Program, pathway: number): Generator<Day> {
  const { bands } = program.pathways[pathway]!.classify!;
  const last = Math.max(...bands.map(({ from, to }) => (to < from + 1000 ? to : from)));
  const assigned = program.effective;
  for (let age = 0; age <= last + 2; age++) {
    for (const minute of [age * DAY, age * DAY + 1, age * DAY + DAY - 1]) {
      const day = daysSince(program, assigned - minute, assigned);
      yield { day, bands: bands.filter(({ from, to }) => day >= from && day <= to).length };
    }
  }
}

/** 3, 4, 5, 9 → "3–5", "9". */
function runs(days: readonly number[]): string[] {
  const sorted = days.toSorted((a, b) => a - b);
  const texts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (sorted[end + 1] === sorted[end]! + 1) end++;
    texts.push(end === i ? `${sorted[i]}` : `${sorted[i]}–${sorted[end]}`);
    i = end + 1;
  }
  return texts;
}
