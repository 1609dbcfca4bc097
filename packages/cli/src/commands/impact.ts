import { type Impact, ImpactCount, toMinute, viewOf, writeInstant } from '@kangma/policy';
import { FOUND, OK, USAGE } from '../io.ts';
import { loadPeople } from '../load-people.ts';
import { loadPrograms } from '../load-policies.ts';
import { withProgress } from '../progress.ts';
import type { Command } from './command.ts';

export const impactCommand: Command = {
  positionals: 2,
  usage: 'OLD NEW --evidence FILE [--at T] [--known-at T] [--digits N] [--json]',
  does: 'who changes colour when one policy takes the place of another',
  help: `Both policies are looked at as if in force, by pathway and by division (to N digits: 2 province, 4 city,
6 district, 9 town, 12 village).

  kangma impact national tianfu-sichuan --evidence people.json --at 2022-04-20T08:00+08:00
`,
  run(io, options) {
    const [before, after] = options.positional;
    if (before === undefined || after === undefined || options.evidence === undefined) {
      io.err('kangma impact: two policies and --evidence are needed\n');
      return USAGE;
    }
    const old = loadPrograms(io, [before], options.language);
    const now = loadPrograms(io, [after], options.language);
    const people = loadPeople(io, options.evidence, options.language, options.person);
    if (old === undefined || now === undefined || people === undefined) return USAGE;
    // what a policy would do is asked of everybody, wherever it is to be in force
    const everywhere = (list: typeof old) =>
      list.map((program) => ({ ...program, jurisdiction: '' }));
    const counted = new ImpactCount(
      everywhere(old),
      everywhere(now),
      toMinute(options.at),
      options.digits,
    );
    for (const { evidence } of withProgress(io, 'compared', people.persons)) {
      counted.add(viewOf(evidence, options.knownAt));
    }
    const impact = counted.result();
    const at = writeInstant(impact.at, now[0]!.offset);
    io.out(options.json ? `${JSON.stringify({ ...impact, at })}\n` : table(impact, at));
    return people.refused > 0 ? FOUND : OK;
  },
};

function table(impact: Impact, at: string): string {
  const rows = [
    `At ${at}: ${impact.changed} of ${impact.persons} persons change colour.`,
    '',
    row('from', 'to', 'persons'),
    ...impact.changes.map(({ from, to, persons }) => row(from, to, String(persons))),
  ];
  for (const [name, list] of [
    ['pathway', impact.byPathway],
    ['division', impact.byDivision],
  ] as const) {
    if (list.length === 0) continue;
    rows.push(
      '',
      `${name.padEnd(28)}${'persons'.padStart(9)}${'better'.padStart(9)}${'worse'.padStart(9)}`,
    );
    for (const { name: id, persons, better, worse } of list) {
      const numbers = [persons, better, worse].map((n) => String(n).padStart(9));
      rows.push(`${id.padEnd(28)}${numbers.join('')}`);
    }
  }
  return `${rows.join('\n')}\n`;
}

function row(from: string, to: string, persons: string): string {
  return `${from.padEnd(10)}${to.padEnd(10)}${persons.padStart(9)}`;
}
