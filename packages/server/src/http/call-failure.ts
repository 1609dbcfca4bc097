import type { Failure, HttpProblemCode } from '@kangma/contract';
import type { Params } from '@kangma/policy';
import type { FieldFault } from './field-faults.ts';

/** Thrown while a request is read, and told as a problem. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  readonly code: HttpProblemCode;
  readonly params: Params;
  readonly faults: readonly FieldFault[];

  constructor({ code, params = {} }: Omit<Failure, 'ok'>, faults: readonly FieldFault[] = []) {
    super(code);
    this.code = code;
    this.params = params;
    this.faults = faults;
  }
}
