import type { Message } from '@kangma/policy';
import type { Relation } from './family.ts';
import type { EditedField } from './people.ts';

/** What people are told. */
export const NOTICE_KINDS = ['colour', 'question', 'question-due', 'test-due', 'record'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice of each kind says; titles come from the policy, instants are milliseconds. */
export interface NoticeFacts {
  /** a code that changed. */
  readonly colour: {
    readonly from: string;
    readonly to: string;
    /** why, where it is not green. */
    readonly reason?: Message;
    readonly phone?: string;
    /** the earliest date of green. */
    readonly green?: number;
  };
  /** something that only the person can say. */
  readonly question: { readonly title: Message; readonly deadline: number | null };
  /** a question whose answer is due in a day. */
  readonly 'question-due': { readonly title: Message; readonly deadline: number };
  /** a test that can be taken from today on. */
  readonly 'test-due': { readonly from: number; readonly until: number };
  /** the person's own record that was changed, by themselves or at the counter. */
  readonly record: { readonly at: number; readonly fields: readonly EditedField[] };
}

/** A notice to be sent. Instants are milliseconds. */
export interface NewNotice<Kind extends NoticeKind = NoticeKind> {
  readonly person: string;
  readonly id: string;
  readonly kind: Kind;
  readonly facts: NoticeFacts[Kind];
  readonly madeAt: number;
  readonly dueAt: number;
  readonly expiresAt: number | null;
  /** sealed: where it goes to another phone than the one that the person has then. */
  readonly phone?: Uint8Array | null;
}

/** A notice whose time has come, with whom it goes to. */
export interface DueNotice {
  readonly person: string;
  readonly id: string;
  readonly kind: NoticeKind;
  /** JSON of {@link NoticeFacts}. */
  readonly facts: string;
  readonly expiresAt: number | null;
  readonly attempts: number;
  readonly language: string;
  /** sealed; `null` where the person has none. */
  readonly phone: Uint8Array | null;
  /** who keeps a child, or somebody without a phone, and is told as well. */
  readonly keepers: readonly ToldKeeper[];
}

/** A keeper who has a phone. */
export interface ToldKeeper {
  readonly person: string;
  readonly relation: Relation;
  readonly language: string;
  /** sealed. */
  readonly phone: Uint8Array;
}

/** Why one was not taken: the person has no phone; the phone takes none; the gateway was away for too long. */
export type NoticeProblem = 'no-phone' | 'refused' | 'gateway-away';

export type NoticeState = 'waiting' | 'sent' | 'failed' | 'expired';

/** What became of a notice. */
export interface Settled {
  readonly person: string;
  readonly id: string;
  readonly state: NoticeState;
  readonly problem: NoticeProblem | null;
  /** when to try again, where it still waits. */
  readonly dueAt: number;
}

/** Notices that wait to be sent. */
export interface NoticeStore {
  /** Those of these buckets whose time has come, the longest overdue first. */
  due(buckets: readonly number[], now: number, limit: number): Promise<readonly DueNotice[]>;
  settle(notices: readonly Settled[], now: number): Promise<void>;
}
