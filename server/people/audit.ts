/** Who did what: one row, written in the transaction of the deed itself. */
import type { Store, Write } from '../store/store.ts';

export function auditRow(
  { sql }: Pick<Store, 'sql'>,
  userId: string | null,
  action: string,
  planId: string | null = null,
  detail: Record<string, unknown> = {},
): Write {
  return sql.insertInto('audit').values({
    at: Date.now(),
    user_id: userId,
    action,
    plan_id: planId,
    detail: JSON.stringify(detail),
  });
}
