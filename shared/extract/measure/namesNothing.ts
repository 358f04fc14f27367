// Whether the words before a number name nothing that could be counted: where and when alone, a verb alone, an average.
import { emptyVerbs } from './clauseWords.ts';
import type { Span } from './nounSpan.ts';
import { headEnds } from './stops.ts';
import { adverbAt } from './stripClause.ts';

/** 全院80项以上, 第三届入选12人, 在成都召开, 随财力增长: where, which and how, not what. */
const circumstance =
  /^(?:其余|以[上下内]|分[成为]?|(?:汇编)?成册|[全总]长度?|一(?:督查|通报|调度|总结|考核|小结|报告|研判)|分[两二三四五六\d](?:个?层次|个?类别|批次?|级|档|期|步|轮)(?:遴选|选拔|选派|推荐|招募|认定|资助)?|[春夏秋冬]季?学期|第?[一二上下]学期|全[院校市省县区所馆局系镇村乡国州域厂社会](?:上下|范围内?)?|第[^,。;]{1,4}[届期批轮](?:遴选|选拔|选派|推荐|招募|招收|评选|认定|资助|支持)?|在[^,。;]{2,10}(?:召开|举办|举行)|[订拟定]?于[^,。;]{2,20}(?:召开|举办|举行)|随(?!机)[^,。;]{2,8}(?:增长|增加|提高)?|(?:寒暑?|暑)假(?:期间?)?|最高可?(?:申领|申请|享受|兑付)|单[个项笔家]|(?:双休|节假|工作)日|周末|(?:规划|计划)期?[末内底]|[季月年周天][季月年周天]有.{2,6})$/;

/** 每人要写5000字, 我会派20人: who does it and a verb. */
const onlyDone =
  /^(?:[我本][院校会馆所局市县区])?[要应须需将拟可先再]?(?:[办开出写印派编送换做请限]|开会|保)$/;

/** Whether the words at `span` are none that name a thing. */
export function namesNothing(f: string, [from, to]: Span): boolean {
  const w = f.slice(from, to);
  const last = w.at(-1)!;
  if (w.endsWith('基础上') || (')】]}〕”》'.includes(w[0]!) && /^[)】\]}〕”》]+$/.test(w))) return true;
  // 在央视播出3条, 全年办三期: where, and a verb alone
  if (f[from - 1] === '在' && /(?:发表|播出|刊播|刊发|刊登|播发)$/.test(w)) return true;
  if ('办开出写印派编送换做请限会保'.includes(last) && onlyDone.test(w)) return true;
  if (w[0] === '各' && emptyVerbs.has(w.slice(1))) return true;
  if (
    '其以单最分成汇一全总第春夏秋冬上下在订拟定于随规计寒暑双节周季月年天工'.includes(w[0]!) &&
    circumstance.test(w)
  )
    return true;
  if (adverbAt(w, 0) === w.length && !/^(?:规模|人数|总人数|数量|总数|总量)$/.test(w)) return true;
  // 论文40篇,人均发表1.5篇: an average and a verb name nothing
  if (
    w[1] === '均' &&
    '人年户'.includes(w[0]!) &&
    headEnds(w, w.length) === w.length - 2 &&
    emptyVerbs.has(w.slice(2))
  )
    return true;
  // 三年内连续举办3届
  return '连轮陆'.includes(w[0]!) && /^(?:连续|轮流|陆续)/.test(w) && emptyVerbs.has(w.slice(2));
}
