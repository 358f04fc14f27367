/**
 * One open document: judges what its sessions send, queues it for the next commit, and once stored tells
 * everybody and acknowledges. log → memory → others → ack. Knows nothing of plans, roles or HTTP.
 */

import type { DocName, UserId } from '../../shared/ids.ts';
import { type CloseName, SYNC } from '../../shared/wire.ts';
import type { Log } from '../log.ts';
import { Conflict } from '../store/store.ts';
import { Answers } from './answers.ts';
import type { DocWork } from './docPool.ts';
import type { DocState } from './docState.ts';
import type { Facts } from './facts.ts';
import { syncFrame } from './frames.ts';
import { GUIDE_USER } from './loadOrder.ts';
import { refuseNewIds } from './newIds.ts';
import type { RemoteRow } from './nodeMessages.ts';
import { Parked, type Receipt } from './parked.ts';
import { Presence, type Speaker } from './presence.ts';
import { PresenceTeller } from './presenceTeller.ts';
import { type Batch, type Own, RoomQueue, type Taken } from './queue.ts';
import type { RoomNode } from './roomNode.ts';
import { SecondLooks } from './secondLooks.ts';
import type { Session } from './session.ts';
import { Telling } from './telling.ts';

export class Room {
  readonly doc: DocName;
  readonly state: DocState;
  readonly sessions = new Set<Session>();
  readonly presence: Presence;
  readonly parked = new Parked();
  readonly log: Log;
  readonly pool: DocWork;
  readonly #node: RoomNode;
  readonly #queue = new RoomQueue();
  readonly #teller: PresenceTeller;
  #drainWaiters: (() => void)[] = [];
  readonly #answers: Answers;
  readonly #telling: Telling;
  readonly #looks: SecondLooks;
  #schema: number;
  /** Sockets are not read: it is being frozen. */
  held = false;
  closed = false;
  emptySince = performance.now();

