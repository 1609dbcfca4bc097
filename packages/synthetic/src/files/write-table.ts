import { intakeKind, type IntakeKindId, isTable, writeCsv, writeSheet } from '@kangma/intake';
import type { Office } from '../places/office.ts';
import { fhirText } from './fhir.ts';
import { fieldsOf, type TableRow } from './table-row.ts';
import { gb18030, utf8 } from './text-encoder.ts';
import { withoutClock } from './without-clock.ts';

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

/** By which spreadsheet programs know UTF-8. */
const MARK = '\ufeff';

/** What a file's name ends with. */
export function extensionOf(form: FileForm): 'csv' | 'json' | 'xlsx' {
  return form === 'xlsx' ? 'xlsx' : form === 'json' || form === 'fhir' ? 'json' : 'csv';
}

/** Writes rows as a file of the form. The same rows give the same bytes. */
export async function writeTable(
  id: IntakeKindId,
  rows: readonly TableRow[],
  form: FileForm,
): Promise<Uint8Array> {
  const kind = intakeKind(id);
  if (!isTable(kind)) throw new Error(`${id} is no table`);
  const fields = fieldsOf(id, rows);
  switch (form) {
    case 'csv':
      return utf8(writeCsv(kind, fields));
    case 'csv-marked':
      return utf8(MARK + writeCsv(kind, fields));
    case 'csv-gb18030':
      return gb18030(writeCsv(kind, fields));
    case 'json':
      return utf8(JSON.stringify(fields));
    case 'fhir':
      return utf8(fhirText(fields));
    default:
      return withoutClock(await writeSheet(kind, fields));
  }
}
