import { z } from 'zod';
import { endpoint, json } from '../endpoint.ts';
import { instant } from '../shapes.ts';

/** What anybody may ask. */
export const PUBLIC_ENDPOINTS = {
  policies: endpoint({
    method: 'GET',
    path: '/v1/policies',
    summary: 'The policy versions that have been published here',
    request: {},
    response: json(
      z.object({
        items: z.array(
          z.object({
            policy: z.string(),
            version: z.int(),
            publishedAt: instant,
            effectiveAt: instant,
            digest: z.string().describe('SHA-256 of the canonical text, in hexadecimal'),
          }),
        ),
      }),
    ),
    callers: 'public',
    audit: { keep: 'none' },
  }),
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
