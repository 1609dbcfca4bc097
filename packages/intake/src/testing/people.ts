import { checkDigit } from '../values/check-digit.ts';

/** A synthetic resident ID number: the region 99 does not exist. */
export function idNumber(n: number, born = '19900101'): string {
  const first = `990101${born}${String(n % 1000).padStart(3, '0')}`;
  return first + checkDigit(first);
}

/** A synthetic phone number: no number begins with 100. */
export function phoneNumber(n: number): string {
  return `100${String(n).padStart(8, '0')}`;
}

/** When the files of the tests are received: 2022-04-10 at noon. */
export const CONTEXT = { receivedAt: Date.UTC(2022, 3, 10, 4) };
