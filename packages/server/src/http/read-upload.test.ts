import type { InjectOptions } from 'fastify';
import { expect, test, vi } from 'vitest';
import { multipart } from '../testing/sample-calls.ts';
import { type SampleHttp, sampleHttp } from '../testing/sample-http.ts';
import type { AllHandlers } from './use-cases-needed.ts';

type Parts = Pick<InjectOptions, 'payload' | 'headers'>;

function send({ app }: SampleHttp, { headers, ...parts }: Parts, key: string | undefined) {
  return app.inject({
    method: 'POST',
    url: '/v1/submissions',
    ...parts,
    headers: {
      ...headers,
      authorization: 'Bearer laboratory',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
  });
}

const KEY = 'key-12345678';

test('an upload arrives with its fields and files', async () => {
  const submit = vi.fn<AllHandlers['submit']>(() =>
    Promise.resolve({ ok: false, code: 'unknown-kind', params: { known: 'laboratory' } }),
  );
  const http = await sampleHttp({ submit });
  const parts = multipart({ kind: 'spells' }, { file: 'a,b', attachment: 'scan', more: 'x' });
  expect((await send(http, parts, KEY)).json()).toMatchObject({
    code: 'unknown-kind',
    title: expect.stringContaining('laboratory') as string,
  });
  expect(submit).toHaveBeenCalledWith(expect.anything(), {
    kind: 'spells',
    channel: 'api',
    file: { name: 'file.csv', mediaType: 'text/csv', size: 3, pieces: [Buffer.from('a,b')] },
    attachment: expect.objectContaining({ size: 4 }) as object,
  });
});

test.each<[what: string, code: string, parts: Parts]>([
  ['a file over the limit', 'too-large', multipart({ kind: 'a' }, { file: 'x'.repeat(5000) })],
  ['no file', 'file-missing', multipart({ kind: 'a' }, {})],
  ['an empty file', 'file-empty', multipart({ kind: 'a' }, { file: '' })],
  ['no kind', 'invalid-request', multipart({}, { file: 'a,b' })],
  ['JSON', 'unsupported-media-type', { payload: { kind: 'laboratory' } }],
  [
    'a body that was cut',
    'malformed-body',
    {
      payload: '--sample\r\ncut',
      headers: { 'content-type': 'multipart/form-data; boundary=sample' },
    },
  ],
])('%s is refused as %s', async (_what, code, parts) => {
  const submit = vi.fn<AllHandlers['submit']>();
  const http = await sampleHttp({ submit });
  expect((await send(http, parts, KEY)).json()).toMatchObject({ code });
  expect(submit).not.toHaveBeenCalled();
});

function counting() {
  return vi.fn<AllHandlers['submit']>(() =>
    Promise.resolve({
      ok: true,
      value: {
        id: crypto.randomUUID(),
        kind: 'laboratory',
        state: 'received',
        receivedAt: '2022-04-01T08:00:00+08:00',
        repeated: false,
      },
    }),
  );
}

test('the same call again gets the same answer and is done once', async () => {
  const submit = counting();
  const http = await sampleHttp({ submit });
  const parts = multipart({ kind: 'laboratory' }, { file: 'a,b' });
  const first = await send(http, parts, KEY);
  expect(first.statusCode).toBe(202);
  expect((await send(http, parts, KEY)).json()).toEqual(first.json());
  expect(submit).toHaveBeenCalledTimes(1);
  expect(http.acts).toHaveLength(1);
});

test('another content under the same key is refused, and so is a call without one', async () => {
  const submit = counting();
  const http = await sampleHttp({ submit });
  await send(http, multipart({ kind: 'laboratory' }, { file: 'a,b' }), KEY);
  const other = await send(http, multipart({ kind: 'laboratory' }, { file: 'a,c' }), KEY);
  expect(other.json()).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  for (const key of [undefined, 'short', 'with space 12']) {
    const refused = await send(http, multipart({ kind: 'laboratory' }, { file: 'a,b' }), key);
    expect(refused.json()).toMatchObject({ code: 'idempotency-key-missing' });
  }
  expect(submit).toHaveBeenCalledTimes(1);
});

test('a call that failed on our side is done when it is sent again', async () => {
  const submit = counting();
  submit.mockRejectedValueOnce(Object.assign(new Error('full'), { code: '53100' }));
  const http = await sampleHttp({ submit });
  const parts = multipart({ kind: 'laboratory' }, { file: 'a,b' });
  expect((await send(http, parts, KEY)).statusCode).toBe(507);
  expect((await send(http, parts, KEY)).statusCode).toBe(202);
});
