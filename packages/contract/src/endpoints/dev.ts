import { z } from 'zod';
import { endpoint, json } from '../endpoint.ts';
import { instant } from '../shapes.ts';

const clock = json(z.object({ now: instant }));

/** For demonstrations: these exist only on a server that is configured to have them. */
export const OUTBOX_ENDPOINTS = {
  outbox: endpoint({
    method: 'GET',
    path: '/dev/outbox/messages',
    summary: 'Messages that would have gone out by SMS, the latest first',
    request: {},
    response: json(
      z.object({ items: z.array(z.object({ at: instant, phone: z.string(), text: z.string() })) }),
    ),
    callers: 'public',
    audit: { keep: 'none' },
  }),
} as const;

export const CLOCK_ENDPOINTS = {
  devClock: endpoint({
    method: 'GET',
    path: '/dev/clock',
    summary: 'The time of the demonstration',
    request: {},
    response: clock,
    callers: 'public',
    audit: { keep: 'none' },
  }),
  moveClock: endpoint({
    method: 'POST',
    path: '/dev/clock',
    summary: 'Moves the time of the demonstration forward',
    request: { body: z.object({ advanceMinutes: z.int().min(1).max(525_600) }) },
    response: clock,
    callers: 'public',
    audit: { keep: 'none' },
  }),
} as const;
