// How the numbers of a whole plan nest where one line does not tell: read from all of its numbers, in one walk each.
// Where a line then stands is told by outline.ts.
import type { LineNumber } from './numbering.ts';

/** What a word such as Goal 1 stands below in a plan. */
export type Holder = 'digit' | 'letter' | null;

/** How the numbers of a whole plan nest where one line does not tell. */
export interface Nesting {
  readonly holder: Holder;
  /** 2.1, 1., 2., 2.2: digits stand below the dotted number they come after. */
  readonly belowDotted: boolean;
  /** 1. Members, 1., 2., 3., 2. Money, 1.: digits stand below digits. */
  readonly belowDigits: boolean;
}

/** Whether the next number tells where a line stands. */
export const looksAhead = ({ belowDotted, belowDigits }: Nesting): boolean => belowDotted || belowDigits;

/** The same object as `before` where it tells the same. */
export function nestingOf<T>(
  lines: readonly T[],
  numberOf: (line: T) => LineNumber | null,
  before: Nesting | null = null,
): Nesting {
  const holder = holderOfWords(lines, numberOf);
  const belowDotted = areBelowDotted(lines, numberOf);
  const belowDigits = !belowDotted && areBelowDigits(lines, numberOf);
  return before?.holder === holder && before.belowDotted === belowDotted && before.belowDigits === belowDigits
    ? before
    : { holder, belowDotted, belowDigits };
}

/** The number of the next numbered line after `k`. */
export function numberAfter<T>(
  lines: readonly T[],
  k: number,
  numberOf: (line: T) => LineNumber | null,
): LineNumber | null {
  for (let at = k + 1; at < lines.length; at++) {
    const number = numberOf(lines[at]!);
    if (number) return number;
  }
  return null;
}

/** 1. after a digit: a list begins below it. */
export const opensList = (next: LineNumber | null): boolean => next?.style === 'digit' && next.value === 1;

/**
 * Whether all digits are either chapters that go on or lists that begin at 1 below one: told by a chapter that does not
 * go on from the list before it. Where it only leaves out one (1, 2, 4), that may be a slip: two are needed.
 */
function areBelowDigits<T>(lines: readonly T[], numberOf: (line: T) => LineNumber | null): boolean {
  let chapter: number | null = null;
  let item: number | null = null;
  let told = 0;
  for (let k = 0; k < lines.length; k++) {
    const number = numberOf(lines[k]!);
    if (number === null || number.style === 'digit-paren' || number.style === 'circle') continue;
    if (number.style === 'dotted') continue;
    const { value } = number;
    if (number.style !== 'digit' || value === null) {
      chapter = null;
      item = null;
    } else if (chapter === null) chapter = value;
    else if (item === null) {
      if (value === 1) item = 1;
      else if (value === chapter + 1) chapter = value;
      else return false;
    } else if (value === item + 1) {
      if (value === chapter + 1 && opensList(numberAfter(lines, k, numberOf))) {
        chapter = value;
        item = null;
      } else item = value;
    } else if (value === chapter + 1) {
      told += value === item + 2 ? 1 : 2;
      chapter = value;
      item = null;
    } else if (value === 1) item = 1;
    else return false;
  }
  return told >= 2;
}

const beforeLast = ({ number }: LineNumber): string => number.replace(/\d+$/, '');

/** Whether digits stand between one dotted number and the next of its series; between A1 and A2 from 1 on only: chapters may. */
function areBelowDotted<T>(lines: readonly T[], numberOf: (line: T) => LineNumber | null): boolean {
  let dotted: LineNumber | null = null;
  let between: number | null = null;
  for (const line of lines) {
    const number = numberOf(line);
    if (number === null || number.style === 'digit-paren' || number.style === 'circle') continue;
    if (number.style === 'digit') between ??= number.value;
    else if (number.style !== 'dotted') dotted = null;
    else {
      if (
        dotted !== null &&
        between !== null &&
        number.value === dotted.value! + 1 &&
        beforeLast(number) === beforeLast(dotted) &&
        (between === 1 || /^\d/.test(number.number))
      )
        return true;
      dotted = number;
      between = null;
    }
  }
  return false;
}

/**
 * 1. Context, 2. Goals, Goal 1: …, Goal 2: …, 3. Money: digits or letters that go on after words held them all along,
 * so a word stands below one everywhere in this plan. Told from the number before the first word and the next of its
 * kind.
 */
function holderOfWords<T>(lines: readonly T[], numberOf: (line: T) => LineNumber | null): Holder {
  let holder: Holder = null;
  let before: number | null = null;
  let word = false;
  for (const line of lines) {
    const number = numberOf(line);
    if (number?.style === 'word') {
      if (holder === null) return null;
      word ||= number.depth <= 1.5;
    } else if (number?.style === 'digit' || number?.style === 'letter') {
      if (!word) {
        holder = number.style;
        before = number.value;
      } else if (number.style === holder) return number.value === before! + 1 ? holder : null;
    }
  }
  return null;
}
