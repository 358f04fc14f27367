// Reads who leads and who supports: (牵头部门:…;配合部门:…), 责任单位:…, 由X牵头, X、Y负责, "Lead: …".
import { readEnglish } from '../english/owners.ts';
import { COLON, LEADS, LETTER, WORK } from '../glance.ts';
import { bracketStatements, trailingBracket } from './ownerBrackets.ts';
import {
  besideLead,
  isLabel,
  type Labelled,
  labelled,
  nextLabel,
  readLabelled,
  supportLabel,
} from './ownerLabels.ts';
import { sentences } from './ownerSentences.ts';
import { OwnersFound, type RawOwner } from './rawOwner.ts';

/** Words that may name who leads in an English block. */
const englishOwner =
  /lead|led (?:jointly )?by|responsib|\bresp\.?\s?:|accountab|owner|owns|owned|coordinat|conven[oe]r|assigned to|champion|point person|nodal|focal |support[a-z ]*:|ing(?: [a-z]+)?:|ACTION|action(?: by| for|s?:)|(?:managed|overseen|delivered|steered|sponsored) by|in charge|charge of|sponsor|SRO|portfolio holder|project manager|(?:implementing|executing) [a-z]+:|whom?:|who(?:['’]s| is| does) [a-z ]{2,12}:|on it:|DRI:|under the (?:overall )?(?:direction|coordination) of/i;

const labelStart =
  /牵头|主要责任|主责|主办|责任|负责|承办|实施单位|实施部门|落实|组织单位|完成单位|主管|归口|主政|权责|执行单位|执行部门|经办|主\(协\)办|配合|协办|协同|协助|参与|参加|协作|支持单位|支持部门/;

/** All owner statements of one folded block (`seen`: what a glance at it shows). Bounded work per trigger word. */
export function readOwners(f: string, seen: number): RawOwner[] {
  const found = new OwnersFound(f.length);
  const { list } = found;
  if ((seen & LETTER) !== 0 && /[A-Za-z]{4}/.test(f.slice(0, 4000)) && englishOwner.test(f.slice(0, 20000)))
    readEnglish(f.slice(0, 20000), list);
  if ((seen & (COLON | LEADS | WORK)) === 0 || !labelStart.test(f)) {
    trailingBracket(f, list);
    return list;
  }
  const parties = f.length > 4000 ? readLabelled : labelled;
  bracketStatements(f, parties, found);
  labelStatements(f, parties, found);
  sentences(f, found);
  trailingBracket(f, list);
  list.sort((a, b) => a.start - b.start);
  // (牵头单位:A)(责任单位:B): those beside the one that leads help
  for (let k = 1; k < list.length; k++) {
    const [before, own] = [list[k - 1]!, list[k]!];
    if (!/^[\s。;,]*$/.test(f.slice(before.end, own.start))) continue;
    if (besideLead(f, before) === 'leads' && besideLead(f, own) === 'answers')
      [own.lead, own.support] = [[], own.lead];
  }
  return list;
}

/** Labels looked at in one block; a paragraph with more is not prose, and reading on would only cost time. */
const maxLabels = 2000;

/** Those of labels outside brackets, to the end of the line or sentence. */
function labelStatements(f: string, parties: (words: string) => Labelled | null, found: OwnersFound): void {
  const { list } = found;
  const next = nextLabel;
  next.lastIndex = 0;
  for (let m = next.exec(f), k = 0; m && k < maxLabels; m = next.exec(f), k++) {
    const at = m.index;
    if (!isLabel(m[0]) || found.taken(at, at + m[0].length)) continue;
    const before = f[at - 1];
    if (before && !'。;,()【】[] \t:、-★☆●○◆◇■□▲△※▪•·*'.includes(before)) continue;
    const text = statementAt(f, at, m[0].length);
    const read = parties(text);
    if (!read || read.lead.length + read.support.length === 0) continue;
    // 【责任单位】教务处: both marks
    const start = m[0].includes('】') && before === '【' ? at - 1 : at;
    const end = at + text.slice(0, read.to).trimEnd().length;
    // 责任科室:A(配合科室:B): the bracket is part of it
    const inner = text.includes('(')
      ? list.findIndex((o) => o.start >= start && o.end <= end && o.lead.length === 0)
      : -1;
    if (inner >= 0) list.splice(inner, 1);
    found.add({ start, end, ...read });
    next.lastIndex = at + Math.max(text.length, m[0].length);
  }
}

/** The words of the statement that begins at `at` with a label of this length. */
function statementAt(f: string, at: number, label: number): string {
  const rest = f.slice(at, at + 300);
  const ends = statementEnd(rest.slice(label));
  const stop = ends < 0 ? -1 : label + ends;
  // 牵头单位:A;配合单位:B stays one statement
  const semi = rest.search(/;(?!\s*(?:配合|协办|协同|协作|会办|参与|参加|支持|责任|牵头|协助))/);
  if (semi > 0 && (stop < 0 || semi < stop)) return rest.slice(0, semi);
  return stop < 0 ? rest : rest.slice(0, stop);
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
