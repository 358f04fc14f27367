/**
 * The block an input method composes in: what it was before, and what others did to it meanwhile. At the end
 * `meet` gives the block with both. Knows no Yjs beyond the element's name.
 */
import { type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Mapping, StepMap, Transform } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { livingId } from '../../../shared/doc/lineage.ts';
import type { InlineChange } from './childPairs.ts';
import { inlineDiff, oneStretch } from './inlineDiff.ts';
import { childrenOf, renderBlock, type YChild } from './render.ts';

export interface Meeting {
  /** The block as the others have it. */
  theirs: Node;
  /** The same with what was composed here. */
  both: Node;
  /** Where the caret belongs in it. */
  caret: number;
}

export class Held {
  /** The blocks around changed in a way that cannot be shown now: all is shown at the end. */
  everything = false;
  private dirty = false;
  private known: Mapping | null = new Mapping();
  private readonly characters: readonly (Y.ID | null)[] = [];

  constructor(
    readonly block: YChild | null,
    /** The block before the composition. */
    private readonly base: Node | null,
  ) {
    if (block instanceof Y.XmlElement) this.characters = idsOf(block);
  }

  /** Did nobody touch anything held? */
  get quiet(): boolean {
    return !this.dirty && !this.everything;
  }

  /** Is the held block the only one that differs from what was agreed? */
  alone(agreed: readonly Node[], now: readonly Node[]): boolean {
    return (
      this.block !== null &&
      agreed.length === now.length &&
      agreed.every((node, at) => node === now[at] || node === this.base)
    );
  }

  /** Others changed the block; `inline` tells how, null if only the result is known. */
  changed(inline: readonly InlineChange[] | null): void {
    this.dirty = true;
    if (inline === null || this.known === null) {
      this.known = null;
      return;
    }
    const ranges: number[] = [];
    let at = 0;
    for (const change of inline) {
      if (change.insert !== undefined) ranges.push(at, 0, change.insert);
      else if (change.delete !== undefined) ranges.push(at, change.delete, 0);
      at += (change.retain ?? 0) + (change.delete ?? 0);
    }
    this.known.appendMap(new StepMap(ranges));
  }

  /** The same when others took the words beside what was composed to another block: there it belongs. */
  meetElsewhere(
    local: Node,
    root: Y.XmlFragment,
    schema: Schema,
  ): (Meeting & { block: Y.XmlElement }) | null {
    const { base } = this;
    if (base === null || !base.isTextblock) return null;
    const { from, to, insert } = oneStretch(base.content, local.content);
    const start = placeNow(root, this.characters[from > 0 ? from - 1 : to], from > 0 ? -1 : 0);
    if (start === null || start.block === this.block || insert.length === 0) return null;
    const theirs = renderBlock(start.block, schema);
    if (!theirs.isTextblock) return null;
    const last = to > from ? placeNow(root, this.characters[to - 1], -1) : null;
    const end = last?.block === start.block ? Math.max(start.offset, last.offset) : start.offset;
    const size = sizeOf(insert);
    const both = new Transform(theirs);
    both.replace(start.offset, end, new Slice(local.content.cut(from, from + size), 0, 0));
    return { block: start.block, theirs, both: both.doc, caret: start.offset + size };
  }

  /** `local`: the block as it stands here; null when it can no longer be one with theirs. */
  meet(local: Node, schema: Schema, agreed: Node | null, caret: number): Meeting | null {
    const { block, base } = this;
    if (!(block instanceof Y.XmlElement) || base === null || agreed !== base) return null;
    if (block._item?.deleted) return null;
    const theirs = renderBlock(block, schema);
    if (!theirs.isTextblock || theirs.type !== local.type) return null;
    const map = this.known ?? mapByDiff(base, theirs);
    const { from, to, insert, formats } = oneStretch(base.content, local.content);
    const size = sizeOf(insert);
    const start = Math.min(map.map(from, -1), theirs.content.size);
    const end = Math.max(start, Math.min(map.map(to, from === to ? -1 : 1), theirs.content.size));
    const both = new Transform(theirs);
    both.replace(start, end, new Slice(local.content.cut(from, from + size), 0, 0));
    for (const { from: first, to: last, before, next } of formats) {
      // Where the words stand that stayed and got other marks here: struck ones, say.
      const place = (pos: number, side: -1 | 1): number =>
        both.mapping.map(map.map(first < from ? pos : pos - size + (to - from), side), side);
      const [a, b] = [place(first, 1), place(last, -1)];
      if (a >= b) continue;
      for (const mark of before) if (!mark.isInSet(next)) both.removeMark(a, b, mark);
      for (const mark of next) if (!mark.isInSet(before)) both.addMark(a, b, mark);
    }
    let offset: number;
    if (caret <= from) offset = map.map(caret, -1);
    else if (caret >= from + size) offset = map.map(caret - size + (to - from), 1) - (end - start) + size;
    else offset = start + (caret - from);
    if (caret === from + size) offset = start + size;
    return { theirs, both: both.doc, caret: Math.max(0, Math.min(offset, both.doc.content.size)) };
  }
}

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, node) => sum + node.nodeSize, 0);

/** The character at each place of a block's words; null for what is none. */
function idsOf(block: Y.XmlElement): (Y.ID | null)[] {
  const ids: (Y.ID | null)[] = [];
  for (const kid of childrenOf(block)) {
    if (!(kid instanceof Y.XmlText)) {
      ids.push(null);
      continue;
    }
    for (let item = kid._start; item !== null; item = item.right) {
      if (item.deleted || !item.countable) continue;
      for (let at = 0; at < item.length; at++) ids.push(Y.createID(item.id.client, item.id.clock + at));
    }
  }
  return ids;
}

/** Where a character stands now, as a place in its block. */
function placeNow(
  root: Y.XmlFragment,
  id: Y.ID | null | undefined,
  side: -1 | 0,
): { block: Y.XmlElement; offset: number } | null {
  const living = root.doc && id ? livingId(root.doc, id) : null;
  if (root.doc === null || living === null) return null;
  const place = new Y.RelativePosition(null, null, living, side);
  const found = Y.createAbsolutePositionFromRelativePosition(place, root.doc);
  const block = found?.type.parent;
  if (!(found?.type instanceof Y.XmlText) || !(block instanceof Y.XmlElement)) return null;
  let offset = found.index;
  for (const kid of childrenOf(block)) {
    if (kid === found.type) break;
    offset += kid instanceof Y.XmlText ? kid.length : 1;
  }
  return { block, offset };
}

function mapByDiff(base: Node, theirs: Node): Mapping {
  const { replaced } = inlineDiff(base.content, theirs.content);
  return new Mapping([
    new StepMap(replaced.flatMap(({ from, to, insert }) => [from, to - from, sizeOf(insert)])),
  ]);
}
