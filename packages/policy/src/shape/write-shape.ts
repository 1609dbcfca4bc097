import type { Shape } from './shape.ts';

type Map = Readonly<Record<string, unknown>>;

/**
 * Writes a value that was read in a shape back to what is written, in the one form that leaves no choice: lists always
 * as lists, durations as text. `readShape(shape, writeShape(shape, value))` equals `value`.
 */
export function writeShape(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case 'duration': {
      const { amount, unit } = value as { amount: number; unit: string };
      return `${amount}${unit}`;
    }
    case 'list':
      return (value as readonly unknown[]).map((item) => writeShape(shape.of, item));
    case 'keyed':
      return writeEach(value as Map, () => shape.of);
    case 'record':
      return writeEach(value as Map, (word) => shape.words[word]!.shape);
    case 'tagged': {
      const { [shape.tag]: tag, ...rest } = value as Map;
      const { words } = shape.variants[tag as string]!;
      const inner = shape.nest === undefined ? rest : (rest[shape.nest] as Map);
      return { [shape.tag]: tag, ...writeEach(inner, (word) => words[word]!.shape) };
    }
    default:
      return value;
  }
}

function writeEach(map: Map, shapeOf: (word: string) => Shape): Map {
  const given = Object.entries(map).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([word, value]) => [word, writeShape(shapeOf(word), value)]));
}
