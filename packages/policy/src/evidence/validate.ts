import { ProblemList, type Result } from '../messages/problem.ts';
import { pointer } from '../shape/pointer.ts';
import { readShape } from '../shape/read-shape.ts';
import { readInstant } from '../time.ts';
import type { Evidence } from './evidence.ts';
import { EVIDENCE } from './evidence-words.ts';

/**
 * Reads one piece of evidence from data of unknown origin: the evidence, or everything that is wrong with it.
 *
 * Evidence whose `validFrom` is later than its `recordedAt` is valid: it is not in force yet. Whether the ids that it
 * names exist is not asked here: they may come later, and an id that nobody has changes nothing.
 *
 * @param path what the paths of problems begin with, where the evidence is part of something larger.
 */
export function validateEvidence(input: unknown, path = ''): Result<Evidence> {
  const problems = new ProblemList();
  const evidence = readShape(EVIDENCE, input, path, problems) as Evidence | undefined;
  if (evidence !== undefined) {
    checkInstants(evidence, path, problems);
    checkReferences(evidence, path, problems);
  }
  if (!problems.empty) return { ok: false, problems: problems.found };
  return { ok: true, value: evidence! };
}

function checkInstants(evidence: Partial<Evidence>, path: string, problems: ProblemList): void {
  const from = instantOf(evidence.validFrom);
  if (instantOf(evidence.validTo) < from) {
    problems.add('ends-before-begin', pointer(path, 'validTo'), {});
  }
  if (instantOf(evidence.firstRecordedAt) > instantOf(evidence.recordedAt)) {
    problems.add('recorded-before-first', pointer(path, 'firstRecordedAt'), {});
  }
  if (evidence.kind !== 'test') return;
  if (evidence.result === 'pending') {
    if (evidence.reportedAt !== undefined) {
      problems.add('reported-pending', pointer(path, 'reportedAt'), {});
    }
  } else if (evidence.result !== undefined && evidence.reportedAt === undefined) {
    problems.add('reported-missing', path, {});
  }
  if (instantOf(evidence.reportedAt) < from) {
    problems.add('reported-before-sampled', pointer(path, 'reportedAt'), {});
  }
}

/** A comparison with what is absent is never true. */
function instantOf(value: unknown): number {
  return typeof value === 'string' ? (readInstant(value) ?? Number.NaN) : Number.NaN;
}

function checkReferences(evidence: Partial<Evidence>, path: string, problems: ProblemList): void {
  const { id, supersedes, voids, through } = evidence;
  if (id === undefined) return;
  if (supersedes === id) problems.add('own-id', pointer(path, 'supersedes'), {});
  if (through === id) problems.add('own-id', pointer(path, 'through'), {});
  voids?.forEach((other, i) => {
    if (other === id) problems.add('own-id', pointer(pointer(path, 'voids'), i), {});
  });
}
