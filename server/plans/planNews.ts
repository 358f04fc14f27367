/**
 * What a plan's documents tell that nobody was told of yet: names in the text, owners of cards, comments. Who wrote
 * them is the client table's word; what was there at the document's birth (a file, an archive, a template), what a
 * restored version brought back, and what is older than notifications is news to nobody.
 */
import { z } from 'zod';
import { type Part, type PlanId, parseUserId, type UserId } from '../../shared/ids.ts';
import type { Store, Write } from '../store/store.ts';
import type { News } from './news.ts';
import type { Reading } from './reading.ts';
import { type Mention, MOST_MENTIONS, newerThan, type Said, type TalkNews, type Written } from './traces.ts';

/** How far a document has been read for notifications. */
export interface NotifiedMark {
  seq: number;
  vector: Uint8Array | null;
  mentions: string | null;
}

/** A document's first state has this seq. */
const AT_BIRTH = 1;
const UNREAD: NotifiedMark = { seq: AT_BIRTH, vector: null, mentions: null };
/** Client ids asked for at once. */
const CLIENTS_AT_ONCE = 1000;
const KEYS_AT_ONCE = 500;

interface Writer {
  user: UserId;
  firstSeq: number;
}

/** News, and in the same transaction: what is to be noted, and what leaves the inboxes. */
export interface Found {
  news: News[];
  marks: Write[];
  taken: Write[];
}

export async function notifiedMark(store: Store, planId: PlanId, part: Part): Promise<NotifiedMark> {
  const row = await store.readOne(
    store.sql
      .selectFrom('notified')
      .select(['seq', 'vector', 'mentions'])
      .where('plan_id', '=', planId)
      .where('part', '=', part),
  );
  return row === undefined ? UNREAD : { ...row, seq: Number(row.seq) };
}

export function markWrite({ sql }: Store, planId: PlanId, part: Part, mark: NotifiedMark): Write {
  return sql
    .insertInto('notified')
    .values({ plan_id: planId, part, ...mark })
    .onConflict((conflict) => conflict.columns(['plan_id', 'part']).doUpdateSet(mark));
}

/** Names in the text and owners of cards. */
export async function newsOfReading(store: Store, planId: PlanId, reading: Reading): Promise<Found> {
  const [text, board] = await Promise.all([
    mentionNews(store, planId, reading),
    ownerNews(store, planId, reading),
  ]);
  return {
    news: [...text.news, ...board.news],
    marks: [...text.marks, ...board.marks],
    taken: [...text.taken, ...board.taken],
  };
}

const blocksByTarget = z.record(z.string(), z.array(z.string()));

/**
 * A name is new where there are more of it than before: blocks that are moved, split or made anew bring their names
 * with them under another hand.
 */
