/**
 * Bodies lie in memory while they are received and read. One user's, and all users' together, may take so much of it at
 * once; who finds no room waits, his body unread, and after a while is asked to come again. Packed ones are refused. Does not
 * read bodies.
 */
import { Refusal } from '../../shared/errors.ts';
import type { Limits } from '../config.ts';
import { goneSignal } from './gone.ts';
import type { App } from './kit.ts';

/** Smaller ones are what every request is: the number of connections bounds them. */
const SMALL_BYTES = 64 * 1024;
/** Requests of one user that wait for room. */
const MOST_WAITING = 64;
/** When to come again. */
const RETRY_S = 5;

interface Waiter {
  user: string;
  bytes: number;
  admit(): void;
}

export interface UploadRoom {
  /**
   * Resolves once there is room to a function that gives it back. Who holds none gets in however much he asks for, when
   * nobody else is left to wait for. Throws a Refusal (`tooManyUploads`, `cancelled`).
   */
  enter(user: string, bytes: number, gone: AbortSignal): Promise<() => void>;
}

type RoomLimits = Pick<Limits, 'USER_UPLOAD_BYTES' | 'NODE_UPLOAD_BYTES' | 'UPLOAD_WAIT_MS'>;

export function createUploadRoom(limits: RoomLimits): UploadRoom {
  const held = new Map<string, number>();
  const waiting: Waiter[] = [];
  let inAll = 0;

  const fitsUser = ({ user, bytes }: Waiter): boolean => {
    const his = held.get(user) ?? 0;
    return his === 0 || his + bytes <= limits.USER_UPLOAD_BYTES;
  };
  const fitsNode = ({ bytes }: Waiter): boolean => inAll === 0 || inAll + bytes <= limits.NODE_UPLOAD_BYTES;

  function take(user: string, bytes: number): () => void {
    held.set(user, (held.get(user) ?? 0) + bytes);
    inAll += bytes;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      inAll -= bytes;
      const left = (held.get(user) ?? 0) - bytes;
      if (left > 0) held.set(user, left);
      else held.delete(user);
      admitWaiting();
    };
  }

  /** In order, so that small ones cannot keep a large one out; but nobody waits for another user's share. */
  function admitWaiting(): void {
    for (let at = 0; at < waiting.length; ) {
      const waiter = waiting[at] as Waiter;
      if (!fitsUser(waiter)) {
        at++;
        continue;
      }
      if (!fitsNode(waiter)) return;
      waiting.splice(at, 1);
      waiter.admit();
    }
  }

  function wait(user: string, bytes: number, gone: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        gone.removeEventListener('abort', leave);
        const at = waiting.indexOf(waiter);
        if (at >= 0) waiting.splice(at, 1);
        settle();
        admitWaiting(); // it may have stood before others
      };
      const waiter: Waiter = { user, bytes, admit: () => end(() => resolve(take(user, bytes))) };
      const leave = (): void => end(() => reject(new Refusal('cancelled')));
      const timer = setTimeout(() => end(() => reject(tooMany())), limits.UPLOAD_WAIT_MS);
      gone.addEventListener('abort', leave);
      waiting.push(waiter);
    });
  }

  return {
    async enter(user, bytes, gone) {
      if (gone.aborted) throw new Refusal('cancelled');
      const asking: Waiter = { user, bytes, admit: () => {} };
      const before = waiting.filter((waiter) => waiter.user === user).length;
      if (before === 0 && fitsUser(asking) && fitsNode(asking)) return take(user, bytes);
      if (before >= MOST_WAITING) throw tooMany();
      return wait(user, bytes, gone);
    },
  };
}

const tooMany = (): Refusal => new Refusal('tooManyUploads', { seconds: RETRY_S });

/** Comes after the guard: nobody's body is read who may not pass. */
export function boundUploads(app: App, limits: Limits): void {
  const room = createUploadRoom(limits);
  app.addHook('onRequest', async (request, reply) => {
    if (request.caller === null) return;
    // Unpacked by nobody, it would be read as words.
    if (!/^(identity)?$/i.test(request.headers['content-encoding'] ?? ''))
      throw new Refusal('unsupportedFile', { kind: 'content-encoding' });
    const bytes = bodyBytes(request.headers, request.routeOptions.bodyLimit ?? Number.POSITIVE_INFINITY);
    if (bytes <= SMALL_BYTES) return;
    const leave = await room.enter(request.caller.userId, bytes, goneSignal(reply));
    reply.raw.once('close', leave);
    if (reply.raw.closed) leave();
  });
}

/** As much as may come: what is not said is the most that is taken. */
function bodyBytes(headers: Record<string, string | string[] | undefined>, most: number): number {
  if (headers['transfer-encoding'] !== undefined) return most;
  return Math.min(Number(headers['content-length'] ?? 0), most);
}
