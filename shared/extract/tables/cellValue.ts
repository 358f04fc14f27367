// What a cell that is a number says: its own unit, else its row's or its column's; 万, lakh and million multiply.
import type { RawTarget } from '../blockReading.ts';
import { readMoneyUnit } from '../english/money.ts';
import { readAmount } from '../english/number.ts';
import { awakeIn } from '../english/rules.ts';
import { number } from '../english/words.ts';
import { fold } from '../fold.ts';
import { occasionUnits } from '../lexicon.ts';
import { type Quantity, readQuantity } from '../numbers/quantity.ts';

const symbol = /^[≥≤<>=~\s]+/;

/** Units that only say that things are counted. */
const counted =
  /^(?:number|no\.?|nos\.?|#|count|个数|each|sets?|items?|pieces?|units?|projects?|papers?|articles?|events?|sessions?|courses?|patents?|cases?|places?|students?|schools?|groups?|households?)$/i;

/** Moves a quantity read in a cell to where the cell stands. */
export function shift(q: Quantity, by: number): void {
  q.start += by;
  q.end += by;
  q.numStart += by;
  q.numEnd += by;
  q.unitStart += by;
  q.unitEnd += by;
}

/** Whether what stands in brackets or in a column of units is one. */
export const isUnit = (s: string): boolean =>
  s === '%' || readMoneyUnit(s) !== null || /^(?:万|亿|百|千)?[^\d\s]{1,8}$/.test(s);

/** A cell that is a number: its own unit, else the row's; 万 in the unit multiplies. */
export function readCell(f: string, unit: string): Quantity | null {
  const digits = f.search(/\d/);
  const at = digits >= 0 ? digits : f.search(/[一二三四五六七八九十百千万两]/);
  if (at < 0) return null;
  const q = readQuantity(f, at);
  if (!q) return null;
  const lead = f.slice(0, q.numStart);
  // 1,10,000 as in India
  const indian = /^\d{1,2}(?:,\d\d)+,\d{3}/.exec(f.slice(at));
  if (
    indian ||
    /(?:[a-z]\.?|~)\s*$/i.test(lead) ||
    /^\s*%?\s*(?:or (?:more|above|over|higher|better|less|fewer|below|under)|\+)/i.test(f.slice(q.numEnd))
  ) {
    number.lastIndex = 0;
    const m = number.exec(f);
    const a = m && (m[2] ?? m[3]) ? readAmount(f, m, 0, f.length, awakeIn(f, 0, f.length)) : null;
    if (a) {
      const low = a.comparator === 'lte' || a.comparator === 'lt' ? null : a.low;
      const high = a.comparator === 'gte' || a.comparator === 'gt' ? null : a.low;
      Object.assign(q, {
        start: a.quoteStart,
        end: a.quoteEnd,
        comparator: a.comparator,
        min: low,
        max: high,
        left: a.leftWord,
        ...(indian ? { numEnd: a.numEnd, unitStart: a.numEnd, unitEnd: a.numEnd, unit: '' } : {}),
      });
    }
  }
  const sign = symbol.exec(lead.trim())?.[0].trim() ?? '';
  if (!q.left && sign) q.start = f.length - f.trimStart().length;
  // ≤ 21 days
  const spelt =
    q.unit === ''
      ? /^\s?(days?|weeks?|months?|years?|hours?|minutes?|[GMkT]Wh|[MGk]W|tonnes?|hectares?)\s*$/i.exec(
          f.slice(q.numEnd),
        )
      : null;
  if (spelt) {
    q.unit = spelt[1]!;
    q.unitEnd = q.numEnd + spelt[0].trimEnd().length;
    q.unitStart = q.unitEnd - q.unit.length;
    q.end = Math.max(q.end, q.unitEnd);
  }
  if (q.unit === '') {
    const u = fold(unit).trim();
    // 15-18, the unit in the header
    const to = /^\s*[-~至]\s*(\d[\d,]*(?:\.\d+)?)/.exec(f.slice(q.numEnd));
    if (to && q.comparator === 'eq') {
      q.max = Number(to[1]!.replace(/,/g, ''));
      q.comparator = 'range';
      q.numEnd += to[0].length;
      q.end = Math.max(q.end, q.numEnd);
      q.unitStart = q.numEnd;
      q.unitEnd = q.numEnd;
    }
    if (counted.test(u)) return q;
    const money = readMoneyUnit(u);
    if (money) {
      q.unit = money.unit;
      if (q.min !== null) q.min = Number((q.min * money.factor).toPrecision(12));
      if (q.max !== null) q.max = Number((q.max * money.factor).toPrecision(12));
      return q;
    }
    const m = /^(百万|千万|万亿|万|亿|千|百)?(.*)$/.exec(u);
    const factor =
      { 百: 100, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 }[
        (/^千(?:瓦|米|克|伏)/.test(u) ? '' : (m?.[1] ?? '')) as '万'
      ] ?? 1;
    q.unit = factor > 1 ? (m?.[2] ?? '') : u;
    if (q.unit === '-' || q.unit === '/' || q.unit === '—') q.unit = '';
    if (q.min !== null) q.min *= factor;
    if (q.max !== null) q.max *= factor;
  }
  return q;
}

const eachCycle = /^(.{1,2})\/(年|月|周|季度?|学期|学年|[日天])$/;

/** 次/年, 元/月: how often, how much each time; the cycle becomes what it is per. 吨/年 is a unit of its own. */
export function takeCycle(q: Quantity): string | null {
  const said = eachCycle.exec(q.unit);
  if (!said || !(occasionUnits.has(said[1]!) || said[1] === '元')) return null;
  q.unit = said[1]!;
  return said[2]!;
}

/** The kind of a number that fills its cell, by its unit and its row's name. */
export function cellKind(q: Quantity, name: string): RawTarget['kind'] {
  if (q.ratio) return 'percent';
  if (q.unit === '%' || q.unit === '‰')
    return /增长|增速|增幅|下降|降低|提高|[较比][^,。;]{2,8}(?:增加|减少|上升|压减|节约)|growth|(?<!^)increase|^(?:% )?(?:increase|rise|reduction|decrease|decline|drop|saving)s? (?:in|of)\b/i.test(
      name,
    ) && !/增长到|占/.test(name)
      ? 'growth'
      : 'percent';
  if (/百分点/.test(q.unit)) return 'growth';
  if (/元$/.test(q.unit) || readMoneyUnit(q.unit)?.factor === 1) return 'money';
  return /^(?:年|个?月|周|天|日|小时|分钟|学时|课时|hours?|days?|weeks?|months?|years?)$/i.test(q.unit)
    ? 'duration'
    : 'count';
}
