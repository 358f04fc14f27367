/**
 * Who of a room waits to be brought up to date: answered once a tick however often they asked, and a crowd that
 * joins a large document in slices, so that everybody else is heard in between.
 */
import { answer } from './opening.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';

/** A tail of more rows is merged before joiners get it: thousands of small messages would cost each of them more. */
const JOIN_ROWS = 100;
/** Some 10 ms of copying into sockets. */
const AT_ONCE_BYTES = 8 * 1024 * 1024;

export class Answers {
  readonly #room: Room;
  readonly #merge: () => Promise<void>;
  readonly #asking = new Set<Session>();
  #running = false;

  constructor(room: Room, merge: () => Promise<void>) {
    this.#room = room;
    this.#merge = merge;
  }

  ask(session: Session): void {
    this.#asking.add(session);
    if (this.#running) return;
    this.#running = true;
    setImmediate(() => void this.#run());
  }

  forget(session: Session): void {
    this.#asking.delete(session);
  }

  async #run(): Promise<void> {
    while (this.#asking.size > 0) {
      const asking = [...this.#asking];
      this.#asking.clear();
      // unmerged it is right too, only longer
      if (this.#room.state.tail.length > JOIN_ROWS) await this.#merge().catch(() => {});
      let written = 0;
      for (const session of asking) {
        written += answer(this.#room, session);
        if (written < AT_ONCE_BYTES) continue;
        written = 0;
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    this.#running = false;
  }
}
