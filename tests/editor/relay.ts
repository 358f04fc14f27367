/** Editors joined as the server joins them: one log of updates, from which each takes as far as the test says. */
import * as Y from 'yjs';
import { type Peer, peer } from './bench.ts';

export interface Desk {
  peer: Peer;
  /** How much of the log it has. */
  read: number;
}

export class Relay {
  readonly desks: Desk[];
  private readonly log: { update: Uint8Array; from: Desk }[] = [];

  constructor(
    start: Uint8Array,
    private readonly clients: readonly number[],
  ) {
    this.desks = clients.map((client) => ({ peer: peer(start, client), read: 0 }));
  }

  send(desk: Desk): void {
    for (const update of desk.peer.out.splice(0)) this.log.push({ update, from: desk });
  }

  /** As much of what it lacks as `part` says. */
  receive(desk: Desk, part = 1): void {
    const end = desk.read + Math.ceil((this.log.length - desk.read) * part);
    for (; desk.read < end; desk.read++) {
      const { update, from } = this.log[desk.read] as { update: Uint8Array; from: Desk };
      if (from !== desk) Y.applyUpdate(desk.peer.doc, update, 'net');
    }
  }

  /** Until nobody has anything left to tell. */
  meet(): void {
    const behind = ({ peer, read }: Desk): boolean => peer.out.length > 0 || read < this.log.length;
    for (let rounds = 0; this.desks.some(behind); rounds++) {
      if (rounds > 50) throw new Error('they never come to rest');
      for (const desk of this.desks) this.send(desk);
      for (const desk of this.desks) this.receive(desk);
    }
  }

  /** The page is opened anew, with what the browser kept. */
  reload(desk: Desk): void {
    const { doc, editor, out } = desk.peer;
    editor.destroy();
    const unsent = [...out];
    const next = Math.max(...this.clients) + 1 + this.reloads++;
    desk.peer = peer(Y.encodeStateAsUpdate(doc), next);
    desk.peer.out.push(...unsent);
  }
  private reloads = 0;

  end(): void {
    for (const { peer } of this.desks) peer.editor.destroy();
  }
}
