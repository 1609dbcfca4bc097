import { areaKey, diffSnapshots, type RiskArea, resolveDivision } from '@kangma/intake';
import type { Area, AreaChange, AreaChangeKind } from '../../ports/areas.ts';
import type { Work } from '../../ports/store.ts';
import type { Places } from './places.ts';

export interface Recorded {
  readonly listed: number;
  readonly raised: number;
  readonly lowered: number;
  readonly lifted: number;
  readonly unchanged: number;
}

/**
 * Compares a snapshot of the national service with what is listed here, and writes down what changed: areas listed, raised,
 * lowered, lifted. Where a name cannot be resolved the area is listed all the same and waits for somebody who knows the
 * place. The people concerned follow (apply-changes.ts).
 *
 * @param at when the service said so, in milliseconds.
 */
export async function recordSnapshot(
  places: Places,
  newId: () => string,
  tx: Work,
  submission: string,
  areas: readonly RiskArea[],
  at: number,
): Promise<Recorded> {
  const listed = new Map((await tx.areas.lockAreas('snapshot')).map((one) => [one.identity, one]));
  const diff = diffSnapshots([...listed.values()].map(riskAreaOf), areas);
  const changed: Area[] = [];
  const changes: AreaChange[] = [];
  const note = (area: Area, change: AreaChangeKind) => {
    changed.push(area);
    changes.push({ area: area.id, at, change, level: area.level, submission });
  };
  for (const area of diff.new) note(newArea(places, newId(), submission, area, at), 'listed');
  for (const change of ['raised', 'lowered'] as const) {
    for (const { area } of diff[change]) {
      const before = listed.get(areaKey(area))!;
      note({ ...before, level: area.level, levelSince: at, submission }, change);
    }
  }
  for (const area of diff.lifted) {
    note({ ...listed.get(areaKey(area))!, liftedAt: at, submission }, 'lifted');
  }
  if (changed.length > 0) await tx.areas.saveAreas(changed, changes);
  return {
    listed: diff.new.length,
    raised: diff.raised.length,
    lowered: diff.lowered.length,
    lifted: diff.lifted.length,
    unchanged: diff.unchanged.length,
  };
}

/** An area as the service named it. */
function riskAreaOf({ level, named }: Area): RiskArea {
  const [province = '', city = '', county = '', areaName = '', community = ''] = named;
  return { level: level as RiskArea['level'], province, city, county, areaName, community };
}

function newArea(places: Places, id: string, submission: string, area: RiskArea, at: number): Area {
  const { level, province, city, county, areaName, community } = area;
  const common = {
    id,
    source: 'snapshot',
    identity: areaKey(area),
    level,
    named: [province, city, county, areaName, community],
    listedAt: at,
    levelSince: at,
    liftedAt: null,
    submission,
  } as const;
  const said = places.alias([province, city, county]);
  if (said !== undefined) return { ...common, division: said, place: community, suggestions: [] };
  const found = resolveDivision(area, places.lookup);
  return found.ok
    ? { ...common, division: found.division, place: found.place, suggestions: [] }
    : {
        ...common,
        division: null,
        place: community,
        suggestions: found.suggestions.map(({ code }) => code),
      };
}
