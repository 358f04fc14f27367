/**
 * A sync server in this process: a real SQLite store in a temporary folder, real sockets on a free port, and
 * a door that takes `?token=<user>` and answers from a table the test may change.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { type Limits, limitsWith } from '../../server/config.ts';
import { type Fanout, inProcessFanout } from '../../server/fanout/fanout.ts';
import { createLog } from '../../server/log.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { createSync, type Sync } from '../../server/sync/sync.ts';
import { attachUpgrades } from '../../server/sync/upgrades.ts';
import type { Access } from '../../shared/access.ts';
import {
  type DocName,
  docName,
  type LoginId,
  type PlanId,
  parsePlanId,
  type UserId,
} from '../../shared/ids.ts';

export interface TestNode {
  url: string;
  port: number;
  folder: string;
  store: Store;
  sync: Sync;
  /** user → access to every part; absent: write. */
  access: Map<string, Access>;
  /** A new plan with empty documents (one paragraph-free fragment); returns its id. */
  plan(id?: string): Promise<PlanId>;
  /** The committed state, opened. */
  committed(doc: DocName): Promise<Y.Doc>;
  /** A change by the server in a user's name. */
  edit(doc: DocName, user: string, change: (ydoc: Y.Doc) => void): Promise<number>;
  stop(): Promise<void>;
  /** Stops and removes the folder. */
  clear(): Promise<void>;
}

export const text = (planId: PlanId): DocName => docName(planId, 'text');

export async function startNode(
  options: {
    folder?: string;
    limits?: Partial<Limits>;
    wrapStore?: (store: Store) => Store;
    /** PostgreSQL instead of a file. */
    databaseUrl?: string;
    fanout?: Fanout;
  } = {},
): Promise<TestNode> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'gongce-sync-'));
  const log = createLog(process.env.TEST_LOG ?? 'silent');
  const opened = await openStore({ dataDir: folder, databaseUrl: options.databaseUrl ?? null, log });
  const store = options.wrapStore?.(opened) ?? opened;
  const access = new Map<string, Access>();
  const sync = createSync({
    store,
    fanout: options.fanout ?? inProcessFanout(),
    limits: limitsWith(options.limits),
    log,
    door: {
      async authenticate(req) {
        const user = new URLSearchParams(req.url?.split('?')[1]).get('token');
        return user === null
          ? null
          : { userId: user as UserId, loginId: `login-${user}` as LoginId, expiresAt: Infinity };
      },
      async accessOf(userId) {
        const may = access.get(userId) ?? 'write';
        return { text: may, board: may, talk: may };
      },
      expiryOf: async () => Infinity,
      allowedOrigin: (req) => req.headers.origin === undefined || !req.headers.origin.includes('evil'),
    },
  });
  const server: Server = createServer((_req, res) => res.writeHead(404).end());
  attachUpgrades(server, [sync.upgrade]);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let plans = 0;
  const stop = async () => {
    await sync.rooms.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
  };
  const committed = async (doc: DocName): Promise<Y.Doc> => {
    const state = await sync.rooms.committed(doc);
    if (state === null) throw new Error(`no document ${doc}`);
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, state.update);
    return ydoc;
  };
  return {
    url: `ws://127.0.0.1:${port}/sync`,
    port,
    folder,
    store,
    sync,
    access,
    async plan(id = `plan${++plans}`) {
      const planId = parsePlanId(id);
      if (planId === null) throw new Error('bad id');
      const empty = Y.encodeStateAsUpdate(new Y.Doc());
      await sync.rooms.birth(planId, 'founder' as UserId, { text: empty, board: empty, talk: empty }, [], 1);
      return planId;
    },
    committed,
    async edit(doc, user, change) {
      const ydoc = await committed(doc);
      const before = Y.encodeStateVector(ydoc);
      ydoc.transact(() => change(ydoc));
      return sync.rooms.edit(doc, user as UserId, Y.encodeStateAsUpdate(ydoc, before));
    },
    stop,
    async clear() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
