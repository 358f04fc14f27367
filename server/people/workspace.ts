/** The workspace: one per store, with its name, default language and the categories it added to the glossary's. */
import { z } from 'zod';
import type { Workspace } from '../../shared/api/people.ts';
import {
  isNameTaken,
  MOST_OWN_CATEGORIES,
  type OwnCategory,
  ownCategorySchema,
} from '../../shared/category.ts';
import { Refusal } from '../../shared/errors.ts';
import { newId } from '../auth/tokens.ts';
import type { Store, Write } from '../store/store.ts';
import { auditRow } from './audit.ts';

/** Read tolerantly: another release may have written it. What is not known is kept when it is written again. */
const settingsSchema = z.looseObject({
  language: z.enum(['zh', 'en']).catch('zh').default('zh'),
  categories: z.array(z.unknown()).catch([]).default([]),
});
export const DEFAULT_WORKSPACE_NAME = '工作单位';

export async function getWorkspace(store: Store): Promise<Workspace> {
  const row = await store.readOne(store.sql.selectFrom('workspace').select(['name', 'settings']).limit(1));
  if (row === undefined) return { name: DEFAULT_WORKSPACE_NAME, language: 'zh', categories: [] };
  const { language, categories } = settingsSchema.parse(JSON.parse(row.settings));
  return { name: row.name, language, categories: known(categories) };
}

export const ownCategories = async (store: Store): Promise<OwnCategory[]> =>
  (await getWorkspace(store)).categories;

function known(categories: readonly unknown[]): OwnCategory[] {
  return categories
    .flatMap((one) => ownCategorySchema.safeParse(one).data ?? [])
    .slice(0, MOST_OWN_CATEGORIES);
}

export interface WorkspaceChange {
  name?: string | undefined;
  /** The whole list; one without an id is new. */
  categories?: readonly (Omit<OwnCategory, 'id'> & { id?: string | undefined })[] | undefined;
}

/** Throws `notFound` before the first set-up, `nameTaken` when two categories would be called alike. */
export async function patchWorkspace(store: Store, by: string, change: WorkspaceChange): Promise<void> {
  const row = await store.readOne(store.sql.selectFrom('workspace').select(['id', 'settings']).limit(1));
  if (row === undefined) throw new Refusal('notFound');
  const writes: Write[] = [];
  const { name, categories } = change;
  if (name !== undefined) {
    writes.push(
      store.sql.updateTable('workspace').set({ name }).where('id', '=', row.id),
      auditRow(store, by, 'workspace-renamed', null, {}),
    );
  }
  if (categories !== undefined) {
    const list = categories.map(({ id, ...one }) => ({ id: id ?? `own-${newId()}`, ...one }));
    for (const [index, one] of list.entries()) {
      if (isNameTaken(one.name, list.slice(0, index))) throw new Refusal('nameTaken');
      if (list.findIndex(({ id }) => id === one.id) !== index)
        throw new Refusal('invalid', { reason: 'two categories have one id' });
    }
    const settings = JSON.stringify({ ...settingsSchema.parse(JSON.parse(row.settings)), categories: list });
    writes.push(
      store.sql.updateTable('workspace').set({ settings }).where('id', '=', row.id),
      auditRow(store, by, 'categories-changed', null, { ids: list.map(({ id }) => id) }),
    );
  }
  if (writes.length > 0) await store.write(writes);
}
