// Proposes what each line of a plain text is: heading, item, paragraph, or furniture of the page it was copied
// from; and what the whole is: title, period, numbering scheme. Used by the import preview and by extractText.

import { z } from 'zod';
import { spansTime } from './englishCellTime.ts';
import { endsBody, furnitureReason } from './furniture.ts';
import { isSpanning, markupLines } from './markdown.ts';
import { numberStyles, readLineNumber } from './numbering.ts';
import { countPlans, dateLine, type FoundTitle, findPeriod, findTitle, titleWords } from './planTitle.ts';
import { sourceLines } from './sources.ts';
import { numberLines } from './structureNumbers.ts';
import { type Line, markGroups, splitLines } from './textLines.ts';
import { lineKinds, planPeriodSchema } from './types.ts';
import { closesBracket } from './wrapped.ts';

export const structureLineSchema = z.object({
  /** Where the line begins in the text as given, and its length without the line end. */
  offset: z.number().int(),
  length: z.number().int(),
  text: z.string(),
  kind: z.enum(lineKinds),
  /** For heading and item: level of nesting, number as the guide writes it, its style and the mark as written. */
  level: z.number().int().optional(),
  number: z.string().optional(),
  style: z.enum(numberStyles).optional(),
  /** The number with its mark and the space after it, as it stands at the line's beginning. */
  mark: z.string().optional(),
  /** Title of a heading, or the part of an item's line that is its run-in title. */
  title: z.string().optional(),
  runInTitle: z.boolean().optional(),
  /** For furniture: why it is taken for such. */
  reason: z
    .enum([
      'navigation',
      'view-counter',
      'document-site',
      'publication-line',
      'contact',
      'neighbour',
      'footer',
      'links',
      'source-line',
      'page-number',
      'outside',
    ])
    .optional(),
});

export type StructureLine = z.infer<typeof structureLineSchema>;

export const structureSchema = z.object({
  lines: z.array(structureLineSchema),
  title: z.string().nullable(),
  /** Where the title was found: a line of its own, a quoted name in the page's heading, the first sentence, the file's name line. */
  titleFrom: z.enum(['line', 'quoted', 'sentence', 'file-name']).nullable(),
  period: planPeriodSchema.nullable(),
  periodFrom: z.enum(['title', 'text', 'date']).nullable(),
  scheme: z.object({
    /** As written: `（一）` or `(一)`; `1.`, `1．` or `1、`; null when the text has none. */
    level2: z.enum(['(一)', '（一）']).nullable(),
    level3: z.enum(['1.', '1．', '1、']).nullable(),
    /** Whether 1. 2. 3. begin anew under each chapter or run on through the plan. */
    items: z.enum(['restart', 'run-on']).nullable(),
  }),
  /** The page announces so many texts (“(2篇)”) and holds so many; null when it announces none. */
  announcedPlans: z.object({ announced: z.number().int(), found: z.number().int() }).nullable(),
});

export type Structure = z.infer<typeof structureSchema>;

const addressee =
  /^(?:各|市|区|县|省|机关|有关|全体|全市|全区|全省|直属|本|所|院|校|局|尊敬|相关|To\b|致)[^。;]{1,240}:$/;

/** Implementing agency: Port Trust. Total budget: £2.4 million: what the head of a document says of it. */
const dataSheet =
  /^(?:(?:(?:Implementing|Executing|Funding) (?:agency|body|partner)|(?:(?:Total|Overall|Project|Programme) )?(?:[Bb]udget|[Cc]ost|[Ff]unding)|Duration|(?:(?:Plan|Project|Programme) )?[Pp]eriod|(?:Prepared|Approved|Adopted) (?:by|on)|Version|Status|Location|Country|Donor|(?:Document|Project) (?:no\.?|number|code)): (?:[^.;:]|\.\d)+(?:[.;]\s+|\.?$))+$/;

