import type { Minute } from '@kangma/policy';
import type { Row } from './plot.ts';
import type { Meeting } from './tales/contacts.ts';
import type { Diary } from './diary.ts';
import type { Tale } from './tales/tale.ts';
import { asymptomatic, confirmed, suspected } from './tales/cases.ts';
import { close, companionOther, secondary } from './tales/contacts.ts';
import { declaredSymptoms } from './tales/declared.ts';
import {
  codeElsewhere,
  fiveDays,
  nationalDatabase,
  threeDays,
  wronglySpaced,
} from './tales/flags.ts';
import {
  arrival,
  highRisk,
  linkedStay,
  mediumRisk,
  onDuty,
  passedThrough,
  specialZone,
} from './tales/stays.ts';

/** A part that one resident plays so that its colour is the same all through the day after the last one. */
export interface PersonaPart {
  readonly label: string;
  readonly row: Row | null;
  readonly colour: 'green' | 'yellow' | 'red' | 'none';
  /** how many days before the end it begins, at ten in the morning. */
  readonly daysAgo: number;
  /** nothing happens to one without a tale. */
  readonly tale: Tale | null;
}

const met =
  (tale: (diary: Diary, at: Minute, meeting: Meeting) => void): Tale =>
  (diary, at) => {
    tale(diary, at, { case: `B-${diary.offices.cdc.division}-1`, place: '示例餐厅' });
  };

type Play = readonly [string, Row | null, PersonaPart['colour'], number, Tale | null];

const PLAYS: readonly Play[] = [
  ['healthy', null, 'green', 0, null],
  ['not declared', null, 'none', 0, null],
  ['confirmed case in hospital', 'R1', 'red', 5, confirmed],
  ['asymptomatic infection at the site', 'R2', 'red', 6, asymptomatic],
  ['close contact released to home', 'R3', 'yellow', 18, met(close)],
  ['secondary contact at the site', 'R4', 'red', 4, met(secondary)],
  ['arrival from abroad at the site', 'R5', 'red', 6, arrival],
  ['companion at home', 'R6', 'yellow', 4, met(companionOther)],
  ['stay in a high-risk area', 'R7', 'red', 5, highRisk],
  ['stay in a medium-risk area', 'R8', 'yellow', 6, mediumRisk],
  ['stay in a special zone 21 days before', 'R9', 'yellow', 3, specialZone(21)],
  ['data match, tests wrongly spaced', 'R10', 'yellow', 6, wronglySpaced],
  ['data match, five days three tests done', 'R10', 'green', 9, fiveDays],
  ['flagged by Henan, three days two tests done', 'R11', 'green', 7, threeDays],
  ['yellow code assigned elsewhere', 'R12', 'yellow', 4, codeElsewhere('yellow')],
  ['national database holds the conversion', 'R13', 'yellow', 7, nationalDatabase],
  ['declared symptoms', 'R14', 'yellow', 1, declaredSymptoms],
  ['on duty in a high-risk area', 'R15', 'green', 6, onDuty],
  ['linked phone was in a risk area', 'R16', 'green', 1, linkedStay],
  ['suspected case', 'R17', 'red', 1, suspected],
  ['passed through a risk area', 'R18', 'green', 2, passedThrough],
];

export const PERSONA_PARTS: readonly PersonaPart[] = PLAYS.map(
  ([label, row, colour, daysAgo, tale]) => ({ label, row, colour, daysAgo, tale }),
);
