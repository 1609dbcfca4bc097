import { createHash, type Hash } from 'node:crypto';
import type { Endpoint, ReceivedFile } from '@kangma/contract';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { CallFailure } from './call-failure.ts';
import { failureOf } from './failure-of.ts';
import { fieldFaults } from './field-faults.ts';

type Upload = NonNullable<Endpoint['request']['upload']>;

/** What came in a multipart request, and a fingerprint of all of it. */
export interface ReadUpload {
  readonly input: Readonly<Record<string, unknown>>;
  readonly fingerprint: Buffer;
}

interface Files {
  readonly received: Readonly<Record<string, ReceivedFile>>;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly hash: Hash;
}

async function readParts(
  request: FastifyRequest,
  wanted: Upload['files'],
  maxBytes: number,
): Promise<Files> {
  const sent: Record<string, unknown> = {};
  const received: Record<string, ReceivedFile> = {};
  const hash = createHash('sha256');
  for await (const part of request.parts({
    limits: { fileSize: maxBytes, fields: 10, files: 4 },
  })) {
    if (part.type === 'field') {
      sent[part.fieldname] = part.value;
      continue;
    }
    // A file that nobody asked for has to be read too, or the request never ends.
    const isWanted = Object.hasOwn(wanted, part.fieldname);
    const pieces: Uint8Array[] = [];
    let size = 0;
    if (isWanted) hash.update(`file ${part.fieldname}\n`);
    for await (const piece of part.file as AsyncIterable<Buffer>) {
      if (!isWanted) continue;
      pieces.push(piece);
      size += piece.length;
      hash.update(piece);
    }
    if (part.file.truncated) {
      throw new CallFailure({ code: 'too-large', params: { max: maxBytes } });
    }
    if (!isWanted) continue;
    hash.update(`\n${size}\n`);
    received[part.fieldname] = { name: part.filename, mediaType: part.mimetype, size, pieces };
  }
  return { sent, received, hash };
}

/** What the parser throws at a body that it cannot read has no code of its own. */
function unreadable(error: unknown): unknown {
  return error instanceof CallFailure || failureOf(error) !== 'internal'
    ? error
    : new CallFailure({ code: 'malformed-body' });
}

/**
 * Reads the fields and files that an endpoint takes; the size of each file is limited while it is read.
 * @throws CallFailure
 */
export async function readUpload(
  request: FastifyRequest,
  { fields, files }: Upload,
  maxBytes: number,
): Promise<ReadUpload> {
  if (!request.isMultipart()) throw new CallFailure({ code: 'unsupported-media-type' });
  const { sent, received, hash } = await readParts(request, files, maxBytes).catch(
    (error: unknown) => {
      throw unreadable(error);
    },
  );
  const read = fields.safeParse(sent);
  if (!read.success) {
    throw new CallFailure({ code: 'invalid-request' }, fieldFaults(read.error.issues, sent));
  }
  for (const [field, { required }] of Object.entries(files)) {
    const file = received[field];
    if (file === undefined && required)
      throw new CallFailure({ code: 'file-missing', params: { field } });
    if (file?.size === 0) throw new CallFailure({ code: 'file-empty', params: { field } });
  }
  hash.update(JSON.stringify(Object.entries(read.data).toSorted(([a], [b]) => a.localeCompare(b))));
  return { input: { ...read.data, ...received }, fingerprint: hash.digest() };
}
