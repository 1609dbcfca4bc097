export interface Answer {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

const USAGE = `Usage: kangma <command>

  --help      this text
  --version   the version
`;

/** The command line without its I/O, so that it can be tested as a function. */
export function run(args: readonly string[], version: string): Answer {
  const [command = '--help'] = args;
  if (command === '--help') return { exitCode: 0, out: USAGE, err: '' };
  if (command === '--version') return { exitCode: 0, out: `${version}\n`, err: '' };
  return { exitCode: 2, out: '', err: `kangma: unknown command "${command}"\n\n${USAGE}` };
}
