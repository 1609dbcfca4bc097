import { z } from 'zod';
import { EMPTY, endpoint, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { DUPLICATE_STEPS, MERGE_REASONS } from '../people-words.ts';
import { MERGES, PURPOSES } from '../roles.ts';
import { division, instant, place, uuid, word } from '../shapes.ts';

const state = z.enum(['open', 'proposed', 'merged', 'undoing', 'apart']);

const pair = {
  id: uuid,
  division,
  place,
  score: z.int().describe('Bits of evidence that the two are one person'),
  verdict: z.enum(['same', 'maybe']),
  reasons: z.array(word).describe('How each field compares: the field and the relation'),
  foundAt: instant,
  state,
};

/** A record of the pair, as whoever decides must see it. */
const record = z.object({
  person: uuid,
  name: z.string(),
  documentType: word,
  document: z.string(),
  phone: z.string().nullable(),
  birthDate: z.string().nullable(),
  division,
  place,
  home: z.string().nullable(),
});

/** The same person entered twice: found by comparing, decided by two people. */
export const DUPLICATE_ENDPOINTS = {
  duplicates: endpoint({
    method: 'GET',
    path: '/v1/duplicates',
    summary: 'Records of my division that may be one person, the surest first',
    request: { query: z.object({ ...PAGE_QUERY, state: state.optional() }) },
    response: json(pageOf(z.object(pair))),
    callers: MERGES,
    audit: { keep: 'none' },
  }),
  duplicate: endpoint({
    method: 'GET',
    path: '/v1/duplicates/:id',
    summary: 'Both records side by side, and every step so far',
    request: { params: z.object({ id: uuid }), query: z.object({ purpose: z.enum(PURPOSES) }) },
    response: json(
      z.object({
        ...pair,
        persons: z.array(uuid).describe('Whose records were opened'),
        records: z.array(record),
        survivor: uuid.nullable(),
        yours: z.boolean().describe('The last step was mine: the next is another’s'),
        steps: z.array(
          z.object({ at: instant, step: z.enum(DUPLICATE_STEPS), reason: z.enum(MERGE_REASONS) }),
        ),
      }),
    ),
    callers: MERGES,
    audit: { keep: 'person-read', person: 'answer.persons' },
    rate: { perMinute: 60 },
  }),
  stepDuplicate: endpoint({
    method: 'POST',
    path: '/v1/duplicates/:id/steps',
    summary:
      'Takes a step: proposes a merge or its undoing, confirms what somebody else proposed, withdraws, keeps apart',
    request: {
      params: z.object({ id: uuid }),
      body: z.object({
        step: z.enum(DUPLICATE_STEPS),
        reason: z.enum(MERGE_REASONS),
        survivor: uuid.optional().describe('For `propose`: the record that goes on'),
      }),
    },
    response: EMPTY,
    callers: MERGES,
    audit: { keep: 'act' },
  }),
} as const;
