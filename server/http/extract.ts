/** Reading a text that is kept nowhere: text in, targets and findings out. */
import { z } from 'zod';
import { extractionSchema } from '../../shared/extract/types.ts';
import { ownCategories } from '../people/workspace.ts';
import { callerOf } from './guard.ts';
import type { App, Parts } from './kit.ts';
import { FILE_ANSWER_MS, promptly } from './promptly.ts';
import { sendJson } from './reading.ts';

export const EXTRACT_BYTES = 8 * 1024 * 1024;

export function extractRoutes(app: App, { jobs, store }: Parts): void {
  app.post('/api/extract', {
    config: { gate: 'user' },
    bodyLimit: EXTRACT_BYTES,
    schema: {
      summary: 'Read a text/plain body: title, period, outline, targets, owners, findings. Nothing is kept',
      consumes: ['text/plain'],
      body: z.string(),
      response: { 200: extractionSchema },
    },
    handler: async (request, reply) => {
      const { userId } = callerOf(request);
      const categories = await ownCategories(store);
      const read = (gone: AbortSignal) =>
        jobs.run('extract', { text: request.body, categories }, userId, gone);
      return sendJson(reply, await promptly(reply, read, FILE_ANSWER_MS));
    },
  });
}
