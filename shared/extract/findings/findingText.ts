// Findings about words: what the remarks of the blocks say by themselves, and editions across the plan.

import { nothing } from '../lists.ts';
import type { Placed, Walked } from '../outline/placed.ts';
import type { Finding, FindingSpan } from '../types.ts';
import { enAmount, makeFinding, spanIn, spanInWords, zhAmount, zhNumber } from './findingMake.ts';
import { orderFinding } from './findingOrder.ts';
import type { Remark } from './remarks.ts';

/** Findings one block makes by itself; offsets count from the beginning of its words. */
export function wordFindings({ block, facts, review }: Placed): readonly Finding[] {
  if (facts.remarks.length === 0) return nothing;
  const out: Finding[] = [];
  for (const r of facts.remarks) {
    const span = spanInWords(block, r.from, r.to);
    if (r.kind === 'unclosed') out.push(damaged(span, r.mark));
    else if (r.kind === 'mojibake') out.push(damaged(span, null));
    else if (r.kind === 'unopened') out.push(damaged(span, r.mark));
    else if (r.kind === 'bad-date') out.push(badDate(span));
    else if (r.kind === 'order') out.push(orderFinding(span, span.quote, r.value, r.before));
    else if (r.kind === 'turned-date') out.push(turnedDate(span));
    else if (r.kind === 'turned-range') out.push(turnedRange(span));
    else if (r.kind === 'vague' && !review) out.push(vague(span, r.word));
    else if (r.kind === 'sum' && !review) out.push(statedSum(span, r));
    else if (r.kind === 'product' && !review) out.push(statedProduct(span, r));
    else if (r.kind === 'doubled') out.push(doubled(span));
    else if (r.kind === 'more-than-all' && !review) out.push(moreThanAll(span, r.some, r.all));
    else if (r.kind === 'list-count' && !review) out.push(listCount(span, r.said, r.listed));
  }
  return out;
}

/** The last words of the text stop in mid-sentence. */
export function cutOff(placed: readonly Placed[]): Finding[] {
  const at = placed.findLastIndex(
    (p) =>
      p.block.kind !== 'row' &&
      p.block.kind !== 'date' &&
      p.block.kind !== 'signature' &&
      p.block.text.trim() !== '',
  );
  const last = placed[at];
  if (!last || last.block.kind === 'attachments' || last.facts.remarks.some((r) => r.kind === 'unclosed'))
    return [];
  const tail = last.facts.folded.trimEnd();
  // 具体安排见下表: and the table
  if (tail.endsWith(':') && placed[at + 1]?.block.kind === 'row') return [];
  // 代表(签字): a blank to be filled in
  if (
    /(?:签字|签名|签章|盖章|公章|日期|负责人|代表人|经办人|联系人|审核人|[Ss]ignature|[Ss]igned(?: by)?|[Dd]ate)\s?\)?\s*:$/.test(
      tail.slice(-24),
    )
  )
    return [];
  const sure = midSentence.test(tail.slice(-8));
  const others = sure ? 0 : stopsShort(last, placed);
  // 组织专家开 is half a word
  const halved =
    !sure &&
    others < 2 &&
    last.number !== null &&
    /[,;。][^,;。]{3,}(?:(?<![公召展打离敞])开|(?<![列选])举|组|推|召|承|培|促|强|确|保)$/.test(
      tail.slice(-40),
    );
  if (!sure && others < 2 && !halved) return [];
  const found = damaged(spanIn(last, Math.max(0, tail.length - 12), tail.length), ',');
  // a full stop may be forgotten where hardly anybody sets one
  return [sure || others > 3 ? found : { ...found, severity: 'hint' }];
}

/** 各研究室于3月 says not yet what is done then. */
const midSentence =
  /(?:[,、:]|[,。;](?:其|并|且|及|以及|其中|并且)|(?<!定)于\d{1,2}月|\s(?:the|an?|of|and|or|to|in|with|for|by|at|on|from|will|shall|is|are))$/;

/** 提交总结并 */
const andThen = /(?<![合兼吞归])(?:并|并且|以及)$/;

/** Words that stop in mid-sentence where the next block is a numbered line of another series, or 并 and “the” leave no doubt. */
export function cutBefore(slot: Walked, next: Walked | undefined): Finding | null {
  // (b) … goes on with the sentence of (a) …, and
  if (next === undefined || next.number === null || next.place === null || next.title === null) return null;
  const { block, facts, number } = slot;
  if (block.kind === 'row' || block.kind === 'title' || block.kind === 'attachments') return null;
  const tail = facts.folded.trimEnd();
  const m =
    tail.length < 8 || tail.endsWith(':') ? null : (midSentence.exec(tail.slice(-8)) ?? andThen.exec(tail));
  if (m === null) return null;
  // 1.办好年会, and 2.… below: a list whose members end in commas
  const listed = !begins.has(next.number.style) || (m[0].length === 1 && number?.style === next.number.style);
  return listed ? null : damaged(spanIn(slot, Math.max(0, tail.length - 12), tail.length), ',');
}

