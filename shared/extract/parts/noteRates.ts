// What tells in a sentence that a number comes again and again through the year (每季度1次), or is a share of something
// (占45%). Noted in the target's rules for findingRates.ts, as findingNotes.ts does; no finding is made here.
import type { RawTarget } from '../blockReading.ts';

const timesOf: Readonly<Record<string, number>> = { 月: 12, 季: 4, 半: 2, month: 12, quarter: 4 };

/** Nothing before it: 4月至10月每月 is not all of the year. */
const everyTime = /(?:^|[,。;:、(])(平均)?每个?(月|季度?|半年)[^,。;:、()\d]{0,16}$/;
const everyTimeEnglish =
  /^\s(?:[a-z]+\s)?(?:each|every|a|per)\s(month|quarter)(?=[.,;)]|$)|^\son average (?:each|every|a|per)\s(month|quarter)(?=[.,;)]|$)/;

export function noteRate(f: string, t: RawTarget, english: boolean): void {
  const said = english
    ? everyTimeEnglish.exec(f.slice(t.end, t.end + 40))
    : everyTime.exec(f.slice(Math.max(0, t.start - 24), t.start));
  if (said === null) return;
  const each = english ? (said[1] ?? said[2])! : said[2]![0]!;
  const average = english ? said[2] !== undefined : said[1] !== undefined;
  t.rules.yearly = `${timesOf[each]}${average ? '~' : ''}`;
}

const share = /占(?:比|总数的|总量的)?(?:达到?|约|为)?$/;

export function noteShare(f: string, t: RawTarget): void {
  if (share.test(f.slice(Math.max(0, t.start - 6), t.start))) t.rules.share = 'yes';
}

/** What a number so many each makes together with how many there are: 每期40人,举办5期,累计培训200人. */
export function noteProduct(f: string, t: RawTarget): void {
  if (t.per !== null) t.rules.each = 'yes';
  else if (/(?:累计|合计|总共|共计?|总计)[^,。;:\d]{0,8}$/.test(f.slice(Math.max(0, t.start - 14), t.start)))
    t.rules.product = 'yes';
}
