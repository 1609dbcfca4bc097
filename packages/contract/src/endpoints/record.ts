import { z } from 'zod';
import { EMPTY, endpoint, json } from '../endpoint.ts';
import { division, instant, language, phone, place, uuid, word, words } from '../shapes.ts';

const NOT_KEPT = { keep: 'none' } as const;
const oneTimeCode = z.string().regex(/^[0-9]{6}$/);
const terms = z.object({
  version: z.int(),
  paragraphs: z.array(z.object({ title: words, text: words })),
});
const editableFrom = instant
  .nullable()
  .describe('From when it can be edited again; null: now. One saved edit a day (R31)');

/** What a resident sees and corrects of their own record, their phone, their sessions and the terms. */
export const RECORD_ENDPOINTS = {
  myRecord: endpoint({
    method: 'GET',
    path: '/v1/me/record',
    summary: 'What is stored of me; of numbers only what I recognise',
    request: {},
    response: json(
      z.object({
        name: z.string(),
        documentType: word,
        maskedDocument: z.string(),
        maskedPhone: z.string().nullable(),
        division,
        place,
        home: z.string().nullable().describe('The compound or building'),
        language,
        registeredAt: instant,
        editableFrom,
      }),
    ),
    callers: 'resident',
    audit: NOT_KEPT,
  }),
  editRecord: endpoint({
    method: 'POST',
    path: '/v1/me/record',
    summary:
      'Corrects my record: all but name and number of the document, once a day; a save that fails is free',
    request: {
      body: z.object({
        division: division.optional().describe('The village in which I live, of any city here'),
        home: z.string().max(400).optional().describe('The compound or building; empty: none'),
        language: language.optional(),
      }),
    },
    response: json(z.object({ savedAt: instant, editableFrom })),
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 20 },
  }),
  askPhoneCodes: endpoint({
    method: 'POST',
    path: '/v1/me/phone/codes',
    summary: 'Sends a one-time code to my phone and to the one that is to take its place',
    request: { body: z.object({ phone }) },
    response: json(z.object({ expiresInSeconds: z.int() }), 202),
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 10 },
  }),
  changePhone: endpoint({
    method: 'POST',
    path: '/v1/me/phone',
    summary: 'Moves my record to another phone, with the codes of both; my other sessions end',
    request: { body: z.object({ phone, oldCode: oneTimeCode, newCode: oneTimeCode }) },
    response: EMPTY,
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 10 },
  }),
  mySessions: endpoint({
    method: 'GET',
    path: '/v1/me/sessions',
    summary: 'Where I am signed in, the latest first',
    request: {},
    response: json(
      z.object({
        items: z.array(
          z.object({ id: uuid, signedInAt: instant, endsAt: instant, isThis: z.boolean() }),
        ),
      }),
    ),
    callers: 'resident',
    audit: NOT_KEPT,
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/v1/me/sessions/:id',
    summary: 'Ends one of my sessions',
    request: { params: z.object({ id: uuid }) },
    response: EMPTY,
    callers: 'resident',
    audit: NOT_KEPT,
  }),
  endOtherSessions: endpoint({
    method: 'DELETE',
    path: '/v1/me/sessions',
    summary: 'Ends all my sessions but this one',
    request: {},
    response: EMPTY,
    callers: 'resident',
    audit: NOT_KEPT,
  }),
  terms: endpoint({
    method: 'GET',
    path: '/v1/terms',
    summary: 'The terms: what is collected, who sees it, for how long, and the remedies (R38)',
    request: {},
    response: json(terms),
    callers: 'public',
    audit: NOT_KEPT,
  }),
  myTerms: endpoint({
    method: 'GET',
    path: '/v1/me/terms',
    summary: 'Which version of the terms I agreed to and when, and which one holds',
    request: {},
    response: json(
      z.object({
        version: z.int().describe('The one that holds'),
        agreed: z.object({ version: z.int(), at: instant }).nullable(),
      }),
    ),
    callers: 'resident',
    audit: NOT_KEPT,
  }),
  agreeToTerms: endpoint({
    method: 'POST',
    path: '/v1/me/terms',
    summary: 'Agrees to the version of the terms that holds',
    request: { body: z.object({ version: z.int() }) },
    response: EMPTY,
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 10 },
  }),
} as const;
