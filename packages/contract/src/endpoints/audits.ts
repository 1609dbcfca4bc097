import { z } from 'zod';
import { endpoint, json } from '../endpoint.ts';
import { PURPOSES, STAFF_ROLES } from '../roles.ts';
import { instant, place, uuid } from '../shapes.ts';

/** What those see who look after the staff. */
export const AUDIT_ENDPOINTS = {
  bulkReads: endpoint({
    method: 'GET',
    path: '/v1/audits/bulk-reads',
    summary: 'Staff of one’s division who opened the records of many people in a day',
    request: {
      query: z.object({
        days: z.coerce.number().int().min(1).max(366).default(30).describe('So many days back'),
      }),
    },
    response: json(
      z.object({
        least: z.int().describe('From so many people a day on'),
        items: z.array(
          z.object({
            day: z.iso.date().describe('In China'),
            staff: uuid,
            login: z.string(),
            role: z.enum(STAFF_ROLES),
            office: z.string(),
            place,
            persons: z.int(),
            reads: z.int(),
            purposes: z.array(z.enum(PURPOSES)),
            latest: instant,
          }),
        ),
      }),
    ),
    callers: ['auditor'],
    audit: { keep: 'act' },
  }),
} as const;
