// npm run bench duplicates: 500 people entered twice among 100,000: how many are found, how many of those found are right, and in
// what time – beside comparing every pair, measured on some of them in the same run.
import { compare } from '../../packages/people/src/compare.ts';
import { birthOf, type PersonRecord } from '../../packages/people/src/person-record.ts';
import {
  enteredAgain,
  inventedPeople,
  MISHAPS,
  seeded,
} from '../../packages/people/src/testing/planted.ts';
import { traits } from '../../packages/people/src/traits.ts';

const PEOPLE = 100_000;
const TWINS = 500;
/** A trait that so many share tells nothing: it is passed over, as the server does. */
const MOST_SHARING = 50;
/** Among so many, every pair is compared. */
const SAMPLE = 3000;

interface Found {
  readonly pairs: number;
  readonly same: ReadonlySet<string>;
  readonly maybe: ReadonlySet<string>;
}

export function duplicates(): void {
  const draw = seeded(2022);
  const people = inventedPeople(PEOPLE, draw);
  const planted = new Map<string, (typeof MISHAPS)[number]>();
  for (let i = 0; i < TWINS; i++) {
    const of = i * Math.floor(PEOPLE / TWINS) + draw(100);
    const mishap = MISHAPS[i % MISHAPS.length]!;
    planted.set(pairOf(of, people.length), mishap);
    people.push(enteredAgain(draw, people[of]!, mishap));
  }
  const start = performance.now();
  const found = search(people);
  const ms = performance.now() - start;
  const begun = performance.now();
  const exact = equalNameAndBirth(people);
  const exactMs = performance.now() - begun;
  const all = (people.length * (people.length - 1)) / 2;
  const each = nanosecondsEach(people.slice(-SAMPLE));
  const right = (pairs: ReadonlySet<string>) => [...pairs].filter((pair) => planted.has(pair));
  const asked = new Set([...found.same, ...found.maybe]);
  console.log(`${shown(people.length)} people, ${TWINS} of them entered twice

search by traits      ${shown(ms)} ms, ${shown(found.pairs)} pairs compared
comparing every pair  ${shown((all * each) / 1e6)} ms for ${shown(all)} pairs, extrapolated from ${shown(SAMPLE)} people at ${each.toFixed(0)} ns a pair   ratio ${shown((all * each) / 1e6 / ms)}

name and birth date equal   ${exact.size} pairs   precision ${percent(right(exact).length, exact.size)}   recall ${percent(right(exact).length, TWINS)}   in ${shown(exactMs)} ms
the same                    ${found.same.size} pairs   precision ${percent(right(found.same).length, found.same.size)}   recall ${percent(right(found.same).length, TWINS)}
or maybe                    ${asked.size} pairs   precision ${percent(right(asked).length, asked.size)}   recall ${percent(right(asked).length, TWINS)}
`);
  for (const mishap of MISHAPS) {
    const mine = [...planted].filter(([, one]) => one === mishap).map(([pair]) => pair);
    const [same, any] = [found.same, asked].map((set) => mine.filter((pair) => set.has(pair)));
    console.log(
      `${mishap.padEnd(16)} ${mine.length} planted   the same ${percent(same!.length, mine.length)}   or maybe ${percent(any!.length, mine.length)}`,
    );
  }
  console.log();
}

/** As the server does: by traits, each pair once. */
function search(people: readonly PersonRecord[]): Found {
  const byTrait = new Map<string, number[]>();
  people.forEach((person, i) => {
    for (const trait of traits(person)) {
      const sharing = byTrait.get(trait);
      if (sharing === undefined) byTrait.set(trait, [i]);
      else sharing.push(i);
    }
  });
  const compared = new Set<string>();
  const [same, maybe] = [new Set<string>(), new Set<string>()];
  for (const sharing of byTrait.values()) {
    if (sharing.length > MOST_SHARING) continue;
    for (const [at, i] of sharing.entries()) {
      for (const j of sharing.slice(at + 1)) {
        const pair = pairOf(i, j);
        if (compared.has(pair)) continue;
        compared.add(pair);
        const { verdict } = compare(people[i]!, people[j]!);
        if (verdict === 'same') same.add(pair);
        if (verdict === 'maybe') maybe.add(pair);
      }
    }
  }
  return { pairs: compared.size, same, maybe };
}

/** What a query that joins the register with itself finds. */
function equalNameAndBirth(people: readonly PersonRecord[]): ReadonlySet<string> {
  const numbers = people.map((_, i) => i);
  const groups = Map.groupBy(numbers, (i) => `${people[i]!.name}|${birthOf(people[i]!)}`);
  const pairs = new Set<string>();
  for (const group of groups.values()) {
    for (const [at, i] of group.entries()) {
      for (const j of group.slice(at + 1)) pairs.add(pairOf(i, j));
    }
  }
  return pairs;
}

function nanosecondsEach(people: readonly PersonRecord[]): number {
  const start = performance.now();
  let pairs = 0;
  let sum = 0;
  for (let i = 0; i < people.length; i++) {
    for (let j = i + 1; j < people.length; j++) {
      sum += compare(people[i]!, people[j]!).score;
      pairs++;
    }
  }
  if (!Number.isFinite(sum)) throw new Error('a score is no number');
  return ((performance.now() - start) * 1e6) / pairs;
}

function pairOf(i: number, j: number): string {
  return i < j ? `${i} ${j}` : `${j} ${i}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

function shown(n: number): string {
  return Math.round(n).toLocaleString('en');
}
