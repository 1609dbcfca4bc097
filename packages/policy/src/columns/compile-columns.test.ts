import { expect, test } from 'vitest';
import { createEngine } from '../engine/engine.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { viewOf } from '../evidence/view.ts';
import type { Policy } from '../language/ast.ts';
import { compile } from '../language/compile.ts';
import { readInstant, toMinute } from '../time.ts';
import { dialects } from '../testing/dialects.ts';
import { plainPolicy } from '../testing/plain-policy.ts';
import { columnBytes } from './columns.ts';
import { buildColumns } from './columns-builder.ts';
import { compileColumns } from './compile-columns.ts';

const HOSTILE = '`${process.exit(1)}`; */ "\' \\u0060 \n return globalThis // </script>';

/** Every id, title and name of a policy replaced by text that would like to be code. */
function hostile(policy: Policy): Policy {
  let number = 0;
  const renamed = new Map<string, string>();
  const text = JSON.stringify(policy, (key, value: unknown) => {
    const isName = ['id', 'then', 'start', 'policy', 'en', 'zh-Hans', 'zh-Hant', 'article'];
    if (typeof value !== 'string' || !isName.includes(key) || value === 'green') return value;
    if (!renamed.has(value)) renamed.set(value, `${HOSTILE} ${number++}`);
    return renamed.get(value);
  });
  return JSON.parse(text) as Policy;
}

const WORDS = `use strict const let for if else switch case default continue break
  true false Math floor persons exit base picking facts tests flag signature begin end assigned isolated authority
  columns sampled delay laboratory starts startsShort colours needs dwell given tables tools narrate has near course
  release until findHolds heldBy heldUntil p from to lo hi first last soon soonest worst left hole held f s opened g row
  ruling start state window entry handover leave hand target at t a over limit turn since days done i j free count d
  day one due met order adverse stated inForce all bits outColour outNext`.split(/\s+/);

test('generated code consists of words of our own, integers and punctuation, whatever a policy calls things', () => {
  const policies = [plainPolicy, ...[...dialects(plainPolicy).values()].flat()].map(hostile);
  for (const policy of policies) {
    const source = compileColumns(createEngine([compile(policy)])).source!;
    const code = source.replace('"use strict"', '').replaceAll(/\/\/ [a-z, ]+$/gm, '');
    const tokens = code.match(/[A-Za-z_$][\w$]*|\d[\w.]*|[^\s\w]/g)!;
    const foreign = tokens.filter(
      (token) =>
        !WORDS.includes(token) &&
        !/^(need)?\d+$/.test(token) &&
        !/^[-+*/%<>=!&|?:;,.()[\]{}]$/.test(token),
    );
    expect(foreign).toEqual([]);
    expect(tokens.length).toBeGreaterThan(300);
  }
});

const authority = { division: '350203', office: 'cdc' };
const made = { person: 'p', authority, source: { system: 'test' } };
const at = (text: string) => toMinute(readInstant(text)!);
const contact: Evidence = {
  ...made,
  id: 'contact',
  kind: 'contact',
  degree: 'close',
  validFrom: '2022-04-01T08:00:00Z',
  recordedAt: '2022-04-01T09:00:00Z',
};

function negative(sampled: string, reported: string): Evidence {
  const times = { validFrom: sampled, recordedAt: reported, reportedAt: reported };
  return { ...made, ...times, id: sampled, kind: 'test', result: 'negative' };
}

function decideOne(evidence: readonly Evidence[], minute: number) {
  const columns = buildColumns([viewOf(evidence, Number.MAX_SAFE_INTEGER)]);
  const colour = new Int8Array(1);
  const next = new Int32Array(1);
  const decider = compileColumns(createEngine([compile(plainPolicy)]));
  const narrated = decider.decide(columns, minute, colour, next);
  return { colour: colour[0], next: next[0], narrated };
}

test('a close contact with two negatives 24 h apart turns yellow when 14 days are over', () => {
  const evidence = [
    contact,
    negative('2022-04-10T08:00:00Z', '2022-04-10T12:00:00Z'),
    negative('2022-04-11T08:00:00Z', '2022-04-11T12:00:00Z'),
  ];
  const turn = at('2022-04-15T08:00:00Z');
  expect(decideOne(evidence, turn - 1)).toEqual({ colour: 2, next: turn, narrated: 0 });
  expect(decideOne(evidence, turn)).toMatchObject({ colour: 1, narrated: 0 });
});

test('results reported out of order count from the report of the later one', () => {
  const evidence = [
    contact,
    negative('2022-04-10T08:00:00Z', '2022-04-17T12:00:00Z'),
    negative('2022-04-11T08:00:00Z', '2022-04-11T12:00:00Z'),
  ];
  const turn = at('2022-04-17T12:00:00Z');
  expect(decideOne(evidence, turn - 1)).toEqual({ colour: 2, next: turn, narrated: 0 });
});

test('a person with a positive is narrated, and gets the interpreter’s answer', () => {
  const positive = {
    ...negative('2022-04-10T08:00:00Z', '2022-04-10T12:00:00Z'),
    result: 'positive',
  };
  expect(decideOne([contact, positive], at('2022-04-20T08:00:00Z'))).toMatchObject({
    colour: 2,
    narrated: 1,
  });
});

test('one exposure and three tests take at most 55 bytes, 60 with the answer', () => {
  const evidence = [
    contact,
    negative('2022-04-10T08:00:00Z', '2022-04-10T12:00:00Z'),
    negative('2022-04-11T08:00:00Z', '2022-04-11T12:00:00Z'),
    negative('2022-04-12T08:00:00Z', '2022-04-12T12:00:00Z'),
  ];
  const view = viewOf(evidence, Number.MAX_SAFE_INTEGER);
  const columns = buildColumns(Array.from({ length: 1000 }, () => view));
  expect(columnBytes(columns) - columns.divisions.byteLength).toBeLessThanOrEqual(55 * 1000);
});
