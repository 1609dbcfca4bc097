import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Built files carry a hash in their names. */
const HASHED = /[/\\]assets[/\\]/;

/** The pages, where they have been built: the resident’s at /, the desk at /desk/. */
export async function webPages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    redirect: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = HASHED.test(path);
      reply.header('cache-control', hashed ? 'max-age=31536000, immutable' : 'no-cache');
    },
  });
}
