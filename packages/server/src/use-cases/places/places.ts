import { type DivisionLookup, type DivisionValue, resolvePath } from '@kangma/intake';
import type { Keys } from '../../ports/keys.ts';

/** Names that people who know the place have said the division of: `省/市/区` → code. */
export type Aliases = ReadonlyMap<string, string>;

/** What senders call places, as divisions. */
export class Places {
  readonly lookup: DivisionLookup;
  readonly #keys: Keys;
  readonly #aliases: Aliases;

  constructor(lookup: DivisionLookup, aliases: Aliases, keys: Keys) {
    this.lookup = lookup;
    this.#aliases = aliases;
    this.#keys = keys;
  }

  /** The division that is meant, as its code; `undefined` where none is known by that name. */
  resolve(value: DivisionValue): string | undefined {
    if ('code' in value && this.#exists(value.code)) return value.code;
    const said = this.alias(namesOf(value));
    if (said !== undefined || 'code' in value) return said;
    const found = resolvePath(value.names, this.lookup);
    return found.ok ? found.division : undefined;
  }

  /** What was said of a name that no rule resolves. */
  alias(names: readonly string[]): string | undefined {
    return this.#aliases.get(nameOf(names));
  }

  /** What a row waits for whose place is not known: the blind index of its name. */
  awaits(value: DivisionValue): Uint8Array {
    return placeKey(this.#keys, namesOf(value));
  }

  #exists(code: string): boolean {
    const parent =
      code.length === 12 ? code.slice(0, 9) : code.slice(0, { 9: 6, 6: 4, 4: 2 }[code.length] ?? 0);
    return this.lookup.childrenOf(parent).some((one) => one.code === code);
  }
}

/** What a sender calls a place; a code that is none is a name like others. */
export function namesOf(value: DivisionValue): readonly string[] {
  return 'code' in value ? [value.code] : value.names;
}

/** A name as aliases keep it. */
export function nameOf(names: readonly string[]): string {
  return names.join('/');
}

export function placeKey(keys: Keys, names: readonly string[]): Uint8Array {
  return keys.blindIndex('place', nameOf(names));
}
