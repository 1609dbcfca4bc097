import { z } from 'zod';
import { endpoint, json } from '../endpoint.ts';
import { instant, language, phone, word } from '../shapes.ts';

/** What somebody may declare of their health while they register; without it there is no code yet (H2). */
const declaration = z.enum(['healthy', 'symptoms', 'suspicion', 'diagnosis']);

/** What is said of a person who is to be registered. What is wrong with it is told in words, as for a row of a register. */
export const said = {
  name: z.string().min(1).max(400),
  documentType: word,
  document: z.string().min(1).max(60),
  division: z
    .string()
    .regex(/^[0-9]{12}$/)
    .describe('The village in which they live'),
  place: z.string().min(1).max(400).optional().describe('The compound or building; not the flat'),
  birthDate: z
    .string()
    .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)
    .optional()
    .describe('Where the document does not hold it'),
  language: language.optional(),
  declaration: declaration.optional().describe('Without one there is no code yet'),
};

/** Residents register themselves: nothing that is answered, nor how soon, tells who or what is known. */
export const REGISTRATION_ENDPOINTS = {
  register: endpoint({
    method: 'POST',
    path: '/v1/registrations',
    summary:
      'Says who one is; a one-time code goes to the phone. The answer is the same whoever is known',
    request: {
      body: z.object({ ...said, phone, terms: z.enum(['agreed']) }),
    },
    response: json(z.object({ expiresInSeconds: z.int() }), 202),
    callers: 'public',
    audit: { keep: 'none' },
    rate: { perMinute: 10 },
  }),
  confirmRegistration: endpoint({
    method: 'POST',
    path: '/v1/registrations/confirmation',
    summary:
      'Proves the phone with the one-time code: registered and signed in, or to be confirmed at the counter',
    request: { body: z.object({ phone, code: z.string().regex(/^[0-9]{6}$/) }) },
    response: json(
      z.object({
        state: z.enum(['registered', 'counter']),
        token: z.string().optional(),
        expiresAt: instant.optional(),
        number: z.string().optional().describe('To be named at the counter'),
      }),
    ),
    callers: 'public',
    audit: { keep: 'none' },
    rate: { perMinute: 20 },
    session: 'opens',
  }),
  divisions: endpoint({
    method: 'GET',
    path: '/v1/divisions',
    summary: 'The divisions right below one, by name: to say where one lives',
    request: {
      query: z.object({
        within: z
          .string()
          .regex(/^[0-9]{2,9}$/)
          .optional(),
      }),
    },
    response: json(z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) })),
    callers: 'public',
    audit: { keep: 'none' },
  }),
} as const;
