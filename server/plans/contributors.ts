/** Who wrote in a plan since its newest version: users whose editors brought something new, of any part. */
import { z } from 'zod';
import type { PlanId } from '../../shared/ids.ts';
import type { Store } from '../store/store.ts';

const runsSchema = z.array(z.object({ user: z.string() })).catch([]);
const seqsSchema = z.record(z.string(), z.number()).catch({});

export async function contributorsSince(
  store: Store,
  planId: PlanId,
): Promise<{ id: string; name: string }[]> {
  const { sql } = store;
  const newest = await store.readOne(
    sql.selectFrom('version').select('seqs').where('plan_id', '=', planId).orderBy('at', 'desc').limit(1),
  );
  const seqs = seqsSchema.parse(JSON.parse(newest?.seqs ?? '{}'));
  const documents = await store.read(
    sql.selectFrom('document').select(['id', 'part']).where('plan_id', '=', planId),
  );
  const found = new Set<string>();
  for (const { id, part } of documents) {
    const since = seqs[part] ?? 0;
    // New editors are in `client` for ever; those that went on writing are in the log until it is compacted.
    const [clients, rows] = await Promise.all([
      store.read(
        sql
          .selectFrom('client')
          .select('user_id')
          .distinct()
          .where('document', '=', id)
          .where('first_seq', '>', since),
      ),
      store.read(
        sql.selectFrom('update_log').select('runs').where('document', '=', id).where('seq', '>', since),
      ),
    ]);
    for (const row of clients) found.add(row.user_id);
    for (const row of rows) for (const run of runsSchema.parse(JSON.parse(row.runs))) found.add(run.user);
  }
  if (found.size === 0) return [];
  return await store.read(
    sql
      .selectFrom('user')
      .select(['id', 'name'])
      .where('id', 'in', [...found])
      .orderBy('name'),
  );
}
