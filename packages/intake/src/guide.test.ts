import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isIntakeKind } from './kinds.ts';
import { readSubmission } from './read-submission.ts';

const GUIDE = new URL('../../../docs/guides/intake.md', import.meta.url);
const RECEIVED_AT = Date.parse('2022-09-02T08:00+08:00');

/** Every fenced block that names a kind behind its format. */
const examples = Array.from(
  readFileSync(GUIDE, 'utf8').matchAll(/^```(?:csv|json) ([a-z-]+)\n(.*?)^```$/gms),
  ([, kind = '', text = '']): [string, string] => [kind, text],
);

it('the guide has an example of every format that is text', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5);
});

it.each(examples)(
  'the example of %s in the guide is read without a problem',
  async (kind, text) => {
    if (!isIntakeKind(kind)) throw new Error(`${kind} is no kind`);
    const submission = { kind, bytes: new TextEncoder().encode(text) };
    const read = await readSubmission(submission, { receivedAt: RECEIVED_AT });
    if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
    const rows = [...read.rows];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap((row) => (row.ok ? [] : row.problems))).toEqual([]);
  },
);
