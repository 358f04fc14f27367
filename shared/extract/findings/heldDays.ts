// Days on which a named event of the year is said to be held: 学术年会定于9月18日召开, 9月18日举办第十二届学术年会, the Annual Conference will
// be held on 14 May. Only events that come once a year; those with an edition may be any. findingEditions.ts compares them.
import { months } from '../english/months.ts';
import type { Remark } from './remarks.ts';

/** A month, and the first and the last day; 0 where no day is said. The year is 0 where none is said. */
export interface HeldOn {
  year: number;
  month: number;
  day: number;
  lastDay: number;
}

/** Whether one event cannot be held on both. */
export function areOtherDays(a: HeldOn, b: HeldOn): boolean {
  if (a.year > 0 && b.year > 0 && a.year !== b.year) return false;
  if (a.month !== b.month) return a.lastDay >= a.day && b.lastDay >= b.day;
  return a.day > 0 && b.day > 0 && (a.lastDay < b.day || b.lastDay < a.day);
}

const once =
  '年会|代表大会|会员大会|大会|博览会|峰会|科技周|科学节|科技节|科普日|文化节|艺术节|运动会|大赛|竞赛|开放日|活动周|双年展|颁奖典礼|高峰论坛|[校馆院所社]庆';
const many =
  '论坛|研讨会|会议|沙龙|讲座|展览会|交易会|训练营|夏令营|冬令营|报告会|交流会|洽谈会|推介会|招聘会';
const event = new RegExp(
  `(?:${once}|(?<=届[“”]{0,2}[一-龥A-Za-z]{2,16})(?:${many}))(?![一-龥]{0,2}委员会)`,
  'g',
);
const numeral = '一二三四五六七八九十百\\d';
const numbered = new RegExp(`第([${numeral}]{1,5})届[“”]{0,2}([一-龥A-Za-z·]{0,18})$`);
const plain = /(?:(20\d\d)年?)?([一-龥A-Za-z·]{0,18})$/;
/** What stands before a name and is none of it. */
const before =
  /.*(?:举办|召开|举行|承办|主办|办好|参加|组织|开展|筹备|做好|参与|支持|[的于在日月年将与和及届了])/;

const day = '(\\d{1,2})月(?:(\\d{1,2})日)?(?:[至到~-]{1,2}(?:\\d{1,2}月)?(\\d{1,2})日)?';
const part = '(?:[上中下]旬|底|初)?';
const heldBefore = new RegExp(
  `(?:(20\\d\\d)年)?(?<![\\d])${day}${part},?(?:在[一-龥]{2,8}?)?(?:举办|召开|举行|承办|主办|参加)(?:第[${numeral}]{1,5}届)?[“”一-龥A-Za-z·]{0,20}$`,
);
const heldAfter = new RegExp(
  `^”?,?(?:将于|拟于|定于|计划于|于|在)?(?:(20\\d\\d)年)?${day}${part}(?:在[一-龥]{2,8}?)?(?:举办|召开|举行|开幕)(?!闭幕|开幕|启动|颁奖|预备|筹备|新闻|说明|分会|专场)`,
);
/** 10月28日馆庆活动由办公室牵头 */
const dayBefore = /(?:(20\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,2})日$/;
const inBracket = new RegExp(`^”?\\((?:(20\\d\\d)年)?${day}[),,]`);

export function heldDays(f: string, out: Remark[]): void {
  event.lastIndex = 0;
  for (let m = event.exec(f); m; m = event.exec(f)) {
    const to = m.index + m[0].length;
    const on = heldOn(f, m.index, to);
    if (on === null) continue;
    const left = f.slice(Math.max(0, m.index - 28), m.index);
    const edition = numbered.exec(left);
    const [, key, words] = edition ?? plain.exec(left)!;
    const anniversary = m[0].endsWith('庆');
    const begins = anniversary ? '' : edition ? words! : words!.replace(before, '');
    const name = begins + m[0];
    if (!edition && !anniversary && (name.length < 4 || /分会|专委会|系列|专题|[各每]/.test(name))) continue;
    out.push({
      kind: 'held',
      from: m.index - begins.length,
      to,
      name: anniversary ? name : `${key ?? ''}|${name}`,
      on,
    });
  }
}

function heldOn(f: string, from: number, to: number): HeldOn | null {
  const after = f.slice(to, to + 40);
  const left = f.slice(Math.max(0, from - 60), from);
  // 10月举办第十届大会闭幕式 is of a part
  const stops = /^”?(?:[,。;)(]|$)/.test(after.slice(0, 2));
  const anniversary = f[to - 1] === '庆' && /^活动(?:由|在|当[天日])/.test(after);
  const m =
    heldAfter.exec(after) ??
    inBracket.exec(after) ??
    (stops ? heldBefore.exec(left) : null) ??
    (anniversary ? dayBefore.exec(left) : null);
  const month = Number(m?.[2] ?? 0);
  // 13月 is told by itself
  if (m === null || month < 1 || month > 12) return null;
  const first = Number(m[3] ?? 0);
  return {
    year: Number(m[1] ?? 0),
    month,
    day: first,
    lastDay: Math.max(first, Number(m[4] ?? first)),
  };
}

const yearlyEnglish =
  'Conference|Congress|Summit|Symposium|Assembly|Festival|School|Convention|Exhibition|Fair|Dinner|Open Day|Science Week|General Meeting|AGM';
/** As they are written: may is a verb. */
const monthName = Object.keys(months)
  .map((name) => name[0]!.toUpperCase() + name.slice(1))
  .join('|');
const englishDay = `(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:-{1,2}|to|and)\\s?(\\d{1,2})(?:st|nd|rd|th)?)?\\s(?:of\\s)?(${monthName})\\b`;
const american = `(${monthName})\\s(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:-{1,2}|to|and)\\s?(\\d{1,2}))?(?!\\d)`;
const englishHeld = new RegExp(
  `\\b((?:(?:[A-Z][\\w&'’-]*|\\d{1,3}(?:st|nd|rd|th)|of|for|and|on)\\s){1,7}(?:${yearlyEnglish})),?\\s(?:(?:will\\s(?:be\\s)?|is\\sto\\sbe\\s|is\\s|to\\sbe\\s)?(?:held|takes?\\splace|taking\\splace|opens?|runs?|begins?|planned|scheduled)\\s)?(?:in\\s[A-Z][a-z]+\\s)?(?:on\\s|from\\s|for\\s)(?:[A-Z][a-z]+day,?\\s)?(?:${englishDay}|${american})`,
  'g',
);

export function englishHeldDays(f: string, out: Remark[]): void {
  if (!f.includes(' on ') && !f.includes(' from ') && !f.includes(' for ')) return;
  for (const m of f.matchAll(englishHeld)) {
    const name = m[1]!.replace(/^(?:The|Our|This|A|Its|Registration|On|For|At)\s/, '');
    const month = Number(months[(m[4] ?? m[5])!.toLowerCase()]);
    const first = Number(m[2] ?? m[6]);
    if (!/\s/.test(name)) continue;
    out.push({
      kind: 'held',
      from: m.index + m[1]!.length - name.length,
      to: m.index + m[0].length,
      name: name.toLowerCase(),
      on: { year: 0, month, day: first, lastDay: Math.max(first, Number(m[3] ?? m[7] ?? first)) },
    });
  }
}
