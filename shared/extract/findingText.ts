// Findings about words, dates, numbering and departments: what remarks of the blocks and the outline add up to.
import { departmentFindings } from './findingDepartments.ts';
import { makeFinding, spanIn } from './findingMake.ts';
import { numberingFindings } from './findingOrder.ts';
import { titleYears, yearsOutside } from './findingYears.ts';
import type { Placed } from './place.ts';
import type { Extraction, ExtractOptions, Finding, FindingSpan } from './types.ts';

export function textFindings(e: Extraction, placed: readonly Placed[], options: ExtractOptions): Finding[] {
  const out: Finding[] = [];
  const editions = new Map<string, { p: Placed; from: number; to: number; edition: number }>();
  for (const p of placed) {
    for (const r of p.facts.remarks) {
      if (r.kind === 'unclosed' || r.kind === 'mojibake')
        out.push(damaged(spanIn(p, r.from, r.to), r.kind === 'unclosed' ? r.mark : null));
      else if (r.kind === 'vague' && !p.review) out.push(vague(spanIn(p, r.from, r.to), r.word));
      else if (r.kind === 'bad-date') out.push(badDate(spanIn(p, r.from, r.to)));
      else if (r.kind === 'list-count' && !p.review)
        out.push(listCount(spanIn(p, r.from, r.to), r.said, r.listed));
      else if (r.kind === 'edition' && !r.preparing && !p.review) {
        const known = editions.get(r.name);
        if (!known) editions.set(r.name, { p, from: r.from, to: r.to, edition: r.edition });
        else if (known.edition !== r.edition)
          out.push(edition(r.name, spanIn(known.p, known.from, known.to), spanIn(p, r.from, r.to)));
      }
    }
  }
  const last = placed.findLast(
    (p) =>
      p.block.kind !== 'row' &&
      p.block.kind !== 'date' &&
      p.block.kind !== 'signature' &&
      p.block.text.trim() !== '',
  );
  if (
    last &&
    /[,、:]\s*$/.test(last.facts.folded.slice(-6)) &&
    last.block.kind !== 'attachments' &&
    !last.facts.remarks.some((r) => r.kind === 'unclosed')
  ) {
    const end = last.block.text.trimEnd().length;
    out.push(damaged(spanIn(last, Math.max(0, end - 12), end), ','));
  }
  out.push(...numberingFindings(placed));
  if (e.plan_period)
    out.push(...yearsOutside(placed, e.plan_period), ...titleYears(e, placed, e.plan_period));
  out.push(...departmentFindings(e, options));
  return out;
}

const markNames: Record<string, [string, string]> = {
  '“': ['引号', 'A quotation mark'],
  '《': ['书名号', 'A title mark 《'],
  '(': ['括号', 'A bracket'],
};

/** `mark` null: broken characters; ',' the text stops in the middle; else the mark that is never closed. */
function damaged(span: FindingSpan, mark: string | null): Finding {
  const named = mark === null ? undefined : markNames[mark];
  const message = named
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

function listCount(span: FindingSpan, said: number, listed: number): Finding {
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

export function edition(name: string, a: FindingSpan, b: FindingSpan): Finding {
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
