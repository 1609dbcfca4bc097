import type { WrittenExit } from './written.ts';

/** H8: whether a limit ran out after which a superior may convert for the office that assigned. @param now RFC 3339. */
export function superiorMay(exits: readonly WrittenExit[], now: string): boolean {
  const isPast = (at: string | null | undefined) =>
    typeof at === 'string' && Date.parse(at) <= Date.parse(now);
  return exits
    .flatMap(({ clock, release }) => [clock, release])
    .some(
      (wait) =>
        wait?.otherwise === 'superior' && isPast(wait.overdueAt) && !isPast(wait.metAt ?? null),
    );
}
