import type { Language } from '@kangma/policy';
import type { TableKind } from '../kind.ts';
import { renderProblem } from '../problem.ts';
import type { IntakeRow } from '../record.ts';
import { csvCell } from './write-csv.ts';

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Row', 'Column', 'Code', 'What is wrong and what to do'],
  'zh-Hans': ['行', '列', '代码', '问题与处理方法'],
  'zh-Hant': ['列', '欄', '代碼', '問題與處理方法'],
};

/** Writes what is wrong with the rows that were refused, as CSV for the sender. It holds nothing of their contents. */
export function writeRefusals(
  kind: TableKind,
  rows: Iterable<IntakeRow>,
  language: Language,
): string {
  const names = new Map(kind.columns.map(({ field, names }) => [field, names[language]]));
  const lines = [HEADERS[language].map(csvCell).join(',')];
  for (const row of rows) {
    if (row.ok) continue;
    for (const problem of row.problems) {
      const name = names.get(problem.field ?? '') ?? '';
      const message = renderProblem(problem, language);
      lines.push([String(row.row), name, problem.code, message].map(csvCell).join(','));
    }
  }
  return `${lines.join('\n')}\n`;
}
