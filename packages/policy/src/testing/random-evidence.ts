import type { Evidence } from '../evidence/evidence.ts';
import { KIND_NAMES, type KindName, kindOf } from '../evidence/kinds.ts';
import { DAY, HOUR, type Minute, writeInstant } from '../time.ts';
import { type Draw, oneIn, pick } from './draw.ts';

/** What random evidence is laid around. */
export interface Setting {
  /** the first minute of the weeks in which things happen. */
  readonly start: Minute;
  /** lengths that clocks, gaps and deadlines may have, in minutes: instants gather at them, and ± 1 minute beside. */
  readonly lengths: readonly Minute[];
  /** who may sign; the first is the one that mostly does. */
  readonly divisions: readonly string[];
  /** the province of the first of them. */
  readonly superior: string;
}

const DAYS = [1, 2, 3, 4, 7, 14, 15, 21, 22].map((days) => days * DAY);

/** Lengths and authorities of the packs in policies/, 2022-04. */
export const SPRING_2022: Setting = {
  start: 27_480_000,
  lengths: [0, HOUR, 4 * HOUR, 12 * HOUR, ...DAYS],
  divisions: ['350203', '3502', '350203', '350211', '35', '3501', '41', '4101', '350203001', '00'],
  superior: '35',
};

/** Kinds and how often each comes, beside tests, which most persons have. */
const USUAL: readonly KindName[] = [
  'case',
  ...Array<KindName>(3).fill('contact'),
  ...Array<KindName>(2).fill('arrival'),
  ...Array<KindName>(3).fill('stay'),
  ...Array<KindName>(2).fill('flag'),
  'symptom',
  'code',
  ...Array<KindName>(4).fill('release'),
  'discharge',
  'clearance',
  'quarantine',
];
const FOLLOWED: readonly KindName[] = [
  'case',
  'contact',
  'contact',
  'arrival',
  'stay',
  'flag',
  'symptom',
  'declaration',
  'code',
];
const ENDS: readonly KindName[] = ['clearance', 'clearance', 'case', 'code', 'discharge'];
const APART = new Set<KindName>(['correction', 'merge', 'test']);
const RARE = KIND_NAMES.filter((kind) => !APART.has(kind));

/**
 * The evidence of one random person: every kind occurs, alone and together; instants gather where the answer turns –
 * clock ends, gaps and deadlines after earlier instants, exactly and a minute to either side; results come late, out of
 * order and twice; releases come from right and wrong authorities; facts are corrected. Every other person goes through
 * quarantine more or less as a pathway has it, so that late stages are reached. Valid as validate.ts has it.
 */
export function randomEvidence(draw: Draw, setting: Setting, person: string): Evidence[] {
  const list: Evidence[] = [];
  const scene: Scene = { draw, setting, list, person, instants: [setting.start + draw(10 * DAY)] };
  if (!oneIn(draw, 4)) addBase(scene);
  if (oneIn(draw, 2)) addCourse(scene);
  for (let n = oneIn(draw, 8) ? 0 : draw(oneIn(draw, 6) ? 6 : 3); n > 0; n--) {
    const kind = oneIn(draw, 6) ? pick(draw, RARE) : pick(draw, USUAL);
    addFact(scene, kind, near(scene));
    if (oneIn(draw, 12)) addAnswer(scene);
  }
  for (let n = oneIn(draw, 2) ? 0 : draw(6); n > 0; n--) addTest(scene, near(scene));
  if (list.length > 0 && oneIn(draw, 15)) addCorrection(scene);
  return list;
}

interface Scene {
  readonly draw: Draw;
  readonly setting: Setting;
  readonly person: string;
  readonly list: Evidence[];
  /** what has happened so far: things gather around it. */
  readonly instants: Minute[];
}

function addBase(scene: Scene): void {
  const at = scene.setting.start - (oneIn(scene.draw, 8) ? 0 : 30 * DAY);
  add(scene, { kind: 'identity', by: 'register', ...times(scene.draw, at) });
  add(scene, { kind: 'declaration', item: 'healthy', ...times(scene.draw, at) });
}

/** A fact and the stages after it: a clock, two samples before or after its end, a release, and again. */
function addCourse(scene: Scene): void {
  const { draw } = scene;
  const kind = pick(draw, FOLLOWED);
  let at = near(scene);
  addFact(scene, kind, at);
  if (kind === 'case' && oneIn(draw, 2)) addFact(scene, 'discharge', (at += draw(10 * DAY)));
  for (let stage = draw(3); stage >= 0; stage--) {
    const end = at + pick(draw, [0, 7, 14, 14]) * DAY + beside(draw);
    let sampled = end - draw(3 * DAY);
    for (let n = 2 + draw(2); n > 0; n--) {
      addTest(scene, sampled);
      sampled += pick(draw, [DAY, DAY, 3 * DAY]) + (oneIn(draw, 2) ? beside(draw) : draw(DAY));
    }
    const turn = pick(draw, [0, 0, DAY, 3 * DAY, 30 * DAY]) + beside(draw);
    at = end + pick(draw, [turn, turn, draw(HOUR), draw(3 * DAY), -draw(8 * DAY)]);
    if (!oneIn(draw, 4)) addFact(scene, 'release', at);
    if (oneIn(draw, 3)) addFact(scene, pick(draw, ENDS), at);
  }
}

