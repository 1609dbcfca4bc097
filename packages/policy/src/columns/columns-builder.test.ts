import { expect, test } from 'vitest';
import { type Fact, type View, viewOf } from '../evidence/view.ts';
import { seeded } from '../testing/draw.ts';
import { evidence, negative, positive } from '../testing/evidence.ts';
import { randomEvidence, SPRING_2022 } from '../testing/random-evidence.ts';
import { DAY } from '../time.ts';
import { DISORDERED, NARRATED, PLAIN } from './columns.ts';
import { buildColumns, ColumnsBuilder } from './columns-builder.ts';
import { viewOfColumns } from './view-of-columns.ts';

const { start } = SPRING_2022;

function flagOf(...list: Parameters<typeof viewOf>[0][number][]): number {
  return buildColumns([viewOf(list, Number.MAX_SAFE_INTEGER)]).flag[0]!;
}

/** What the interpreter reads of a view, apart from ids. */
function read({ triggers, supports, negatives, positives }: View) {
  const facts = (list: readonly Fact[], assigned: boolean) =>
    list.map((fact) => [
      fact.signature,
      fact.begin,
      fact.reported,
      fact.authority.division,
      ...(assigned ? [fact.end, fact.isolated, fact.assigned] : []),
    ]);
  return [facts(triggers, true), facts(supports, true), facts(negatives, false), positives];
}

test('the view that columns give back is the one that went in, for everybody', () => {
  const draw = seeded(5);
  const views = Array.from({ length: 3000 }, (_, i) =>
    viewOf(randomEvidence(draw, SPRING_2022, `p${i}`), Number.MAX_SAFE_INTEGER),
  );
  const builder = new ColumnsBuilder();
  for (const view of views) builder.add(view);
  const columns = builder.finish();
  expect(columns.persons).toBe(views.length);
  views.forEach((view, person) => {
    const { fallen: _, ...back } = viewOfColumns(columns, person);
    expect(read({ ...back, fallen: [] })).toEqual(read(view));
    expect(back.uncounted).toEqual(view.uncounted);
  });
});

test('a contact with negatives in order is plain, with a report that overtakes another disordered', () => {
  const contact = evidence('contact', start, { degree: 'close' });
  const first = negative(start + DAY, start + 2 * DAY);
  expect(flagOf(contact, first, negative(start + 2 * DAY, start + 3 * DAY))).toBe(PLAIN);
  expect(flagOf(contact, first, negative(start + DAY + 1, start + DAY + 2))).toBe(DISORDERED);
});

test.each([
  ['a positive', positive(start, start + 60)],
  ['a pooled positive', { ...positive(start, start + 60), pooling: 'pooled' }],
  ['an answer', evidence('answer', start, { reply: 'denied', about: 'x' })],
  ['a result later than 22 days', negative(start, start + 23 * DAY)],
  ['an authority that is no division', negative(start, start + 60, '35020')],
])('who has %s is narrated', (_, one) => {
  expect(flagOf(one)).toBe(NARRATED);
});

test('a result that is not yet reported is kept as such', () => {
  const { reportedAt: _, ...pending } = negative(start, start);
  const view = viewOf([pending], Number.MAX_SAFE_INTEGER);
  const columns = buildColumns([view]);
  expect(columns.flag[0]).toBe(PLAIN);
  expect(viewOfColumns(columns, 0).negatives[0]!.reported).toBe(view.negatives[0]!.reported);
});
