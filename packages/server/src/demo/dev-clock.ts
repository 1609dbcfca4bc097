import type { CLOCK_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../ports/handler.ts';
import type { OffsetClock } from './offset-clock.ts';

const MINUTE = 60_000;

/** Lets a developer move the time and watch codes change. @param onMoved told after each move. */
export function devClock(
  clock: OffsetClock,
  onMoved: () => void,
): Handlers<typeof CLOCK_ENDPOINTS> {
  const told = () => ({ ok: true, value: { now: new Date(clock.now()).toISOString() } }) as const;
  return {
    devClock: () => Promise.resolve(told()),
    moveClock(_caller, { advanceMinutes }) {
      clock.advance(advanceMinutes * MINUTE);
      onMoved();
      return Promise.resolve(told());
    },
  };
}
