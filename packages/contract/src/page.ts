import { z } from 'zod';

const LARGEST_PAGE = 200;

/** What a list takes: where to go on, and how much at most. */
export const PAGE_QUERY = {
  cursor: z
    .string()
    .max(300)
    .regex(/^[A-Za-z0-9_-]+$/)
    .optional()
    .describe('Where to go on: `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50).describe('How many at most'),
};

/** One page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe('The cursor of the next page; null at the end'),
  });
}
