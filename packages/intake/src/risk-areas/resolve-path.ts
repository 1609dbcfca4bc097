import type { Division, DivisionLookup } from './division-lookup.ts';
import { divisionsNamed, likeliestDivisions } from './divisions-by-name.ts';

export type ResolvedPath =
  | { readonly ok: true; readonly division: string }
  | {
      readonly ok: false;
      /** the divisions among which the first name that was not found is missing, the likeliest first. */
      readonly suggestions: readonly Division[];
    };

/**
 * Finds the division of names from the province down, as `DivisionValue` has them. A level that senders leave out – the
 * city of a municipality, the county of a city without counties – may be missing.
 */
export function resolvePath(names: readonly string[], lookup: DivisionLookup): ResolvedPath {
  let under: readonly Division[] = [{ code: '', name: '' }];
  for (const name of names) {
    const children = under.flatMap(({ code }) => lookup.childrenOf(code));
    const grandchildren = () => children.flatMap(({ code }) => lookup.childrenOf(code));
    const found =
      oneOf(divisionsNamed(children, name)) ?? oneOf(divisionsNamed(grandchildren(), name));
    if (found === undefined && isRepeated(name, names)) continue;
    if (found === undefined) return { ok: false, suggestions: likeliestDivisions(children, name) };
    under = [found];
  }
  const [division] = under;
  return division === undefined || division.code === ''
    ? { ok: false, suggestions: [] }
    : { ok: true, division: division.code };
}

/** 天津市/天津市/和平区: the city of a municipality goes by its name. */
function isRepeated(name: string, names: readonly string[]): boolean {
  return names.filter((other) => other === name).length > 1;
}

function oneOf(divisions: readonly Division[]): Division | undefined {
  return divisions.length === 1 ? divisions[0] : undefined;
}
