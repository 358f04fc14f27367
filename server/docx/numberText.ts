/** Numbers of headings and items as words: read from a line, and written in Word's number formats. */
import { chineseNumber } from '../../shared/doc/numbering.ts';

export type NumberForm = 'cjk' | 'cjkParen' | 'decimal' | 'decimalParen' | 'circled' | 'chapter' | 'section';

export interface TypedNumber {
  form: NumberForm;
  value: number;
  /** As written, the blanks after it included. */
  text: string;
}

const CJK = '[一二三四五六七八九十百千〇零]{1,6}';
const FORMS: readonly [NumberForm, RegExp][] = [
  ['chapter', new RegExp(`^第(${CJK}|\\d{1,3})(?:[章编篇]|部分?)[　 \\t]*`)],
  ['section', new RegExp(`^第(${CJK}|\\d{1,3})节[　 \\t]*`)],
  ['cjk', new RegExp(`^(${CJK})[、．.][ \\t]*`)],
  ['cjkParen', new RegExp(`^[（(](${CJK})[）)][、.]?[ \\t]*`)],
  ['decimalParen', /^[（(](\d{1,3})[）)][、.]?[ \t]*/],
  ['decimal', /^(\d{1,3})(?:[．、]|[.](?!\d))[ \t]*/],
  ['circled', /^([①-⑳])[ \t]*/],
];

/** The number a line starts with, or null. `2026年` and `3.5万` are none. */
export function typedNumber(line: string): TypedNumber | null {
  for (const [form, pattern] of FORMS) {
    const found = pattern.exec(line);
    if (!found?.[1]) continue;
    const value = numberValue(found[1]);
    if (value !== null) return { form, value, text: found[0] };
  }
  return null;
}

const DIGITS = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
DIGITS.set('零', 0);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 十二 → 12, 一百〇五 → 105, ③ → 3, 7 → 7; null for what is no number. */
export function numberValue(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const circled = text.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const unit = UNITS.get(char);
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else {
      const value = DIGITS.get(char);
      if (value === undefined) return null;
      digit = (digit ?? 0) * 10 + value; // 二〇 is written digit by digit
    }
  }
  return total + (digit ?? 0);
}

const HEAVENLY = '甲乙丙丁戊己庚辛壬癸';
const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A counter in one of Word's formats; those we do not know come out in Arabic digits. */
export function formatCounter(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'chineseLegalSimplified':
      return chineseNumber(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit);
    case 'ideographTraditional':
      return HEAVENLY[(value - 1) % 10] ?? String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function letters(value: number): string {
  if (value < 1 || value > 26 * 40) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let out = '';
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      out += sign;
      rest -= amount;
    }
  }
  return out;
}
