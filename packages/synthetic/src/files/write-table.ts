import type { IntakeKindId } from '@kangma/intake';
import type { Office } from '../places/office.ts';
import { csvText, markedCsvText } from './csv.ts';
import { fhirText } from './fhir.ts';
import { columnsOf, neededBy, type Table, type TableRow } from './table.ts';
import { gb18030, utf8 } from './text-encoder.ts';
import { workbook } from './workbook.ts';

/** The forms that offices write tables in. */
export type FileForm = 'csv' | 'csv-marked' | 'csv-gb18030' | 'json' | 'fhir' | 'xlsx';

const LABORATORY: readonly FileForm[] = ['csv-marked', 'csv-gb18030', 'json', 'fhir', 'xlsx'];
const OTHERS: readonly FileForm[] = ['csv', 'csv-gb18030', 'csv-marked', 'json'];
const SCREENING: readonly FileForm[] = ['csv', 'csv-gb18030'];

/** The form that an office always uses for a kind: releases are workbooks, laboratories have what they have. */
export function formOf(kind: IntakeKindId, office: Office): FileForm {
  if (kind === 'central-release' || kind === 'home-release') return 'xlsx';
  const forms = kind !== 'laboratory' ? OTHERS : isScreening(office) ? SCREENING : LABORATORY;
  return forms[Number(office.division.slice(2, 6)) % forms.length]!;
}

function isScreening({ id }: Office): boolean {
  return id.startsWith('screening');
}

/** What a file's name ends with. */
export function extensionOf(form: FileForm): 'csv' | 'json' | 'xlsx' {
  return form === 'xlsx' ? 'xlsx' : form === 'json' || form === 'fhir' ? 'json' : 'csv';
}

/** Writes rows as a file of the form. Only workbooks take time of their own. */
export function writeTable(
  kind: IntakeKindId,
  rows: readonly TableRow[],
  form: FileForm,
): Uint8Array | Promise<Uint8Array> {
  if (form === 'fhir') return utf8(fhirText(rows));
  return writeColumns({ columns: columnsOf(kind, neededBy(rows)), rows }, form);
}

/** The same for a table whose columns are known: what is large is written as it is made. */
export function writeColumns(
  table: Table,
  form: Exclude<FileForm, 'fhir'>,
): Uint8Array | Promise<Uint8Array> {
  switch (form) {
    case 'csv':
      return utf8(csvText(table));
    case 'csv-marked':
      return utf8(markedCsvText(table));
    case 'csv-gb18030':
      return gb18030(csvText(table));
    case 'json':
      return utf8(jsonText(table));
    case 'xlsx':
      return workbook(cellsOf(table));
  }
}

function jsonText({ columns, rows }: Table): string {
  return JSON.stringify(
    Array.from(rows, (row) =>
      Object.fromEntries(
        columns
          .map(({ field, cell }) => [field, cell(row)] as const)
          .filter(([, cell]) => cell !== ''),
      ),
    ),
  );
}

function cellsOf({ columns, rows }: Table): string[][] {
  return [
    columns.map(({ heading }) => heading),
    ...Array.from(rows, (row) => columns.map(({ cell }) => cell(row))),
  ];
}
