import type { RunBucket } from '../../ports/population.ts';
import { decideAgain, type Timed } from './decide-due.ts';
import { decidePerson } from './decide-person.ts';

const PERSONS_PER_PAGE = 1000;

/**
 * Takes one page of a pass over the whole population: decides everybody on it, and locks and writes only those whose answer
 * is another. The mark moves after the page is written; a page done twice changes nothing.
 *
 * @returns whether the bucket has more.
 */
export async function decidePage(timed: Timed, at: RunBucket, now: number): Promise<boolean> {
  const { population, rules, digest } = timed;
  const { states, evidence } = await population.page(at.bucket, at.lastPerson, PERSONS_PER_PAGE);
  const moment = Math.max(at.at, now);
  const others = states.filter((state) => {
    const known = evidence.get(state.person) ?? [];
    const outcome = decidePerson(rules, digest, state, known, moment, 'policy');
    return outcome.decisions.length > 0 || outcome.nextChangeAt !== state.nextChangeAt;
  });
  const persons = others.map(({ person }) => person);
  const changed = persons.length === 0 ? 0 : await decideAgain(timed, persons, moment, 'policy');
  await population.advanceRun(at, states.at(-1)?.person ?? null, states.length, changed, now);
  return states.length > 0;
}
