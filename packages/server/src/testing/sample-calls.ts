import type { Endpoint } from '@kangma/contract';
import { addressOf } from '@kangma/contract';
import type { InjectOptions } from 'fastify';
import { PERSON } from './sample-handlers.ts';

/** A value for every name in the contract’s requests. */
const VALUES: Readonly<Record<string, unknown>> = {
  id: PERSON,
  kind: 'laboratory',
  purpose: 'care',
  phone: '10012345678',
  code: '123456',
  oldCode: '123456',
  newCode: '123456',
  item: 'healthy',
  about: 'e-1',
  reply: 'denied',
  division: '350203001001',
  documentType: 'resident-id',
  document: '990101199001011237',
  advanceMinutes: 1,
  name: 'sample',
  relation: 'elder',
  expiresInDays: 30,
  terms: 'agreed',
  refusal: 'document-not-shown',
  step: 'propose',
  reason: 'entered-twice',
  policy: 'national',
  version: 1,
  source: 'kangma: 1',
  act: 'publish',
  signature: 'A'.repeat(86),
};

const BOUNDARY = 'sample';

/** One multipart body: fields, then files. */
export function multipart(
  fields: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): Pick<InjectOptions, 'payload' | 'headers'> {
  const part = (head: string, content: string) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const parts = [
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    ...Object.entries(files).map(([name, content]) =>
      part(`name="${name}"; filename="${name}.csv"\r\ncontent-type: text/csv`, content),
    ),
  ];
  return {
    payload: `${parts.join('')}--${BOUNDARY}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

/** A valid call of an endpoint, for `app.inject`. */
export function sampleCall(endpoint: Endpoint, token?: string): InjectOptions {
  const { method, request } = endpoint;
  const { body, upload } = request;
  const headers: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const call: InjectOptions = { method, url: addressOf(endpoint, VALUES), headers };
  if (body !== undefined) {
    call.payload = Object.fromEntries(
      Object.keys(body.shape).flatMap((name) => (name in VALUES ? [[name, VALUES[name]]] : [])),
    );
  }
  if (upload !== undefined) {
    const sent = multipart({ kind: 'laboratory' }, { file: 'a,b' });
    call.payload = sent.payload!;
    Object.assign(headers, sent.headers, { 'idempotency-key': 'key-12345678' });
  }
  return call;
}
