// Reads a row of a table with the help of its header: which column names the measure, which the unit, which
// holds the planned value, which the department. Knows one row and its header at a time.
import { readAmount } from './englishNumber.ts';
import { number } from './englishWords.ts';
import { fold } from './fold.ts';
import { readOwners } from './owners.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { type RawTarget, readBlock } from './scan.ts';
import type { TimeValue } from './times.ts';
import { readDate } from './times.ts';

export interface Cell {
  from: number;
  to: number;
  text: string;
}

export type Column = {
  role: 'measure' | 'unit' | 'value' | 'past' | 'owner' | 'support' | 'other' | 'index';
  time: TimeValue | null;
  unit: string;
};

/** Cells of a row written with tabs or with | ; offsets are inside the row's text. */
export function splitCells(text: string): Cell[] {
  const cells: Cell[] = [];
  const bar = !text.includes('\t') && text.trim().startsWith('|');
  const mark = bar ? '|' : '\t';
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== mark) continue;
    let a = from;
    let b = i;
    while (a < b && text[a]!.trim() === '') a++;
    while (b > a && text[b - 1]!.trim() === '') b--;
    cells.push({ from: a, to: b, text: text.slice(a, b) });
    from = i + 1;
    if (cells.length > 200) break;
  }
  if (bar) {
    cells.shift();
    if (cells.at(-1)?.text === '') cells.pop();
  }
  return cells;
}

const unitInBrackets = /\(([^()]{1,12})\)\s*$/;

