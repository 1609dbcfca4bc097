import type { ListShape, RecordShape, Shape, TextShape, Word } from '../shape/shape.ts';
import type { Text } from './ast.ts';

/** One word for each field of an AST type: a field without a word, or a word without a field, does not compile. */
export type Words<T> = Readonly<Record<keyof T, Word>>;

export const id = { type: 'format', format: 'id' } as const;
export const instant = { type: 'format', format: 'instant' } as const;
export const line: TextShape = { type: 'text', max: 200 };
export const prose: TextShape = { type: 'text', max: 2000, lines: true };
export const duration = { type: 'duration', units: ['d', 'h', 'm'] } as const;
export const days = { type: 'duration', units: ['d'] } as const;
export const choice = (...words: readonly string[]) => ({ type: 'choice', words }) as const;
export const whole = (min: number, max: number) =>
  ({ type: 'number', whole: true, min, max }) as const;
export const list = (of: Shape, max: number, rest: Partial<ListShape> = {}): ListShape => ({
  type: 'list',
  of,
  min: 1,
  max,
  ...rest,
});

/** As many as fit a bit set of 31 bits, with one to spare. */
export const MAX_BITS = 30;
export const MAX_PATHWAYS = 200;
export const MAX_STAGES = 30;
export const MAX_LIST = 200;

export const text: RecordShape = {
  type: 'record',
  name: 'text',
  otherwise: 'text-languages',
  words: {
    en: { shape: prose, means: 'English.' },
    'zh-Hans': { shape: prose, means: 'Simplified Chinese.' },
    'zh-Hant': { shape: prose, means: 'Traditional Chinese.' },
  } satisfies Words<Text>,
};
