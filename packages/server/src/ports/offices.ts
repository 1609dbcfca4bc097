import type { StaffRole } from '@kangma/contract';

/** A staff member as the office that they hand evidence in for. */
export interface Office {
  readonly staff: string;
  readonly role: StaffRole;
  readonly division: string;
  readonly office: string;
}

/** Who stands behind a login. */
export interface Offices {
  /** The active member of a login. */
  find(login: string): Promise<Office | undefined>;
}
