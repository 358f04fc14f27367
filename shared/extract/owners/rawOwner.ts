// A statement of who leads and who helps, where it stands in its block, and the list of those found in one.

export interface RawOwner {
  start: number;
  end: number;
  lead: string[];
  support: string[];
  /** Several names after 责任单位 without a word that tells leading from supporting. */
  plain: boolean;
}

/** What was found in a block so far. */
export class OwnersFound {
  readonly list: RawOwner[] = [];
  /** Where they stand; only a list of few is quicker: a page of nothing but labels would be quadratic. */
  private readonly stands: RawOwner[] = [];
  private covered: Uint8Array | null = null;

  constructor(private readonly length: number) {}

  add(owner: RawOwner): void {
    this.list.push(owner);
    this.stands.push(owner);
    if (this.stands.length <= 8) return;
    if (this.covered === null) {
      this.covered = new Uint8Array(this.length + 1);
      for (const { start, end } of this.stands) this.covered.fill(1, start, end);
    } else this.covered.fill(1, owner.start, owner.end);
  }

  /** Whether one of those that were added stands between these. */
  taken(from: number, to: number): boolean {
    const { covered } = this;
    return covered !== null
      ? covered[from] === 1 || covered[to - 1] === 1
      : this.stands.some((o) => (from >= o.start && from < o.end) || (to > o.start && to <= o.end));
  }
}
