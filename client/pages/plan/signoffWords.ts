/** What a plan's sign-offs say, in words; and the query all of its views share. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { PlanState } from '../../../shared/access.ts';
import type { SignedChapter, Signoffs } from '../../../shared/api/signoffs.ts';
import { START } from '../../../shared/doc/sections.ts';
import { getSignoffs, keys } from '../../api.ts';
import type { Language } from '../../i18n/language.ts';

/** Departments are asked in review; a final plan keeps what they said. */
export const hasSignoffs = (state: PlanState): boolean => state === 'review' || state === 'final';

const MOST_NAMED = 3;

/** `fresh`: asked anew, for those who decide by it. */
export const useSignoffs = (planId: string, fresh = false) =>
  useQuery({
    queryKey: keys.signoffs(planId),
    queryFn: () => getSignoffs(planId),
    ...(fresh ? { staleTime: 0 } : {}),
  });

export const agreedOf = ({ departments }: Signoffs): number =>
  departments.filter(({ status }) => status === 'agreed').length;

/** `一、学术交流`; the start of the text has a name of its own. */
export function chapterName({ id, number, title }: SignedChapter, t: TFunction): string {
  return id === START ? t('plan.signoff.start') : `${number}${title}`;
}

/** `“一、学术交流”和“二、科学普及”`; of many the first few and how many there are. */
export function chapterList(chapters: readonly SignedChapter[], t: TFunction, language: Language): string {
  const names = nameList(
    chapters
      .slice(0, MOST_NAMED)
      .map((chapter) => t('plan.signoff.chapter', { name: chapterName(chapter, t) })),
    language,
  );
  const count = chapters.length;
  return count > MOST_NAMED ? t('plan.signoff.chapters', { names, count }) : names;
}

/** `学术部、科普部和外事部` */
export const nameList = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language).format(names);
