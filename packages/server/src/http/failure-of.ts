import type { HttpProblemCode } from '@kangma/contract';
import { passingFailure } from '../ports/passing-failure.ts';

/** What Fastify and its plugins throw while they read a request. */
const READING: Readonly<Record<string, HttpProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_BAD_URL: 'not-found',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_PARTS_LIMIT: 'malformed-body',
  FST_FILES_LIMIT: 'malformed-body',
  FST_FIELDS_LIMIT: 'malformed-body',
  FST_PROTO_VIOLATION: 'malformed-body',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported-media-type',
  FST_PREMATURE_CLOSE: 'malformed-body',
};

function codeIn(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** The problem that an unexpected error is told as; `internal` where it is our bug. */
export function failureOf(error: unknown): HttpProblemCode {
  if (!(error instanceof Error)) return 'internal';
  const code = codeIn(error);
  const reading = READING[code];
  if (reading !== undefined) return reading;
  const passing = passingFailure(error);
  if (passing !== undefined) return passing;
  const { statusCode } = error as { statusCode?: unknown };
  const isOfReading = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  return isOfReading ? 'malformed-body' : 'internal';
}
