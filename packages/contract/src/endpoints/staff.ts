import { z } from 'zod';
import { EMPTY, endpoint, json } from '../endpoint.ts';
import { STAFF_ROLES } from '../roles.ts';
import { uuid } from '../shapes.ts';

/** The staff member’s own session; it is opened by OpenID Connect at /desk/login. */
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
        office: z.string(),
      }),
    ),
    callers: STAFF_ROLES,
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
} as const;
