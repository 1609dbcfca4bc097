import { z } from 'zod';
import { endpoint, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { LEVELS } from '../roles.ts';
import { division, instant, language, place, uuid } from '../shapes.ts';

const kind = z
  .enum(['colour', 'question', 'question-due', 'test-due', 'record'])
  .describe(
    'A colour that changed, a question, an answer that is due, a test that is due, a record that was changed',
  );

/** What people are told on their phones, and what did not reach them. */
export const NOTICE_ENDPOINTS = {
  myNotices: endpoint({
    method: 'GET',
    path: '/v1/me/notices',
    summary: 'What was sent to my phone or will be, the latest first',
    request: { query: z.object({ language: language.optional(), ...PAGE_QUERY }) },
    response: json(
      pageOf(
        z.object({
          kind,
          text: z.string(),
          dueAt: instant.describe('When it was sent, or is to be'),
          state: z
            .enum(['waiting', 'sent', 'failed', 'expired'])
            .describe('Expired: it would have come too late'),
        }),
      ),
    ),
    callers: 'resident',
    audit: { keep: 'none' },
  }),
  myCalendar: endpoint({
    method: 'GET',
    path: '/v1/me/plan.ics',
    summary: 'The tests of my plan and the earliest date of green, as a calendar',
    request: { query: z.object({ language: language.optional() }) },
    response: { kind: 'file', status: 200, mediaType: 'text/calendar' },
    callers: 'resident',
    audit: { keep: 'none' },
    rate: { perMinute: 30 },
  }),
  undelivered: endpoint({
    method: 'GET',
    path: '/v1/notices/undelivered',
    summary: 'People of one’s division whom a notice did not reach, the latest first',
    request: { query: z.object(PAGE_QUERY) },
    response: json(
      pageOf(
        z.object({
          person: uuid,
          maskedName: z.string(),
          division,
          place,
          kind,
          failedAt: instant,
          why: z.enum(['no-phone', 'refused', 'gateway-away']),
        }),
      ),
    ),
    callers: LEVELS,
    audit: { keep: 'act' },
    rate: { perMinute: 60 },
  }),
} as const;
