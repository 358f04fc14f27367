// Editions of events, as one block names them: 第十二届江州科技论坛, the 9th Volunteer Day, 《2025年度观察报告》; each with when it
// is held, so that several editions in several years or halves are no contradiction. Compares nothing.
import { monthName, months } from '../english/months.ts';
import type { Remark } from './remarks.ts';

/** Years and months, the first and the last; 0 where none is said. */
export interface When {
  year: number;
  from: number;
  to: number;
}

/** Whether both are said to be at other times. */
export const areApart = (a: When | null, b: When | null): boolean =>
  a !== null &&
  b !== null &&
  ((a.year > 0 && b.year > 0 && a.year !== b.year) ||
    (a.from > 0 && b.from > 0 && (a.to < b.from || b.to < a.from)));

const cn = '零一二三四五六七八九十百';
function ordinal(s: string): number {
  if (/^\d+$/.test(s)) return Number(s);
  let total = 0;
  let current = 0;
  for (const c of s) {
    const d = cn.indexOf(c);
    if (c === '十') {
      total += (current || 1) * 10;
      current = 0;
    } else if (c === '百') {
      total += (current || 1) * 100;
      current = 0;
    } else current = d;
  }
  return total + current;
}

const chineseEvent =
  /([一-龥]{0,6})第([一二三四五六七八九十百\d]{1,5})届\)?[“”「]{0,2}([一-龥A-Za-z]{2,20}?(?:论坛|年会|大会|会议|博览会|峰会|竞赛|大赛|研讨会|科技周|科学节|学术会|展览会|交易会|沙龙|活动周|艺术节|讲座|书画展|摄影展|联展|作品展|成果展|运动会|音乐会|报告会|交流会|洽谈会|推介会|招聘会|训练营|夏令营|冬令营|集市|讲坛|讲堂|嘉年华|志愿者日|开放日|(?:展|节|周|日|赛|杯|营)(?=$|[^一-龥]|[等和与及将拟于在的举定]|\d)))/g;

export function chineseEditions(f: string, out: Remark[]): void {
  chineseEvent.lastIndex = 0;
  for (let m = chineseEvent.exec(f); m; m = chineseEvent.exec(f)) {
    const end = m.index + m[0].length;
    const around = f.slice(Math.max(0, m.index - 6), m.index) + m[1]!;
    const after = f.slice(end, end + 20);
    // 运动会(学生组) is another than 运动会(教工组)
    const group = /^[”」]?\(([^():“”]{1,8}组)\)/.exec(after)?.[1] ?? '';
    const from = m.index + m[1]!.length;
    const ahead =
      /^[^。;,]{0,8}(?:筹备|申办|申报|招标|预热|遴选|选址|承办单位)/.test(after) ||
      /筹备|申办|谋划|策划|酝酿|下一届|前期|筹办/.test(around);
    out.push({
      kind: 'edition',
      from,
      to: end,
      edition: ordinal(m[2]!),
      name: m[3]! + group,
      when: chineseWhen(f, from, end),
      preparing:
        ahead ||
        /上一届|总结/.test(around) ||
        // 第十一届年会共举办活动63场: what was
        /^(?:系列活动)?(?:共|已|圆满|成功|举办了|吸引了|收到了)/.test(after),
      ...(ahead ? { ahead } : {}),
    });
  }
}

const quarters = '一二三四';
const chineseTime = /(20\d\d)年|([上下])半年|第?([一二三四])季度?|(?<!\d)(\d{1,2})月|([春秋])季/g;

function chineseWhen(f: string, from: number, to: number): When | null {
  const when: When = { year: 0, from: 0, to: 0 };
  // 第十届文化周(春季)
  const bracket = /^[”」]?\(([^()]{1,12})\)/.exec(f.slice(to, to + 16))?.[1] ?? '';
  for (const m of bracket.matchAll(chineseTime)) tell(m, when);
  if (when.from > 0 || when.year > 0) return when;
  const left = f.slice(Math.max(0, from - 60), from);
  const start = Math.max(left.lastIndexOf('。'), left.lastIndexOf(';'), left.lastIndexOf('届'));
  // 12月下旬对照…、第十一届读书节等逐项检查: when it is asked for, not when it is held
  const leading = left.slice(start + 1);
  if (/对照|逐项|检查|考核/.test(leading)) return null;
  for (const m of leading.matchAll(chineseTime)) tell(m, when);
  // 第十二届论坛,5月,学会部; 第五届年会定于10月举办
  if (when.from === 0 && when.year === 0)
    for (const m of f
      .slice(to, to + 14)
      .split(/[。;]|第.{1,4}届/)[0]!
      .matchAll(chineseTime)) {
      // 论坛设分论坛6个,6月30日前完成征稿 is of something else
      if (!/^[”」]?,?(?:将于|拟于|定于|计划于|于|在)?$/.test(f.slice(to, to + m.index!))) break;
      tell(m, when);
    }
  return when.year > 0 || when.from > 0 ? when : null;
}

function tell(m: RegExpMatchArray, when: When): void {
  if (m[1]) when.year = Number(m[1]);
  else if (m[2]) [when.from, when.to] = m[2] === '上' ? [1, 6] : [7, 12];
  else if (m[3]) {
    const q = quarters.indexOf(m[3]);
    [when.from, when.to] = [q * 3 + 1, q * 3 + 3];
  } else if (m[4]) {
    if (Number(m[4]) <= 12) [when.from, when.to] = [Number(m[4]), Number(m[4])];
  } else [when.from, when.to] = m[5] === '春' ? [2, 6] : [8, 12];
}

