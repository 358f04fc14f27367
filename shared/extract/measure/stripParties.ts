// Takes from what is counted who does it, with whom, for whom and by when. Folded text and offsets in, offsets out; a
// clause begins at `from` and has the signs `seen`.
import { BY, WHO, WHOM, WILL, WITH } from './clauseSigns.ts';
import { afterLong的, type Span } from './nounSpan.ts';
import { headAt, nounAfterVerb } from './stops.ts';
import { stripHead } from './stripClause.ts';

const causes = /(?:组织|支持|推动|指导|引导|鼓励|动员|帮助|发动|协助|促进)$/;
/** Words for persons and bodies. */
export const party =
  /(?:学会|社团|单位|企业|专家|团队|人员|志愿者|部门|高校|院所|科协|机构|学生|教师|师生|干部|职工|党员|会员|学者|骨干|人才|工作者|医师|医生|护士|馆员|研究生|本科生|博士生|青少年|青年|科学家|代表|嘉宾|员工|运动员|翻译)$/;

/** Where the thing stands that was read from `begins` to `ends`, without who does it, or with whom it is done. */
export function stripParties(f: string, from: number, begins: number, ends: number, seen: number): Span {
  let a = begins;
  let b = ends;
  // 组织科技社团对接企业需求300项: what those who are moved do it to is counted
  if (a > from && '织持动导励员助进'.includes(f[a - 1]!) && causes.test(f.slice(from, a))) {
    for (let i = a + 2; i < b - 3; i++) {
      const h = party.test(f.slice(Math.max(a, i - 3), i)) ? headAt(f, i) : 0;
      if (h === 0 || (b - i - h <= 3 && nounAfterVerb.test(f.slice(i + h, b)))) continue;
      // 学会服务站进驻企业
      if ('站点班队室所率'.includes(f[i + h]!)) continue;
      a = i + h;
      break;
    }
  }
  // 与内地大学共建联合实验室3间: what is done together is counted
  if ((seen & WITH) !== 0 && /^(?:分别|继续|积极)?与/.test(f.slice(from, from + 3))) {
    const jointly =
      /^.{2,30}(?:共建|合建|办理|举办|合办|签署|签订|开展|共同举办|互派|互换|联办|设立|实施|推进|执行|推动|互设|商定)(?=.{3,}$)/.exec(
        f.slice(a, b),
      );
    if (jointly && !nounAfterVerb.test(f.slice(a + jointly[0].length, a + jointly[0].length + 3)))
      a += jointly[0].length;
  }
  // 与…肿瘤中心建立合作关系不少于6家: with whom
  const partner =
    (seen & WITH) !== 0 && (seen & WHOM) !== 0
      ? /与([^与,]{2,}?)(?:建立|新建|发展|保持|确立|缔结|达成)[^,]{0,8}关系$/.exec(f.slice(from, b))
      : null;
  if (partner) {
    a = from + partner.index + 1;
    b = a + partner[1]!.length;
    a = afterLong的(f, a, b);
  }
  return [a, b];
}

/** The preposition may have been stripped with the verbs at the clause's head. */
export function clauseHead(f: string, from: number, a: number): number {
  return a > from && '向为给'.includes(f[a - 1]!) && f[a - 2] !== '面' ? a - 1 : a;
}

/** 年会由各分会轮流承办, 《通报》由季刊改为双月刊: by whom it is held and what becomes of it. */
const heldBy =
  /^(.{2,}?)(?<![自理缘])由[^,。;]{1,20}?(?:承办|主办|协办|负责|牵头|组织|举办|执行|管理|(?:改|升|调整|变更)[为成][^,。;]{1,8})$/;

/** Where the thing stands that was read from `begins` to `ends`, without for whom it is, by whom and by when. */
export function stripFor(f: string, from: number, begins: number, ends: number, seen: number): Span {
  let a = begins;
  let b = ends;
  // 为小微企业减负, 报告提出2026年将筹集资金: what it is, not for whom or by whom
  const relief =
    '负本支费收利'.includes(f[b - 1]!) &&
    /^(?:为|给)?.{4,}?(?=(?:减负|降本|节支|减税降费|增收|让利)$)/.exec(f.slice(a, b));
  if (relief && clauseHead(f, from, a) < a) a += relief[0].length;
  const will = (seen & WILL) !== 0 && /^.{4,}?\d\s*年(?:度)?(?:将|拟|计划|要)(?=.{2,})/.exec(f.slice(a, b));
  if (will) a = stripHead(f, a + will[0].length, b);
  // 黑点于2026年底前消除75%: what it is, not by when
  const by =
    (seen & BY) !== 0 &&
    /^(.{2,}?[^将])于(?:\s?\d{4})?\s?年[底末]?前?(?:消除|完成|建成|淘汰|更换|清除|整改|整治|销号|办结)?$/.exec(
      f.slice(a, b),
    );
  if (by) b = a + by[1]!.length;
  // 年会订于10月17日在沪举行(为期两日): what is held
  const held =
    (seen & BY) !== 0 &&
    /^(.{2,}?)(?:[订拟定预]于|预定于|将于|(?<![关由基对至])于)[^,。;]{2,30}(?:举行|举办|召开)$/.exec(
      f.slice(a, b),
    );
  if (held) b = a + held[1]!.length;
  const host = (seen & WHO) !== 0 ? heldBy.exec(f.slice(a, b)) : null;
  if (host) b = a + host[1]!.length;
  return [a, b];
}
