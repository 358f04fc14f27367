/**
 * The years in a plan's words, for the draft of the next plan: those that plainly name the plan's own period move on,
 * every other that is past by then is told, with the words around it. Pure.
 */

export interface YearsOn {
  text: string;
  moved: number;
  /** Places whose year was left, in order. */
  left: readonly string[];
}

/** `to`: the last year of the plan's period; `from`: the first. */
export function yearsOn(text: string, from: number, to: number): YearsOn {
  const out: YearsOn & { left: string[] } = { text: '', moved: 0, left: [] };
  out.text = text
    .split('\n')
    .map((line) => lineOn(line, from, to, out))
    .join('\n');
  return out;
}

/**
 * A year, or two with a dash between them, as 2026年 or behind in, by, of … and a month in English; 〔2026〕 numbers a
 * document. What follows tells more: a day, unless it is a time limit, 是 and 已 speak of that year, not of any.
 */
const CHINESE =
  /(?<!\d)(?:(\d{4})年?\s*(?:—{1,2}|[-–－~～至到])\s*)?(\d{4})(?:年(?!代)(\s*\d{1,2}月\d{1,2}[日号](?!之?前|以前)|以来|[是为已])?|([〕\]]))/g;
const ENGLISH = /(?<![\d.,/-])(?:(\d{4})\s*(?:-|–|to)\s*)?((?:19|20)\d{2})(?![\d,./-]\d|\w)/g;
const NAMES_PERIOD =
  /\b(?:in|by|for|during|throughout|of|year|FY|end of|Q[1-4]|H[12]|January|February|March|April|May|June|July|August|September|October|November|December)\s+$/i;

function lineOn(line: string, from: number, to: number, out: { moved: number; left: string[] }): string {
  const chinese = /\p{Script=Han}/u.test(line);
  const isDate = chinese
    ? /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/.test(line)
    : /^\s*\w+ \d{1,2},? \d{4}\s*$/.test(line);
  return line.replace(chinese ? CHINESE : ENGLISH, (words: string, ...found: unknown[]) => {
    const [first, year] = found as [string | undefined, string];
    const [fact, bracket] = chinese ? (found.slice(2, 4) as (string | undefined)[]) : [];
    const at = found.find((one): one is number => typeof one === 'number') ?? 0;
    const years = [first, year].filter((one) => one !== undefined).map(Number);
    const before = line.slice(0, at);
    const plain =
      years.every((one) => one >= from && one <= to) &&
      !isDate &&
      (chinese ? !fact && !bracket && !isQuoted(before) : first !== undefined || NAMES_PERIOD.test(before));
    if (plain) {
      out.moved += 1;
      return words.replace(/\d{4}/g, (digits) =>
        years.includes(Number(digits)) ? String(Number(digits) + to - from + 1) : digits,
      );
    }
    if (years.some((one) => one <= to && one >= 1900)) out.left.push(excerpt(line, at, at + words.length));
    return words;
  });
}

/** Inside 《…》: a document is called so. */
const isQuoted = (before: string): boolean => before.lastIndexOf('《') > before.lastIndexOf('》');

const AROUND = 12;

function excerpt(line: string, from: number, to: number): string {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(line.length, to + AROUND);
  return `${start > 0 ? '…' : ''}${line.slice(start, end).replaceAll('\t', ' ')}${end < line.length ? '…' : ''}`;
}
