import type {
  FactDraft,
  IntakeProblemCode,
  IntakeRecord,
  IntakeRow,
  PersonKey,
} from '@kangma/intake';
import type { Presence, Resident } from '../../ports/areas.ts';
import type { Keys } from '../../ports/keys.ts';
import type { LeftProblem } from '../../ports/left-problem.ts';
import type {
  CodeState,
  EmptyCode,
  LeftRow,
  Match,
  NewPerson,
  Tally,
  Work,
} from '../../ports/store.ts';
import type { Claimed } from '../../ports/submissions.ts';
import type { Deciding } from '../deciding/decide-people.ts';
import { emptyCode, emptyState } from '../deciding/empty-code.ts';
import { factsOfHomes, factsOfPresences } from '../places/area-facts.ts';
import type { Places } from '../places/places.ts';
import { recordOrder } from '../places/record-order.ts';
import { sameBytes } from '../same-bytes.ts';
import { appendFacts, type KnownFacts } from './append-facts.ts';
import { documentKey, keyText, nameCheck } from './identify.ts';
import { newPerson } from './new-person.ts';
import { presenceOf } from './presence-of.ts';
import type { RowProblemCode } from './problems.ts';
import { sealRow } from './sealed-row.ts';

/** What turning rows into evidence needs. */
export interface Intake extends Deciding {
  readonly keys: Keys;
  readonly newId: () => string;
  readonly places: Places;
}

/** What became of some rows. */
export interface Processed {
  readonly tally: Tally;
  readonly left: readonly LeftRow[];
}

type ReadRow = Extract<IntakeRow, { ok: true }>;
type Of<T extends IntakeRecord['type']> = Extract<IntakeRecord, { type: T }>;

/**
 * Takes rows of one submission in, in the transaction of `tx`: each becomes evidence (accepted), says what is there already
 * (repeated), is refused with the reason (rejected), or waits for a person or a place to become known (parked). No row
 * disturbs another.
 *
 * @param now milliseconds.
 */
export async function processRows(
  intake: Intake,
  tx: Work,
  submission: Claimed,
  rows: readonly IntakeRow[],
  now: number,
): Promise<Processed> {
  const batch = new Batch(intake, tx, submission, now);
  const good: ReadRow[] = [];
  for (const row of rows) {
    if (row.ok) good.push(row);
    else batch.leave(row.row, 'rejected', row.problems);
  }
  await batch.match(good);
  for (const row of good) await batch.sort(row);
  await batch.write();
  return batch;
}

class Batch implements Processed {
  readonly tally = { accepted: 0, repeated: 0, rejected: 0, parked: 0 };
  readonly left: LeftRow[] = [];
  readonly #intake: Intake;
  readonly #tx: Work;
  readonly #submission: Claimed;
  readonly #now: number;
  /** rows' documents as keys, and the people they belong to. */
  readonly #keys = new Map<ReadRow, Uint8Array>();
  #matches = new Map<string, Match>();
  /** where the codes stand of the people that have been found or added; they are locked. */
  readonly #states = new Map<string, CodeState>();
  readonly #empty: EmptyCode;
  readonly #persons: NewPerson[] = [];
  readonly #residents: Resident[] = [];
  readonly #presences: Presence[] = [];
  readonly #facts: KnownFacts[] = [];

  constructor(intake: Intake, tx: Work, submission: Claimed, now: number) {
    this.#intake = intake;
    this.#tx = tx;
    this.#submission = submission;
    this.#now = now;
    this.#empty = emptyCode(intake, now);
  }

  leave(
    row: number,
    outcome: LeftRow['outcome'],
    problems: readonly LeftProblem[],
    waiting: Pick<LeftRow, 'awaits' | 'record'> = { awaits: null, record: null },
  ): void {
    this.tally[outcome]++;
    this.left.push({ row, outcome, problems, ...waiting });
  }

