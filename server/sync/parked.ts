/**
 * Updates that build on what the room has not: they wait here, neither logged nor told nor acknowledged,
 * within a bound of bytes and time. Each knows all it needs and waits for one after the other, so that waiting costs
 * nothing and what it needs is counted once.
 */
import type { Facts } from './facts.ts';
import type { Session } from './session.ts';
import { Waiters } from './waiters.ts';

/** A client's structs up to a clock. */
export interface Need {
  client: number;
  clock: number;
}

export interface Waiting {
  receipt: Receipt;
  update: Uint8Array;
  facts: Facts;
  /** What was not there when it came. */
  needs: Need[];
  at: number;
}

/** The place of one update in its session's row of acknowledgements. */
export interface Receipt {
  session: Session;
  stored: boolean;
  bytes: number;
  /** It came as a step 2: what a client has, most of which is known. */
  resent: boolean;
  /** Its deletions were compared with the merged document already. */
  compared?: boolean;
  /** What was there was merged to see whether it fits. */
  weighed?: boolean;
  /** A worker has tried it. */
  tried?: boolean;
}

export class Parked {
  readonly #waiting = new Waiters<Waiting>();
  /** Clients whose structs have come while others' are being looked at. */
  readonly #freed: number[] = [];
  bytes = 0;
  count = 0;

  /** `one.needs` must hold something that is not here yet. */
  add(one: Waiting): void {
    const need = one.needs.pop();
    if (need === undefined) throw new Error('it waits for nothing');
    this.#waiting.add(need.client, need.clock, one);
    this.bytes += one.update.length;
    this.count++;
  }

  /**
   * Hands on what waited for `client` and now has all it needs. `hand` may set others free and so come here again:
   * they are looked at in this loop, for a long chain of them would be too deep a recursion.
   */
  release(client: number, clocks: ReadonlyMap<number, number>, hand: (one: Waiting) => void): void {
    this.#freed.push(client);
    if (this.#freed.length > 1) return;
    try {
      for (let next = this.#freed.at(-1); next !== undefined; next = this.#freed.at(-1)) {
        const one = this.#next(next, clocks);
        if (one === undefined) this.#freed.splice(this.#freed.indexOf(next), 1);
        else hand(one);
      }
    } finally {
      this.#freed.length = 0;
    }
  }

  #next(client: number, clocks: ReadonlyMap<number, number>): Waiting | undefined {
    const clock = clocks.get(client) ?? 0;
    for (let one = this.#waiting.take(client, clock); one; one = this.#waiting.take(client, clock)) {
      const next = nextNeed(one.needs, clocks);
      if (next !== undefined) {
        this.#waiting.add(next.client, next.clock, one);
        continue;
      }
      this.bytes -= one.update.length;
      this.count--;
      return one;
    }
    return undefined;
  }

  /** Its session is gone; its next step 2 will bring everything. */
  forget(session: Session): void {
    if (this.count === 0) return;
    this.#waiting.remove(({ receipt }) => receipt.session === session);
    this.bytes = 0;
    this.count = 0;
    for (const one of this.#waiting.all()) {
      this.bytes += one.update.length;
      this.count++;
    }
  }

  /** Sessions with something parked before `at`. */
  overdue(at: number): Set<Session> {
    const late = new Set<Session>();
    if (this.count === 0) return late;
    for (const one of this.#waiting.all()) if (one.at <= at) late.add(one.receipt.session);
    return late;
  }
}

/** The next that is not here yet; those before it are done with. */
function nextNeed(needs: Need[], clocks: ReadonlyMap<number, number>): Need | undefined {
  for (let need = needs.pop(); need !== undefined; need = needs.pop())
    if ((clocks.get(need.client) ?? 0) < need.clock) return need;
  return undefined;
}
