import { z } from 'zod';
import { endpoint, json } from '../endpoint.ts';

/** What anybody may ask. */
export const PUBLIC_ENDPOINTS = {
  live: endpoint({
    method: 'GET',
    path: '/health/live',
    summary: 'The process answers',
    request: {},
    response: json(z.object({ status: z.literal('live') })),
    callers: 'public',
    audit: { keep: 'none' },
  }),
  ready: endpoint({
    method: 'GET',
    path: '/health/ready',
    summary: 'The server can do its work: its database answers and its workers run',
    request: {},
    response: json(z.object({ status: z.literal('ready') })),
    callers: 'public',
    audit: { keep: 'none' },
  }),
} as const;
