/** 类别: what kind of work a card, item or target is. Ids are stored; names are shown. */
import { z } from 'zod';
import { categories } from './extract/types.ts';

export const CATEGORY_IDS = categories;

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

/** The name of a category; of one the glossary does not have (somebody else's list), its id. */
export const categoryName = (id: string, language: 'zh' | 'en'): string =>
  categoryIdSchema.safeParse(id).success ? CATEGORY_NAMES[id as CategoryId][language] : id;
