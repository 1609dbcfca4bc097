import type { FastifyInstance } from 'fastify';
import type { DevHandlers } from './use-cases-needed.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Works at 390 px and at a desk; follows the system’s light or dark. */
const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans SC", sans-serif; }
body { margin: 0; background: light-dark(#f4f6f8, #14181c); }
main { box-sizing: border-box; max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.25rem; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin-bottom: .75rem; padding: .75rem 1rem; border-radius: 12px; background: light-dark(#fff, #1e242a); }
li p { margin: 0; }
.quiet { color: light-dark(#4c5864, #a9b4be); font-size: .875rem; }`;

/** In the time of the place, as everywhere. */
const AT = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
});

function escape(text: string): string {
  return text.replaceAll(/[&<>]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** /dev/outbox: the messages that would have gone out by SMS, for whoever tries the system out. */
export function outboxPage(app: FastifyInstance, outbox: DevHandlers['outbox']): void {
  app.get('/dev/outbox', { schema: { hide: true } }, async (request, reply) => {
    const read = await outbox({ kind: 'anyone', language: 'en', address: request.ip }, {});
    const items = read.ok ? read.value.items : [];
    const messages = items.map(
      ({ at, phone, text }) =>
        `<li><p class="quiet">${AT.format(new Date(at))} · ${escape(phone)}</p><p>${escape(text)}</p></li>`,
    );
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="3"><title>Kangma outbox</title><style>${STYLE}</style></head>
<body><main><h1>Messages that would have gone out by SMS</h1>
${messages.length === 0 ? '<p>None yet. Ask for a code, and it stands here.</p>' : `<ul>${messages.join('')}</ul>`}</main></body></html>
`);
  });
}