const documentNumber = /^\S{0,16}〔?\s*\[?\d{4}\s*[〕\]]?\s*\d{1,4}\s*号?$|^[一-龥]{2,12}[〔[]\s*\d{4}/;

/** Never throws; every character of `text` outside line ends belongs to exactly one line. */
export function readStructure(text: string): Structure {
  const lines = splitLines(text);
  const markup = markupLines(lines);
  for (const [k, l] of lines.entries()) {
    const t = l.folded.trim();
    if (markup[k]) l.reason = 'outside';
    if (t === '' || markup[k]) continue;
    if (l.row ? isSpanning(l.folded) : !closesBracket(lines[k - 1]?.folded ?? '', l.folded))
      l.number = readLineNumber(l.folded, l.raw);
    // 2025     2026 above a table's figures is no page number
    if (!l.number && !(l.row && l.folded.startsWith('    '))) l.reason = furnitureReason(t);
  }
  markGroups(lines);
  markOutside(lines);
  const spans = spanLine(lines);
  if (spans >= 0) lines[spans]!.number = null;
  const sources = sourceLines(lines);
  for (const k of sources) lines[k]!.number = null;
  const firstNumbered = lines.findIndex((l) => l.number !== null);
  const found = findTitle(lines, firstNumbered);
  const out: StructureLine[] = lines.map((l) => ({
    offset: l.offset,
    length: l.end - l.offset,
    text: l.raw,
    kind: 'paragraph' as const,
  }));
  classify(lines, out, found, firstNumbered);
  if (spans >= 0 && out[spans]!.kind === 'paragraph') out[spans]!.kind = 'note';
  for (const k of sources) if (out[k]!.kind === 'paragraph') out[k]!.kind = 'note';
  numberLines(lines, out);
  const period = findPeriod(lines, out, found.title);
  return {
    lines: out,
    title: found.title,
    titleFrom: found.from,
    ...period,
    scheme: readScheme(lines, out),
    announcedPlans: countPlans(lines, found.title),
  };
}

/** Phase II: January 2026 – December 2029, before all numbered lines and no Phase III after it: what the plan spans. */
function spanLine(lines: readonly Line[]): number {
  const first = lines.findIndex(({ number }) => number !== null);
  const { number, folded } = lines[first] ?? { number: null, folded: '' };
  if (number?.style !== 'word' || !spansTime(folded.slice(number.titleAt))) return -1;
  const word = number.number.split(' ')[0]!;
  return lines.some((l, k) => k > first && l.number?.style === 'word' && l.number.number.startsWith(word))
    ? -1
    : first;
}

/** After the body's last heading or sentence, a closing line turns all that follows into furniture. */
function markOutside(lines: Line[]): void {
  let last = -1;
  for (let k = 0; k < lines.length; k++) {
    const l = lines[k]!;
    if (l.reason === null && (l.number !== null || /[。;:]$/.test(l.folded.trim()) || l.row)) last = k;
  }
  let closing = -1;
  for (let k = 0; k < lines.length; k++) {
    const l = lines[k]!;
    if (l.reason === null || !endsBody(l.reason)) continue;
    if (k > last) {
      closing = k;
      break;
    }
  }
  if (closing < 0 || last < 0) return;
  for (let k = closing + 1; k < lines.length; k++)
    if (lines[k]!.reason === null && lines[k]!.folded.trim() !== '') lines[k]!.reason = 'outside';
}

function classify(lines: Line[], out: StructureLine[], found: FoundTitle, firstNumbered: number): void {
  // words of the letter around a plan begin with its first long or punctuated line
  const firstBody = lines.findIndex(
    (l) => l.reason === null && (l.folded.length > 30 || /[。:]\s*$/.test(l.folded)),
  );
  for (let k = 0; k < lines.length; k++) {
    const l = lines[k]!;
    const o = out[k]!;
    const t = l.folded.trim();
    const top = firstNumbered < 0 || k < firstNumbered;
    if (t === '') o.kind = 'blank';
    else if (k === found.at) o.kind = 'title';
    else if (l.number && continuesAttachments(lines, out, k)) o.kind = 'attachments';
    else if (l.number) o.kind = 'item';
    else if (dateLine.test(t) && !(monthLine.test(t) && standsAbove(lines, k))) o.kind = 'date';
    else if (l.reason) {
      o.kind = 'furniture';
      o.reason = l.reason;
    } else if (l.row) o.kind = 'row';
    else if (top && addressee.test(t)) o.kind = 'addressee';
    else if (top && /^\([^()]{6,80}(?:通过|批准|印发|发布|讨论|审议)\)$/.test(t)) o.kind = 'status';
    else if (/^\((?:征求意见稿|草案|讨论稿|送审稿|审议稿|试行|修订稿)\)$/.test(t)) o.kind = 'status';
    else if (top && firstNumbered >= 0 && dataSheet.test(t)) o.kind = 'note';
    else if (top && documentNumber.test(t) && t.length < 40) o.kind = 'note';
    else if (/^(?:附件|附表|附)\s*\d*\s*[::]/.test(t)) o.kind = 'attachments';
    else if (
      found.at > k &&
      k < firstBody &&
      t.length <= 14 &&
      !/[。,;:、]/.test(t) &&
      k < found.at - 1 &&
      lines.slice(0, found.at).some((x) => x.reason === 'navigation')
    ) {
      o.kind = 'furniture';
      o.reason = 'navigation';
    } else if (found.at > k && t.length < 90 && (/(?:通知|公告|函|意见|公示)$/.test(t) || titleWords.test(t)))
      o.kind = 'note';
  }
  // a short line right before a date is who signed
  for (let k = 0; k < out.length; k++) {
    if (out[k]!.kind !== 'date') continue;
    let p = k - 1;
    while (p >= 0 && out[p]!.kind === 'blank') p--;
    const o = out[p];
    if (
      o &&
      o.kind === 'paragraph' &&
      o.text.trim().length <= 40 &&
      !/[。，；：,;:]|^\s*[-•*]\s/.test(o.text)
    )
      o.kind = 'signature';
  }
}

const monthLine = /^[A-Z][a-z]+ (?:19|20)\d\d$/;
const bullet = /^\s*[-•*]\s/;

/** June 2026 above bullets: a heading of what is done then, not when the plan was signed. */
function standsAbove(lines: readonly Line[], k: number): boolean {
  let next = k + 1;
  while (next < lines.length && lines[next]!.folded.trim() === '') next++;
  return next < lines.length && bullet.test(lines[next]!.folded);
}

/** 附件:1.分工表, and on the lines below 2.指标表: the list of what is attached goes on. */
function continuesAttachments(lines: Line[], out: StructureLine[], k: number): boolean {
  const { number, folded } = lines[k]!;
  if (number?.style !== 'digit' || number.value === null || number.value < 2 || folded.length > 60)
    return false;
  let p = k - 1;
  while (p >= 0 && out[p]!.kind === 'blank') p--;
  if (p < 0 || out[p]!.kind !== 'attachments') return false;
  const before = /(?:^|[::]\s*)(\d{1,2})\s?[.、]/.exec(lines[p]!.folded.trim());
  return before !== null && Number(before[1]) === number.value - 1;
}

function readScheme(lines: Line[], out: StructureLine[]): Structure['scheme'] {
  const paren = out.find((o) => o.style === 'cn-paren' && /[一-龥]/.test(o.number ?? ''));
  const digit = out.find((o) => o.style === 'digit');
  const mark = digit?.mark?.replace(/[\d\s]/g, '')[0];
  let restarts = 0;
  let runs = 0;
  let fresh = false;
  let first = true;
  for (const l of lines) {
    if (!l.number) continue;
    if (l.number.style === 'digit') {
      if (fresh && !first) {
        if (l.number.value === 1) restarts++;
        else runs++;
      }
      fresh = false;
      first = false;
    } else if (l.number.style !== 'digit-paren' && l.number.style !== 'circle') fresh = true;
  }
  return {
    level2: paren ? (paren.mark?.startsWith('（') ? '（一）' : '(一)') : null,
    level3: mark === '.' ? '1.' : mark === '．' ? '1．' : mark === '、' ? '1、' : null,
    items: restarts + runs === 0 ? null : runs > restarts ? 'run-on' : 'restart',
  };
}
