import { expect, test } from 'vitest';
import { viewOf } from '../evidence/view.ts';
import { Timeline } from './timeline.ts';

const by = '350203';
const start = 27_500_000;

function timeline(): Timeline {
  const one = new Timeline(480);
  const stay = one.add('stay', start, { by, attributes: { level: 'high' } });
  one.add('test', start + 30, { by, reported: start + 700, attributes: { result: 'negative' } });
  one.add('test', start + 20, { by, reported: start + 900, attributes: { result: 'positive' } });
  one.add('test', start + 40, {
    by,
    reported: start + 600,
    attributes: { result: 'positive', method: 'antigen' },
  });
  one.add('stay', start, {
    by,
    to: start + 300,
    recorded: start + 650,
    supersedes: stay,
    attributes: { level: 'high' },
  });
  one.add('answer', start + 800, { by, about: stay.id, attributes: { reply: 'denied' } });
  one.add('release', start + 5, { by: '35', attributes: { form: 'central-quarantine' } });
  return one;
}

test('a timeline gives the same view at every moment as the evidence itself', () => {
  const one = timeline();
  for (const at of [0, 4, 5, 599, 600, 649, 650, 700, 799, 800, 900, 5000]) {
    const { fallen: _, ...view } = one.view(start + at);
    const { fallen: __, ...same } = viewOf(one.evidence, (start + at) * 60_000);
    expect(view).toEqual({ ...same, person: 'invented' });
  }
});

test('it knows what is recorded next, and whether anything happened in between', () => {
  const one = timeline();
  expect(one.nextRecord(start + 5)).toBe(start + 600);
  expect(one.news(start + 40, start + 599)).toBe(false);
  expect(one.news(start + 40, start + 600)).toBe(true);
});

test('what was added after the first so many pieces can be told and left out', () => {
  const one = timeline();
  expect(one.recordedBy(start + 650, 1)).toEqual(['test-3', 'stay-2', 'release-1']);
  expect(one.without('test-1', 'test-2', 'test-3').evidence).toHaveLength(4);
  expect(one.first(2).evidence.map(({ id }) => id)).toEqual(['stay-1', 'test-1']);
});
