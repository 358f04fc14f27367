/** Pictures in a plan's text: uploaded by who may write it, shown to who may read it. */
import { z } from 'zod';
import { accessTo } from '../../shared/access.ts';
import { PICTURE_BYTES, pictureReply } from '../../shared/api/pictures.ts';
import { Refusal } from '../../shared/errors.ts';
import { addPicture, getPicture } from '../plans/attachments.ts';
import { callerOf } from './guard.ts';
import { readUpload } from './imports.ts';
import { type App, type Parts, planParams } from './kit.ts';

export function fileRoutes(app: App, { store, access }: Parts): void {
  app.post('/api/plans/:id/files', {
    config: { gate: 'user' },
    bodyLimit: PICTURE_BYTES + 65536,
    schema: {
      summary: 'Add a picture (PNG, JPEG, GIF, WebP); its id goes into the text’s image',
      description: 'Field `file`.',
      consumes: ['multipart/form-data'],
      params: planParams,
      response: { 201: pictureReply },
    },
    handler: async (request, reply) => {
      const { userId } = callerOf(request);
      const { plan, role } = await access.require(callerOf(request), request.params.id, 'read');
      if (accessTo(role, 'text', plan.state) !== 'write') throw new Refusal('forbidden');
      const { bytes, fileName } = await readUpload(request);
      return reply.code(201).send(await addPicture(store, plan.id, userId, fileName, bytes));
    },
  });

  app.get('/api/plans/:id/files/:file', {
    config: { gate: 'user' },
    schema: {
      summary: 'A picture of the plan',
      params: planParams.extend({ file: z.string() }),
      response: { 200: z.any() },
    },
    handler: async (request, reply) => {
      const { plan } = await access.require(callerOf(request), request.params.id, 'read');
      const { mime, data } = await getPicture(store, plan.id, request.params.file);
      // It never changes under its id; only this person's browser may keep it.
      void reply.type(mime).header('cache-control', 'private, max-age=86400, immutable');
      return reply.send(Buffer.from(data));
    },
  });
}
