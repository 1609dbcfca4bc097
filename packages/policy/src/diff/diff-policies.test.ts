import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../language/parse.ts';
import { pack } from '../testing/packs.ts';
import { diffPolicies } from './diff-policies.ts';

const read = (id: string) =>
  readFileSync(new URL(`../../../../policies/${id}.yaml`, import.meta.url), 'utf8');
const national = pack('national', read);

/** The national pack with a piece of its text replaced. */
function changed(from: string | RegExp, to: string) {
  const text = read('national').replace(from, to);
  expect(text).not.toBe(read('national'));
  const parsed = parsePolicy(text, read);
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message.en);
  return parsed.value;
}

describe('the differences between two versions', () => {
  it('are none between a version and itself', () => {
    expect(diffPolicies(national, national)).toEqual([]);
  });

  it('name the word of the clause, with both texts and the article that it cites', () => {
    const [first] = national.pathways;
    const stage = first!.stages[0]!;
    const other = {
      ...national,
      pathways: [
        { ...first!, stages: [{ ...stage, measure: 'none' as const }, ...first!.stages.slice(1)] },
        ...national.pathways.slice(1),
      ],
    };
    expect(diffPolicies(national, other)).toEqual([
      {
        clause: `pathways/${first!.id}/stages/${stage.id}/measure`,
        change: 'changed',
        article: first!.article,
        before: stage.measure,
        after: 'none',
      },
    ]);
  });

  it('tell durations as they are written', () => {
    const later = changed(/^version: \d+/m, 'version: 77');
    expect(
      diffPolicies(national, { ...later, assume: { laboratory: { amount: 6, unit: 'h' } } }),
    ).toMatchObject([
      { clause: 'version', before: national.version, after: 77 },
      { clause: 'assume/laboratory', after: '6h' },
    ]);
  });

  it('tell a clause that is new, and one that is gone, as a whole', () => {
    const [gone, ...rest] = national.pathways;
    expect(diffPolicies(national, { ...national, pathways: rest })).toMatchObject([
      { clause: `pathways/${gone!.id}`, change: 'removed', after: null },
    ]);
    expect(diffPolicies({ ...national, pathways: rest }, national)).toMatchObject([
      { clause: `pathways/${gone!.id}`, change: 'added', before: null, article: gone!.article },
    ]);
  });

  it('are not made by the order of clauses', () => {
    const turned = { ...national, pathways: national.pathways.toReversed() };
    expect(diffPolicies(national, turned)).toEqual([]);
  });

  it('seen from the other side are the same with both texts exchanged', () => {
    const ids = national.pathways.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (one, other) => {
        const [a, b] = [one, other].map((kept) => ({
          ...national,
          pathways: national.pathways.filter(({ id }) => kept.includes(id)),
        }));
        const turned = diffPolicies(b!, a!).map(({ clause, before, after }) => [
          clause,
          after,
          before,
        ]);
        expect(new Set(turned.map(String))).toEqual(
          new Set(
            diffPolicies(a!, b!).map(({ clause, before, after }) =>
              String([clause, before, after]),
            ),
          ),
        );
      }),
      { numRuns: 30 },
    );
  });
});
