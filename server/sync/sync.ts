/**
 * Puts the sync server together: rooms and the door to them. Usage:
 *
 *   const sync = createSync({ store, fanout, limits, log, door });
 *   attachUpgrades(httpServer, [sync.upgrade, events.upgrade]);   // upgrades.ts
 *   sync.rooms.edit(…)
 *   await sync.rooms.close();
 */
import * as Y from 'yjs';
import { type DocName, docName, PARTS, type Part, type PlanId, type UserId } from '../../shared/ids.ts';
import type { Limits } from '../config.ts';
import type { Fanout } from '../fanout/fanout.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { firstState } from './docJobs.ts';
import type { DocWork } from './docPool.ts';
import type { Door, Upgrade } from './door.ts';
import { freezeText, unfreezeText } from './freezing.ts';
import { Heartbeat } from './heartbeat.ts';
import { editDocument } from './ownEdits.ts';
import { RightsControl } from './rights.ts';
import type { Committed, Rooms } from './rooms.ts';
import { RoomTable } from './roomTable.ts';
import { READ_HERE_BYTES } from './session.ts';
import { Entrance } from './upgrade.ts';

export interface SyncParts {
  store: Store;
  fanout: Fanout;
  limits: Limits;
  log: Log;
  door: Door;
}

export interface Sync {
  rooms: Rooms;
  /** Takes /sync/<planId>/<part>. */
  upgrade: Upgrade;
  /** Loads what the first change would wait for. */
  warmUp(): Promise<void>;
}

const SWEEP_MS = 1000;
/** Of the ten seconds a stop may take. */
const DRAIN_MS = 5000;
const COMPACT_MS = 2500;

export function createSync({ store, fanout, limits, log, door }: SyncParts): Sync {
  const table = new RoomTable(store, fanout, limits, log);
  const entrance = new Entrance(table, door);
  const control = new RightsControl(table, entrance);
  const heartbeat = new Heartbeat(entrance.sessions, (session) => door.expiryOf(session.of.loginId));
  let sweeping = false;
  const sweeper = setInterval(() => {
    if (sweeping) return;
    sweeping = true;
    table.commits.lookAgain();
    void table.sweep(performance.now()).finally(() => {
      sweeping = false;
    });
  }, SWEEP_MS);
  sweeper.unref();

  async function committed(doc: DocName): Promise<Committed | null> {
    const room = await table.open(doc);
    if (room === null) return null;
    await table.cluster.fresh(room);
    const { seq, snapshot } = await table.compaction.merged(room);
    const { epoch, schema, frozen } = room.state;
    return { doc, update: snapshot.data, seq, epoch, schema, frozen };
  }

  const ofPlan = (planId: PlanId) =>
    PARTS.map((part) => table.find(docName(planId, part))).filter((room) => room !== undefined);

  const rooms: Rooms = {
    async birth(planId, by, parts, records, schema) {
      const born = await Promise.all(PARTS.map((part) => bornPart(table.pool, part, parts[part], schema)));
      await store.birth(planId, by, Date.now(), born, records);
    },
    edit: (doc, userId, update) => editDocument(table, doc, userId, update),
    committed,
    async head(doc) {
      const room = table.find(doc);
      if (room === undefined || room.closed || !table.cluster.alone) return store.head(doc);
      const { seq, epoch, schema, frozen } = room.state;
      return { seq, epoch, schema, frozen };
    },
    async writers(doc) {
      return (await table.open(doc))?.state.clients ?? new Map<number, UserId>();
    },
    freeze: (planId, prepare = async () => []) => freezeText(table, planId, prepare),
    unfreeze: (planId, records = []) => unfreezeText(table, planId, records),
    accessChanged(planId, userId) {
      control.apply({ type: 'access', planId, userId });
    },
    signedOut(loginId) {
      control.apply({ type: 'signedOut', loginId });
    },
    disabled(userId) {
      control.apply({ type: 'disabled', userId });
    },
    onCommitted: (listener) => table.onCommitted(listener),
    onTrouble(listener) {
      table.commits.onTrouble = listener;
    },
    present(planId) {
      const users = new Set<UserId>();
      for (const room of ofPlan(planId)) for (const session of room.sessions) users.add(session.of.userId);
      return [...users];
    },
    health() {
      const trouble = table.commits.trouble;
      return trouble === null ? store.health() : { ok: false, reason: trouble };
    },
    async close() {
      entrance.close();
      clearInterval(sweeper);
      const deadline = performance.now() + DRAIN_MS;
      // what the sockets have delivered is read before they are told
      await new Promise((resolve) => setImmediate(resolve));
      const open = [...table.all];
      for (const room of open) room.hold(true);
      const drained = Promise.all(open.map((room) => room.drained()));
      await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref())]);
      table.commits.stop();
      heartbeat.stop();
      for (const room of open) room.closeAll('restart');
      await table.close(Math.min(deadline, performance.now() + COMPACT_MS));
    },
  };
  return {
    rooms,
    upgrade: entrance.take,
    async warmUp() {
      await table.pool.facts(new Uint8Array([0, 0]));
    },
  };
}

async function bornPart(pool: DocWork, part: Part, update: Uint8Array, schema: number) {
  // an import of megabytes would hold everybody up here; for a few blocks the way to the worker costs more
  const snapshot = update.length > READ_HERE_BYTES ? await pool.first(update) : firstState(update);
  const clients = [...Y.decodeStateVector(snapshot.stateVector).keys()];
  return { part, schema, snapshot, clients };
}
