import { z } from 'zod';
import { EMPTY, endpoint, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { HOLDS_TOKENS, STAFF_ROLES } from '../roles.ts';
import { instant, place, uuid } from '../shapes.ts';

/** An API token as it can be shown again: without what it consists of. */
const token = z
  .object({
    id: uuid,
    name: z.string(),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable().describe('To the minute'),
    revokedAt: instant.nullable(),
    state: z.enum(['active', 'expired', 'revoked']),
  })
  .meta({ id: 'Token' });

/** The staff member’s own session, which is opened by OpenID Connect at /desk/login, and API tokens. */
export const STAFF_ENDPOINTS = {
  staffMe: endpoint({
    method: 'GET',
    path: '/v1/staff/me',
    summary: 'Who I am: role, division, office',
    request: {},
    response: json(
      z.object({
        staff: uuid,
        login: z.string(),
        name: z.string(),
        role: z.enum(STAFF_ROLES),
        division: z.string(),
        place,
        office: z.string(),
      }),
    ),
    callers: STAFF_ROLES,
    tokens: true,
    audit: { keep: 'none' },
  }),
  closeStaffSession: endpoint({
    method: 'DELETE',
    path: '/v1/staff/session',
    summary: 'Signs the staff member out',
    request: {},
    response: EMPTY,
    callers: STAFF_ROLES,
    audit: { keep: 'act' },
    session: 'closes',
  }),
  issueToken: endpoint({
    method: 'POST',
    path: '/v1/staff/tokens',
    summary: 'Makes an API token, with which a system acts in my name; it is shown this once',
    request: {
      body: z.object({
        name: z.string().trim().min(1).max(100).describe('What it is for: the system, say'),
        expiresInDays: z.int().min(1).max(366),
      }),
    },
    response: json(
      z.object({ id: uuid, token: z.string().describe('kgt_…'), expiresAt: instant }),
      201,
    ),
    callers: HOLDS_TOKENS,
    audit: { keep: 'act' },
    rate: { perMinute: 10 },
  }),
  tokens: endpoint({
    method: 'GET',
    path: '/v1/staff/tokens',
    summary: 'My API tokens, the latest first',
    request: { query: z.object(PAGE_QUERY) },
    response: json(pageOf(token)),
    callers: HOLDS_TOKENS,
    audit: { keep: 'none' },
  }),
  revokeToken: endpoint({
    method: 'DELETE',
    path: '/v1/staff/tokens/:id',
    summary: 'Revokes an API token of mine, at once',
    request: { params: z.object({ id: uuid }) },
    response: EMPTY,
    callers: HOLDS_TOKENS,
    audit: { keep: 'act' },
  }),
} as const;
