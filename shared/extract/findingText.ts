// Findings about words, dates, numbering and departments: what remarks of the blocks and the outline add up to.
import type { Placed } from './assemble.ts';
import { makeFinding } from './findingMake.ts';
import { fold } from './fold.ts';
import type { Extraction, ExtractOptions, Finding, FindingSpan, PlanPeriod } from './types.ts';

const spanIn = (p: Placed, from: number, to: number): FindingSpan => ({
  offset: p.base + from,
  length: to - from,
  quote: p.block.text.slice(from, to),
  ...(p.block.id ? { blockId: p.block.id } : {}),
});

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
  out.push(...numbering(e, placed));
  if (e.plan_period)
    out.push(...yearsOutside(placed, e.plan_period), ...titleYears(e, placed, e.plan_period));
  out.push(...departments(e, options));
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

const seriesStyles = new Set(['chapter', 'section', 'cn', 'cn-paren', 'digit']);

/** A gap or a repeat in a series of numbers; a series that runs on through the chapters is one series. */
function numbering(_e: Extraction, placed: readonly Placed[]): Finding[] {
  const out: Finding[] = [];
  let restarts = 0;
  let runs = 0;
  let fresh = false;
  let seen = false;
  for (const p of placed) {
    if (!p.number) continue;
    if (p.number.style === 'digit') {
      if (fresh && seen) {
        if (p.number.value === 1) restarts++;
        else runs++;
      }
      fresh = false;
      seen = true;
    } else if (seriesStyles.has(p.number.style)) fresh = true;
  }
  const runOn = runs > restarts;
  const last = new Map<string, number>();
  for (const p of placed) {
    if (p.block.kind === 'title') last.clear();
    const n = p.number;
    if (!n || n.value === null || !seriesStyles.has(n.style)) continue;
    const parent = p.section.slice(0, Math.max(0, p.section.lastIndexOf('/')));
    const id = n.style === 'digit' && runOn ? 'digit' : `${n.style}|${parent}`;
    if (!(n.style === 'digit' && runOn)) {
      // below a new heading the series begin anew
      for (const k of [...last.keys()])
        if (k.startsWith(`${n.style}|${p.section}`) || (k.includes('|') && k.split('|')[1] === p.section))
          last.delete(k);
    }
    const before = last.get(id) ?? 0;
    last.set(id, n.value);
    if (n.value === before + 1 || (before === 0 && n.style === 'digit' && parent === '')) continue;
    if (n.value === 1 && n.style === 'digit') continue;
    const span: FindingSpan = {
      offset: p.block.offset + n.at,
      length: n.number.length,
      quote: n.number,
      ...(p.block.id ? { blockId: p.block.id } : {}),
    };
    const repeat = n.value <= before;
    out.push(
      makeFinding(
        'numbering',
        'warning',
        [span],
        [],
        repeat
          ? {
              zh: `序号 ${n.number} 重复，前一个是第 ${before} 个。`,
              en: `Number ${n.number} is repeated; the one before it is ${before}.`,
            }
          : {
              zh: `序号从 ${before} 跳到 ${n.value}，中间缺 ${n.value - before - 1} 个。`,
              en: `Numbering jumps from ${before} to ${n.value}; ${n.value - before - 1} missing.`,
            },
        { zh: '用“重新编号”，或补上缺的一条。', en: 'Renumber, or add what is missing.' },
      ),
    );
  }
  return out;
}

const ahead = /将|力争|计划|拟|重点推进|确保|全年|争取/;
const backward = /了|已|共|累计|同比|以来|回顾|总结|完成|达到/;

/** A promise under another year's name (2025年重点推进 in the plan for 2026), a dated deadline beyond it. */
function yearsOutside(placed: readonly Placed[], period: PlanPeriod): Finding[] {
  const out: Finding[] = [];
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  for (const p of placed) {
    if (
      p.review ||
      !p.facts.reading ||
      p.facts.english ||
      p.block.kind === 'date' ||
      p.block.kind === 'title'
    )
      continue;
    for (const t of p.facts.reading.times) {
      if (t.value.kind !== 'absolute' || t.value.start !== t.value.end) continue;
      const y = t.value.start;
      if (y >= first && y <= last) continue;
      const f = p.facts.folded;
      const head = t.start === 0 || /[。;]\s*$/.test(f.slice(Math.max(0, t.start - 2), t.start));
      const rest = f.slice(t.end, t.end + 80).split(/[。;]/)[0]!;
      const wrongYear =
        y < first && first - y <= 2 && head && ahead.test(rest.slice(0, 24)) && !backward.test(rest);
      const late =
        y > last &&
        first === last &&
        /-\d\d$/.test(t.value.value) &&
        /前|底/.test(f.slice(t.start, t.end)) &&
        !/(?:到|至|期限|延续)$/.test(f.slice(Math.max(0, t.start - 2), t.start));
      if (!wrongYear && !late) continue;
      out.push(
        makeFinding(
          'date',
          'warning',
          [spanIn(p, t.start, t.end)],
          [],
          {
            zh: `${p.block.text.slice(t.start, t.end)}不在计划期 ${first === last ? `${first} 年` : `${first}—${last} 年`}内。`,
            en: `${p.block.text.slice(t.start, t.end)} is outside the plan's period (${first === last ? first : `${first}–${last}`}).`,
          },
          {
            zh: '核对年份；是沿用去年的文字就改过来。',
            en: "Check the year; it may have stayed from last year's text.",
          },
        ),
      );
    }
  }
  return out;
}

