/** 类别: what kind of work a card, item or target is. The glossary's, and those a workspace adds. Ids are stored; names are shown. */
import { z } from 'zod';
import { categories } from './extract/types.ts';

export const CATEGORY_IDS = categories;

/** The glossary's. */
export const categoryIdSchema = z.enum(CATEGORY_IDS);
export type CategoryId = z.infer<typeof categoryIdSchema>;

export const CATEGORY_NAMES: Record<CategoryId, { zh: string; en: string }> = {
  forum: { zh: '学术论坛', en: 'Forum' },
  seminar: { zh: '研讨会', en: 'Seminar' },
  salon: { zh: '沙龙', en: 'Salon' },
  lecture: { zh: '科普讲座', en: 'Public lecture' },
  'joint-lab': { zh: '联合实验室', en: 'Joint laboratory' },
  'joint-research': { zh: '联合研究', en: 'Joint research' },
  'visiting-scholar': { zh: '学者互访', en: 'Visiting scholar' },
  'joint-training': { zh: '联合培养', en: 'Joint training' },
  conference: { zh: '国际会议', en: 'Conference' },
  journal: { zh: '期刊', en: 'Journal' },
  platform: { zh: '平台基地', en: 'Platform' },
  talent: { zh: '人才', en: 'Talent' },
  advice: { zh: '决策咨询', en: 'Policy advice' },
  'party-building': { zh: '党建', en: 'Party building' },
  other: { zh: '其他', en: 'Other' },
};

/** A category the workspace added: its name, and further words in a plan that name it. */
const ownIdSchema = z.string().regex(/^own-[A-Za-z0-9_-]{1,60}$/);
export const ownCategorySchema = z.object({
  id: ownIdSchema,
  name: z.string().trim().min(1).max(30),
  words: z.array(z.string().trim().min(1).max(40)).max(30),
});
export type OwnCategory = z.infer<typeof ownCategorySchema>;
export const MOST_OWN_CATEGORIES = 40;

/** A category as a card may have it; whether the workspace still has it is not known here. */
export const cardCategorySchema = z.union([categoryIdSchema, ownIdSchema]);

/** As the extraction wants them: tried before the glossary's. */
export const categoryWords = (own: readonly OwnCategory[]): { id: string; words: string[] }[] =>
  own.map(({ id, name, words }) => ({ id, words: [name, ...words] }));

export const isBuiltIn = (id: string): id is CategoryId => Object.hasOwn(CATEGORY_NAMES, id);

/** What a category is called; of one nobody knows (any more) that it is another. */
export function categoryName(id: string, language: 'zh' | 'en', own: readonly OwnCategory[] = []): string {
  if (isBuiltIn(id)) return CATEGORY_NAMES[id][language];
  return own.find((one) => one.id === id)?.name ?? CATEGORY_NAMES.other[language];
}

/** All there are to choose from, 其他 last; and what something has, where nobody knows it any more. */
export function categoryChoices(
  language: 'zh' | 'en',
  own: readonly OwnCategory[],
): { id: string; name: string }[] {
  const builtIn = CATEGORY_IDS.map((id) => ({ id: id as string, name: CATEGORY_NAMES[id][language] }));
  return [...builtIn.slice(0, -1), ...own.map(({ id, name }) => ({ id, name })), ...builtIn.slice(-1)];
}

const same = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();

/** Whether a name is taken by the glossary or by another of the list. */
export function isNameTaken(name: string, others: readonly Pick<OwnCategory, 'name'>[]): boolean {
  return (
    others.some((other) => same(other.name, name)) ||
    Object.values(CATEGORY_NAMES).some(({ zh, en }) => same(zh, name) || same(en, name))
  );
}
