import type { IntakeKindId } from '../kinds.ts';
import {
  readSubmission,
  type SubmissionLimits,
  type SubmissionResult,
} from '../read-submission.ts';
import type { IntakeProblem, IntakeRecord, IntakeRow } from '../record.ts';
import { CONTEXT } from './people.ts';

export async function submit(
  kind: IntakeKindId,
  bytes: Uint8Array | string,
  limits?: SubmissionLimits,
): Promise<SubmissionResult> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return readSubmission({ kind, bytes: data }, CONTEXT, limits);
}

/** The rows of a submission that can be read. */
export async function rowsOf(kind: IntakeKindId, bytes: Uint8Array | string): Promise<IntakeRow[]> {
  const result = await submit(kind, bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return [...result.rows];
}

/** What each row says, or the fields and codes of what is wrong with it. */
export function told(rows: readonly IntakeRow[]): (IntakeRecord | string[])[] {
  return rows.map((row) => (row.ok ? row.record : codesOf(row.problems)));
}

function codesOf(problems: readonly IntakeProblem[]): string[] {
  return problems.map(({ field, code }) => (field === undefined ? code : `${field}: ${code}`));
}

/** The codes with which a submission is refused as a whole. */
export async function refusal(
  kind: IntakeKindId,
  bytes: Uint8Array | string,
  limits?: SubmissionLimits,
): Promise<string[]> {
  const result = await submit(kind, bytes, limits);
  return result.ok ? [] : codesOf(result.problems);
}
