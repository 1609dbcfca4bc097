import { type IntakeProblem, intakeProblem } from '../problem.ts';
import { momentOf } from '../values/instant.ts';
import { RISK_LEVELS, type RiskArea, type RiskLevel } from './risk-area.ts';

/** What the service said at one time. */
export interface Snapshot {
  /** when, as local RFC 3339 text. */
  readonly updatedAt: string;
  readonly areas: readonly RiskArea[];
}

export type SnapshotResult =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly problem: IntakeProblem };

const LISTS: Readonly<Record<RiskLevel, string>> = {
  high: 'highlist',
  medium: 'middlelist',
  low: 'lowlist',
};

/** Early snapshots have no such list. */
const MAY_BE_ABSENT: ReadonlySet<RiskLevel> = new Set(['low']);

/** Reads a snapshot of the national risk-area service, from parsed JSON. One area comes out for each named place. */
export function readSnapshot(document: unknown): SnapshotResult {
  const data = partOf(document, 'data');
  const updatedAt = readUpdatedAt(partOf(data, 'end_update_time'));
  if (updatedAt === undefined) return refuseSnapshot('end_update_time');
  const areas: RiskArea[] = [];
  for (const level of RISK_LEVELS) {
    const list = partOf(data, LISTS[level]);
    if (list === undefined && MAY_BE_ABSENT.has(level)) continue;
    if (!Array.isArray(list)) return refuseSnapshot(LISTS[level]);
    for (const entry of list) {
      const some = areasOf(level, entry);
      if (some === undefined) return refuseSnapshot(LISTS[level]);
      areas.push(...some);
    }
  }
  return { ok: true, snapshot: { updatedAt, areas } };
}

function refuseSnapshot(part: string): SnapshotResult {
  return { ok: false, problem: intakeProblem('snapshot-invalid', { part }) };
}

/** `2022-09-01 8时` */
function readUpdatedAt(value: unknown): string | undefined {
  return typeof value === 'string' ? momentOf(value)?.instant : undefined;
}

/** No place's description is longer; the longest on record has 662 characters. */
const MAX_LENGTH = 10_000;

function areasOf(level: RiskLevel, entry: unknown): RiskArea[] | undefined {
  const texts = ['province', 'city', 'county', 'area_name'].map((field) => partOf(entry, field));
  const communities = partOf(entry, 'communitys');
  if (!Array.isArray(communities)) return undefined;
  const [province, city, county, areaName] = texts;
  if (![...texts, ...(communities as unknown[])].every(isName)) return undefined;
  return communities.map(
    (community: unknown) => ({ level, province, city, county, areaName, community }) as RiskArea,
  );
}

function isName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= MAX_LENGTH &&
    value.isWellFormed() &&
    !value.includes('\0')
  );
}

function partOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? (value as Record<string, unknown>)[field]
    : undefined;
}
