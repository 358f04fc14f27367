// Departments a plan spells in two ways, where none are registered: one that is named once and differs by a slip from one
// named again and again (企业创新服物部 beside 企业创新服务部), or from one of those it says it has (本馆设展教部、影视部…五个部门).
import { fold } from '../fold.ts';
import type { Walked } from '../outline/placed.ts';
import type { Finding, FindingSpan, Owner } from '../types.ts';
import { makeFinding } from './findingMake.ts';

const body = '部|处|科|室|办|中心|委员会|组|馆|局';
const listOf = new RegExp(
  `(设有?|下设|内设|由|[:：])((?:[一-龥]{1,10}(?:${body})、){2,15}[一-龥]{1,10}?(?:${body}))(?=等|分工|负责|[一二两三四五六七八九十\\d]{1,2}个|[,。;])`,
);
const listInEnglish =
  /((?:(?:the )?(?:[A-Z][\w&'’-]* ){1,4}(?:Committee|Office|Unit|Department|Team|Division|Board|Group)(?:, and |, | and )){2,12}(?:the )?(?:[A-Z][\w&'’-]* ){1,4}(?:Committee|Office|Unit|Department|Team|Division|Board|Group))\b/;

/** A plan that names more is a list of partners. */
const most = 200;

interface Named {
  name: string;
  span: FindingSpan;
  times: number;
}

export function departmentsWithin(owners: readonly Owner[], slots: readonly Walked[]): Finding[] {
  if (owners.length < 2) return [];
  const named = namesIn(owners);
  if (named.size < 2 || named.size > most) return [];
  const listed = listedIn(slots);
  const out: Finding[] = [];
  for (const one of named.values()) {
    if (one.times > 1 || listed.has(one.name)) continue;
    const like =
      [...listed.keys()].find((name) => isSlip(one.name, name, true)) ??
      [...named.keys()].find((name) => name !== one.name && isSlip(one.name, name, false));
    if (like === undefined || mentions(slots, one.name) > 1) continue;
    const other = named.get(like);
    // of two that are named once each, the later is told
    if (!listed.has(like) && mentions(slots, like) < 2 && other!.span.offset > one.span.offset) continue;
    out.push(otherwise(one.span, listed.get(like) ?? other!.span.quote));
  }
  return out;
}

function namesIn(owners: readonly Owner[]): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const o of owners)
    for (const n of [...o.lead, ...o.support]) {
      const name = fold(n);
      const known = named.get(name);
      if (known) {
        known.times++;
        continue;
      }
      const at = o.quote.indexOf(n);
      const span: FindingSpan =
        at >= 0
          ? { offset: o.offset + at, length: n.length, quote: n }
          : { offset: o.offset, length: o.quote.length, quote: o.quote };
      if (o.blockId) span.blockId = o.blockId;
      named.set(name, { name, span, times: 1 });
    }
  return named;
}

/** Those the plan says it has, by their folded names, as it writes them. */
function listedIn(slots: readonly Walked[]): Map<string, string> {
  const listed = new Map<string, string>();
  for (const { block, facts, review } of slots) {
    const { folded } = facts;
    // 办公室负责综合协调,学会部负责学术交流,…
    if (
      !review &&
      facts.owners.length > 3 &&
      facts.owners.every((o) => /负责$/.test(folded.slice(o.start, o.end)))
    )
      for (const { lead } of facts.owners) for (const name of lead) listed.set(fold(name), name);
    if (review || folded.length > 1000) continue;
    const list = facts.english
      ? listInEnglish.exec(folded)?.[1]?.split(/, and |, | and /)
      : folded.includes('、')
        ? listOf.exec(folded)?.[2]?.split('、')
        : undefined;
    for (const said of list ?? []) {
      const name = said.replace(/^the /, '');
      const at = folded.indexOf(name);
      listed.set(name, block.text.slice(at, at + name.length));
    }
  }
  return listed;
}

/** In how many blocks the words stand, up to two; twice in one counts as two. */
function mentions(slots: readonly Walked[], name: string): number {
  let n = 0;
  for (const { facts } of slots) {
    const at = facts.folded.indexOf(name);
    if (at < 0) continue;
    n += facts.folded.includes(name, at + name.length) ? 2 : 1;
    if (n > 1) break;
  }
  return n;
}

/** Words that stand in two departments' names and tell them apart: 神经内科 and 神经外科, 第一 and 第二. */
const tellApart = /[内外东西南北中上下一二三四五六七八九十甲乙丙大小新老男女妇儿文理工农医\dA-Z]/;
const ends = new RegExp(`(?:${body})$`);

/** Whether the name can only be the other one, written wrong. `listed`: the other is one of those the plan has. */
function isSlip(name: string, other: string, listed: boolean): boolean {
  if (/[A-Za-z]/.test(name)) return isSlipInEnglish(name, other, listed);
  if (!ends.test(name) || !ends.test(other) || name.length < 3) return false;
  if (name.length === other.length) {
    const off = [...name].flatMap((c, k) => (c === other[k] ? [] : k));
    const [a, b] = off as [number, number];
    if (off.length === 2 && b === a + 1 && name[a] === other[b] && name[b] === other[a]) return true;
    if (off.length === 1) {
      if (tellApart.test(name[a]!) || tellApart.test(other[a]!)) return false;
      // 社会发展处 for 社会发展科
      if (a === name.length - 1) return name.length > 3;
      return listed || (a > 1 && name.length > 4);
    }
    // 出入境服务科 for 出入境管理科
    return listed && off.length === 2 && b === a + 1 && name.length > 5 && a > 1;
  }
  if (Math.abs(name.length - other.length) !== 1 || Math.min(name.length, other.length) < 4) return false;
  const [long, short] = name.length > other.length ? [name, other] : [other, name];
  // one character more or less, not at the beginning: 市科普部 is short for nothing
  for (let k = 1; k < short.length; k++)
    if (long.slice(0, k) + long.slice(k + 1) === short) return !tellApart.test(long[k]!);
  return false;
}

function isSlipInEnglish(name: string, other: string, listed: boolean): boolean {
  const [a, b] = [name.split(' '), other.split(' ')];
  if (!listed || a.length !== b.length || a.at(-1) !== b.at(-1) || name === other) return false;
  const off = a.flatMap((word, k) => (word === b[k] ? [] : k));
  return off.length === 1 && off[0]! < a.length - 1 && a[off[0]!]!.slice(0, 5) === b[off[0]!]!.slice(0, 5);
}

const otherwise = (span: FindingSpan, like: string): Finding =>
  makeFinding(
    'department-spelling',
    'warning',
    [span],
    [],
    {
      zh: `“${span.quote}”与别处的“${like}”像是同一部门的两种写法。`,
      en: `“${span.quote}” and “${like}” elsewhere seem to be one department.`,
    },
    { zh: '若是同一部门，统一写法。', en: 'If they are, write it in one way.' },
  );
