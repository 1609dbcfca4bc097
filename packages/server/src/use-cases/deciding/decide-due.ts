import type { Population } from '../../ports/population.ts';
import type { Store } from '../../ports/store.ts';
import { decidePeople, type Deciding } from './decide-people.ts';

const PERSONS_PER_BATCH = 500;

export interface Timed extends Deciding {
  readonly store: Store;
  readonly population: Population;
}

/**
 * Decides the people of these buckets whose code time has changed, the longest overdue first and each through every change that
 * was missed. Whom another decided meanwhile is due no more when the lock is held, and stays as they are: nothing fires twice.
 *
 * @param now milliseconds.
 * @returns how many were due; fewer than a full batch means that nobody is left.
 */
export async function decideDue(
  timed: Timed,
  buckets: readonly number[],
  now: number,
): Promise<Due> {
  const persons = await timed.population.due(buckets, now, PERSONS_PER_BATCH);
  if (persons.length === 0) return { more: false, changed: 0 };
  const changed = await decideAgain(timed, persons, now, 'time');
  return { more: persons.length === PERSONS_PER_BATCH, changed };
}

export interface Due {
  readonly more: boolean;
  readonly changed: number;
}

/** Locks these people and decides them on the evidence that is there. Answers with how many have a new decision. */
export function decideAgain(
  timed: Timed,
  persons: readonly string[],
  now: number,
  cause: 'time' | 'policy',
): Promise<number> {
  return timed.store.transact(async (tx) => {
    const states = await tx.lockCodes(persons);
    return decidePeople(timed, tx, states, await tx.evidenceOf(persons), now, cause);
  });
}