async function mentionNews(store: Store, planId: PlanId, { mentions, textSeq }: Reading): Promise<Found> {
  const mark = await notifiedMark(store, planId, 'text');
  const known =
    mark.mentions === null ? null : new Map(Object.entries(blocksByTarget.parse(JSON.parse(mark.mentions))));
  const now = new Map<string, Map<string, Mention>>();
  for (const mention of mentions) {
    const blocks = now.get(mention.target) ?? new Map<string, Mention>();
    if (!blocks.has(mention.block)) blocks.set(mention.block, mention);
    now.set(mention.target, blocks);
  }
  const gone = [...(known ?? [])].flatMap(([target, before]): Gone[] => {
    const blocks = now.get(target);
    const fewer = before.length - (blocks?.size ?? 0);
    if (fewer <= 0) return [];
    return [{ target, blocks: blocks && before.filter((block) => !blocks.has(block)).slice(0, fewer) }];
  });
  const candidates: Mention[] = [];
  for (const [target, blocks] of now) {
    const before = known?.get(target) ?? [];
    const more = blocks.size - before.length;
    const elsewhere = [...blocks.values()].filter(({ block }) => !before.includes(block));
    if (more > 0) candidates.push(...elsewhere.slice(-more));
  }
  const noted = JSON.stringify(
    Object.fromEntries([...now].map(([target, blocks]) => [target, [...blocks.keys()]])),
  );
  if (noted === (mark.mentions ?? '{}')) return NOTHING;
  const [writers, { clients: restored, isNewest: wasRestored }] = await Promise.all([
    writersOf(store, planId, 'text', clientsOf(candidates)),
    restores(store, planId),
  ]);
  const news = candidates.flatMap((mention): News[] => {
    const writer = writers.get(mention.client);
    if (writer === undefined || restored.has(mention.client) || isOld(writer, known === null, mark))
      return [];
    const { kind, target, block, quote } = mention;
    return [
      {
        kind: 'mention',
        key: mentionKey(block, target),
        by: writer.user,
        to: kind === 'person' ? { people: [target], departments: [] } : { people: [], departments: [target] },
        place: { block },
        quote,
      },
    ];
  });
  // A version that is brought back may be left again, and what it brings back tells nobody anew.
  const taken = wasRestored || mentions.length >= MOST_MENTIONS ? [] : await goneWrites(store, planId, gone);
  const next = { seq: textSeq, vector: null, mentions: noted };
  return { news, marks: [markWrite(store, planId, 'text', next)], taken };
}

const NOTHING: Found = { news: [], marks: [], taken: [] };

/** Names that were taken out of the text: of somebody who still stands elsewhere in it the blocks they stood in. */
interface Gone {
  target: string;
  blocks: string[] | undefined;
}

const mentionKey = (block: string, target: string): string => `text/${block}/${target}`;

/** What tells of a name that is gone leaves the inboxes while it is unread: who has read it may look for it. */
async function goneWrites(store: Store, planId: PlanId, gone: readonly Gone[]): Promise<Write[]> {
  if (gone.length === 0) return [];
  const rows = await store.read(
    store.sql
      .selectFrom('notification')
      .select(['id', 'key'])
      .where('plan_id', '=', planId)
      .where('kind', '=', 'mention')
      .where('key', 'like', 'text/%')
      .where('read_at', 'is', null),
  );
  // Whoever stood in another block when they were told of has left that, too, when they stand in none.
  const isGone = (key: string): boolean =>
    gone.some(({ target, blocks }) =>
      blocks === undefined
        ? key.endsWith(`/${target}`)
        : blocks.some((block) => key === mentionKey(block, target)),
    );
  const ids = rows.filter(({ key }) => isGone(key)).map(({ id }) => Number(id));
  const writes: Write[] = [];
  for (let from = 0; from < ids.length; from += KEYS_AT_ONCE) {
    writes.push(
      store.sql
        .deleteFrom('notification')
        .where('id', 'in', ids.slice(from, from + KEYS_AT_ONCE))
        .where('read_at', 'is', null)
        .returning('user_id'),
    );
  }
  return writes;
}

async function ownerNews(store: Store, planId: PlanId, reading: Reading): Promise<Found> {
  const mark = await notifiedMark(store, planId, 'board');
  const candidates = reading.ownerships.filter(newerThan(mark.vector));
  if (candidates.length === 0) return NOTHING;
  const writers = await writersOf(store, planId, 'board', clientsOf(candidates));
  const news = candidates.flatMap(({ client, card, title, owner }): News[] => {
    const writer = writers.get(client);
    if (writer === undefined || isOld(writer, mark.vector === null, mark)) return [];
    return [
      {
        kind: 'card',
        key: `card/${card}`,
        by: writer.user,
        to: { people: [owner], departments: [] },
        place: { card },
        quote: title,
      },
    ];
  });
  const next = { seq: reading.boardSeq, vector: reading.boardVector, mentions: null };
  return { news, marks: [markWrite(store, planId, 'board', next)], taken: [] };
}

const commentKey = ({ thread, comment }: Pick<Said, 'thread' | 'comment'>): string =>
  `comment/${thread}/${comment}`;

