// Owner statements in the sentence itself: 由X牵头, X牵头负责, X、Y负责, with those who help after them.
import { anyOf } from '../anyOf.ts';
import { isDepartment, isParty, manner, names, splitJoined } from './ownerNames.ts';
import type { OwnersFound, RawOwner } from './rawOwner.ts';

const maxStatements = 2000;

/** Not a party: a verb phrase that ends in a word like a department's. */
const noParty =
  /^(?:支持|推动|鼓励|引导|组织(?!人事|宣传|联络|部|处|科|办)|积极|加强|建立|明确|落实|实行|坚持|健全|完善|强化|推行|联合|依托|邀请|争取|力争|各项|对|要|\d+[家个名所位])/;

const helps =
  /^(.{2,60}?)(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按照?(?:各自)?(?:职责|职能)?)?(?:具体落实|具体实施|抓好落实|分工负责|分工落实|协同配合|协同推进|配合推进|共同推进|协助推进|(?:积极|密切|主动|全力|大力)(?:配合|协助|参与)|共同参与|配合|协办|协助|协力|参与|参加|落实|负责|实施|协同)(?:落实|实施)?$/;

/** 乙局负责; but 乙局、丙局分工负责 is said of what the first leads. */
const answers = /(?<!分工)负责\s*$/;

/**
 * Those named after the lead who help (X牵头,Y、Z配合), and where that ends; null when none are. `leads`: after 牵头
 * others may answer (X牵头,Y负责); where X itself answers, Y does so for something else.
 */
function supportAfter(f: string, end: number, leads: boolean): { names: string[]; to: number } | null {
  const rest = f.slice(end, end + 160);
  // 各镇(街道)配合: its bracket ends nothing
  const stop = rest.replace(/\([^()]{1,12}\)/g, (inside) => '-'.repeat(inside.length)).search(/[。;)\n\t]/);
  const text = stop < 0 ? rest : rest.slice(0, stop);
  const first = /^[^,、]{0,30}[,、]/.exec(text) ?? /^[^,]{0,30},/.exec(text);
  if (!first) return null;
  const found: string[] = [];
  let at = first[0].length;
  let to = 0;
  while (at < text.length) {
    const comma = text.indexOf(',', at);
    const piece = text.slice(at, comma < 0 ? text.length : comma);
    // 由甲负责,考核由乙负责: another statement
    const other = piece.includes('由') || (!leads && answers.test(piece));
    const m = other ? null : helps.exec(piece.trim());
    const list = m ? names(m[1]!) : [];
    if (list.length === 0 || !list.every((x) => /^各/.test(x) || isParty(x))) break;
    found.push(...list);
    to = at + piece.length;
    if (comma < 0) break;
    at = comma + 1;
  }
  // 由国际部牵头,有关人员配合: whoever is said to help counts
  if (found.length === 0) {
    const loose =
      /^([^,。;由]{2,60}?)(?:等(?:有关|相关)?(?:部门|单位)?)?(?:共同|积极|密切|主动|全力|大力|协同|做好)?(?:配合|协办|协助)(?:落实|实施)?(?=[,]|$)/.exec(
        text.slice(first[0].length),
      );
    if (!loose) return null;
    return { names: names(loose[1]!), to: end + first[0].length + loose[0].length };
  }
  return { names: found, to: end + to };
}

const helpsAs = /^[,、;]?([^,。;]{2,60}?)为(?:责任|配合|协办|参与|成员|协同)(?:单位|部门)/;

/** 甲局为牵头单位,乙局、各镇为责任单位; the sentence begins at `from`, 牵头 stands at `at`. */
function leadNamed(f: string, from: number, at: number): RawOwner | null {
  const label = /^牵头(?:单位|部门)/.exec(f.slice(at, at + 4));
  if (!label) return null;
  const start = from + Math.max(f.slice(from, at).lastIndexOf(',') + 1, 0);
  const lead = names(f.slice(start, at - 1));
  if (lead.length === 0 || !lead.every((x) => isDepartment(x))) return null;
  const end = at + label[0].length;
  const others = helpsAs.exec(f.slice(end, end + 80));
  return {
    start,
    end: end + (others?.[0].length ?? 0),
    lead,
    support: others ? names(others[1]!) : [],
    plain: false,
  };
}

/** What 由 may begin before another clause: 由会长任组长的小组,秘书长负责. */
const ownVerb =
  /(?:担任|兼任|(?<!主)任(?!务|期)[^,、]{0,8}(?:长|主任|召集人|书记|主席)|组成|构成|主持|牵头|负责|统筹|下设|审定|审核|研究|批准|领衔|挂帅|带队|(?:承担|承办|主办|实施|落实|保障|决定|起草)(?=,|$))/;
/** 由秘书长兼任主任,负责协调: no name of who does. */
const holdsOffice = /担任|兼任|(?<!主)任(?=.{0,8}(?:长|主任|召集人|书记|主席)$)/;

