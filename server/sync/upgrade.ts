/**
 * From an upgrade request to a session in a room. Refused before the upgrade (an HTTP status): foreign Origin,
 * malformed path, too many at once. Everything a user must understand is told by a close code right
 * after it, before any byte of the document.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type DocName, docName, parseDocName, type UserId } from '../../shared/ids.ts';
import { CLOSE, type CloseName } from '../../shared/wire.ts';
import { pathOf } from '../log.ts';
import type { Door, Identity } from './door.ts';
import { syncMetrics } from './metrics.ts';
import type { Room } from './room.ts';
import type { RoomTable } from './roomTable.ts';
import { Session } from './session.ts';
import { refuseUpgrade } from './upgrades.ts';

const PREFIX = '/sync/';

type Decision =
  | { close: CloseName }
  | { room: Room; who: Identity; access: 'read' | 'write'; schema: number };

/** What is no small whole number is no version: it would be kept with the document, for everybody to read. */
const schemaOf = (said: string | null): number => (/^\d{1,6}$/.test(said ?? '') ? Number(said) : 0);

export class Entrance {
  readonly #table: RoomTable;
  readonly #door: Door;
  readonly #server: WebSocketServer;
  readonly sessions = new Set<Session>();
  readonly #ofUser = new Map<UserId, number>();
  #handshakes = 0;
  /** Counts changes of rights: a decision made before one is made again. */
  #changes = 0;
  #closing = false;

  constructor(table: RoomTable, door: Door) {
    this.#table = table;
    this.#door = door;
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      // ws takes 0 for "as much as you like"
      maxPayload: Math.max(1, table.limits.SYNC_FRAME_BYTES),
    });
  }

  rightsChanged(): void {
    this.#changes++;
  }

  close(): void {
    this.#closing = true;
  }

  /** Takes requests for /sync/…; leaves others to the next taker. */
  readonly take = (req: IncomingMessage, socket: Duplex, head: Buffer): boolean => {
    const path = pathOf(req.url);
    if (!path.startsWith(PREFIX)) return false;
    const name = parseDocName(path.slice(PREFIX.length));
    if (name === null) refuseUpgrade(socket, 400, 'Bad Request');
    else if (!this.#door.allowedOrigin(req)) refuseUpgrade(socket, 403, 'Forbidden');
    else if (this.#handshakes >= this.#table.limits.HANDSHAKES)
      refuseUpgrade(socket, 429, 'Too Many Requests');
    else void this.#admit(req, socket, head, docName(name.planId, name.part));
    return true;
  };

  async #admit(req: IncomingMessage, socket: Duplex, head: Buffer, doc: DocName): Promise<void> {
    this.#handshakes++;
    let decision: Decision;
    let decidedAt: number;
    try {
      do {
        decidedAt = this.#changes;
        decision = await this.#decide(req, doc);
      } while (decidedAt !== this.#changes);
    } catch (error) {
      this.#table.log.error({ doc, reason: (error as Error).message }, 'could not open a document');
      decision = { close: 'store' };
    } finally {
      this.#handshakes--;
    }
    if (socket.destroyed) return;
    const final = decision;
    this.#server.handleUpgrade(req, socket, head, (ws) => {
      if ('close' in final) this.#refuse(ws, final.close);
      else this.#enter(ws, socket, final);
    });
  }

  async #decide(req: IncomingMessage, doc: DocName): Promise<Decision> {
    if (this.#closing) return { close: 'restart' };
    const who = await this.#door.authenticate(req);
    if (who === null) return { close: 'signIn' };
    const name = parseDocName(doc);
    if (name === null) return { close: 'forbidden' };
    const access = (await this.#door.accessOf(who.userId, name.planId))[name.part];
    if (access === 'none') return { close: 'forbidden' };
    const room = await this.#table.open(doc);
    if (room === null) return { close: 'forbidden' };
    // thawed on another node a moment ago: who comes now may write
    if (room.state.frozen) await this.#table.cluster.fresh(room);
    const query = new URLSearchParams((req.url ?? '').split('?')[1] ?? '');
    const epoch = query.get('epoch');
    if (epoch !== null && Number(epoch) !== room.state.epoch) return { close: 'otherEpoch' };
    const schema = schemaOf(query.get('schema'));
    if (query.has('schema') && schema < room.state.schema) return { close: 'clientTooOld' };
    return { room, who, access: room.state.frozen ? 'read' : access, schema };
  }

  #enter(
    ws: WebSocket,
    socket: Duplex,
    { room, who, access, schema }: Exclude<Decision, { close: CloseName }>,
  ): void {
    const { limits } = this.#table;
    const mine = this.#ofUser.get(who.userId) ?? 0;
    if (room.closed) return this.#refuse(ws, 'restart');
    if (
      this.sessions.size >= limits.NODE_SESSIONS ||
      room.sessions.size >= limits.ROOM_SESSIONS ||
      mine >= limits.USER_SESSIONS
    ) {
      return this.#refuse(ws, 'full');
    }
    // frozen between the decision and now
    const may = room.state.frozen ? 'read' : access;
    const session = new Session(ws, socket, room, { ...who, access: may, schema }, limits);
    this.sessions.add(session);
    syncMetrics.sessions.inc();
    this.#ofUser.set(who.userId, mine + 1);
    session.onLeave = () => {
      this.sessions.delete(session);
      syncMetrics.sessions.dec();
      const left = (this.#ofUser.get(who.userId) ?? 1) - 1;
      if (left === 0) this.#ofUser.delete(who.userId);
      else this.#ofUser.set(who.userId, left);
    };
    room.join(session);
  }

  #refuse(ws: WebSocket, name: CloseName): void {
    ws.on('error', () => {});
    syncMetrics.closed.inc({ reason: name });
    ws.close(CLOSE[name].code, name);
    setTimeout(() => ws.terminate(), 3000).unref();
  }
}