const yearly = /《(20\d\d)(?:年度?)?([^《》]{2,30}(?:报告|年鉴|蓝皮书|白皮书|绿皮书|年报))》/g;

/** 《2025年度观察报告》 */
export function yearlies(f: string, out: Remark[]): void {
  yearly.lastIndex = 0;
  for (let m = yearly.exec(f); m; m = yearly.exec(f))
    out.push({
      kind: 'edition',
      from: m.index,
      to: m.index + m[0].length,
      edition: Number(m[1]),
      name: m[2]!,
      when: chineseWhen(f, m.index, m.index + m[0].length),
      yearly: true,
      preparing: /(?:总结|根据|依据|落实|按照|筹备|对照|参照|已)[^,。;]{0,4}$/.test(
        f.slice(Math.max(0, m.index - 8), m.index),
      ),
    });
}

const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth';
const ordinalWords = ordinals.split('|');
const englishEvent = new RegExp(
  `\\b(\\d{1,3}(?:st|nd|rd|th)|${ordinals})\\s+((?:(?:[A-Z][\\w&'’-]*|of|on|for|and|the|in)\\s+){0,7}(?:Forum|Conference|Congress|Summit|Symposium|Assembly|Workshop|Meeting|Festival|Olympiad|Convention|Exhibition|Dialogue|Seminar|Colloquium|Day|Week|School|Gathering|Fair|Games|Hackathon|Marathon|Gala|Camp|Carnival|Concert))\\b`,
  'gi',
);
const anyOrdinal = new RegExp(`\\d(?:st|nd|rd|th)\\b|${ordinals}`, 'i');
/** Conference on Vaccines, Workshop on Climate and Health: what it is about belongs to its name. */
const about =
  /^\s(?:on|of|for|in)\s(?:the\s)?[A-Z][\w’'-]*(?:,?\s(?:and\s|of\s|for\s|the\s|&\s)*[A-Z][\w’'-]*){0,6}/;
const inMonth = new RegExp(`^\\s\\w+\\s(?:the\\s)?(?:${monthName})\\b`, 'i');
const englishTime = new RegExp(
  `\\b(?:(${monthName})\\b(?:\\s+(20\\d\\d))?|(20\\d\\d)\\b|(spring|autumn|fall)\\b|(first|second) half\\b)`,
  'gi',
);

export function englishEditions(f: string, out: Remark[]): void {
  if (!anyOrdinal.test(f)) return;
  englishEvent.lastIndex = 0;
  for (let m = englishEvent.exec(f); m; m = englishEvent.exec(f)) {
    // a name begins with a capital: the third annual meeting of the board is none
    if (!/^[A-Z]/.test(m[2]!)) continue;
    const word = m[1]!.toLowerCase();
    const n = /^\d/.test(word) ? Number.parseInt(word, 10) : ordinalWords.indexOf(word) + 1;
    const end = m.index + m[0].length;
    const named = about.exec(f.slice(end, end + 90))?.[0] ?? '';
    const theme = inMonth.test(named) ? '' : named;
    const to = end + theme.length;
    const around = f.slice(Math.max(0, m.index - 40), m.index);
    out.push({
      kind: 'edition',
      from: m.index,
      to,
      edition: n,
      name: (m[2]! + theme).replace(/\s+/g, ' ').toLowerCase(),
      when: englishWhen(f, m.index, to),
      preparing:
        /\b(?:prepar\w*|bid\w*|next|previous|last|following|future|propos\w*|after|since)\b/i.test(around) ||
        /^[^.;]{0,24}\bpreparations?\b/i.test(f.slice(to, to + 40)) ||
        // members of the committee for the 58th Conference were appointed
        (/^\s(?:was|were|had|took|attracted|drew|welcomed)\b/.test(f.slice(to, to + 12)) &&
          !/\b(?:for|of) (?:the |our )?$/.test(around)),
    });
  }
}

function englishWhen(f: string, from: number, to: number): When | null {
  const right = f.slice(to, to + 70).split(/[.;]\s|\b(?:and|while|then)\s(?:the|a|host|hold|support)\b/)[0]!;
  const left = f
    .slice(Math.max(0, from - 60), from)
    .split(/[.;]\s/)
    .at(-1)!;
  const when: When = { year: 0, from: 0, to: 0 };
  for (const side of [right, left]) {
    for (const m of side.matchAll(englishTime)) {
      // its committee was appointed last November
      if (/\b(?:were|was|been|last)\b/.test(side.slice(0, m.index))) break;
      // may is a verb as well
      if (m[1] && !/^[A-Z]/.test(m[1])) continue;
      const month = m[1] ? Number(months[m[1].toLowerCase()]) : 0;
      if (month > 0) [when.from, when.to] = [month, month];
      else if (m[4]) [when.from, when.to] = m[4].toLowerCase() === 'spring' ? [2, 6] : [8, 12];
      else if (m[5]) [when.from, when.to] = m[5].toLowerCase() === 'first' ? [1, 6] : [7, 12];
      if (m[2] ?? m[3]) when.year = Number(m[2] ?? m[3]);
    }
    if (when.from > 0 || when.year > 0) return when;
  }
  return null;
}
