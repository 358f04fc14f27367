// Findings about years: promises under another year's name, deadlines beyond the plan, its title with another year.

import { fold } from '../fold.ts';
import { nothing } from '../lists.ts';
import type { Placed } from '../outline/placed.ts';
import type { Finding, PlanPeriod } from '../types.ts';
import { makeFinding, spanInWords } from './findingMake.ts';

/** What a plan promises to do at a date. */
const doing =
  '举办|召开|开展|启动|组织|承办|主办|举行|发布|出版|完成|建成|建设|新建|实现|达到|开工|竣工|投入使用|投用|交付|推出|上线|派出|选派|引进|开通|报送|提交|制定|出台|修订|验收|培育|形成|力争|确保|全部|全面|基本|将|计划|拟|争取|重点推进|落实|选聘|招聘|评选|印发';
/** 2024年5月举办, 2025年12月20日前全部完成: the deed follows at once; 2024年举办的 is a name for what was. */
const doneThen = new RegExp(
  `^(?:,?(?=将|计划|拟|力争|确保|争取|重点推进)|\\s?)(?:在[一-龥]{2,8})?(?:${doing})(?![^,。;]{0,16}的(?:[^,。;]|$))`,
);
/** 到2025年底,基地总数达到86个 */
const reachedThen = /^[,，]?[^,。;的]{0,16}(?:达到|达|建成|完成|实现|新增|突破)/;
/** What was, is measured against, or comes from elsewhere. */
const pastWords =
  /了(?!解)|已|曾|以来|同比|回顾|截至|截止|去年|上年|往年|荣获|获评|获批|审议通过|圆满|成功举办|之前|反响|取得|原定|延期|较|相比|(?:年度|工作)(?:总结|考核|报告|决算)/;
const measuredFrom =
  /(?:自|从|由|继(?!续)|截至|截止|截止到|较|比|同|与|据|按|根据|依据|按照|对照|落实|巩固|《)[^,。;]{0,4}$/;
/** What reports on the plan is due after it. */
const reportsOn =
  /总结|报告|报送|上报|考核|评估|评价|决算|结题|验收|绩效|归档|审计|年报|通报|公布|公示|述职|汇总|下一年|次年|翌年|新年度|结项|清算|结算/;
const reportsOnEnglish =
  /\b(?:reports?|reported|accounts|audit\w*|evaluat\w*|reviews?|reviewed|summary|summaries|hand(?:ed)? in|next year|following year|final|closing|results?)\b/i;
/** Works of several years: 力争2027年6月前建成 is no slip. */
const longWork =
  /力争|预计|最终|工期|周期|二期|三期|主体|全面建成|交付|投用|投入使用|通车|竣工|筹备|申办|谋划/;

const pastEnglish =
  /\b(?:was|were|had|has been|since|ended|(?<!be )held in|compared|than|from|against|baseline|approved|adopted|agreed|last year|took place|achieved|signed in|following|after|building on|started|begun|began|launched in|published in|founded|built|opened in)\b/i;
const future = /\b(?:will|shall|must|plans? to|aims? to|is to|are to|to be|should)\b/i;
const scheduled =
  /\b(?:goes live|go live|opens|closes|begins|starts|takes place|runs|launches|is due|are due|take place)\s*$/;
