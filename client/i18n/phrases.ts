/** Phrases made of data, where a sentence with gaps would not do: the period of a target, several names. Pure. */
import type { PlanPeriod } from '../../shared/extract/types.ts';
import type { Language } from './language.ts';

/** `2026-H1` → 上半年; a whole year is told by its number. */
export function showTerm(term: string, language: Language): string {
  const match = /^(\d{4})(?:\/(\d{4})|-(H[12])|-Q([1-4])|-(\d{2}))?$/.exec(term);
  if (!match) return term;
  const [, year = '', last, half, quarter, month] = match;
  const zh = language === 'zh';
  if (half) return zh ? (half === 'H1' ? '上半年' : '下半年') : half;
  if (quarter) return zh ? `第${'一二三四'[Number(quarter) - 1]}季度` : `Q${quarter}`;
  if (month) return monthName(Number(month), language);
  return last ? `${year}—${last}` : zh ? `${year}年` : year;
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** 11月, November */
export const monthName = (month: number, language: Language): string =>
  language === 'zh' ? `${month}月` : (ENGLISH_MONTHS[month - 1] ?? String(month));

/** `2026年上半年`, `H1 2026`: a period that stands by itself. */
export function showTermAlone(term: string, language: Language): string {
  const words = showTerm(term, language);
  if (!/^\d{4}-/.test(term) || words === term) return words;
  const year = term.slice(0, 4);
  return language === 'zh' ? `${year}年${words}` : `${words} ${year}`;
}

/** Beside a target of a plan: the plan's one year goes without saying, another is told. */
export function showTermIn(plan: PlanPeriod, term: string, language: Language): string {
  const year = term.slice(0, 4);
  const isItsYear = plan.start.slice(0, 4) === year && plan.end.slice(0, 4) === year;
  return isItsYear ? showTerm(term, language) : showTermAlone(term, language);
}

const MANNER: Record<Language, { comma: string; more: string }> = {
  zh: { comma: '、', more: '等' },
  en: { comma: ', ', more: ' and more' },
};

/** What is read out one after the other: `论坛，待启动第 1 张`, `论坛, To start, card 1`. */
export const inOneBreath = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'zh' ? '，' : ', ');

/** `甲、乙、丙等`, `A, B, C and more`: the first `most` of them. */
export function joinNames(names: readonly string[], language: Language, most = names.length): string {
  const { comma, more } = MANNER[language];
  return names.slice(0, most).join(comma) + (names.length > most ? more : '');
}

/** `一、总体目标`, `（一）论坛`, `1. Goals`: a section as it stands in its plan; extraction has its number without the mark. */
export function sectionName({ number, title }: { number: string; title: string }): string {
  if (number === '' || /[）)]$/.test(number)) return number + title;
  if (/^[零〇一二三四五六七八九十百]+$/.test(number)) return `${number}、${title}`;
  return `${number}${/^(?:\d+|[A-Z]|[IVXLC]+)$/.test(number) ? '.' : ''} ${title}`;
}
