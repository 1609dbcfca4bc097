import { z } from 'zod';
import { code, pastDecision } from '../code.ts';
import { endpoint, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { PURPOSES, SEES_PERSONS } from '../roles.ts';
import { division, place, uuid, word } from '../shapes.ts';

const purpose = z.enum(PURPOSES).describe('Why; the person reads it');

/** Staff open the record of a person; each call is shown to that person. */
export const PERSON_ENDPOINTS = {
  lookUpPerson: endpoint({
    method: 'POST',
    path: '/v1/persons/lookup',
    summary: 'Finds a person of one’s division by a document',
    request: {
      body: z.object({ documentType: word, document: z.string().min(1).max(40), purpose }),
    },
    response: json(z.object({ person: uuid, maskedName: z.string(), division, place })),
    callers: SEES_PERSONS,
    audit: { keep: 'person-read', person: 'answer.person' },
    rate: { perMinute: 60 },
  }),
  personCode: endpoint({
    method: 'GET',
    path: '/v1/persons/:id/code',
    summary: 'The code of a person',
    request: { params: z.object({ id: uuid }), query: z.object({ purpose }) },
    response: json(code),
    callers: SEES_PERSONS,
    audit: { keep: 'person-read', person: 'input.id' },
    rate: { perMinute: 120 },
  }),
  personHistory: endpoint({
    method: 'GET',
    path: '/v1/persons/:id/history',
    summary: 'All decisions about a person, the latest first',
    request: { params: z.object({ id: uuid }), query: z.object({ purpose, ...PAGE_QUERY }) },
    response: json(pageOf(pastDecision)),
    callers: SEES_PERSONS,
    audit: { keep: 'person-read', person: 'input.id' },
    rate: { perMinute: 120 },
  }),
} as const;
