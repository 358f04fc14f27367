// The noun phrase after a measure word, without what is done with the things counted. Folded text in, offsets out.
import { anyOf } from '../anyOf.ts';
import { isDigit } from '../numbers/numerals.ts';
import { close, hard } from './clauseMarks.ts';
import { governedEnd } from './measureGoverned.ts';
import { amountLength, sizeLength } from './measureSized.ts';
import { afterLong的, peace, type Span, trim, whole } from './nounSpan.ts';
import { maxPhrase, phraseEnd } from './phraseEnd.ts';
import { stopLength } from './stops.ts';

const isHard = anyOf(hard);

/** The noun phrase after the measure word, or null when something else follows there; the quantity begins at `from`. */
export function measureAfter(f: string, at: number, limit: number, from: number): Span | null {
  let i = at;
  if (f[i] === ' ') i++;
  if (f[i] === '的') i++;
  if (i >= limit || !mayBegin(f, i)) return null;
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
  const makes = f[i] === '日' || f[i] === '年' ? ofCapacity.exec(f.slice(i, i + 40)) : null;
  if (makes) return trim(f, i + makes[0].length - makes[1]!.length, i + makes[0].length);
  // 改善9万人口的饮水安全
  if (f[i] === '口' && f[i - 1] === '人' && i === at && !'腔岸径'.includes(f[i + 1] ?? '。'))
    return [i - 1, i + 1];
  const stop = stopLength(f, i);
  if (stop === 0) return nounAt(f, at, i, limit, from);
  const must = '具拥从'.includes(f[i]!) ? qualified.exec(f.slice(i, i + 36)) : null;
  return must ? measureAfter(f, i + must[0].length, limit, from) : nounBehindClause(f, i, stop, limit);
}

/** Where these stand after a measure word, no noun does. */
const endsBefore = anyOf([...hard, ...close, '、', '?', '”']);

/** Whether a noun may begin after a measure word with what stands there. */
function mayBegin(f: string, i: number): boolean {
  if (endsBefore(f, i)) return false;
  // 接待团组80批约500人次
  if ('约近超共累合'.includes(f[i]!) && /^(?:约|近|超过?|共计?|累计|合计)\s?\d/.test(f.slice(i, i + 4)))
    return false;
  if ((f[i] === '和' && !peace(f, i)) || f[i] === '与' || f[i] === '及') return false;
  if ('大关台'.includes(f[i]!) && /^(?:大关|关口|台阶)/.test(f.slice(i, i + 2))) return false;
  if (f[i] === '(' || f[i] === '/') return false;
  // 缩短到48小时内
  if ('内前后'.includes(f[i]!) && !/[一-龥]/.test(f[i + 1] ?? '。')) return false;
  // 试验区5处之设置: the thing stands before
  if (f[i] === '之' && /^之[一-龥]{2,4}(?:[,。;、)]|$)/.test(f.slice(i, i + 6))) return false;
  // 教学资源6款供教师下载: what it is for
  if (f[i] === '供' && !'应水电热给暖销气需求货'.includes(f[i + 1] ?? '。')) return false;
  // 选派…30名、20名到中小学锻炼
  return f[i] !== '到' || '位期访账货场会馆'.includes(f[i + 1] ?? '位');
}

/** 1条日处理5吨的生产线: of which size. */
const ofCapacity =
  /^.(?:处理|产|加工|供|发电)[^,。;的\d]{0,3}\d[\d.]*[万亿]?[^,。;的\d]{1,5}的([^,。;:、的\d()]{2,20}?)(?=调试|建设|改造|运行|[,。;、)]|$)/;

/** 100名具有5年以上企业工作经历的高级工程师: what they must have, up to its 的. */
const qualified =
  /^(?:具有|具备|拥有|从事)[^,。;、:()\d]{0,12}?\d{1,2}(?:年|个月)(?:及?以上)?[^,。;、:()\d]{0,14}?的(?=[一-龥]{2})/;

