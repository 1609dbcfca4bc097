import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../packages/policy/src/check/check.ts';
import { describeFinding } from '../packages/policy/src/check/describe-finding.ts';
import type { Finding } from '../packages/policy/src/check/finding.ts';
import { printTimeline } from '../packages/policy/src/check/print-timeline.ts';
import { replay } from '../packages/policy/src/check/replay.ts';
import { validateEvidence } from '../packages/policy/src/evidence/validate.ts';
import { mutants } from '../packages/policy/src/examples/mutants.ts';
import { readYaml } from '../packages/policy/src/language/read-yaml.ts';
import { ProblemList } from '../packages/policy/src/messages/problem.ts';
import { LANGUAGES } from '../packages/policy/src/messages/render.ts';
import { pack } from '../packages/policy/src/testing/packs.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const policy = (id: string) => pack(id, (other) => read(`${other}.yaml`));

interface Listed {
  readonly code: string;
  readonly clause: string;
  readonly article?: string;
  readonly about?: string;
  readonly why: string;
}

const asPrinted = policy('as-printed');
const { findings } = check(asPrinted);
const list = readYaml(read('as-printed.findings.yaml'), new ProblemList())!;
const listed = (list.value as { findings: Listed[] }).findings;

const lineOf = (code: string, clause: string, article?: string | null, about?: string | number) =>
  `${code} | ${clause} | ${article ?? '-'} | ${about ?? '-'}`;
const found = ({ code, clause, article, params }: Finding) =>
  lineOf(code, clause, article, params.evidence);

test('the rules as printed have exactly the holes that are argued in the list', () => {
  expect(findings.map(found).sort()).toEqual(
    listed.map(({ code, clause, article, about }) => lineOf(code, clause, article, about)).sort(),
  );
});

test('each hole in the list is argued in a sentence of its own', () => {
  for (const { why } of listed) expect(why).toMatch(/^["A-Z⑼三二一「].{15,}[.:?]$/u);
});

test.each(['national', 'five-days-three-tests', 'three-days-two-tests', 'tianfu-sichuan'])(
  'nothing is found in %s',
  (id) => {
    const report = check(policy(id));
    expect(report.findings).toEqual([]);
    expect(report.examined.timelines).toBeGreaterThan(5000);
    expect(report.bounds.filter(({ slowest }) => slowest === null)).toEqual([]);
  },
);

test('eleven of the twelve ways that the printed principles begin lead to green without a test', () => {
  const untested = findings.filter(({ code }) => code === 'green-untested');
  expect(untested).toHaveLength(11);
  for (const { counterExample } of untested) {
    expect(counterExample!.evidence.filter(({ kind }) => kind === 'test')).toEqual([]);
    expect(counterExample!.marks.at(-1)!.colour).toBe('green');
  }
});

const shown = findings.flatMap(({ code, clause, counterExample }) =>
  counterExample === null ? [] : [{ code, clause, counterExample }],
);

test('only an exit attached to nothing has no timeline', () => {
  const silent = findings.filter(({ counterExample }) => counterExample === null);
  expect(silent.map(({ code }) => code)).toEqual(['exit-unattached']);
});

test.each(shown)('decide gives every mark of $code at $clause', ({ counterExample }) => {
  expect(replay(asPrinted, counterExample)).toEqual([]);
  for (const one of counterExample.evidence)
    expect(validateEvidence(JSON.parse(JSON.stringify(one)))).toMatchObject({ ok: true });
});

test('every finding is told, and its timeline printed, in three languages without a gap', () => {
  for (const finding of findings) {
    for (const language of LANGUAGES) {
      expect(describeFinding(finding, language)).not.toMatch(/\{[a-zA-Z]+\}/);
      if (finding.counterExample === null) continue;
      const lines = printTimeline(finding.counterExample, language).split('\n');
      const { evidence, marks } = finding.counterExample;
      expect(lines).toHaveLength(evidence.length + marks.length);
      for (const line of lines) expect(line).not.toMatch(/undefined|\{[a-z]+\}/);
    }
  }
});

test('whatever constant of the printed rules is changed, the timelines that are shown hold', () => {
  let shown = 0;
  [...mutants(asPrinted)].forEach(({ policy }, i) => {
    // one in eight, to save time; each is a valid policy that nobody has written
    if (i % 8 !== 0) return;
    for (const { counterExample } of check(policy, { pairs: false }).findings) {
      if (counterExample === null) continue;
      shown++;
      expect(replay(policy, counterExample)).toEqual([]);
    }
  });
  expect(shown).toBeGreaterThan(2000);
});

test('the same policy gives the same report, to the last mark', () => {
  expect(check(asPrinted)).toEqual(check(asPrinted));
});

test('known bounds: a close contact is green after 21 to 22 days, day 22 of a special zone after 24 to 36 hours', () => {
  const { bounds } = check(policy('national'), { pairs: false });
  const of = (pathway: string, start: string) =>
    bounds.find((one) => one.pathway === pathway && one.start === start);
  expect(of('close-contact', 'central')).toMatchObject({ fastest: 21 * 1440, slowest: 22 * 1440 });
  expect(of('special-zone', 'tests')).toMatchObject({ fastest: 1440, slowest: 36 * 60 });
  expect(of('confirmed', 'hospital')).toMatchObject({ fastest: 28 * 1440, slowest: 89 * 1440 });
});
