/**
 * What it costs to open a document: Yjs finds the place of an insertion by walking over what lies between its two
 * neighbours, one step an item. Honest ones had nothing between them when they were made; tens of thousands that
 * name far neighbours make every copy walk for minutes. Counted exactly, in a worker, while Yjs integrates.
 */
import * as Y from 'yjs';
import { Contents } from './contents.ts';

/** Clients whose insertions cost less are not worth a word. */
const HEAVY_STEPS = 20_000;

/** What was counted while a document was built. */
export interface Weight {
  /** Items, collected runs, and objects in its values. */
  pieces: number;
  /** Steps all insertions took. A million are 0.1 to 0.2 s. */
  steps: number;
  /** [client id, steps] of those that took many. */
  heavy: [number, number][];
  /** Insertions that took any: they walk over what they met in as many steps as it has pieces, also after it was split. */
  walkers: number;
}

export class Conflicts {
  readonly #by = new Map<number, number>();
  steps = 0;
  walkers = 0;
  /** At more the work is ended by an error. */
  most = Number.POSITIVE_INFINITY;
  /** Told of each item that is integrated: its last clock. */
  onItem: ((client: number, clock: number) => void) | null = null;

  get tooMany(): boolean {
    return this.steps > this.most;
  }

  /** Runs `work`, counting what is integrated meanwhile into any document. */
  during(work: () => void): void {
    const integrate = Y.Item.prototype.integrate;
    const count = (item: Y.Item, transaction: Y.Transaction, offset: number) =>
      this.#count(item, transaction, offset);
    Y.Item.prototype.integrate = function counted(transaction, offset) {
      count(this, transaction, offset);
      integrate.call(this, transaction, offset);
    };
    try {
      work();
    } finally {
      Y.Item.prototype.integrate = integrate;
    }
  }

  weightOf(doc: Y.Doc): Weight {
    let structs = 0;
    const contents = new Contents();
    for (const list of doc.store.clients.values()) {
      structs += list.length;
      for (const struct of list) if (struct instanceof Y.Item) contents.wrong(struct.content);
    }
    const pieces = structs + contents.objects;
    return { pieces, ...this.taken };
  }

  /** Clients whose insertions took any steps, those that took most first. */
  get clients(): number[] {
    return [...this.#by].sort(([, some], [, more]) => more - some).map(([client]) => client);
  }

  get taken(): Omit<Weight, 'pieces'> {
    const heavy = [...this.#by].filter(([, steps]) => steps > HEAVY_STEPS);
    return { steps: this.steps, heavy, walkers: this.walkers };
  }

  #count(item: Y.Item, { doc }: Y.Transaction, offset: number): void {
    const { client, clock } = item.id;
    this.onItem?.(client, clock + item.length - 1);
    const before = offset > 0 ? Y.getItem(doc.store, Y.createID(client, clock + offset - 1)) : item.left;
    const left = before instanceof Y.Item ? before : null;
    const free = left === null ? item.right !== null && item.right.left === null : left.right === item.right;
    if (free || !(item.parent instanceof Y.AbstractType)) return;
    const origin = offset > 0 ? (left?.lastId ?? null) : item.origin;
    const steps = stepsOf(item, item.parent, left, origin, doc.store, this.most - this.steps);
    this.steps += steps;
    if (steps > 0) this.walkers++;
    this.#by.set(client, (this.#by.get(client) ?? 0) + steps);
    if (this.tooMany) throw new Error('too many conflicts');
  }
}

/** Walks as Item.integrate does (yjs 13.6), and no further than one more than `most`. */
function stepsOf(
  item: Y.Item,
  parent: Y.AbstractType<unknown>,
  left: Y.Item | null,
  origin: Y.ID | null,
  store: Y.Doc['store'],
  most: number,
): number {
  let steps = 0;
  let other = left === null ? parent._start : left.right;
  if (left === null && item.parentSub !== null) {
    other = parent._map.get(item.parentSub) ?? null;
    for (; other !== null && other.left !== null && steps <= most; steps++) other = other.left;
  }
  const passed = new Set<unknown>();
  for (; other !== null && other !== item.right && steps <= most; other = other.right) {
    steps++;
    passed.add(other);
    if (Y.compareIDs(origin, other.origin)) {
      const atOnce = other.id.client >= item.id.client && Y.compareIDs(item.rightOrigin, other.rightOrigin);
      if (atOnce) break;
    } else if (other.origin === null || !passed.has(Y.getItem(store, other.origin))) break;
  }
  return steps;
}
