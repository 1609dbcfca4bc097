import { RISK_LEVELS, type RiskArea, type RiskLevel } from './risk-area.ts';

/** An area whose level changed. */
export interface LevelChange {
  readonly area: RiskArea;
  readonly before: RiskLevel;
}

/** What changed from one snapshot to the next. */
export interface SnapshotDiff {
  readonly raised: readonly LevelChange[];
  readonly lowered: readonly LevelChange[];
  readonly new: readonly RiskArea[];
  readonly lifted: readonly RiskArea[];
  readonly unchanged: readonly RiskArea[];
}

/** What an area is called from snapshot to snapshot, whatever its level: its names and its place. */
export function areaKey({ province, city, county, community }: RiskArea): string {
  return [province, city, county, community]
    .map((name) => name.normalize('NFKC').replace(/\s+/gu, ''))
    .join('/');
}

/** Compares two snapshots. A place that stands in one of them more than once counts once, at its worst level. */
export function diffSnapshots(
  before: readonly RiskArea[],
  after: readonly RiskArea[],
): SnapshotDiff {
  const old = byKey(before);
  const now = byKey(after);
  const diff = {
    raised: [] as LevelChange[],
    lowered: [] as LevelChange[],
    new: [] as RiskArea[],
    lifted: [] as RiskArea[],
    unchanged: [] as RiskArea[],
  };
  for (const [key, area] of now) {
    const was = old.get(key);
    const change = was === undefined ? 0 : rank(was) - rank(area);
    if (was === undefined) diff.new.push(area);
    else if (change === 0) diff.unchanged.push(area);
    else diff[change > 0 ? 'raised' : 'lowered'].push({ area, before: was.level });
  }
  for (const [key, area] of old) if (!now.has(key)) diff.lifted.push(area);
  return diff;
}

function byKey(areas: readonly RiskArea[]): Map<string, RiskArea> {
  const map = new Map<string, RiskArea>();
  for (const area of areas) {
    const key = areaKey(area);
    const other = map.get(key);
    if (other === undefined || rank(area) < rank(other)) map.set(key, area);
  }
  return map;
}

/** 0 is the worst. */
function rank({ level }: RiskArea): number {
  return RISK_LEVELS.indexOf(level);
}
