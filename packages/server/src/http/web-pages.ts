import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Built files carry a hash in their names. */
const HASHED = /[/\\]assets[/\\]/;

/** The pages: the resident’s at /, the desk at /desk/. Answers whether they have been built. */
export async function webPages(app: FastifyInstance, folder: string): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) return false;
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('cache-control', HASHED.test(path) ? 'max-age=31536000, immutable' : 'no-cache');
    },
  });
  return true;
}
