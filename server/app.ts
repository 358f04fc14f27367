/**
 * The server put together from its parts: store, rooms, jobs, routes, sockets. Knows no environment and no
 * process; main.ts and tests start it.
 */
import { STATUS_CODES } from 'node:http';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Refusal } from '../shared/errors.ts';
import { createDoor } from './auth/door.ts';
import { createSessions } from './auth/sessions.ts';
import { newId } from './auth/tokens.ts';
import type { Config } from './config.ts';
import type { Fanout } from './fanout/fanout.ts';
import { serveClient, startOf } from './http/client.ts';
import { drain } from './http/drain.ts';
import { createEvents } from './http/events.ts';
import { exportRoutes } from './http/exports.ts';
import { extractRoutes } from './http/extract.ts';
import { fileRoutes } from './http/files.ts';
import { guard } from './http/guard.ts';
import { healthRoutes } from './http/health.ts';
import { acceptUploads, importRoutes } from './http/imports.ts';
import { answerInTurn } from './http/inTurn.ts';
import type { App, Parts } from './http/kit.ts';
import { loginRoutes } from './http/login.ts';
import { refuseMalformed } from './http/malformed.ts';
import { notificationRoutes } from './http/notifications.ts';
import { describeRoutes } from './http/openapi.ts';
import { peopleRoutes } from './http/people.ts';
import { planRoutes } from './http/plans.ts';
import { readingRoutes } from './http/reading.ts';
import { errorReply, languageOf } from './http/replies.ts';
import { signoffRoutes } from './http/signoffs.ts';
import { boundUploads } from './http/uploads.ts';
import { versionRoutes } from './http/versions.ts';
import { createJobPool } from './jobs/pool.ts';
import { type Log, pathOf } from './log.ts';
import { createPlanAccess } from './plans/access.ts';
import { createHub, type Hub } from './plans/hub.ts';
import { watchTalk } from './plans/talkWatch.ts';
import { createViews } from './plans/views.ts';
import { watchPlans } from './plans/watch.ts';
import type { Store } from './store/store.ts';
import type { Rooms } from './sync/rooms.ts';
import { createSync } from './sync/sync.ts';
import { attachUpgrades } from './sync/upgrades.ts';

export interface ServerParts {
  config: Config;
  log: Log;
  store: Store;
  fanout: Fanout;
  /** Where the built client lies. */
  clientDir: string;
  release: string;
}

export interface Server {
  /** Loads what the first change would wait for: a process of its own does so before it listens. */
  warmUp(): Promise<void>;
  /** Its address, once it listens. */
  listen(): Promise<string>;
  /** Drains: sockets closed with 1012, everything received stored. The store stays open. */
  close(): Promise<void>;
}

/** JSON bodies; texts and files have limits of their own. */
const BODY_BYTES = 1024 * 1024;
/** How often requests that take too long to arrive are looked for. */
const LOOK_MS = 5000;
/** How long requests under way may take once we are stopping. */
const GRACE_MS = 4000;
/** Then whoever waits for a job is told to come again. */
const LAST_WORDS_MS = 500;

export async function createServer(parts: ServerParts): Promise<Server> {
  const { config, log, store, fanout } = parts;
  const jobs = createJobPool(log);
  const sessions = createSessions(store, log);
  // The door needs to know who may enter, which needs the boards, which are behind the door.
  const door = createDoor(sessions, config.publicUrl);
  const sync = createSync({ store, fanout, limits: config.limits, log, door });
  const hub = await createHub(fanout, newId());
  sync.rooms.onTrouble((trouble) => hub.tellStoring(trouble === null));
  const rooms = telling(sync.rooms, hub);
  const views = createViews(store, rooms, jobs);
  const access = createPlanAccess(store, views);
  door.decideBy(access);
  const watch = watchPlans({ store, rooms, jobs, views, hub, log });
  const talkWatch = watchTalk({ store, rooms, jobs, views, hub, log });
  const said = { release: parts.release, page: startOf(parts.clientDir) };
  const events = createEvents(hub, door, said, log, config.limits);

  const app = createApp(config, log);
  answerInTurn(app);
  guard(app, sessions, config.publicUrl);
  boundUploads(app, config.limits);
  await describeRoutes(app, parts.release);
  const all: Parts = { config, log, store, rooms, jobs, sessions, access, views, hub, watch };
  healthRoutes(app, all, parts.release);
  loginRoutes(app, all);
  peopleRoutes(app, all);
  planRoutes(app, all);
  readingRoutes(app, all);
  versionRoutes(app, all);
  signoffRoutes(app, all);
  notificationRoutes(app, all);
  await acceptUploads(app);
  importRoutes(app, all);
  fileRoutes(app, all);
  exportRoutes(app, all);
  extractRoutes(app, all);
  await serveClient(app, parts.clientDir);
  await app.ready();
  attachUpgrades(app.server, [sync.upgrade, events.upgrade]);

  return {
    async warmUp() {
      await Promise.all([jobs.run('extract', '', 'start'), sync.warmUp()]);
    },
    listen: () => app.listen({ port: config.port, host: config.host }),
    async close() {
      const closed = app.close();
      events.close();
      await Promise.all([watch.close(), talkWatch.close(), rooms.close()]);
      const late = setTimeout(() => void jobs.close(), GRACE_MS);
      const last = setTimeout(() => app.server.closeAllConnections(), GRACE_MS + LAST_WORDS_MS);
      await closed;
      clearTimeout(late);
      clearTimeout(last);
      await jobs.close();
    },
  };
}

