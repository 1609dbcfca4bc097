import type { Message } from '@kangma/policy';
import type { Choices, Names } from './names.ts';
import type { IntakeContext, IntakeProblem, IntakeRecord } from './record.ts';
import type { RowValues } from './row-values.ts';

/** The formats a submission can have. */
export type FormatName = 'csv' | 'xlsx' | 'json' | 'fhir' | 'risk-area-snapshot';

/**
 * How a cell is read.
 *
 * - `text`, `name` (of a person), `phone`, `number`, `choice`, `document-type`: what they say;
 * - `document`: read as the type that stands in the column `documentType`;
 * - `instant`: a moment, local to Asia/Shanghai unless it says its offset; `date`: a local day;
 * - `division`: a code of 2, 4, 6, 9 or 12 digits, or names from the province down in one cell, parted by `/`;
 *   `village`: the same, down to the village; `division-code`: only a code, read as text.
 */
export type ColumnType =
  | 'text'
  | 'name'
  | 'document-type'
  | 'document'
  | 'phone'
  | 'instant'
  | 'date'
  | 'choice'
  | 'number'
  | 'division'
  | 'village'
  | 'division-code';

/** One column of a table, or one field of an object in JSON. */
export interface Column {
  /** its name in JSON and in problems. */
  readonly field: string;
  /** its names in a header. In a column that repeats, `{n}` stands for the number of the repetition. */
  readonly names: Names;
  readonly type: ColumnType;
  readonly required?: true;
  /** what an empty cell means, in canonical form. */
  readonly fallback?: string;
  /** the values of a choice or a document type. */
  readonly choices?: Choices;
  /** `instant`: a date alone is allowed, and means the first or the last minute of that day. */
  readonly dateAs?: 'start' | 'end';
  /** `instant` and `date`: it may lie in the future, as the end of an order does. */
  readonly future?: true;
  /** `number`: its bounds, both included. */
  readonly range?: { readonly min: number; readonly max: number; readonly whole?: true };
  /** `text`: how many characters at most; 200 where nothing is said. */
  readonly max?: number;
  /** how many times the column may stand in a table. */
  readonly repeats?: number;
  /** what a template shows as an example. */
  readonly example: string;
}

/** What one cell alone cannot tell: a problem of the row as a whole. */
export type Check = (values: RowValues, context: IntakeContext) => IntakeProblem | undefined;

/** What every kind of submission has. */
interface Submission {
  readonly id: string;
  readonly title: Message;
  readonly formats: readonly FormatName[];
  readonly columns: readonly Column[];
}

/** One kind of table, as data: what its columns are, and what a row of them says. */
export interface TableKind extends Submission {
  readonly checks?: readonly Check[];
  /** What a row says whose cells were all read and whose checks held. */
  readonly record: (values: RowValues, context: IntakeContext) => IntakeRecord;
}

/** A document of a form of its own. */
export interface SnapshotKind extends Submission {
  readonly formats: readonly ['risk-area-snapshot'];
  readonly columns: readonly [];
}

export type IntakeKind = TableKind | SnapshotKind;

export function isTable(kind: IntakeKind): kind is TableKind {
  return 'record' in kind;
}
