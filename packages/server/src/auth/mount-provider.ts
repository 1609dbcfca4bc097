import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import { PROVIDER_PATH } from './identity-provider.ts';

/** The embedded provider under its path; it reads requests and writes answers itself. */
export function mountProvider(app: FastifyInstance, provider: Provider): void {
  const answer = provider.callback();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.route({
    method: ['GET', 'POST'],
    url: `${PROVIDER_PATH}/*`,
    schema: { hide: true },
    handler(request, reply) {
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      reply.hijack();
      const { raw } = request;
      // From the difference it learns where it is mounted.
      Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(PROVIDER_PATH.length) });
      void answer(raw, reply.raw);
    },
  });
}