function addFact(scene: Scene, kind: KindName, at: Minute): void {
  const { draw } = scene;
  if (kind === 'answer') return addAnswer(scene);
  add(scene, {
    ...attributes(draw, kind),
    ...lasting(draw, kind, at),
    ...(kind === 'case' && !oneIn(draw, 3) && { isolatedAt: write(near(scene)) }),
  });
}

function addAnswer(scene: Scene): void {
  const { draw, list, person } = scene;
  const about = list.length === 0 ? `${person}-0` : pick(draw, list).id;
  const reply = pick(draw, ['confirmed', 'denied']);
  add(scene, { kind: 'answer', reply, about, ...times(draw, near(scene)) });
}

/** A test, at times twice. */
function addTest(scene: Scene, sampled: Minute): void {
  const { draw, list } = scene;
  const late = oneIn(draw, 40) ? 30 * DAY : oneIn(draw, 5) ? draw(5 * DAY) : draw(20 * HOUR);
  const unclear = oneIn(draw, 25);
  const result = unclear
    ? pick(draw, ['positive', 'inconclusive', 'invalid', 'pending'])
    : 'negative';
  add(scene, {
    kind: 'test',
    result,
    ...(oneIn(draw, 12) && { method: 'antigen' }),
    ...(oneIn(draw, 6) && { pooling: 'pooled' }),
    ...times(draw, sampled),
    reportedAt: write(sampled + late),
  });
  if (oneIn(draw, 10)) list.push({ ...list.at(-1)!, id: `${list.at(-1)!.id}-again` });
}

function addCorrection(scene: Scene): void {
  const { draw, list, setting } = scene;
  add(scene, {
    kind: 'correction',
    reason: 'wrong-fact',
    voids: [pick(draw, list).id],
    validFrom: write(setting.start),
    recordedAt: write(setting.start + 60 * DAY),
  });
}

type Given = Pick<Evidence, 'kind' | 'validFrom' | 'recordedAt'> &
  Readonly<Record<string, unknown>>;

function add({ draw, setting, person, list }: Scene, given: Given): void {
  const { divisions, superior } = setting;
  const division = pick(draw, [divisions[0]!, divisions[0]!, superior, pick(draw, divisions)]);
  list.push({
    ...given,
    id: `${person}-${list.length}`,
    person,
    authority: { division, office: 'cdc' },
    source: { system: 'random' },
  });
}

/** A minute worth asking about: at or beside an instant of the evidence, or one of the lengths after it. */
export function randomMinute(draw: Draw, setting: Setting, evidence: readonly Evidence[]): Minute {
  const from = evidence.length === 0 ? setting.start : minuteOf(pick(draw, evidence).validFrom);
  return near({ draw, setting, instants: [from] });
}

function attributes(
  draw: Draw,
  kind: KindName,
): { readonly kind: KindName } & Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [name, values] of Object.entries(kindOf(kind).attributes)) {
    // weak and street-level facts only ask: fewer of them leave more to decide
    const usual = name === 'weight' || name === 'precision' || name === 'form';
    chosen[name] = usual && !oneIn(draw, 4) ? values[name === 'form' ? 1 : 0]! : pick(draw, values);
  }
  return Object.assign(chosen, { kind });
}

/** An instant near an earlier one, which later ones may be near to in turn. */
function near({ draw, setting, instants }: Pick<Scene, 'draw' | 'setting' | 'instants'>): Minute {
  const at = oneIn(draw, 5)
    ? instants[0]! + draw(30 * DAY)
    : pick(draw, instants) + pick(draw, setting.lengths) + beside(draw);
  instants.push(at);
  return at;
}

function beside(draw: Draw): Minute {
  return draw(3) - 1;
}

function times(draw: Draw, validFrom: Minute): { validFrom: string; recordedAt: string } {
  const late = oneIn(draw, 6) ? pick(draw, [draw(3 * DAY), ...DAYS]) + draw(2) : 0;
  return { validFrom: write(validFrom), recordedAt: write(validFrom + late) };
}

function lasting(draw: Draw, kind: KindName, validFrom: Minute) {
  const long = kindOf(kind).openEnded === true ? !oneIn(draw, 5) : oneIn(draw, 10);
  const length = oneIn(draw, 2) ? pick(draw, [4 * HOUR - 1, 4 * HOUR, DAY]) : draw(6 * DAY);
  return {
    ...times(draw, validFrom),
    ...(long && { validTo: write(validFrom + length) }),
  };
}

function write(minute: Minute): string {
  return writeInstant(minute, 0);
}

function minuteOf(text: string): Minute {
  return Date.parse(text) / 60_000;
}
