import { z } from 'zod';

/** An instant: RFC 3339 with its offset. */
export const instant = z.iso.datetime({ offset: true });

/** 2 digits a province, 4 a city, 6 a district, 9 a town, 12 a village; `00` national. */
export const division = z
  .string()
  .regex(/^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$/)
  .describe('A division of 2, 4, 6, 9 or 12 digits');

/** A word of a closed list that lives elsewhere: kinds of evidence, of documents. */
export const word = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

export const uuid = z.uuid();

export const language = z.enum(['zh-Hans', 'zh-Hant', 'en']);

/** A mobile number of the mainland: 11 digits that begin with 1. */
export const phone = z.string().regex(/^1[0-9]{10}$/);

/** A value of JSON whose shape is specified elsewhere (spec/decision.md). */
export const jsonRecord = z.record(z.string(), z.json());

/** A text in every language. */
export const words = z.object({ en: z.string(), 'zh-Hans': z.string(), 'zh-Hant': z.string() });

/** What a division is called. */
export const place = z.string().describe('The names of the division, from the province down');

/** Who vouches for something, and so who converts it (R12). */
export const authority = z.object({
  division: z.string(),
  place,
  office: z.string(),
  phone: z.string().nullable(),
});
