// What is counted instead of what the words beside the number say first: they may name only who does it, where, what
// it is paid for, or a part of what was counted before.

import { occasionUnits } from '../lexicon.ts';
import type { TargetKind } from '../types.ts';
import { clauseStart } from './clause.ts';
import { clauseBefore } from './countedBefore.ts';
import type { Place } from './countedPlace.ts';
import {
  becomes,
  comesFor,
  doers,
  firstPart,
  givenMoney,
  goesOnFor,
  houses,
  onlySends,
  partAlone,
  personUnits,
  scoredAbove,
  staysThere,
  takesIn,
  thingUnit,
  wentTo,
  whereAlone,
  whoAttends,
  whoGoes,
  whoStudies,
} from './countedWords.ts';
import { deedsAlone } from './deeds.ts';
import { type Span, trim } from './nounSpan.ts';

/** 外出进修(5人次): what those are sent for. */
const sentFor = /((?:外出|脱产|海外|出国|国内)?(?:进修|培训|研修|访学|学习|挂职|实习|锻炼|交流|研学))$/;

/** What goes on so long, before the number. */
const goesOn = /^(?:并|且)?连续(?:资助|支持|培养|跟踪|补贴|补助|奖励|服务|开展|举办)$/;

/** Where those go who were counted just before, and for what: 选派12名导师|赴外地进修,每人3个月. */
const goFor =
  /^[^,。;\d]{1,12}?(?:赴|到|前往)[^,。;\d]{1,12}?(进修|研修|访学|学习|挂职|实习|锻炼|交流|培训|访问|考察),/;

/** What is counted, given what was read beside the number. */
export function countedInstead(at: Place, read: Span | null): Span | null {
  const { f, q, kind, clauseFloor, prev, rules } = at;
  let measure = read && read[1] <= q.start ? insteadOfBefore(at, read) : read;
  // 资助120人次参加国际会议, 选派15人次赴国外研修: where they go, when nobody is named
  const to = personUnits.has(q.unit) ? wentTo.exec(f.slice(q.end, q.end + 24)) : null;
  if (to && (!measure || onlySends.test(f.slice(measure[0], measure[1])))) {
    const from = q.end + to[0].length - to[1]!.length;
    measure = trim(f, from, from + to[1]!.length);
    rules.measure = 'where they go';
  }
  // 给予100万元、50万元资助: what the money is
  // 按实际支出的30%给予补助
  const by = kind === 'percent' && (!measure || /按照?[^,。;]{1,20}的$/.test(at.before));
  const given = kind === 'money' || by ? givenMoney.exec(f.slice(q.end, q.end + 40)) : null;
  if (given && (!measure || measure[0] < q.end || f.startsWith('标准', measure[0]))) {
    measure = last(q.end, given);
    rules.measure = 'given';
  }
  if (kind === 'duration') {
    // 资助学者赴海外访学3至12个月: how long what they do there lasts
    // 干部到基层调研每人不少于15天
    const to = at.per !== null && at.per.cut === q.start ? at.per.start : q.start;
    const stay = staysThere.exec(f.slice(Math.max(clauseFloor, to - 24), to));
    if (stay) {
      measure = [to - stay[1]!.length, to];
      rules.measure = 'what they do there';
    }
    // 暑期营招收学生100名,为期5天: the camp lasts
    const from =
      prev?.sentence === at.sentence &&
      personUnits.has(prev.quantity.unit) &&
      /^(?:为期|会期|营期|历时)约?$/.test(at.before)
        ? clauseStart(f, prev.start, at.sentenceFrom)
        : -1;
    const takes = from < 0 ? null : takesIn.exec(f.slice(from, prev!.start));
    if (takes) measure = trim(f, from, from + takes[1]!.length);
    // 选送骨干外出进修5人次,每人不少于3个月: how long they are away for it
    const lastsSo = at.per !== null || at.before === '期间';
    const does =
      lastsSo && prev?.sentence === at.sentence && personUnits.has(prev.quantity.unit)
        ? sentFor.exec(f.slice(Math.max(at.sentenceFrom, prev.start - 16), prev.start))
        : null;
    if (does && (measure === null || measure[0] === prev!.measure?.[0])) {
      measure = [prev!.start - does[1]!.length, prev!.start];
      rules.measure = 'what they do there';
    }
    const goes =
      lastsSo && !does && prev?.sentence === at.sentence && personUnits.has(prev.quantity.unit)
        ? goFor.exec(f.slice(prev.end, q.start))
        : null;
    if (goes) {
      const to = prev!.end + goes[0].length - 1;
      measure = [to - goes[1]!.length, to];
      rules.measure = 'what they do there';
    }
    const lasts = at.before.endsWith('连续') ? goesOnFor.exec(f.slice(q.end, q.end + 16)) : null;
    if (lasts) measure = last(q.end, lasts);
    // 每年资助50万元,连续支持3年
    else if (goesOn.test(at.before)) measure = [q.start - 2, q.start];
    // 每人10万元、连续2年: the same again
    else if (at.before === '连续' && prev?.sentence === at.sentence) ({ measure } = prev);
  }
  if (
    measure &&
    measure[1] <= q.start &&
    prev?.sentence === at.sentence &&
    '份册本套张'.includes(prev.quantity.unit) &&
    handsOut.test(f.slice(measure[0], measure[1]))
  )
    return prev.measure;
  const again = prev?.sentence === at.sentence && prev.quantity.unit === q.unit ? prev.measure : null;
  if (!again) return measure;
  // 其中影响因子5分以上10篇: of those counted just before
  if (scoredAbove.test(at.before)) return again;
  // 上半年培训骨干300人,下半年再培训400人; 新设分会2个、撤并1个: the same again
  // 每个县区2个试点: a thing, though a verb as well
  if (measure && measure[0] >= q.end && f.startsWith('试点', measure[0])) return measure;
  // but 监测评价30万元 is a name
  if (
    measure &&
    q.start >= measure[1] &&
    !/[一-龥]{2}/.test(f.slice(measure[0] - 2, measure[0])) &&
    doneWith.test(f.slice(measure[0], measure[1]))
  )
    return again;
  // 招收研究生90名,毕业75名
  if (measure && personUnits.has(q.unit) && comesTo.test(f.slice(measure[0], measure[1]))) return again;
  return measure &&
    (deedsAlone(f.slice(measure[0], measure[1])) || becomes.test(f.slice(measure[0], measure[1]))) &&
    (thingUnit.test(q.unit) ||
      /^(?:力争|争取|确保)/.test(at.before) ||
      '再又另'.includes(f[measure[0] - 1] ?? '。') ||
      '再又另'.includes(f[measure[0]]!))
    ? again
    : measure;
}

