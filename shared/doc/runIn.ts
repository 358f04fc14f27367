/** Where an item's title ends that runs in before its words: one rule for page, history and files. Pure. */

/** A title longer than this is a sentence. */
const LONGEST_TITLE = 40;
/** An item that is all title is shorter: nothing closes it. */
const LONGEST_ALONE = 30;
/** “需求导向：紧密对接……”: a colon ends a short title. */
const LONGEST_BEFORE_COLON = 16;

/**
 * Length of the title in an item's settled words, with the mark that closes it: the first 。 if words follow, or
 * before that a colon outside brackets; the whole of a short item that is no sentence; 0 where there is none.
 */
export function runInTitle(words: string): number {
  const mark = /[。．：:（(]|\.(?=\s)/.exec(words);
  const isColon = mark !== null && /[：:]/.test(mark[0]) && !isClock(words, mark.index);
  if (isColon && mark.index > 0 && mark.index <= LONGEST_BEFORE_COLON) return mark.index + 1;
  const stop = words.search(/[。．]|\.(?=\s)/);
  if (stop < 0) return words.length <= LONGEST_ALONE && !/[，；]/.test(words) ? words.length : 0;
  return stop > 0 && stop < LONGEST_TITLE && words.slice(stop + 1).trim() !== '' ? stop + 1 : 0;
}

/** 9:30, 2:1 */
function isClock(words: string, at: number): boolean {
  return /\d/.test(words[at - 1] ?? '') && /\d/.test(words[at + 1] ?? '');
}
