import { diffPolicies } from '@kangma/policy';
import { FOUND, OK, USAGE } from '../io.ts';
import { loadPolicy } from '../load-policies.ts';
import { writeDifferences } from '../enacting/write-differences.ts';
import type { Command } from './command.ts';

export const diffCommand: Command = {
  positionals: 2,
  usage: 'OLD NEW [--json]',
  does: 'what one policy says otherwise than another, clause by clause',
  help: `OLD and NEW are files of policies, or ids of packs; what they extend is merged into them. Exit code 1 where they differ.

  kangma diff national five-days-three-tests
  kangma diff policies/national.yaml new.yaml
`,
  run(io, { positional: [before, after], language, json }) {
    if (before === undefined || after === undefined) {
      io.err('kangma diff: two policies are needed\n');
      return USAGE;
    }
    const old = loadPolicy(io, before, language);
    const now = loadPolicy(io, after, language);
    if (old === undefined || now === undefined) return USAGE;
    const differences = diffPolicies(old, now);
    io.out(json ? `${JSON.stringify(differences)}\n` : writeDifferences(differences));
    return differences.length > 0 ? FOUND : OK;
  },
};
