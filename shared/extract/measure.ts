// Finds what a quantity counts: the noun phrase after the measure word, else the one before the number, else
// the object of the clause before. Works on a folded text and returns offsets in it.
import { anyOf } from './anyOf.ts';
import { headVerbs } from './lexicon.ts';
import { startsMatcher } from './match.ts';
import { governedEnd } from './measureGoverned.ts';
import { amountLength, sizeLength } from './measureSized.ts';
import { isCn, isDigit, readNumeral } from './numerals.ts';
import { goesWhere, nounAfterVerb, stopLength } from './stops.ts';

export type Span = readonly [from: number, to: number];

export const headAt = startsMatcher(headVerbs.filter((w) => w.length > 1));

export const hard = new Set('。;!?\n\t:，,|·•…—"');
export const open = new Set('([【〔{<《');
export const close = new Set(')]】〕}>》');
/** What no noun phrase goes over. */
const endsNoun = anyOf([...hard, ...open, ...close, '!', '”', '?']);
const isHard = anyOf(hard);
/** What one noun of a list does not go over. */
const endsOne = anyOf([...hard, ...open, ...close, '、']);
const maxPhrase = 40;

/** 就业(yè): what a converter of scripts left behind a character. */
const pinyin = /^\([a-zà-üāēīōūǎěǐǒǔǖǘǚǜ]{1,6}\)/;

/** End of the noun phrase that begins at `from`; stops at verbs, punctuation and the next quantity. */
function phraseEnd(f: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && i - from < maxPhrase) {
    const c = f[i]!;
    // 15个县(市、区): the bracket belongs to the word
    const places =
      c === '(' && i > from ? /^\([市区州县旗镇街乡园、]{1,6}(?:道)?\)/.exec(f.slice(i, i + 9)) : null;
    if (places) {
      i += places[0].length;
      continue;
    }
    const said = c === '(' ? pinyin.exec(f.slice(i, i + 9)) : null;
    if (said) {
      i += said[0].length;
      continue;
    }
    if (endsNoun(f, i)) return i;
    // 甲、乙两个海区共8个航次
    if (c === '共' && (isDigit(f.charCodeAt(i + 1)) || (isCn(f[i + 1]) && isCn(f[i + 2])))) return i;
    // 30名教师分3批赴德国
    if (c === '分' && i > from && /^分[\d一两二三四五]+[批期组轮路]/.test(f.slice(i, i + 5))) return i;
    // 6种期刊中2种入选
    if (c === '中' && i > from && isDigit(f.charCodeAt(i + 1))) return i;
    // 5所中学各巡展1个月
    if (c === '各' && i > from && /^各[一-龥]{0,3}[\d一二两三四五]/.test(f.slice(i, i + 5))) return i;
    if (c === '“') {
      const e = f.slice(i, i + 26).indexOf('”');
      if (e < 0) return i;
      // 20项高频事项“一网通办”: what is done with them, not their name
      if (i - from >= 3 && ',。;、)'.includes(f[i + e + 1] ?? '。')) return i;
      // 45所学校“明厨亮灶”改造
      if (i - from >= 2 && /^(?:改造|升级|创建|建设)(?=[,。;、)]|$)/.test(f.slice(i + e + 1, i + e + 4)))
        return i;
      i += e + 1;
      continue;
    }
    if (isDigit(f.charCodeAt(i)) && (i > from || /^\d+(?:-\d+)?岁/.test(f.slice(i, i + 8)))) {
      // 10万名60岁以上老人: who is counted
      const age = /^\d{1,2}(?:-\d{1,2})?(?:周?岁)(?:及?以[上下])?的?(?=[一-龥]{2})/.exec(f.slice(i, i + 15));
      if (age) {
        i += age[0].length;
        continue;
      }
      // 5G基站 is a noun, 20场 is the next quantity
      if (/^\d[A-Za-z]/.test(f.slice(i, i + 2))) {
        i += 2;
        continue;
      }
      // 3所世界排名前100高校: a place that belongs to the name
      const place = f[i - 1] === '前' ? /^\d{1,4}(?:[名强位]|%)?(?=[一-龥])/.exec(f.slice(i, i + 6)) : null;
      if (place) {
        i += place[0].length;
        continue;
      }
      return i;
    }
    if (c === '、' || c === '和' || c === '与' || c === '及' || c === '或') {
      if ((c === '和' || c === '与' || c === '及') && '谐平睦美气到时格'.includes(f[i + 1] ?? '。')) {
        i++;
        continue;
      }
      if (continuesList(f, i + 1, limit)) {
        i++;
        continue;
      }
      return c === '及' && f[i - 1] === '以' ? i - 1 : i;
    }
    if (c === '以' && f[i + 1] === '及') {
      if (continuesList(f, i + 2, limit)) {
        i += 2;
        continue;
      }
      return i;
    }
    // 10个团队重点支持
    if (
      c === '重' &&
      i - from >= 2 &&
      /^重点(?:支持|培育|扶持|培养|资助|推荐|打造)(?:[,。;、)]|$)/.test(f.slice(i, i + 5))
    )
      return i;
    const stop = stopLength(f, i);
    if (stop > 0) return i;
    if (i - from >= 2 && goesWhere(f, i)) return i;
    if (c === ' ' && !/[A-Za-z]/.test(f[i - 1] ?? '')) return i;
    i++;
  }
  return i;
}

