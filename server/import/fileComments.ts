/**
 * Comments of an imported file → threads of the new plan's talk, anchored on their words. While lines become
 * blocks the places travel as marks of a kind of their own, which leave before the text is made.
 */
import * as Y from 'yjs';
import { type JsonMark, type JsonNode, TEXT_ROOT } from '../../shared/doc/json.ts';
import { addComment, addThread, type NewComment, setResolved } from '../../shared/doc/talk.ts';
import { newId } from '../auth/tokens.ts';
import type { ExportComment } from '../export/model.ts';

export interface FileComments {
  list: readonly ExportComment[];
  /** Our own draft: a comment without words says in front what it was about. */
  own: boolean;
}

const MARK = 'fileComment';
/** More threads than anyone could work through: what is past them is counted in the preview's notes. */
export const MOST_COMMENTS = 5000;
const LONGEST = 20_000;
const LONGEST_QUOTE = 2000;

export const commentMark = (ids: readonly string[]): JsonMark => ({ type: MARK, attrs: { ids } });

interface Place {
  block: string;
  /** Inline position: text by its length, other nodes one each. */
  offset: number;
}

export interface CommentPlace {
  from: Place;
  to: Place;
  quote: string;
}

/** The blocks without the marks, and where each comment's words stand. Blocks must carry their ids. */
export function takeCommentMarks(blocks: readonly JsonNode[]): {
  blocks: JsonNode[];
  places: Map<string, CommentPlace>;
} {
  const places = new Map<string, CommentPlace>();
  const visit = (node: JsonNode): JsonNode => {
    if (!node.content) return node;
    const block = typeof node.attrs?.id === 'string' ? node.attrs.id : '';
    let offset = 0;
    const content = node.content.map((kid) => {
      const size = kid.type === 'text' ? (kid.text ?? '').length : 1;
      const found = kid.marks?.find((mark) => mark.type === MARK);
      if (found && kid.marks) {
        for (const id of idsOf(found)) widen(places, id, block, offset, size, kid.text ?? '');
        const marks = kid.marks.filter((mark) => mark !== found);
        const { marks: _, ...bare } = kid;
        offset += size;
        return marks.length > 0 ? { ...bare, marks } : bare;
      }
      offset += size;
      return visit(kid);
    });
    return { ...node, content };
  };
  return { blocks: blocks.map(visit), places };
}

const idsOf = (mark: JsonMark): string[] =>
  Array.isArray(mark.attrs?.ids) ? mark.attrs.ids.filter((id) => typeof id === 'string') : [];

function widen(
  places: Map<string, CommentPlace>,
  id: string,
  block: string,
  offset: number,
  size: number,
  words: string,
): void {
  const to = { block, offset: offset + size };
  const known = places.get(id);
  if (!known) {
    places.set(id, { from: { block, offset }, to, quote: words.slice(0, LONGEST_QUOTE) });
    return;
  }
  known.to = to;
  if (known.quote.length < LONGEST_QUOTE) known.quote = (known.quote + words).slice(0, LONGEST_QUOTE);
}

/** The first update of the plan's talk; null without comments. `by` brings them in, at `at` (ISO). */
export function talkUpdate(
  comments: FileComments | undefined,
  places: ReadonlyMap<string, CommentPlace>,
  text: Y.Doc,
  by: string,
  at: string,
): { update: Uint8Array; threads: number } | null {
  const list = (comments?.list ?? []).slice(0, MOST_COMMENTS);
  if (!comments || list.length === 0) return null;
  const blocks = blockElements(text);
  const talk = new Y.Doc();
  let threads = 0;
  talk.transact(() => {
    for (const { root, answers } of threadsOf(list)) {
      const place = places.get(root.id);
      const from = place && relative(blocks, place.from, 0);
      const to = place && relative(blocks, place.to, -1);
      const anchor = from && to ? { from, to, blockId: place.from.block } : null;
      const told = !anchor && comments.own ? /^“([\s\S]{1,2000}?)”\n/.exec(root.text) : null;
      const said = told ? { ...root, text: root.text.slice(told[0].length) } : root;
      const [first, ...rest] = [said, ...answers].flatMap((each) => entriesOf(each, by, at));
      if (!first) continue;
      inOrder([first, ...rest]);
      const id = newId();
      threads++;
      addThread(talk, { id, anchor, quote: place?.quote ?? told?.[1] ?? '', by, at: first.at }, first);
      for (const entry of rest) addComment(talk, id, entry);
      if (root.resolved) setResolved(talk, id, { by, at });
    }
  });
  const update = Y.encodeStateAsUpdate(talk);
  talk.destroy();
  return { update, threads };
}

