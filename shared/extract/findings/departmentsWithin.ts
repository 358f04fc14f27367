// Departments a plan spells in two ways, where none are registered: one that is named once and differs by a slip from one
// named again and again (企业创新服物部 beside 企业创新服务部), or from one of those it says it has (本馆设展教部、影视部…五个部门).
import { fold } from '../fold.ts';
import type { Walked } from '../outline/placed.ts';
import type { Finding, FindingSpan, Owner } from '../types.ts';
import { spanOfName } from './findingDepartments.ts';
import { makeFinding } from './findingMake.ts';
import type { Remark } from './remarks.ts';

const body = '部|处|科|室|办|中心|委员会|组|馆|局|研究所';
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

export function departmentsWithin(
  owners: readonly Owner[],
  slots: readonly Walked[],
  remarked: readonly Walked[],
): Finding[] {
  if (owners.length < 2) return [];
  const named = namesIn(owners);
  if (named.size < 2 || named.size > most) return [];
  const listed = listedIn(remarked, owners);
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

const folded = new Map<string, string>();

/** Remembered: each update asks for all names, and a plan has few. */
function foldedName(name: string): string {
  let known = folded.get(name);
  if (known === undefined) {
    known = fold(name);
    if (folded.size > 5000) folded.clear();
    folded.set(name, known);
  }
  return known;
}

function namesIn(owners: readonly Owner[]): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const o of owners)
    for (const n of [...o.lead, ...o.support]) {
      const name = foldedName(n);
      const known = named.get(name);
      if (known) known.times++;
      else named.set(name, { name, span: spanOfName(o, n), times: 1 });
    }
  return named;
}

/** The departments a block says there are: 本馆设展教部、影视部…五个部门. */
export function listedBodies(f: string, english: boolean, out: Remark[]): void {
  if (
    f.length > 1000 ||
    (english
      ? !f.includes('ommittee') &&
        !f.includes('Office') &&
        !f.includes('Team') &&
        !f.includes('Unit') &&
        !f.includes('Department')
      : !f.includes('、'))
  )
    return;
  const m = english ? listInEnglish.exec(f) : listOf.exec(f);
  if (m === null) return;
  const list = english ? m[1]! : m[2]!;
  const at = m.index + m[0].indexOf(list);
  out.push({
    kind: 'bodies',
    from: at,
    to: at + list.length,
    names: list.split(/, and |, | and |、/).map((name) => name.replace(/^the /, '')),
  });
}

/** Those the plan says it has, by their folded names, as it writes them. */
function listedIn(remarked: readonly Walked[], owners: readonly Owner[]): Map<string, string> {
  const listed = new Map<string, string>();
  for (const { block, facts, review } of remarked) {
    if (review) continue;
    for (const r of facts.remarks) {
      if (r.kind !== 'bodies') continue;
      for (const name of r.names) {
        const at = r.from + facts.folded.slice(r.from, r.to).indexOf(name);
        listed.set(name, block.text.slice(at, at + name.length));
      }
    }
  }
  // 办公室负责综合协调,学会部负责学术交流,…: in one sentence
  let run: Owner[] = [];
  for (const o of owners) {
    const last = run.at(-1);
    if (!/负责$|負責$/.test(o.quote)) continue;
    if (last !== undefined && o.offset - last.offset > 40) run = [];
    run.push(o);
    if (run.length > 3)
      for (const { lead } of run) for (const name of lead) listed.set(foldedName(name), name);
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
  if (Math.abs(name.length - other.length) > 1 && name.charCodeAt(0) > 127) return false;
  if (/[A-Za-z]/.test(name)) return isSlipInEnglish(name, other, listed);
  if (name.length < 3 || !ends.test(other)) return false;
  // 办公事 for 办公室
  if (!ends.test(name)) return name.length === other.length && name.slice(0, -1) === other.slice(0, -1);
  if (name.length === other.length) {
    // where they differ first, and in how many characters
    let a = -1;
    let off = 0;
    for (let k = 0; k < name.length; k++)
      if (name[k] !== other[k]) {
        if (a < 0) a = k;
        if (++off > 2) return false;
      }
    const b = a + 1;
    if (off === 2 && name[a] === other[b] && name[b] === other[a]) return true;
    if (off === 1) {
      if (tellApart.test(name[a]!) || tellApart.test(other[a]!)) return false;
      // 社会发展处 for 社会发展科
      if (a === name.length - 1) return name.length > 3;
      return listed || (a > 1 && name.length > 4);
    }
    // 出入境服务科 for 出入境管理科
    return listed && off === 2 && name[b] !== other[b] && name.length > 5 && a > 2;
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
