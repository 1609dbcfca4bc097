import type { IntakeRecord } from '@kangma/intake';
import type { Area, AreaChangeKind } from '../../ports/areas.ts';
import type { Work } from '../../ports/store.ts';

type Order = Extract<IntakeRecord, { type: 'place-order' }>;

/**
 * Writes down an order that makes a place a lockdown or controlled zone, or lifts it (R9). Answers with whether it changed
 * anything: the same order again does not, nor does lifting what is no zone.
 */
export async function recordOrder(
  newId: () => string,
  tx: Work,
  submission: string,
  { level, where: { place = '' }, validFrom }: Order,
  division: string,
): Promise<boolean> {
  const identity = `${division}/${place}`;
  const at = Date.parse(validFrom);
  const before = (await tx.areas.lockAreas('zone-order')).find((one) => one.identity === identity);
  const save = async (area: Area, change: AreaChangeKind) => {
    await tx.areas.saveAreas(
      [area],
      [{ area: area.id, at, change, level: area.level, submission }],
    );
    return true;
  };
  if (level === 'lifted') {
    return before === undefined ? false : save({ ...before, liftedAt: at, submission }, 'lifted');
  }
  if (before === undefined) {
    const area: Area = {
      id: newId(),
      source: 'zone-order',
      identity,
      level,
      named: [division, place],
      division,
      place,
      listedAt: at,
      levelSince: at,
      liftedAt: null,
      submission,
      suggestions: [],
    };
    return save(area, 'listed');
  }
  if (before.level === level) return false;
  const change = level === 'lockdown' ? 'raised' : 'lowered';
  return save({ ...before, level, levelSince: at, submission }, change);
}
