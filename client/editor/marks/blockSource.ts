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
  return { node, inputs, attrs, marks, inner: DecorationSet.create(node, decorations) };
}

export class BlockSource implements DecorationSource {
  /** ProseMirror's DecorationGroup spreads its members by this name. */
  readonly members: readonly [this] = [this];
  private readonly own: Decoration[] = [];
  private readonly at = new Map<number, BlockEntry>();

  constructor(readonly entries: readonly BlockEntry[]) {
    let pos = 0;
    for (const entry of entries) {
      const end = pos + entry.node.nodeSize;
      if (entry.attrs !== null) this.own.push(Decoration.node(pos, end, entry.attrs));
      if (entry.inner !== DecorationSet.empty) this.at.set(pos, entry);
      pos = end;
    }
  }

  forChild(offset: number, child: Node): DecorationSource {
    const entry = this.at.get(offset);
    return entry !== undefined && entry.node === child ? entry.inner : DecorationSet.empty;
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
    for (const entry of this.at.values()) f(entry.inner);
  }
}
