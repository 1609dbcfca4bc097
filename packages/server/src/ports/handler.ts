import type { Answer, Endpoint, Outcome, ReadInput } from '@kangma/contract';
import type { Anyone, Resident, Staff } from './caller.ts';

/** Who calls an endpoint, as its description says. */
export type CallerOf<E extends Endpoint> = E['callers'] extends 'public'
  ? Anyone
  : E['callers'] extends 'resident'
    ? Resident
    : Staff;

/** What stands behind an endpoint: the caller may call it, and the input has been read. */
export type Handler<E extends Endpoint> = (
  caller: CallerOf<E>,
  input: ReadInput<E>,
) => Promise<Outcome<Answer<E>>>;

/** The handlers of a group of endpoints. */
export type Handlers<Group extends Readonly<Record<string, Endpoint>>> = {
  readonly [Name in keyof Group]: Handler<Group[Name]>;
};
