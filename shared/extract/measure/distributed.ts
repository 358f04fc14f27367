// Several subjects and as many numbers: 参保率、覆盖率分别达到95%、90%. Each number counts its own subject.
import { nothing } from '../lists.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { TimeSpan } from '../times/times.ts';
import type { Span } from './nounSpan.ts';

const indexNoun =
  /(?:率|量|数|额|值|收入|投资|面积|支出|税收|比例|比重|规模|消费|浓度|标准|占比|强度|利润|销售|成本|费用|能耗|排放|得分|满意度)$/;

const maxSubjects = 6;

/** 分别达到95%; 各占五成 */
const maySayEach = (words: string): boolean => words.includes('别') || words.includes('各');
const eachOf = /分别[^,。;:\d]{0,12}$|各占?$/;

export interface Subject {
  measure: Span | null;
  /** Subjects of the numbers still to come. */
  left: readonly Span[];
}

/** The subject of the quantity; `measure` is what was read for it alone, `targets` those before it. */
export function ownSubject(
  f: string,
  q: Quantity,
  measure: Span | null,
  before: string,
  targets: readonly { end: number; sentence: number; measure: Span | null; left?: readonly Span[] }[],
  sentence: number,
): Subject {
  const prev = targets.at(-1);
  if (prev?.left?.length && /^\s?[、,和与及]{1,2}\s?$/.test(f.slice(prev.end, q.start)))
    return { measure: prev.left[0]!, left: prev.left.slice(1) };
  // 办会150场,参会2万人次,分别增长15%和20%: those just counted
  if (
    (q.unit === '%' || q.unit === '百分点' || q.unit === '个百分点') &&
    /^(?:(?:较|比|同比)[^,。;:]{0,12})?分别[^,。;:\d]{0,6}$/.test(before)
  ) {
    const count = 1 + following(f, q.end);
    const last = targets.slice(-count);
    if (count > 1 && last.length === count && last.every((t) => t.sentence === sentence && t.measure))
      return { measure: last[0]!.measure, left: last.slice(1).map((t) => t.measure!) };
  }
  if (!measure || measure[1] > q.start || !maySayEach(before.slice(-14)) || !eachOf.test(before))
    return { measure, left: nothing };
  const count = 1 + following(f, q.end);
  // 讲座、沙龙各3场: as many of each
  if (count < 2 && before.endsWith('各')) return { measure, left: nothing };
  const subjects = divide(f, measure) ?? divideByCount(f, measure, count);
  return subjects.length > 1
    ? { measure: subjects[0]!, left: subjects.slice(1) }
    : { measure, left: nothing };
}

const next =
  /^(?:[、,和与及]|以及)(?:(?:达到|超过|突破)?\d[\d.,]*[^,。;、和与及\d()]{0,5}|[一二两三四五六七八九]成半?)/;

const shared =
  /^[^,。;:\d]{0,24}分别[^,。;:\d]{0,12}((?:\d[\d.,]*[^,。;、和与及\d()]{0,5}[、和与及]{1,2})*)$/;

/** 2026年、2027年收入分别为30万元、40万元: the time of each, of the times named one after the other; null where none are. */
export function ownTime(f: string, q: Quantity, times: readonly TimeSpan[]): TimeSpan | null {
  let from = times.length - 1;
  if (from < 1) return null;
  const last = times[from]!;
  if (q.start - last.end > 80 || !/^[、,和与及]$/.test(f.slice(times[from - 1]!.end, last.start)))
    return null;
  while (from > 0 && /^[、,和与及]$/.test(f.slice(times[from - 1]!.end, times[from]!.start))) from--;
  const told = shared.exec(f.slice(last.end, q.start));
  if (!told) return null;
  const before = told[1]!.split(/[、和与及]+/).length - 1;
  return times[from + before] ?? null;
}

/** How many quantities are joined to the one that ends here. */
function following(f: string, end: number): number {
  let n = 0;
  for (let at = end; n < maxSubjects; n++) {
    const m = next.exec(f.slice(at, at + 24));
    if (!m) break;
    at += m[0].length;
  }
  return n;
}

/** 高校、企业、园区科协数分别达到60个、1200个、45个: as many names as numbers. */
function divideByCount(f: string, [from, to]: Span, count: number): Span[] {
  const out: Span[] = [];
  let at = from;
  for (let i = from; i <= to; i++)
    if (i === to || '、和与及'.includes(f[i]!)) {
      if (i - at < 2) return [];
      out.push([at, i]);
      at = i + 1;
    }
  // 企业、高校研发经费支出: the names share their head and stay together
  const last = out.length > 0 ? f.slice(...out.at(-1)!) : '';
  const lengths = out.map(([a, b]) => b - a);
  const alike = Math.max(...lengths) - Math.min(...lengths) <= 2;
  const own =
    alike ||
    out.slice(0, -1).every(
      ([a, b]) =>
        b - a >= 4 ||
        last.slice(0, -2).includes(f.slice(b - 2, b)) ||
        // 种植类、综合类家庭农场; 博士、硕士毕业生; but 农业、工业用水量 names one of each
        (last.slice(0, -1).includes(f[b - 1]!) && !indexNoun.test(last)),
    );
  if (!own) return [];
  // 甲、乙两大产业产值: the names of one, not two
  return out.length === count && !/[两三四五六七八九十\d](?:大|个|项|类|家)|等(?!奖)/.test(f.slice(from, to))
    ? out
    : [];
}

function divide(f: string, [from, to]: Span): Span[] | null {
  const out: Span[] = [];
  let at = from;
  for (let i = from; i <= to && out.length < maxSubjects; i++) {
    if (i < to && !'、和与及'.includes(f[i]!)) continue;
    // 和 inside a name (和谐指数) ends no subject
    if (i === to || f[i] === '、' || indexNoun.test(f.slice(at, i))) {
      if (!indexNoun.test(f.slice(at, i))) return null;
      out.push([at, i]);
      at = i + 1;
    }
  }
  return out;
}
