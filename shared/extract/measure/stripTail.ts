// Takes from the end of the clause before a number what only leads up to it: 达到, 较2025年增长, 由3个, 7月底前.
// Folded text and offsets in, offsets out.
import { anyOf } from '../anyOf.ts';
import { glanceFor } from '../glance.ts';
import { growthWords } from '../lexicon.ts';
import { endsMatcher } from '../match.ts';
import { isDigit } from '../numbers/numerals.ts';
import { endOfNoun, leadUpWords } from './clauseWords.ts';

const growthEnds = endsMatcher(growthWords);

const leadUpEnds = endsMatcher(leadUpWords);

const looksFrom = glanceFor(['从由']);

const endsTime = '年度月份旬底末前内初日假期';
/** A time that stands between the thing counted and the number. */
const timeTail =
  /(?:力争|争取|预计|计划|拟|将)?(?:于|在|到|至|截[至止])?(?:(?:\d{4}\s*年|今年|明年|本年)(?:的)?(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}\s*月|年?底|年?末)?|[上下]半年|前?[二三四]?个?第?[一二三四1-4](?:-[二三四1-4])?季度|(?:\d{1,2}\s*月?\s*[-至到]\s*)?\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|十[一二]?月|[一二三四五六七八九]月|年(?:底|末|内)|本年度|本学[期年]|暑期|寒假|半年内)(?:份|[上中下]旬|内|期间)?(?:底|末|初)?(?:之?前)?$/;

/** 各举办, 各招收 */
const eachDoes = /^各(?:举办|开办|开设|招收|新建|建设|召开|招聘)$/;

const trails = anyOf(' ,:、');