/** Whether what follows 、 or 和 is one more noun of the same list, not a new quantity or predicate. */
function continuesList(f: string, i: number, limit: number): boolean {
  if (i >= limit) return false;
  if (stopLength(f, i) > 0) return false;
  if (headAt(f, i) > 0 && !nounAfterVerb.test(f.slice(i + headAt(f, i), i + headAt(f, i) + 3))) return false;
  for (let k = i; k < limit && k - i < 20; k++) {
    const c = f[k]!;
    if (endsOne(f, k)) return true;
    if (isDigit(f.charCodeAt(k)) && !/[A-Za-z]/.test(f[k + 1] ?? '')) return false;
    if (c === '零' && k === i) return false;
    if (isCn(c) && k === i) {
      const n = readNumeral(f, k);
      if (n && /[个项名家所篇场次种位支]/.test(f[n.end] ?? '')) return false;
    }
    // 新建医疗集团、区级覆盖率达80%: what the next number is said of
    if (stopLength(f, k) > 0) return !reaches.test(f.slice(k, k + 9));
  }
  return true;
}

const reaches = /^(?:达到?|超过?|占|提[高升][到至])[^,。;:、]{0,5}\d/;

/** Nouns and verbs that end in what elsewhere joins two. */
const endsInJoint = /参与|惠及|波及|遍及|赠与|授与|给与|普及|涉及|顾及|温和|总和|饱和|目的/;

/** 和美乡村, 和谐社区 */
const peace = (f: string, at: number): boolean => f[at] === '和' && '谐平睦美'.includes(f[at + 1] ?? '。');

const leads = anyOf(' 、,:，。“"(-/)】*');
const trails = anyOf(' 、,:“"(-/');

export function trim(f: string, from: number, to: number): Span | null {
  let a = from;
  let b = to;
  while (a < b && (leads(f, a) || '的和与及'.includes(f[a]!)) && !peace(f, a)) a++;
  while (
    b > a &&
    (trails(f, b - 1) || '的和与及'.includes(f[b - 1]!)) &&
    !endsInJoint.test(f.slice(b - 2, b))
  )
    b--;
  return b > a ? [a, b] : null;
}

const namePairs = [
  ['《', '》'],
  ['“', '”'],
] as const;

/** A name keeps both its marks: 《…》, “…” cut open by a verb inside are taken whole. */
export function whole(f: string, span: Span | null): Span | null {
  if (!span) return null;
  let [a, b] = span;
  const w = f.slice(a, b);
  for (const [left, right] of namePairs) {
    const close = w.indexOf(right);
    const open = w.indexOf(left);
    if (close >= 0 && (open < 0 || open > close)) {
      let k = a;
      while (k > 0 && a - k < 60 && f[k] !== left) k--;
      if (f[k] === left) a = k;
    }
    if (open >= 0 && close < 0 && f[b] === right) b++;
  }
  return [a, b];
}

/** A long 的-clause is dropped: the words after the last 的 that still leave a noun. */
export function afterLong的(f: string, from: number, to: number): number {
  // 集教学、科研于一体的基地: a noun of two characters, after a clause that is long enough; a ratio keeps it
  const short =
    f[to - 3] === '的' &&
    to - from > 11 &&
    !'例率重比度量额数值'.includes(f[to - 1]!) &&
    !/\d/.test(f.slice(from, to));
  let at = to - (short ? 3 : 4);
  while (at > from + 3 && f[at] !== '的') at--;
  return at > from + 3 ? at + 1 : from;
}

/** Verbs that tell more of the thing before it is named. */
const does = /^(?:引领|带动|支撑|促进|推动|助力|具有|具备|拥有|熟悉|掌握|精通)/;