/** Where those begin who answer, of the words after 由: behind the comma where 由 has a verb of its own. */
function afterOwnVerb(clause: string): number {
  const last = clause.lastIndexOf(',');
  return last >= 0 && last < clause.length - 1 && ownVerb.test(clause.slice(0, last)) ? last + 1 : 0;
}

/** 负责解释, 负责对本计划的解释: who tells what the words mean does none of the work. */
const explains = /^(?:最终|具体)?(?:解释|修订|起草|印制)|^对?(?:本|此|该|其)[^,。;]{0,8}(?:解释|修订|印发)/;
/** 由专人负责, 谁主管谁负责: nobody is named. */
const nobody = /^(?:专人|[^、,]*谁|他|她|我|你|其|人|个人|双方|自行|本人)$/;

const endsSentence = anyOf('。;!?\n\t:');

/** Adds those of sentences to what was found. */
export function sentences(f: string, found: OwnersFound): void {
  const word = /牵头|负责|主责/g;
  // 由甲负责选题,乙负责审稿: where the statement before ends
  let told = 0;
  const say = (o: RawOwner): void => {
    told = o.end;
    found.add(o);
  };
  for (let m = word.exec(f), k = 0; m && k < maxStatements; m = word.exec(f), k++) {
    const at = m.index;
    const end = at + 2;
    if (found.taken(at, end)) continue;
    const after = f.slice(end, end + 12);
    if (m[0] === '负责' && f.startsWith('牵头', at - 2) && found.taken(at - 2, at)) continue;
    if (m[0] === '负责' && /^(?:人(?!才|员)|任|地|的态度|制)/.test(after)) continue;
    // 本计划由教务处负责解释
    if (m[0] === '负责' && explains.test(after)) continue;
    if (m[0] === '牵头' && /^(?:的|组织国|人|或)/.test(after)) continue;
    const least = Math.max(0, at - 80);
    let from = at;
    while (from > least && !endsSentence(f, from - 1)) from--;
    const comma = told > from ? f.slice(told, at).indexOf(',') : -1;
    if (comma >= 0) from = told + comma + 1;
    // 党建工作--党办牵头
    const dash = f.slice(from, at).lastIndexOf('--');
    if (dash >= 0) from += dash + 2;
    const text = f.slice(from, at);
    // 实行“政府负责、分级管理”的体制
    if (text.lastIndexOf('“') > text.lastIndexOf('”')) continue;
    const named = m[0] === '牵头' && text.endsWith('为') ? leadNamed(f, from, at) : null;
    if (named) {
      say(named);
      continue;
    }
    if (m[0] === '主责' && (!text.includes('由') || /^(?:主业|单位|部门|任)/.test(after))) continue;
    const by = text.lastIndexOf('由');
    const begins =
      by >= 0 && !/[理缘自事原经来]$/.test(text.slice(0, by)) && !/^[于此来衷]/.test(text.slice(by + 1));
    if (begins && m[0] === '负责' && /解释(?:权|工作)?$/.test(text.slice(0, by))) continue;
    if (begins && afterOwnVerb(text.slice(by + 1)) === 0) {
      const clause = text.slice(by + 1);
      // the name is what stands after the last modifier
      const plainClause = clause.replace(manner, '');
      const who = plainClause.slice(plainClause.lastIndexOf('的') + 1);
      const tail = supportAfter(f, end, m[0] !== '负责');
      const [first, joined] = splitJoined(who);
      const list = names(first).filter((x) => !nobody.test(x) && !holdsOffice.test(x));
      if (list.length === 0) continue;
      const support = [...(joined ? names(joined) : []), ...(tail ? tail.names : [])];
      say({
        start: from + by,
        end: tail ? tail.to : end,
        lead: list,
        support,
        plain: list.length > 1 && m[0] === '负责',
      });
      continue;
    }
    // X负责…: only a name of a department at the head of its clause
    const whole = lastClause(text);
    const [first, joined] = splitJoined(whole.replace(manner, ''));
    const list = names(first);
    if (list.length === 0 || whole.trim().length < 2 || noParty.test(whole.trim())) continue;
    if (
      list.every(
        (x) =>
          x.length >= 2 &&
          x.length <= 16 &&
          isParty(x) &&
          !noParty.test(x) &&
          !/^[^(]*(?:领军|科学家|专家|人才)/.test(x),
      )
    ) {
      const start = at - whole.trimStart().length;
      const tail = supportAfter(f, end, m[0] !== '负责');
      say({
        start,
        end: tail ? tail.to : end,
        lead: list,
        support: [...(joined ? names(joined) : []), ...(tail ? tail.names : [])],
        plain: list.length > 1 && m[0] === '负责',
      });
    }
  }
}

/** What stands after the last comma, or in the bracket that is open; a bracket within a name is part of it. */
function lastClause(text: string): string {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const c = text[i];
    if (c === ')') depth++;
    else if (c === '(' && depth > 0) depth--;
    else if (c === '(' || (c === ',' && depth === 0)) return text.slice(i + 1);
  }
  return text;
}
