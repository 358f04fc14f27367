/** What every route file needs: the app's type and the parts it may ask. No route, no logic. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Sessions } from '../auth/sessions.ts';
import type { Config } from '../config.ts';
import type { JobPool } from '../jobs/pool.ts';
import type { Log } from '../log.ts';
import type { PlanAccess } from '../plans/access.ts';
import type { Hub } from '../plans/hub.ts';
import type { Views } from '../plans/views.ts';
import type { Watch } from '../plans/watch.ts';
import type { Store } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes ask. Handlers tell rooms who lost which right; documents they read and write through plans/ only. */
export interface Parts {
  config: Config;
  log: Log;
  store: Store;
  rooms: Rooms;
  jobs: JobPool;
  sessions: Sessions;
  access: PlanAccess;
  views: Views;
  hub: Hub;
  watch: Watch;
}

export const doneReply = z.object({ ok: z.literal(true) });
export const DONE = { ok: true } as const;

export const planParams = z.object({ id: z.string() });
