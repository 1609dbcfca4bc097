import type { Colour } from '../ui/colour-mark.tsx';

type Counts = Readonly<Record<Colour, number>>;

/** The counts of several divisions together. */
export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce<Counts>(
    (sum, one) => ({
      green: sum.green + one.green,
      yellow: sum.yellow + one.yellow,
      red: sum.red + one.red,
      none: sum.none + one.none,
    }),
    { green: 0, yellow: 0, red: 0, none: 0 },
  );
}

/** How many persons there are. */
export function totalOf({ green, yellow, red, none }: Counts): number {
  return green + yellow + red + none;
}
