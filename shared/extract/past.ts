// Whether the words before a quantity look back (去年, 已建成) rather than ahead.
import { futureWords, pastInClause, pastWords } from './lexicon.ts';

const anyPast = new RegExp(pastWords.join('|'));

const anyPastInClause = new RegExp(pastInClause.join('|'));

const lastIndexOfAny = (text: string, list: readonly string[], accept: (at: number) => boolean): number => {
  let best = -1;
  for (const w of list) {
    const at = text.lastIndexOf(w);
    if (at > best && accept(at)) best = at;
  }
  return best;
};

/** 2030年前建成: the year names the end, not what is past; 每年来院 is no 年来. */
function meansAhead(sentence: string, at: number): boolean {
  return (
    (sentence.startsWith('年前', at) && /[\d底末]$/.test(sentence.slice(0, at))) ||
    /^.{1,5}?(?:的?(?:基础|同期|水平)|底数)/.test(sentence.slice(at, at + 9)) ||
    (sentence.startsWith('年来', at) && /[院校华京访所汉]/.test(sentence[at + 2] ?? '。'))
  );
}

/** Whether any word of the text looks back: where none does, no part of it does. */
export const mentionsPast = (f: string): boolean => anyPast.test(f) || anyPastInClause.test(f);

/** Whether the words before look back (去年, 已建成) and nothing after them looks ahead. */
export function looksBack(sentence: string, clause: string): boolean {
  const inSentence = anyPast.test(sentence);
  if (!inSentence && !anyPastInClause.test(clause)) return false;
  const past = lastIndexOfAny(
    sentence,
    pastWords,
    (at) => !/[较比与同超于以每由从]$/.test(sentence.slice(0, at)) && !meansAhead(sentence, at),
  );
  if (past >= 0 && lastIndexOfAny(sentence, futureWords, () => true) < past) return true;
  const now = lastIndexOfAny(
    clause,
    pastInClause,
    (at) => !/[较比与同超于而业在由从]$/.test(clause.slice(0, at)),
  );
  // 现有合作伙伴达到15个: what there will be
  if (
    now >= 0 &&
    clause.startsWith('现有', now) &&
    /(?:达到|增至|增加到|扩大到|扩展到|提升到|突破)$/.test(clause)
  )
    return false;
  return now >= 0 && lastIndexOfAny(clause, futureWords, () => true) < now;
}
