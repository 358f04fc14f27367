// How numbered lines nest: a stack of number styles gives each heading its level and its path.
import { type Holder, type Nesting, opensList } from './nesting.ts';
import type { LineNumber, NumberStyle } from './numbering.ts';

const rank: Record<NumberStyle, number> = {
  word: 0,
  chapter: 1,
  section: 2,
  article: 2.5,
  roman: 3,
  letter: 4,
  cn: 3,
  'cn-word': 4.5,
  'cn-paren': 5,
  digit: 6,
  dotted: 7,
  'digit-paren': 9,
  circle: 10,
};

/** 行动一: stands beside the 行动 before it, else below whatever is open; a (一) below it does not end it. */
function wordRank(last: OutlinePlace | null): number {
  let below = rank['cn-word'];
  for (let p = last; p !== null; p = p.above) {
    if (p.number.style === 'cn-word') return p.rank;
    if (p.number.style === 'cn-paren') below = 5.5;
  }
  return below;
}

/**
 * Goal 1 stands above all else, but below II. where that is no part of a goal itself; Action 1 stands below 2. Actions,
 * and so does WP1 below 2. Work packages.
 */
function labelRank(last: OutlinePlace | null, number: LineNumber, holder: Holder): number {
  let below = rank.word;
  // GP Goal 1 names whose goal it is
  const nested = number.depth > 1 || /^[A-Z]{2,4}(?:\s|\d)/.test(number.number);
  for (let p = last; p !== null; p = p.above) {
    if (p.number.style === 'roman') below = rank.roman + 0.05;
    else if (holder !== null && p.number.style === holder) below = rank[holder] + 0.05;
    // Goal B1 stands below B.
    else if (p.number.style === 'letter' && number.number.split(' ').at(-1)?.startsWith(p.number.number))
      below = rank.letter + 0.05;
    else if (nested && p.number.style === 'digit') below = rank.digit + 0.05;
    else if (p.number.style === 'word') below = p.rank < rank.roman ? rank.word : below;
  }
  return below;
}

/** Of digits that are chapters or stand below one; null where none is open. */
function rankAmongDigits(
  last: OutlinePlace | null,
  { value }: LineNumber,
  next: LineNumber | null,
): number | null {
  let item: OutlinePlace | null = null;
  for (let p = last; p !== null && p.number.chapter === undefined; p = p.above) {
    if (p.number.style !== 'digit') continue;
    if (item !== null) {
      const chapter = value === p.number.value! + 1;
      if (value === 1) return item.rank;
      return value === item.number.value! + 1 && !(chapter && opensList(next)) ? item.rank : p.rank;
    }
    item = p;
  }
  if (item === null) return null;
  return value === 1 ? item.rank + 0.3 : item.rank;
}

/** 1. stands above (1), but below it where (1) came first and 1. begins under it, or runs on under (2); so it does below an Action 1 that stands under 2. */
function digitRank(
  last: OutlinePlace | null,
  number: LineNumber,
  { belowDotted, belowDigits }: Nesting,
  next: LineNumber | null,
): number {
  const { value, hashes } = number;
  // ## 2. stands beside ## 1., whatever 1. 2. 3. without hashes stand between them
  for (let p = last; hashes > 0 && p !== null; p = p.above)
    if (p.number.style === 'digit' && p.number.hashes === hashes) return p.rank;
  const among = belowDigits ? rankAmongDigits(last, number, next) : null;
  if (among !== null) return among;
  // 2., 2.1: it opens what stands below it
  const opens = belowDotted && next?.style === 'dotted' && next.number.startsWith(`${value}.`);
  const under = rank['digit-paren'] + 0.05;
  let nearest: number | null = null;
  let dotted: number | null = null;
  for (let p = last; p !== null; p = p.above) {
    const { style, chapter } = p.number;
    if (chapter !== undefined) break;
    if (opens && style === 'digit' && p.rank > rank.dotted) continue;
    // 2. Actions, Action 1, 3. Budget: it goes on with the one it follows
    if (style === 'digit' && value !== null && p.number.value === value - 1) return p.rank;
    if (belowDotted && !opens && style === 'dotted' && nearest === null) dotted ??= p.rank;
    if (style === 'digit') nearest ??= p.rank;
    if (nearest !== null || value !== 1) continue;
    if (style === 'digit-paren') return under;
    if (style === 'word' && p.rank > rank.digit) return p.rank + 0.3;
  }
  if (dotted !== null) return dotted + 0.05;
  return nearest ?? (last?.number.style === 'digit-paren' ? under : rank.digit);
}

