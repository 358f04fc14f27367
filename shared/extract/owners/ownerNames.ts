// Names of departments in an owner statement: divided, cleaned of what only introduces or follows them.
import { departmentEndings, officeEndings, surnames } from '../lexicon.ts';
import { endsMatcher } from '../match.ts';

const departmentEnds = endsMatcher(departmentEndings);
const officeEnds = endsMatcher(officeEndings);

const bare = (name: string): string => name.replace(/\([^()]*\)$/, '');

/** Whether a name is one of a department, a bracket behind it aside: 人事处(人才办). */
export function isDepartment(name: string): boolean {
  const n = bare(name);
  return departmentEnds(n, n.length) > 0;
}

/** Whether a name is a department's or that of a person's office: 秘书长, 各专委会主任. */
export function isParty(name: string): boolean {
  const n = bare(name);
  return departmentEnds(n, n.length) > 0 || officeEnds(n, n.length) > 0 || isPerson(n);
}

/** 副秘书长王强, 王强同志, 李明教授. */
function isPerson(n: string): boolean {
  for (let k = 2; k <= 3; k++)
    if (surnames.has(n[n.length - k] ?? '') && officeEnds(n, n.length - k) > 0) return true;
  return surnames.has(n[0] ?? '') && /^.[一-龥]{1,2}(?:同志|教授|副教授|院士|研究员|博士|老师)$/.test(n);
}

/** How it is answered for, between who does and the verb: 秘书长具体负责. */
export const manner =
  /(?:具体|共同|主要|分别|联合|统一|统筹(?:协调)?|全面|直接|亲自|专门|归口|(?:按职责)?分工|分头|各自|全程|对口|牵头|总)$/;

const tailNoise =
  /(?:等(?:部门|单位|有关部门|相关部门|相关单位)?)?(?:按照?(?:职责|职能)?分工(?:负责)?|分别负责|共同负责|按职责负责|具体负责|负责落实|组织实施|负责|牵头(?:负责|落实|组织实施|实施)?|配合(?:落实|实施)?|参与|参加|协助|协同|落实)$/;

/** 甲局联合乙局; 市社科联合会 and 协同创新中心 are names. */
const between = /(?:联合(?!会|体|国|党|团|总|支|工会|办公|实验|研究)|协同(?!创新|办公|育人))/g;
const introduces = new RegExp(`^(?:会同|${between.source})(?=.{2,})`);

/** 由区位优势明显的地方科协 → 地方科协; strips what only introduces a name. */
function cleanName(name: string): string {
  let s = name
    .trim()
    .replace(/^[、,;:\s]+|[、,;:。.\s]+$/g, '')
    .replace(/^([^()]+)\)$/, '$1')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/\([^()]*(?:负责|联系|电话|统筹|分管)[^()]*\)$/, '');
  s = s.replace(
    /(?:等)?(?:相关|有关)?(?:部门|单位|处室)?(?:按照?职责分工(?:负责)?|分别负责|共同负责|具体负责|负责)$/,
    (m) =>
      /^(?:相关|有关)?(?:部门|单位|处室)/.test(m) && !/^等/.test(m)
        ? (m.match(/^(?:相关|有关)?(?:部门|单位|处室)/)?.[0] ?? '')
        : '',
  );
  s = s.replace(/等$/, '').replace(introduces, '');
  const de = s.lastIndexOf('的');
  if (de >= 0 && de < s.length - 1) s = s.slice(de + 1);
  return s.trim();
}

/** (责任单位:办公室,6月底前完成): when it is due, no name. */
const due =
  /^(?:于|在|至|到)?(?:\d{1,4}[年月]|[上下]半年|年[内底终末]|全年|第?[一二三四1-4]季度|长期|持续|常年|每[年月周季])/;

const joints = /^(?:(?:和|与|及|以及)(?=[^、,]{2,}))/;

const sharedHead =
  /^(?:市辖)?(?:[区县市镇乡]|街道)(?:\([区县市镇乡、]+\))?级?(?:、(?:[区县市镇乡]|街道))*(?:人民政府|政府|科协|党委)/;