/** Removes from the end of the text before a number what only leads up to it. */
export function stripTail(f: string, from: number, to: number): number {
  let b = to;
  for (let n = 0; n < 8 && b > from; n++) {
    while (b > from && trails(f, b - 1)) b--;
    const last = f[b - 1] ?? '。';
    const base =
      '年度期末初底平数届”间均值比招'.includes(last) &&
      /(?:(?:较|(?<!占)比(?![例重率值]))(?:“?[^,。;:、较比]{1,12}?)(?:年度?|期|末|初|底|平|数|届|五”(?:时期|期间|期?末)?)(?:扩招|增招|多招|少招)?|(?:高于|高出|低于|超过|领先)[^,。;:、\d]{2,14}?(?:水平|平均值?|均值)|(?:与|同)[^,。;:、较比]{1,12}?相比)$/.exec(
        f.slice(Math.max(from, b - 18), b),
      );
    if (base) {
      b -= base[0].length;
      continue;
    }
    // 论坛上半年(达到20场), 论坛力争到6月底前
    const when = endsTime.includes(last) && timeTail.exec(f.slice(Math.max(from, b - 24), b));
    if (when && b - when[0].length - from >= 2) {
      b -= when[0].length;
      continue;
    }
    // 会议场次按季均衡推进: how they are spread
    const spread =
      last === '进' &&
      /按[季月周年旬]度?(?:均衡|有序|稳步|压茬|分期|滚动)?推进$/.exec(f.slice(Math.max(from, b - 9), b));
    if (spread && b - spread[0].length > from) {
      b -= spread[0].length;
      continue;
    }
    // 三公经费只减不增,压减5%
    if ('增减'.includes(last) && b - 4 > from && /^只.不.$/.test(f.slice(b - 4, b))) {
      b -= 4;
      continue;
    }
    // 讲座、沙龙各举办(20场): they are counted
    if ('办设收建开聘'.includes(last) && eachDoes.test(f.slice(b - 3, b)) && b - 3 - from >= 2) {
      b -= 3;
      continue;
    }
    if (f[b - 1] === '增' && '新净'.includes(f[b - 2] ?? '。') && b - 2 >= from) {
      b -= 2;
      continue;
    }
    const g = growthEnds(f, b);
    if (g > 0 && b - g >= from) {
      b -= g;
      continue;
    }
    const t = leadUpEnds(f, b);
    if (
      t > 0 &&
      b - t >= from &&
      // 接待人次均增长
      (t > 1 || f.startsWith('人次均', b - 3) || !endOfNoun[f[b - 1]!]?.includes(f[b - 2] ?? '。'))
    ) {
      b -= t;
      continue;
    }
    const span =
      '年内间'.includes(last) &&
      /(?:[一二三四五两]|(?<!\d)[2-9])年(?:内|间)?$/.exec(f.slice(Math.max(from, b - 4), b));
    if (span && b - span[0].length - from >= 3) {
      b -= span[0].length;
      continue;
    }
    // 执行率应于7月底前达到: the date is no part of the name
    const due =
      '前末内底'.includes(last) &&
      /[应要须需]?[于在]?(?:\d{4}\s*年)?(?:\d{1,2}\s*月)?(?:\d{1,2}\s*日)?(?:年?底前?|末前?|前|内)$/.exec(
        f.slice(Math.max(from, b - 20), b),
      );
    if (due && /\d/.test(due[0]) && b - due[0].length - from >= 2) {
      b -= due[0].length;
      continue;
    }
    const quarter = '季度'.includes(last) && /第?[一二三四1-4]季度?$/.exec(f.slice(Math.max(from, b - 4), b));
    if (quarter && b - quarter[0].length - from >= 2) {
      b -= quarter[0].length;
      continue;
    }
    // 单产较当地品种(提高), 单产比当地平均水平高: what it is measured against
    const than =
      '种平户高均照类'.includes(last) &&
      /(?:较|比)(?:当地|本地|同类|对照|常规|传统|周边|普通)[^,。;:、较比]{0,8}$/.exec(
        f.slice(Math.max(from, b - 14), b),
      );
    if (than && b - than[0].length - from >= 2) {
      b -= than[0].length;
      continue;
    }
    // 影响因子上年为0.87,今年突破1.0: what it was
    const was =
      (isDigit(f.charCodeAt(b - 1)) || isDigit(f.charCodeAt(b - 2))) &&
      /(?:[上去]年|上学[期年]|\d{4}\s*年|目前)(?:实际)?[为是有达][\d.,]+[^,。;\d]{0,3}$/.exec(
        f.slice(Math.max(from, b - 20), b),
      );
    if (was && b - was[0].length - from >= 2) {
      b -= was[0].length;
      continue;
    }
    const near = Math.max(from, b - 22);
    const source =
      looksFrom(f, near, b) !== 0 &&
      /(?:从(?![严紧优])|由)[^,。;:、]{0,6}[\d一二两三四五六七八九十百](?!\d*\s*(?:月|年|季度|-\d))(?:[^,。;:]|,(?=\d{3})){0,12}$/.exec(
        f.slice(near, b),
      );
    if (source) {
      b -= source[0].length;
      continue;
    }
    // 表演逢周末、节假日(每日2场): on which days
    const days =
      '末日天五六节假'.includes(last) && /逢[^,。;:逢]{1,9}$/.exec(f.slice(Math.max(from, b - 11), b));
    if (days && b - days[0].length - from >= 2) {
      b -= days[0].length;
      continue;
    }
    // 标准由原来的(每项3万元…)
    const once =
      '来先有往去前在'.includes(last) &&
      /[从由](?:原来|原先|原有|以往|过去|目前|现在)$/.exec(f.slice(near, b));
    if (once) {
      b -= once[0].length;
      continue;
    }
    // “青年工程”第三批遴选(30人)
    const batch =
      '选拔派荐募收评定助持报批期轮'.includes(last) &&
      /第[一二三四五六七八九十\d]{1,3}[批期轮](?:遴选|选拔|选派|推荐|招募|招收|评选|认定|资助|支持|申报)?$/.exec(
        f.slice(Math.max(from, b - 8), b),
      );
    if (batch && b - batch[0].length - from >= 2) {
      b -= batch[0].length;
      continue;
    }
    // 经费按常住人口(人均3元)
    const byHeads =
      '口数'.includes(last) &&
      /按(?:照)?(?:常住|户籍|服务)?人[口数]$/.exec(f.slice(Math.max(from, b - 7), b));
    if (byHeads && b - byHeads[0].length - from >= 2) {
      b -= byHeads[0].length;
      continue;
    }
    const ground = last === '上' && /在[^,。;:、]{1,14}基础上$/.exec(f.slice(Math.max(from, b - 20), b));
    if (ground) {
      b -= ground[0].length;
      continue;
    }
    break;
  }
  return b;
}
