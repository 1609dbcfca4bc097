/** A division with its name, as the authorities of a code tell it. */
export interface NamedDivision {
  readonly division: string;
  readonly place: string;
}

/** The name of a division where one of the authorities sits in it. */
export function placeName(division: string, known: readonly NamedDivision[]): string | undefined {
  return known.find((one) => one.division === division)?.place;
}
