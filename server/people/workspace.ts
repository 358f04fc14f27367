/** The workspace: one per store, with its name and default language. */
import { z } from 'zod';
import { Refusal } from '../../shared/errors.ts';
import type { Store } from '../store/store.ts';
import { auditRow } from './audit.ts';

const settingsSchema = z.object({ language: z.enum(['zh', 'en']).catch('zh').default('zh') });
export const DEFAULT_WORKSPACE_NAME = '工作单位';

export async function getWorkspace(store: Store): Promise<{ name: string; language: 'zh' | 'en' }> {
  const row = await store.readOne(store.sql.selectFrom('workspace').select(['name', 'settings']).limit(1));
  return row === undefined
    ? { name: DEFAULT_WORKSPACE_NAME, language: 'zh' }
    : { name: row.name, language: settingsSchema.parse(JSON.parse(row.settings)).language };
}

/** Renames the workspace. Throws `notFound` before the first set-up. */
export async function renameWorkspace(store: Store, by: string, name: string): Promise<void> {
  const row = await store.readOne(store.sql.selectFrom('workspace').select('id').limit(1));
  if (row === undefined) throw new Refusal('notFound');
  const query = store.sql.updateTable('workspace').set({ name }).where('id', '=', row.id);
  await store.write([query, auditRow(store, by, 'workspace-renamed', null, {})]);
}
