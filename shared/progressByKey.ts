/**
 * The progress of all targets by their keys: a list, and where in it each key stands. With other figures of some
 * targets only the list is copied, and who shows them asks whose are others. Pure.
 */
import type { TargetProgress } from './progress.ts';

export class ProgressByKey implements ReadonlyMap<string, TargetProgress> {
  readonly list: readonly TargetProgress[];
  readonly places: ReadonlyMap<string, number>;

  constructor(list: readonly TargetProgress[], places: ReadonlyMap<string, number>) {
    this.list = list;
    this.places = places;
  }

  /** Of these targets, in their order. */
  static of(targets: readonly { key: string }[], all: ReadonlyMap<string, TargetProgress>): ProgressByKey {
    const places = new Map<string, number>();
    const list: TargetProgress[] = [];
    for (const { key } of targets) {
      const progress = all.get(key);
      if (progress === undefined || places.has(key)) continue;
      places.set(key, list.length);
      list.push(progress);
    }
    return new ProgressByKey(list, places);
  }

  /** With these in the place of those of the same keys; `renamed`: keys that are others now, by the former ones. */
  with(anew: ReadonlyMap<string, TargetProgress>, renamed: ReadonlyMap<string, string>): ProgressByKey {
    const list = this.list.slice();
    let { places } = this;
    if (renamed.size > 0) {
      const under = [...places.keys()].map((key) => renamed.get(key) ?? key);
      places = new Map(under.map((key, k) => [key, k]));
    }
    for (const [key, progress] of anew) list[places.get(key) as number] = progress;
    return new ProgressByKey(list, places);
  }

  /** Keys whose progress is another than before; null where there are other keys. */
  unlike(before: ReadonlyMap<string, TargetProgress>): ReadonlySet<string> | null {
    if (!(before instanceof ProgressByKey) || before.places !== this.places) return null;
    const at = new Set<number>();
    for (let k = 0; k < this.list.length; k++) if (this.list[k] !== before.list[k]) at.add(k);
    const keys = new Set<string>();
    if (at.size > 0) for (const [key, place] of this.places) if (at.has(place)) keys.add(key);
    return keys;
  }

  get size(): number {
    return this.list.length;
  }

  get(key: string): TargetProgress | undefined {
    const place = this.places.get(key);
    return place === undefined ? undefined : this.list[place];
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  forEach(
    each: (value: TargetProgress, key: string, map: ReadonlyMap<string, TargetProgress>) => void,
  ): void {
    for (const [key, place] of this.places) each(this.list[place] as TargetProgress, key, this);
  }

  keys(): MapIterator<string> {
    return this.places.keys();
  }

  values(): MapIterator<TargetProgress> {
    return this.#map().values();
  }

  entries(): MapIterator<[string, TargetProgress]> {
    return this.#map().entries();
  }

  [Symbol.iterator](): MapIterator<[string, TargetProgress]> {
    return this.entries();
  }

  #map(): Map<string, TargetProgress> {
    const all = new Map<string, TargetProgress>();
    this.forEach((progress, key) => {
      all.set(key, progress);
    });
    return all;
  }
}
