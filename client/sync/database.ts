/**
 * The database on this device: tables and how to wait for a request. Knows nothing of Yjs or sockets.
 *
 *   updates   autoIncrement → { replica, data }            an update as Yjs made it
 *   marks     key of an update → { replica }               this update is not yet acknowledged
 *   replicas  name → { userId, planId, part, epoch, complete }
 *   plans     user/plan → { detail }                       a plan's detail as last fetched
 *   aside     id → record                                  edits that cannot be sent any more
 */
export interface UpdateRow {
  replica: string;
  data: Uint8Array<ArrayBuffer>;
}
export interface MarkRow {
  replica: string;
}

const NAME = 'gongce';
const VERSION = 1;

/** Every table's name, for transactions over all. */
export const TABLES = ['updates', 'marks', 'replicas', 'plans', 'aside'] as const;

/** A browser that does not answer counts as one that keeps nothing. */
const OPEN_TIMEOUT_MS = 4000;

const open = new WeakMap<IDBFactory, Promise<IDBDatabase>>();

/** The one connection of this page. Rejects where the browser keeps nothing (private windows, no space). */
export function openDatabase(factory: IDBFactory | null): Promise<IDBDatabase> {
  if (factory === null) return Promise.reject(new Error('this browser keeps no database'));
  const standing = open.get(factory);
  if (standing) return standing;
  const forget = (): void => {
    open.delete(factory);
  };
  const opening = new Promise<IDBDatabase>((resolve, reject) => {
    const timeout = setTimeout(() => reject(new Error('the database does not answer')), OPEN_TIMEOUT_MS);
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('updates', { autoIncrement: true }).createIndex('replica', 'replica');
      db.createObjectStore('marks').createIndex('replica', 'replica');
      db.createObjectStore('replicas', { keyPath: 'name' }).createIndex('user', 'userId');
      db.createObjectStore('plans', { keyPath: 'id' }).createIndex('user', 'userId');
      db.createObjectStore('aside', { keyPath: 'id' }).createIndex('owner', 'owner');
    };
    request.onsuccess = () => {
      clearTimeout(timeout);
      const db = request.result;
      // A newer release in another tab must not wait for this one.
      db.onversionchange = () => {
        forget();
        db.close();
      };
      db.onclose = forget;
      resolve(db);
    };
    request.onerror = () => {
      clearTimeout(timeout);
      reject(request.error ?? new Error('the database did not open'));
    };
    request.onblocked = () => reject(new Error('another tab holds an older database open'));
  });
  open.set(factory, opening);
  opening.catch(forget);
  return opening;
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database refused'));
  });
}

/** Resolves when the transaction is committed. */
export function committed(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error('the database gave up a write'));
    tx.onerror = () => reject(tx.error ?? new Error('the database refused a write'));
  });
}
