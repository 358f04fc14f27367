// Named events, publications and platforms a block promises: 上半年举办“…论坛”(主题:…), 发布《…》, 建设“…”平台, with
// edition, theme and time. What is named is found by namedThings.ts and english/deliverables.ts, each in its language.

import { categoryOf } from './categories.ts';
import { readEnglishDeliverables } from './english/deliverables.ts';
import { EDITION, GATHERING, NAMED } from './glance.ts';
import { nothing } from './lists.ts';
import { readNamedThings } from './namedThings.ts';
import type { Placed } from './outline/placed.ts';
import { resolveTime } from './times/periods.ts';
import type { TimeSpan, TimeValue } from './times/times.ts';
import { categories, type Deliverable, type ExtractOptions, type PlanPeriod } from './types.ts';

const maxRead = 20_000;

/** Offsets are counted from the beginning of the block's words. */
export function readDeliverables(
  placed: Placed,
  period: PlanPeriod | null,
  options: ExtractOptions,
): readonly Deliverable[] {
  const { block, facts } = placed;
  if (placed.review || (!facts.english && (facts.seen & (NAMED | EDITION | GATHERING)) === 0)) return nothing;
  const f = facts.folded.length > maxRead ? facts.folded.slice(0, maxRead) : facts.folded;
  const found = facts.english ? readEnglishDeliverables(f) : readNamedThings(f);
  if (found.length === 0) return nothing;
  const times = facts.reading?.times ?? [];
  return found.map(({ kind, from, to, edition, theme }, k) => {
    const name = block.text.slice(from, to);
    const between = { from: found[k - 1]?.to ?? 0, to: found[k + 1]?.from ?? f.length };
    const time = facts.english
      ? timeInEnglish(f, times, from, to, between)
      : timeOf(f, times, from, to, between);
    return {
      kind,
      name,
      offset: from,
      length: to - from,
      quote: name,
      blockId: block.id ?? null,
      edition,
      theme: theme && block.text.slice(theme[0], theme[1]),
      period: resolveTime(time, period),
      category: categoryIn(kind, name, placed.title ?? '', options),
    };
  });
}

const builtIn = new Set<string>(categories);

/** What it is told by says more than the words of a name do; the workspace's own categories say most. */
function categoryIn(kind: Deliverable['kind'], name: string, title: string, options: ExtractOptions): string {
  const read = categoryOf(name, options, title);
  if (!builtIn.has(read) || read === 'joint-lab' || kind === 'event') return read;
  return kind === 'publication' ? 'journal' : 'platform';
}

/** Where the names before and after it end and begin. */
interface Between {
  from: number;
  to: number;
}

/** The last time word before `at` in its sentence. */
function before(f: string, times: readonly TimeSpan[], at: number, stop: RegExp): TimeSpan | null {
  let found: TimeSpan | null = null;
  for (const t of times) {
    if (t.end > at) break;
    if (at - t.end < 400 && !stop.test(f.slice(t.end, at))) found = t;
  }
  return found;
}

/** 5月举办“A”, “A”于5月举办, “A”(5月): the word of its own clause, else the one before it in its sentence. */
function timeOf(
  f: string,
  times: readonly TimeSpan[],
  from: number,
  to: number,
  between: Between,
): TimeValue | null {
  const earlier = before(f, times, from, /[。;]/);
  const own = earlier !== null && earlier.start >= between.from && !/[,:]/.test(f.slice(earlier.end, from));
  const later = times.find((t) => t.start >= to && t.start < between.to);
  if (later && later.start - to < 60) {
    const gap = f.slice(to, later.start);
    const inBracket = /^[”》]?[一-龥]{0,8}\([^()]*$/.test(gap);
    if (inBracket || (!own && !/[。;,]/.test(gap.replace(/\([^()]*\)/g, '')))) return later.value;
  }
  return earlier?.value ?? null;
}

/** Host the Forum in October, In October we will host the Forum; of two in one sentence each has its own. */
function timeInEnglish(
  f: string,
  times: readonly TimeSpan[],
  from: number,
  to: number,
  between: Between,
): TimeValue | null {
  const later = times.find((t) => t.start >= to);
  if (later && later.start - to < 160 && later.start < between.to) {
    const gap = f.slice(to, later.start);
    const beforeNext =
      later.end <= between.to && between.to < f.length ? f.slice(later.end, between.to) : ',';
    // and in June the Workshop: it is told of what follows
    const ofNext = beforeNext.length < 24 && !/[,;]|\.\s|\b(?:and|or)\b/.test(beforeNext);
    if (!/;|[.!?]\s/.test(gap) && !ofNext) return later.value;
  }
  const earlier = before(f, times, from, /;|\.\s/);
  if (earlier) return earlier.value;
  // host A and B in May
  return later && later.start - to < 160 && !/;|[.!?]\s/.test(f.slice(to, later.start)) ? later.value : null;
}
