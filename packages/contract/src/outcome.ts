import type { Params } from '@kangma/policy';
import type { HttpProblemCode } from './problems.ts';

/** Why a call was not done, with the parameters of the message. */
export interface Failure {
  readonly ok: false;
  readonly code: HttpProblemCode;
  readonly params?: Params;
}

/** What comes of a call on the server: its answer, or why not. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;
