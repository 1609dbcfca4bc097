import { z } from 'zod';
import { EMPTY, endpoint, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { RESOLVES_PLACES } from '../roles.ts';
import { division, instant } from '../shapes.ts';

/** Of an area an id as others; of rows the key that they wait for. */
const id = z.guid();

/** Places that no rule resolves, of risk areas and of rows: somebody who knows the place says where it is. */
export const PLACE_ENDPOINTS = {
  unresolvedPlaces: endpoint({
    method: 'GET',
    path: '/v1/places/unresolved',
    summary: 'Named places that could not be resolved to a division, with suggestions',
    request: { query: z.object(PAGE_QUERY) },
    response: json(
      pageOf(
        z.object({
          id,
          named: z
            .array(z.string())
            .describe('The division as the source names it, from the province down'),
          since: instant,
          area: z
            .object({ place: z.string(), level: z.string() })
            .nullable()
            .describe('The risk area that is listed there'),
          rows: z.int().nullable().describe('How many rows wait for it, where it is of rows'),
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
    request: { params: z.object({ id }), body: z.object({ division }) },
    response: EMPTY,
    callers: RESOLVES_PLACES,
    audit: { keep: 'act' },
  }),
} as const;
