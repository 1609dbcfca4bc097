import type { z } from 'zod';
import type { StaffRole } from './roles.ts';

/** A file that comes with a request. */
export interface FileRule {
  readonly required: boolean;
  readonly means: string;
}

/** Where the parts of a call stand. Their names differ, so that a call's input is one flat record. */
export interface RequestRules {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** multipart/form-data: the fields and the files. */
  readonly upload?: {
    readonly fields: z.ZodObject;
    readonly files: Readonly<Record<string, FileRule>>;
  };
}

/** What an endpoint answers when all goes well; everything else is a problem (`problem.ts`). */
export type ResponseRules =
  | { readonly kind: 'json'; readonly status: 200 | 201 | 202; readonly body: z.ZodType }
  | { readonly kind: 'empty'; readonly status: 204 }
  | { readonly kind: 'file'; readonly status: 200; readonly mediaType: string }
  /** server-sent events: each with this name and data. */
  | {
      readonly kind: 'events';
      readonly status: 200;
      readonly event: string;
      readonly data: z.ZodType;
    };

/**
 * What is kept of a call: `person-read` is kept for the person whose record was opened, before anything of it leaves;
 * `act` is kept of the staff member.
 */
export type AuditRule =
  | { readonly keep: 'none' }
  | { readonly keep: 'act' }
  | {
      readonly keep: 'person-read';
      readonly person: 'input.id' | 'answer.person' | 'answer.persons';
    };

/** One endpoint of the interface, as data: what goes in and out, who may call, what is kept. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** with `:name` for parameters. */
  readonly path: string;
  readonly summary: string;
  readonly request: RequestRules;
  readonly response: ResponseRules;
  /** who may call; which divisions a staff member reaches is a matter of the use case. */
  readonly callers: 'public' | 'resident' | readonly StaffRole[];
  /** a system of an office may call it too, with the API token of such a staff member. */
  readonly tokens?: true;
  readonly audit: AuditRule;
  /** how often, beside the general limit: by the caller where one is signed in, otherwise by address. */
  readonly rate?: { readonly perMinute: number };
  /** the header Idempotency-Key must be sent: the same call again gets the same answer. */
  readonly idempotent?: true;
  /** the session cookie follows from the call. */
  readonly session?: 'opens' | 'closes';
}

/** Types an endpoint exactly, so that the types of its input and output can be read off it. */
export function endpoint<const E extends Endpoint>(one: E): E {
  return one;
}

export function json<S extends z.ZodType, T extends 200 | 201 | 202 = 200>(body: S, status?: T) {
  return { kind: 'json', status: (status ?? 200) as T, body } as const;
}

export const EMPTY = { kind: 'empty', status: 204 } as const;
