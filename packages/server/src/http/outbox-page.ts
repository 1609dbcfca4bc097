import type { FastifyInstance } from 'fastify';
import type { DevHandlers } from './use-cases-needed.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** /dev/outbox: the messages that would have gone out by SMS, for whoever tries the system out. */
export function outboxPage(app: FastifyInstance, outbox: DevHandlers['outbox']): void {
  app.get('/dev/outbox', { schema: { hide: true } }, async (request, reply) => {
    const read = await outbox({ kind: 'anyone', language: 'en', address: request.ip }, {});
    const items = read.ok ? read.value.items : [];
    const rows = items.map(
      ({ at, phone, text }) =>
        `<tr><td>${escape(at)}</td><td>${escape(phone)}</td><td>${escape(text)}</td></tr>`,
    );
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="3"><title>Outbox</title></head>
<body><h1>Messages that would have gone out by SMS</h1>
<table><thead><tr><th>at</th><th>to</th><th>text</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>
`);
  });
}
