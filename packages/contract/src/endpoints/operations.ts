import { z } from 'zod';
import { endpoint, json } from '../endpoint.ts';
import { SEES_OPERATIONS } from '../roles.ts';
import { division, instant } from '../shapes.ts';
import { submission } from './submissions.ts';

/** How the system does, in counts. */
export const OPERATION_ENDPOINTS = {
  operationsOverview: endpoint({
    method: 'GET',
    path: '/v1/operations/overview',
    summary: 'Queue depth, lag, intake runs, rows parked and rejected, changes a minute',
    request: {},
    response: json(
      z.object({
        at: instant,
        queueDepth: z.object({
          submissions: z.int().describe('Received, not yet taken in'),
          decisions: z.int().describe('Codes whose time to be decided again has come'),
        }),
        lagMs: z.int().describe('How long the oldest of these has waited'),
        runs: z.array(submission).describe('The latest first'),
        rows: z.object({ rejected: z.int(), parked: z.int(), unresolvedPlaces: z.int() }),
        changesPerMinute: z.number().describe('Codes that changed, over the last five minutes'),
      }),
    ),
    callers: SEES_OPERATIONS,
    audit: { keep: 'none' },
  }),
  colours: endpoint({
    method: 'GET',
    path: '/v1/operations/colours',
    summary: 'Codes by colour in each division below one',
    request: {
      query: z.object({ division: division.optional().describe('Otherwise one’s own') }),
    },
    response: json(
      z.object({
        division: z.string(),
        children: z.array(
          z.object({
            division: z.string(),
            name: z.string(),
            green: z.int(),
            yellow: z.int(),
            red: z.int(),
            none: z.int(),
          }),
        ),
      }),
    ),
    callers: SEES_OPERATIONS,
    audit: { keep: 'none' },
  }),
} as const;
