import { z } from 'zod';
import { code, colour, explanation, pastDecision } from '../code.ts';
import { EMPTY, endpoint, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { PURPOSES, STAFF_ROLES } from '../roles.ts';
import { division, instant, language, phone, words } from '../shapes.ts';

const declared = z.enum(['healthy', 'trip', 'symptoms', 'suspicion', 'diagnosis']);

const NOT_KEPT = { keep: 'none' } as const;

/** What a resident calls. */
export const RESIDENT_ENDPOINTS = {
  requestCode: endpoint({
    method: 'POST',
    path: '/v1/sessions/codes',
    summary:
      'Asks for a one-time code by SMS; the answer is the same whether the phone is known or not',
    request: { body: z.object({ phone }) },
    response: json(z.object({ expiresInSeconds: z.int() }), 202),
    callers: 'public',
    audit: NOT_KEPT,
    rate: { perMinute: 20 },
  }),
  openSession: endpoint({
    method: 'POST',
    path: '/v1/sessions',
    summary: 'Signs a resident in with the one-time code; sets the session cookie too',
    request: {
      body: z.object({
        phone,
        code: z.string().regex(/^[0-9]{6}$/),
        language: language.optional(),
      }),
    },
    response: json(z.object({ token: z.string(), expiresAt: instant }), 201),
    callers: 'public',
    audit: NOT_KEPT,
    rate: { perMinute: 20 },
    session: 'opens',
  }),
  closeSession: endpoint({
    method: 'DELETE',
    path: '/v1/sessions/current',
    summary: 'Signs the resident out',
    request: {},
    response: EMPTY,
    callers: 'resident',
    audit: NOT_KEPT,
    session: 'closes',
  }),
  myCode: endpoint({
    method: 'GET',
    path: '/v1/me/code',
    summary: 'My code: colour, why, assigned by whom, since and until when',
    request: {},
    response: json(code),
    callers: 'resident',
    audit: NOT_KEPT,
  }),
  myExplanation: endpoint({
    method: 'GET',
    path: '/v1/me/explanation',
    summary: 'The decision behind my code, the plan back to green, and both in words',
    request: { query: z.object({ language: language.optional() }) },
    response: json(explanation),
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 60 },
  }),
  myEvents: endpoint({
    method: 'GET',
    path: '/v1/me/events',
    summary: 'My code, each time it changes',
    request: {},
    response: { kind: 'events', status: 200, event: 'code', data: code },
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 60 },
  }),
  myHistory: endpoint({
    method: 'GET',
    path: '/v1/me/history',
    summary: 'All decisions about me, the latest first',
    request: { query: z.object(PAGE_QUERY) },
    response: json(pageOf(pastDecision)),
    callers: 'resident',
    audit: NOT_KEPT,
  }),
  myAccesses: endpoint({
    method: 'GET',
    path: '/v1/me/accesses',
    summary: 'Which staff opened my record, when and for what, the latest first',
    request: { query: z.object(PAGE_QUERY) },
    response: json(
      pageOf(
        z.object({
          at: instant,
          role: z.enum(STAFF_ROLES),
          office: z.string(),
          division,
          purpose: z.enum(PURPOSES),
          what: z.string().describe('The endpoint that was called'),
        }),
      ),
    ),
    callers: 'resident',
    audit: NOT_KEPT,
  }),
  declare: endpoint({
    method: 'POST',
    path: '/v1/me/declarations',
    summary: 'Declares one’s health, or a trip; an adverse declaration changes the code (R14)',
    request: {
      body: z.object({
        item: declared,
        trip: z
          .object({
            where: z
              .string()
              .min(2)
              .max(200)
              .describe(
                'A division by its code, or by its names from the province down with / between',
              ),
            place: z.string().min(1).max(100).optional().describe('The compound, building or shop'),
            from: instant,
            to: instant.optional().describe('Left out: still there'),
          })
          .optional()
          .describe(
            'Of a trip: where it went; a risk area there, now or later, concerns the person',
          ),
      }),
    },
    response: json(z.object({ recordedAt: instant }), 201),
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 10 },
  }),
  previewDeclaration: endpoint({
    method: 'POST',
    path: '/v1/me/declarations/preview',
    summary: 'What a declaration would do to one’s code, before it is sent; nothing is kept',
    request: { body: z.object({ item: declared }) },
    response: json(
      z.object({
        colour,
        changes: z.boolean().describe('Whether the colour would be another than now'),
        reasons: z.array(words).describe('Why it would not be green'),
        green: instant.nullable().describe('The earliest date of green, where one is known'),
      }),
    ),
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 30 },
  }),
  answer: endpoint({
    method: 'POST',
    path: '/v1/me/answers',
    summary: 'Answers a question that weak evidence asks',
    request: {
      body: z.object({
        about: z.string().min(1).max(100).describe('The evidence that the question is about'),
        reply: z.enum(['confirmed', 'denied']),
      }),
    },
    response: json(z.object({ recordedAt: instant }), 201),
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 10 },
  }),
} as const;
