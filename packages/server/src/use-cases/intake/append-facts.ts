import type { FactDraft } from '@kangma/intake';
import type { Authority, Evidence } from '@kangma/policy';
import type { LeftProblem } from '../../ports/left-problem.ts';
import type { CodeState, NewEvidence, Work } from '../../ports/store.ts';
import { decidePeople, type Deciding } from '../deciding/decide-people.ts';
import { latestRecording } from '../deciding/latest-recording.ts';
import type { Digest } from '../deciding/decide-person.ts';
import { bodyOf, correctedBy, type EvidenceBody, evidenceId, throughId } from './fact-evidence.ts';

/** Facts of one row about somebody who is known. */
export interface KnownFacts {
  readonly row: number | null;
  readonly person: string;
  readonly authority: Authority;
  readonly system: string;
  readonly submission: string | null;
  /** the merge through which it is about this person, where it was said under a document of a record that is closed. */
  readonly through?: string | null;
  /** what is said; or what follows from all that is known of the person, where it depends on that. */
  readonly facts: readonly FactDraft[] | ((evidence: readonly Evidence[]) => readonly FactDraft[]);
}

/** What became of a row: new evidence, all of it there already, or why not. */
export type FactsOutcome = 'accepted' | 'repeated' | LeftProblem;

/**
 * Appends facts as evidence and decides everybody concerned, in the transaction of `tx`. People are locked first – those who are
 * not yet –, so that of two that say something about one person at the same time the second decides on what the first said.
 *
 * Evidence is recorded now – for each person later than what was decided on before, should a clock have been set back. What is
 * there already is not appended again. Where facts cannot matter to people about whom nothing adverse is known – most results
 * of a screening – there is nothing to decide and nothing is read.
 *
 * @param now milliseconds.
 * @param locked people who are locked already, and how their codes stand.
 * @returns an outcome for each row, in order.
 */
export async function appendFacts(
  deciding: Deciding,
  tx: Work,
  rows: readonly KnownFacts[],
  now: number,
  locked: ReadonlyMap<string, CodeState> = new Map(),
): Promise<readonly FactsOutcome[]> {
  if (rows.length === 0) return [];
  const byPerson = Map.groupBy(rows, ({ person }) => person);
  // the evidence is read after the lock is held: a statement sees what was committed before it began
  const states = await lockOthers(tx, [...byPerson.keys()], locked);
  const [plain, others] = partition(
    states,
    (state) => state.plain && byPerson.get(state.person)!.every((row) => isIdle(deciding, row)),
  );
  const persons = others.map(({ person }) => person);
  const evidence = persons.length === 0 ? NO_EVIDENCE : await tx.evidenceOf(persons);
  const ledgers = new Map(
    states.map((state) => [
      state.person,
      new PersonLedger(state, evidence.get(state.person) ?? [], now),
    ]),
  );
  const outcomes = rows.map((row) => ledgers.get(row.person)!.add(deciding, row));
  const [there] = await Promise.all([
    appendPlain(
      tx,
      plain.map(({ person }) => ledgers.get(person)!),
    ),
    appendAndDecide(deciding, tx, others, ledgers, now),
  ]);
  if (there.size === 0) return outcomes;
  return outcomes.map((outcome, i) => {
    const { added } = ledgers.get(rows[i]!.person)!;
    const mine = added.filter(({ row }) => row === rows[i]!.row);
    return mine.length > 0 && mine.every(({ id }) => there.has(id)) ? 'repeated' : outcome;
  });
}

async function lockOthers(
  tx: Work,
  persons: readonly string[],
  locked: ReadonlyMap<string, CodeState>,
): Promise<readonly CodeState[]> {
  const others = persons.filter((person) => !locked.has(person));
  const more = others.length === 0 ? [] : await tx.lockCodes(others);
  return [...persons.flatMap((person) => locked.get(person) ?? []), ...more];
}

const NO_EVIDENCE: ReadonlyMap<string, Evidence[]> = new Map();

function partition<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter((one) => holds(one)), all.filter((one) => !holds(one))];
}

/** Whether a row says nothing that could matter to somebody about whom nothing adverse is known. */
function isIdle({ rules }: Deciding, { facts }: KnownFacts): boolean {
  return (
    typeof facts !== 'function' &&
    facts.every((fact) => fact.corrects === undefined && !rules.matters(fact))
  );
}

