import { compare, type PersonRecord, traits } from '@kangma/people';
import type { Clock } from '../../ports/clock.ts';
import type { Keys } from '../../ports/keys.ts';
import type { NewDuplicate, PeopleWork, SealedRecord } from '../../ports/people.ts';
import type { Store } from '../../ports/store.ts';

/** A trait that more people share than this tells nothing, and comparing all of them would take the day. */
const MOST_SHARING = 50;
const LEVELS = [12, 9, 6, 4, 2];

export interface Searching {
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly newId: () => string;
}

/**
 * Compares people who came in together with everybody who has a trait in common with one of them, and keeps the pairs that may
 * be one person. One transaction: whenever it stops, it begins anew. Answers with whether there was anybody to compare.
 */
export async function findDuplicates({ store, keys, clock, newId }: Searching): Promise<boolean> {
  return store.transact(async ({ people }) => {
    const search = await people.nextSearch();
    if (search === undefined) return false;
    const pairs = await candidates(people, keys, search.persons);
    const found = pairs.flatMap((pair) => duplicateOf(newId, pair));
    if (found.length > 0) await people.addDuplicates(found, clock.now());
    await people.endSearch(search.id);
    return true;
  });
}

type Opened = PersonRecord & { readonly person: string };

/** Pairs of one of these and somebody else, each once, opened. */
async function candidates(
  people: PeopleWork,
  keys: Keys,
  persons: readonly string[],
): Promise<(readonly [Opened, Opened])[]> {
  const opened = new Map<string, Opened>();
  const open = async (ids: readonly string[]) => {
    const missing = ids.filter((id) => !opened.has(id));
    if (missing.length === 0) return;
    for (const record of await people.records(missing)) {
      if (!record.isClosed) opened.set(record.person, openRecord(keys, record));
    }
  };
  await open(persons);
  const blind = new Map<string, Uint8Array>();
  for (const id of persons) {
    const record = opened.get(id);
    if (record === undefined) continue;
    for (const trait of traits(record)) blind.set(trait, keys.blindIndex('trait', trait));
  }
  const groups = await people.sharing([...blind.values()], MOST_SHARING);
  const mine = new Set(persons);
  const pairs = new Map<string, readonly [string, string]>();
  for (const group of groups) {
    for (const one of group) {
      if (!mine.has(one)) continue;
      for (const other of group) {
        if (one !== other) pairs.set([one, other].sort().join(), [one, other]);
      }
    }
  }
  await open([...new Set([...pairs.values()].flat())]);
  return [...pairs.values()].flatMap(([one, other]) => {
    const [left, right] = [opened.get(one), opened.get(other)];
    return left === undefined || right === undefined ? [] : [[left, right] as const];
  });
}

/** What a record says of a person, in clear: to be compared, and never to be kept. */
export function openRecord(keys: Keys, record: SealedRecord): Opened {
  const { person, division, place, name, documentType, document, phone, birthDate } = record;
  const open = (sealed: Uint8Array | null, field: string) =>
    sealed === null ? undefined : keys.open(sealed, `${field}|${person}`);
  return {
    person,
    division,
    place: place ?? undefined,
    name: open(name, 'name')!,
    documentType,
    document: open(document, 'document')!,
    phone: open(phone, 'phone'),
    birthDate: open(birthDate, 'birth-date'),
  };
}

function duplicateOf(
  newId: () => string,
  [left, right]: readonly [Opened, Opened],
): NewDuplicate[] {
  const { verdict, score, reasons } = compare(left, right);
  if (verdict === 'different') return [];
  const [one, other] = [left.person, right.person].sort() as [string, string];
  const division = sharedDivision(left.division, right.division);
  return [{ id: newId(), one, other, division, score, verdict, reasons }];
}

/** The smallest division that holds both homes; `00` where not even the province does. */
function sharedDivision(one: string, other: string): string {
  const length = LEVELS.find((length) => one.slice(0, length) === other.slice(0, length));
  return length === undefined ? '00' : one.slice(0, length);
}
