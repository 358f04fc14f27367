/**
 * Things that wait until a client's clock has come so far. Sorted, so that each is looked at when it is put in and
 * when it is taken out, and not whenever the clock moves: else thousands of them would cost quadratic time.
 */
export class Waiters<One> {
  /** By client, the highest clock first. */
  readonly #waiting = new Map<number, { clock: number; one: One }[]>();

  add(client: number, clock: number, one: One): void {
    const list = this.#waiting.get(client);
    if (list === undefined) {
      this.#waiting.set(client, [{ clock, one }]);
      return;
    }
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.clock ?? 0) > clock) low = middle + 1;
      else high = middle;
    }
    list.splice(low, 0, { clock, one });
  }

  /** Takes out one that waits for no more than `clock`, the lowest first; undefined: none. */
  take(client: number, clock: number): One | undefined {
    const list = this.#waiting.get(client);
    const next = list?.at(-1);
    if (list === undefined || next === undefined || next.clock > clock) return undefined;
    list.pop();
    if (list.length === 0) this.#waiting.delete(client);
    return next.one;
  }

  /** Takes out all that `which` says. */
  remove(which: (one: One) => boolean): void {
    for (const [client, list] of this.#waiting) {
      const kept = list.filter(({ one }) => !which(one));
      if (kept.length === 0) this.#waiting.delete(client);
      else if (kept.length < list.length) this.#waiting.set(client, kept);
    }
  }

  *all(): Generator<One> {
    for (const list of this.#waiting.values()) for (const { one } of list) yield one;
  }
}
