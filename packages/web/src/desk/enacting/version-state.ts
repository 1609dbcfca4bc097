import type { CallOutput, POLICY_ENDPOINTS } from '@kangma/contract';

export type Version = CallOutput<(typeof POLICY_ENDPOINTS)['policies']>['items'][number];
export type VersionState = 'in-force' | 'announced' | 'replaced' | 'withdrawn';

/** What a version is among all versions at a moment. @param now milliseconds. */
export function versionState(one: Version, all: readonly Version[], now: number): VersionState {
  if (one.withdrawnAt !== null) return 'withdrawn';
  const effective = (version: Version) => Date.parse(version.effectiveAt);
  if (Math.max(effective(one), Date.parse(one.publishedAt)) > now) return 'announced';
  const isReplaced = all.some(
    (other) =>
      other.policy === one.policy &&
      other.withdrawnAt === null &&
      other.version > one.version &&
      effective(other) <= now,
  );
  return isReplaced ? 'replaced' : 'in-force';
}