/** What each column of a header row holds; null when the row is no header. */
export function readHeader(text: string, planStart: number | null): Column[] | null {
  const cells = splitCells(text);
  if (cells.length < 2) return null;
  let known = 0;
  const columns = cells.map((c): Column => {
    const f = fold(c.text).replace(/\s+/g, '');
    const dated = dateIn(fold(c.text));
    const unit = unitInBrackets.exec(f)?.[1] ?? '';
    const say = (role: Column['role'], time: TimeValue | null = null): Column => {
      known++;
      return { role, time, unit: role === 'value' && unit && !/\d{4}/.test(unit) ? unit : '' };
    };
    if (/^(?:序号|编号|No\.?|#)$/i.test(f)) return say('index');
    if (/^(?:计量)?单位$|^(?:unit|units)$/i.test(f)) return say('unit');
    if (/牵头|责任|主责|主办|负责|承办|owner|lead|responsible/i.test(f)) return say('owner');
    if (/配合|协办|协同|参与部门|参与单位|support/i.test(f)) return say('support');
    if (dated && planStart !== null && dated.kind === 'absolute' && dated.end < planStart) return say('past');
    if (/现状|基期|实际|完成情况|基数|上年|去年|baseline|actual|current/i.test(f) && !/目标|计划/.test(f))
      return say('past');
    if (
      dated ||
      /目标|计划(?:数|值|量)?$|任务(?:数|量)|指标值|数量|规划值|预期|target|planned|quantity|数值|年均|累计|增长|增速|上半年|下半年|季度|全年|合计|规模|金额|投资额|场次|人数|经费|预算/i.test(
        f,
      )
    ) {
      if (!/指标(?:名称|类别)?$|任务$|目标任务$|工作目标$|主要任务$|重点任务$|计划内容/.test(f))
        return say('value', dated);
    }
    if (
      /指标|名称|项目|内容|任务|类别|事项|活动|工作|indicator|measure|item|activity|name|\bKPI\b|metric|objective|deliverable/i.test(
        f,
      )
    )
      return say('measure');
    if (/属性|备注|类型|性质|时间|时限|进度|地点|remarks?|type|note/i.test(f)) return say('other');
    return { role: 'other', time: null, unit: '' };
  });
  const hasNumbers = cells.some(
    (c) => /^\s*[≥≤<>＞＜]?\s*\d[\d,.]*\s*%?$/.test(fold(c.text)) && !/^(?:19|20)\d\d$/.test(c.text.trim()),
  );
  return known >= 2 && !hasNumbers ? columns : null;
}

function dateIn(f: string): TimeValue | null {
  const academic = /((?:19|20)\d\d)\s*[/-]\s*(\d\d)(?!\d)/.exec(f);
  if (academic && Number(academic[2]) === (Number(academic[1]) + 1) % 100) {
    const first = Number(academic[1]);
    return { kind: 'absolute', value: `${first}/${first + 1}`, start: first, end: first + 1 };
  }
  const m = /(?:19|20)\d\d/.exec(f);
  if (m) {
    const d = readDate(f, m.index) ?? readDate(`${f.slice(m.index, m.index + 4)}年`, 0);
    if (d) return d.value;
  }
  if (/上半年/.test(f)) return { kind: 'relative', part: 'H1' };
  if (/下半年/.test(f)) return { kind: 'relative', part: 'H2' };
  const q = /第?([一二三四1-4])季度/.exec(f);
  if (q) return { kind: 'relative', part: `Q${'一二三四'.indexOf(q[1]!) + 1 || Number(q[1])}` };
  if (/全年|年度/.test(f)) return { kind: 'relative', part: null };
  return null;
}

export interface RowReading {
  targets: { raw: RawTarget; cell: number; measure: string | null; measureAt: number }[];
  owners: { start: number; end: number; lead: string[]; support: string[] }[];
}

const symbol = /^[≥≤<>=~\s]+/;

/** The targets of one row. `columns` null: cells are read as prose, a bare number takes its measure from the first cell. */
export function readRow(text: string, columns: Column[] | null): RowReading {
  const cells = splitCells(text);
  const out: RowReading = { targets: [], owners: [] };
  const roleOf = (k: number): Column['role'] => columns?.[k]?.role ?? 'other';
  let measureCell = cells.findIndex((_, k) => roleOf(k) === 'measure');
  // 类别 | 指标 | …: the last measure column is the nearest name
  cells.forEach((c, k) => {
    if (roleOf(k) === 'measure' && c.text !== '' && columns?.slice(k + 1).some((x) => x.role === 'value'))
      measureCell = k;
  });
  if (!columns) measureCell = cells.findIndex((c) => /[一-龥A-Za-z]{2}/.test(c.text));
  const name = measureCell >= 0 ? cells[measureCell]! : null;
  const nameFolded = name ? fold(name.text) : '';
  const ownUnit = unitInBrackets.exec(nameFolded);
  const plainName = name
    ? name.text
        .slice(0, ownUnit && isUnit(ownUnit[1]!) ? ownUnit.index : name.text.length)
        .replace(/^[\s\d.、()（）]*?(?=[^\s\d.、()（）])/, '')
        .replace(/[(（][^()（）]*\d[^()（）]*[)）]$/, '')
        .trim()
    : '';
  const unitCell = cells.findIndex((_, k) => roleOf(k) === 'unit');
  const rowUnit = unitCell >= 0 ? cells[unitCell]!.text : ownUnit && isUnit(ownUnit[1]!) ? ownUnit[1]! : '';
  cells.forEach((cell, k) => {
    const role = roleOf(k);
    if (cell.text === '' || role === 'unit' || role === 'index' || role === 'past') return;
    if (role === 'owner' || role === 'support') {
      const names = cellNames(cell.text);
      if (names.length === 0) return;
      // lead and support of one row in neighbouring cells are one statement
      const last = out.owners.at(-1);
      if (last && role === 'support' && last.support.length === 0 && roleOf(k - 1) === 'owner') {
        last.end = cell.to;
        last.support = names;
        return;
      }
      out.owners.push({
        start: cell.from,
        end: cell.to,
        lead: role === 'owner' ? names : [],
        support: role === 'support' ? names : [],
      });
      return;
    }
    const f = fold(cell.text);
    const bare =
      /^\s*(?:≥|≤|>|<|>=|<=|at least |no more than |up to |over |more than |about |around |approximately |minimum |约|不少于|不低于|不超过|超过|达到|\[|[+~])*\s*\d[\d,.]*(?:\s*[-~至]\s*\d[\d,.]*)?\s*(?:%|万|亿|个|项|场|家|名|人|篇|次|期|人次|万人次|元|万元|亿元|[^\d\s,。;、()]{1,5})?\s*(?:以上|以下|以内|左右|or more|or above|\])*\s*$/i.test(
        f,
      );
    if (
      bare &&
      (role === 'value' ||
        (!columns &&
          k > 0 &&
          measureCell >= 0 &&
          k !== measureCell &&
          (rowUnit !== '' || !/^\d+$/.test(f.trim()))))
    ) {
      const q = readCell(f, columns?.[k]?.unit || rowUnit);
      if (!q) return;
      shift(q, cell.from);
      const kind = cellKind(q, nameFolded);
      out.targets.push({
        cell: k,
        measure: plainName || null,
        measureAt: name?.from ?? cell.from,
        raw: {
          quantity: q,
          start: q.start,
          end: q.end,
          kind,
          measure: null,
          time: columns?.[k]?.time ?? null,
          per: null,
          parent: -1,
          baseline: null,
          past: false,
          sentence: k,
          rules: {
            number: q.form,
            comparator: q.left || q.right || 'bare',
            unit: q.unitEnd > q.unitStart ? 'cell' : 'header',
            measure: 'row name',
            kind: 'table',
            ...(columns?.[k]?.time ? { period: 'header' } : {}),
          },
        },
      });
      return;
    }
    if (role === 'measure' && !/\d/.test(f)) return;
    if (k === measureCell && !columns && cells.length > 1) {
      // a name cell rarely promises; prose inside it is still read below when it has a sentence
      if (!/[,。;]/.test(f)) return;
    }
    const reading = readBlock(cell.text);
    for (const raw of reading.targets) {
      const copy: RawTarget = {
        ...raw,
        quantity: { ...raw.quantity },
        measure: raw.measure ? [raw.measure[0] + cell.from, raw.measure[1] + cell.from] : null,
        parent: raw.parent >= 0 ? raw.parent + out.targets.length - reading.targets.indexOf(raw) : -1,
      };
      shift(copy.quantity, cell.from);
      copy.start += cell.from;
      copy.end += cell.from;
      copy.time ??= columns?.[k]?.time ?? null;
      out.targets.push({
        cell: k,
        raw: copy,
        measure: copy.measure ? null : plainName || null,
        measureAt: name?.from ?? cell.from,
      });
    }
    for (const o of readOwners(f))
      out.owners.push({
        start: o.start + cell.from,
        end: o.end + cell.from,
        lead: o.lead,
        support: o.support,
      });
  });
  return out;
}

/** Names of a cell; spaces divide Chinese names only (Research Office is one). */
function cellNames(text: string): string[] {
  const marks = /[一-龥]/.test(text) ? /[、,，;；/\s]+/ : /\s*[,;/\n]\s*|\s+and\s+/;
  return text.split(marks).filter((x) => x.length > 1 && !/^[-—/]+$/.test(x));
}

function shift(q: Quantity, by: number): void {
  q.start += by;
  q.end += by;
  q.numStart += by;
  q.numEnd += by;
  q.unitStart += by;
  q.unitEnd += by;
}

const isUnit = (s: string): boolean => s === '%' || /^(?:万|亿|百|千)?[^\d\s]{1,8}$/.test(s);

/** A cell that is a number: its own unit, else the row's; 万 in the unit multiplies. */
function readCell(f: string, unit: string): Quantity | null {
  const at = f.search(/\d/);
  if (at < 0) return null;
  const q = readQuantity(f, at);
  if (!q) return null;
  const lead = f.slice(0, q.numStart);
  if (/[a-z]\s*$/i.test(lead) || /^\s*or (?:more|above)/i.test(f.slice(q.numEnd))) {
    number.lastIndex = 0;
    const m = number.exec(f);
    const a = m && (m[2] ?? m[3]) ? readAmount(f, m, 0, f.length) : null;
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
      });
    }
  }
  const sign = symbol.exec(lead.trim())?.[0].trim() ?? '';
  if (!q.left && sign) q.start = f.length - f.trimStart().length;
  if (q.unit === '') {
    const u = fold(unit).trim();
    const english = /^(US\$|[€£$¥]|RMB|USD|EUR|CNY)?\s*(thousand|million|billion|mn|bn|[mk])?$/i.exec(u);
    if (/^(?:number|no\.?|#|count|个数)$/i.test(u)) return q;
    if (english && u !== '') {
      const by = { thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, m: 1e6, billion: 1e9, bn: 1e9 }[
        (english[2] ?? '').toLowerCase() as 'm'
      ];
      q.unit = english[1] ?? '';
      if (q.min !== null) q.min *= by ?? 1;
      if (q.max !== null) q.max *= by ?? 1;
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

function cellKind(q: Quantity, name: string): RawTarget['kind'] {
  if (q.unit === '%' || q.unit === '‰')
    return /增长|增速|增幅|下降|降低|提高|growth|increase/i.test(name) && !/增长到|占/.test(name)
      ? 'growth'
      : 'percent';
  if (/百分点/.test(q.unit)) return 'growth';
  if (/元$|^(?:US\$|[€£$¥]|RMB|USD|EUR|CNY)$/i.test(q.unit)) return 'money';
  return /^(?:年|个?月|周|天|日|小时|分钟|学时|课时|hours?|days?|weeks?|months?|years?)$/i.test(q.unit)
    ? 'duration'
    : 'count';
}
