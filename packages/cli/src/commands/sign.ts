import type { Command } from './command.ts';

export const signCommand: Command = {
  positionals: 1,
  usage: 'ID --key FILE [--withdrawal] [--server URL] [--token-file F]',
  does: 'signs a proposal with one’s own key, which stays here',
  help: `ID is the number of a proposal. FILE holds the private key as a JSON Web Key on the curve P-256; it is read here and sent
nowhere. The token is that of the person whom the server's configuration gives this key. --withdrawal signs that a
published version be withdrawn.

  kangma sign 0197… --key my-key.jwk
`,
  run: async (io, options) =>
    (await import('../enacting/act-on-proposal.ts')).signProposal(io, options),
};
