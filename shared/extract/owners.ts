// Reads who leads and who supports: (牵头部门:…;配合部门:…), 责任单位:…, 由X牵头, X、Y负责, "Lead: …".
import { helpedNames } from './englishOwnerHelp.ts';
import { englishNames, unitsAlone } from './englishOwnerNames.ts';
import { readEnglish } from './englishOwners.ts';
import { COLON, LEADS, LETTER, WORK } from './glance.ts';
import { isDepartment, isParty, leadMarked, manner, names } from './ownerNames.ts';
import { sentences } from './ownerSentences.ts';

export interface RawOwner {
  start: number;
  end: number;
  lead: string[];
  support: string[];
  /** Several names after 责任单位 without a word that tells leading from supporting. */
  plain: boolean;
}

const leadLabel =
  /(?:牵头(?:责任)?(?:部门|单位|处室|[科股]室|领导|人|部室)?(?:(?:及|和|\/|、)责任人)?|主要责任(?:单位|部门)|主责(?:单位|部门)?|主办(?:单位|部门)|主办(?=:[^:]{2,40}[;,\s]\s*[协承]办)|承办(?=:)|责任(?:单位|部门|处室|[科股]室|领导|人|主体|部室)?(?:(?:及|和|\/|、)责任人)?|负责(?:单位|部门|处室|[科股]室|人员?|部室|小组|组别)?|主责(?:小组|组别)|承办(?:单位|部门|处室)|实施(?:单位|部门)|落实(?:单位|部门)|组织(?:单位|部门)|完成(?:单位|部门)|(?:主管|归口|主政|权责|执行|经办)(?:单位|部门|处室)|主\(协\)办(?:单位|部门))(?:\s*[:】]|(?<=单位|部门|处室)为(?!主|了|核心|重点|依托))/;

const supportLabel =
  /(?:(?:配合|协办|协同|协助|参与|参加|协作|会办)(?:部门|单位|处室|[科股]室|人员?)?|支持(?:单位|部门)|责任配合(?:单位|部门))(?:\s*[:】]|(?<=单位|部门|处室)为(?!主|了|核心|重点|依托))/;

const labelStart =
  /牵头|主要责任|主责|主办|责任|负责|承办|实施单位|实施部门|落实|组织单位|完成单位|主管|归口|主政|权责|执行单位|执行部门|经办|主\(协\)办|配合|协办|协同|协助|参与|参加|协作|支持单位|支持部门/;

const anyLabel = new RegExp(`${leadLabel.source}|${supportLabel.source}`, 'g');
/** The same, for the walk over a block, inside which the other one walks over a statement. */
const nextLabel = new RegExp(anyLabel.source, 'g');

/** 【责任单位】 names those after it; 【市科协负责】 says it all inside. */
const isLabel = (words: string): boolean =>
  words.charCodeAt(words.length - 1) !== 0x3011 || /(?:单位|部门|处室|[科股]室)】$/.test(words);

interface Parties {
  lead: string[];
  support: string[];
  plain: boolean;
  /** Where the names end. */
  to: number;
}

/** Statements already read, of blocks of some length only (they are kept alive): a plan says the same of many items. */
const said = new Map<string, Parties | null>();

/** Splits 牵头部门:A;配合部门:B、C into the two lists. Null without a label. */
function labelled(text: string): Parties | null {
  let parties = said.get(text);
  if (parties === undefined) {
    parties = readLabelled(text);
    if (said.size > 1000) said.clear();
    said.set(text, parties);
  }
  return parties;
}

