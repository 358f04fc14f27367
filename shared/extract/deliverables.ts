// Named events, publications and platforms a block promises: 上半年举办“…论坛”(主题:…), 发布《…》, 建设“…”平台.

import { categoryOf } from './categories.ts';
import { readEnglishDeliverables } from './englishDeliverables.ts';
import { EDITION, NAMED } from './glance.ts';
import { nothing } from './lists.ts';
import { resolveTime } from './periods.ts';
import type { Placed } from './place.ts';
import type { TimeValue } from './times.ts';
import type { Deliverable, ExtractOptions, PlanPeriod } from './types.ts';

const eventWords =
  /(?:论坛|研讨会|年会|大会|峰会|会议|讲座|沙龙|大赛|竞赛|活动|展览|科普月|科技周|活动周|科普日|展|节|班|周|日|月|讲坛|课堂|营)$/;
const eventVerbs = /(?:举办|承办|主办|协办|召开|办好|组织|开展|策划|筹办|举行|参与|参加|实施)[^。;]{0,40}$/;
const publishVerbs =
  /(?:发布|出版|编写|编印|编制|编撰|形成|印发|制定|修订|推出|撰写|完成|出台|发行)[^。;]{0,30}$/;
const platformAfter = /^(?:[一-龥]{0,6})(?:平台|基地|中心|数据库|实验室|工作站|服务站|联盟|网络|示范区)/;
const buildVerbs = /(?:建设|搭建|打造|成立|建立|组建|推出|运营|上线|新建|设立|完善)[^。;]{0,30}$/;
const named =
  /第([一二三四五六七八九十百\d]{1,5})届([一-龥A-Za-z]{2,24}?(?:论坛|年会|大会|会议|峰会|大赛|竞赛|研讨会|博览会|展览会|交易会|科技周|科学节))/g;
const quotes = /[“《]([^“”《》\n]{2,60})[”》]/g;
const maxRead = 20_000;

/** Offsets are counted from the beginning of the block's words. */
export function readDeliverables(
  placed: Placed,
  period: PlanPeriod | null,
  options: ExtractOptions,
): readonly Deliverable[] {
  const { block, facts } = placed;
  if (placed.review || (!facts.english && (facts.seen & (NAMED | EDITION)) === 0)) return nothing;
  const f = facts.folded.length > maxRead ? facts.folded.slice(0, maxRead) : facts.folded;
  const out: Deliverable[] = [];
  const add = (
    kind: Deliverable['kind'],
    from: number,
    to: number,
    edition: string | null,
    theme: string | null,
  ): void => {
    if (out.some((d) => from < d.offset + d.length && to > d.offset)) return;
    const name = block.text.slice(from, to);
    out.push({
      kind,
      name,
      offset: from,
      length: to - from,
      quote: name,
      blockId: block.id ?? null,
      edition,
      theme,
      period: resolveTime(timeBefore(placed, from), period),
      category: kind === 'publication' ? 'journal' : categoryOf(name, options, placed.title ?? ''),
    });
  };
  if (facts.english) {
    for (const { kind, from, to, edition, theme } of readEnglishDeliverables(f))
      add(kind, from, to, edition, theme && block.text.slice(theme[0], theme[1]));
    return out;
  }
  quotes.lastIndex = 0;
  for (let m = quotes.exec(f); m; m = quotes.exec(f)) {
    const from = m.index + 1;
    const to = from + m[1]!.length;
    const before = f.slice(Math.max(0, m.index - 60), m.index);
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
    const after = f.slice(m.index + m[0].length, m.index + m[0].length + 90);
    const bracket = /^\s*\((?:主题|议题)?[:：]?([^()]{2,80})\)/.exec(after);
    const theme =
      bracket && /^\s*\((?:主题|议题)/.test(after)
        ? block.text.slice(
            m.index + m[0].length + after.indexOf(bracket[1]!),
            m.index + m[0].length + after.indexOf(bracket[1]!) + bracket[1]!.length,
          )
        : null;
    const edition = /第([一二三四五六七八九十百\d]{1,5})届\s*$/.exec(before)?.[1] ?? null;
    if (m[0].startsWith('《')) {
      if (publishVerbs.test(sentence)) add('publication', from, to, edition, null);
    } else if (eventWords.test(m[1]!) && eventVerbs.test(sentence)) add('event', from, to, edition, theme);
    else if (
      /^(?:系列)?(?:论坛|讲座|活动|研讨会|科普月|大赛|专题讲座|沙龙|年会)/.test(after) &&
      eventVerbs.test(sentence)
    )
      add('event', from, to, edition, theme);
    else if (platformAfter.test(after) && buildVerbs.test(sentence)) add('platform', from, to, null, null);
  }
  named.lastIndex = 0;
  for (let m = (facts.seen & EDITION) !== 0 ? named.exec(f) : null; m; m = named.exec(f)) {
    const before = f.slice(Math.max(0, m.index - 60), m.index);
    if (!eventVerbs.test(before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1)))
      continue;
    add('event', m.index + m[0].length - m[2]!.length, m.index + m[0].length, m[1]!, null);
  }
  return out.sort((a, b) => a.offset - b.offset);
}

/** The time word that governs: the last one before it in its sentence. */
function timeBefore(p: Placed, at: number): TimeValue | null {
  let found: TimeValue | null = null;
  const f = p.facts.folded;
  for (const t of p.facts.reading?.times ?? []) {
    if (t.end > at) break;
    if (at - t.end < 400 && !/[。;]|\.\s/.test(f.slice(t.end, at))) found = t.value;
  }
  if (found !== null || !p.facts.english) return found;
  // host the Forum in October: English tells the time afterwards
  const next = p.facts.reading?.times.find((t) => t.start > at);
  return next && next.start - at < 160 && !/[;]|\.\s/.test(f.slice(at, next.start)) ? next.value : null;
}