/** Answers under the comment that began the thread, whichever of its comments they answer. */
function threadsOf(list: readonly ExportComment[]): { root: ExportComment; answers: ExportComment[] }[] {
  const byId = new Map(list.map((comment) => [comment.id, comment]));
  const threads = new Map<string, { root: ExportComment; answers: ExportComment[] }>();
  const rootOf = (comment: ExportComment): ExportComment => {
    let root = comment;
    const seen = new Set<string>();
    while (root.parent !== undefined && !seen.has(root.id)) {
      const parent = byId.get(root.parent);
      if (!parent) break;
      seen.add(root.id);
      root = parent;
    }
    return root;
  };
  for (const comment of list) {
    const root = rootOf(comment);
    const thread = threads.get(root.id) ?? { root, answers: [] };
    threads.set(root.id, thread);
    if (root !== comment) thread.answers.push(comment);
  }
  return [...threads.values()];
}

/** A comment as an entry; one longer than an entry may be goes on in the next. */
function entriesOf(comment: ExportComment, by: string, at: string): NewComment[] {
  const moment = Date.parse(comment.date);
  const written = Number.isNaN(moment) ? at : new Date(moment).toISOString();
  const author = comment.author.trim().slice(0, 200) || '—';
  const parts: NewComment[] = [];
  for (let from = 0; from === 0 || from < comment.text.length; from += LONGEST) {
    parts.push({ id: newId(), text: comment.text.slice(from, from + LONGEST), by, at: written, author });
  }
  return parts;
}

/** Files tell minutes, threads sort by time: of equal moments the later in the file is the later. */
function inOrder(entries: NewComment[]): void {
  let last = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    last = Math.max(Date.parse(entry.at), last + 1);
    entry.at = new Date(last).toISOString();
  }
}

function blockElements(text: Y.Doc): Map<string, Y.XmlElement> {
  const found = new Map<string, Y.XmlElement>();
  const visit = (parent: Y.XmlFragment): void => {
    for (const kid of parent.toArray()) {
      if (!(kid instanceof Y.XmlElement)) continue;
      const id: unknown = kid.getAttribute('id');
      if (typeof id === 'string' && !found.has(id)) found.set(id, kid);
      visit(kid);
    }
  };
  visit(text.getXmlFragment(TEXT_ROOT));
  return found;
}

/** As the editor anchors a thread: the start holds on to the word after it, the end to the one before. */
function relative(
  blocks: ReadonlyMap<string, Y.XmlElement>,
  { block, offset }: Place,
  side: -1 | 0,
): string | null {
  const element = blocks.get(block);
  if (!element) return null;
  let start = 0;
  for (const [index, kid] of element.toArray().entries()) {
    const size = kid instanceof Y.XmlText ? kid.length : 1;
    const inside = side < 0 ? offset > start && offset <= start + size : offset < start + size;
    if (inside) {
      return kid instanceof Y.XmlText
        ? encoded(Y.createRelativePositionFromTypeIndex(kid, offset - start, side))
        : encoded(Y.createRelativePositionFromTypeIndex(element, side < 0 ? index + 1 : index, side));
    }
    start += size;
  }
  return null;
}

const encoded = (place: Y.RelativePosition): string =>
  Buffer.from(Y.encodeRelativePosition(place)).toString('base64');
