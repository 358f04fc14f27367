/**
 * Puts the sync server together: rooms and the door to them. Usage:
 *
 *   const sync = createSync({ store, fanout, limits, log, door });
 *   attachUpgrades(httpServer, [sync.upgrade, events.upgrade]);   // upgrades.ts
 *   sync.rooms.edit(…)
 *   await sync.rooms.close();
 */
import type { Limits } from '../config.ts';
import type { Fanout } from '../fanout/fanout.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Door, Upgrade } from './door.ts';
import type { Rooms } from './rooms.ts';

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
}

export function createSync(_parts: SyncParts): Sync {
  throw new Error('not built yet');
}