/** 两所分馆耐震补强, 12个村环境连片整治: the places are counted, what is done to them is not. */
const doneTo =
  /^(.{0,6}?(?:分馆|场馆|书馆|学校|校区|中学|小学|国中|幼儿园|行政村|自然村|老旧小区|小区|社区|园区|医院|卫生院|学会|街道|乡镇|(?<!农)村|镇))(?![民长委干办务级工])([^的]{3,16}(?:改造|整治|治理|补强|修缮|维修|加固|验收|换届|换届选举|提升改造|绿化|亮化))$/;

const gradeOnly = /^(?:国家|[省市县区校院])级$/;
const sameGrades =
  /^、(?:不少于|至少)?\d[\d.]*[个项家名所门部篇](?:国家|[省市县区校院])级([^,。;、\d()]{2,20})/;

/** What persons do, who were named before it. */
const theyDo = /^(?:开展|参加|前往|进行|参与|从事|承担|实施|提供|举办|深入|走进)/;

/** 100名具有5年以上企业工作经历的高级工程师: what they must have, up to its 的. */
const qualified =
  /^(?:具有|具备|拥有|从事)[^,。;、:()\d]{0,12}?\d{1,2}(?:年|个月)(?:及?以上)?[^,。;、:()\d]{0,14}?的(?=[一-龥]{2})/;

/** Where these stand after a measure word, no noun does. */
const endsBefore = anyOf([...hard, ...close, '、', '?', '”']);

