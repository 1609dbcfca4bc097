import type { Staff } from './caller.ts';
import type { Mark } from './cursor.ts';

/** One opening of a person’s record. */
export interface Access {
  readonly at: number;
  readonly role: string;
  readonly office: string;
  readonly division: string;
  readonly purpose: string;
  /** method and path pattern of the endpoint. */
  readonly route: string;
}

/** What is kept of what staff do. Append-only. */
export interface AccessLog {
  /** Kept before anything of the record leaves. */
  personRead(staff: Staff, person: string, purpose: string, route: string): Promise<void>;
  /** @param problem the code of the failure; `null` where it was done. */
  act(staff: Staff, route: string, request: string, problem: string | null): Promise<void>;
  /** Who opened this person’s record, the latest first, behind a mark; `next` where there is more. */
  ofPerson(
    person: string,
    after: Mark | undefined,
    limit: number,
  ): Promise<{ readonly items: readonly Access[]; readonly next: Mark | undefined }>;
}
