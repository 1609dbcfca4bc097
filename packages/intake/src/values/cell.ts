import type { Params, ParamsOf } from '@kangma/policy';
import type { Column } from '../kind.ts';
import { type IntakeProblem, type IntakeProblemCode, intakeProblem } from '../problem.ts';
import type { INTAKE_PROBLEMS } from '../problems.ts';

/** A cell whose value a formula computed; `cached` is what the spreadsheet program last saw. */
export interface FormulaCell {
  readonly cached: string | number | boolean | null;
}

/** What a file holds in a cell; moments are text or serial numbers. */
export type RawCell = string | number | boolean | FormulaCell | null | undefined;

/** A cell read, or what is wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: IntakeProblem };

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/** Refuses a cell of the column. */
export function refuse<C extends IntakeProblemCode>(
  column: Column,
  code: C,
  params: ParamsOf<(typeof INTAKE_PROBLEMS)[C]> & Params,
): { readonly ok: false; readonly problem: IntakeProblem } {
  return { ok: false, problem: intakeProblem(code, params, column.field) };
}

/** The text of a cell with white space folded, in NFC; numbers as digits. */
export function plainText(raw: string | number | boolean): string {
  const text = String(raw);
  return PLAIN.test(text) ? text : text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/** The text as codes and numbers are compared: half-width, without white space. */
export function compactText(raw: string | number | boolean): string {
  const text = String(raw);
  return COMPACT.test(text) ? text : text.normalize('NFKC').replace(/\s+/gu, '');
}
const COMPACT = /^[!-~]*$/;

/** Control characters and invisible marks that turn text around; joiners are part of some scripts. */
export const FORBIDDEN_CHARACTERS = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u;
