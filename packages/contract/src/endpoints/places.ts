import { z } from 'zod';
import { EMPTY, endpoint, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { RESOLVES_PLACES } from '../roles.ts';
import { division, instant, uuid } from '../shapes.ts';

/** Risk areas whose place no rule resolves: somebody who knows the place says where it is. */
export const PLACE_ENDPOINTS = {
  unresolvedPlaces: endpoint({
    method: 'GET',
    path: '/v1/places/unresolved',
    summary: 'Named places that could not be resolved to a division, with suggestions',
    request: { query: z.object(PAGE_QUERY) },
    response: json(
      pageOf(
        z.object({
          id: uuid,
          named: z.array(z.string()).describe('The divisions as the source names them'),
          place: z.string(),
          level: z.string(),
          listedAt: instant,
          suggestions: z.array(z.object({ division, name: z.string() })),
        }),
      ),
    ),
    callers: RESOLVES_PLACES,
    audit: { keep: 'none' },
  }),
  resolvePlace: endpoint({
    method: 'POST',
    path: '/v1/places/unresolved/:id',
    summary: 'Says in which division a named place lies; from then on the name resolves',
    request: { params: z.object({ id: uuid }), body: z.object({ division }) },
    response: EMPTY,
    callers: RESOLVES_PLACES,
    audit: { keep: 'act' },
  }),
} as const;
