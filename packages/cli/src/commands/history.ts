import type { Command } from './command.ts';

export const historyCommand: Command = {
  positionals: 1,
  usage: '[POLICY] [--server URL] [--language L]',
  does: 'the versions that a server has published, with what each says otherwise than the one before',
  help: `Anybody may ask; no token is needed. Without POLICY the versions of all policies are listed.

  kangma history
  kangma history national --language zh-Hans
`,
  run: async (io, options) =>
    (await import('../enacting/tell-history.ts')).tellHistory(io, options),
};
