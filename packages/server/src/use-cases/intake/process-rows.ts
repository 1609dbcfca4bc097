import type { FactDraft, IntakeRecord, IntakeRow, PersonKey } from '@kangma/intake';
import type { Keys } from '../../ports/keys.ts';
import type { LeftProblem } from '../../ports/left-problem.ts';
import type { LeftRow, Match, NewPerson, Tally, Work } from '../../ports/store.ts';
import type { Claimed } from '../../ports/submissions.ts';
import type { Deciding } from '../deciding/decide-people.ts';
import { EMPTY_SUMMARY } from '../deciding/write-answer.ts';
import type { Places } from '../places/places.ts';
import { sameBytes } from '../same-bytes.ts';
import { appendFacts, type KnownFacts } from './append-facts.ts';
import { documentKey, keyText, nameCheck, phoneKey } from './identify.ts';

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
  await batch.takeIn(good);
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

  constructor(intake: Intake, tx: Work, submission: Claimed, now: number) {
    this.#intake = intake;
    this.#tx = tx;
    this.#submission = submission;
    this.#now = now;
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

  async match(rows: readonly ReadRow[]): Promise<void> {
    const { keys } = this.#intake;
    for (const row of rows) {
      const { record } = row;
      if ('person' in record) this.#keys.set(row, documentKey(keys, record.person));
    }
    if (this.#keys.size === 0) return;
    this.#matches = new Map(await this.#tx.matchDocuments([...this.#keys.values()]));
  }

  async takeIn(rows: readonly ReadRow[]): Promise<void> {
    const facts: KnownFacts[] = [];
    const persons: NewPerson[] = [];
    for (const row of rows) {
      const { record } = row;
      if (record.type === 'resident') this.#register(row, record, persons, facts);
      else if (record.type === 'facts') this.#identify(row, record, facts);
    }
    if (persons.length > 0) {
      const { digest } = this.#intake;
      const empty = { at: this.#now, digest: digest(''), summary: EMPTY_SUMMARY };
      await this.#tx.addPersons(persons, empty);
    }
    const outcomes = await appendFacts(this.#intake, this.#tx, facts, this.#now);
    outcomes.forEach((outcome, i) => {
      if (typeof outcome === 'string') this.tally[outcome]++;
      else this.leave(facts[i]!.row!, 'rejected', [outcome]);
    });
  }

  #identify(row: ReadRow, record: Of<'facts'>, facts: KnownFacts[]): void {
    const match = this.#known(row, record.person);
    if (match !== undefined) facts.push(this.#facts(row, match.person, record.facts));
  }

  #register(row: ReadRow, record: Of<'resident'>, persons: NewPerson[], facts: KnownFacts[]): void {
    const { keys, newId, places } = this.#intake;
    const { person, home } = record;
    const key = this.#keys.get(row)!;
    let match = this.#matches.get(keyText(key));
    if (match === undefined) {
      const division = places.resolve(home.division);
      if (division === undefined) {
        return this.leave(row.row, 'parked', [{ code: 'unresolved-place', field: 'division' }], {
          awaits: places.awaits(home.division),
          record: this.#seal(record),
        });
      }
      const added = this.#newPerson(newId(), person, key, division, record);
      persons.push(added);
      match = { person: added.id, nameCheck: added.nameCheck, division };
      this.#matches.set(keyText(key), match);
    } else if (!sameBytes(match.nameCheck, nameCheck(keys, person.name))) {
      return this.leave(row.row, 'rejected', [{ code: 'name-differs', field: 'name' }]);
    }
    const identity: FactDraft = {
      kind: 'identity',
      by: 'register',
      source: {},
      validFrom: new Date(this.#submission.receivedAt).toISOString(),
    };
    facts.push(this.#facts(row, match.person, [identity]));
  }

  /** Whom a row is about; where nobody is known by that document, the row waits for them. */
  #known(row: ReadRow, person: PersonKey): Match | undefined {
    const key = this.#keys.get(row)!;
    const match = this.#matches.get(keyText(key));
    if (match === undefined) {
      this.leave(row.row, 'parked', [{ code: 'unknown-person', field: 'document' }], {
        awaits: key,
        record: this.#seal(row.record),
      });
      return undefined;
    }
    if (sameBytes(match.nameCheck, nameCheck(this.#intake.keys, person.name))) return match;
    this.leave(row.row, 'rejected', [{ code: 'name-differs', field: 'name' }]);
    return undefined;
  }

  #facts(row: ReadRow, person: string, facts: readonly FactDraft[]): KnownFacts {
    const { id, kind, authority } = this.#submission;
    return { row: row.row, person, authority, system: kind, submission: id, facts };
  }

  #newPerson(
    id: string,
    person: PersonKey,
    key: Uint8Array,
    division: string,
    { home, language }: Of<'resident'>,
  ): NewPerson {
    const { keys } = this.#intake;
    const { name, document, documentType, phone } = person;
    return {
      id,
      division,
      place: home.place ?? null,
      name: keys.seal(name, `name|${id}`),
      nameCheck: nameCheck(keys, name),
      documentType,
      document: keys.seal(document, `document|${id}`),
      documentKey: key,
      phone: phone === undefined ? null : keys.seal(phone, `phone|${id}`),
      phoneKey: phone === undefined ? null : phoneKey(keys, phone),
      language: language ?? 'zh-Hans',
      registeredAt: this.#now,
    };
  }

  #seal(record: IntakeRecord): Uint8Array {
    return this.#intake.keys.seal(JSON.stringify(record), `row|${this.#submission.id}`);
  }
}
