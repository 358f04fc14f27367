/**
 * The titles of all boards' cards, so that a card is found from anywhere by its words without opening a document.
 * Kept a moment behind the boards, like the figures lists show. Knows no pinyin.
 */
import type { FoundCard } from '../../shared/api/reading.ts';
import type { PlanId } from '../../shared/ids.ts';
import type { Store, Write } from '../store/store.ts';
import type { Person } from './access.ts';
import { rolesByPlan } from './lists.ts';
import type { ReadCard } from './reading.ts';

/** More than anybody looks through: one more word narrows it. */
const MOST_FOUND = 40;
/** Rows of one statement, within what SQLite and PostgreSQL take as parameters. */
const ROWS_AT_ONCE = 500;

type Titled = Pick<ReadCard, 'id' | 'title' | 'archived'>;

/** What brings the kept titles of a plan to those of its board: nothing where they are so already. */
export async function titleWrites(store: Store, planId: PlanId, cards: readonly Titled[]): Promise<Write[]> {
  const { sql } = store;
  const kept = await store.read(
    sql.selectFrom('card_title').select(['card_id', 'title', 'archived']).where('plan_id', '=', planId),
  );
  const before = new Map(kept.map((row) => [row.card_id, row]));
  const now = new Set(cards.map(({ id }) => id));
  const gone = kept.flatMap((row) => (now.has(row.card_id) ? [] : [row.card_id]));
  const changed = cards.flatMap(({ id, title, archived }) => {
    const row = { plan_id: planId, card_id: id, title, archived: archived ? (1 as const) : (0 as const) };
    const known = before.get(id);
    return known?.title === row.title && Number(known.archived) === row.archived ? [] : [row];
  });
  return [
    ...pieces(gone).map((ids) =>
      sql.deleteFrom('card_title').where('plan_id', '=', planId).where('card_id', 'in', ids),
    ),
    ...pieces(changed).map((rows) =>
      sql
        .insertInto('card_title')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['plan_id', 'card_id']).doUpdateSet((row) => ({
            title: row.ref('excluded.title'),
            archived: row.ref('excluded.archived'),
          })),
        ),
    ),
  ];
}

function pieces<T>(all: readonly T[]): T[][] {
  const cut: T[][] = [];
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE) cut.push(all.slice(from, from + ROWS_AT_ONCE));
  return cut;
}

/** Cards of every plan this person may read whose titles have all of the words; live ones and new plans first. */
export async function findCards(store: Store, person: Person, words: string): Promise<FoundCard[]> {
  const { sql } = store;
  const roles = await rolesByPlan(store, person);
  if (roles?.size === 0) return [];
  let query = sql
    .selectFrom('card_title')
    .innerJoin('plan', 'plan.id', 'card_title.plan_id')
    .select(['plan.id as planId', 'plan.title as planTitle', 'card_id as id', 'card_title.title', 'archived'])
    .orderBy('archived')
    .orderBy('plan.updated_at', 'desc')
    .orderBy('card_title.title')
    .limit(MOST_FOUND);
  if (roles !== null) query = query.where('plan.id', 'in', [...roles.keys()]);
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
    // Without wildcards of its own: a title with 50% is found by 50%, not by 50 and anything.
    query = query.where(({ eb, fn }) =>
      eb(
        fn<number>(store.kind === 'sqlite' ? 'instr' : 'strpos', [
          fn('lower', ['card_title.title']),
          eb.val(word),
        ]),
        '>',
        0,
      ),
    );
  }
  return (await store.read(query)).map((row) => ({ ...row, archived: Number(row.archived) === 1 }));
}