  /** Finds out whom the rows are about. */
  async match(rows: readonly ReadRow[]): Promise<void> {
    const { keys } = this.#intake;
    for (const row of rows) {
      const { record } = row;
      if ('person' in record) this.#keys.set(row, documentKey(keys, record.person));
    }
    if (this.#keys.size === 0) return;
    this.#matches = new Map(await this.#tx.matchDocuments([...this.#keys.values()]));
    for (const { state } of this.#matches.values()) this.#states.set(state.person, state);
  }

  /** Puts a row where it belongs: it is written with the others of its kind, or left. */
  async sort(row: ReadRow): Promise<void> {
    const { record } = row;
    if (record.type === 'resident') this.#register(row, record);
    else if (record.type === 'facts') this.#state(row, record);
    else if (record.type === 'place-order') await this.#order(row, record);
  }

  async write(): Promise<void> {
    const { id, authority } = this.#submission;
    const tx = this.#tx;
    const follows: KnownFacts[] = [];
    if (this.#persons.length > 0) {
      await tx.addPersons(this.#persons, this.#empty);
      follows.push(
        ...(await factsOfHomes(tx, this.#residents, { authority, submission: id }, this.#now)),
      );
    }
    if (this.#presences.length > 0) {
      const added = await tx.areas.addPresences(this.#presences, id);
      this.tally.accepted += added;
      this.tally.repeated += this.#presences.length - added;
      follows.push(
        ...(await factsOfPresences(this.#intake, tx, this.#presences, {
          authority,
          submission: id,
        })),
      );
    }
    const facts = [...this.#facts, ...follows];
    const outcomes = await appendFacts(this.#intake, tx, facts, this.#now, this.#states);
    this.#facts.forEach(({ row }, i) => {
      const outcome = outcomes[i]!;
      if (typeof outcome === 'string') this.tally[outcome]++;
      else this.leave(row!, 'rejected', [outcome]);
    });
  }

  #register(row: ReadRow, record: Of<'resident'>): void {
    const { keys, newId, places } = this.#intake;
    const key = this.#keys.get(row)!;
    let match = this.#matches.get(keyText(key));
    if (match === undefined) {
      const division = places.resolve(record.home.division);
      if (division === undefined) {
        return this.#park(row, 'unresolved-place', places.awaits(record.home.division));
      }
      if (division.length !== 12) return this.#reject(row, 'village-invalid', 'division');
      const person = newPerson(keys, newId(), key, division, record, this.#now);
      this.#persons.push(person);
      this.#residents.push({ person: person.id, division, place: person.place });
      match = {
        through: null,
        nameCheck: person.nameCheck,
        division,
        state: emptyState(person.id, this.#empty),
      };
      this.#states.set(person.id, match.state);
      this.#matches.set(keyText(key), match);
    } else if (!this.#isNamed(match, record.person)) {
      return this.#reject(row, 'name-differs', 'name');
    }
    const validFrom = new Date(this.#submission.receivedAt).toISOString();
    this.#say(row, match, [{ kind: 'identity', by: 'register', source: {}, validFrom }]);
  }

  #state(row: ReadRow, record: Of<'facts'>): void {
    const key = this.#keys.get(row)!;
    const match = this.#matches.get(keyText(key));
    if (match === undefined) return this.#park(row, 'unknown-person', key);
    if (!this.#isNamed(match, record.person)) return this.#reject(row, 'name-differs', 'name');
    const [fact] = record.facts;
    if (fact?.kind !== 'presence') return this.#say(row, match, record.facts);
    const { places, digest } = this.#intake;
    const where = record.where?.division;
    const division = where === undefined ? undefined : places.resolve(where);
    if (division === undefined) {
      return where === undefined
        ? this.#reject(row, 'unresolved-place', 'division')
        : this.#park(row, 'unresolved-place', places.awaits(where));
    }
    this.#presences.push(presenceOf(digest, match.state.person, division, fact, match.through));
  }

  async #order(row: ReadRow, record: Of<'place-order'>): Promise<void> {
    const { places, newId } = this.#intake;
    const { division: where } = record.where;
    const division = places.resolve(where);
    if (division === undefined) return this.#park(row, 'unresolved-place', places.awaits(where));
    const changed = await recordOrder(newId, this.#tx, this.#submission.id, record, division);
    this.tally[changed ? 'accepted' : 'repeated']++;
  }

  #isNamed(match: Match, { name }: PersonKey): boolean {
    return sameBytes(match.nameCheck, nameCheck(this.#intake.keys, name));
  }

  #say(row: ReadRow, { state: { person }, through }: Match, facts: readonly FactDraft[]): void {
    const { id: submission, kind: system, authority } = this.#submission;
    this.#facts.push({ row: row.row, person, authority, system, submission, through, facts });
  }

  #reject(row: ReadRow, code: RowProblemCode | IntakeProblemCode, field: string): void {
    this.leave(row.row, 'rejected', [{ code, field }]);
  }

  /** The row waits, sealed, until what it awaits is known. */
  #park(row: ReadRow, code: RowProblemCode, awaits: Uint8Array): void {
    const field = code === 'unknown-person' ? 'document' : 'division';
    const record = sealRow(this.#intake.keys, this.#submission.id, row.record);
    this.leave(row.row, 'parked', [{ code, field }], { awaits, record });
  }
}
