// Says what each line of a plain text is: title, item, date, addressee, note, furniture, or a paragraph.
import { dateLine, type FoundTitle, titleWords } from '../outline/planTitle.ts';
import type { StructureLine } from './structureShape.ts';
import type { Line } from './textLines.ts';

const addressee =
  /^(?:各|市|区|县|省|机关|有关|全体|全市|全区|全省|直属|本|所|院|校|局|尊敬|相关|To\b|致)[^。;]{1,240}:$/;

/** Implementing agency: Port Trust. Total budget: £2.4 million: what the head of a document says of it. */
const dataSheet =
  /^(?:(?:(?:Implementing|Executing|Funding) (?:agency|body|partner)|(?:(?:Total|Overall|Project|Programme) )?(?:[Bb]udget|[Cc]ost|[Ff]unding)|Duration|(?:(?:Plan|Project|Programme) )?[Pp]eriod|(?:Prepared|Approved|Adopted) (?:by|on)|Version|Status|Location|Country|Donor|(?:Document|Project) (?:no\.?|number|code)): (?:[^.;:]|\.\d)+(?:[.;]\s+|\.?$))+$/;

const documentNumber = /^\S{0,16}〔?\s*\[?\d{4}\s*[〕\]]?\s*\d{1,4}\s*号?$|^[一-龥]{2,12}[〔[]\s*\d{4}/;

/** Writes each line's kind. */
export function classifyLines(
  lines: readonly Line[],
  out: StructureLine[],
  found: FoundTitle,
  firstNumbered: number,
): void {
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
  markSignatures(out);
}

/** A short line right before a date is who signed. */
function markSignatures(out: StructureLine[]): void {
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
function continuesAttachments(lines: readonly Line[], out: readonly StructureLine[], k: number): boolean {
  const { number, folded } = lines[k]!;
  if (number?.style !== 'digit' || number.value === null || number.value < 2 || folded.length > 60)
    return false;
  let p = k - 1;
  while (p >= 0 && out[p]!.kind === 'blank') p--;
  if (p < 0 || out[p]!.kind !== 'attachments') return false;
  const before = /(?:^|[::]\s*)(\d{1,2})\s?[.、]/.exec(lines[p]!.folded.trim());
  return before !== null && Number(before[1]) === number.value - 1;
}
