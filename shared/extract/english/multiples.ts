// How many times something is another: shares in words (two thirds), changes in words (double, sevenfold), ratios
// (15:1), two shares between which one lies (22% to 30%). Data and small readers for number.ts and those that ask of its amounts.

/** Words that say a share: half of our staff. */
export const fractions = new Set([
  '1/2',
  '1/3',
  '2/3',
  '1/4',
  '3/4',
  '1/5',
  '1/10',
  'one-fifth',
  'one-sixth',
  'one-eighth',
  'one-tenth',
  'a tenth',
  'one tenth',
  'a fifth',
  'a sixth',
  'one sixth',
  'a seventh',
  'one seventh',
  'an eighth',
  'one eighth',
  'one fifth',
  'one-third',
  'two-thirds',
  'one-half',
  'one half',
  'two fifths',
  'two-fifths',
  'three fifths',
  'three-fifths',
  'four fifths',
  'four-fifths',
  'one-quarter',
  'three-quarters',
  'half',
  'one third',
  'a third',
  'two thirds',
  'one quarter',
  'a quarter',
  'three quarters',
]);

/** Verbs that say a change: double the number of visitors is a growth of 100 %. */
export const multiples = new Set([
  'double',
  'doubles',
  'doubled',
  'doubling',
  'triple',
  'triples',
  'tripled',
  'triplicate',
  'treble',
  'trebled',
  'quadruple',
  'quadruples',
  'quadrupled',
  'halve',
  'halved',
]);

/** Sevenfold, a seven-fold rise, 10-fold, 5x faster: only of what rises or falls. */
const times = /^(?:-?fold|\s?[x×])(?![\w-])/;
const rises =
  /^(?:-?fold|\s?[x×])\s+(?:increase|rise|growth|gain|expansion|reduction|decrease|cut|fall|drop|improvement|faster|slower|more|fewer|less|higher|lower|larger|smaller)\b/;
const risen =
  /\b(?:speed|increas|ris|rais|grow|expand|multipl|climb|scal|improv|reduc|cut|lower|fall|drop)\w*\b[^.;]*$/i;

/** Where “fold” after a number ends, counted from the number's end; 0 where none is meant. */
export function foldAfter(after: string, before: string): number {
  const m = times.exec(after);
  return m && (rises.test(after) || risen.test(before)) ? m[0].length : 0;
}

const ofRatio = /\b(?:ratios?|leverage|match(?:ed|ing)?|proportion)\b[^.;]*$|\bper\b[^.;]{0,30}$/i;

const reached = /(?:\b(?:to|at|of|below|above|than|under|over)|:)\s*$/i;

/** What stands after the first number of a ratio: 15:1, 1:6; null of a time (9:30) and of a degree (2:1). */
export function ratioAfter(
  after: string,
  before: string,
  first: number,
): { length: number; value: number } | null {
  const m = /^\s?:\s?(\d{1,3}(?:\.\d+)?)(?![\d:])(?!\s?[ap]\.?m\b)/.exec(after);
  const second = m ? Number(m[1]) : 0;
  const named = /^\s?:\s?\d+ (?:[a-z-]+ ){1,4}ratio\b/i.test(after);
  if (
    !m ||
    second === 0 ||
    !(named || ofRatio.test(before) || (second === 1 && first > 2 && reached.test(before)))
  )
    return null;
  return { length: m[0].length, value: Number((first / second).toPrecision(12)) };
}

const toShare = /^\sto\s(\d+(?:\.\d+)?)\s?(?:%|per ?cent|percent)(?![\w])/i;
const lies =
  /\b(?:within|(?:range|band|corridor|target|reduction|increase|cut|rise|growth|saving|fall|decrease) of)\s(?:about |around )?$/i;
const changesBy = /\bby (?:about |around |some )?$/i;

/**
 * A range of 22% to 30%, a cut by 20% to 25%: the other end of what began with `first`; null where the second is what is
 * reached (grow by 3% to 45%).
 */
export function shareTo(
  after: string,
  before: string,
  first: number,
): { length: number; value: number } | null {
  const m = toShare.exec(after);
  if (!m) return null;
  const value = Number(m[1]);
  return value > first && (lies.test(before) || (value <= 2 * first && changesBy.test(before)))
    ? { length: m[0].length, value }
    : null;
}
