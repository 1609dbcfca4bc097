import { enactmentStatement, type Outcome, type PROPOSAL_ENDPOINTS } from '@kangma/contract';
import type { Staff } from '../../ports/caller.ts';
import { readCursor, writeCursor } from '../../ports/cursor.ts';
import type { Handlers } from '../../ports/handler.ts';
import type { Refusal, StoredProposal } from '../../ports/proposals.ts';
import { isOfDivision, propose } from '../rules/propose.ts';
import { lineAnswer, proposalAnswer, storedPolicy } from './proposal-answer.ts';
import type { Serving } from './serving.ts';

/** How policies come into force: whoever does one step is held to have done it, and nobody does all of them. */
export function proposals(serving: Serving): Handlers<typeof PROPOSAL_ENDPOINTS> {
  const { proposals: store, verifySignature, deciding, clock, names } = serving;

  /** A proposal whose policy is this caller's to deal with. */
  const ofCaller = async (staff: Staff, id: string): Promise<Outcome<StoredProposal>> => {
    const found = await store.one(id);
    if (found === undefined) return { ok: false, code: 'not-found' };
    return isOfDivision(storedPolicy(found.canonical).jurisdiction, staff.division)
      ? { ok: true, value: found }
      : { ok: false, code: 'other-division' };
  };

  /** Does something to such a proposal, unless it is refused. */
  const act = async (
    staff: Staff,
    id: string,
    does: (found: StoredProposal) => Promise<Refusal> | Refusal,
  ): Promise<Outcome<undefined>> => {
    const found = await ofCaller(staff, id);
    if (!found.ok) return found;
    const code = await does(found.value);
    return code === null ? { ok: true, value: undefined } : { ok: false, code };
  };

  return {
    async propose({ staff, name, division, language }, { source }) {
      const proposing = { ...deciding, rules: deciding.rules, proposals: store, clock };
      const proposed = await propose(proposing, source, { staff, name, division });
      if (proposed.ok) return { ok: true, value: { id: proposed.id, problems: [] } };
      if ('code' in proposed) return proposed;
      const problems = proposed.problems.map(({ code, message, path, line, column }) => ({
        code,
        message: message[language],
        path,
        line: line ?? null,
        column: column ?? null,
      }));
      return { ok: true, value: { id: null, problems } };
    },
    async proposals(_staff, { cursor, limit }) {
      const after = cursor === undefined ? undefined : readCursor(cursor);
      if (cursor !== undefined && after === undefined)
        return { ok: false, code: 'invalid-request' };
      const rows = await store.page(after, limit + 1);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const next = last === undefined ? null : writeCursor({ at: last.proposedAt, id: last.id });
      return { ok: true, value: { items: shown.map(lineAnswer), next } };
    },
    async proposal({ language }, { id }) {
      const found = await store.one(id);
      return found === undefined
        ? { ok: false, code: 'not-found' }
        : { ok: true, value: proposalAnswer({ names, rules: deciding.rules }, found, language) };
    },
    signProposal: (staff, { id, act: what, signature: text }) =>
      act(staff, id, async (found) => {
        const lacking = what === 'publish' ? lacksForSigning(found) : lacksForWithdrawing(found);
        if (lacking !== null) return lacking;
        const key = await store.keyOf(staff.login);
        if (key === undefined) return 'signer-unknown';
        const { policy, version, effective } = storedPolicy(found.canonical);
        const { digest } = found;
        const said = { act: what, proposal: id, policy, version, digest, effective };
        const signature = Uint8Array.fromBase64(text, { alphabet: 'base64url' });
        if (!verifySignature(key, enactmentStatement(said), signature)) return 'signature-wrong';
        const { login, name, staff: by } = staff;
        const at = clock.now();
        const added = await store.sign(id, { act: what, login, name, staff: by, signature, at });
        return added ? null : 'already-signed';
      }),
    shadowProposal: (staff, { id }) =>
      act(staff, id, async (found) => {
        const lacking = lacksForSigning(found);
        if (lacking !== null) return lacking;
        if (found.signed === 0) return 'shadow-unsigned';
        await store.beginShadow(id, clock.now());
        return null;
      }),
    publishProposal: (staff, { id }) => act(staff, id, () => store.publish(id, clock.now())),
    withdrawProposal: (staff, { id }) => act(staff, id, () => store.withdraw(id, clock.now())),
  };
}

/** What has to be before anybody signs that a proposal be published. */
function lacksForSigning({ publishedAt, withdrawnAt, ...found }: StoredProposal): Refusal {
  if (publishedAt !== null || withdrawnAt !== null) return 'proposal-closed';
  if (found.checkedAt === null) return 'check-missing';
  if (found.findings !== 0) return 'check-findings';
  return found.measured ? null : 'impact-missing';
}

function lacksForWithdrawing({ publishedAt, withdrawnAt }: StoredProposal): Refusal {
  return publishedAt === null || withdrawnAt !== null ? 'proposal-closed' : null;
}
