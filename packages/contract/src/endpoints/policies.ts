import { z } from 'zod';
import { endpoint, json } from '../endpoint.ts';
import { instant, words } from '../shapes.ts';

const policyId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/);

const version = z.object({
  policy: policyId,
  version: z.int(),
  title: words,
  publishedAt: instant,
  effectiveAt: instant,
  withdrawnAt: instant.nullable().describe('From when the version before it governs again'),
  digest: z.string().describe('SHA-256 of the canonical text, in hexadecimal'),
});

/** The rules, for anybody to read. */
export const POLICY_ENDPOINTS = {
  policies: endpoint({
    method: 'GET',
    path: '/v1/policies',
    summary:
      'The policy versions that have been published here, those that were withdrawn included',
    request: {},
    response: json(z.object({ items: z.array(version) })),
    callers: 'public',
    audit: { keep: 'none' },
  }),
  policyVersion: endpoint({
    method: 'GET',
    path: '/v1/policies/:policy/versions/:version',
    summary: 'One version: its text, and the signatures under which it was published or withdrawn',
    request: {
      params: z.object({
        policy: policyId,
        version: z.coerce.number().int().min(1).max(1_000_000_000),
      }),
    },
    response: json(
      version.extend({
        canonical: z.string().describe('The text that is signed (RFC 8785)'),
        proposal: z.string().describe('Its number, which is signed too'),
        signatures: z
          .array(
            z.object({
              act: z.enum(['publish', 'withdraw']),
              name: z.string(),
              signature: z.string().describe('ES256 in base64url, over the statement of enactment'),
              publicKey: z
                .record(z.string(), z.json())
                .nullable()
                .describe('A JSON Web Key; null: of somebody who may sign no more'),
            }),
          )
          .describe('None: the store began with it'),
      }),
    ),
    callers: 'public',
    audit: { keep: 'none' },
  }),
} as const;
