/**
 * The open threads of a plan's talk as export comments, and which of them cover a place of the text. Anchors
 * that no longer resolve give comments without a place; a draft hangs those on its first paragraph.
 */
import * as Y from 'yjs';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { followMoved } from '../../shared/doc/lineage.ts';
import { readTalk, type Thread } from '../../shared/doc/talk.ts';
import type { ExportComment } from './model.ts';

export interface TextComments {
  comments: ExportComment[];
  /** Threads that cover the inline positions `from`–`to` of a block (text by its length, other nodes one each). */
  commentsAt: (blockId: string, from: number, to: number) => readonly string[];
}

interface Range {
  id: string;
  from: number;
  to: number;
}

const NONE: readonly string[] = [];

export function textComments(text: Y.Doc, talk: Y.Doc, userName: (user: string) => string): TextComments {
  const comments: ExportComment[] = [];
  const ranges = new Map<string, Range[]>();
  const order = blockOrder(text);
  for (const thread of readTalk(talk)) {
    const said = thread.comments.filter((comment) => comment.deleted === null);
    const [root, ...answers] = said;
    if (!root || thread.resolved !== null) continue;
    const quote = thread.quote === '' ? '' : `“${thread.quote}”\n`;
    const placed = addRanges(thread, text, order, ranges);
    comments.push({
      id: thread.id,
      author: root.author ?? userName(root.by),
      date: root.at,
      // What it was said about, where the words themselves are gone.
      text: placed ? root.text : quote + root.text,
      resolved: false,
    });
    for (const answer of answers) {
      comments.push({
        id: `${thread.id}/${answer.id}`,
        author: answer.author ?? userName(answer.by),
        date: answer.at,
        text: answer.text,
        resolved: false,
        parent: thread.id,
      });
    }
  }
  const commentsAt = (blockId: string, from: number, to: number): readonly string[] => {
    const found = ranges.get(blockId)?.filter((range) => range.from < to && range.to > from);
    return found ? found.map((range) => range.id) : NONE;
  };
  return { comments, commentsAt };
}

/** False when the anchor's words are gone. */
function addRanges(
  thread: Thread,
  text: Y.Doc,
  order: ReadonlyMap<string, number>,
  ranges: Map<string, Range[]>,
): boolean {
  const from = thread.anchor && place(thread.anchor.from, text);
  const to = thread.anchor && place(thread.anchor.to, text);
  if (!from || !to) return false;
  const first = order.get(from.block);
  const last = order.get(to.block);
  if (first === undefined || last === undefined || first > last) return false;
  if (first === last && from.offset >= to.offset) return false;
  for (const [block, at] of order) {
    if (at < first || at > last) continue;
    const range = {
      id: thread.id,
      from: at === first ? from.offset : 0,
      to: at === last ? to.offset : Number.POSITIVE_INFINITY,
    };
    ranges.set(block, [...(ranges.get(block) ?? []), range]);
  }
  return true;
}

/** A stored relative position as block id and inline position; null when what it stood in is gone. */
function place(encoded: string, text: Y.Doc): { block: string; offset: number } | null {
  let found: Y.AbsolutePosition | null;
  try {
    const relative = Y.decodeRelativePosition(new Uint8Array(Buffer.from(encoded, 'base64')));
    found = Y.createAbsolutePositionFromRelativePosition(followMoved(text, relative), text);
  } catch {
    return null; // written by somebody else's program: a comment without a place
  }
  if (found === null) return null;
  const { type, index } = found;
  const block = type instanceof Y.XmlText ? type.parent : type;
  if (!(block instanceof Y.XmlElement) || block._item?.deleted) return null;
  const id: unknown = block.getAttribute('id');
  if (typeof id !== 'string') return null;
  let offset = type instanceof Y.XmlText ? index : 0;
  for (const [at, kid] of block.toArray().entries()) {
    if (type instanceof Y.XmlText ? kid === type : at >= index) break;
    offset += kid instanceof Y.XmlText ? kid.length : 1;
  }
  return { block: id, offset };
}

const DEEPEST = 60;

/** Block ids in the order of the text; of several with one id the first counts. */
function blockOrder(text: Y.Doc): Map<string, number> {
  const order = new Map<string, number>();
  const visit = (parent: Y.XmlFragment, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const kid of parent.toArray()) {
      if (!(kid instanceof Y.XmlElement)) continue;
      const id: unknown = kid.getAttribute('id');
      if (typeof id === 'string' && !order.has(id)) order.set(id, order.size);
      visit(kid, depth + 1);
    }
  };
  visit(text.getXmlFragment(TEXT_ROOT), 0);
  return order;
}
