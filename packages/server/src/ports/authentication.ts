import type { Resident, Staff } from './caller.ts';

/** Who holds the token of a session, or an API token. Look-ups of one turn of the event loop go to the database together. */
export interface Authentication {
  resident(token: string): Promise<Omit<Resident, 'language' | 'address'> | undefined>;
  staff(token: string): Promise<Omit<Staff, 'language' | 'address'> | undefined>;
}