/** A 1. that is a plan's chapter stands beside 一、, one that is a section below (一). */
const chapterRank = { 1: rank.cn, 2: rank['cn-paren'] + 0.05 };

/** 1.1 stands above the 1. 2. 3. of a plan whose chapters are 1. and 2. */
function dottedRank(last: OutlinePlace | null): number {
  for (let p = last; p !== null; p = p.above) if (p.number.chapter !== undefined) return p.rank + 0.1;
  return rank.dotted;
}

/** (1) and 1), (a) and a), (i) and i), I): each a series of its own. */
const seriesOf = ({ number }: LineNumber): string =>
  /\d/.test(number) ? '1' : /^\(?[a-hj-u]\)$/.test(number) ? 'a' : /^[IVX]/.test(number) ? 'I' : 'i';

/** The ninth letter is no first number: i) after h) and before j), I) after H). */
const letterAfter = (before: LineNumber, { number }: LineNumber): boolean =>
  /^\(?i\)$/.test(number)
    ? /^\(?h\)$/.test(before.number)
    : /^\(?j\)$/.test(number)
      ? /^\(?i\)$/.test(before.number)
      : number === 'I)' && before.number === 'H)';

/** a) stands below the 1) it begins under, beside the a) before it. */
function parenRank(last: OutlinePlace | null, number: LineNumber): number {
  const series = seriesOf(number);
  for (let p = last; p !== null; p = p.above) {
    if (letterAfter(p.number, number)) return p.rank;
    if (p.number.style !== 'digit-paren') continue;
    if (seriesOf(p.number) === series) return p.rank;
    if (number.value === 1) return p.rank + 0.3;
  }
  return rank['digit-paren'];
}

/** Of two headings in Markdown the hashes tell which stands above; below one are the lines that have none. */
function standsAbove(above: OutlinePlace, number: LineNumber, own: number): boolean {
  const { hashes } = above.number;
  if (hashes === 0 || hashes === number.hashes) return above.rank < own;
  return number.hashes === 0
    ? above.rank < own || above.number.style !== 'word' || number.style !== 'word'
    : hashes < number.hashes;
}

function rankOf(
  last: OutlinePlace | null,
  number: LineNumber,
  nesting: Nesting,
  next: LineNumber | null,
): number {
  if (number.chapter !== undefined) return chapterRank[number.chapter];
  switch (number.style) {
    case 'cn-word':
      return wordRank(last);
    case 'word':
      return labelRank(last, number, nesting.holder);
    case 'digit':
      return digitRank(last, number, nesting, next);
    case 'digit-paren':
      return parenRank(last, number);
    case 'dotted':
      return dottedRank(last);
    default:
      return rank[number.style];
  }
}

/** A numbered line's place: its level, and the numbers above it and its own. */
export interface OutlinePlace {
  readonly above: OutlinePlace | null;
  readonly number: LineNumber;
  readonly rank: number;
  readonly level: number;
  readonly path: string;
}

/**
 * The place of the next numbered line after `last`. `nesting`: nestingOf the plan; where it looksAhead, `next` is the
 * number after it. `before` is the place it had in an earlier walk: the same one comes back if it holds.
 */
export function nest(
  last: OutlinePlace | null,
  number: LineNumber,
  nesting: Nesting,
  next: LineNumber | null,
  before: OutlinePlace | null = null,
): OutlinePlace {
  const deeper = number.style === 'dotted' || number.style === 'word' || number.style === 'chapter';
  const own = rankOf(last, number, nesting, next) + (deeper ? number.depth - 1 : 0) * 0.25;
  let above = last;
  while (above !== null && !standsAbove(above, number, own)) above = above.above;
  return before && before.above === above && before.number === number && before.rank === own
    ? before
    : {
        above,
        number,
        rank: own,
        level: (above?.level ?? 0) + 1,
        path: above === null ? number.number : `${above.path}/${number.number}`,
      };
}
