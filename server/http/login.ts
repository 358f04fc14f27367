/** Signing in and out, the first set-up, and one's own account. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  loginReply,
  loginRequest,
  meReply,
  patchMeRequest,
  setupRequest,
  setupStateReply,
} from '../../shared/api/people.ts';
import { Refusal } from '../../shared/errors.ts';
import { Attempts } from '../auth/attempts.ts';
import { sessionCookie } from '../auth/credentials.ts';
import { checkPassword } from '../auth/passwords.ts';
import { SESSION_MS } from '../auth/sessions.ts';
import { isSetupNeeded, setUpByLink } from '../auth/setup.ts';
import { getUser, patchUser } from '../people/users.ts';
import { getWorkspace } from '../people/workspace.ts';
import { callerOf } from './guard.ts';
import { type App, DONE, doneReply, type Parts } from './kit.ts';

export function loginRoutes(app: App, { store, sessions, rooms, config }: Parts): void {
  const attempts = new Attempts();

  const setCookie = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
    const secure = request.protocol === 'https' || (config.publicUrl ?? '').startsWith('https:');
    const age = token === '' ? 0 : SESSION_MS / 1000;
    void reply.header('set-cookie', sessionCookie(token, age, secure));
  };
  const signIn = async (request: FastifyRequest, reply: FastifyReply, userId: string) => {
    const { token } = await sessions.begin(userId, request.headers['user-agent'] ?? '');
    setCookie(request, reply, token);
    return { token, user: await getUser(store, userId) };
  };

  app.post('/api/login', {
    config: { gate: 'public' },
    bodyLimit: 8192,
    schema: {
      summary: 'Sign in with e-mail and password',
      body: loginRequest,
      response: { 200: loginReply },
    },
    handler: async (request, reply) => {
      const email = request.body.email.trim().toLowerCase();
      attempts.check(email, request.ip);
      const row = await store.readOne(
        store.sql
          .selectFrom('user')
          .select(['id', 'password_hash as hash', 'disabled'])
          .where('email', '=', email),
      );
      const hash = row?.hash ?? null;
      const admit = () => attempts.check(email, request.ip);
      if (!(await checkPassword(hash, request.body.password, admit)) || row === undefined) {
        attempts.failed(email, request.ip);
        throw new Refusal('wrongCredentials');
      }
      attempts.succeeded(email, request.ip);
      // Only whoever has the password learns that there is such an account.
      if (row.disabled === 1) throw new Refusal('accountClosed');
      return signIn(request, reply, row.id);
    },
  });

  app.get('/api/setup', {
    config: { gate: 'public' },
    schema: { summary: 'Is an administrator still to be made?', response: { 200: setupStateReply } },
    handler: async () => ({ needed: await isSetupNeeded(store) }),
  });

  app.post('/api/setup', {
    config: { gate: 'public' },
    bodyLimit: 8192,
    schema: {
      summary: 'Make the first administrator with the link printed at start',
      body: setupRequest,
      response: { 200: loginReply },
    },
    handler: async (request, reply) => {
      const { token, ...admin } = request.body;
      attempts.check('setup', request.ip);
      const userId = await setUpByLink(store, token, admin).catch((error: unknown) => {
        attempts.failed('setup', request.ip);
        throw error;
      });
      return signIn(request, reply, userId);
    },
  });

  app.post('/api/logout', {
    config: { gate: 'user' },
    schema: { summary: 'End this session', response: { 200: doneReply } },
    handler: async (request, reply) => {
      const { loginId } = callerOf(request);
      await sessions.end(loginId);
      rooms.signedOut(loginId);
      setCookie(request, reply, '');
      return DONE;
    },
  });

  app.get('/api/me', {
    config: { gate: 'user' },
    schema: { summary: 'Who am I, and where', response: { 200: meReply } },
    handler: async (request) => {
      const [user, workspace] = await Promise.all([
        getUser(store, callerOf(request).userId),
        getWorkspace(store),
      ]);
      return { user, workspace };
    },
  });

  app.patch('/api/me', {
    config: { gate: 'user' },
    schema: {
      summary: 'Change my name, language or password',
      body: patchMeRequest,
      response: { 200: meReply },
    },
    handler: async (request) => {
      const { userId, loginId } = callerOf(request);
      const { name, language, password } = request.body;
      if (password !== undefined) {
        const row = await store.readOne(
          store.sql.selectFrom('user').select('password_hash as hash').where('id', '=', userId),
        );
        const admit = () => attempts.check(userId, request.ip);
        if (!(await checkPassword(row?.hash ?? null, password.old, admit))) {
          attempts.failed(userId, request.ip);
          throw new Refusal('wrongPassword');
        }
      }
      await patchUser(store, userId, userId, { name, language, password: password?.new });
      // Whoever knew the old password is out.
      if (password !== undefined) {
        for (const ended of await sessions.endOthers(userId, loginId)) rooms.signedOut(ended);
      }
      const [user, workspace] = await Promise.all([getUser(store, userId), getWorkspace(store)]);
      return { user, workspace };
    },
  });
}
