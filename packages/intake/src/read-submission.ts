import { type FormatName, type IntakeKind, isTable, type TableKind } from './kind.ts';
import { type IntakeKindId, intakeKind } from './kinds.ts';
import { type IntakeProblem, intakeProblem } from './problem.ts';
import { readCsv, SEPARATORS } from './reading/csv.ts';
import { decodeText, type Encoding } from './reading/decode-text.ts';
import { isBundle, observationsOf } from './reading/fhir.ts';
import { isFields, readObjects, rowsOfJson } from './reading/read-json.ts';
import { countRows, readSheet } from './reading/read-sheet.ts';
import { readTable, type TableResult } from './reading/read-table.ts';
import { RowReader } from './reading/row-reader.ts';
import { openWorkbook } from './reading/workbook.ts';
import type { IntakeContext, IntakeRow } from './record.ts';
import { readSnapshot } from './risk-areas/read-snapshot.ts';

/** How large a submission may be. */
export interface SubmissionLimits {
  readonly maxBytes: number;
  readonly maxRows: number;
  /** workbooks: the sum of what its parts would be unpacked. */
  readonly maxUnpackedBytes: number;
  /** workbooks: how many parts. */
  readonly maxParts: number;
}

export const SUBMISSION_LIMITS: SubmissionLimits = {
  maxBytes: 100_000_000,
  maxRows: 500_000,
  maxUnpackedBytes: 200_000_000,
  maxParts: 1000,
};

export interface Submission {
  readonly kind: IntakeKindId;
  readonly bytes: Uint8Array;
}

/** A submission opened: its rows are read when they are asked for, and each time they are asked for. */
export type SubmissionResult =
  | {
      readonly ok: true;
      readonly format: FormatName;
      /** of text formats. */
      readonly encoding?: Encoding;
      /** of a risk-area snapshot: when the service said so, as local RFC 3339 text. */
      readonly updatedAt?: string;
      readonly rows: Iterable<IntakeRow>;
    }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

/**
 * Opens a submission of a kind. What format it has is told by its bytes, never by its name: senders rename.
 *
 * A problem of the whole (not readable, too large, no header of this kind) refuses it; a problem of a row is told with
 * the row and costs nothing else.
 */
export async function readSubmission(
  { kind: id, bytes }: Submission,
  context: IntakeContext,
  limits: SubmissionLimits = SUBMISSION_LIMITS,
): Promise<SubmissionResult> {
  const kind = intakeKind(id);
  if (bytes.length === 0) return refuse(intakeProblem('file-empty', {}));
  if (bytes.length > limits.maxBytes) {
    return refuse(
      intakeProblem('file-too-large', { max: Math.floor(limits.maxBytes / 1_000_000) }),
    );
  }
  const format = formatOfBytes(bytes);
  if (format === 'xlsx') return readWorkbook(kind, bytes, context, limits);
  if (format === 'old-workbook') return refuse(intakeProblem('workbook-invalid', {}));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(intakeProblem(decoded.code, {}));
  const text = decoded.text.trimStart();
  if (text === '') return refuse(intakeProblem('file-empty', {}));
  const result = /^[[{]/.test(text)
    ? readDocument(kind, text, context, limits)
    : readText(kind, decoded.text, context, limits);
  return result.ok ? { ...result, encoding: decoded.encoding } : result;
}

function formatOfBytes(bytes: Uint8Array): 'xlsx' | 'old-workbook' | 'text' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) return 'text';
  if (view.getUint32(0) === 0x504b0304) return 'xlsx';
  // also what a workbook with a password is kept in
  return view.getUint32(0) === 0xd0cf11e0 ? 'old-workbook' : 'text';
}

function refuse(...problems: IntakeProblem[]): Extract<SubmissionResult, { ok: false }> {
  return { ok: false, problems };
}