/** Numbers of headings. */
const begins: ReadonlySet<string> = new Set([
  'cn',
  'cn-paren',
  'chapter',
  'section',
  'word',
  'roman',
  'dotted',
]);

type Ending = 'closed' | 'open' | 'none';
const endings = new WeakMap<Walked['facts'], Ending>();

/** How a Chinese paragraph of several clauses ends; remembered with what was read of it. */
function endingOf({ block, facts }: Walked): Ending {
  let known = endings.get(facts);
  if (known === undefined) {
    const f = facts.folded.trimEnd();
    const prose =
      !facts.english &&
      (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading') &&
      f.length >= 24 &&
      // 实施科学素质行动,推动科普提质增效 is a title
      f.split(/[,;。]/).length > (block.kind === 'heading' ? 3 : 2) &&
      !/^[^,;。]{1,16}:/.test(f) &&
      !facts.owners.some((o) => o.end >= f.length);
    known = !prose ? 'none' : /[。;!?]$/.test(f) ? 'closed' : /[一-龥]$/.test(f) ? 'open' : 'none';
    endings.set(facts, known);
  }
  return known;
}

/** Of many paragraphs that all end in a full stop, the one that does not, where a numbered line follows: it lost its end. */
export function stopsWithin(slots: readonly Walked[]): Finding[] {
  let open: Walked | null = null;
  let closed = 0;
  for (let k = 0; k < slots.length; k++) {
    const slot = slots[k]!;
    const ending = slot.review ? 'none' : endingOf(slot);
    if (ending === 'closed') closed++;
    if (ending !== 'open') continue;
    // two may be the author's way
    if (open !== null || slots[k + 1]?.number == null) return [];
    open = slot;
  }
  if (open === null || closed < 8) return [];
  const end = open.facts.folded.trimEnd().length;
  return [damaged(spanIn(open, Math.max(0, end - 12), end), ',')];
}

/** For words of several clauses that end without a full stop: how many paragraphs before them all end with one. */
function stopsShort(last: Placed, placed: readonly Placed[]): number {
  const isProse = (p: Placed): boolean =>
    (p.block.kind === 'paragraph' || p.block.kind === 'item' || p.block.kind === 'heading') &&
    p.facts.folded.length >= 16 &&
    !/^[A-Za-z][A-Za-z ]{2,24}:/.test(p.facts.folded) &&
    /[,;。]|\.\s/.test(p.facts.folded.slice(0, 400));
  // Responsible: A; support: B and 电话:… need no full stop
  const end = last.facts.folded.trimEnd().length;
  if (last.facts.owners.some((o) => o.end >= end) || /^[^,;。.(]{1,16}:/.test(last.facts.folded)) return 0;
  // 2026年1月18日, Approved by the Board in 2026: who signs sets none
  const tail = last.facts.folded.trimEnd().slice(-6);
  // an address stands without a full stop
  const written = last.block.text.trimEnd().slice(-60);
  if (/(?:@|www|:\/\/)\S+$|\w\.[a-z]{2,}\.?$/i.test(written)) return 0;
  if (!isProse(last) || !/[\p{L}\d]$/u.test(tail) || /\d{4}$|[月日]$/.test(tail)) return 0;
  let ended = 0;
  let open = 0;
  for (let k = placed.length - 1; k >= 0 && ended < 8; k--) {
    const p = placed[k]!;
    if (p === last || !isProse(p)) continue;
    if (!/[。.;:!?)”》]\s*$/.test(p.facts.folded.slice(-6))) {
      // the line right above has none either
      if (++open > 1 || ended === 0) return 0;
      continue;
    }
    ended++;
  }
  return open > 0 && ended < 6 ? 0 : ended;
}

const markNames: Record<string, [string, string]> = {
  '“': ['引号', 'A quotation mark'],
  '《': ['书名号', 'A title mark 《'],
  '(': ['括号', 'A bracket'],
  '”': ['引号', 'A quotation mark'],
  '》': ['书名号', 'A title mark 》'],
};

/** `mark` null: broken characters; ',' the text stops in the middle; else the mark that is never closed. */
function damaged(span: FindingSpan, mark: string | null): Finding {
  const named = mark === null ? undefined : markNames[mark];
  const message =
    mark === '”' || mark === '》'
      ? {
          zh: `${named![0]}只有收尾，没有开头，前面的文字可能缺失。`,
          en: `${named![1]} is closed but never opened; words before it may be missing.`,
        }
      : named
        ? {
            zh: `${named[0]}打开后没有收尾，后面的文字可能缺失。`,
            en: `${named[1]} is opened and never closed; words after it may be missing.`,
          }
        : mark === null
          ? {
              zh: '这里有乱码，原文可能在复制时损坏。',
              en: 'Broken characters here; the text was probably damaged in copying.',
            }
          : {
              zh: '文稿停在半句，像是后面被截断了。',
              en: 'The text stops in mid-sentence and seems to be cut off.',
            };
  return makeFinding('damaged', 'warning', [span], [], message, {
    zh: '对照原件补全这一处。',
    en: 'Complete it from the original.',
  });
}

function vague(span: FindingSpan, word: string): Finding {
  return makeFinding(
    'vague',
    'hint',
    [span],
    [],
    {
      zh: `“${word}”没有数，年底无法核对。`,
      en: `“${word}” has no number; it cannot be checked at the end of the year.`,
    },
    { zh: '能定的话写出数量，例如“3 个”。', en: 'Give a number if one can be set.' },
  );
}

function badDate(span: FindingSpan): Finding {
  return makeFinding(
    'date',
    'error',
    [span],
    [],
    { zh: `${span.quote}不存在。`, en: `There is no ${span.quote}.` },
    { zh: '改成当月有的日期。', en: 'Use a day that month has.' },
  );
}

const turnedRange = (span: FindingSpan): Finding =>
  makeFinding(
    'range',
    'error',
    [span],
    [],
    { zh: `“${span.quote}”前大后小，像是写反了。`, en: `“${span.quote}” runs from high to low.` },
    { zh: '把小数写在前面。', en: 'Put the smaller number first.' },
  );

function turnedDate(span: FindingSpan): Finding {
  return makeFinding(
    'range',
    'error',
    [span],
    [],
    { zh: `“${span.quote}”后面的日期早于前面的。`, en: `“${span.quote}” ends before it begins.` },
    {
      zh: '调换两个日期，跨年的写明“次年”。',
      en: 'Swap the dates, or name the year if it runs into the next.',
    },
  );
}

function statedSum(span: FindingSpan, { total, parts, unit }: Extract<Remark, { kind: 'sum' }>): Finding {
  const sum = parts.reduce((all, part) => all + part, 0);
  const missing = sum < total;
  const diff = Math.abs(total - sum);
  return makeFinding(
    'sum',
    'error',
    [span],
    [],
    {
      zh: `总数为 ${zhAmount(total, unit)}，而各部分 ${parts.map(zhNumber).join('＋')} 为 ${zhAmount(sum, unit)}，${missing ? '还差' : '多出'} ${zhAmount(diff, unit)}。`,
      en: `The total is ${enAmount(total, unit)}, but ${parts.map((part) => enAmount(part, unit)).join(' + ')} make ${enAmount(sum, unit)}. ${enAmount(diff, unit)} ${missing ? 'missing' : 'too many'}.`,
    },
    {
      zh: '改总数或改其中一个部分，使两边相等。',
      en: 'Change the total or one of the parts so that they agree.',
    },
  );
}

const statedProduct = (
  span: FindingSpan,
  { each, times, total, unit }: Extract<Remark, { kind: 'product' }>,
): Finding =>
  makeFinding(
    'sum',
    'error',
    [span],
    [],
    {
      zh: `写的是 ${zhAmount(total, unit)}，而 ${zhAmount(each, unit)} × ${times} 为 ${zhAmount(each * times, unit)}。`,
      en: `${enAmount(total, unit)} is said, but ${enAmount(each, unit)} × ${times} is ${enAmount(each * times, unit)}.`,
    },
    { zh: '核对这三个数，改其中一个。', en: 'Check the three numbers and change one.' },
  );

const doubled = (span: FindingSpan): Finding =>
  makeFinding(
    'damaged',
    'warning',
    [span],
    [],
    { zh: `“${span.quote}”连写了两遍。`, en: `“${span.quote}” is written twice in a row.` },
    { zh: '删去多出的一遍。', en: 'Delete one of them.' },
  );

function moreThanAll(span: FindingSpan, some: number, all: number): Finding {
  return makeFinding(
    'subset',
    'error',
    [span],
    [],
    { zh: `取 ${some} 个，而总共只有 ${all} 个。`, en: `${some} are taken, but there are only ${all}.` },
    { zh: '减少前一个数，或增加后一个数。', en: 'Lower the first number or raise the second.' },
  );
}

/** More or fewer things are listed than were announced. */
export function listCount(span: FindingSpan, said: number, listed: number): Finding {
  return makeFinding(
    'list-count',
    'error',
    [span],
    [],
    {
      zh: `写的是 ${said} 个，列出的是 ${listed} 个。`,
      en: `${said} are announced, ${listed} are listed.`,
    },
    {
      zh: listed < said ? '补全名单，或把数改小。' : '改数，或从名单里去掉一个。',
      en: listed < said ? 'Complete the list or lower the number.' : 'Raise the number or shorten the list.',
    },
  );
}
