import type { ServerResponse } from 'node:http';
import type { Subscription } from '@kangma/contract';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

const HEARTBEAT_MS = 15_000;
/** Then the browser comes back by itself, and whether it is still signed in is asked again. */
const LIFE_MS = 600_000;
const COME_BACK_AFTER_MS = 2000;
const MOST_UNREAD_BYTES = 1_048_576;
const MOST_PER_OWNER = 5;

/** Streams of server-sent events that are open on this server. */
export class EventStreams {
  readonly #open = new Map<ServerResponse, string>();

  /** Whether somebody has as many open as one may have. */
  isFull(owner: string): boolean {
    let count = 0;
    for (const one of this.#open.values()) if (one === owner) count += 1;
    return count >= MOST_PER_OWNER;
  }

  /** Turns a reply into a stream; it ends when the browser goes, reads too slowly, or the server stops. */
  start(
    reply: FastifyReply,
    owner: string,
    { event, data }: { readonly event: string; readonly data: z.ZodType },
    subscribe: Subscription<unknown>,
  ): void {
    const headers = reply.getHeaders();
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(headers as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const write = (text: string) => {
      if (raw.writableLength > MOST_UNREAD_BYTES) raw.destroy();
      else raw.write(text);
    };
    write(`retry: ${COME_BACK_AFTER_MS}\n\n`);
    const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => raw.end(), LIFE_MS);
    this.#open.set(raw, owner);
    const stop = subscribe((value) =>
      write(`event: ${event}\ndata: ${JSON.stringify(z.encode(data, value))}\n\n`),
    );
    raw.on('close', () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      this.#open.delete(raw);
      stop();
    });
  }

  /** Ends all of them: the browsers come back to a server that is there. */
  close(): void {
    for (const raw of this.#open.keys()) raw.end();
  }
}
