import type { FactDraft } from '@kangma/intake';
import type { Authority, Evidence } from '@kangma/policy';
import type { LeftProblem } from '../../ports/left-problem.ts';
import type { CodeState, NewEvidence, Work } from '../../ports/store.ts';
import { decidePeople, type Deciding } from '../deciding/decide-people.ts';
import { latestRecording } from '../deciding/latest-recording.ts';
import { bodyOf, correctedBy, evidenceId } from './fact-evidence.ts';

/** Facts of one row about somebody who is known. */
export interface KnownFacts {
  readonly row: number | null;
  readonly person: string;
  readonly authority: Authority;
  readonly system: string;
  readonly submission: string | null;
  /** what is said; or what follows from all that is known of the person, where it depends on that. */
  readonly facts: readonly FactDraft[] | ((evidence: readonly Evidence[]) => readonly FactDraft[]);
}

/** What became of a row: new evidence, all of it there already, or why not. */
export type FactsOutcome = 'accepted' | 'repeated' | LeftProblem;

/**
 * Appends facts as evidence and decides everybody concerned, in the transaction of `tx`. People are locked first, so that of
 * two that say something about one person at the same time the second decides on what the first said.
 *
 * Evidence is recorded now – for each person never before what was recorded about them already, should a clock have been set
 * back. What is there already is not appended again.
 *
 * @param now milliseconds.
 * @returns an outcome for each row, in order.
 */
export async function appendFacts(
  deciding: Deciding,
  tx: Work,
  rows: readonly KnownFacts[],
  now: number,
): Promise<readonly FactsOutcome[]> {
  const persons = [...new Set(rows.map(({ person }) => person))];
  if (persons.length === 0) return [];
  // the evidence is read after the lock is held: a statement sees what was committed before it began
  const locked = tx.lockCodes(persons);
  const [states, evidence] = [await locked, await tx.evidenceOf(persons)];
  const ledgers = new Map(
    states.map((state) => {
      const before = evidence.get(state.person) ?? [];
      return [state.person, new PersonLedger(state, before, now)];
    }),
  );
  const outcomes = rows.map((row) => ledgers.get(row.person)!.add(deciding, row));
  const changed = [...ledgers.values()].filter(({ added }) => added.length > 0);
  const added = changed.flatMap((ledger) => ledger.added);
  if (added.length === 0) return outcomes;
  const concerned = new Set(changed.map(({ person }) => person));
  await Promise.all([
    tx.appendEvidence(added),
    decidePeople(
      deciding,
      tx,
      states.filter(({ person }) => concerned.has(person)),
      new Map(changed.map(({ person, evidence }) => [person, evidence])),
      now,
      'evidence',
    ),
  ]);
  return outcomes;
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

  /** Adds the facts of a row, all of them or, where one cannot stand, none. */
  add(
    { digest }: Deciding,
    { row, submission, authority, system, facts }: KnownFacts,
  ): FactsOutcome {
    const fresh: Evidence[] = [];
    const person = this.person;
    const recordedAt = new Date(this.#recordedAt).toISOString();
    const drafts = typeof facts === 'function' ? facts(this.evidence) : facts;
    for (const fact of drafts) {
      const body = bodyOf(fact, authority, system);
      const id = evidenceId(digest, person, JSON.stringify(body));
      if (this.#ids.has(id)) continue;
      if (fact.corrects === undefined) {
        fresh.push({ ...body, id, person, recordedAt } as Evidence);
        continue;
      }
      const before = correctedBy(fact.corrects, body.authority as Authority, this.evidence);
      if (before === undefined) return { code: 'nothing-to-correct', field: 'corrects' };
      fresh.push({ ...body, supersedes: before.id, id, person, recordedAt } as Evidence);
    }
    for (const one of fresh) {
      this.#ids.add(one.id);
      this.evidence.push(one);
      const { id, person: whose, recordedAt: when, ...body } = one;
      this.added.push({
        person: whose,
        id,
        recordedAt: this.#recordedAt,
        submission,
        row,
        body: JSON.stringify(body),
      });
    }
    return fresh.length > 0 ? 'accepted' : 'repeated';
  }
}