const imperative =
  /^\s*(?:[(\w.)]{1,6}\s+)?(?:[A-Z][\w ,&'’-]{2,40}[.:]\s+)?(?:Host|Hold|Run|Open|Launch|Publish|Complete|Train|Recruit|Offer|Submit|Deliver|Organi[sz]e|Finish|Start|Begin|Introduce|Create|Establish|Set up|Build|Sign|Send|Appoint|Hire|Prepare|Produce|Convene|Stage|Conduct|Fill)\b/;

/** A deed of the plan dated before its first year or past its end; a day that its year does not have. */
export function yearsOutside(p: Placed, period: PlanPeriod): readonly Finding[] {
  const { reading, folded: f, english } = p.facts;
  if (p.block.kind === 'date' || p.block.kind === 'title' || p.block.kind === 'signature') return nothing;
  const out: Finding[] = [];
  if (f.includes('29')) leapDays(p, period, out);
  if (p.review || !reading || reading.times.length === 0) return out.length > 0 ? out : nothing;
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  for (const t of reading.times) {
    if (t.value.kind !== 'absolute' || t.value.start !== t.value.end) continue;
    const y = t.value.start;
    const month = /^\d{4}-(\d\d)$/.exec(t.value.value)?.[1] ?? null;
    const before = y < first;
    const beyond = y > last || (y === last && month !== null && `${y}-${month}` > period.end.slice(0, 7));
    if (!before && !beyond) continue;
    const around = aroundTime(f, t.start, t.end, english);
    const slip = before
      ? isSlipBefore(p, y, first, last, around, english)
      : isSlipAfter(y, month, first, last, period, around, english);
    if (slip) out.push(outside(p, t.start, t.end, first, last));
  }
  return out.length > 0 ? out : nothing;
}

interface AroundTime {
  sentence: string;
  before: string;
  said: string;
  rest: string;
  /** Years written elsewhere in the sentence. */
  years: number[];
}

function aroundTime(f: string, start: number, end: number, english: boolean): AroundTime {
  const stop = english ? /[;\n]|\.\s/ : /[。;\n]/;
  const left = f
    .slice(Math.max(0, start - 160), start)
    .split(stop)
    .at(-1)!;
  const rest = f.slice(end, end + 160).split(stop)[0]!;
  // phases of one work: the next sentence may go on with it
  const years = [...`${left} ${f.slice(end, end + 160)}`.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map((m) =>
    Number(m[1]),
  );
  return {
    sentence: left + f.slice(start, end) + rest,
    before: left,
    said: f.slice(start, end),
    rest,
    years,
  };
}

function isSlipBefore(
  p: Placed,
  y: number,
  first: number,
  last: number,
  { sentence, before, said, rest, years }: AroundTime,
  english: boolean,
): boolean {
  // last year's text, or 2018 for 2028
  if (first - y > 3 && !(y + 10 >= first && y + 10 <= last)) return false;
  // begun in 2025, finished in 2026
  const promises = english && /\b(?:will|shall)\b(?! have)[^.;]*$/.test(before);
  if (!promises && years.some((other) => other >= first)) return false;
  if (english) {
    // 28 students (in 2024 it funded 25)
    if (/\([^()]*$/.test(before) && /^\s(?:it|we|they|there|the)\s/.test(rest)) return false;
    // goes live on 3 August 2025: what a timetable says of the day
    if (
      p.number !== null &&
      scheduled.test(before) &&
      /^(?:on|in)\b/i.test(said) &&
      !pastEnglish.test(before)
    )
      return true;
    if (pastEnglish.test(sentence.replace(/will have \w+/g, ''))) return false;
    // 173 in 2024, will exceed 220: what is promised of that date is said before it, or right after it
    return (
      /^(?:by|in|before|on|no later than|at)\b/i.test(said) &&
      !/(?:\d%?|\bas)\s*$/.test(before) &&
      // the results reached by the end of 2025
      !/(?<!\b(?:be|been))\s(?:\w+ed|held|built|made|won)\s*$/.test(before) &&
      (future.test(before) ||
        (before.trim() === '' && future.test(rest)) ||
        (p.number !== null && imperative.test(sentence)))
    );
  }
  // 末场不迟于2022年11月10日: by when it is to be
  if (/(?:不迟于|不晚于|最晚|最迟)(?:于|在)?$/.test(before)) return true;
  if (pastWords.test(sentence) || measuredFrom.test(before) || /[《“][^》”]*$/.test(before)) return false;
  if (/共(?![建同享])/.test(rest.slice(0, 8))) return false;
  // 在2025年建成3个平台的基础上, 2025年派出第一批之后: what comes after it is promised
  if (/^[^,。;]{2,30}(?:基础上|之后)(?:[,。;]|再|又|新)/.test(rest)) return false;
  const promised = /^(?:,?[^,]{0,12})(?:将|力争|计划|拟|重点推进|确保|全年|争取)/.test(rest);
  const head = /^[\s,]*$|[,，]\s*$/.test(before);
  if (head && promised && first - y <= 2) return true;
  // what the opening says of the year before is where the plan begins
  if (p.section === '') return false;
  if (/[前底末]$/.test(said))
    return doneThen.test(rest) || (/[到至]$/.test(before) && reachedThen.test(rest));
  return doneThen.test(rest);
}

function isSlipAfter(
  y: number,
  month: string | null,
  first: number,
  last: number,
  period: PlanPeriod,
  { sentence, before, said, rest, years }: AroundTime,
  english: boolean,
): boolean {
  if (!english && isNextYearsEvent(y, last, { sentence, before, said, rest })) return true;
  if (month === null) return false;
  const schoolYear = period.end.slice(5, 7) !== '12';
  if (first !== last && !schoolYear) return false;
  const [endYear, endMonth] = [Number(period.end.slice(0, 4)), Number(period.end.slice(5, 7))];
  const late = (y - endYear) * 12 + Number(month) - endMonth;
  // due shortly after, and the same year's round or budget named beside it
  const reports = (english ? reportsOnEnglish : reportsOn).test(sentence);
  if ((reports && late <= 6) || years.includes(y) || y - endYear > 4) return false;
  if (english)
    return (
      // by December 2027: where it is to lead, a year on
      (/^(?:by|before|no later than)\b/i.test(said) && !(month === '12' && late <= 12)) ||
      (schoolYear &&
        /^in\b/i.test(said) &&
        (future.test(sentence) || imperative.test(sentence)) &&
        !/\bprepar/i.test(sentence))
    );
  if (longWork.test(sentence) && y - endYear <= 2) return false;
  if (/(?:到|至|期限|延续)$/.test(before)) return false;
  return /[前底]/.test(said) || (schoolYear && doneThen.test(rest));
}

/** 2027年上半年举办学术年会 in the plan for 2026: an event, and no word of what is to be ready for it. */
const isNextYearsEvent = (
  y: number,
  last: number,
  { sentence, before, said, rest }: Omit<AroundTime, 'years'>,
): boolean =>
  y === last + 1 &&
  /半年|季度?|月/.test(said) &&
  /(?:^|[,。;:、]|拟|定|计划)(?:于|在)?$/.test(before) &&
  /^,?(?:在[一-龥]{2,8})?(?:举办|召开|举行|开展|组织)/.test(rest) &&
  !longWork.test(sentence) &&
  !/准备|启动|申报|征集|遴选|争取|的|总结|通报|20\d\d年完成/.test(sentence.slice(sentence.indexOf(said)));

/** 2月29日 in a year that has none. */
function leapDays(p: Placed, period: PlanPeriod, out: Finding[]): void {
  const f = p.facts.folded;
  const re =
    /(?:((?:19|20)\d\d)\s*年\s*)?(?<!\d)0?2\s*月\s*29\s*日|\b(?:29(?:th)?\s+(?:of\s+)?Feb(?:ruary)?|Feb(?:ruary)?\s+29(?:th)?)(?:,?\s+((?:19|20)\d\d))?\b/g;
  for (let m = re.exec(f); m; m = re.exec(f)) {
    const own = m[1] ?? m[2];
    const years = own ? [Number(own)] : yearsOf(period);
    // what looks back has a year of its own
    if (!own && p.review) continue;
    if (years.some((y) => y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0))) continue;
    const span = spanInWords(p.block, m.index, m.index + m[0].length);
    out.push(
      makeFinding(
        'date',
        'error',
        [span],
        [],
        {
          zh: `${span.quote}不存在：${years[0]} 年二月只有 28 天。`,
          en: `There is no ${span.quote}: February ${years[0]} has 28 days.`,
        },
        { zh: '改成当月有的日期。', en: 'Use a day that month has.' },
      ),
    );
  }
}

const yearsOf = ({ start, end }: PlanPeriod): number[] => {
  const [from, to] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: Math.min(20, to - from + 1) }, (_, k) => from + k);
};

function outside(p: Placed, from: number, to: number, first: number, last: number): Finding {
  const quote = p.block.text.slice(from, to);
  return makeFinding(
    'date',
    'warning',
    [spanInWords(p.block, from, to)],
    [],
    {
      zh: `${quote}不在计划期 ${first === last ? `${first} 年` : `${first}—${last} 年`}内。`,
      en: `“${quote}” is outside the plan's period (${first === last ? first : `${first}–${last}`}).`,
    },
    {
      zh: '核对年份；是沿用去年的文字就改过来。',
      en: "Check the year; it may have stayed from last year's text.",
    },
  );
}

/** The plan's name as its title says it: the year, and the words after it. */
export interface PlanName {
  year: string;
  stem: string;
}

/** Null where the title names no year of its own, or the plan has several. */
export function planName(title: string | null, period: PlanPeriod | null): PlanName | null {
  if (!title || !period || period.start.slice(0, 4) !== period.end.slice(0, 4)) return null;
  const folded = fold(title);
  const m = /((?:19|20)\d\d)\s*年/.exec(folded);
  if (!m) return null;
  const stem = folded.slice(m.index + m[0].length).trim();
  return stem.length < 5 ? null : { year: m[1]!, stem };
}

/** The plan's own name in a block with another year (《2025年工作要点》 in the plan for 2026). */
export function otherYears({ block, facts }: Placed, { year, stem }: PlanName): readonly Finding[] {
  const f = facts.folded;
  if (block.kind === 'title' || f.length > 20_000) return nothing;
  let at = f.indexOf(stem);
  if (at < 0) return nothing;
  const out: Finding[] = [];
  for (let k = 0; at >= 0 && k < 5; k++) {
    const y = /((?:19|20)\d\d)\s*年$/.exec(f.slice(Math.max(0, at - 8), at));
    if (y && y[1] !== year) {
      out.push(
        makeFinding(
          'edition',
          'warning',
          [spanInWords(block, at - y[0].length, at + stem.length)],
          [],
          {
            zh: `文中写 ${y[1]} 年，标题是 ${year} 年。`,
            en: `The text says ${y[1]}, the title says ${year}.`,
          },
          { zh: '两处写成同一年。', en: 'Use the same year in both.' },
        ),
      );
    }
    at = f.indexOf(stem, at + 1);
  }
  return out;
}
