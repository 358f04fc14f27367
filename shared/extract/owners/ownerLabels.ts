// Labels that name who leads and who helps (牵头部门:…;配合部门:…, 责任单位:…), and the names behind them.
import { isDepartment, names, roleMarked } from './ownerNames.ts';
import { stated } from './ownerStated.ts';
import type { RawOwner } from './rawOwner.ts';

const leadLabel =
  /(?:牵头(?:责任)?(?:部门|单位|处室|[科股]室|领导|人|部室)?(?:(?:及|和|\/|、)责任人)?|主要责任(?:单位|部门)|主责(?:单位|部门)?|主办(?:单位|部门)|主办(?=:[^:]{2,40}[;,\s]\s*[协承]办)|承办(?=:)|责任(?:单位|部门|处室|[科股]室|领导|人|主体|部室)?(?:(?:及|和|\/|、)责任人)?|负责(?:单位|部门|处室|[科股]室|人员?|部室|小组|组别)?|主责(?:小组|组别)|承办(?:单位|部门|处室)|实施(?:单位|部门)|落实(?:单位|部门)|组织(?:单位|部门)|完成(?:单位|部门)|(?:主管|归口|主政|权责|执行|经办)(?:单位|部门|处室)|主\(协\)办(?:单位|部门))(?:\s*[:】]|(?<=单位|部门|处室)为(?!主|了|核心|重点|依托))/;

export const supportLabel =
  /(?:(?:配合|协办|协同|协助|参与|参加|协作|会办)(?:部门|单位|处室|[科股]室|人员?)?|支持(?:单位|部门)|责任配合(?:单位|部门))(?:\s*[:】]|(?<=单位|部门|处室)为(?!主|了|核心|重点|依托))/;

const anyLabel = new RegExp(`${leadLabel.source}|${supportLabel.source}`, 'g');
/** The same, for the walk over a block, inside which the other one walks over a statement. */
export const nextLabel = new RegExp(anyLabel.source, 'g');

/** 【责任单位】 names those after it; 【市科协负责】 says it all inside. */
export const isLabel = (words: string): boolean =>
  words.charCodeAt(words.length - 1) !== 0x3011 || /(?:单位|部门|处室|[科股]室)】$/.test(words);

export interface Labelled {
  lead: string[];
  support: string[];
  plain: boolean;
  /** Where the names end. */
  to: number;
}

/** Statements already read, of blocks of some length only (they are kept alive): a plan says the same of many items. */
const said = new Map<string, Labelled | null>();

/** Splits 牵头部门:A;配合部门:B、C into the two lists. Null without a label. */
export function labelled(text: string): Labelled | null {
  let parties = said.get(text);
  if (parties === undefined) {
    parties = readLabelled(text);
    if (said.size > 1000) said.clear();
    said.set(text, parties);
  }
  return parties;
}

/** The same, of a statement that is not worth remembering. */
export function readLabelled(text: string): Labelled | null {
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
    // beside an office the person who answers is no department
    if (office && /(?:领导|人)\s*:$/.test(m.label) && !/及|和|\/|、/.test(m.label)) return;
    const part = text.slice(m.at, marks[k + 1]?.from ?? until).replace(/[【(]\s*$/, '');
    const helps =
      supportLabel.test(m.label) || (hasHead && /^责任(?:单位|部门|处室|[科股]室|部室)/.test(m.label));
    const told = helps ? null : toldApart(part);
    if (told) {
      lead.push(...told.lead);
      support.push(...told.support);
      return;
    }
    const named = names(part);
    const offices = withPerson ? named.filter((x) => isDepartment(x)) : named;
    (helps ? support : lead).push(...(offices.length > 0 ? offices : named));
  });
  return { lead, support, plain: !hasHead && support.length === 0 && lead.length > 1, to: until };
}

/** Those after one label, where its words tell who leads from who helps. */
function toldApart(part: string): { lead: string[]; support: string[] } | null {
  const words = part.trim();
  // (牵头)A,(配合)B
  const marked = /^\(牵头\)([^()]{2,40}?)[,;、\s]*(?:\((?:配合|协办)\)(.*))?$/.exec(words);
  if (marked) return { lead: names(marked[1]!), support: names(marked[2] ?? '') };
  const roles = roleMarked(part);
  if (roles) return roles;
  // 责任单位:A牵头,B、各县(市、区)科协配合
  const told = /牵头|主办/.test(part) ? stated(part) : null;
  if (told) return told;
  // 责任部门:A;B、C配合
  const helped =
    /^([^;,]{2,40})[;,]\s*([^;,()]{2,60}?)(?:积极|协同|共同)?(?:配合|协助|协办|参与)[\s)】]*$/.exec(words);
  return helped && { lead: names(helped[1]!), support: names(helped[2]!) };
}

const opens = /^[(【\s]*(?:(牵头|主责|主办)|责任(?:单位|部门|处室|[科股]室|部室))/;

/** Whether a statement names the one that leads (牵头单位:A), or by its label who answers for it (责任单位:B). */
export function besideLead(f: string, { start, support }: RawOwner): 'leads' | 'answers' | null {
  const label = support.length === 0 ? opens.exec(f.slice(start, start + 8)) : null;
  return label && (label[1] ? 'leads' : 'answers');
}
