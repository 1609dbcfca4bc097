import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';

type Upload = {
  readonly fields: z.ZodObject;
  readonly files: Readonly<Record<string, { required: boolean; means: string }>>;
};

/** The body of an upload as OpenAPI tells it. */
function uploadSchema({ fields, files }: Upload) {
  const { properties, required = [] } = z.toJSONSchema(fields, { io: 'input' });
  const entries = Object.entries(files);
  return {
    type: 'object',
    properties: {
      ...properties,
      ...Object.fromEntries(
        entries.map(([name, { means }]) => [
          name,
          { type: 'string', format: 'binary', description: means },
        ]),
      ),
    },
    required: [...required, ...entries.filter(([, file]) => file.required).map(([name]) => name)],
  };
}

/** OpenAPI 3.1 from the contract: as JSON at /api/openapi.json, to browse at /api. Before the endpoints are registered. */
export async function openApi(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kangma',
        version: '1',
        description: 'Problems are told as application/problem+json with stable codes.',
      },
      servers: [{ url: publicUrl }],
    },
    transform(context) {
      const { schema, url } = jsonSchemaTransform(context);
      const endpoint = context.route.config?.endpoint;
      if (endpoint === undefined) return { schema, url };
      const { callers, tokens, request, response } = endpoint;
      const told: Record<string, unknown> = {
        ...schema,
        tags: [url.split('/')[2] ?? url],
        description:
          callers === 'public' || callers === 'resident'
            ? `For: ${callers}`
            : `For: ${callers.join(', ')}${tokens === true ? '; also with an API token' : ''}`,
      };
      if (request.upload !== undefined) {
        told['consumes'] = ['multipart/form-data'];
        told['body'] = uploadSchema(request.upload);
      }
      if (response.kind === 'file' || response.kind === 'events') {
        const mediaType = response.kind === 'file' ? response.mediaType : 'text/event-stream';
        const content = { [mediaType]: { schema: { type: 'string' } } };
        told['response'] = { ...(told['response'] as object), 200: { description: 'OK', content } };
      }
      return { schema: told, url };
    },
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api',
    uiConfig: { supportedSubmitMethods: [] },
    // the bar asks for the address of another interface, under the maker's sign
    theme: {
      title: 'Kangma API',
      css: [{ filename: 'kangma.css', content: '.swagger-ui .topbar { display: none; }' }],
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
