import {
  FIELD_PROBLEMS,
  HTTP_PROBLEMS,
  type HttpProblem,
  type HttpProblemCode,
  PROBLEM_STATUS,
} from '@kangma/contract';
import { type Params, render } from '@kangma/policy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../ports/language.ts';
import type { FieldFault } from './field-faults.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Sends a problem in the language of the caller. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: HttpProblemCode,
  params: Params = {},
  faults: readonly FieldFault[] = [],
): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language']);
  const status = PROBLEM_STATUS[code];
  const problem: HttpProblem = {
    type: `urn:kangma:problem:${code}`,
    status,
    code,
    title: render(HTTP_PROBLEMS, code, language, { ...params, request: request.id }),
    instance: request.id,
    ...(faults.length === 0
      ? {}
      : {
          errors: faults.map(({ field, code: fault, expected }) => ({
            field,
            code: fault,
            message: render(FIELD_PROBLEMS, fault, language, { expected }),
          })),
        }),
  };
  const { seconds } = params;
  if (code === 'too-many-requests' && seconds !== undefined) reply.header('retry-after', seconds);
  return reply
    .code(status)
    .type(PROBLEM_TYPE)
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);
}