/** 各区, 各有关县(市): what 各 names is a kind of place, as what follows is (各市、县人民政府; 各区、县级市 are two). */
const placeEnd =
  /^各(?:有关|相关)?(?:县级市|县市|区县|[州盟区县市镇乡]|街道)(?:\([区县市镇乡、]+\))?(?:、(?:县级市|[区县市镇乡]|街道))*$/;

const latin = /[A-Za-z&]/;

/** 请@甲处和@乙处: each @ begins a name. */
const byName = (text: string): string =>
  text.includes('@')
    ? text.replace(/^(?:烦请|并请|请|拟由|由)?@/, '').replace(/(?:以及|和|与|及)?@/g, '、')
    : text;

/** Names of a list; 、 inside a bracket of a name does not divide it. */
export function names(text: string): string[] {
  const t = byName(text)
    .replace(
      /[,;、。(]?(?:排(?:名|序|在)*(?:第一|首位)|列(?:在)?(?:第一|首位)|第一(?:个|位|家)|(?:以)?下同).*$/,
      '',
    )
    .replace(/(?:等)?按照?职责分工(?:负责)?$/, '')
    .replace(/(?<=[局委办部处厅科院会])等(?:有关|相关)?(?:部门|单位|处室|科室)$/, '')
    .replace(tailNoise, '')
    .replace(/(?<=[局委办部处厅科院会心])(?:密切|积极|主动|全力|大力)$/, '')
    .replace(between, '、');
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  const take = (to: number): void => {
    const n = cleanName(t.slice(from, to));
    // 3位副校长 are no department
    if (n.length > 0 && n.length <= 30 && !/^\d{1,2}[名位个]/.test(n) && !due.test(n) && !out.includes(n))
      out.push(n);
  };
  for (let i = 0; i < t.length; i++) {
    const c = t[i]!;
    if (c === '(' || c === '〔') depth++;
    else if (c === ')' || c === '〕') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const ended =
      '和与及以'.includes(c) &&
      ('部局处室科办委院所会心厅协团馆校司府门组站队)'.includes(t[i - 1] ?? '。') ||
        officeEnds(t, i) > 0 ||
        isPerson(t.slice(from, i)));
    const joint = ended ? joints.exec(t.slice(i, i + 6)) : null;
    // 实验室与设备管理处 is one name
    if (joint && t.slice(from, i) === '实验室') continue;
    // 各县(市)、区人民政府 are one
    if (
      c === '、' &&
      t[from] === '各' &&
      sharedHead.test(t.slice(i + 1, i + 12)) &&
      placeEnd.test(t.slice(from, i))
    )
      continue;
    // Global Office is one name
    if (c === ' ' && latin.test(t[i - 1] ?? '') && latin.test(t[i + 1] ?? '')) continue;
    if ('、,;/ \t\n'.includes(c) || joint) {
      take(i);
      from = i + (joint ? joint[0].length : 1);
      if (joint) i = from - 1;
    }
  }
  take(t.length);
  return out;
}

const role =
  /([^()[\]〔〕]*)[([〔](?:(牵头|主责|主办|负责|承办)|配合|协办|协助|协同|参与|参加|支持)(?:单位|部门|处室)?[)\]〕]/g;

/**
 * A(牵头)、B、C(配合): who leads and who helps, where a name at least is marked so; null where none is. A mark is of the
 * name right before it; names without one help where another leads, and lead where all that are marked help.
 */
export function roleMarked(text: string): { lead: string[]; support: string[] } | null {
  const marked = { lead: [] as string[], support: [] as string[] };
  const unmarked: string[] = [];
  let end = 0;
  for (const m of text.matchAll(role)) {
    const list = names(m[1]!);
    const own = list.pop();
    if (own === undefined) return null;
    unmarked.push(...list);
    marked[m[2] === undefined ? 'support' : 'lead'].push(own);
    end = m.index + m[0].length;
  }
  if (end === 0) return null;
  unmarked.push(...names(text.slice(end)));
  return marked.lead.length > 0
    ? { lead: marked.lead, support: [...unmarked, ...marked.support] }
    : { lead: unmarked, support: marked.support };
}

/** A会同B: A leads, B supports. */
export function splitJoined(text: string): [string, string | null] {
  const at = text.indexOf('会同');
  return at > 0 ? [text.slice(0, at), text.slice(at + 2)] : [text, null];
}
