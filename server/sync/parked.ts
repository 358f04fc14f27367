/**
 * Updates that build on what the room has not: they wait here, neither logged nor told nor acknowledged,
 * within a bound of bytes and time. Indexed by the clock they wait for, so that waiting costs nothing.
 */
import type { Facts } from './facts.ts';
import type { Session } from './session.ts';

export interface Waiting {
  session: Session;
  receipt: Receipt;
  update: Uint8Array;
  facts: Facts;
  at: number;
}

/** The place of one update in its session's row of acknowledgements. */
export interface Receipt {
  stored: boolean;
  bytes: number;
  /** It came as a step 2: what a client has, most of which is known. */
  resent: boolean;
  /** Its deletions were compared with the merged document already. */
  compared?: boolean;
}

export class Parked {
  /** Client id waited for → who waits, and from which clock on it is worth looking again. */
  readonly #waiting = new Map<number, { clock: number; one: Waiting }[]>();
  bytes = 0;
  count = 0;

  add(one: Waiting, client: number, clock: number): void {
    const list = this.#waiting.get(client);
    if (list === undefined) this.#waiting.set(client, [{ clock, one }]);
    else list.push({ clock, one });
    this.bytes += one.update.length;
    this.count++;
  }

  /** Those that waited for `client` and may go on now. */
  release(client: number, clock: number): Waiting[] {
    const list = this.#waiting.get(client);
    if (list === undefined) return [];
    const free = list.filter((entry) => entry.clock <= clock);
    if (free.length > 0) this.#keep(client, list, (entry) => entry.clock > clock);
    return free.map((entry) => entry.one);
  }

  /** Its session is gone; its next step 2 will bring everything. */
  forget(session: Session): void {
    if (this.count === 0) return;
    for (const [client, list] of [...this.#waiting])
      this.#keep(client, list, (entry) => entry.one.session !== session);
  }

  /** Sessions with something parked before `at`. */
  overdue(at: number): Set<Session> {
    const late = new Set<Session>();
    if (this.count === 0) return late;
    for (const list of this.#waiting.values())
      for (const { one } of list) if (one.at <= at) late.add(one.session);
    return late;
  }

  #keep(
    client: number,
    list: { clock: number; one: Waiting }[],
    stays: (entry: { clock: number; one: Waiting }) => boolean,
  ): void {
    const kept = list.filter(stays);
    for (const entry of list) {
      if (stays(entry)) continue;
      this.bytes -= entry.one.update.length;
      this.count--;
    }
    if (kept.length === 0) this.#waiting.delete(client);
    else this.#waiting.set(client, kept);
  }
}
