/** One division: 2 digits province, 4 city, 6 district, 9 town, 12 village. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** The table of divisions, as far as resolving needs it. */
export interface DivisionLookup {
  /** The divisions directly under a code; `''` gives the provinces. Empty where nothing is known. */
  readonly childrenOf: (code: string) => readonly Division[];
}

const PARENT_LENGTH: Readonly<Record<number, number>> = { 2: 0, 4: 2, 6: 4, 9: 6, 12: 9 };

/**
 * A lookup over rows in memory. Villages are many: where the rows have none, `villagesOf` may fetch those of a town.
 */
export function createDivisionLookup(
  rows: Iterable<Division>,
  villagesOf: (town: string) => readonly Division[] = () => [],
): DivisionLookup {
  const children = new Map<string, Division[]>();
  for (const { code, name } of rows) {
    const parent = code.slice(0, PARENT_LENGTH[code.length]);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [{ code, name }]);
    else siblings.push({ code, name });
  }
  const childrenOf = (code: string): readonly Division[] => {
    let found = children.get(code);
    if (found === undefined) {
      found = code.length === 9 ? [...villagesOf(code)] : [];
      children.set(code, found);
    }
    return found;
  };
  return { childrenOf };
}
