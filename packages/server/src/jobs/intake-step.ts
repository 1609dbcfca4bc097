import { passingFailure } from '../ports/passing-failure.ts';
import { settleAwakened } from '../use-cases/intake/settle-awakened.ts';
import { workSubmission } from '../use-cases/intake/work-submission.ts';
import { LeaseLost, type Working } from '../use-cases/intake/working.ts';
import { findDuplicates } from '../use-cases/people/find-duplicates.ts';
import { applyNextChanges } from '../use-cases/places/apply-changes.ts';

/**
 * One step of taking things in: the next submission, or rows that waited, or a change of an area that has not reached the
 * people yet; and when nothing else waits, whether who came in is here already. Answers with whether there was anything to do.
 */
export async function intakeStep(working: Working): Promise<boolean> {
  if (await takeSubmission(working)) return true;
  if (await followUp(working)) return true;
  return findDuplicates(working);
}

/** Takes up what follows from what was taken in: changes of areas, rows that waited. Answers with whether there was any. */
export async function followUp(working: Working): Promise<boolean> {
  return (await applyNextChanges(working)) || (await settleAwakened(working)) > 0;
}

/** Takes the oldest submission in that waits; answers with whether there was one. */
export async function takeSubmission(working: Working): Promise<boolean> {
  const { submissions, clock, worker, leaseMs } = working;
  const now = clock.now();
  const submission = await submissions.claim(worker, now, now + leaseMs);
  if (submission === undefined) return false;
  try {
    await workSubmission(working, submission);
  } catch (error) {
    // another worker has it now: that is no failure
    if (error instanceof LeaseLost) return true;
    if (passingFailure(error) === undefined) await submissions.letGo(submission.id);
    throw error;
  }
  return true;
}
