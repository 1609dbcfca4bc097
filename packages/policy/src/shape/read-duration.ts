import type { ProblemList } from '../messages/problem.ts';
import type { DurationShape } from './shape.ts';

/** Ten years: longer than any measure, and a sum of many still fits the engine's integers. */
const MAX = { d: 3660, h: 3660 * 24, m: 3660 * 1440 };

/** Reads `14d`, `24h` or `30m`; never nothing, never negative, never without its unit. */
export function readDuration(
  shape: DurationShape,
  value: unknown,
  path: string,
  problems: ProblemList,
): { amount: number; unit: 'd' | 'h' | 'm' } | undefined {
  if (typeof value === 'number') return problems.add('unit-missing', path, {});
  const text = typeof value === 'string' ? value : '';
  if (/^[0-9]+$/.test(text)) return problems.add('unit-missing', path, {});
  const match = /^([1-9][0-9]{0,8})([dhm])$/.exec(text);
  if (match === null) return problems.add('duration-invalid', path, {});
  const amount = Number(match[1]);
  const unit = match[2] as 'd' | 'h' | 'm';
  if (amount > MAX[unit]) {
    return problems.add('duration-range', path, { max: `${MAX[unit]}${unit}` });
  }
  if (!shape.units.includes(unit)) {
    return problems.add('unit-not-allowed', path, { units: shape.units.join(', ') });
  }
  return { amount, unit };
}
