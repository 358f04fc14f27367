/** Finding by words, by pinyin and by its initials (`ndjh` finds 年度计划). The pinyin table is loaded when first needed. */

export type PinyinMatch = (text: string, query: string) => number[] | null;

let loading: Promise<PinyinMatch> | null = null;

export function loadPinyin(): Promise<PinyinMatch> {
  loading ??= import('pinyin-pro').then(({ match }) => {
    return (text, query) => match(text, query, { precision: 'start', continuous: false });
  });
  return loading;
}

const HAN = /\p{Script=Han}/u;
const LATIN = /^[a-z\s]+$/;

/** 0 = no match; higher is better. `pinyin` null while its table is not here. */
export function scoreOf(
  query: string,
  label: string,
  keywords = '',
  pinyin: PinyinMatch | null = null,
): number {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return 1;
  const text = label.toLowerCase();
  const at = text.indexOf(wanted);
  if (at === 0) return 100;
  if (at > 0) return 80 - Math.min(at, 30);
  if (keywords.toLowerCase().includes(wanted)) return 40;
  const words = wanted.split(/\s+/);
  if (words.length > 1 && words.every((word) => text.includes(word))) return 30;
  if (pinyin === null || !LATIN.test(wanted) || !HAN.test(label)) return 0;
  const found = pinyin(label, wanted.replace(/\s/g, ''));
  return found ? 25 - Math.min(found[0] ?? 0, 15) : 0;
}