/** 30场面向中小学、社区的科普讲座: a clause with 的, which a verb of `stop` characters begins, before the noun. */
function nounBehindClause(f: string, i: number, stop: number, limit: number): Span | null {
  for (let k = i + stop; k < limit && k - i < maxPhrase; k++) {
    if (isHard(f, k) || isDigit(f.charCodeAt(k))) return null;
    if (f[k] !== '的') continue;
    const end = phraseEnd(f, k + 1, limit);
    if (end > k + 2) return trim(f, afterLong的(f, k + 1, end), end);
  }
  return null;
}

/** The noun that begins at `i`, after the measure word that ends at `at`. */
function nounAt(f: string, at: number, i: number, limit: number, from: number): Span | null {
  const first = phraseEnd(f, i, limit);
  const shared = sharedNounAt(f, i, first);
  if (shared >= 0) return trim(f, shared, phraseEnd(f, shared, limit));
  const sum = f[first] === '等' ? sumOfList(f, i, first, limit) : null;
  if (sum) return sum;
  const told = f[first] === '、' && more.test(f.slice(i, i + 2)) ? nounBehindMore(f, first) : null;
  if (told) return trim(f, told[0], told[1]);
  // 为36所学校建设操场: what is done for, by or in them is no part of their name
  const governed = governedEnd(f, from, at, i, first);
  const later = governed < limit ? laterNoun(f, at, i, governed, limit, from) : null;
  const [start, end] = later ?? [i, governed];
  const bare = endBeforeDeed(f, at, start, end);
  if (bare > 0) return trim(f, start, bare);
  return whole(f, trim(f, afterLong的(f, start, end), end));
}

const gradeOnly = /^(?:国家|[省市县区校院])级$/;
const sameGrades =
  /^、(?:不少于|至少)?\d[\d.]*[个项家名所门部篇](?:国家|[省市县区校院])级([^,。;、\d()]{2,20})/;

/** 2个国家级、3个省级项目: where the noun begins that they share; -1 where they share none. */
function sharedNounAt(f: string, i: number, end: number): number {
  if (f[end] !== '、' || f[end - 1] !== '级' || !gradeOnly.test(f.slice(i, end))) return -1;
  const shared = sameGrades.exec(f.slice(end, end + 36));
  return shared ? end + shared[0].length - shared[1]!.length : -1;
}

/** 6个图书馆、博物馆等文化设施: what the list is of. */
function sumOfList(f: string, i: number, end: number, limit: number): Span | null {
  if (!f.slice(i, end).includes('、')) return null;
  const of = trim(f, end + 1, phraseEnd(f, end + 1, limit));
  return of && of[1] - of[0] > 2 && !/[、和与及的]/.test(f.slice(...of)) ? of : null;
}

/** Verbs that tell more of the thing before it is named. */
const more = /^(?:引领|带动|支撑|促进|推动|助力|具有|具备|拥有|熟悉|掌握|精通)/;

