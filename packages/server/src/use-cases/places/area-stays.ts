import { covers, type FactDraft, parseAreaPlace } from '@kangma/intake';
import type { Evidence } from '@kangma/policy';
import type { Area, Home, Presence } from '../../ports/areas.ts';

const iso = (ms: number) => new Date(ms).toISOString();

/** How precisely a place is known to lie in an area: `street` asks, it does not colour (H7). */
export type Precision = 'place' | 'street';

/** A test of whether homes and stays lie in an area; `undefined` where they do not. */
export function precisionIn(area: Area): (where: Home) => Precision | undefined {
  if (area.division === null) return () => undefined;
  const placed = { division: area.division, place: parseAreaPlace(area.place) };
  return ({ division, place }) => {
    const cover = covers(placed, { division, ...(place === null ? {} : { place }) });
    return cover === 'outside' ? undefined : cover === 'inside' ? 'place' : 'street';
  };
}

/**
 * What an area means for somebody who lives there, given what was said before: their stay at its level, open until it is
 * lifted; a stay at another level ends where this one begins.
 *
 * @param at when the change happened, in milliseconds.
 */
export function residentFacts(
  area: Area,
  precision: Precision,
  at: number,
  evidence: readonly Evidence[],
): readonly FactDraft[] {
  const open = openStay(area, evidence);
  if (area.liftedAt !== null) return open === undefined ? [] : [ended(open, area.liftedAt)];
  if (open !== undefined && open.level === area.level) return [];
  const begun = stay(area, precision, open === undefined ? area.listedAt : at);
  return open === undefined ? [begun] : [ended(open, at), begun];
}

/** What an area means for somebody who was there: their stay, as long as it was. */
export function presenceFact(area: Area, precision: Precision, presence: Presence): FactDraft {
  const { from, to, weight } = presence;
  const validTo = to === null ? {} : { validTo: iso(to) };
  return { ...stay(area, precision, from), ...validTo, weight };
}

function stay(area: Area, precision: Precision, from: number): FactDraft {
  const place = area.place === '' ? area.named.at(-1)! : area.place;
  return {
    kind: 'stay',
    level: area.level,
    precision,
    place: place.slice(0, 200),
    area: area.id,
    source: { reference: area.id },
    validFrom: iso(from),
  };
}

/** The stay in this area that nothing has ended or replaced. */
export function openStay(area: Area, evidence: readonly Evidence[]): Evidence | undefined {
  const replaced = new Set(evidence.map(({ supersedes }) => supersedes));
  return evidence.find(
    ({ id, kind, area: of, validTo }) =>
      kind === 'stay' && of === area.id && validTo === undefined && !replaced.has(id),
  );
}

/** The same stay, with its end. */
function ended(open: Evidence, at: number): FactDraft {
  const { id, person, recordedAt, source, authority, ...said } = open;
  return {
    ...said,
    source: { reference: source.reference! },
    validTo: iso(Math.max(at, Date.parse(open.validFrom))),
    supersedes: id,
  };
}
