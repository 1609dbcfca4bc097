import { type PolicyDifference, writeValue } from '@kangma/policy';

/** Differences as people read them: the clause with its article, then what it was and what it is. */
export function writeDifferences(differences: readonly PolicyDifference[]): string {
  if (differences.length === 0) return 'They say the same.\n';
  return differences
    .map(({ clause, article, before, after }) => {
      const head = article === null ? clause : `${clause} (${article})`;
      return `${head}\n${side('-', before)}${side('+', after)}`;
    })
    .join('\n');
}

function side(sign: string, value: unknown): string {
  if (value === null) return '';
  return writeValue(value)
    .split('\n')
    .map((line) => `  ${sign} ${line}\n`)
    .join('');
}
