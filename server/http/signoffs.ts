/** 会签: where the departments stand, and signing for one's own. */
import { z } from 'zod';
import { signoffChangesReply, signoffRequest, signoffsReply } from '../../shared/api/signoffs.ts';
import { readChanges, readSignoffs, signOff } from '../plans/signoffs.ts';
import { callerOf } from './guard.ts';
import { type App, DONE, doneReply, type Parts, planParams } from './kit.ts';
import { promptly } from './promptly.ts';

const signoffParams = z.object({ id: z.string(), sid: z.string() });

export function signoffRoutes(app: App, parts: Parts): void {
  const { access, hub } = parts;

  app.get('/api/plans/:id/signoffs', {
    config: { gate: 'user' },
    schema: {
      summary: '会签: the chapters, which departments signed which, and what has changed since',
      params: planParams,
      response: { 200: signoffsReply },
    },
    handler: (request, reply) =>
      promptly(reply, async () => {
        const caller = callerOf(request);
        const { plan, role } = await access.require(caller, request.params.id, 'read');
        return readSignoffs(parts, caller, plan, role);
      }),
  });

  app.get('/api/plans/:id/signoffs/:sid/changes', {
    config: { gate: 'user' },
    schema: {
      summary: 'The chapters that changed since a sign-off: as they were signed, and as they are',
      params: signoffParams,
      response: { 200: signoffChangesReply },
    },
    handler: (request, reply) =>
      promptly(reply, async () => {
        const caller = callerOf(request);
        const { plan } = await access.require(caller, request.params.id, 'read');
        return readChanges(parts, caller, plan, request.params.sid);
      }),
  });

  app.post('/api/plans/:id/signoffs', {
    config: { gate: 'user' },
    schema: {
      summary: 'Agree for my department to the chapters seen, or return them with a note; in review only',
      params: planParams,
      body: signoffRequest,
      response: { 201: doneReply },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { plan } = await access.require(caller, request.params.id, 'signOff');
      const told = await signOff(parts, caller, plan, request.body);
      hub.tell('signoffs', plan.id);
      hub.tellPeople(told);
      return reply.code(201).send(DONE);
    },
  });
}
