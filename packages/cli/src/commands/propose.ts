import type { Command } from './command.ts';

export const proposeCommand: Command = {
  positionals: 1,
  usage: 'FILE [--server URL] [--token-file F] [--language L]',
  does: 'proposes a policy to a server, and waits for its check and its impact',
  help: `Server and token as for import; the token is a policy author's. The server checks the policy and measures what it does to
everybody; both are printed, with the number to sign. Exit code 0: checked clean and measured; 1: it cannot be read, or
something was found; 2: it could not be proposed.

  kangma propose new.yaml
`,
  run: async (io, options) =>
    (await import('../enacting/propose-file.ts')).proposeFile(io, options),
};
