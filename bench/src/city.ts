// Ten million persons in columns, made in place: nobody's evidence is ever an object.
import type { Columns } from '../../packages/policy/src/columns/columns.ts';
import { DISORDERED, PLAIN } from '../../packages/policy/src/columns/columns.ts';
import { Divisions } from '../../packages/policy/src/columns/divisions.ts';
import { type Signature, signatureOf } from '../../packages/policy/src/evidence/signature.ts';
import { type Draw, seeded } from '../../packages/policy/src/testing/draw.ts';
import { DAY, HOUR, type Minute, UNKNOWN } from '../../packages/policy/src/time.ts';
import { START } from './population.ts';

const contact = (degree: string, setting = 'unknown') =>
  signatureOf('contact', { degree, setting, weight: 'strong' });
const stay = (level: string) =>
  signatureOf('stay', { level, precision: 'place', weight: 'strong' });

interface Exposure {
  readonly kind: Signature;
  /** days from the exposure to the finding. */
  readonly late: number;
}

const CONFIRMED = signatureOf('case', { class: 'confirmed' });
const found = (kind: Signature, late = 0): Exposure => ({ kind, late });

/** One of each of the twelve printed pathways: R1 to R9, of which R6 is two and R9 three. */
const TWELVE: readonly Exposure[] = [
  found(CONFIRMED),
  found(signatureOf('case', { class: 'asymptomatic' })),
  found(contact('close')),
  found(contact('secondary')),
  found(signatureOf('arrival', { origin: 'abroad' })),
  found(contact('companion', 'enclosed')),
  found(contact('companion', 'other')),
  found(stay('high')),
  found(stay('medium')),
  found(stay('lockdown')),
  found(stay('lockdown'), 20),
  found(stay('controlled'), 27),
];
const IDENTITY = signatureOf('identity', {});
const HEALTHY = signatureOf('declaration', { item: 'healthy' });
const RELEASE = signatureOf('release', { form: 'central-quarantine' });
const DISCHARGE = signatureOf('discharge', {});

/** As many facts and tests as nobody has more of. */
const MOST = 7;

/**
 * Persons with identity and declaration; half of them with one exposure, a quarter with two, of all twelve pathways
 * alike; releases and discharges where a pathway needs them; up to six tests.
 */
export function city(persons: number, seed: number): Columns {
  const draw = seeded(seed);
  const divisions = new Divisions();
  const home = divisions.code('350203');
  const facts = new Int32Array(persons + 1);
  const tests = new Int32Array(persons + 1);
  const flag = new Uint8Array(persons);
  const room = persons * MOST;
  const signature = new Uint8Array(room);
  const begin = new Int32Array(room);
  const end = new Int32Array(room);
  const assigned = new Int32Array(room);
  const isolated = new Int32Array(room);
  const authority = new Uint16Array(room).fill(home);
  const sampled = new Int32Array(persons * 6);
  const delay = new Uint16Array(persons * 6);
  const laboratory = new Uint16Array(persons * 6).fill(home);
  let f = 0;
  let t = 0;
  const add = (kind: Signature, from: Minute, to: Minute, late: number) => {
    signature[f] = kind;
    begin[f] = from;
    end[f] = to;
    assigned[f] = from + late;
    isolated[f] = kind === CONFIRMED ? UNKNOWN : from;
    f++;
  };
  for (let p = 0; p < persons; p++) {
    const exposures = [0, 1, 1, 2][draw(4)]!;
    const found = Array.from({ length: exposures }, () => TWELVE[draw(TWELVE.length)]!);
    const from = START + draw(30 * DAY);
    for (const { kind, late } of found)
      add(kind, from, from + lasting(kind, draw), late * DAY + draw(2 * DAY));
    add(IDENTITY, START - 30 * DAY, START - 30 * DAY, 0);
    add(HEALTHY, START - 30 * DAY, START - 30 * DAY, 0);
    if (found.some(({ kind }) => kind === CONFIRMED)) add(DISCHARGE, from + 10 * DAY, from, 0);
    if (exposures > 0) add(RELEASE, from + 14 * DAY + draw(2 * DAY), from, 0);
    facts[p + 1] = f;
    const first = t;
    for (let n = draw(7), at = from + draw(10 * DAY); n > 0; n--, at += DAY + draw(4 * DAY)) {
      sampled[t] = at;
      delay[t] = (4 * HOUR + draw(DAY)) * 2;
      t++;
    }
    tests[p + 1] = t;
    flag[p] = inOrder(sampled, delay, first, t) ? PLAIN : DISORDERED;
  }
  const kept = new Map<number, never>();
  return {
    persons,
    facts,
    tests,
    flag,
    signature: signature.slice(0, f),
    begin: begin.slice(0, f),
    end: end.slice(0, f),
    assigned: assigned.slice(0, f),
    isolated: isolated.slice(0, f),
    authority: authority.slice(0, f),
    sampled: sampled.slice(0, t),
    delay: delay.slice(0, t),
    laboratory: laboratory.slice(0, t),
    divisions,
    uncounted: new Map(),
    kept,
  };
}

/** Stays last some days; other exposures are of one moment. */
function lasting(kind: Signature, draw: Draw): Minute {
  return kind >= stay('high') && kind <= stay('controlled') ? DAY + draw(3 * DAY) : 0;
}

function inOrder(sampled: Int32Array, delay: Uint16Array, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++)
    if (sampled[i]! + (delay[i]! >> 1) < sampled[i - 1]! + (delay[i - 1]! >> 1)) return false;
  return true;
}
