import { expect, test } from 'vitest';
import { fieldTitle } from './field-title.ts';

test('a field goes by what its column is called in the form', () => {
  expect(fieldTitle('presence', 'document', 'zh-Hans')).toBe('证件号码');
  expect(fieldTitle('presence', 'document', 'en')).not.toBe('document');
});

test('a column that repeats is named without a number', () => {
  expect(fieldTitle('central-release', 'sampleResult', 'zh-Hans')).toBe('第n次检测结果');
});

test('what is no column of the kind goes by its own name', () => {
  expect(fieldTitle('presence', 'row', 'en')).toBe('row');
  expect(fieldTitle('of-a-newer-server', 'document', 'en')).toBe('document');
});