/** The last group of what was found at `at`. */
const last = (at: number, found: RegExpExecArray): Span => [
  at + found[0].length - found.at(-1)!.length,
  at + found[0].length,
];

/** 图书3种,译介1种; 资源1200份,鉴定评价800份: what is done with them. */
const doneWith = /^(?:译介|鉴定(?:评价)?|评价|再版|修订再版|入藏|编目|整理|数字化|复核|续签|续聘)$/;

/** 研究生90名,毕业75名: what becomes of them. */
const comesTo = /^(?:毕业|结业|出站|出科|转正|晋升)$/;

/** 编制教材3套,派发15000份: what was just counted. */
const handsOut = /^(?:派发|分发|发放|印发|寄送|赠送|发送)$/;

const opening = /^(?:全年|年内|本年度?|[上下]半年|每年|其中)?$/;

/** What the names of such levels end with. */
const levels: Partial<Record<TargetKind, string>> = {
  percent: '率比例重度面',
  money: '费准入助贴金',
  duration: '间长限期',
};

/** The same for words that stand before the number. */
function insteadOfBefore(at: Place, read: Span): Span {
  const { f, q, kind, prev } = at;
  const occasions = occasionUnits.has(q.unit);
  const persons = personUnits.has(q.unit);
  let [from, to] = read;
  let said = f.startsWith('其中', from) ? f.slice(from + 2, to) : f.slice(from, to);
  // 开展学习研讨,中心组全年不少于10次; 补助会员出席会议,全年补助12人次: the clause before names it; 委员会每季开会1次: who meets
  if (
    !at.before.endsWith('开会') &&
    (((occasions || '节堂'.includes(q.unit || '。')) && doers.test(said)) ||
      (persons && onlySends.test(said))) &&
    opening.test(at.before.slice(0, Math.max(0, at.before.length - (q.start - from))))
  ) {
    [from, to] = clauseBefore(at) ?? read;
    said = f.slice(from, to);
  }
  // 举办沙龙4期,线上线下各两期; 设立总规模50亿元的基金,首期10亿元; 每校配备教师1名,千人以上学校2名
  if (
    prev?.sentence === at.sentence &&
    prev.measure &&
    prev.quantity.unit === q.unit &&
    (whereAlone.test(said) ||
      // 市级科普经费达到人均5元,县级不低于人均2元; 作业时间小学不超过60分钟,初中不超过90分钟
      (prev.kind === kind &&
        partAlone.test(said) &&
        (levels[kind] ?? '').includes(f[prev.measure[1] - 1]!)) ||
      firstPart.test(said) ||
      (q.unit !== '人次' && persons && houses.test(said) && !/分别[^,。;]{0,6}$/.test(at.before)))
  )
    return prev.measure;
  const task = occasions && f[to] === '来' ? comesFor.exec(f.slice(to, to + 12)) : null;
  if (task) return last(to, task);
  // 资助教师参加学术会议100人次: who goes
  const who = persons
    ? ((q.unit === '人次' ? whoGoes : whoStudies).exec(said) ?? whoAttends.exec(said))
    : null;
  return [from, who ? from + who[1]!.length : to];
}
