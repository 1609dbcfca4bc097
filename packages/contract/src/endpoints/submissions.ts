import { z } from 'zod';
import { endpoint, json } from '../endpoint.ts';
import { PAGE_QUERY, pageOf } from '../page.ts';
import { SEES_OPERATIONS, SUBMITS } from '../roles.ts';
import { instant, language, uuid, word } from '../shapes.ts';

const READERS = [...new Set([...SUBMITS, ...SEES_OPERATIONS])];
const id = z.object({ id: uuid });

const saidProblem = z.object({
  code: z.string(),
  field: z.string().nullable(),
  message: z.string(),
});

/** What was handed in, and how far it has been taken in. */
export const submission = z
  .object({
    id: uuid,
    kind: word,
    channel: z.enum(['page', 'api', 'folder', 'command', 'synthetic']),
    state: z.enum(['received', 'reading', 'done', 'refused']),
    problem: saidProblem.nullable().describe('Why it was refused as a whole'),
    receivedAt: instant,
    finishedAt: instant.nullable(),
    attachment: z
      .object({
        size: z.int().describe('In bytes'),
        mayOpen: z.boolean().describe('Whether the caller is one who may open it'),
      })
      .nullable()
      .describe('The scan that came along'),
    rows: z.object({
      total: z.int().nullable(),
      done: z.int(),
      accepted: z.int(),
      repeated: z.int(),
      rejected: z.int(),
      parked: z.int(),
    }),
  })
  .meta({ id: 'Submission' });

/** Evidence in files (R20, R21). */
export const SUBMISSION_ENDPOINTS = {
  submit: endpoint({
    method: 'POST',
    path: '/v1/submissions',
    summary:
      'Hands in a file of evidence; it is stored before it is read, and a resend gets the same receipt',
    request: {
      upload: {
        fields: z.object({
          kind: word.describe('What the file is: see /v1/templates/:kind'),
          channel: z
            .enum(['api', 'command'])
            .default('api')
            .describe('With an API token: the kind of program that sends it'),
        }),
        files: {
          file: { required: true, means: 'CSV, XLSX, JSON or a FHIR R4 Bundle' },
          attachment: { required: false, means: 'The scan of the stamped form' },
        },
      },
    },
    response: json(
      z.object({
        id: uuid,
        kind: word,
        state: z.enum(['received', 'reading', 'done', 'refused']),
        receivedAt: instant,
        repeated: z.boolean().describe('This very file was handed in before'),
      }),
      202,
    ),
    callers: SUBMITS,
    tokens: true,
    audit: { keep: 'act' },
    rate: { perMinute: 60 },
    idempotent: true,
  }),
  submissions: endpoint({
    method: 'GET',
    path: '/v1/submissions',
    summary: 'What was handed in, the latest first',
    request: { query: z.object(PAGE_QUERY) },
    response: json(pageOf(submission)),
    callers: READERS,
    tokens: true,
    audit: { keep: 'none' },
  }),
  submission: endpoint({
    method: 'GET',
    path: '/v1/submissions/:id',
    summary: 'How far a submission has been taken in',
    request: { params: id, query: z.object({ language: language.optional() }) },
    response: json(submission),
    callers: READERS,
    tokens: true,
    audit: { keep: 'none' },
  }),
  submissionRows: endpoint({
    method: 'GET',
    path: '/v1/submissions/:id/rows',
    summary: 'The rows that did not become evidence, and why',
    request: {
      params: id,
      query: z.object({
        outcome: z.enum(['rejected', 'parked']).optional(),
        language: language.optional(),
        ...PAGE_QUERY,
      }),
    },
    response: json(
      pageOf(
        z.object({
          row: z.int(),
          outcome: z.enum(['rejected', 'parked']),
          problems: z.array(saidProblem),
          settledAt: instant.nullable().describe('When a parked row was taken up after all'),
        }),
      ),
    ),
    callers: READERS,
    tokens: true,
    audit: { keep: 'none' },
  }),
  attachment: endpoint({
    method: 'GET',
    path: '/v1/submissions/:id/attachment',
    summary:
      'The scan that came along, as it was handed in: for the office that handed it in, and the administration above it',
    request: { params: id },
    response: { kind: 'file', status: 200, mediaType: 'application/octet-stream' },
    callers: SUBMITS,
    audit: { keep: 'act' },
    rate: { perMinute: 60 },
  }),
  template: endpoint({
    method: 'GET',
    path: '/v1/templates/:kind',
    summary: 'The empty form of a kind, as a spreadsheet',
    request: {
      params: z.object({ kind: word }),
      query: z.object({ language: language.optional() }),
    },
    response: {
      kind: 'file',
      status: 200,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    callers: SUBMITS,
    tokens: true,
    audit: { keep: 'none' },
    rate: { perMinute: 60 },
  }),
} as const;
