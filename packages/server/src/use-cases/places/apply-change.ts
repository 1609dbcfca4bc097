import type { Area, PendingChange } from '../../ports/areas.ts';
import type { Work } from '../../ports/store.ts';
import { appendFacts, type KnownFacts } from '../intake/append-facts.ts';
import type { Working } from '../intake/working.ts';
import { stayOf } from './area-facts.ts';
import { precisionIn, presenceFact, residentFacts } from './area-stays.ts';

const PERSONS_PER_BATCH = 500;
const MINUTE = 60_000;

/**
 * Brings the oldest change of an area to the people concerned, and to nobody else: those who live there, and those who were
 * there up to the policy's look-back before it. Their stay becomes evidence, and their codes are decided. One transaction: it
 * happens whole, once. Answers with whether there was a change.
 */
export async function applyNextChange(working: Working): Promise<boolean> {
  const { store, clock } = working;
  return store.transact(async (tx) => {
    const change = await tx.areas.nextChange();
    if (change === undefined) return false;
    const now = clock.now();
    const rows = [
      ...(await ofResidents(tx, change)),
      ...(change.change === 'lifted' || change.change === 'lowered'
        ? []
        : await ofPresences(working, tx, change)),
    ];
    for (let i = 0; i < rows.length; i += PERSONS_PER_BATCH) {
      await appendFacts(working, tx, rows.slice(i, i + PERSONS_PER_BATCH), now);
    }
    await tx.areas.markApplied(change.no, new Set(rows.map(({ person }) => person)).size, now);
    return true;
  });
}

/** As it was when the change happened: what came later comes with its own change. */
function areaThen({ of, change, level, at }: PendingChange): Area {
  return { ...of, level, liftedAt: change === 'lifted' ? at : null };
}

async function ofResidents(tx: Work, change: PendingChange): Promise<KnownFacts[]> {
  const area = areaThen(change);
  if (area.division === null) return [];
  const precision = precisionIn(area);
  const homes = (await tx.areas.homesIn(area.division)).filter((home) => precision(home));
  if (homes.length === 0) return [];
  const residents = await tx.areas.residentsAt(homes);
  return residents.map((resident) =>
    stayOf(change, resident.person, resident.division, (evidence) =>
      residentFacts(area, precision(resident)!, change.at, evidence),
    ),
  );
}

async function ofPresences(
  { rules }: Working,
  tx: Work,
  change: PendingChange,
): Promise<KnownFacts[]> {
  const area = areaThen(change);
  if (area.division === null) return [];
  const precision = precisionIn(area);
  const from = change.at - rules.lookBack(area.division, change.at) * MINUTE;
  const presences = await tx.areas.presencesIn(area.division, from, change.at);
  const inside = presences.filter((presence) => precision(presence));
  if (inside.length === 0) return [];
  const cities = await tx.areas.homeCities(inside.map(({ person }) => person));
  return inside.map((presence) =>
    stayOf(change, presence.person, cities.get(presence.person)!, [
      presenceFact(area, precision(presence)!, presence),
    ]),
  );
}
