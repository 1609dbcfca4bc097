import { expect, test } from 'vitest';
import { maskName } from './mask-name.ts';

test.each([
  ['王', '*'],
  ['王芳', '*芳'],
  ['上田𠮷', '**𠮷'],
  ['买买提·艾力', '***力'],
  ['བཀྲ་ཤིས', '***ས'],
  ['བསོད་ནམས་སྒྲོལ་མོ', '***མོ'],
  ['ئابدۇللا', '***ا'],
  ['Zoë', '**ë'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
