import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../postgres/free-port.ts';
import { invented, residentRow } from '../testing/invented.ts';
import { runningServer, type RunningTestServer } from '../testing/running-server.ts';

/** The paths and bodies of what a collector gets. */
let collected: { path: string; body: string }[];
let port: number;
let server: RunningTestServer;
const collector = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    collected.push({ path: request.url!, body: Buffer.concat(pieces).toString('latin1') });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});
beforeEach(async () => {
  collected = [];
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  port = await freePort();
  server = await runningServer({
    KANGMA_METRICS_PORT: String(port),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  });
}, 30_000);
afterEach(() => new Promise((resolve) => collector.close(resolve)));

test('what was done is measured and traced, and nobody is named in it', async () => {
  const people = await server.province.register(5);
  const person = (await server.province.standing(people[0]!)).person;
  const bureau = await server.staff('data-bureau', '35');
  await server.call(`/v1/persons/${person}/code?purpose=care`, bureau);
  const file = await server.province.handIn('residents', [residentRow(invented(7))]);
  await server.ended(bureau, file.id);
  const measures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(measures).toContain('kangma_codes{colour="green"} 5');
  expect(measures).toMatch(/kangma_rows\{outcome="accepted"\} 11\n/);
  expect(measures).toMatch(
    /kangma_request_seconds_count\{method="GET",route="\/v1\/persons\/:id\/code",status="200"\} 1\n/,
  );
  expect(measures).toMatch(/kangma_step_seconds_count\{loop="intake"\} [1-9]/);
  await server.close();
  const sent = collected.map(({ body }) => body).join('\n');
  expect(collected.every(({ path }) => path === '/v1/traces')).toBe(true);
  expect(sent).toContain('GET /v1/persons/:id/code');
  expect(sent).toContain('step intake');
  for (const text of [measures, sent]) {
    expect(text).not.toContain(person);
    expect(text).not.toContain(people[0]!.document);
  }
});
