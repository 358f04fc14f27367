/**
 * The talk document: comment threads anchored in the text. Entries are append-only by convention; who
 * wrote one is told by the server's `client` table, the `by` here is only what its writer claimed.
 */
import * as Y from 'yjs';
import { z } from 'zod';

export const anchorSchema = z.object({
  /** Encoded Yjs relative positions in the text document, base64. */
  from: z.string().max(400),
  to: z.string().max(400),
  blockId: z.string().max(64).nullable().catch(null),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const threadSchema = z.object({
  anchor: anchorSchema.nullable().catch(null),
  /** The words commented on, shown when the anchor no longer resolves. */
  quote: z.string().max(2000).catch(''),
  /** A card instead of words. */
  card: z.string().max(64).nullable().catch(null).default(null),
  by: z.string().max(64),
  at: z.string().max(40),
  resolved: z.object({ by: z.string(), at: z.string() }).nullable().catch(null).default(null),
});

export const commentSchema = z.object({
  text: z.string().max(20_000),
  by: z.string().max(64),
  at: z.string().max(40),
  mentions: z.array(z.string().max(64)).max(100).catch([]).default([]),
  /** Who wrote it in the file it was brought in from, as named there; then `by` is who brought it in. */
  author: z.string().max(200).nullable().catch(null).default(null),
  deleted: z.object({ by: z.string(), at: z.string() }).nullable().catch(null).default(null),
});
export type Comment = z.infer<typeof commentSchema> & { id: string };
export type Thread = z.infer<typeof threadSchema> & { id: string; comments: Comment[] };

export const threadsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('threads');

/** All threads, oldest first; comments oldest first. A thread or comment that cannot be read is left out. */
export function readTalk(doc: Y.Doc): Thread[] {
  const threads: Thread[] = [];
  threadsOf(doc).forEach((value, id) => {
    if (!(value instanceof Y.Map)) return;
    const parsed = threadSchema.safeParse({
      anchor: value.get('anchor') ?? null,
      quote: value.get('quote'),
      card: value.get('card') ?? null,
      by: value.get('by'),
      at: value.get('at'),
      resolved: value.get('resolved') ?? null,
    });
    if (!parsed.success) return;
    const comments: Comment[] = [];
    value.forEach((entry, key) => {
      if (!key.startsWith('comment:')) return;
      const comment = commentSchema.safeParse(entry);
      if (comment.success) comments.push({ ...comment.data, id: key.slice('comment:'.length) });
    });
    comments.sort(byTime);
    threads.push({ ...parsed.data, id, comments });
  });
  return threads.sort(byTime);
}

function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export interface NewThread {
  id: string;
  anchor: Anchor | null;
  quote: string;
  card?: string | null;
  by: string;
  at: string;
}
export type NewComment = Omit<Comment, 'deleted' | 'mentions' | 'author'> & {
  mentions?: string[];
  author?: string;
};

export function addThread(doc: Y.Doc, thread: NewThread, first: NewComment, origin?: unknown): void {
  doc.transact(() => {
    const map = new Y.Map<unknown>();
    map.set('anchor', thread.anchor);
    map.set('quote', thread.quote);
    map.set('card', thread.card ?? null);
    map.set('by', thread.by);
    map.set('at', thread.at);
    const { id, ...comment } = first;
    map.set(`comment:${id}`, { mentions: [], ...comment });
    threadsOf(doc).set(thread.id, map);
  }, origin);
}

/** Comments are flat keys of the thread: two people replying at once both stay. */
export function addComment(
  doc: Y.Doc,
  threadId: string,
  { id, ...comment }: NewComment,
  origin?: unknown,
): void {
  const map = threadsOf(doc).get(threadId);
  if (map instanceof Y.Map)
    doc.transact(() => map.set(`comment:${id}`, { mentions: [], ...comment }), origin);
}

export function setResolved(
  doc: Y.Doc,
  threadId: string,
  resolved: { by: string; at: string } | null,
  origin?: unknown,
): void {
  const map = threadsOf(doc).get(threadId);
  if (map instanceof Y.Map) doc.transact(() => map.set('resolved', resolved), origin);
}

/** Deleting is a mark: the entry stays, its words are no longer shown. */
export function markCommentDeleted(
  doc: Y.Doc,
  threadId: string,
  commentId: string,
  deleted: { by: string; at: string },
  origin?: unknown,
): void {
  const map = threadsOf(doc).get(threadId);
  const entry = map instanceof Y.Map ? map.get(`comment:${commentId}`) : undefined;
  if (map instanceof Y.Map && entry && typeof entry === 'object') {
    doc.transact(() => map.set(`comment:${commentId}`, { ...entry, deleted }), origin);
  }
}