/** The noun phrase after the measure word, or null when something else follows there; the quantity begins at `from`. */
export function measureAfter(f: string, at: number, limit: number, from: number): Span | null {
  let i = at;
  if (f[i] === ' ') i++;
  if (f[i] === '的') i++;
  if (i >= limit || endsBefore(f, i)) return null;
  if ((f[i] === '和' && !peace(f, i)) || f[i] === '与' || f[i] === '及') return null;
  if ('大关台'.includes(f[i]!) && /^(?:大关|关口|台阶)/.test(f.slice(i, i + 2))) return null;
  if (f[i] === '(' || f[i] === '/') return null;
  // 教学资源6款供教师下载: what it is for
  if (f[i] === '供' && !'应水电热给暖销气需求货'.includes(f[i + 1] ?? '。')) return null;
  // 选派…30名、20名到中小学锻炼
  if (f[i] === '到' && !'位期访账货场会馆'.includes(f[i + 1] ?? '位')) return null;
  // 120家年营业收入2000万元以上企业: of which size
  const size = sizeLength(f, i);
  if (size > 0) return measureAfter(f, i + size, limit, from);
  // 60个5亿元以上项目
  const sum = amountLength(f, i);
  if (sum > 0) {
    const end = phraseEnd(f, i + sum, limit);
    return end > i + sum ? trim(f, i, end) : null;
  }
  // 出访2批8人次: the next quantity is no noun; 5G基站 and 60岁以上老人 are
  if (isDigit(f.charCodeAt(i)) && !/^\d+(?:-\d+)?(?:[A-Za-z]|周?岁)/.test(f.slice(i, i + 8))) return null;
  if (f.startsWith('国家和地区', i)) return [i, i + 5];
  // 1条日处理5吨的生产线: of which size
  const sized =
    f[i] === '日' || f[i] === '年'
      ? /^.(?:处理|产|加工|供|发电)[^,。;的\d]{0,3}\d[\d.]*[万亿]?[^,。;的\d]{1,5}的([^,。;:、的\d()]{2,20}?)(?=调试|建设|改造|运行|[,。;、)]|$)/.exec(
          f.slice(i, i + 40),
        )
      : null;
  if (sized) return trim(f, i + sized[0].length - sized[1]!.length, i + sized[0].length);
  // 改善9万人口的饮水安全
  if (f[i] === '口' && f[i - 1] === '人' && i === at && !'腔岸径'.includes(f[i + 1] ?? '。'))
    return [i - 1, i + 1];
  const stop = stopLength(f, i);
  if (stop > 0) {
    const must = '具拥从'.includes(f[i]!) ? qualified.exec(f.slice(i, i + 36)) : null;
    if (must) return measureAfter(f, i + must[0].length, limit, from);
    // 30场面向中小学、社区的科普讲座: a clause with 的 before the noun
    for (let k = i + stop; k < limit && k - i < maxPhrase; k++) {
      const c = f[k]!;
      if (isHard(f, k)) break;
      if (isDigit(f.charCodeAt(k))) break;
      if (c === '的') {
        const end = phraseEnd(f, k + 1, limit);
        if (end > k + 2) return trim(f, afterLong的(f, k + 1, end), end);
      }
    }
    return null;
  }
  let end = phraseEnd(f, i, limit);
  let start = i;
  // 2个国家级、3个省级项目: they share the noun
  const grade = f[end] === '、' && f[end - 1] === '级' ? gradeOnly.exec(f.slice(i, end)) : null;
  const shared = grade ? sameGrades.exec(f.slice(end, end + 36)) : null;
  if (shared) {
    const noun = end + shared[0].length - shared[1]!.length;
    return trim(f, noun, phraseEnd(f, noun, limit));
  }
  // 6个图书馆、博物馆等文化设施: what the list is of
  if (f[end] === '等' && f.slice(i, end).includes('、')) {
    const e = phraseEnd(f, end + 1, limit);
    const of = trim(f, end + 1, e);
    if (of && of[1] - of[0] > 2 && !/[、和与及的]/.test(f.slice(...of))) return of;
  }
  // 3个引领产业升级、带动就业的龙头企业: the noun stands after what it does
  if (f[end] === '、' && does.test(f.slice(i, i + 2))) {
    const noun = /^[^,。;:\d(]{0,40}的([^,。;:、的\d()]{2,20})(?=[,。;]|$)/.exec(f.slice(end + 1, end + 64));
    if (noun) return trim(f, end + 1 + noun[0].length - noun[1]!.length, end + 1 + noun[0].length);
  }
  // 为36所学校建设操场: what is done for, by or in them is no part of their name
  end = governedEnd(f, from, at, start, end);
  // 具有…的 after the first noun: 20名熟悉业务的专家; 为500名群众提供…的服务 is for them, 80名医生开展…的义诊 what they do
  if (
    end < limit &&
    stopLength(f, end) > 0 &&
    !'为给向'.includes(f[from - 1] ?? '。') &&
    !(end - i > 1 && '名人位'.includes(f[at - 1]!) && theyDo.test(f.slice(end, end + 2)))
  ) {
    const de = /^(?:组成|领衔|带队|挂帅|担纲|参与|牵头)/.test(f.slice(end, end + 2))
      ? -1
      : f.indexOf('的', end);
    if (
      end - i < 4 &&
      de > 0 &&
      de - end < 16 &&
      de < limit &&
      ![...f.slice(end, de)].some((c) => hard.has(c))
    ) {
      const e2 = phraseEnd(f, de + 1, limit);
      if (e2 > de + 2) {
        start = de + 1;
        end = e2;
      }
    }
  }
  // 20个国家和地区的科研机构: the measure word counts places; 10所大学的合作: those who work together
  const of = f.slice(start, end).includes('的');
  const parts = of
    ? /^([^的]{0,12}?(?:国家和地区|国家|地区|省份|城市))的(.{2,})$/.exec(f.slice(start, end))
    : null;
  const joint =
    of &&
    /^([县市区村镇乡校]|.{2,}?)的[一-龥]{0,6}(?:扫描|巡展|(?:转|跟)岗学习|合作|论证|交流|联系|协作|往来|沟通|对接|巡察|审计|核对|清查|普查|换届|复审|督导|走访|评估|评价|测评|分析|排查|考核|验收|评审|认定|鉴定|检查|抽查|检测|改造|维修|修复|建设|更新|整改|摸底|调研|认证|筛查|初筛|测序|采样|监测|登记|录入|普查|巡检|招标|调查|勘查|观测|考察|(?:能力|水平|质量|力度|条件)|工作|安全|问题|难题|困难|需求|需要|出行|权益)$/.exec(
      f.slice(start, end),
    );
  if (parts && f[at - 1] === '个') return trim(f, start, start + parts[1]!.length);
  if (parts && /^(?:以上|余|多)/.test(f.slice(at - 2, at))) return trim(f, start, start + parts[1]!.length);
  if (joint) return trim(f, start, start + joint[1]!.length);
  const done = !of && end - start >= 6 ? doneTo.exec(f.slice(start, end)) : null;
  // 8个乡镇科普馆改造: the house that stands there
  const house = done
    ? /^.{1,6}[馆站院园所厂场桥路室塔](?=(?:提升)?(?:改造|修缮|维修|加固|补强)$)/.exec(done[2]!)
    : null;
  if (done) return trim(f, start, start + done[1]!.length + (house?.[0].length ?? 0));
  start = afterLong的(f, start, end);
  return whole(f, trim(f, start, end));
}
