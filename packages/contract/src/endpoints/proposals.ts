import { z } from 'zod';
import { colour } from '../code.ts';
import { ACTS } from '../enactment-statement.ts';
import { endpoint, EMPTY, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { ENACTS, PROPOSES, SEES_PROPOSALS } from '../roles.ts';
import { instant, place, uuid, words } from '../shapes.ts';

/** How far a proposal is. */
export const PROPOSAL_STATES = [
  'drafted',
  'faulty',
  'checked',
  'measured',
  'signed',
  'countersigned',
  'published',
  'withdrawn',
] as const;

const part = z.number().min(0).max(1).describe('How far, from 0 to 1');

const line = z.object({
  id: uuid,
  policy: z.string(),
  version: z.int(),
  title: words,
  state: z.enum(PROPOSAL_STATES),
  author: z.string().nullable().describe('null: it came with a release'),
  proposedAt: instant,
  effectiveAt: instant,
  retroactive: z.boolean(),
  digest: z.string().describe('SHA-256 of the canonical text, in hexadecimal'),
  publishedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
});

const rows = z.array(
  z.object({
    name: z.string(),
    persons: z.int(),
    better: z.int(),
    worse: z.int(),
  }),
);

const effect = z.object({
  changed: z.int(),
  changes: z.array(z.object({ from: colour, to: colour, persons: z.int() })),
  byPathway: rows,
  byDivision: z.array(rows.element.extend({ place })),
});

const impact = z.object({
  at: instant.describe('The moment that both sides are decided at'),
  persons: z.int(),
  onTheDay: effect.describe('What changes when it takes effect'),
  asIf: effect.describe('What would be otherwise today, had it been in force all along'),
});

const finding = z.object({
  code: z.string(),
  clause: z.string(),
  article: z.string().nullable(),
  message: z.string(),
  timeline: z.string().nullable().describe('A person that shows it, line by line'),
});

const proposal = line.extend({
  source: z.string(),
  canonical: z.string().describe('The text that is signed (RFC 8785)'),
  replaces: z
    .object({ version: z.int(), canonical: z.string() })
    .nullable()
    .describe('The newest version of the same policy'),
  check: z.object({ part, at: instant.nullable(), findings: z.array(finding) }),
  measuring: part.nullable().describe('null: nothing is being measured'),
  impact: impact.nullable().describe('Under the rules as they are now'),
  shadow: z.object({
    since: instant.nullable(),
    hours: z.array(
      z.object({
        at: instant,
        persons: z.int(),
        changed: z.int(),
        better: z.int(),
        worse: z.int(),
      }),
    ),
  }),
  signatures: z.array(
    z.object({ act: z.enum(ACTS), login: z.string(), name: z.string(), at: instant }),
  ),
  pass: z
    .object({
      at: instant.describe('The moment from which everybody is decided again'),
      part,
      seen: z.int(),
      changed: z.int(),
      finishedAt: instant.nullable(),
    })
    .nullable()
    .describe('Everybody, decided again under the rules that it changed'),
});

const one = { params: z.object({ id: uuid }) };

/** How a policy comes into force: proposed, checked, measured, signed by two, published. */
export const PROPOSAL_ENDPOINTS = {
  propose: endpoint({
    method: 'POST',
    path: '/v1/proposals',
    summary: 'Proposes a version of a policy; it is checked and measured by itself',
    request: { body: z.object({ source: z.string().min(1).max(1_000_000).describe('YAML') }) },
    response: json(
      z.object({
        id: uuid.nullable().describe('null: it cannot be read, see problems'),
        problems: z.array(
          z.object({
            code: z.string(),
            message: z.string(),
            path: z.string(),
            line: z.int().nullable(),
            column: z.int().nullable(),
          }),
        ),
      }),
    ),
    callers: PROPOSES,
    tokens: true,
    audit: { keep: 'act' },
    rate: { perMinute: 30 },
  }),
  proposals: endpoint({
    method: 'GET',
    path: '/v1/proposals',
    summary: 'Proposals, the latest first',
    request: { query: z.object(PAGE_QUERY) },
    response: json(pageOf(line)),
    callers: SEES_PROPOSALS,
    tokens: true,
    audit: { keep: 'none' },
  }),
  proposal: endpoint({
    method: 'GET',
    path: '/v1/proposals/:id',
    summary: 'One proposal: text, findings, impact, signatures, and how far everything is',
    request: one,
    response: json(proposal),
    callers: SEES_PROPOSALS,
    tokens: true,
    audit: { keep: 'none' },
  }),
  signProposal: endpoint({
    method: 'POST',
    path: '/v1/proposals/:id/signatures',
    summary: 'Adds my signature, made with my private key where that is',
    request: {
      ...one,
      body: z.object({
        act: z.enum(ACTS),
        signature: z
          .string()
          .regex(/^[A-Za-z0-9_-]{86}$/)
          .describe('ES256 in base64url, over the statement of enactment'),
      }),
    },
    response: EMPTY,
    callers: ENACTS,
    tokens: true,
    audit: { keep: 'act' },
    rate: { perMinute: 30 },
  }),
  shadowProposal: endpoint({
    method: 'POST',
    path: '/v1/proposals/:id/shadow',
    summary:
      'Runs a signed proposal in the shadow for a day: decided each hour and counted, not shown',
    request: one,
    response: EMPTY,
    callers: ENACTS,
    tokens: true,
    audit: { keep: 'act' },
  }),
  publishProposal: endpoint({
    method: 'POST',
    path: '/v1/proposals/:id/publication',
    summary: 'Publishes what two people have signed',
    request: one,
    response: EMPTY,
    callers: ENACTS,
    tokens: true,
    audit: { keep: 'act' },
  }),
  withdrawProposal: endpoint({
    method: 'POST',
    path: '/v1/proposals/:id/withdrawal',
    summary: 'Takes a proposal back; one that was published takes the signatures of two people',
    request: one,
    response: EMPTY,
    callers: ENACTS,
    tokens: true,
    audit: { keep: 'act' },
  }),
} as const;
