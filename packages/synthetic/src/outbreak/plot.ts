import {
  arrival,
  highRisk,
  linkedStay,
  mediumRisk,
  onDuty,
  passedThrough,
  specialZone,
  traveller,
} from './tales/stays.ts';
import { asymptomatic, confirmed, falsePositive, suspected } from './tales/cases.ts';
import {
  companionOther,
  close,
  secondary,
  companionEnclosed,
  weakContact,
} from './tales/contacts.ts';
import { cough, declaredSymptoms, fever, mistaken } from './tales/declared.ts';
import {
  codeElsewhere,
  fiveDays,
  lateResult,
  nationalDatabase,
  threeDays,
  tooFew,
  wronglySpaced,
} from './tales/flags.ts';
import { antigen, contradictory, corrected, overtaken } from './tales/samples.ts';
import type { Tale } from './tales/tale.ts';

/** The requirement rows that an outbreak brings about. */
export const ROWS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
] as const;
export type Row = (typeof ROWS)[number];

/** How many people of 100,000 live through a tale, besides the personas; of each at least one. */
export interface Part {
  readonly row: Row | null;
  readonly share: number;
  readonly tale: Tale;
}

const part = (row: Row | null, share: number, tale: Tale): Part => ({ row, share, tale });

export const CASES = [part('R1', 50, confirmed), part('R2', 60, asymptomatic)] as const;

/** Whom the investigation of one case finds, on average. */
export const CONTACTS = [
  { row: 'R3', each: 3, tale: close },
  { row: 'R4', each: 4, tale: secondary },
  { row: 'R6', each: 1, tale: companionEnclosed },
  { row: 'R6', each: 6, tale: companionOther },
  { row: null, each: 2, tale: weakContact },
] as const;

/** Everything else. */
export const PARTS: readonly Part[] = [
  part('R17', 30, suspected),
  part(null, 10, falsePositive),
  part('R5', 150, arrival),
  part(null, 200, traveller),
  part('R7', 150, highRisk),
  part('R8', 500, mediumRisk),
  ...[5, 12, 14, 15, 18, 20, 21, 22, 26].map((days) => part('R9', 50, specialZone(days))),
  part('R10', 1400, fiveDays),
  part('R10', 100, lateResult),
  part('R10', 80, wronglySpaced),
  part('R10', 60, tooFew),
  part('R13', 60, nationalDatabase),
  part('R11', 150, threeDays),
  part('R12', 80, codeElsewhere('yellow')),
  part('R12', 30, codeElsewhere('red')),
  part('R14', 100, declaredSymptoms),
  part('R14', 20, mistaken('diagnosis')),
  part('R14', 20, mistaken('suspicion')),
  part('R17', 150, fever),
  part('R13', 100, cough),
  part('R15', 100, onDuty),
  part('R16', 150, linkedStay),
  part('R18', 250, passedThrough),
  part(null, 10, corrected),
  part(null, 10, contradictory),
  part(null, 40, antigen),
  part(null, 40, overtaken),
];

/** Ten members of each of so many positive pools of 100,000 residents. */
export const POOLS = 6;
