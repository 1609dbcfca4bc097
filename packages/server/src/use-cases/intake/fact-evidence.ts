import type { FactDraft } from '@kangma/intake';
import type { Authority, Evidence } from '@kangma/policy';
import type { Digest } from '../deciding/decide-person.ts';

/** What a fact says when somebody vouches for it: evidence but for id, person and the time of recording. */
export type EvidenceBody = Omit<Evidence, 'id' | 'person' | 'recordedAt'>;

/**
 * Turns a fact of a row into the body of evidence.
 *
 * @param system the kind of submission that it came with.
 */
export function bodyOf(fact: FactDraft, authority: Authority, system: string): EvidenceBody {
  const { source, corrects, ...rest } = fact;
  return { authority, source: { system, ...source }, ...rest } as EvidenceBody;
}

/**
 * The id of evidence: a hash of what is said of whom by whom, as a UUID of version 8. The same said again has the same id,
 * in whatever file it comes, and so counts once.
 */
export function evidenceId(digest: Digest, person: string, text: string): string {
  const bytes = digest(`${person}\n${text}`);
  const hex = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0'));
  const version = `8${hex[6]![1]}`;
  const variant = `${'89ab'[Number.parseInt(hex[8]![0]!, 16) & 3]}${hex[8]![1]}`;
  hex[6] = version;
  hex[8] = variant;
  const text32 = hex.join('');
  return `${text32.slice(0, 8)}-${text32.slice(8, 12)}-${text32.slice(12, 16)}-${text32.slice(16, 20)}-${text32.slice(20)}`;
}

/** The earlier result that a laboratory's row corrects: the latest of that sample from the same office that stands. */
export function correctedBy(
  sampleId: string,
  authority: Authority,
  evidence: readonly Evidence[],
): Evidence | undefined {
  const replaced = new Set(evidence.map(({ supersedes }) => supersedes));
  return evidence
    .filter(
      (one) =>
        one.kind === 'test' &&
        one.sampleId === sampleId &&
        one.authority.office === authority.office &&
        one.authority.division === authority.division &&
        !replaced.has(one.id),
    )
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
    .at(-1);
}
