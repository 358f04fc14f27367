/**
 * Tells a department whose sign-off no longer holds, once a sign-off: who wrote last changed what it had agreed to.
 * Words that come back make it hold again; who was told has been told.
 */
import { z } from 'zod';
import { may } from '../../shared/access.ts';
import { type PlanId, parseUserId, type UserId } from '../../shared/ids.ts';
import type { Store } from '../store/store.ts';
import type { News } from './news.ts';
import type { PlanRow } from './planRow.ts';
import type { ReadSection } from './reading.ts';
import { changedSince } from './signedChapters.ts';
import { newestSignoffs } from './signoffs.ts';
import { oneLine } from './traces.ts';

const runsSchema = z.array(z.object({ user: z.string() })).catch([]);

export async function staleNews(
  store: Store,
  plan: PlanRow,
  sections: readonly ReadSection[],
): Promise<News[]> {
  if (plan.state !== 'review') return [];
  const stale = [...(await newestSignoffs(store, plan))].flatMap(([department, signed]) => {
    const changed = signed.verdict === 'agree' ? changedSince(signed.seen, sections) : [];
    return changed.length === 0 ? [] : [{ department, ...signed, changed }];
  });
  const by = stale.length === 0 ? null : await lastWriter(store, plan.id);
  if (by === null) return [];
  return stale.map(({ department, id, comparable, changed }) => ({
    kind: 'signoffStale',
    key: `stale/${id}`,
    by,
    to: { people: [], departments: [department] },
    meant: ({ role }) => may(role, 'signOff'),
    place: comparable ? { signoff: id } : {},
    quote: oneLine(changed.map(({ number, title }) => number + title).join('；')),
  }));
}

/** Who brought the newest words of the text: by the log, or once that is compacted by the newest editor. */
async function lastWriter(store: Store, planId: PlanId): Promise<UserId | null> {
  const { sql } = store;
  const ofText = sql
    .selectFrom('document')
    .select('document.id')
    .where('document.plan_id', '=', planId)
    .where('document.part', '=', 'text');
  const row = await store.readOne(
    sql
      .selectFrom('update_log')
      .select('runs')
      .where('document', 'in', ofText)
      .orderBy('seq', 'desc')
      .limit(1),
  );
  const logged = row === undefined ? undefined : runsSchema.parse(JSON.parse(row.runs)).at(-1)?.user;
  if (logged !== undefined) return parseUserId(logged);
  const client = await store.readOne(
    sql
      .selectFrom('client')
      .select('user_id')
      .where('document', 'in', ofText)
      .orderBy('first_seq', 'desc')
      .limit(1),
  );
  return client === undefined ? null : parseUserId(client.user_id);
}
