import type { POLICY_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../../ports/handler.ts';
import { iso, isoOrNull } from './code-answer.ts';
import { storedPolicy } from './proposal-answer.ts';
import type { Serving } from './serving.ts';

interface Version {
  readonly canonical: string;
  readonly digest: string;
  readonly publishedAt: number;
  readonly effectiveAt: number;
  readonly withdrawnAt: number | null;
}

/** The rules, for anybody to read. */
export function policies({ reading, proposals }: Serving): Handlers<typeof POLICY_ENDPOINTS> {
  return {
    async policies() {
      return { ok: true, value: { items: (await reading.policies()).map(versionAnswer) } };
    },
    async policyVersion(_anyone, { policy, version }) {
      const found = await proposals.version(policy, version);
      if (found === undefined) return { ok: false, code: 'not-found' };
      const { canonical, proposal } = found;
      const signatures = found.signatures.map(({ signature, ...one }) => ({
        ...one,
        signature: signature.toBase64({ alphabet: 'base64url', omitPadding: true }),
      }));
      return { ok: true, value: { ...versionAnswer(found), canonical, proposal, signatures } };
    },
  };
}

function versionAnswer({ canonical, digest, ...times }: Version) {
  const { policy, version, title } = storedPolicy(canonical);
  return {
    policy,
    version,
    title,
    publishedAt: iso(times.publishedAt),
    effectiveAt: iso(times.effectiveAt),
    withdrawnAt: isoOrNull(times.withdrawnAt),
    digest,
  };
}
