/**
 * Decorations of the page, one entry a top-level block, found by the block's position. ProseMirror's own
 * DecorationSet looks through all node decorations for each block, which is quadratic in a plan's length
 * (EDITOR-SPEED.md, fact 4). Holds and finds; decides nothing about what is marked.
 */
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet, type DecorationSource } from '@tiptap/pm/view';

/** A run of marked words; positions count from the start of the block's content. */
export interface InlineMark {
  from: number;
  to: number;
  attrs: Record<string, string>;
  /** The attributes are those of the nested node that stands exactly here. */
  onNode?: boolean;
}

export interface BlockEntry {
  node: Node;
  /** What it was made from: the same inputs give the same entry. */
  inputs: readonly unknown[];
  /** Attributes of the block's own element, null for none. */
  attrs: Record<string, string> | null;
  marks: readonly InlineMark[];
  inner: DecorationSet;
  /** The element's decoration where it last stood; most blocks stand where they stood. */
  own: Decoration | null;
}

export function blockEntry(
  node: Node,
  inputs: readonly unknown[],
  attrs: Record<string, string> | null,
  marks: readonly InlineMark[],
): BlockEntry {
  const decorations = marks
    .filter((mark) => mark.from < mark.to && mark.from >= 0 && mark.to <= node.content.size)
    .map((mark) =>
      mark.onNode
        ? Decoration.node(mark.from, mark.to, mark.attrs)
        : Decoration.inline(mark.from, mark.to, mark.attrs),
    );
  return { node, inputs, attrs, marks, inner: DecorationSet.create(node, decorations), own: null };
}

export class BlockSource implements DecorationSource {
  /** ProseMirror's DecorationGroup spreads its members by this name. */
  readonly members: readonly [this] = [this];
  private readonly own: Decoration[] = [];
  private readonly starts: Int32Array;
  /** ProseMirror asks for the children in order: where the next question will most likely be. */
  private next = 0;

  constructor(readonly entries: readonly BlockEntry[]) {
    this.starts = new Int32Array(entries.length);
    let pos = 0;
    entries.forEach((entry, at) => {
      const end = pos + entry.node.nodeSize;
      if (entry.attrs !== null) {
        if (entry.own?.from !== pos || entry.own.to !== end)
          entry.own = Decoration.node(pos, end, entry.attrs);
        this.own.push(entry.own);
      }
      this.starts[at] = pos;
      pos = end;
    });
  }

  forChild(offset: number, child: Node): DecorationSource {
    const at = this.starts[this.next] === offset ? this.next : this.indexOf(offset);
    this.next = at + 1;
    const entry = this.entries[at];
    return entry !== undefined && entry.node === child ? entry.inner : DecorationSet.empty;
  }

  /** Of the block that starts here; -1 for none. */
  private indexOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = this.starts[middle] ?? 0;
      if (start === offset) return middle;
      if (start < offset) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  locals(): readonly Decoration[] {
    return this.own;
  }

  localsInner(): readonly Decoration[] {
    return this.own;
  }

  eq(other: unknown): boolean {
    return this === other;
  }

  /** The plugin makes a new source for each change; ProseMirror asks for this only for its own sets. */
  map(): DecorationSource {
    return this;
  }

  forEachSet(f: (set: DecorationSet) => void): void {
    for (const entry of this.entries) if (entry.inner !== DecorationSet.empty) f(entry.inner);
  }
}
