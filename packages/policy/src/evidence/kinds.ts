/**
 * Every kind of evidence, as data: its attributes (each with a closed set of values), the instants that belong to it
 * beside `validFrom`/`validTo`, and what it is for. A closed catalogue is what makes a policy exhaustively checkable:
 * kind × attribute values is a finite list of *signatures* (see signature.ts), and a policy is a table over it.
 *
 * `role`
 * - `adverse`   may colour a person: a policy must say what each signature of it starts (or that it starts nothing);
 * - `support`   ends, eases or answers something (releases, negative tests, duty, identity);
 * - `record`    is kept for the record and for other uses (vaccination), no policy word reads it by default;
 * - `place`     is about a place, not a person: intake turns it into `stay` evidence of those concerned (R61).
 */
type Role = 'adverse' | 'support' | 'record' | 'place';

export interface Kind {
  readonly role: Role;
  /** attribute → its values; the first value is the default where the attribute may be left out (`optional`). */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly optional?: readonly string[];
  /** values that are adverse, where the kind as a whole is not (a positive test) or only in part. */
  readonly adverseIf?: Readonly<Record<string, readonly string[]>>;
  /** further instants, all optional, as RFC 3339. */
  readonly instants?: readonly string[];
  /** further text fields; `ref` fields name another evidence id. */
  readonly texts?: readonly string[];
  readonly refs?: readonly string[];
  readonly numbers?: readonly string[];
  /** true: `validTo` left out means "still going on"; false: it means "one moment". */
  readonly openEnded?: true;
  /** the requirement rows it serves. */
  readonly rows: string;
}

const MEASURES = [
  'hospital',
  'central-quarantine',
  'central-monitoring',
  'home-quarantine',
  'home-observation',
  'home-monitoring',
] as const;
const WEIGHT = ['strong', 'weak'] as const;
const LEVELS = ['high', 'medium', 'low', 'lockdown', 'controlled'] as const;

export const KINDS = {
  case: {
    role: 'adverse',
    attributes: { class: ['confirmed', 'asymptomatic', 'suspected'] },
    instants: ['onsetAt', 'firstPositiveAt', 'isolatedAt'],
    rows: 'R1 R2 R17 R78',
  },
  contact: {
    role: 'adverse',
    attributes: {
      degree: ['close', 'secondary', 'companion'],
      setting: ['unknown', 'enclosed', 'other'],
      weight: WEIGHT,
    },
    optional: ['setting', 'weight'],
    texts: ['case', 'place'],
    rows: 'R3 R4 R6 R72',
  },
  arrival: {
    role: 'adverse',
    attributes: { origin: ['abroad', 'other-province'] },
    texts: ['port', 'transport'],
    rows: 'R5 R27',
  },
  stay: {
    role: 'adverse',
    attributes: { level: LEVELS, precision: ['place', 'street'], weight: WEIGHT },
    optional: ['precision', 'weight'],
    texts: ['place', 'area'],
    openEnded: true,
    rows: 'R7 R8 R9 R18 R61',
  },
  'linked-stay': {
    role: 'adverse',
    attributes: { level: LEVELS },
    texts: ['place', 'area'],
    openEnded: true,
    rows: 'R16',
  },
  flag: {
    role: 'adverse',
    attributes: { list: ['national-database', 'data-match'] },
    rows: 'R10 R13',
  },
  symptom: {
    role: 'adverse',
    attributes: { type: ['fever', 'cough', 'other'] },
    rows: 'R13 R17',
  },
  declaration: {
    role: 'support',
    attributes: { item: ['healthy', 'trip', 'symptoms', 'suspicion', 'diagnosis'] },
    adverseIf: { item: ['symptoms', 'suspicion', 'diagnosis'] },
    texts: ['place', 'itinerary'],
    rows: 'R14 R70',
  },
  code: {
    role: 'support',
    attributes: { colour: ['green', 'yellow', 'red'] },
    adverseIf: { colour: ['yellow', 'red'] },
    texts: ['reference'],
    rows: 'R12 R53',
  },
  test: {
    role: 'support',
    attributes: {
      result: ['negative', 'positive', 'inconclusive', 'invalid', 'pending'],
      method: ['nucleic', 'antigen'],
      pooling: ['single', 'pooled'],
    },
    optional: ['method', 'pooling'],
    adverseIf: { result: ['positive'] },
    instants: ['reportedAt'],
    texts: ['sampleId', 'laboratory'],
    rows: 'R10 R11 R78',
  },
  quarantine: {
    role: 'support',
    attributes: { form: MEASURES, area: ['none', 'risk-area'] },
    optional: ['area'],
    texts: ['site'],
    rows: 'R13 R20 R21',
  },
  release: {
    role: 'support',
    attributes: { form: MEASURES },
    texts: ['site', 'form-reference'],
    rows: 'R13 R20 R21',
  },
  discharge: { role: 'support', attributes: {}, texts: ['hospital'], rows: 'R1' },
  clearance: {
    role: 'support',
    attributes: { of: ['suspected', 'symptoms', 'positive', 'national-database', 'data-match'] },
    texts: ['clinic'],
    rows: 'R13 R17',
  },
  duty: {
    role: 'support',
    attributes: {},
    texts: ['unit', 'place'],
    openEnded: true,
    rows: 'R15',
  },
  answer: {
    role: 'support',
    attributes: { reply: ['confirmed', 'denied'] },
    refs: ['about'],
    rows: 'R16 R18 R72',
  },
  identity: { role: 'support', attributes: { by: ['register', 'counter'] }, rows: 'R31 R35' },
  monitoring: {
    role: 'record',
    attributes: { status: ['normal', 'abnormal'] },
    numbers: ['celsius'],
    rows: 'R39',
  },
  temperature: { role: 'record', attributes: {}, numbers: ['celsius'], rows: 'R35 R40' },
  vaccination: {
    role: 'record',
    attributes: {},
    texts: ['vaccine'],
    numbers: ['dose'],
    rows: 'R35',
  },
  presence: {
    role: 'record',
    attributes: { weight: WEIGHT },
    optional: ['weight'],
    texts: ['place'],
    openEnded: true,
    rows: 'R36 R60 R72',
  },
  'zone-order': {
    role: 'place',
    attributes: { level: ['lockdown', 'controlled', 'lifted'] },
    texts: ['place', 'order'],
    openEnded: true,
    rows: 'R9',
  },
  'risk-area': {
    role: 'place',
    attributes: { level: ['high', 'medium', 'low', 'lifted'] },
    texts: ['place', 'area'],
    openEnded: true,
    rows: 'R61',
  },
  correction: {
    role: 'support',
    attributes: {
      reason: ['wrong-person', 'wrong-fact', 'duplicate', 'mistaken-declaration', 'revoked'],
    },
    texts: ['note'],
    rows: 'R14 R23 R26',
  },
  merge: {
    role: 'record',
    attributes: { keeps: ['this', 'other'] },
    texts: ['other'],
    rows: 'R31 R79',
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];

export function isKind(name: string): name is KindName {
  return Object.hasOwn(KINDS, name);
}

export function kindOf(name: KindName): Kind {
  return KINDS[name];
}
