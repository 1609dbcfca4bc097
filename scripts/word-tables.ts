// Shapes as tables of words for the reference.
import type { RecordShape, Shape, Word } from '../packages/policy/src/shape/shape.ts';

/** One table for each map that can be written inside of `root`, in order of first mention. */
export function wordTables(root: Shape): string {
  const tables = new Map<string, string>();
  const visit = (shape: Shape) => {
    if (shape.type === 'list' || shape.type === 'keyed') visit(shape.of);
    if (shape.type === 'record') addTable(shape, undefined);
    if (shape.type !== 'tagged') return;
    for (const [tag, record] of Object.entries(shape.variants)) {
      addTable(record, `\`${shape.tag}: ${tag}\``);
    }
  };
  const addTable = (record: RecordShape, heading: string | undefined) => {
    if (tables.has(record.name)) return;
    tables.set(record.name, '');
    const words = Object.entries(record.words);
    const rows = words.map(([name, word]) => `| \`${name}\` | ${cells(word)} |`);
    const table = rows.length === 0 ? ['No words of its own.'] : [...HEAD, ...rows];
    tables.set(record.name, [`## ${heading ?? record.name}`, '', ...table].join('\n'));
    for (const [, word] of words) visit(word.shape);
  };
  visit(root);
  return [...tables.values()].join('\n\n');
}

const HEAD = ['| word | value | needed | meaning |', '| --- | --- | --- | --- |'];

function cells({ shape, means, optional, empty }: Word): string {
  return `${valueOf(shape)} | ${optional === true || empty === true ? '' : 'yes'} | ${means}`;
}

function valueOf(shape: Shape): string {
  switch (shape.type) {
    case 'text':
      return `text, at most ${shape.max}`;
    case 'format':
      return shape.format;
    case 'duration':
      return `duration in ${shape.units.join(', ')}`;
    case 'number':
      return `${shape.whole ? 'whole number' : 'number'} from ${shape.min} to ${shape.max}`;
    case 'truth':
      return '`true`, `false`';
    case 'choice':
      return shape.words.map((word) => `\`${word}\``).join(', ');
    case 'list': {
      const size = `list of ${shape.min === 0 ? 'at most' : `${shape.min} to`} ${shape.max}`;
      return `${shape.single === true ? 'one, or ' : ''}${size}: ${valueOf(shape.of)}`;
    }
    case 'keyed':
      return `map from kinds of evidence: ${valueOf(shape.of)}`;
    default:
      return shape.type === 'tagged' ? shape.name : `[${shape.name}](#${shape.name})`;
  }
}
