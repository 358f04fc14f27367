/**
 * Updates that cannot be judged at once: something slow is asked first, then the room judges them again. What waits
 * counts as unsettled; its session is mostly not read meanwhile, for what follows may build on it.
 */
import type { CloseName } from '../../shared/wire.ts';
import type { Facts } from './facts.ts';
import type { Receipt } from './parked.ts';
import type { RoomQueue } from './queue.ts';
import type { Room } from './room.ts';
import type { RoomNode } from './roomNode.ts';

export class SecondLooks {
  readonly #room: Room;
  readonly #queue: RoomQueue;
  readonly #node: RoomNode;
  /** Updates being looked at. */
  count = 0;

  constructor(room: Room, queue: RoomQueue, node: RoomNode) {
    this.#room = room;
    this.#queue = queue;
    this.#node = node;
  }

  /** Overwritten values are deleted without being in any update's delete set: only a merge knows them all. */
  compare(receipt: Receipt, update: Uint8Array, facts: Facts): void {
    receipt.compared = true;
    const merged = this.#node.mergeNow(this.#room).catch(() => {}); // then it is logged, which is right too
    void this.#look(receipt, update.slice(), facts, () => merged.then(() => null));
  }

  /** It might not fit into the document: what is there is merged, then it is seen how much that is. */
  weigh(receipt: Receipt, update: Uint8Array, facts: Facts): void {
    receipt.weighed = true;
    const { doc, log } = this.#room;
    receipt.session.holdFor(
      this.#look(receipt, update.slice(), facts, async () => {
        await this.#committed();
        try {
          await this.#node.mergeNow(this.#room);
          return null;
        } catch (error) {
          log.error({ doc, reason: (error as Error).message }, 'how large it is could not be seen');
          return ['full', 'not merged'];
        }
      }),
    );
  }

  /** It might be more than every copy can bear (effort.ts): a worker tries it upon what is committed. */
  attempt(receipt: Receipt, update: Uint8Array, facts: Facts): void {
    receipt.tried = true;
    const copy = update.slice();
    receipt.session.holdFor(
      this.#look(receipt, copy, facts, async () => {
        await this.#committed();
        return this.#tried(receipt, copy, facts);
      }),
    );
  }

  async #look(
    receipt: Receipt,
    update: Uint8Array,
    facts: Facts,
    refusal: () => Promise<[CloseName, string] | null>,
  ): Promise<void> {
    const { session } = receipt;
    this.count++;
    const refused = await refusal();
    this.count--;
    if (!session.closed) {
      if (refused === null) this.#room.accept(receipt, update, facts);
      else session.close(...refused);
    }
    this.#room.settled();
  }

  /** Everything queued so far is, so that what an update builds on is there. */
  #committed(): Promise<unknown> {
    return new Promise<unknown>((resolve) => {
      this.#queue.mark({ resolve, reject: resolve });
      this.#node.wake(this.#room);
    });
  }

  async #tried({ session }: Receipt, update: Uint8Array, facts: Facts): Promise<[CloseName, string] | null> {
    const { doc, state, log, pool } = this.#room;
    const { userId: user } = session.of;
    const { effort, base } = state;
    const rows = state.tail.map((row) => ({ seq: row.seq, updates: row.bytes }));
    const begun = effort.mergeBegins();
    try {
      const { steps, tooMany, weight } = await pool.attempt(
        base.data,
        rows,
        update,
        effort.most(facts, user),
      );
      if (tooMany || !effort.bears(facts, steps, weight)) {
        log.warn({ doc, user, steps, of: weight.steps }, 'refused an update that every copy would choke on');
        return ['tooLarge', 'conflicts'];
      }
      effort.merged(weight, state.clients, begun);
      return null;
    } catch (error) {
      log.error({ doc, user, reason: (error as Error).message }, 'an update could not be tried');
      return ['full', 'not tried'];
    }
  }
}
