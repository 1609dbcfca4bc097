import type { Command } from './command.ts';

export const publishCommand: Command = {
  positionals: 1,
  usage: 'ID [--server URL] [--token-file F]',
  does: 'publishes a proposal that two people have signed, and waits until everybody has been decided again',
  help: `Until it takes effect nobody changes colour: then it does not wait.

  kangma publish 0197…
`,
  run: async (io, options) =>
    (await import('../enacting/act-on-proposal.ts')).publishProposal(io, options),
};
