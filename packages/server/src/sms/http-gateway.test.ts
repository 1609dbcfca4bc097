import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { httpGateway } from './http-gateway.ts';

const MESSAGE = { id: 'm-1', phone: '10012345678', text: '【康码】您好', at: 0 };

let status: number;
let received: { headers: IncomingHttpHeaders; body: unknown }[];
const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const body: unknown = JSON.parse(Buffer.concat(pieces).toString());
    received.push({ headers: request.headers, body });
    response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('{}');
  });
});
let url: string;
beforeEach(async () => {
  received = [];
  status = 202;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

test('a message goes out with its id, phone and text, and with the token that the gateway knows us by', async () => {
  const gateway = httpGateway({ url, token: 'secret' });
  expect(await gateway.send(MESSAGE)).toBe('taken');
  const [{ headers, body } = { headers: {}, body: undefined }] = received;
  expect(body).toEqual({ id: 'm-1', phone: '10012345678', text: '【康码】您好' });
  expect(headers.authorization).toBe('Bearer secret');
});

test.each([
  [400, 'refused'],
  [404, 'refused'],
  [422, 'refused'],
  [401, 'not-now'],
  [429, 'not-now'],
  [503, 'not-now'],
  [302, 'not-now'],
] as const)('what a gateway means by %i is: %s', async (answer, result) => {
  status = answer;
  expect(await httpGateway({ url, token: undefined }).send(MESSAGE)).toBe(result);
});

test('a gateway that is not there can take nothing now', async () => {
  const gateway = httpGateway({ url: 'http://127.0.0.1:1/sms', token: undefined });
  expect(await gateway.send(MESSAGE)).toBe('not-now');
});
