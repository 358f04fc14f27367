/** Users and departments of the workspace. Everybody signed in may see them, administrators change them. */
import { z } from 'zod';
import { createdReply } from '../../shared/api/fields.ts';
import {
  createDepartmentRequest,
  createUserRequest,
  departmentsReply,
  patchDepartmentRequest,
  patchUserRequest,
  patchWorkspaceRequest,
  userSchema,
  usersReply,
  workspaceSchema,
} from '../../shared/api/people.ts';
import { parseUserId } from '../../shared/ids.ts';
import {
  createDepartment,
  deleteDepartment,
  listDepartments,
  patchDepartment,
} from '../people/departments.ts';
import { createUser, getUser, listUsers, patchUser } from '../people/users.ts';
import { getWorkspace, patchWorkspace } from '../people/workspace.ts';
import { refuseInUse } from '../plans/departmentUse.ts';
import { allPlanIds, plansOfDepartments } from '../plans/members.ts';
import { callerOf } from './guard.ts';
import { type App, DONE, doneReply, type Parts } from './kit.ts';

const params = z.object({ id: z.string() });

export function peopleRoutes(app: App, { store, rooms, sessions, views }: Parts): void {
  app.get('/api/users', {
    config: { gate: 'user' },
    schema: { summary: 'People of the workspace', response: { 200: usersReply } },
    handler: async () => ({ users: await listUsers(store) }),
  });

  app.get('/api/workspace', {
    config: { gate: 'user' },
    schema: {
      summary: 'The workspace: its name, language and own categories',
      response: { 200: workspaceSchema },
    },
    handler: () => getWorkspace(store),
  });

  app.patch('/api/workspace', {
    config: { gate: 'admin' },
    schema: {
      summary: 'Rename the workspace; the categories it adds to the glossary’s, as a whole list',
      body: patchWorkspaceRequest,
      response: { 200: doneReply },
    },
    handler: async (request) => {
      await patchWorkspace(store, callerOf(request).userId, request.body);
      return DONE;
    },
  });

  app.post('/api/users', {
    config: { gate: 'admin' },
    schema: { summary: 'Make an account', body: createUserRequest, response: { 201: createdReply } },
    handler: async (request, reply) => {
      const id = await createUser(store, callerOf(request).userId, request.body);
      return reply.code(201).send({ id });
    },
  });

  app.patch('/api/users/:id', {
    config: { gate: 'admin' },
    schema: {
      summary: 'Change an account: name, role, department, password, disabled',
      params,
      body: patchUserRequest,
      response: { 200: userSchema },
    },
    handler: async (request) => {
      const before = await getUser(store, request.params.id);
      await patchUser(store, callerOf(request).userId, before.id, request.body);
      const user = await getUser(store, before.id);
      const userId = parseUserId(user.id);
      if (userId === null) return user;
      if (user.disabled && !before.disabled) rooms.disabled(userId);
      if (request.body.password !== undefined) {
        const keep = callerOf(request).userId === userId ? callerOf(request).loginId : null;
        for (const ended of await sessions.endOthers(userId, keep)) rooms.signedOut(ended);
      }
      const felt =
        user.role !== before.role
          ? await allPlanIds(store)
          : user.departmentId !== before.departmentId
            ? await plansOfDepartments(store, [before.departmentId, user.departmentId])
            : [];
      for (const planId of felt) rooms.accessChanged(planId, userId);
      return user;
    },
  });

  app.get('/api/departments', {
    config: { gate: 'user' },
    schema: { summary: 'Departments of the workspace', response: { 200: departmentsReply } },
    handler: async () => ({ departments: await listDepartments(store) }),
  });

  app.post('/api/departments', {
    config: { gate: 'admin' },
    schema: { summary: 'Make a department', body: createDepartmentRequest, response: { 201: createdReply } },
    handler: async (request, reply) => {
      const id = await createDepartment(store, callerOf(request).userId, request.body);
      return reply.code(201).send({ id });
    },
  });

  app.patch('/api/departments/:id', {
    config: { gate: 'admin' },
    schema: {
      summary: 'Change a department’s name, mark, colour or former names',
      params,
      body: patchDepartmentRequest,
      response: { 200: doneReply },
    },
    handler: async (request) => {
      await patchDepartment(store, callerOf(request).userId, request.params.id, request.body);
      return DONE;
    },
  });

  app.delete('/api/departments/:id', {
    config: { gate: 'admin' },
    schema: {
      summary:
        'Take a department away that no account, card, role or sign-off names; else 409 says what does',
      params,
      response: { 200: doneReply },
    },
    handler: async (request) => {
      const caller = callerOf(request);
      await refuseInUse(store, views, caller, request.params.id);
      await deleteDepartment(store, caller.userId, request.params.id);
      return DONE;
    },
  });
}
