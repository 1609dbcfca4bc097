import { FOUND, OK, USAGE } from '../io.ts';
import { progressLine } from '../progress.ts';
import type { Command } from './command.ts';

export const verifyStoreCommand: Command = {
  positionals: 0,
  usage: '[--data FOLDER]',
  does: 'decides everything that a server stored again from the evidence, and tells what differs',
  help: `The store is that of the data folder KANGMA_DATA, or of --data, or that of DATABASE_URL; the server may run meanwhile.
The settings are the server’s (docs/reference/configuration.md). Every difference is one line: what it is, the person’s id,
the number of the decision. Exit code 1 where there are any.

  kangma verify-store --data .kangma
`,
  async run(io, { data }) {
    const env =
      data === undefined ? io.env : { ...io.env, KANGMA_DATA: data, DATABASE_URL: undefined };
    const line = progressLine(io);
    // the server is not loaded for other commands, nor PostgreSQL’s client
    const { checkStore } = await import('@kangma/server/check-store.ts');
    let checked: Awaited<ReturnType<typeof checkStore>>;
    try {
      checked = await checkStore(env, (n) => line.show(`${n.toLocaleString('en')} persons`));
    } catch (error) {
      checked = { ok: false, message: (error as Error).message };
    }
    line.clear();
    if (!checked.ok) {
      io.err(`kangma verify-store: ${checked.message}\n`);
      return USAGE;
    }
    const { persons, decisions, evidence, differences } = checked.verified;
    for (const { code, person, decisionNo } of differences) {
      io.out(`${code}\t${person}\t${decisionNo}\n`);
    }
    const counts = [persons, decisions, evidence, differences.length].map((n) =>
      n.toLocaleString('en'),
    );
    io.out(
      `${counts[0]} persons, ${counts[1]} decisions, ${counts[2]} pieces of evidence: ${counts[3]} differences\n`,
    );
    return differences.length > 0 ? FOUND : OK;
  },
};