/** What is no longer shown is no longer told: comments that were deleted leave the inboxes. */
export function takeBackWrites({ sql }: Store, planId: PlanId, taken: TalkNews['taken']): Write[] {
  const writes: Write[] = [];
  for (let from = 0; from < taken.length; from += KEYS_AT_ONCE) {
    writes.push(
      sql
        .deleteFrom('notification')
        .where('plan_id', '=', planId)
        .where('key', 'in', taken.slice(from, from + KEYS_AT_ONCE).map(commentKey))
        .returning('user_id'),
    );
  }
  return writes;
}

/** Comments that name somebody, and for who wrote in a thread before, those that follow. */
export async function newsOfTalk(
  store: Store,
  planId: PlanId,
  said: readonly Said[],
  mark: NotifiedMark,
): Promise<News[]> {
  const writers = await writersOf(
    store,
    planId,
    'talk',
    said.flatMap((one) => [one.client, ...one.before]),
  );
  return said.flatMap(({ client, thread, comment, card, quote, mentions, before }): News[] => {
    const writer = writers.get(client);
    if (writer === undefined || isOld(writer, mark.vector === null, mark)) return [];
    const wrote = before.flatMap((each) => {
      const other = writers.get(each);
      return other === undefined || other.firstSeq <= AT_BIRTH ? [] : [other.user];
    });
    const of = { key: commentKey({ thread, comment }), by: writer.user, place: { thread, card }, quote };
    return [
      { ...of, kind: 'mention', to: { people: mentions, departments: mentions } },
      { ...of, kind: 'answer', to: { people: [...new Set(wrote)], departments: [] } },
    ];
  });
}

/** Where a document was never read, what was there then is told by who was: at its birth, or before notifications. */
const isOld = ({ firstSeq }: Writer, neverRead: boolean, { seq }: NotifiedMark): boolean =>
  neverRead && firstSeq <= seq;

const clientsOf = (written: readonly Written[]): number[] => written.map(({ client }) => client);

async function writersOf(
  store: Store,
  planId: PlanId,
  part: Part,
  all: readonly number[],
): Promise<Map<number, Writer>> {
  const clients = [...new Set(all)];
  const writers = new Map<number, Writer>();
  for (let from = 0; from < clients.length; from += CLIENTS_AT_ONCE) {
    const rows = await store.read(
      store.sql
        .selectFrom('client')
        .innerJoin('document', 'document.id', 'client.document')
        .select(['client_id', 'user_id', 'first_seq'])
        .where('document.plan_id', '=', planId)
        .where('document.part', '=', part)
        .where('client_id', 'in', clients.slice(from, from + CLIENTS_AT_ONCE)),
    );
    for (const { client_id, user_id, first_seq } of rows) {
      const user = parseUserId(user_id);
      if (user !== null) writers.set(Number(client_id), { user, firstSeq: Number(first_seq) });
    }
  }
  return writers;
}

const seqsSchema = z.object({ text: z.number() }).catch({ text: 0 });

/** Client ids under which versions of the text were restored; whether one was since the text was last read. */
async function restores(store: Store, planId: PlanId): Promise<{ clients: Set<number>; isNewest: boolean }> {
  const [rows, last] = await Promise.all([
    store.read(
      store.sql
        .selectFrom('version')
        .select(['restore_client', 'seqs'])
        .where('plan_id', '=', planId)
        .where('kind', '=', 'before-restore')
        .where('restore_client', 'is not', null),
    ),
    store.readOne(store.sql.selectFrom('target_cache').select('text_seq').where('plan_id', '=', planId)),
  ]);
  const readUpTo = Number(last?.text_seq ?? 0);
  return {
    clients: new Set(rows.map((row) => Number(row.restore_client))),
    isNewest: rows.some(({ seqs }) => seqsSchema.parse(JSON.parse(seqs)).text >= readUpTo),
  };
}