/** Rooms whose changes of rights are heard on the events socket too. */
function telling(rooms: Rooms, hub: Hub): Rooms {
  return {
    ...rooms,
    accessChanged(planId, userId) {
      rooms.accessChanged(planId, userId);
      hub.tell('access', planId);
    },
    signedOut(loginId) {
      rooms.signedOut(loginId);
      hub.signedOut(loginId);
    },
    disabled(userId) {
      rooms.disabled(userId);
      hub.disabled(userId);
    },
  };
}

function createApp(config: Config, log: Log): App {
  const app = Fastify({
    bodyLimit: BODY_BYTES,
    // Behind a proxy on this machine the address is in a header; without one that header is anybody's lie.
    trustProxy: config.publicUrl === null ? false : 'loopback',
    forceCloseConnections: 'idle',
    // Head and body; an answer may take as long as it takes.
    requestTimeout: config.limits.REQUEST_MS,
    connectionTimeout: config.limits.SILENT_MS,
    http: {
      // Node's own minute; it looks at neither time while this one is the longer
      headersTimeout: Math.min(60_000, config.limits.REQUEST_MS),
      connectionsCheckingInterval: Math.min(LOOK_MS, config.limits.REQUEST_MS),
    },
    // An id too long for a path is an unknown id like any other.
    routerOptions: { maxParamLength: 16_384 },
    // A URL that cannot be decoded reaches no route and no gate.
    frameworkErrors: (_error, request, reply) => refuseUrl(request, reply),
    clientErrorHandler: (error, socket) => refuseMalformed(error, socket),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // Replies are cut to their schema, so that nothing a row holds leaves by accident.
  app.setSerializerCompiler(({ schema }) => {
    return (data) => JSON.stringify(schema instanceof z.ZodType ? schema.parse(data) : data);
  });
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, body: string) =>
      // A client that says JSON and sends nothing means: no body.
      body.trim() === '' ? undefined : parseJson(body),
  );
  app.setErrorHandler(async (error, request, reply) => {
    const { status, body, fault } = errorReply(
      error,
      languageOf(request.headers['accept-language']),
      request.routeOptions.bodyLimit,
    );
    if (fault)
      log.error({ err: error, method: request.method, path: pathOf(request.url) }, STATUS_CODES[status]);
    if (status === 413) await drain(request.raw);
    if (status === 429) void reply.header('retry-after', String(body.error.details?.seconds ?? 60));
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    return reply.code(status).type('application/json; charset=utf-8').serializer(JSON.stringify).send(body);
  });
  app.addHook('onResponse', async (request, reply) => {
    log.debug(
      {
        method: request.method,
        path: pathOf(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        user: request.caller?.userId,
      },
      'request',
    );
  });
  return app;
}

function refuseUrl(request: FastifyRequest, reply: FastifyReply): void {
  const { status, body } = errorReply(
    new Refusal('notFound'),
    languageOf(request.headers['accept-language']),
  );
  void reply.code(status).header('x-content-type-options', 'nosniff').send(body);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw Object.assign(new Error('the body is not JSON'), { statusCode: 400 });
  }
}
