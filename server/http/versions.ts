/** Versions, and the two steps of a plan's life that make or follow one: 定稿 and 修订. */
import { z } from 'zod';
import { planSchema } from '../../shared/api/plans.ts';
import {
  finaliseReply,
  nameVersionRequest,
  versionSchema,
  versionsReply,
  versionTextReply,
} from '../../shared/api/versions.ts';
import { contributorsSince } from '../plans/contributors.ts';
import { amendPlan, finalisePlan } from '../plans/finalise.ts';
import { planReply } from '../plans/planRow.ts';
import { listVersions, nameVersion, restoreVersion, versionWords } from '../plans/versions.ts';
import { callerOf } from './guard.ts';
import { type App, DONE, doneReply, type Parts, planParams } from './kit.ts';
import { promptly } from './promptly.ts';

const versionParams = z.object({ id: z.string(), vid: z.string() });

export function versionRoutes(app: App, parts: Parts): void {
  const { store, access, hub } = parts;

  app.get('/api/plans/:id/versions', {
    config: { gate: 'user' },
    schema: {
      summary: 'Versions, newest first, and who wrote since',
      params: planParams,
      response: { 200: versionsReply },
    },
    handler: async (request) => {
      const { plan } = await access.require(callerOf(request), request.params.id, 'read');
      const [versions, since] = await Promise.all([
        listVersions(store, plan),
        contributorsSince(store, plan.id),
      ]);
      return { versions, since };
    },
  });

  app.post('/api/plans/:id/versions', {
    config: { gate: 'user' },
    schema: {
      summary: 'Keep the plan as it stands under a name',
      params: planParams,
      body: nameVersionRequest,
      response: { 201: versionSchema },
    },
    handler: async (request, reply) => {
      const { userId } = callerOf(request);
      const { plan } = await access.require(callerOf(request), request.params.id, 'nameVersion');
      const version = await nameVersion(parts, userId, plan, request.body.name);
      hub.tell('versions', plan.id);
      return reply.code(201).send(version);
    },
  });

  app.get('/api/plans/:id/versions/:vid', {
    config: { gate: 'user' },
    schema: {
      summary: 'A version’s words and targets',
      params: versionParams,
      response: { 200: versionTextReply },
    },
    handler: (request, reply) =>
      promptly(reply, async () => {
        const { userId } = callerOf(request);
        const { plan } = await access.require(callerOf(request), request.params.id, 'read');
        return versionWords(parts, userId, plan, request.params.vid);
      }),
  });

  app.post('/api/plans/:id/versions/:vid/restore', {
    config: { gate: 'user' },
    schema: {
      summary: 'Take the text back to a version; what stands now is kept as a version first',
      params: versionParams,
      response: { 200: doneReply },
    },
    handler: async (request) => {
      const { userId } = callerOf(request);
      const { plan } = await access.require(callerOf(request), request.params.id, 'restore');
      await restoreVersion(parts, userId, plan, request.params.vid);
      hub.tell('versions', plan.id);
      return DONE;
    },
  });

  app.post('/api/plans/:id/finalise', {
    config: { gate: 'user' },
    schema: {
      summary: '定稿: freeze the text and keep the final version with its targets',
      params: planParams,
      response: { 200: finaliseReply },
    },
    handler: async (request) => {
      const { userId } = callerOf(request);
      const found = await access.require(callerOf(request), request.params.id, 'finalise');
      const { version, plan, told } = await finalisePlan(parts, userId, found.plan);
      hub.tellPeople(told);
      hub.tell('plan', plan.id);
      hub.tell('versions', plan.id);
      return { version, state: plan.state, revision: plan.revision };
    },
  });

  app.post('/api/plans/:id/amend', {
    config: { gate: 'user' },
    schema: {
      summary: '修订: open a final plan again as its next revision',
      params: planParams,
      response: { 200: planSchema },
    },
    handler: async (request) => {
      const { userId } = callerOf(request);
      const found = await access.require(callerOf(request), request.params.id, 'amend');
      const plan = await amendPlan(parts, userId, found.plan);
      hub.tell('plan', plan.id);
      return planReply(plan, found.role);
    },
  });
}
