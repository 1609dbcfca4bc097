import type { Authority, Evidence } from '@kangma/policy';
import type { IntakeProblem } from './problem.ts';
import type { RiskArea } from './risk-areas/risk-area.ts';
import type { DocumentType } from './document-types.ts';

export type { IntakeProblem } from './problem.ts';

/** What a reader must be told: it has no clock. */
export interface IntakeContext {
  /** when the submission was received, in milliseconds. */
  readonly receivedAt: number;
}

/** Whom a row is about, as the sender knows the person. Personal data: never in a log, a URL or a message. */
export interface PersonKey {
  readonly documentType: DocumentType;
  /** trimmed, upper case, half-width. */
  readonly document: string;
  /** NFC, trimmed. */
  readonly name: string;
  /** 11 digits, or `+` and the international number. */
  readonly phone?: string;
}

/** A division as the sender wrote it: a code of 2, 4, 6, 9 or 12 digits, or names from the province down. */
export type DivisionValue =
  | { readonly code: string }
  | { readonly names: readonly [string, ...string[]] };

/** Where a row says somebody was, lives, or goes to. */
export interface Where {
  readonly division?: DivisionValue;
  /** the compound, building, shop or street range in it. */
  readonly place?: string;
}

/**
 * Evidence that a row states: it becomes `Evidence` of @kangma/policy when the receiver adds id, person, recordedAt,
 * `source.system`, and its own authority where the row names none; `corrects` becomes `supersedes`.
 */
export interface FactDraft {
  readonly kind: Evidence['kind'];
  /** who vouches, where the row names another authority than the sender. */
  readonly authority?: Authority;
  readonly source: { readonly reference?: string };
  readonly validFrom: string;
  readonly validTo?: string;
  /** the sample id of the earlier result that this one replaces; no field of evidence. */
  readonly corrects?: string;
  readonly [attribute: string]: unknown;
}

/** A test as a release form states it: attested, to be compared with the laboratory register (H11), no evidence. */
export interface AttestedTest {
  /** the local day, `2022-04-01`. */
  readonly sampledOn: string;
  readonly result: 'negative' | 'positive' | 'inconclusive' | 'invalid' | 'pending';
}

/** What a line of a release summary says beside the release itself (R20, R21). */
export interface ReleaseForm {
  readonly serial?: string;
  readonly category: string;
  /** local days. */
  readonly lastExposureOn?: string;
  readonly admittedOn: string;
  readonly tests: readonly AttestedTest[];
  /** who filled it in and who stamped it: two people. */
  readonly filler: string;
  readonly stamper: string;
}

/** What a row says. */
export type IntakeRecord =
  | {
      readonly type: 'facts';
      readonly person: PersonKey;
      readonly facts: readonly FactDraft[];
      /** where the person was (stay, presence) or goes to (release). */
      readonly where?: Where;
      readonly form?: ReleaseForm;
    }
  | {
      readonly type: 'resident';
      readonly person: PersonKey;
      /** where the person lives, down to the village. */
      readonly home: Where & { readonly division: DivisionValue };
      /** a local day. */
      readonly birthDate?: string;
      /** what the members of one household have in common. */
      readonly household?: string;
      readonly language?: string;
    }
  | {
      readonly type: 'place-order';
      readonly where: Where & { readonly division: DivisionValue };
      readonly level: 'lockdown' | 'controlled' | 'lifted';
      readonly validFrom: string;
      readonly validTo?: string;
      /** the number of the order. */
      readonly order?: string;
    }
  | { readonly type: 'risk-area'; readonly area: RiskArea };

/** One row of a submission: what it says, or everything that is wrong with it. */
export type IntakeRow =
  | {
      /** as the sender counts: the line of the sheet or file, from 1; in JSON the place in the list, from 1. */
      readonly row: number;
      readonly ok: true;
      readonly record: IntakeRecord;
    }
  | { readonly row: number; readonly ok: false; readonly problems: readonly IntakeProblem[] };
