import type { ProblemCode } from '../messages/problem.ts';
import type { FormatName } from './formats.ts';

/**
 * What may be written in one place, as data. From one description come the reader (read-shape.ts), the writer of the
 * canonical form (write-shape.ts), the JSON Schema (json-schema.ts) and the table of words in the reference.
 */
export type Shape =
  | TextShape
  | FormatShape
  | DurationShape
  | NumberShape
  | { readonly type: 'truth' }
  | ChoiceShape
  | ListShape
  | KeyedShape
  | RecordShape
  | TaggedShape;

/** Free text without control characters, not empty, at most `max` UTF-16 units. */
export interface TextShape {
  readonly type: 'text';
  readonly max: number;
  /** line breaks are allowed. */
  readonly lines?: true;
}

/** Text of a fixed form. */
export interface FormatShape {
  readonly type: 'format';
  readonly format: FormatName;
}

/** `14d`: read as `{ amount, unit }`. */
export interface DurationShape {
  readonly type: 'duration';
  readonly units: readonly ('d' | 'h' | 'm')[];
}

export interface NumberShape {
  readonly type: 'number';
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
}

/** One of a closed set of words. */
export interface ChoiceShape {
  readonly type: 'choice';
  readonly words: readonly string[];
}

export interface ListShape {
  readonly type: 'list';
  readonly of: Shape;
  readonly min: number;
  readonly max: number;
  /** a list of one may be written without the list. */
  readonly single?: true;
  /** no value twice. */
  readonly distinct?: true;
}

/** A map from some of `keys` to values of one shape. */
export interface KeyedShape {
  readonly type: 'keyed';
  readonly keys: readonly string[];
  readonly of: Shape;
}

/** A map with named words. */
export interface RecordShape {
  readonly type: 'record';
  /** how the reference and the schema call it. */
  readonly name: string;
  readonly words: Readonly<Record<string, Word>>;
  /** the problem of a word that is not known here; `unknown-word` where not given. */
  readonly unknown?: 'unknown-word' | 'unknown-attribute' | 'unknown-field';
  /** the problem of a value that is no map; `not-a-map` where not given. */
  readonly otherwise?: ProblemCode & ('not-a-map' | 'text-languages');
}

/** A map whose word `tag` says which record it is. */
export interface TaggedShape {
  readonly type: 'tagged';
  readonly name: string;
  readonly tag: string;
  readonly variants: Readonly<Record<string, RecordShape>>;
  /** the problem of a tag that is not known. */
  readonly unknown: 'unknown-kind';
  /** read all words but the tag into a map of this name. */
  readonly nest?: string;
}

export interface Word {
  readonly shape: Shape;
  /** one sentence for the reference. */
  readonly means: string;
  readonly optional?: true;
  /** left out, or left empty, it is read as the empty list. */
  readonly empty?: true;
}
