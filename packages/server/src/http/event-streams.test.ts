import { ENDPOINTS } from '@kangma/contract';
import { expect, test } from 'vitest';
import { type SampleHttp, sampleHttp } from '../testing/sample-http.ts';
import { SAMPLE_HANDLERS } from '../testing/sample-handlers.ts';

async function listening(parts?: Parameters<typeof sampleHttp>[0]) {
  const http = await sampleHttp(parts);
  return { http, url: await http.app.listen({ host: '127.0.0.1', port: 0 }) };
}

function openStream(url: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}${ENDPOINTS.myEvents.path}`, {
    headers: { authorization: 'Bearer resident' },
    ...(signal === undefined ? {} : { signal }),
  });
}

async function firstEvent(response: Response): Promise<string> {
  let text = '';
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
    if (text.includes('data: ')) break;
  }
  return text;
}

test('a change is sent as an event of the contract, with the headers of every answer', async () => {
  const { http, url } = await listening();
  const response = await openStream(url);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await firstEvent(response)).toMatch(
    /^retry: 2000\n\nevent: code\ndata: \{"colour":"green"/,
  );
  await http.app.close();
});

test('when the browser goes, the subscription ends', async () => {
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const { http, url } = await listening({
    ...SAMPLE_HANDLERS,
    myEvents: () => Promise.resolve({ ok: true, value: () => stop }),
  });
  const browser = new AbortController();
  await openStream(url, browser.signal);
  browser.abort();
  await expect(stopped).resolves.toBeUndefined();
  await http.app.close();
});

test('one person has at most five streams on a server', async () => {
  const { http, url } = await listening();
  const streams = await Promise.all(Array.from({ length: 5 }, () => openStream(url)));
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await openStream(url)).status).toBe(429);
  await http.app.close();
});

test('a server that stops ends its streams and does not wait for them', async () => {
  const { http, url }: { http: SampleHttp; url: string } = await listening();
  const response = await openStream(url);
  const [text] = await Promise.all([response.text(), http.app.close()]);
  expect(text).toContain('event: code');
});
