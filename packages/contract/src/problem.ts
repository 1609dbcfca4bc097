import { z } from 'zod';
import { FIELD_PROBLEMS, type HttpProblemCode, PROBLEM_STATUS } from './problems.ts';

// by their statuses: a page that reads problems needs none of their messages, which come with them
const codes = Object.keys(PROBLEM_STATUS) as [HttpProblemCode, ...HttpProblemCode[]];
const fieldCodes = Object.keys(FIELD_PROBLEMS) as [
  keyof typeof FIELD_PROBLEMS,
  ...(keyof typeof FIELD_PROBLEMS)[],
];

/** How every failure is told: application/problem+json (RFC 9457). It never repeats what was sent. */
export const problem = z
  .object({
    type: z.string().describe('urn:kangma:problem: and the code'),
    status: z.int(),
    code: z.enum(codes),
    title: z.string().describe('In the language of Accept-Language'),
    instance: z.string().describe('The number of the request in the log'),
    errors: z
      .array(
        z.object({
          field: z.string().describe('The name, or the way to it with dots'),
          code: z.enum(fieldCodes),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });

export type HttpProblem = z.output<typeof problem>;
