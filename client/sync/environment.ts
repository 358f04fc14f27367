/**
 * What the sync layer takes from its surroundings: the address, the socket class, the browser's database.
 * A page uses `browserEnvironment`; tests bring their own.
 */
import { actsFor } from './acting.ts';

export interface SyncEnvironment {
  /** `ws://host` or `wss://host`, without a slash at the end. */
  origin: string;
  WebSocket: typeof WebSocket;
  /** null: nothing can be kept on this device. */
  indexedDB: IDBFactory | null;
  /** Further query parameters of each socket: whom the page is from, or a token where there is no cookie. */
  query: Record<string, string>;
  /** The script that started the page; null where it has no name of its own, as in development. */
  script: string | null;
  /** 0 ≤ x < 1, for jitter. */
  random: () => number;
}

export function browserEnvironment(): SyncEnvironment {
  return {
    origin: `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}`,
    WebSocket,
    // Some embedded browsers have none; the plan then lives in memory and the badge says so.
    indexedDB: typeof indexedDB === 'undefined' ? null : indexedDB,
    get query(): Record<string, string> {
      const user = actsFor();
      return user === null ? {} : { user };
    },
    script: document.querySelector('script[type="module"][src^="/assets/"]')?.getAttribute('src') ?? null,
    random: Math.random,
  };
}
