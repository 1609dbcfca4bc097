import type { Language } from '@kangma/policy';
import type { ReceiptFile } from '../../ports/inbox.ts';
import type { LeftLine, Reading, Scope, SubmissionLine } from '../../ports/reading.ts';
import { leftRowAnswer, submissionAnswer } from './submissions.ts';

const ROWS_PER_PAGE = 1000;

/** A receipt as a file: what the interface tells of a submission, with every row that did not become evidence. */
export async function receiptFile(
  reading: Pick<Reading, 'leftRows'>,
  scope: Scope,
  line: SubmissionLine,
  language: Language,
): Promise<ReceiptFile> {
  const left: LeftLine[] = [];
  for (;;) {
    const after = left.at(-1)?.row ?? -1;
    const page = await reading.leftRows(scope, line.id, null, after, ROWS_PER_PAGE);
    left.push(...page);
    if (page.length < ROWS_PER_PAGE) break;
  }
  return {
    ...submissionAnswer(line, scope, language),
    left: left.map((one) => leftRowAnswer(one, language)),
  };
}
