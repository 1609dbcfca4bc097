import { expect, test } from 'vitest';
import { scanType } from './scan-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

test('a scan is named by what it is, not by what somebody called it', () => {
  expect(scanType(bytes('%PDF-1.7'))).toBe('.pdf');
  expect(scanType(bytes('\xff\xd8\xff\xe0'))).toBe('.jpg');
  expect(scanType(bytes('\x89PNG\r\n'))).toBe('.png');
  expect(scanType(bytes('<html><script>'))).toBe('');
  expect(scanType(new Uint8Array())).toBe('');
});