  constructor(state: DocState, node: RoomNode) {
    this.doc = state.doc;
    this.state = state;
    this.#node = node;
    this.log = node.log;
    this.pool = node.pool;
    this.#schema = state.schema;
    this.presence = new Presence((client) => state.clients.get(client), node.limits.AWARENESS_IDS);
    this.#teller = new PresenceTeller(
      this.presence,
      (frame, except) => this.#tell(frame, except),
      (entries) => node.presenceChanged(this, entries),
    );
    this.#answers = new Answers(this, () => node.mergeNow(this));
    this.#looks = new SecondLooks(this, this.#queue, node);
    this.#telling = new Telling(this, this.#queue, this.#teller, node);
  }

  join(session: Session): void {
    this.sessions.add(session);
    if (this.held) session.pause();
    const everybody = this.presence.everybody();
    // a reader is never asked for what it has
    const step1 = session.of.access === 'write' ? syncFrame(SYNC.step1, this.state.stateVector()) : null;
    const hello = [step1, everybody].filter((frame) => frame !== null);
    if (hello.length > 0) session.send(Buffer.concat(hello));
  }

  leave(session: Session): void {
    if (!this.sessions.delete(session)) return;
    this.#answers.forget(session);
    this.parked.forget(session);
    this.presence.leave(session);
    this.#teller.soon();
    if (this.sessions.size === 0) this.emptySince = performance.now();
    this.settled();
  }

  /** An update of a session, read but not judged. */
  accept(receipt: Receipt, update: Uint8Array, facts: Facts): void {
    const { session } = receipt;
    const user = session.of.userId;
    const verdict = this.state.judge(facts, user, receipt.resent);
    switch (verdict.kind) {
      case 'foreign':
        this.log.warn(
          { doc: this.doc, user, client: verdict.client },
          'refused structs of another user’s client id',
        );
        return session.close('frozen', 'another user’s client id');
      case 'known':
        if (this.#queue.count === 0) {
          session.acks.settle(receipt);
          session.advance();
          return session.acknowledgeSoon();
        }
        session.acks.follow(receipt);
        this.#queue.follow(receipt);
        return this.#queued();
      case 'waits': {
        if (this.parked.bytes + update.length > this.#node.limits.PENDING_BYTES)
          return session.close('full', 'pending');
        // a copy: the view would hold the socket's whole read buffer
        const needs = this.state.missing(facts);
        return this.parked.add({ receipt, update: update.slice(), facts, needs, at: performance.now() });
      }
      case 'deletions':
        if (!receipt.compared && this.state.tail.length > 0) {
          return this.#looks.compare(receipt, update, facts);
        }
        return this.#take(receipt, update, facts);
      case 'new': {
        const { DOCUMENT_BYTES } = this.#node.limits;
        const fit = this.state.weigh(
          update,
          facts,
          this.#queue.bytes,
          DOCUMENT_BYTES,
          receipt.weighed === true,
        );
        if (fit === 'tooLarge') return session.close('tooLarge', 'document');
        if (fit === 'unsure') return this.#looks.weigh(receipt, update, facts);
        const refused = refuseNewIds(facts.spans, this.state.clients, this.presence, user);
        if (refused !== null) return session.close(...refused);
        if (!this.state.roots.mayTake(facts.roots)) return session.close('malformed', 'too many roots');
        if (!receipt.tried && this.state.effort.suspicious(facts, session)) {
          return this.#looks.attempt(receipt, update, facts);
        }
        if (!this.state.depths.place(facts.placed)) return session.close('malformed', 'nested too deeply');
        this.#schema = Math.max(this.#schema, session.of.schema);
        this.#take(receipt, update, facts);
      }
    }
  }

  /** An update made by the server in a user's name. Resolves when stored. */
  acceptOwn(user: UserId, update: Uint8Array, facts: Facts): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.held || this.state.frozen) return reject(new Conflict('frozen'));
      if (this.closed) return reject(new Conflict('closed'));
      this.#takeOwn({ resolve, reject }, user, update, facts);
    });
  }

  /** A guide (loadOrder.ts). Nobody sees it: it is taken while the text is being frozen, too. */
  acceptGuide(update: Uint8Array, facts: Facts): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new Conflict('closed'));
      this.#takeOwn({ resolve, reject }, GUIDE_USER, update, facts);
    });
  }

  #takeOwn(own: Own, user: UserId, update: Uint8Array, facts: Facts): void {
    this.#queue.pushOwn(own, this.#counted(user, 0, update, facts));
    this.#arrived(facts);
  }

  #take(receipt: Receipt, update: Uint8Array, facts: Facts): void {
    const { id, of } = receipt.session;
    this.#queue.push(receipt, this.#counted(of.userId, id, update, facts));
    this.#arrived(facts);
  }

  #counted(user: UserId, session: number, update: Uint8Array, facts: Facts): Taken {
    return { user, update, facts, claims: this.state.take(facts, user, session) };
  }

  /** It is queued: others may have waited for it. */
  #arrived({ spans }: Facts): void {
    this.#queued();
    for (const { client } of spans) this.release(client);
  }

  /** What waited for this client’s structs is judged again. */
  release(client: number): void {
    if (this.parked.count === 0) return;
    this.parked.release(client, this.state.clocks, ({ receipt, update, facts }) => {
      if (!receipt.session.closed) this.accept(receipt, update, facts);
    });
  }

  #queued(): void {
    if (this.#queue.bytes > this.#node.limits.ROOM_QUEUE_BYTES && this.#node.trouble() !== null) {
      return this.discard('store', 'queue full while the store cannot write');
    }
    this.#node.wake(this);
  }

  takeBatch(): Batch | null {
    return this.closed ? null : this.#queue.take(this, this.#schema);
  }

  deliver(batch: Batch, seq: number | null): void {
    this.#telling.deliver(batch, seq);
    this.settled();
  }

  remote(row: RemoteRow): void {
    this.#telling.remote(row);
  }

  get hasGap(): boolean {
    return this.#telling.hasGap;
  }

  /** It wants a step 2 or everybody's presence. */
  asked(session: Session): void {
    this.#answers.ask(session);
  }

  hear(session: Session, update: Uint8Array): void {
    const heard = this.presence.hear(update, session, session.of.userId);
    if (heard === 'malformed') return session.close('malformed', 'awareness');
    if (heard === 'tooMany') return session.close('tooLarge', 'awareness ids');
    this.#teller.soon();
  }

  #tell(frame: Buffer, except: Speaker | null): void {
    for (const session of this.sessions) {
      if (session.lagsSince !== null || session === except) continue;
      if (session.tooSlow) session.lagsSince = this.state.seq;
      else session.send(frame);
    }
  }

  /** Presence was changed from outside (another node). */
  presenceMoved(): void {
    this.#teller.soon();
  }

  /** Another node has frozen or thawed it. */
  frozenElsewhere(frozen: boolean): void {
    this.state.frozen = frozen;
    this.held = false;
    this.closeAll(frozen ? 'frozen' : 'accessChanged');
  }

  /** Another node has compacted it: those rows are no longer in the store. */
  compactedElsewhere(seq: number): void {
    this.state.compacted(seq);
    this.#node.compactSoon(this);
  }

  /** Compaction has caught up: whoever had to wait for it is read again. */
  readOn(): void {
    for (const session of this.sessions) session.advance();
  }

  /** Stop reading sockets (before freezing), or read on. */
  hold(held: boolean): void {
    this.held = held;
    for (const session of this.sessions) {
      if (held) session.pause();
      else session.resume();
    }
  }

  /** Resolves when nothing received is unsettled. */
  drained(): Promise<void> {
    if (this.idle) return Promise.resolve();
    return new Promise((resolve) => this.#drainWaiters.push(resolve));
  }

  /** Nothing received is unsettled: it may be unloaded when nobody is in it. */
  get idle(): boolean {
    if (this.closed) return true;
    if (this.#queue.count + this.#looks.count > 0) return false;
    for (const session of this.sessions) if (session.busy) return false;
    return true;
  }

  /** Something that was unsettled may have been the last. */
  settled(): void {
    if (this.#drainWaiters.length === 0 || !this.idle) return;
    for (const resolve of this.#drainWaiters.splice(0)) resolve();
  }

  closeAll(name: CloseName, which: (session: Session) => boolean = () => true): void {
    for (const session of [...this.sessions]) if (which(session)) session.close(name);
  }

  /** What it believes may be wrong (or cannot be kept): close everybody, forget all. */
  discard(name: CloseName, why: string): void {
    if (this.closed) return;
    this.closed = true;
    this.log.error({ doc: this.doc, seq: this.state.seq, why }, 'room closed');
    this.#queue.drop();
    this.closeAll(name);
    this.settled();
    this.#node.discarded(this);
  }
}