/** The plan's own name in its text with another year (《2025年工作要点》 in the plan for 2026). */
function titleYears(e: Extraction, placed: readonly Placed[], period: PlanPeriod): Finding[] {
  const title = fold(e.title ?? '');
  const m = /((?:19|20)\d\d)\s*年/.exec(title);
  if (!m || period.start.slice(0, 4) !== period.end.slice(0, 4)) return [];
  const stem = title.slice(m.index + m[0].length).trim();
  if (stem.length < 5) return [];
  const out: Finding[] = [];
  for (const p of placed) {
    if (p.block.kind === 'title' || p.facts.folded.length > 20_000) continue;
    const f = p.facts.folded;
    let at = f.indexOf(stem);
    for (let k = 0; at >= 0 && k < 5; k++) {
      const y = /((?:19|20)\d\d)\s*年$/.exec(f.slice(Math.max(0, at - 8), at));
      if (y && y[1] !== m[1]) {
        const from = at - y[0].length;
        out.push(
          makeFinding(
            'edition',
            'warning',
            [spanIn(p, from, at + stem.length)],
            [],
            {
              zh: `文中写 ${y[1]} 年，标题是 ${m[1]} 年。`,
              en: `The text says ${y[1]}, the title says ${m[1]}.`,
            },
            { zh: '两处写成同一年。', en: 'Use the same year in both.' },
          ),
        );
      }
      at = f.indexOf(stem, at + 1);
    }
  }
  return out;
}

const anyone =
  /^(?:各|有关|相关|全体|全|其他|本|区直|市直|省直|县直|机关各|所属)|(?:各|有关|相关)(?:部门|单位)|单位$|部门$/;

function near(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 3) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [ra, rb] = [a.slice(i), b.slice(i)];
  return (
    ra.slice(1) === rb.slice(1) ||
    ra.slice(1) === rb ||
    ra === rb.slice(1) ||
    (ra.length >= 2 && ra[0] === rb[1] && ra[1] === rb[0] && ra.slice(2) === rb.slice(2))
  );
}

function departments(e: Extraction, options: ExtractOptions): Finding[] {
  const list = options.departments ?? [];
  const out: Finding[] = [];
  if (list.length > 0) {
    const known = new Map(list.map((d) => [fold(d).replace(/\s/g, ''), d]));
    for (const o of e.owners) {
      for (const n of [...o.lead, ...o.support]) {
        const f = fold(n).replace(/\s/g, '');
        if (
          known.has(f) ||
          anyone.test(f) ||
          [...known.keys()].some((k) => (f.endsWith(k) || k.endsWith(f)) && Math.min(k.length, f.length) >= 2)
        )
          continue;
        const at = o.quote.indexOf(n);
        const span: FindingSpan =
          at >= 0
            ? { offset: o.offset + at, length: n.length, quote: n }
            : { offset: o.offset, length: o.quote.length, quote: o.quote };
        if (o.blockId) span.blockId = o.blockId;
        const like = [...known].find(([k]) => near(f, k));
        out.push(
          like
            ? makeFinding(
                'department-spelling',
                'warning',
                [span],
                [],
                {
                  zh: `“${n}”与登记的“${like[1]}”只差一字。`,
                  en: `“${n}” differs by one character from “${like[1]}”.`,
                },
                { zh: `改为“${like[1]}”，或登记新部门。`, en: `Write “${like[1]}”, or add the department.` },
              )
            : makeFinding(
                'department-unknown',
                'warning',
                [span],
                [],
                { zh: `部门表里没有“${n}”。`, en: `“${n}” is not among the departments.` },
                {
                  zh: '核对名称，或在部门与成员里登记。',
                  en: 'Check the name, or add it under Departments and people.',
                },
              ),
        );
      }
    }
  }
  // most items name who answers for them, this one does not
  const deep = e.items.some((i) => i.section.includes('/'));
  const withTargets = e.items.filter((i) => i.targets.length > 0 && (!deep || i.section.includes('/')));
  const owned = withTargets.filter((i) => i.lead.length > 0).length;
  if (withTargets.length >= 4 && owned >= withTargets.length * 0.7) {
    for (const i of withTargets) {
      if (i.lead.length > 0) continue;
      const span: FindingSpan = {
        offset: i.offset,
        length: i.number.length,
        quote: i.number,
        ...(i.blockId ? { blockId: i.blockId } : {}),
      };
      out.push(
        makeFinding(
          'department-missing',
          'hint',
          [span],
          i.targets,
          {
            zh: `“${i.title.slice(0, 20)}”没有写牵头部门，其余 ${owned} 条都写了。`,
            en: `“${i.title.slice(0, 40)}” names no lead department; ${owned} other items do.`,
          },
          { zh: '补上牵头部门。', en: 'Name the lead department.' },
        ),
      );
    }
  }
  return out;
}
