/** `GET /api/openapi.json`: made from the routes themselves; each route declares its security. */
import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { errorReplySchema } from '../../shared/api/fields.ts';
import { SESSION_COOKIE } from '../auth/credentials.ts';
import type { App } from './kit.ts';

const SIGNED_IN: Record<string, string[]>[] = [{ bearer: [] }, { cookie: [] }];

/** Must be registered before the routes it describes. */
export async function describeRoutes(app: App, release: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gongce 共策',
        version: release,
        description: 'Plans drafted together, their targets, and the board that meets them.',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: '`token` of POST /api/login' },
          cookie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        },
      },
    },
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input);
      const isPublic = input.route.config?.gate === 'public';
      const refusals = { description: 'Refused', ...z.toJSONSchema(errorReplySchema, { target: 'draft-7' }) };
      const response = { ...(schema.response as object), '4xx': refusals };
      return { schema: { ...schema, response, security: isPublic ? [] : SIGNED_IN }, url };
    },
  });
  /** The same for everybody who asks, once all routes are there. */
  let described: Buffer | null = null;
  app.get('/api/openapi.json', {
    config: { gate: 'public' },
    schema: { summary: 'This description' },
    handler: async (_request, reply) => {
      described ??= Buffer.from(JSON.stringify(app.swagger()));
      return reply.type('application/json; charset=utf-8').send(described);
    },
  });
}
