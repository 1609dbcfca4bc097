import type { FactDraft } from '@kangma/intake';
import type { Authority, Evidence } from '@kangma/policy';
import { contentId } from '../content-id.ts';
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
  return { authority, source: { system, ...source }, ...rest };
}

/**
 * The id of evidence: a hash of what is said of whom by whom. The same said again has the same id,
 * in whatever file it comes, and so counts once.
 */
export function evidenceId(digest: Digest, person: string, text: string): string {
  return contentId(digest, `${person}\n${text}`);
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
