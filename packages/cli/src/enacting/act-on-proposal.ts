import {
  type CallOutput,
  PROPOSAL_ENDPOINTS,
  readSigningKey,
  signEnactment,
} from '@kangma/contract';
import { type Io, OK, USAGE } from '../io.ts';
import type { Options } from '../options.ts';
import { progressLine } from '../progress.ts';
import { type Ask, askServer } from './ask-server.ts';

const LOOK_EVERY_MS = 1000;
const NO_KEY = 'no private key on the curve P-256';

type Proposal = CallOutput<(typeof PROPOSAL_ENDPOINTS)['proposal']>;

/** `kangma sign`: signs what the server says that the proposal is, here. */
export function signProposal(io: Io, options: Options): Promise<number> {
  return onProposal(io, options, 'sign', async (ask, proposal) => {
    const file = options.key === undefined ? undefined : io.read(options.key);
    const key = file?.text === undefined ? undefined : readSigningKey(file.text);
    if (key === undefined) {
      const read = file?.text === undefined ? file?.reason : NO_KEY;
      return wrongKey(io, options, read ?? 'the file of your key is needed');
    }
    const { id, canonical, policy, version, effectiveAt } = proposal;
    const act = options.withdrawal ? 'withdraw' : 'publish';
    const signing = { act, proposal: id, canonical } as const;
    const signature = await signEnactment(crypto.subtle, key, signing).catch(() => undefined);
    if (signature === undefined) return wrongKey(io, options, NO_KEY);
    await ask(PROPOSAL_ENDPOINTS.signProposal, { id, act, signature });
    io.out(`signed: ${act} ${policy} version ${version}, effective ${effectiveAt}\n`);
    return OK;
  });
}

function wrongKey(io: Io, { key = '' }: Options, reason: string): number {
  io.err(`kangma sign: --key ${key}: ${reason}\n`);
  return USAGE;
}

/** `kangma publish`: publishes it, and follows the pass over everybody where that begins at once. */
export function publishProposal(io: Io, options: Options): Promise<number> {
  return onProposal(io, options, 'publish', async (ask, { id }) => {
    await ask(PROPOSAL_ENDPOINTS.publishProposal, { id });
    io.out('published\n');
    return followPass(io, ask, id);
  });
}

/** `kangma withdraw`: takes it back, and follows the pass over everybody where there is one. */
export function withdrawProposal(io: Io, options: Options): Promise<number> {
  return onProposal(io, options, 'withdraw', async (ask, { id }) => {
    await ask(PROPOSAL_ENDPOINTS.withdrawProposal, { id });
    io.out('withdrawn\n');
    return followPass(io, ask, id);
  });
}

async function followPass(io: Io, ask: Ask, id: string): Promise<number> {
  const line = progressLine(io);
  for (;;) {
    const { pass } = await ask(PROPOSAL_ENDPOINTS.proposal, { id });
    if (pass === null) return OK;
    if (Date.parse(pass.at) > io.now()) {
      io.out(`everybody is decided again from ${pass.at}\n`);
      return OK;
    }
    if (pass.finishedAt !== null) {
      line.clear();
      io.out(`${pass.seen} persons decided again, ${pass.changed} changed\n`);
      return OK;
    }
    line.show(
      `${pass.seen.toLocaleString('en')} persons decided again (${Math.floor(pass.part * 100)} %)`,
    );
    await io.wait(LOOK_EVERY_MS);
  }
}

/** Finds the proposal that the command line names. */
function onProposal(
  io: Io,
  options: Options,
  name: string,
  does: (ask: Ask, proposal: Proposal) => Promise<number>,
): Promise<number> {
  return askServer(io, options, name, async (ask) => {
    const [id] = options.positional;
    if (id === undefined) {
      io.err(`kangma ${name}: the number of a proposal is needed\n`);
      return USAGE;
    }
    return does(ask, await ask(PROPOSAL_ENDPOINTS.proposal, { id }));
  });
}
