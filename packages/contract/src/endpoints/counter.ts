import { z } from 'zod';
import { EMPTY, endpoint, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { REFUSALS } from '../people-words.ts';
import { COUNTER } from '../roles.ts';
import { division, instant, phone, place, uuid, word } from '../shapes.ts';
import { said } from './registration.ts';

/** Whom the registers do not confirm is confirmed by somebody who sees the document. */
export const COUNTER_ENDPOINTS = {
  registrationCases: endpoint({
    method: 'GET',
    path: '/v1/registrations/cases',
    summary: 'Registrations of my division that the counter has to confirm, the oldest first',
    request: { query: z.object(PAGE_QUERY) },
    response: json(
      pageOf(
        z.object({
          id: uuid,
          number: z.string().describe('What the person was told'),
          maskedName: z.string(),
          documentType: word,
          division,
          place,
          openedAt: instant,
        }),
      ),
    ),
    callers: COUNTER,
    audit: { keep: 'none' },
  }),
  confirmCase: endpoint({
    method: 'POST',
    path: '/v1/registrations/cases/:id/confirmation',
    summary:
      'Confirms a registration: the number is that of the document in one’s hand, the person stands before one',
    request: {
      params: z.object({ id: uuid }),
      body: z.object({ document: z.string().min(1).max(60) }),
    },
    response: json(
      z.object({
        person: uuid,
        registered: z.boolean().describe('False: known already; the phone is theirs now'),
      }),
    ),
    callers: COUNTER,
    audit: { keep: 'act' },
  }),
  refuseCase: endpoint({
    method: 'POST',
    path: '/v1/registrations/cases/:id/refusal',
    summary: 'Refuses a registration, with the reason',
    request: { params: z.object({ id: uuid }), body: z.object({ refusal: z.enum(REFUSALS) }) },
    response: EMPTY,
    callers: COUNTER,
    audit: { keep: 'act' },
  }),
  registerResident: endpoint({
    method: 'POST',
    path: '/v1/registrations/residents',
    summary:
      'Registers somebody who stands at the counter: without a phone, or a child without a document by its guardian’s',
    request: { body: z.object({ ...said, phone: phone.optional() }) },
    response: json(z.object({ person: uuid }), 201),
    callers: COUNTER,
    audit: { keep: 'act' },
    rate: { perMinute: 30 },
  }),
} as const;
