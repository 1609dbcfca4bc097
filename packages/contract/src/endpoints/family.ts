import { z } from 'zod';
import { code } from '../code.ts';
import { EMPTY, type Endpoint, endpoint, json } from '../endpoint.ts';
import { memberPath } from '../member-path.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { REFUSALS } from '../people-words.ts';
import { COUNTER } from '../roles.ts';
import { division, instant, place, uuid, word } from '../shapes.ts';
import { NOTICE_ENDPOINTS } from './notices.ts';
import { RESIDENT_ENDPOINTS } from './residents.ts';

const relation = z
  .enum(['child', 'elder', 'other'])
  .describe('What the member is to the keeper: a child, an old person, another adult');
const consent = z
  .enum(['guardian', 'code', 'counter'])
  .describe(
    'How consent was given: the register names the keeper as guardian, by the code sent to the member’s phone, at the counter',
  );
const id = z.object({ id: uuid });
const document = { documentType: word, document: z.string().min(1).max(60) };
const KEPT = { keep: 'act' } as const;
const NOT_KEPT = { keep: 'none' } as const;

/** An endpoint of one's own, called for a member of the family. */
function forMember<const E extends Endpoint>(own: E) {
  const request: E['request'] & { readonly params: typeof id } = { ...own.request, params: id };
  return {
    ...own,
    path: memberPath(own.path),
    summary: `For a member of one’s family: ${own.summary}`,
    request,
  };
}

/** What a keeper calls for a member, under `/v1/me/family/:id` as for themselves under `/v1/me`. */
export const MEMBER_ENDPOINTS = {
  memberCode: forMember(RESIDENT_ENDPOINTS.myCode),
  memberExplanation: forMember(RESIDENT_ENDPOINTS.myExplanation),
  memberHistory: forMember(RESIDENT_ENDPOINTS.myHistory),
  memberNotices: forMember(NOTICE_ENDPOINTS.myNotices),
  memberCalendar: forMember(NOTICE_ENDPOINTS.myCalendar),
  memberDeclare: forMember(RESIDENT_ENDPOINTS.declare),
  memberPreviewDeclaration: forMember(RESIDENT_ENDPOINTS.previewDeclaration),
  memberAnswer: forMember(RESIDENT_ENDPOINTS.answer),
} as const;

/** Children and old people in the account of who looks after them (R32): bound with consent, and unbound. */
export const FAMILY_ENDPOINTS = {
  ...MEMBER_ENDPOINTS,
  family: endpoint({
    method: 'GET',
    path: '/v1/me/family',
    summary: 'Whom I keep, with their codes, and who keeps me and what they said for me',
    request: {},
    response: json(
      z.object({
        members: z.array(
          z.object({
            id: uuid,
            relation,
            name: z.string(),
            state: z.enum(['asked', 'bound']),
            consent: consent.nullable(),
            since: instant,
            number: z.string().describe('To be named at the counter while consent is awaited'),
            code: code.nullable().describe('Null until consent is given'),
          }),
        ),
        keepers: z.array(
          z.object({ id: uuid, relation, name: z.string(), consent, since: instant }),
        ),
        acts: z
          .array(
            z.object({
              at: instant,
              what: z.enum(['declaration', 'answer']),
              name: z.string().describe('Who said it for me'),
            }),
          )
          .describe('What keepers said for me, the latest first'),
      }),
    ),
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 60 },
  }),
  askFamily: endpoint({
    method: 'POST',
    path: '/v1/me/family',
    summary:
      'Asks to keep somebody. The answer is the same whoever is known; a grown-up gets a code on their own phone',
    request: { body: z.object({ name: z.string().trim().min(1).max(100), ...document, relation }) },
    response: json(z.object({ id: uuid, number: z.string(), expiresInSeconds: z.int() }), 202),
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 10 },
  }),
  confirmFamily: endpoint({
    method: 'POST',
    path: '/v1/me/family/:id/confirmation',
    summary: 'Proves the consent of a grown-up by the code that they were sent and passed on',
    request: { params: id, body: z.object({ code: z.string().regex(/^[0-9]{6}$/) }) },
    response: EMPTY,
    callers: 'resident',
    audit: NOT_KEPT,
    rate: { perMinute: 20 },
  }),
  endFamily: endpoint({
    method: 'DELETE',
    path: '/v1/me/family/:id',
    summary: 'Unbinds: the keeper or the member, at any time',
    request: { params: id },
    response: EMPTY,
    callers: 'resident',
    audit: NOT_KEPT,
  }),
  familyCases: endpoint({
    method: 'GET',
    path: '/v1/family/cases',
    summary: 'Families of my division that wait to be confirmed at the counter, the oldest first',
    request: { query: z.object(PAGE_QUERY) },
    response: json(
      pageOf(
        z.object({
          id: uuid,
          number: z.string(),
          keeper: z.string().describe('Masked'),
          member: z.string().describe('Masked'),
          relation,
          documentType: word,
          division,
          place,
          askedAt: instant,
        }),
      ),
    ),
    callers: COUNTER,
    audit: NOT_KEPT,
  }),
  confirmFamilyCase: endpoint({
    method: 'POST',
    path: '/v1/family/cases/:id/confirmation',
    summary:
      'Confirms guardianship, having seen the papers, or the consent of a grown-up who stands here; the number is that of the member’s document in one’s hand',
    request: { params: id, body: z.object({ document: document.document }) },
    response: EMPTY,
    callers: COUNTER,
    audit: KEPT,
  }),
  refuseFamilyCase: endpoint({
    method: 'POST',
    path: '/v1/family/cases/:id/refusal',
    summary: 'Refuses to bind a family, with the reason',
    request: { params: id, body: z.object({ refusal: z.enum(REFUSALS) }) },
    response: EMPTY,
    callers: COUNTER,
    audit: KEPT,
  }),
  endFamilyAtCounter: endpoint({
    method: 'POST',
    path: '/v1/family/endings',
    summary: 'Unbinds the member whose document is in one’s hand from everybody who keeps them',
    request: { body: z.object(document) },
    response: json(z.object({ ended: z.int() })),
    callers: COUNTER,
    audit: KEPT,
    rate: { perMinute: 30 },
  }),
} as const;
