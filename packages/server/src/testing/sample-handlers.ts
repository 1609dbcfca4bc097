import type { AllHandlers, DevHandlers } from '../http/use-cases-needed.ts';

export const PERSON = '01935f7e-1234-4abc-8def-012345678901';
const AT = '2022-04-01T08:00:00+08:00';

const CODE = {
  colour: 'green' as const,
  since: AT,
  decidedAt: AT,
  nextChangeAt: null,
  decisionNumber: 1,
  summary: { reasons: [], questions: [], undetermined: [] },
};
const HISTORY = { items: [], next: null };
const SUBMISSION = {
  id: PERSON,
  kind: 'laboratory',
  channel: 'api' as const,
  state: 'done' as const,
  problem: null,
  receivedAt: AT,
  finishedAt: AT,
  attachment: { size: 4, mayOpen: true },
  rows: { total: 1, done: 1, accepted: 1, repeated: 0, rejected: 0, parked: 0 },
};

const VERSION = {
  policy: 'national',
  version: 1,
  title: { en: 'National', 'zh-Hans': '全国', 'zh-Hant': '全國' },
  publishedAt: AT,
  effectiveAt: AT,
  withdrawnAt: null,
  digest: '',
};

function answering<T>(value: T) {
  return () => Promise.resolve({ ok: true as const, value });
}

/** Every endpoint answers something valid, and knows nothing. */
export const SAMPLE_HANDLERS: AllHandlers = {
  requestCode: answering({ expiresInSeconds: 300 }),
  openSession: answering({ token: 'resident', expiresAt: AT }),
  closeSession: answering(undefined),
  myCode: answering(CODE),
  myExplanation: answering({ decision: { colour: 'green' }, plan: {}, text: [], places: {} }),
  myEvents: answering((send: (code: typeof CODE) => void) => {
    send(CODE);
    return () => {};
  }),
  myHistory: answering(HISTORY),
  myAccesses: answering(HISTORY),
  declare: answering({ recordedAt: AT }),
  previewDeclaration: answering({
    colour: 'yellow' as const,
    changes: true,
    reasons: [],
    green: null,
  }),
  answer: answering({ recordedAt: AT }),
  register: answering({ expiresInSeconds: 300 }),
  confirmRegistration: answering({ state: 'counter' as const, number: '01935F7E' }),
  divisions: answering({ items: [{ code: '35', name: '福建省' }] }),
  registrationCases: answering(HISTORY),
  confirmCase: answering({ person: PERSON, registered: true }),
  refuseCase: answering(undefined),
  registerResident: answering({ person: PERSON }),
  duplicates: answering(HISTORY),
  duplicate: answering({
    id: PERSON,
    division: '350203',
    place: '福建省厦门市思明区',
    score: 24,
    verdict: 'same' as const,
    reasons: ['name-same'],
    foundAt: AT,
    state: 'open' as const,
    persons: [PERSON],
    records: [],
    survivor: null,
    yours: false,
    steps: [],
  }),
  stepDuplicate: answering(undefined),
  staffMe: answering({
    staff: PERSON,
    login: 'worker',
    name: 'Worker',
    role: 'community' as const,
    division: '35',
    place: '福建省',
    office: 'office',
  }),
  closeStaffSession: answering(undefined),
  issueToken: answering({ id: PERSON, token: 'kgt_sample', expiresAt: AT }),
  tokens: answering(HISTORY),
  revokeToken: answering(undefined),
  submit: answering({
    id: PERSON,
    kind: 'laboratory',
    state: 'received' as const,
    receivedAt: AT,
    repeated: false,
  }),
  submissions: answering({ items: [SUBMISSION], next: null }),
  submission: answering(SUBMISSION),
  submissionRows: answering({ items: [], next: null }),
  attachment: answering(new Uint8Array([37, 80, 68, 70])),
  template: answering(new Uint8Array([80, 75])),
  unresolvedPlaces: answering({ items: [], next: null }),
  resolvePlace: answering(undefined),
  lookUpPerson: answering({
    person: PERSON,
    maskedName: '某*',
    division: '350203',
    place: '福建省厦门市思明区',
  }),
  personCode: answering(CODE),
  personHistory: answering(HISTORY),
  myNotices: answering({ items: [], next: null }),
  myCalendar: answering(new TextEncoder().encode('BEGIN:VCALENDAR')),
  bulkReads: answering({ least: 50, items: [] }),
  undelivered: answering({ items: [], next: null }),
  operationsOverview: answering({
    at: AT,
    queueDepth: { submissions: 0, decisions: 0 },
    lagMs: 0,
    runs: [],
    rows: { rejected: 0, parked: 0, unresolvedPlaces: 0 },
    changesPerMinute: 0,
  }),
  colours: answering({ division: '35', children: [] }),
  policies: answering({ items: [] }),
  policyVersion: answering({ ...VERSION, canonical: '{}', proposal: PERSON, signatures: [] }),
  propose: answering({ id: PERSON, problems: [] }),
  proposals: answering(HISTORY),
  proposal: answering({
    ...VERSION,
    id: PERSON,
    state: 'drafted' as const,
    author: null,
    proposedAt: AT,
    retroactive: false,
    source: '',
    canonical: '{}',
    replaces: null,
    check: { part: 0, at: null, findings: [] },
    measuring: null,
    impact: null,
    shadow: { since: null, hours: [] },
    signatures: [],
    pass: null,
  }),
  signProposal: answering(undefined),
  shadowProposal: answering(undefined),
  publishProposal: answering(undefined),
  withdrawProposal: answering(undefined),
  live: answering({ status: 'live' as const }),
  ready: answering({ status: 'ready' as const }),
};

export const SAMPLE_DEV_HANDLERS: DevHandlers = {
  outbox: answering({ items: [{ at: AT, phone: '10012345678', text: '<b>code</b>' }] }),
  devClock: answering({ now: AT }),
  moveClock: answering({ now: AT }),
};
