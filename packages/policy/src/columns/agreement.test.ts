import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine, type Engine, scan } from '../engine/engine.ts';
import { viewOf } from '../evidence/view.ts';
import { compile } from '../language/compile.ts';
import type { Policy } from '../language/ast.ts';
import { dialects } from '../testing/dialects.ts';
import { pack } from '../testing/packs.ts';
import { seeded } from '../testing/draw.ts';
import { randomEvidence, randomMinute, SPRING_2022 } from '../testing/random-evidence.ts';
import { type ColumnDecider, compileColumns } from './compile-columns.ts';
import { buildColumns } from './columns-builder.ts';

const PACKS = [
  'national',
  'as-printed',
  'five-days-three-tests',
  'three-days-two-tests',
  'tianfu-sichuan',
];
const PERSONS = 12_000;
const MOMENTS = 3;

const draw = seeded(2022);
const evidence = Array.from({ length: PERSONS }, (_, i) =>
  randomEvidence(draw, SPRING_2022, `p${i}`),
);
const views = evidence.map((one) => viewOf(one, Number.MAX_SAFE_INTEGER));
const columns = buildColumns(views);

const read = (id: string) =>
  readFileSync(join(import.meta.dirname, '../../../../policies', `${id}.yaml`), 'utf8');

interface Comparison {
  readonly disagreements: readonly unknown[];
  readonly compared: number;
  readonly narrated: number;
  readonly colours: ReadonlySet<number>;
}

/** Decides everybody twice, at several minutes. */
function compare(engine: Engine, decider: ColumnDecider, moments: number): Comparison {
  const colour = new Int8Array(PERSONS);
  const next = new Int32Array(PERSONS);
  const result = { colour: 0, next: 0 };
  const disagreements: unknown[] = [];
  const colours = new Set<number>();
  let narrated = 0;
  for (let moment = 0; moment < moments; moment++) {
    const at = randomMinute(draw, SPRING_2022, evidence[draw(PERSONS)]!);
    narrated += decider.decide(columns, at, colour, next);
    views.forEach((view, person) => {
      scan(engine, view, at, result, null);
      colours.add(result.colour);
      if (result.colour === colour[person] && result.next === next[person]) return;
      const columnar = { colour: colour[person], next: next[person] };
      disagreements.push({ at, evidence: evidence[person], said: { ...result }, columnar });
    });
  }
  return { disagreements, compared: moments * PERSONS, narrated, colours };
}

function engineOf(policies: readonly Policy[]): Engine {
  return createEngine(policies.map((policy) => compile(policy)));
}

const national = pack('national', read);
const everyPolicy: [string, readonly Policy[]][] = [
  ...PACKS.map((id): [string, Policy[]] => [id, [pack(id, read)]]),
  ['all packs together', PACKS.filter((id) => id !== 'as-printed').map((id) => pack(id, read))],
  ...dialects(national),
];

describe('columns and interpreter give the same colour and next change', () => {
  test.each(everyPolicy)('%s', (_, policies) => {
    const engine = engineOf(policies);
    const { disagreements } = compare(engine, compileColumns(engine), MOMENTS);
    expect(disagreements.slice(0, 1)).toEqual([]);
  });

  test('that is more than 100,000 timelines, and most of them in columns alone', () => {
    const engine = engineOf([national]);
    const { narrated, compared, colours } = compare(engine, compileColumns(engine), MOMENTS);
    expect(colours).toEqual(new Set([-1, 0, 1, 2]));
    expect(everyPolicy.length * PERSONS).toBeGreaterThan(100_000);
    expect(narrated).toBeLessThan(compared * 0.3);
    expect(narrated).toBeGreaterThanOrEqual(columns.kept.size);
  });
});

test('a changed number in the generated code is noticed', () => {
  const engine = engineOf([national]);
  const missed = [20_160, 10_080, 1440].filter((number) => {
    const changed = compileColumns(
      engine,
      (parameters, body) =>
        // eslint-disable-next-line typescript/no-implied-eval -- the generated text, one number changed
        new Function(parameters, body.replaceAll(`+ ${number};`, `+ ${number + 1};`)),
    );
    return compare(engine, changed, 2).disagreements.length === 0;
  });
  expect(missed).toEqual([]);
});

test('where code may not be generated the interpreter decides everybody, with the same answers', () => {
  const engine = engineOf([national]);
  const decider = compileColumns(engine, () => {
    throw new EvalError('forbidden by the content security policy');
  });
  const { disagreements, narrated, compared } = compare(engine, decider, 1);
  expect(decider.source).toBeNull();
  expect(disagreements).toEqual([]);
  expect(narrated).toBe(compared);
});

test('an error that is no prohibition is not swallowed', () => {
  const broken = () => {
    throw new SyntaxError('not ours');
  };
  expect(() => compileColumns(engineOf([national]), broken)).toThrow(SyntaxError);
});
