import {
  createEngine,
  decideView,
  explain,
  ImpactCount,
  type Language,
  planView,
  type Program,
  readInstant,
  renderLines,
  scan,
  toMinute,
  type View,
  viewOf,
  writeInstant,
} from '@kangma/policy';
import { type Io, OK, USAGE } from '../io.ts';
import { loadPrograms } from '../load-policies.ts';
import { withProgress } from '../progress.ts';
import { syntheticCity } from '../synthetic-city.ts';
import type { Command } from './command.ts';

const DAY = 1440;
const RESIDENTS = 20_000;
const START = toMinute(readInstant('2022-04-01T00:00:00+08:00')!);
const WIDTH = 48;

export const tourCommand: Command = {
  positionals: 0,
  usage: '',
  does: 'a synthetic city through six weeks of an outbreak',
  help: `The same city every time. All people are invented.

  kangma tour
`,
  run(io, options) {
    const here = loadPrograms(io, ['five-days-three-tests'], options.language);
    const there = loadPrograms(io, ['tianfu-sichuan'], options.language);
    if (here === undefined || there === undefined) return USAGE;
    io.out(
      `A synthetic city of ${RESIDENTS.toLocaleString('en')}, under the pack “${here[0]!.policy.title.en}”.\n\n`,
    );
    const city = syntheticCity(RESIDENTS, START, 2022);
    const views: View[] = [];
    for (const { evidence } of withProgress(io, 'read', city)) {
      views.push(viewOf(evidence, Number.POSITIVE_INFINITY));
    }
    sixWeeks(io, here, views);
    oneOfThem(
      io,
      here,
      city
        .map(({ evidence }) => evidence)
        .find((list) => list.some(({ kind }) => kind === 'flag'))!,
    );
    elsewhere(io, here, there, views);
    io.out('Next: npm run --silent kangma -- --help\n');
    return OK;
  },
};

/** The colours of the city, every third noon. */
function sixWeeks(io: Io, programs: readonly Program[], views: readonly View[]): void {
  const engine = createEngine(programs);
  const result = { colour: 0, next: 0 };
  io.out('             red  yellow  no code\n');
  for (let day = 0; day <= 45; day += 3) {
    const at = START + day * DAY + DAY / 2;
    const count = [0, 0, 0, 0];
    for (const view of views) {
      scan(engine, view, at, result, null);
      count[result.colour + 1]!++;
    }
    const [none = 0, , yellow = 0, red = 0] = count;
    const scale = WIDTH / 1500;
    const bar = '█'.repeat(Math.round(red * scale)) + '░'.repeat(Math.round(yellow * scale));
    const date = writeInstant(at, programs[0]!.offset).slice(0, 10);
    io.out(`${date}${pad(red, 6)}${pad(yellow, 8)}${pad(none, 9)}  ${bar}\n`);
  }
  io.out(`${' '.repeat(35)}█ red  ░ yellow\n\n`);
}

/** One person, as they and the officer in charge see the case, in each language. */
function oneOfThem(
  io: Io,
  programs: readonly Program[],
  evidence: Parameters<typeof viewOf>[0],
): void {
  const flag = evidence.find(({ kind }) => kind === 'flag')!;
  const at = toMinute(readInstant(flag.recordedAt)!) + 3 * DAY;
  const when = { at, knownAt: at * 60_000 };
  const engine = createEngine(programs);
  const view = viewOf(evidence, when.knownAt);
  const lines = explain(decideView(engine, view, when), planView(engine, view, at));
  const { offset } = programs[0]!;
  io.out(
    `One of them, ${view.person}, on ${writeInstant(at, offset).slice(0, 16).replace('T', ' ')}:\n\n`,
  );
  for (const language of ['en', 'zh-Hans'] satisfies Language[]) {
    io.out(
      `${renderLines(lines, language, offset)
        .map((line) => `  ${line}\n`)
        .join('')}\n`,
    );
  }
}

/** What another province's rules would make of the same people. */
function elsewhere(
  io: Io,
  here: readonly Program[],
  there: readonly Program[],
  views: readonly View[],
): void {
  const everywhere = there.map((program) => ({ ...program, jurisdiction: '' }));
  const counted = new ImpactCount(here, everywhere, START + 21 * DAY);
  for (const view of views) counted.add(view);
  const { changed, changes } = counted.result();
  io.out(
    `Under “${there[0]!.policy.title.en}” ${changed} of them would have another colour on day 21:\n`,
  );
  for (const { from, to, persons } of changes) {
    if (from !== to) io.out(`  ${from.padEnd(7)}→ ${to.padEnd(7)}${pad(persons, 6)}\n`);
  }
  io.out('\n');
}

function pad(n: number, width: number): string {
  return String(n).padStart(width);
}
