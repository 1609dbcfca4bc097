import type { AppliedChange, Area, PendingChange } from '../../ports/areas.ts';
import type { Work } from '../../ports/store.ts';
import { appendFacts, type KnownFacts } from '../intake/append-facts.ts';
import type { Working } from '../intake/working.ts';
import { stayOf } from './area-facts.ts';
import { openStay, precisionIn, presenceFact, residentFacts } from './area-stays.ts';

/** Changes of a day are many, and most concern nobody here: those are read together. */
const CHANGES_PER_BATCH = 200;
const PERSONS_PER_BATCH = 500;
const MINUTE = 60_000;

/**
 * Brings the oldest changes of areas to the people concerned, and to nobody else: those who live there, and those who were
 * there up to the policy's look-back before it. Their stay becomes evidence, and their codes are decided. As many changes as
 * concern a batch of people are one transaction: each happens whole, once, and in order. Answers with whether there was one.
 */
export async function applyNextChanges(working: Working): Promise<boolean> {
  const { store, clock } = working;
  return store.transact(async (tx) => {
    const changes = await tx.areas.nextChanges(CHANGES_PER_BATCH);
    if (changes.length === 0) return false;
    const now = clock.now();
    const concerned = await Promise.all(changes.map((change) => rowsOf(working, tx, change)));
    const rows: KnownFacts[] = [];
    const applied: AppliedChange[] = [];
    for (const [i, { no }] of changes.entries()) {
      const mine = concerned[i]!;
      if (applied.length > 0 && rows.length + mine.length > PERSONS_PER_BATCH) break;
      for (const row of mine) rows.push(row);
      applied.push({ no, persons: new Set(mine.map(({ person }) => person)).size });
    }
    for (let i = 0; i < rows.length; i += PERSONS_PER_BATCH) {
      await appendFacts(working, tx, rows.slice(i, i + PERSONS_PER_BATCH), now);
    }
    await tx.areas.markApplied(applied, now);
    return true;
  });
}

async function rowsOf(working: Working, tx: Work, change: PendingChange): Promise<KnownFacts[]> {
  const residents = await ofResidents(tx, change);
  const ends = change.change === 'lifted' || change.change === 'lowered';
  const others = ends ? ofFormer(tx, change) : ofPresences(working, tx, change);
  return [...residents, ...(await others)];
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

/** Whoever moved away meanwhile: their stay follows the area as if they had not, and nothing new begins for others. */
async function ofFormer(tx: Work, change: PendingChange): Promise<KnownFacts[]> {
  const area = areaThen(change);
  if (area.division === null) return [];
  const precision = precisionIn(area);
  const former = (await tx.areas.formerResidents(area.division)).filter((home) => precision(home));
  return former.map((home) =>
    stayOf(change, home.person, home.division, (evidence) =>
      openStay(area, evidence) === undefined
        ? []
        : residentFacts(area, precision(home)!, change.at, evidence),
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
  // an order is often known later than it counts: who came in between was told of before it, and is found here
  const presences = await tx.areas.presencesIn(area.division, from, change.until);
  const inside = presences.filter((presence) => precision(presence));
  if (inside.length === 0) return [];
  const cities = await tx.areas.homeCities(inside.map(({ person }) => person));
  return inside.map((presence) =>
    stayOf(
      change,
      presence.person,
      cities.get(presence.person)!,
      [presenceFact(area, precision(presence)!, presence)],
      presence.merge,
    ),
  );
}