function readLabelled(text: string): Parties | null {
  anyLabel.lastIndex = 0;
  const marks: { from: number; at: number; label: string }[] = [];
  for (let m = anyLabel.exec(text); m; m = anyLabel.exec(text))
    if (isLabel(m[0])) marks.push({ from: m.index, at: m.index + m[0].length, label: m[0] });
  if (marks.length === 0) return null;
  const lead: string[] = [];
  const support: string[] = [];
  // a date or another label ends the names: 牵头单位:教务处 完成时间:12月
  const end = text
    .slice(marks.at(-1)!.at)
    .search(/[\s;,、(]*(?:完成|办结|时间|进度|责任人|分管|备注|联系|目标|要求)[^\s:;,、]{0,4}\s*:/);
  const until = end > 0 ? marks.at(-1)!.at + end : text.length;
  const office = marks.some((m) => /单位|部门|处室|[科股]室|^牵头\s*:/.test(m.label));
  const withPerson = marks.some((m) => /.(?:及|和|\/|、)责任人/.test(m.label));
  // 牵头领导:甲;责任部门:乙: a person at the head makes the office no helper
  const hasHead = marks.some(
    (m) => /^(?:牵头|主责|主要责任|主办)/.test(m.label) && !(office && /(?:领导|人)\s*:$/.test(m.label)),
  );
  marks.forEach((m, k) => {
    const part = text.slice(m.at, marks[k + 1]?.from ?? until).replace(/[【(]\s*$/, '');
    // beside an office the person who answers is no department
    if (office && /(?:领导|人)\s*:$/.test(m.label) && !/及|和|\/|、/.test(m.label)) return;
    const isSupport =
      supportLabel.test(m.label) || (hasHead && /^责任(?:单位|部门|处室|[科股]室|部室)/.test(m.label));
    // (牵头)A,(配合)B
    const marked = isSupport
      ? null
      : /^\(牵头\)([^()]{2,40}?)[,;、\s]*(?:\((?:配合|协办)\)(.*))?$/.exec(part.trim());
    if (marked) {
      lead.push(...names(marked[1]!));
      support.push(...names(marked[2] ?? ''));
      return;
    }
    const first = isSupport ? null : leadMarked(part);
    if (first) {
      lead.push(...first.lead);
      support.push(...first.support);
      return;
    }
    // 责任单位:A牵头,B、各县(市、区)科协配合
    const told = isSupport || !/牵头|主办/.test(part) ? null : stated(part);
    if (told) {
      lead.push(...told.lead);
      support.push(...told.support);
      return;
    }
    // 责任部门:A;B、C配合
    const helped = isSupport
      ? null
      : /^([^;,]{2,40})[;,]\s*([^;,()]{2,60}?)(?:积极|协同|共同)?(?:配合|协助|协办|参与)[\s)】]*$/.exec(
          part.trim(),
        );
    if (helped) {
      lead.push(...names(helped[1]!));
      support.push(...names(helped[2]!));
      return;
    }
    const named = names(part);
    const offices = withPerson ? named.filter((x) => isDepartment(x)) : named;
    (isSupport ? support : lead).push(...(offices.length > 0 ? offices : named));
  });
  return { lead, support, plain: !hasHead && support.length === 0 && lead.length > 1, to: until };
}

/** A牵头,B、C配合 · A、B按职责分工负责 inside brackets, or in a cell. */
export function stated(text: string): { lead: string[]; support: string[]; plain: boolean } | null {
  // 展教部牵头,工程部配合,6月底前完成: the date is no party
  const t = text
    .trim()
    .replace(/[,;]\s*(?:于|在)?[^,;]{0,12}(?:月|季度|年|前|全年)[^,;]{0,6}(?:完成|办结|落实|启动|推进)?$/, '')
    .replace(/^由/, '');
  const m =
    /^([^,;。]{2,60}?)(?:牵头(?:负责|落实|组织实施|实施|抓总)?|主办|为主负责)[,;、]?(?:([^。]{2,200}?)(?:等(?:有关|相关)?(?:部门|单位)?)?(?:具体|共同|积极|分别|协同)?(?:配合|参与|协办|协助|参加|协同|按照?职责分工负责|分工负责|落实|负责)[^,]{0,6})?$/.exec(
      t,
    );
  if (m) return { lead: names(m[1]!.replace(manner, '')), support: m[2] ? names(m[2]) : [], plain: false };
  const n =
    /^([^。;]{2,200}?)(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按照?(?:职责|职能)?分工负责|按职责负责|分别负责|共同负责|负责(?:落实|实施)?)(?:[,;、]([^。]{2,160}?)(?:配合|参与|协办|协助))?$/.exec(
      t,
    );
  if (n) {
    const lead = names(n[1]!.replace(manner, ''));
    if (lead.every((x) => isParty(x)))
      return { lead, support: n[2] ? names(n[2]) : [], plain: lead.length > 1 };
  }
  return null;
}

/** (市教育局、市科技局) at the end of a task: names only. */
function bareNames(text: string): string[] | null {
  const list = names(text);
  if (list.length === 0 || list.length > 20) return null;
  return list.every(
    (x) =>
      x.length >= 3 &&
      /(?:局|委|办|部|处|厅|科|中心|街道|镇|办公室|管委会|公司|集团|政府|学院|研究院|研究所|院|室|馆|学会|分会|专委会|委员会|科协)$/.test(
        x,
      ) &&
      !/(?:实验室|工作部|俱乐部)$/.test(x),
  )
    ? list
    : null;
}

/** Words looked at in one block; a paragraph with more is not prose, and reading on would only cost time. */
const maxStatements = 2000;

/** All owner statements of one folded block (`seen`: what a glance at it shows). Bounded work per trigger word. */
export function readOwners(f: string, seen: number): RawOwner[] {
  const out: RawOwner[] = [];
  // where statements already stand; only a list of few is quicker: a page of nothing but labels would be quadratic
  const stands: RawOwner[] = [];
  let covered: Uint8Array | null = null;
  const taken = (a: number, b: number): boolean =>
    covered !== null
      ? covered[a] === 1 || covered[b - 1] === 1
      : stands.some((o) => (a >= o.start && a < o.end) || (b > o.start && b <= o.end));
  const add = (o: RawOwner): void => {
    out.push(o);
    stands.push(o);
    if (stands.length <= 8) return;
    if (covered === null) {
      covered = new Uint8Array(f.length + 1);
      for (const { start, end } of stands) covered.fill(1, start, end);
    } else covered.fill(1, o.start, o.end);
  };
  if (
    (seen & LETTER) !== 0 &&
    /[A-Za-z]{4}/.test(f.slice(0, 4000)) &&
    /lead|led (?:jointly )?by|responsib|\bresp\.?\s?:|accountab|owner|owns|owned|coordinat|conven[oe]r|assigned to|champion|point person|nodal|focal |support[a-z ]*:|ing(?: [a-z]+)?:|ACTION|action(?: by| for|s?:)|(?:managed|overseen|delivered|steered|sponsored) by|in charge|charge of|sponsor|SRO|portfolio holder|project manager|(?:implementing|executing) [a-z]+:|whom?:|who(?:['’]s| is| does) [a-z ]{2,12}:|on it:|DRI:|under the (?:overall )?(?:direction|coordination) of/i.test(
      f.slice(0, 20000),
    )
  )
    readEnglish(f.slice(0, 20000), out);
  if ((seen & (COLON | LEADS | WORK)) === 0 || !labelStart.test(f)) {
    trailingBracket(f, out);
    return out;
  }
  const parties = f.length > 4000 ? readLabelled : labelled;
  // 1. brackets, outermost: (责任单位:各县(市、区)科协)
  let open = -1;
  let depth = 0;
  for (let i = 0; i < f.length; i++) {
    const c = f[i]!;
    if (c === '(' || c === '【' || c === '[' || c === '〔') {
      if (depth === 0 || i - open > 400) {
        open = i;
        depth = 0;
      }
      depth++;
    } else if ((c === ')' || c === '】' || c === ']' || c === '〕') && depth > 0) {
      depth--;
      if (depth > 0 || i - open > 400) continue;
      if (out.length > maxStatements) break;
      const inside = f.slice(open + 1, i);
      const read =
        parties(inside) ??
        (/牵头|负责|分工/.test(inside) && !/负责人|负责任/.test(inside) ? stated(inside) : null);
      if (read && read.lead.length + read.support.length > 0) add({ start: open, end: i + 1, ...read });
    }
  }
  // 2. labels outside brackets, to the end of the line or sentence
  const next = nextLabel;
  next.lastIndex = 0;
  for (let m = next.exec(f), k = 0; m && k < maxStatements; m = next.exec(f), k++) {
    const at = m.index;
    if (!isLabel(m[0]) || taken(at, at + m[0].length)) continue;
    const before = f[at - 1];
    if (before && !'。;,()【】[] \t:、-★☆●○◆◇■□▲△※▪•·*'.includes(before)) continue;
    const rest = f.slice(at, at + 300);
    const ends = statementEnd(rest.slice(m[0].length));
    let stop = ends < 0 ? -1 : m[0].length + ends;
    // 牵头单位:A;配合单位:B stays one statement
    const semi = rest.search(/;(?!\s*(?:配合|协办|协同|协作|会办|参与|参加|支持|责任|牵头|协助))/);
    if (semi > 0 && (stop < 0 || semi < stop)) stop = semi;
    const text = stop < 0 ? rest : rest.slice(0, stop);
    const read = parties(text);
    if (read && read.lead.length + read.support.length > 0) {
      // 【责任单位】教务处: both marks
      const start = m[0].includes('】') && before === '【' ? at - 1 : at;
      const end = at + text.slice(0, read.to).trimEnd().length;
      // 责任科室:A(配合科室:B): the bracket is part of it
      const inner = text.includes('(')
        ? out.findIndex((o) => o.start >= start && o.end <= end && o.lead.length === 0)
        : -1;
      if (inner >= 0) out.splice(inner, 1);
      add({ start, end, ...read });
      next.lastIndex = at + Math.max(text.length, m[0].length);
    }
  }
  // 3. sentences: 由X牵头, X牵头负责, X、Y负责
  sentences(f, add, taken);
  trailingBracket(f, out);
  out.sort((a, b) => a.start - b.start);
  // (牵头单位:A)(责任单位:B): those beside the one that leads help
  for (let k = 1; k < out.length; k++) {
    const [before, own] = [out[k - 1]!, out[k]!];
    if (!/^[\s。;,]*$/.test(f.slice(before.end, own.start))) continue;
    if (besideLead(f, before) === 'leads' && besideLead(f, own) === 'answers')
      [own.lead, own.support] = [[], own.lead];
  }
  return out;
}

const opens = /^[(【\s]*(?:(牵头|主责|主办)|责任(?:单位|部门|处室|[科股]室|部室))/;

/** Whether a statement names the one that leads (牵头单位:A), or by its label who answers for it (责任单位:B). */
export function besideLead(f: string, { start, support }: RawOwner): 'leads' | 'answers' | null {
  const label = support.length === 0 ? opens.exec(f.slice(start, start + 8)) : null;
  return label && (label[1] ? 'leads' : 'answers');
}

const helpersNext = new RegExp(`^\\s*(?:${supportLabel.source})`);

/** Where a statement outside brackets ends; 国际部(港澳台办) closes a bracket of its own. -1: at the text's end. */
function statementEnd(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    // 牵头单位:A。配合单位:B: who helps is of the same statement
    if (c === '。' && helpersNext.test(text.slice(i + 1, i + 12))) continue;
    if (c === '。' || c === '\n' || c === '\t') return i;
    if (c === '(' || c === '[' || c === '【') depth++;
    else if ((c === ')' || c === ']' || c === '】') && --depth < 0) return i;
  }
  return -1;
}

function trailingBracket(f: string, out: RawOwner[]): void {
  const last = f.trimEnd();
  const square = last.endsWith(']');
  if (!square && !last.endsWith(')')) return;
  const open = last.lastIndexOf(square ? '[' : '(');
  if (open < 0 || last.length - open > 200) return;
  if (open > 0 && !'。.;'.includes(last[open - 1]!) && !/[.;] $/.test(last.slice(open - 2, open))) return;
  if (out.some((o) => o.end > open)) return;
  const inside = last.slice(open + 1, -1);
  // (总务处主办,学务处协办)
  const hosts = /主办[,;、].*(?:协办|配合)$/.test(inside) ? stated(inside) : null;
  if (hosts) {
    out.push({ start: open, end: last.length, ...hosts });
    return;
  }
  // (Works Office, assisted by the Stores)
  const helped = last[open - 1] === ' ' ? helpedNames(inside) : null;
  const leads = helped && unitsAlone(helped[0]);
  if (leads) {
    out.push({ start: open, end: last.length, lead: leads, support: englishNames(helped[1]), plain: false });
    return;
  }
  const list = last[open - 1] === ' ' ? unitsAlone(inside) : bareNames(inside);
  if (list) out.push({ start: open, end: last.length, lead: list, support: [], plain: list.length > 1 });
}
