// npm run bench rules: three rules, 100,000 persons, everything beside everything.
import { documentOf } from './document.ts';
import { type Contestant, type Measured, measure } from './measure.ts';
import { type OurEngine, ourEngines, tellers } from './our-engines.ts';
import type { Peer } from './peer.ts';
import { peers } from './peers.ts';
import { minuteOf, population } from './population.ts';
import { printTable } from './print-table.ts';

const PERSONS = 100_000;
const ROUNDS = 25;
const PEER_ROUNDS = 7;
/** persons of the rows that make objects. */
const TOLD = 20_000;

const TITLE = `Three rules (close contact R3, contact of a contact R4, arrival from abroad R5), each with its clocks and two
negatives 24 h apart per stage; releases, vetoes and the base left out. ${PERSONS.toLocaleString('en')} persons, at most two exposures and six tests.
Ours answer colour and next change, as one of the peers does; the others answer the colour alone. Peers are given documents
made ready beforehand; where it says so, the host has counted the tests for them too, which is most of the work.`;

export async function threeRules(): Promise<void> {
  const views = population(PERSONS);
  const ours = ourEngines(views);
  const others = peers();
  assertEqual(ours, PERSONS);
  const fast = await measure(
    ours.map((engine) => contestantOf(engine)),
    ROUNDS,
  );
  for (const peer of others) await assertPeer(peer, ours[0]!);
  const told = tellers(views.slice(0, TOLD)).map(({ name, tell }) => ({
    name,
    persons: TOLD,
    round: (number: number) => tell(minuteOf(number)),
  }));
  const slow = await measure([...told, ...others.map(contestantOfPeer)], PEER_ROUNDS);
  printTable(TITLE, rows(ours, fast, slow));
  for (const { name, bytes } of ours)
    if (bytes !== undefined && name.startsWith('compiled'))
      console.log(
        `columns: ${bytes.toFixed(1)} bytes a person with answers (target: at most 60)\n`,
      );
}

function rows(ours: readonly OurEngine[], fast: readonly Measured[], slow: readonly Measured[]) {
  const rate = (name: string) => fast.find((one) => one.name === name)!.rate;
  const objects = rate('written by hand, objects');
  const columns = rate('written by hand, columns');
  const best = (counts: (peer: Peer) => boolean) => {
    const names = new Set(peers().flatMap((peer) => (counts(peer) ? [peer.name] : [])));
    return Math.max(...slow.flatMap((one) => (names.has(one.name) ? [one.rate] : [])));
  };
  const same = best(({ next }) => next !== undefined);
  const colourOnly = best(({ next, counted }) => next === undefined && !counted);
  const ratios = (one: Measured): string[] => {
    const times = (base: number) => (one.rate / base).toFixed(2);
    switch (one.name) {
      case 'interpreter': {
        const peer = `${(one.rate / same).toFixed(1)} × best peer (colour only: ${(one.rate / colourOnly).toFixed(1)})`;
        return [`${times(objects)} × objects, ${peer}`, '≥ 0.5, ≥ 10'];
      }
      case 'compiled columns':
        return [`${times(objects)} × objects, ${times(columns)} × columns by hand`, '≥ 1.0, ≥ 0.8'];
      default:
        return [`${times(objects)} × objects`, ''];
    }
  };
  const sizes = new Map(peers().map(({ name, persons }) => [name, persons]));
  for (const { name } of tellers([])) sizes.set(name, TOLD);
  return [...fast, ...slow].map((one) => {
    const persons = sizes.get(one.name);
    const note = persons === undefined ? '' : `from ${persons.toLocaleString('en')} persons`;
    const [ratio, target] = ratios(one);
    const garbage = `${(one.garbage * 100).toFixed(0)} %`;
    return [one.name, Math.round(one.rate).toLocaleString('en'), ratio!, target!, garbage, note];
  });
}

function contestantOf({ name, decideAll }: OurEngine): Contestant {
  const colour = new Int8Array(PERSONS);
  const next = new Int32Array(PERSONS);
  const round = (number: number) => {
    decideAll(minuteOf(number), colour, next);
    return colour[number]! + next[number]!;
  };
  return { name, persons: PERSONS, round };
}

function contestantOfPeer({ name, persons, decide, counted }: Peer): Contestant {
  const documents = population(persons).map((view) => documentOf(view, 0, counted));
  const round = async (number: number) => {
    const at = minuteOf(number);
    let sum = 0;
    for (const document of documents) {
      document.at = at;
      const colour = decide(document);
      // Not awaiting the synchronous engines: a turn of the loop costs more than they do.
      sum += typeof colour === 'number' ? colour : await colour;
    }
    return sum;
  };
  return { name, persons, round };
}

/** The same answers for everybody, before anything is measured. */
function assertEqual(ours: readonly OurEngine[], persons: number): void {
  for (const round of [0, 4, 9]) {
    const answers = ours.map(({ decideAll }) => {
      const colour = new Int8Array(persons);
      const next = new Int32Array(persons);
      decideAll(minuteOf(round), colour, next);
      return { colour, next };
    });
    answers.forEach(({ colour, next }, i) => {
      const same = (person: number) =>
        colour[person] === answers[0]!.colour[person] && next[person] === answers[0]!.next[person];
      for (let person = 0; person < persons; person++)
        if (!same(person)) throw new Error(`${ours[i]!.name} disagrees about person ${person}`);
    });
  }
}

async function assertPeer(peer: Peer, baseline: OurEngine): Promise<void> {
  const { name, persons, decide, counted } = peer;
  const colour = new Int8Array(PERSONS);
  const next = new Int32Array(PERSONS);
  const at = minuteOf(4);
  baseline.decideAll(at, colour, next);
  const views = population(persons);
  for (const [person, view] of views.entries()) {
    const same =
      (await decide(documentOf(view, at, counted))) === colour[person] &&
      (peer.next === undefined || peer.next() === next[person]);
    if (!same) throw new Error(`${name} disagrees about person ${person}`);
  }
}
