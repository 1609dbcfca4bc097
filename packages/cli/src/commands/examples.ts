import {
  type Examples,
  type ExampleResult,
  mutationReport,
  type MutationReport,
  readExamples,
  runExamples,
} from '@kangma/policy';
import { FOUND, type Io, OK, USAGE } from '../io.ts';
import { loadFamily, loadPrograms, readBeside } from '../load-policies.ts';
import type { Options } from '../options.ts';
import type { Command } from './command.ts';

export const examplesCommand: Command = {
  positionals: Infinity,
  usage: 'P… [--language L] [--json]',
  does: 'runs the worked examples of a policy, and changes its constants to see which would go unnoticed',
  help: `P is the file of a policy, or the id of a pack; its examples stand beside it, in P.examples.yaml
(spec/examples.md). Every constant is then changed, one at a time: a change that no example notices survives and is
listed, unless the examples say why it need not be. Exit code 1 if an example fails or a change survives.

  kangma examples national
  kangma examples ./mine.yaml --json
`,
  run(io, options) {
    if (options.positional.length === 0) {
      io.err('kangma examples: a policy is needed\n');
      return USAGE;
    }
    const codes = options.positional.map((name) => runOne(io, name, options));
    return Math.max(...codes);
  },
};

function runOne(io: Io, name: string, options: Options): number {
  const { language } = options;
  const family = loadFamily(io, name, language);
  if (family === undefined) return USAGE;
  const file = readBeside(io, name, '.examples');
  if (file.text === undefined) {
    io.err(`${name}: no examples beside it: ${file.reason}\n`);
    return USAGE;
  }
  const read = readExamples(file.text);
  if (!read.ok) {
    for (const { line, column, path, message, code } of read.problems) {
      io.err(
        `${name}.examples:${line ?? 1}:${column ?? 1}: ${path}: ${message[language]} [${code}]\n`,
      );
    }
    return USAGE;
  }
  const examples = read.value;
  const others = loadPrograms(io, examples.policies.slice(1), language);
  const own = loadPrograms(io, [name], language);
  if (others === undefined || own === undefined) return USAGE;
  const results = runExamples([...own, ...others], examples);
  const report = mutationReport(family.policy, examples, others, family.parent);
  const survivors = report.survivors.filter((one) => !isArgued(examples, one));
  const failed = results.filter(({ differences }) => differences.length > 0);
  if (options.json)
    io.out(`${JSON.stringify({ policy: name, results, mutation: { ...report, survivors } })}\n`);
  else
    print(io, name, results, { ...report, survivors }, report.survivors.length - survivors.length);
  return failed.length + survivors.length > 0 ? FOUND : OK;
}

function isArgued(
  examples: Examples,
  { clause, change }: MutationReport['survivors'][number],
): boolean {
  return examples.survivors.some(
    (listed) =>
      `${clause}/`.startsWith(`${listed.clause}/`) &&
      (listed.change === undefined || listed.change === change),
  );
}

function print(
  io: Io,
  name: string,
  results: readonly ExampleResult[],
  { killed, survivors }: MutationReport,
  argued: number,
): void {
  for (const { example, differences } of results) {
    io.out(
      `${differences.length === 0 ? 'ok    ' : 'FAILED'} ${example.row.padEnd(4)} ${example.says}\n`,
    );
    for (const { at, what, expected, got } of differences) {
      io.out(`       ${at}: ${what}: expected ${expected}, got ${got}\n`);
    }
  }
  for (const { clause, change } of survivors) io.out(`unnoticed: ${clause}: ${change}\n`);
  const failed = results.filter(({ differences }) => differences.length > 0).length;
  io.out(
    `${name}: ${results.length - failed} examples hold, ${failed} fail; ` +
      `${killed} changes noticed, ${argued} argued, ${survivors.length} unnoticed\n`,
  );
}
