import { type CallOutput, PROPOSAL_ENDPOINTS } from '@kangma/contract';
import { FOUND, type Io, OK, USAGE } from '../io.ts';
import type { Options } from '../options.ts';
import { progressLine } from '../progress.ts';
import { type Ask, askServer } from './ask-server.ts';

const LOOK_EVERY_MS = 1000;

type Proposal = CallOutput<(typeof PROPOSAL_ENDPOINTS)['proposal']>;
type Effect = NonNullable<Proposal['impact']>['asIf'];

/** `kangma propose`: hands a policy in, and tells what was found in it and what it does. */
export async function proposeFile(io: Io, options: Options): Promise<number> {
  const [path] = options.positional;
  const file = path === undefined ? undefined : io.read(path);
  if (file?.text === undefined) {
    io.err(
      `kangma propose: ${file === undefined ? 'a file is needed' : `${path}: ${file.reason}`}\n`,
    );
    return USAGE;
  }
  const { text } = file;
  return askServer(io, options, 'propose', async (ask) => {
    const { id, problems } = await ask(PROPOSAL_ENDPOINTS.propose, { source: text });
    if (id === null) {
      for (const { line, column, path: where, message, code } of problems)
        io.err(`${path}:${line ?? 1}:${column ?? 1}: ${where}: ${message} [${code}]\n`);
      return FOUND;
    }
    io.out(`proposal ${id}\n`);
    const proposal = await untilMeasured(io, ask, id);
    tellFindings(io, proposal);
    if (proposal.impact === null) return FOUND;
    tellImpact(io, proposal.impact);
    return OK;
  });
}

async function untilMeasured(io: Io, ask: Ask, id: string): Promise<Proposal> {
  const line = progressLine(io);
  const percent = (part: number) => `${Math.floor(part * 100)} %`;
  for (;;) {
    const proposal = await ask(PROPOSAL_ENDPOINTS.proposal, { id });
    const { check, measuring, impact, state } = proposal;
    if (impact !== null || state === 'faulty' || state === 'withdrawn') {
      line.clear();
      return proposal;
    }
    line.show(
      check.at === null ? `checked ${percent(check.part)}` : `measured ${percent(measuring ?? 0)}`,
    );
    await io.wait(LOOK_EVERY_MS);
  }
}

function tellFindings(io: Io, { check: { findings } }: Proposal): void {
  for (const { code, clause, article, message, timeline } of findings) {
    io.out(`${code}  ${article === null ? clause : `${clause} (${article})`}\n  ${message}\n`);
    for (const one of timeline?.split('\n') ?? []) io.out(`    ${one}\n`);
  }
  io.out(`${findings.length} findings\n`);
}

function tellImpact(io: Io, { persons, onTheDay, asIf }: NonNullable<Proposal['impact']>): void {
  io.out(`On the day it takes effect ${onTheDay.changed} of ${persons} persons change colour.\n`);
  tellEffect(io, onTheDay);
  io.out(`Had it been in force all along, ${asIf.changed} would have another colour today.\n`);
  tellEffect(io, asIf);
}

function tellEffect(io: Io, { changes, byPathway, byDivision }: Effect): void {
  for (const { from, to, persons } of changes)
    if (from !== to) io.out(`  ${`${from} → ${to}`.padEnd(30)}${String(persons).padStart(9)}\n`);
  const rows = [...byPathway, ...byDivision.map(({ place, ...row }) => ({ ...row, name: place }))];
  for (const { name, persons, better, worse } of rows)
    io.out(
      `  ${name.padEnd(30)}${String(persons).padStart(9)}  better ${better}, worse ${worse}\n`,
    );
}
