import type { Command } from './command.ts';

export const withdrawCommand: Command = {
  positionals: 1,
  usage: 'ID [--server URL] [--token-file F]',
  does: 'takes a proposal back, or a version that is in force',
  help: `What was published is withdrawn once two people have signed that (kangma sign ID --withdrawal). The version before it governs
again from then on.

  kangma withdraw 0197…
`,
  run: async (io, options) =>
    (await import('../enacting/act-on-proposal.ts')).withdrawProposal(io, options),
};
