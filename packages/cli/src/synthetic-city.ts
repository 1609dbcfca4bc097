import { type Evidence, type Minute, writeInstant } from '@kangma/policy';

const DAY = 1440;
const HOUR = 60;
const EAST = 480;
const DISTRICTS = ['350203', '350205', '350206', '350211', '350212', '350213'] as const;

/** One invented resident: nobody, and no number of anybody. */
export interface Resident {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

type Draw = (below: number) => number;
type Fields = Readonly<Record<string, string>>;

/**
 * An invented city in an invented outbreak of six weeks from `start` on: cases in waves, their contacts and companions,
 * areas, arrivals, data matches, duty; tests and releases that mostly come in time, sometimes late, lost or positive.
 * The same `seed` gives the same city.
 */
export function syntheticCity(residents: number, start: Minute, seed: number): Resident[] {
  const draw = stream(seed);
  return Array.from({ length: residents }, (_, i) => resident(`synthetic-${i + 1}`, start, draw));
}

/** mulberry32. */
function stream(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function resident(id: string, start: Minute, draw: Draw): Resident {
  const division = DISTRICTS[draw(DISTRICTS.length)]!;
  const evidence: Evidence[] = [];
  const add = (
    kind: Evidence['kind'],
    at: Minute,
    office: string,
    fields: Fields,
    recorded = at,
  ) => {
    evidence.push({
      id: `${id}-${evidence.length + 1}`,
      person: id,
      kind,
      authority: { division, office, phone: '0592-0000000' },
      source: { system: office },
      validFrom: writeInstant(at, EAST),
      recordedAt: writeInstant(recorded, EAST),
      ...fields,
    });
  };
  // one in fifty has not registered
  if (draw(50) > 0) {
    add('identity', start - 30 * DAY, 'register', { by: 'register' });
    add('declaration', start - 30 * DAY, 'resident', { item: 'healthy' });
  }
  // the wave: most happens in the second and third week
  const day = 3 + draw(10) + draw(10);
  const at = start + day * DAY + 8 * HOUR + draw(12 * HOUR);
  const known = at + 6 * HOUR + draw(30 * HOUR);
  const fate = draw(1000);
  if (fate < 4) sick(add, draw, at, known);
  else if (fate < 24) quarantined(add, draw, at, known, { degree: 'close' }, 14, 7);
  else if (fate < 54) quarantined(add, draw, at, known, { degree: 'secondary' }, 7, 0);
  else if (fate < 94) watched(add, draw, 'contact', at, known, { degree: 'companion' });
  else if (fate < 154) watched(add, draw, 'flag', at, known, { list: 'data-match' });
  else if (fate < 174)
    watched(add, draw, 'stay', at, known, {
      level: 'medium',
      validTo: writeInstant(at + DAY, EAST),
    });
  else if (fate < 179) onDuty(add, draw, at);
  else if (fate < 189) add('contact', at, 'cdc', { degree: 'close', weight: 'weak' }, known);
  return { id, evidence };
}

type Add = (
  kind: Evidence['kind'],
  at: Minute,
  office: string,
  fields: Fields,
  recorded?: Minute,
) => void;

/** A negative, which mostly comes within the day; one in thirty is lost, one in ten is late. */
function test(add: Add, draw: Draw, at: Minute): void {
  if (draw(30) === 0) return;
  const reported = at + 6 * HOUR + draw(8 * HOUR) + (draw(10) === 0 ? 2 * DAY : 0);
  add(
    'test',
    at,
    'laboratory',
    { result: 'negative', reportedAt: writeInstant(reported, EAST) },
    reported,
  );
}

function sick(add: Add, draw: Draw, at: Minute, known: Minute): void {
  add(
    'case',
    at,
    'hospital',
    { class: draw(3) === 0 ? 'asymptomatic' : 'confirmed', isolatedAt: writeInstant(known, EAST) },
    known,
  );
  const discharged = known + (8 + draw(8)) * DAY;
  add('discharge', discharged, 'hospital', {});
  for (const day of [2, 7, 13]) test(add, draw, discharged + day * DAY);
  add('release', discharged + 14 * DAY + draw(DAY), 'site', { form: 'central-quarantine' });
}

function quarantined(
  add: Add,
  draw: Draw,
  at: Minute,
  known: Minute,
  contact: Fields,
  central: number,
  home: number,
): void {
  add('contact', at, 'cdc', contact, known);
  for (let day = 2; day < central; day += 3) test(add, draw, at + day * DAY);
  const release = at + central * DAY + draw(30 * HOUR);
  add('release', release, 'site', { form: 'central-quarantine' });
  for (let day = 1; day < home; day += 2) test(add, draw, release + day * DAY);
}

function watched(
  add: Add,
  draw: Draw,
  kind: Evidence['kind'],
  at: Minute,
  known: Minute,
  fields: Fields,
): void {
  add(kind, at, kind === 'flag' ? 'data-bureau' : 'cdc', fields, known);
  // most test every other day, some when they think of it
  const every = draw(4) === 0 ? 1 + draw(4) : 2;
  for (let day = 1; day < 12; day += every) test(add, draw, known + day * DAY);
}

function onDuty(add: Add, draw: Draw, at: Minute): void {
  add('duty', at, 'headquarters', {});
  add('stay', at, 'headquarters', { level: 'high' });
  for (let hours = -12; hours < 20 * 24; hours += 24) test(add, draw, at + hours * HOUR);
}
