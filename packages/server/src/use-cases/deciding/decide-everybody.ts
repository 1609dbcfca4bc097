import type { RunBucket } from '../../ports/population.ts';
import type { CodeState } from '../../ports/store.ts';
import { decideAgain, type Timed } from './decide-due.ts';
import { decidePerson } from './decide-person.ts';

const PERSONS_PER_PAGE = 2000;

/**
 * Takes one page of a pass over the whole population: decides everybody on it whose answer can be another, and locks and writes
 * only those whose answer is. Of somebody about whom nothing is known that could matter, the answer rests on the base alone:
 * where the bases are the same as when it was given, there is nothing to look at. The mark moves after the page is written; a
 * page done twice changes nothing.
 *
 * @returns whether the bucket has more.
 */
export async function decidePage(timed: Timed, at: RunBucket, now: number): Promise<boolean> {
  const { population, rules, digest } = timed;
  const moment = Math.max(at.at, now);
  const bases = rules.bases(moment);
  const concerned = ({ plain, knownAt }: CodeState) => !plain || rules.bases(knownAt) !== bases;
  const page = await population.page(at.bucket, at.lastPerson, PERSONS_PER_PAGE, concerned);
  const { states, evidence } = page;
  const others = states.filter(concerned).filter((state) => {
    const known = evidence.get(state.person) ?? [];
    const outcome = decidePerson(rules, digest, state, known, moment, 'policy');
    return outcome.decisions.length > 0 || outcome.nextChangeAt !== state.nextChangeAt;
  });
  const persons = others.map(({ person }) => person);
  const changed = persons.length === 0 ? 0 : await decideAgain(timed, persons, moment, 'policy');
  await population.advanceRun(at, states.at(-1)?.person ?? null, states.length, changed, now);
  return states.length > 0;
}