async function appendPlain(
  tx: Work,
  ledgers: readonly PersonLedger[],
): Promise<ReadonlySet<string>> {
  const added = ledgers.flatMap((ledger) => ledger.added);
  return added.length === 0 ? new Set() : tx.appendUnlessThere(added);
}

async function appendAndDecide(
  deciding: Deciding,
  tx: Work,
  states: readonly CodeState[],
  ledgers: ReadonlyMap<string, PersonLedger>,
  now: number,
): Promise<void> {
  const changed = states.filter(({ person }) => ledgers.get(person)!.added.length > 0);
  if (changed.length === 0) return;
  const evidence = new Map(changed.map(({ person }) => [person, ledgers.get(person)!.evidence]));
  const stirred = changed.filter(
    ({ person, plain }) => plain && ledgers.get(person)!.isStirred(deciding),
  );
  await Promise.all([
    tx.appendEvidence(changed.flatMap(({ person }) => ledgers.get(person)!.added)),
    stirred.length === 0 ? undefined : tx.markNotPlain(stirred.map(({ person }) => person)),
    decidePeople(deciding, tx, changed, evidence, now, 'evidence'),
  ]);
}

/** All that is known of one person while rows come in. */
class PersonLedger {
  readonly person: string;
  readonly evidence: Evidence[];
  readonly added: NewEvidence[] = [];
  readonly #ids: Set<string>;
  readonly #recordedAt: number;

  constructor({ person, knownAt }: CodeState, evidence: Evidence[], now: number) {
    this.person = person;
    this.evidence = evidence;
    this.#ids = new Set(evidence.map(({ id }) => id));
    // later than what was decided on: a replay of that decision must not know it, even if it came in the same millisecond
    this.#recordedAt = Math.max(now, knownAt + 1, latestRecording(evidence));
  }

  /** Whether something is known to which other facts can matter. */
  isStirred({ rules }: Deciding): boolean {
    return this.evidence.some((one) => rules.stirs(one));
  }

  /** The id of what is said, of this person or through a merge; `undefined` where it is there already. */
  #idOf(digest: Digest, text: string, through: string | null): string | undefined {
    const own = evidenceId(digest, this.person, text);
    if (this.#ids.has(own)) return undefined;
    if (through === null) return own;
    const merge = this.evidence.find(({ id }) => id === through);
    const id = throughId(digest, through, evidenceId(digest, merge!.other as string, text));
    return this.#ids.has(id) ? undefined : id;
  }

  /** Adds the facts of a row, all of them or, where one cannot stand, none. */
  add(
    { digest }: Deciding,
    { row, submission, authority, system, through = null, facts }: KnownFacts,
  ): FactsOutcome {
    const fresh: { readonly id: string; readonly body: EvidenceBody; readonly text: string }[] = [];
    for (const fact of typeof facts === 'function' ? facts(this.evidence) : facts) {
      const said = bodyOf(fact, authority, system);
      const id = this.#idOf(digest, JSON.stringify(said), through);
      if (id === undefined) continue;
      const body = through === null ? said : ({ ...said, through } as EvidenceBody);
      if (fact.corrects === undefined) {
        fresh.push({ id, body, text: JSON.stringify(body) });
        continue;
      }
      const before = correctedBy(fact.corrects, body.authority as Authority, this.evidence);
      if (before === undefined) return { code: 'nothing-to-correct', field: 'corrects' };
      const correcting = { ...body, supersedes: before.id } as EvidenceBody;
      fresh.push({ id, body: correcting, text: JSON.stringify(correcting) });
    }
    if (fresh.length === 0) return 'repeated';
    const { person } = this;
    const recordedAt = this.#recordedAt;
    const recorded = isoInstant(recordedAt);
    for (const { id, body, text } of fresh) {
      this.#ids.add(id);
      this.evidence.push({ ...body, id, person, recordedAt: recorded } as Evidence);
      this.added.push({ person, id, recordedAt, submission, row, body: text });
    }
    return 'accepted';
  }
}

let latest = { ms: 0, text: '' };

/** Rows of a batch are recorded at one moment, mostly: writing it once is enough. */
function isoInstant(ms: number): string {
  if (latest.ms !== ms || latest.text === '') latest = { ms, text: new Date(ms).toISOString() };
  return latest.text;
}
