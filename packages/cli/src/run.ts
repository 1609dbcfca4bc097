import { checkCommand } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { decideCommand } from './commands/decide.ts';
import { diffCommand } from './commands/diff.ts';
import { examplesCommand } from './commands/examples.ts';
import { explainCommand } from './commands/explain.ts';
import { impactCommand } from './commands/impact.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { backupCommand, restoreCommand } from './commands/keep-store.ts';
import { planCommand } from './commands/plan.ts';
import { proposeCommand } from './commands/propose.ts';
import { publishCommand } from './commands/publish.ts';
import { signCommand } from './commands/sign.ts';
import { templateCommand } from './commands/template.ts';
import { tourCommand } from './commands/tour.ts';
import { verifyStoreCommand } from './commands/verify-store.ts';
import { withdrawCommand } from './commands/withdraw.ts';
import { type Io, OK, USAGE } from './io.ts';
import { readOptions } from './options.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  decide: decideCommand,
  explain: explainCommand,
  plan: planCommand,
  check: checkCommand,
  examples: examplesCommand,
  impact: impactCommand,
  diff: diffCommand,
  propose: proposeCommand,
  sign: signCommand,
  publish: publishCommand,
  withdraw: withdrawCommand,
  history: historyCommand,
  import: importCommand,
  template: templateCommand,
  'verify-store': verifyStoreCommand,
  backup: backupCommand,
  restore: restoreCommand,
  tour: tourCommand,
};

/** The command line: finds the command, reads its options, answers with the exit code. */
export function run(io: Io, args: readonly string[], version: string): number | Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--version') return say(io, `${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return say(io, usage());
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    io.err(`kangma: unknown command "${name}"\n\n${usage()}`);
    return USAGE;
  }
  const options = readOptions(rest, io);
  if (typeof options === 'string') return wrong(io, name, options);
  if (options.help)
    return say(io, `kangma ${name} ${command.usage}\n\n${command.does}\n\n${command.help}`);
  const stray = options.positional.slice(command.positionals);
  if (stray.length > 0) return wrong(io, name, `unexpected: ${stray.join(' ')}`);
  return command.run(io, options);
}

function say(io: Io, text: string): number {
  io.out(text);
  return OK;
}

function wrong(io: Io, name: string, what: string): number {
  io.err(`kangma ${name}: ${what}\nkangma ${name} --help tells what it takes.\n`);
  return USAGE;
}

function usage(): string {
  const list = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(14)}${does}\n`);
  return `kangma decides health codes from evidence under a policy, and says why; and it hands evidence and policies in to a
server.

Usage: kangma <command> …

${list.join('')}
  kangma <command> --help   what a command takes, with examples
  kangma --version

Exit codes: 0 all well; 1 something was found (findings, failed examples, refused rows, differences); 2 the call was
wrong, or failed, or its answer could not be written.
`;
}
