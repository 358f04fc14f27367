/** The workspace: one per store, with its name and default language. */
import { z } from 'zod';
import type { Store } from '../store/store.ts';

const settingsSchema = z.object({ language: z.enum(['zh', 'en']).catch('zh').default('zh') });
export const DEFAULT_WORKSPACE_NAME = '工作单位';

export async function getWorkspace(store: Store): Promise<{ name: string; language: 'zh' | 'en' }> {
  const row = await store.readOne(store.sql.selectFrom('workspace').select(['name', 'settings']).limit(1));
  return row === undefined
    ? { name: DEFAULT_WORKSPACE_NAME, language: 'zh' }
    : { name: row.name, language: settingsSchema.parse(JSON.parse(row.settings)).language };
}