/** 3个引领产业升级、带动就业的龙头企业: the noun stands after what it does. */
function nounBehindMore(f: string, end: number): Span | null {
  const noun = /^[^,。;:\d(]{0,40}的([^,。;:、的\d()]{2,20})(?=[,。;]|$)/.exec(f.slice(end + 1, end + 64));
  if (!noun) return null;
  const to = end + 1 + noun[0].length;
  return [to - noun[1]!.length, to];
}

/** What persons do, who were named before it. */
const theyDo = /^(?:开展|参加|前往|进行|参与|从事|承担|实施|提供|举办|深入|走进)/;
const whoLeads = /^(?:组成|领衔|带队|挂帅|担纲|参与|牵头)/;

/**
 * 具有…的 after the first noun: 20名熟悉业务的专家; 为500名群众提供…的服务 is for them, 80名医生开展…的义诊 what they do.
 * Not trimmed.
 */
function laterNoun(f: string, at: number, i: number, end: number, limit: number, from: number): Span | null {
  if (end - i >= 4 || stopLength(f, end) === 0 || '为给向'.includes(f[from - 1] ?? '。')) return null;
  // 对现有38个学科组开展三年一轮的评估
  if (f[from - 1] === '有' && /[对将为]现?有$/.test(f.slice(from - 3, from))) return null;
  const verb = f.slice(end, end + 2);
  if (whoLeads.test(verb) || (end - i > 1 && '名人位支队组所校'.includes(f[at - 1]!) && theyDo.test(verb)))
    return null;
  const de = f.indexOf('的', end);
  if (de < 0 || de - end >= 16 || de >= limit) return null;
  for (let k = end; k < de; k++) if (isHard(f, k) || isDigit(f.charCodeAt(k))) return null;
  const to = phraseEnd(f, de + 1, limit);
  return to > de + 2 ? [de + 1, to] : null;
}

/** 20个国家和地区的科研机构: the measure word counts places. */
const ofPlaces = /^([^的]{0,12}?(?:国家和地区|国家|地区|省份|城市))的(.{2,})$/;
/** 10所大学的合作: those who work together. */
const joint =
  /^([县市区村镇乡校]|.{2,}?)的[一-龥]{0,6}(?:扫描|巡展|(?:转|跟)岗学习|合作|论证|交流|联系|协作|往来|沟通|对接|巡察|审计|核对|清查|普查|换届|复审|督导|走访|评估|评价|测评|分析|排查|考核|验收|评审|认定|鉴定|检查|抽查|检测|改造|维修|修复|建设|更新|整改|摸底|调研|认证|筛查|初筛|测序|采样|监测|登记|录入|普查|巡检|招标|调查|勘查|观测|考察|(?:能力|水平|质量|力度|条件)|工作|安全|问题|难题|困难|需求|需要|出行|权益|(?:投资)?决策|审批|申报|结题|签约|备案|搬迁|建档|移交|(?:标准|要求|比例|规格)(?:配置|配备|配齐|设置|安排|组建|选派)[一-龥]{0,8})$/;

/** 两所分馆耐震补强, 12个村环境连片整治: the places are counted, what is done to them is not. */
const doneTo =
  /^(.{0,6}?(?:分馆|场馆|书馆|学校|校区|中学|小学|国中|幼儿园|行政村|自然村|老旧小区|小区|社区|园区|医院|卫生院|学会|街道|乡镇|(?<!农)村|镇))(?![民长委干办务级工])([^的]{3,16}(?:改造|整治|治理|补强|修缮|维修|加固|验收|换届|换届选举|提升改造|绿化|亮化))$/;
/** 抽取30%的单位现场复核, 5家企业实地核查: they are counted, not what is done there. */
const doneOnSite =
  /^(.{0,8}?(?:单位|企业|部门|机构|学校|学会|基地|项目|社区|村|团队))((?:固定资产|资产|财务|内部)(?:清查|审计|盘点|检查)|(?:现场|实地|上门)(?:复核|核查|核实|核验|检查|抽查|督导|督查|调研|考察|走访|指导|评估|勘查|办公|服务))$/;
/** 8个乡镇科普馆改造: the house that stands there. */
const house = /^.{1,6}[馆站院园所厂场桥路室塔](?=(?:提升)?(?:改造|修缮|维修|加固|补强)$)/;

/** Where the name ends before what is done to, in or by those counted; 0 where nothing is. */
function endBeforeDeed(f: string, at: number, start: number, end: number): number {
  const words = f.slice(start, end);
  if (words.includes('的')) {
    const places = ofPlaces.exec(words);
    if (places && (f[at - 1] === '个' || /^(?:以上|余|多)/.test(f.slice(at - 2, at))))
      return start + places[1]!.length;
    const together = joint.exec(words);
    return together ? start + together[1]!.length : 0;
  }
  const done = words.length >= 6 ? (doneTo.exec(words) ?? doneOnSite.exec(words)) : null;
  return done ? start + done[1]!.length + (house.exec(done[2]!)?.[0].length ?? 0) : 0;
}
