/** Plans and their members. */

import { z } from 'zod';
import {
  createPlanRequest,
  memberSchema,
  patchPlanRequest,
  planDetailSchema,
  planSchema,
  planSettingsSchema,
  plansReply,
  putMemberRequest,
} from '../../shared/api/plans.ts';
import { createPlan } from '../plans/create.ts';
import { planDetail, planSummaries } from '../plans/lists.ts';
import { listMembers, putMember } from '../plans/members.ts';
import { patchPlan } from '../plans/patch.ts';
import { planReply } from '../plans/planRow.ts';
import { callerOf } from './guard.ts';
import { type App, type Parts, planParams } from './kit.ts';

export function planRoutes(app: App, { store, rooms, access, hub, watch }: Parts): void {
  app.get('/api/plans', {
    config: { gate: 'user' },
    schema: { summary: 'Plans I may read; figures may lag a moment', response: { 200: plansReply } },
    handler: async (request) => ({ plans: await planSummaries(store, callerOf(request)) }),
  });

  app.post('/api/plans', {
    config: { gate: 'user' },
    schema: {
      summary: 'Make a plan',
      description: 'Optional `id` (20 to 64 random characters): asked again with it, it is the same plan.',
      body: createPlanRequest,
      response: { 201: planSchema },
    },
    handler: async (request, reply) => {
      const { body } = request;
      const period =
        'year' in body ? { start: `${body.year}-01-01`, end: `${body.year}-12-31` } : body.period;
      const plan = await createPlan(store, rooms, callerOf(request).userId, {
        id: body.id,
        title: body.title,
        period,
        settings: planSettingsSchema.parse({}),
      });
      watch.touch(plan.id);
      return reply.code(201).send(planReply(plan, 'owner'));
    },
  });

  app.get('/api/plans/:id', {
    config: { gate: 'user' },
    schema: {
      summary: 'A plan: its documents’ epochs and my access, members, people, departments',
      params: planParams,
      response: { 200: planDetailSchema },
    },
    handler: async (request) =>
      planDetail(store, rooms, await access.require(callerOf(request), request.params.id, 'read')),
  });

  app.patch('/api/plans/:id', {
    config: { gate: 'user' },
    schema: {
      summary: 'Change title, period, settings, or the state (draft, review, archived)',
      params: planParams,
      body: patchPlanRequest,
      response: { 200: planSchema },
    },
    handler: async (request) => {
      const caller = callerOf(request);
      const found = await access.require(caller, request.params.id, 'rename');
      const { plan, told } = await patchPlan(store, rooms, caller.userId, found, request.body);
      hub.tell('plan', plan.id);
      hub.tellPeople(told);
      watch.touch(plan.id);
      return planReply(plan, found.role);
    },
  });

  app.put('/api/plans/:id/members', {
    config: { gate: 'user' },
    schema: {
      summary: 'Give a person or department a role in the plan; null takes it away',
      params: planParams,
      body: putMemberRequest,
      response: { 200: z.object({ members: z.array(memberSchema) }) },
    },
    handler: async (request) => {
      const caller = callerOf(request);
      const { plan } = await access.require(caller, request.params.id, 'share');
      hub.tellPeople(await putMember(store, rooms, plan, caller.userId, request.body));
      return { members: await listMembers(store, plan.id) };
    },
  });
}
