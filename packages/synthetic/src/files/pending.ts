import type { IntakeKindId } from '@kangma/intake';
import type { Minute } from '@kangma/policy';
import { fileTime } from '../local-time.ts';
import type { Office } from '../places/office.ts';
import type { Delivery } from './delivery.ts';
import { stampedForm } from './stamped-form.ts';
import type { TableRow } from './table-row.ts';
import { extensionOf, formOf, writeTable } from './write-table.ts';

/** How many rows a file has at most. */
export const MOST_ROWS = 10_000;

/** A file that is still to be written. */
export interface Pending {
  readonly kind: IntakeKindId;
  readonly at: Minute;
  readonly office: Office;
  /** of a file that is split, which part; from 1. */
  readonly part?: number;
  /** made when the file is written, so that only one file's rows are there at a time. */
  readonly rows: () => readonly TableRow[];
}

/** Writes the file; with a release summary comes the scan of its stamped form. */
export async function deliver({ kind, at, office, part, rows }: Pending): Promise<Delivery> {
  const form = formOf(kind, office);
  const time = fileTime(at);
  const name = [kind, office.id, time, ...(part === undefined ? [] : [part])].join('-');
  const { id, division, phone } = office;
  const stamped = kind === 'central-release' || kind === 'home-release';
  return {
    at,
    kind,
    authority: { division, office: id, phone },
    filename: `${name}.${extensionOf(form)}`,
    bytes: await writeTable(kind, rows(), form),
    ...(stamped ? { attachment: { filename: `${name}.pdf`, bytes: stampedForm(name) } } : {}),
  };
}