function notAccepted(kind: IntakeKind, format: FormatName): SubmissionResult {
  const formats = kind.formats.join(', ');
  return refuse(intakeProblem('format-not-accepted', { format, formats }));
}

function accepts(kind: IntakeKind, format: FormatName): kind is TableKind {
  return isTable(kind) && kind.formats.includes(format);
}

async function readWorkbook(
  kind: IntakeKind,
  bytes: Uint8Array,
  context: IntakeContext,
  limits: SubmissionLimits,
): Promise<SubmissionResult> {
  if (!accepts(kind, 'xlsx')) return notAccepted(kind, 'xlsx');
  const opened = await openWorkbook(bytes, limits);
  if (!opened.ok) return refuse(opened.problem);
  const { sheet } = opened;
  if (countRows(sheet) > limits.maxRows) return tooManyRows(limits);
  return ofTable(
    'xlsx',
    readTable(kind, () => readSheet(sheet), false, context),
  );
}

function readText(
  kind: IntakeKind,
  text: string,
  context: IntakeContext,
  limits: SubmissionLimits,
): SubmissionResult {
  if (!accepts(kind, 'csv')) return notAccepted(kind, 'csv');
  if (countLines(text) > limits.maxRows) return tooManyRows(limits);
  const [first, ...others] = SEPARATORS.map((separator) =>
    readTable(kind, () => readCsv(text, separator), true, context),
  );
  return ofTable('csv', others.reduce(better, first!));
}

/** The separator under which the most columns are recognised is the one that was meant. */
function better(a: TableResult, b: TableResult): TableResult {
  if (a.ok !== b.ok) return a.ok ? a : b;
  if (a.ok && b.ok) return b.found > a.found ? b : a;
  return !a.ok && a.problems[0]?.code === 'header-missing' ? b : a;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function tooManyRows({ maxRows }: SubmissionLimits): SubmissionResult {
  return refuse(intakeProblem('too-many-rows', { max: maxRows }));
}

function ofTable(format: FormatName, table: TableResult): SubmissionResult {
  return table.ok ? { ok: true, format, rows: table.rows } : table;
}

function readDocument(
  kind: IntakeKind,
  text: string,
  context: IntakeContext,
  limits: SubmissionLimits,
): SubmissionResult {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return refuse(intakeProblem(/[\]}]\s*$/.test(text) ? 'json-invalid' : 'file-truncated', {}));
  }
  if (!isTable(kind)) return readAreas(document);
  if (isFields(document) && document.resourceType !== undefined) {
    return readBundle(kind, document, context);
  }
  if (!accepts(kind, 'json')) return notAccepted(kind, 'json');
  const rows = rowsOfJson(document);
  if (rows === undefined) return refuse(intakeProblem('json-not-rows', {}));
  if (rows.length > limits.maxRows) return tooManyRows(limits);
  return { ok: true, format: 'json', rows: readObjects(kind, rows, context) };
}

function readBundle(kind: TableKind, document: unknown, context: IntakeContext): SubmissionResult {
  if (!accepts(kind, 'fhir')) return notAccepted(kind, 'fhir');
  const observations = isBundle(document) ? observationsOf(document) : [];
  if (observations.length === 0) return refuse(intakeProblem('fhir-not-bundle', {}));
  const reader = new RowReader(kind, context);
  const rows = observations.map(({ row, fields }) =>
    reader.read(
      row,
      kind.columns.map(({ field }) => fields[field] as string | undefined),
    ),
  );
  return { ok: true, format: 'fhir', rows };
}

function readAreas(document: unknown): SubmissionResult {
  const result = readSnapshot(document);
  if (!result.ok) return refuse(result.problem);
  const { areas, updatedAt } = result.snapshot;
  const rows = areas.map((area, i): IntakeRow => {
    return { row: i + 1, ok: true, record: { type: 'risk-area', area } };
  });
  return { ok: true, format: 'risk-area-snapshot', updatedAt, rows };
}
