import type { Language } from '@kangma/policy';
import type { Database } from './database.ts';

/** Whom a phone belongs to, for signing in. As `kangma_app`. */
export async function residentOfPhone(
  { pool }: Database,
  phoneKey: Buffer,
): Promise<{ person: string; language: Language } | undefined> {
  const { rows } = await pool.query<{ person: string; language: Language }>({
    name: 'resident-of-phone',
    text: 'select person, language from resident_of_phone($1)',
    values: [phoneKey],
  });
  return rows[0];
}
