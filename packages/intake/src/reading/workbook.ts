import type { IntakeProblem } from '../problem.ts';
import { intakeProblem } from '../problem.ts';
import { dateStyles } from './date-styles.ts';
import { decodeText } from './decode-text.ts';
import type { Sheet } from './read-sheet.ts';
import { attribute, elements, textOfRuns } from './xml-text.ts';
import { unpack, zipDirectory, type ZipPart } from './zip.ts';

export interface WorkbookLimits {
  /** the sum of what the parts would be unpacked, in bytes. */
  readonly maxUnpackedBytes: number;
  readonly maxParts: number;
}

export type WorkbookResult =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly problem: IntakeProblem };

/**
 * Opens the first sheet of a workbook, after its directory was found harmless: what the parts would be unpacked counts
 * as a sum, for many small bombs are one, and no part is ever unpacked beyond its declared size.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
): Promise<WorkbookResult> {
  const parts = zipDirectory(bytes, limits.maxParts);
  if (parts === undefined) return { ok: false, problem: intakeProblem('file-truncated', {}) };
  const sum = parts.reduce((total, part) => total + part.size, 0);
  if (parts.length > limits.maxParts || sum > limits.maxUnpackedBytes) {
    const max = Math.floor(limits.maxUnpackedBytes / 1_000_000);
    const params = { max, parts: limits.maxParts };
    return { ok: false, problem: intakeProblem('workbook-too-large', params) };
  }
  const sheet = await firstSheet(bytes, parts);
  return sheet === undefined
    ? { ok: false, problem: intakeProblem('workbook-invalid', {}) }
    : { ok: true, sheet };
}

async function firstSheet(
  bytes: Uint8Array,
  parts: readonly ZipPart[],
): Promise<Sheet | undefined> {
  const text = async (name: string) => {
    const part = parts.find((one) => one.name === name);
    const unpacked = part && (await unpack(bytes, part));
    const decoded = unpacked && decodeText(unpacked);
    return decoded?.ok === true ? decoded.text : undefined;
  };
  const workbook = await text('xl/workbook.xml');
  const relations = await text('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) return undefined;
  const path = pathOfFirstSheet(workbook, relations);
  const xml = path && (await text(path));
  if (xml === undefined || xml === '') return undefined;
  const strings = elements((await text('xl/sharedStrings.xml')) ?? '', 'si');
  return {
    xml,
    strings: Array.from(strings, textOfRuns),
    dateStyles: dateStyles((await text('xl/styles.xml')) ?? ''),
    from1904: /<(?:\w+:)?workbookPr\s[^<>]*date1904="(1|true)"/.test(workbook),
  };
}

function pathOfFirstSheet(workbook: string, relations: string): string | undefined {
  const tag = /<(?:\w+:)?sheet\s[^<>]*>/.exec(workbook)?.[0] ?? '';
  const id = / (?:\w+:)?id="([^"]*)"/.exec(tag)?.[1];
  const relation = Array.from(
    relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g),
    ([one]) => one,
  ).find((one) => attribute(one, 'Id') === id);
  const target = relation && attribute(relation, 'Target');
  return target?.startsWith('/') === true ? target.slice(1) : target && `xl/${target}`;
}
