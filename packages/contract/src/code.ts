import { z } from 'zod';
import { authority, instant, jsonRecord, words } from './shapes.ts';

/** `none`: no code yet, or not determined: neither green nor red (R71). */
export const colour = z.enum(['green', 'yellow', 'red', 'none']);

const row = z.string().nullable().describe('The row of requirements that it serves');

const reason = z.object({
  pathway: z.string(),
  title: words,
  row,
  article: z.string().nullable(),
  colour,
  measure: z.string(),
  authority,
  assignedAt: instant,
  since: instant,
  until: instant.nullable().describe('When this stage ends by itself, as things stand'),
});

const question = z.object({
  ask: z.string(),
  evidence: z.string().describe('What the answer is about'),
  title: words,
  askedAt: instant,
  deadline: instant.nullable(),
  state: z.enum(['open', 'referred']),
  authority,
});

/** A person's code with what the page shows first (R30). */
export const code = z
  .object({
    colour,
    since: instant.describe('Since when it has been this colour'),
    decidedAt: instant,
    nextChangeAt: instant.nullable().describe('When it can change with no new evidence'),
    decisionNumber: z.int(),
    summary: z.object({
      reasons: z.array(reason),
      questions: z.array(question),
      undetermined: z.array(z.object({ code: z.string(), pathway: z.string().nullable() })),
    }),
  })
  .meta({ id: 'Code' });

/** Why, and what to do: the decision and the plan of spec/decision.md, and both in words. */
export const explanation = z
  .object({
    decision: jsonRecord,
    plan: jsonRecord,
    text: z.array(z.string()),
    places: z
      .record(z.string(), z.string())
      .describe('What the divisions are called that the plan names, by code'),
  })
  .meta({ id: 'Explanation' });

/** One decision of a person's history. */
export const pastDecision = z
  .object({
    decisionNumber: z.int(),
    at: instant,
    colour,
    cause: z.enum(['evidence', 'time', 'policy']),
    pathways: z.array(z.string()),
  })
  .meta({ id: 'PastDecision' });
