import type { Evidence } from '@kangma/policy';

/** When the latest of this evidence was recorded, in milliseconds; -Infinity where there is none. */
export function latestRecording(evidence: readonly Evidence[]): number {
  // the store writes every recording time in one form, whose order as text is its order in time
  let latest = '';
  for (const { recordedAt } of evidence) if (recordedAt > latest) latest = recordedAt;
  return latest === '' ? Number.NEGATIVE_INFINITY : Date.parse(latest);
}
