import { expect, test } from 'vitest';
import { messageFaults } from '../testing/message-faults.ts';
import { placeholders, render } from './render.ts';

const TABLE = {
  late: {
    en: '{days} days late, {days}!',
    'zh-Hans': '迟了 {days} 天！',
    'zh-Hant': '遲了 {days} 天！',
  },
};

test('parameters are filled in, each wherever it stands', () => {
  expect(render(TABLE, 'late', 'en', { days: 3 })).toBe('3 days late, 3!');
  expect(render(TABLE, 'late', 'zh-Hant', { days: 3 })).toBe('遲了 3 天！');
});

test('what a parameter says is never read as a placeholder', () => {
  expect(render(TABLE, 'late', 'zh-Hans', { days: '{days} $&' })).toBe('迟了 {days} $& 天！');
});

test('a parameter that is not given stays visible', () => {
  expect(render(TABLE, 'late', 'zh-Hans', {})).toBe('迟了 {days} 天！');
});

test('placeholders are named once, in order', () => {
  expect(placeholders('{b} {a} {b}')).toEqual(['b', 'a']);
});

test('a table with a hole is found out', () => {
  const { late } = TABLE;
  expect(messageFaults(TABLE)).toEqual([]);
  expect(messageFaults({ late: { ...late, 'zh-Hans': '迟了！' } })).toEqual(['late: placeholders']);
  expect(messageFaults({ late: { ...late, 'zh-Hant': '{days} late' } })).toEqual([
    'late: zh-Hant is not Chinese',
  ]);
  expect(messageFaults({ late: { ...late, en: '' } })).toEqual([
    'late: empty',
    'late: placeholders',
  ]);
});
