// Findings about words: what the remarks of the blocks say by themselves, and editions across the plan.
import { makeFinding, spanIn, spanInWords } from './findingMake.ts';
import { nothing } from './lists.ts';
import type { Placed } from './place.ts';
import type { Finding, FindingSpan } from './types.ts';

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
    else if (r.kind === 'turned-date') out.push(turnedDate(span));
    else if (r.kind === 'vague' && !review) out.push(vague(span, r.word));
    else if (r.kind === 'list-count' && !review) out.push(listCount(span, r.said, r.listed));
  }
  return out;
}

/** One event with two editions. */
export function editionFindings(placed: readonly Placed[]): Finding[] {
  const out: Finding[] = [];
  const editions = new Map<string, { p: Placed; from: number; to: number; edition: number }>();
  for (const p of placed) {
    if (p.review) continue;
    for (const r of p.facts.remarks) {
      if (r.kind !== 'edition' || r.preparing) continue;
      const known = editions.get(r.name);
      if (!known) editions.set(r.name, { p, from: r.from, to: r.to, edition: r.edition });
      else if (known.edition !== r.edition)
        out.push(edition(r.name, spanIn(known.p, known.from, known.to), spanIn(p, r.from, r.to)));
    }
  }
  return out;
}

/** The last words of the text stop in mid-sentence. */
export function cutOff(placed: readonly Placed[]): Finding[] {
  const last = placed.findLast(
    (p) =>
      p.block.kind !== 'row' &&
      p.block.kind !== 'date' &&
      p.block.kind !== 'signature' &&
      p.block.text.trim() !== '',
  );
  if (!last || last.block.kind === 'attachments' || last.facts.remarks.some((r) => r.kind === 'unclosed'))
    return [];
  const tail = last.facts.folded.trimEnd();
  // 代表(签字): a blank to be filled in
  if (
    /(?:签字|签名|签章|盖章|公章|日期|负责人|代表人|经办人|联系人|审核人|[Ss]ignature|[Ss]igned(?: by)?|[Dd]ate)\s?\)?\s*:$/.test(
      tail.slice(-24),
    )
  )
    return [];
  const sure = /(?:[,、:]|\s(?:the|an?|of|and|or|to|in|with|for|by|at|on|from|will|shall|is|are))$/.test(
    tail.slice(-8),
  );
  const others = sure ? 0 : stopsShort(last, placed);
  if (!sure && others < 2) return [];
  const found = damaged(spanIn(last, Math.max(0, tail.length - 12), tail.length), ',');
  // a full stop may be forgotten where hardly anybody sets one
  return [sure || others > 3 ? found : { ...found, severity: 'hint' }];
}

/** For words of several clauses that end without a full stop: how many paragraphs before them all end with one. */
function stopsShort(last: Placed, placed: readonly Placed[]): number {
  const isProse = (p: Placed): boolean =>
    (p.block.kind === 'paragraph' || p.block.kind === 'item') &&
    p.facts.folded.length >= 24 &&
    !/^[A-Za-z][A-Za-z ]{2,24}:/.test(p.facts.folded) &&
    /[,;。]|\.\s/.test(p.facts.folded.slice(0, 400));
  // Responsible: A; support: B and 电话:… need no full stop
  const end = last.facts.folded.trimEnd().length;
  if (last.facts.owners.some((o) => o.end >= end) || /^[^,;。.(]{1,16}:/.test(last.facts.folded)) return 0;
  // 2026年1月18日, Approved by the Board in 2026: who signs sets none
  const tail = last.facts.folded.trimEnd().slice(-6);
  if (!isProse(last) || !/[\p{L}\d]$/u.test(tail) || /\d{4}$|[月日]$/.test(tail)) return 0;
  let ended = 0;
  for (let k = placed.length - 1; k >= 0 && ended < 8; k--) {
    const p = placed[k]!;
    if (p === last || !isProse(p)) continue;
    if (!/[。.;:!?)”》]\s*$/.test(p.facts.folded.slice(-6))) return 0;
    ended++;
  }
  return ended;
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

function edition(name: string, a: FindingSpan, b: FindingSpan): Finding {
  return makeFinding(
    'edition',
    'warning',
    [a, b],
    [],
    {
      zh: `${name}前后届次不同：${a.quote}、${b.quote}。`,
      en: `${name} is given two editions: ${a.quote} and ${b.quote}.`,
    },
    { zh: '确认是哪一届，统一写法。', en: 'Check which edition it is and use one.' },
  );
}
