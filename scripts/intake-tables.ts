// Kinds of submission as tables of columns for the reference.
import type { Column, IntakeKind } from '../packages/intake/src/kind.ts';

const HEAD = ['| field | column | value | needed | example |', '| --- | --- | --- | --- | --- |'];

/** One section for each kind: what it is called, its formats, its columns. */
export function kindTables(kinds: readonly IntakeKind[]): string {
  return kinds.map(sectionOf).join('\n\n');
}

function sectionOf({ id, title, formats, columns }: IntakeKind): string {
  const names = `${title['zh-Hans']} · ${title['zh-Hant']} · ${title.en}`;
  const table =
    columns.length === 0
      ? ['No table: the service’s own JSON, as it gives it out.']
      : [...HEAD, ...columns.map(rowOf)];
  return [`## \`${id}\``, '', `${names}. Formats: ${formats.join(', ')}.`, '', ...table].join('\n');
}

function rowOf(column: Column): string {
  const { field, names, required, example } = column;
  const called = [...new Set([names['zh-Hans'], names['zh-Hant'], names.en])].join(' · ');
  return `| \`${field}\` | ${called} | ${valueOf(column)} | ${required === true ? 'yes' : ''} | ${example} |`;
}

/** What a cell may hold, and what an empty one means. */
function valueOf(column: Column): string {
  const { type, choices, fallback, range, max, dateAs, future, repeats } = column;
  const what =
    choices === undefined
      ? type
      : Object.entries(choices)
          .map(([word, names]) => `\`${word}\` ${names['zh-Hans']}`)
          .join(', ');
  const notes = [
    range === undefined
      ? ''
      : `${range.whole === true ? 'whole, ' : ''}${range.min} to ${range.max}`,
    max === undefined ? '' : `at most ${max} characters`,
    dateAs === undefined ? '' : `a date alone is the ${dateAs} of that day`,
    future === true ? 'may lie in the future' : '',
    repeats === undefined ? '' : `up to ${repeats} columns`,
    fallback === undefined ? '' : `empty: \`${fallback}\``,
  ].filter((note) => note !== '');
  return [what, ...notes].join('; ');
}
