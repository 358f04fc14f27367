// Reads the header row of a table: which column names the measure, which the unit, which holds the planned value,
// which the department.

import { columnTime } from '../english/cellTime.ts';
import { moneyColumn } from '../english/money.ts';
import { fold } from '../fold.ts';
import { readDate } from '../times/dates.ts';
import type { TimeValue } from '../times/times.ts';
import { captionUnit } from './tableCaption.ts';
import { type Cell, isLabelled, splitCells } from './tableCells.ts';
import { headOfNamedColumns, unitInBrackets } from './tableColumnNames.ts';
import * as heads from './tableHeadWords.ts';
import { pastBesidePlan, pastBesideTarget } from './tablePastColumns.ts';

export type Column = {
  role: 'measure' | 'unit' | 'value' | 'past' | 'owner' | 'support' | 'other' | 'index' | 'when';
  time: TimeValue | null;
  unit: string;
  /** 年均增长: the column holds changes, not levels. */
  grows?: boolean;
  /** Change on 2025: what its numbers are changes against. */
  against?: string | null;
  /** Budget: its numbers are money where they say no unit. */
  spends?: true;
  /** 其中:一季度: the column whose numbers those of this one divide. */
  partOf?: number;
  /** Of a table with a row a year: what the column counts. */
  name?: string;
  /** 奋斗目标: more than is promised. */
  hoped?: true;
  /** 累计: what there will be, not what is added. */
  reached?: true;
  /** 完成时限: by when, not when. */
  due?: true;
  /** The same of an English one. */
  by?: true;
  /** 级别, 形式: which of several the row's number counts. */
  tellsWhich?: true;
  /** 学会部任务表 above the table: the part of the plan all of it is confined to. */
  within?: string;
  /** What is to be done against a risk: promised, also where the section tells of how things are. */
  averts?: true;
  /** 牵头部门: all whom its cells name lead, whoever of several is said to lead elsewhere. */
  heads?: true;
  /** 牵头/配合部门: of those its cells name the first leads, the others help. */
  shares?: true;
};

const notUnit =
  /^(?:targets?|goals?|plan(?:ned)?|actuals?|forecasts?|estimated?|estimates|projected|proposed|baseline|revised|annual|total|cumulative|目标|计划|预计|实际|累计)$/i;

const hopedFor = /力争|争取|挑战|奋斗|冲刺|stretch/i;

const firstColumn =
  /^[|｜\s]*(?:序号|编号|项次|类别|事项|名称|(?:重点|工作|目标|主要|年度)*(?:任务|工作|项目|活动|指标)(?:名称|内容)?|No\.?|Ref\.?|(?:Budget )?(?:Line|Item)|Actions?|Activity|Indicator|KPI|Measure|Metric|Milestone|Objective|Output|Target|Task|What|When|Quarter)\s*[\t|｜]/;

/** Budget line | 2026 | 2027. */
const yearColumns =
  /^[^\t|\d]{2,40}(?:[\t|]\s*(?:FY\s?)?20\d\d(?:[/-]\d\d)?(?:\s\([a-z]+\))?\s*){2,8}[\t|]?\s*$/;

/** Whether a row among others names columns: in a plain text one table may follow another with nothing between. */
export const beginsAnew = (text: string): boolean =>
  firstColumn.test(fold(text.slice(0, 24))) || yearColumns.test(text);

/** 2027年(中期), 目标值(2026年): what the bracket of a column tells of its time or standing. */
const noUnit =
  /\d{4}|^(?:[中末前近远终]期|期[末中]|累计|合计|预[期计]|规划|目标|约束性|暂定|力争|基[准期]|年[底末度均])/;

const expected = /^(?:expected|planned|indicative|anticipated|projected)(?:number|no\.?)of[a-z]/i;
/** What the money of the other column is given for. */
/** 预算数, 执行数(千元). */
const budgeted = /(?:预算|经费|概算|决算|执行|资金|^金额)(?:数|额|金额)?(?:\([^()]*\))?$/;
/** 规模, 参加人数, 年度目标: what is to come of it. */
const yields =
  /^(?:目标|指标)值|(?:目标|指标)值$|^(?:活动|参加|参与|参会|计划|预计|年度)?(?:规模|人数|数量|场次|次数|目标|任务[量数]|目标任务数|计划[数量])(?:\([^()]*\))?$/;
const given = /\bnumber of (?:grants|awards|projects|fellowships|scholarships|bursaries|stipends|loans)$/i;

/** What each column of a header row holds; null when the row is no header. `caption`: the folded line above the table, `part`: the part of the plan it names. */
export function readHeader(
  text: string,
  planStart: number | null,
  caption: string,
  part: string,
): Column[] | null {
  const cells = splitCells(text);
  if (/^ {4,}\S/.test(text)) {
    // AUDITED   TARGET above 2024/25   2026/27: the line below says more
    if (!cells.every((c) => dateIn(fold(c.text)) !== null)) return null;
    // no name stands above those of the rows
    cells.unshift({ from: 0, to: 0, text: '' });
  }
  if (cells.length < 2) return null;
  // FY 2024 Target: 93% is none, nor is Item: Library roof | Target: 12 rooms
  if (cells.some((c) => /:\s*[$€£]?\d[\d,.]*\s?%?$/.test(c.text)) || isLabelled(cells)) return null;
  // a sentence names no column
  if (cells.some((c) => c.text.length > 60 && /[.;]$/.test(c.text))) return null;
  const told = headOfNamedColumns(cells);
  if (told) return told;
  const register = cells.some((c) => heads.risk.test(c.text)) && cells.some((c) => heads.averts.test(c.text));
  let known = 0;
  const columns = cells.map((c): Column => {
    const f = fold(c.text).replace(/\s+/g, '');
    const dated = dateIn(fold(c.text));
    const said = unitInBrackets.exec(f)?.[1] ?? '';
    // 2026 (target): what the column holds is no unit
    const unit = notUnit.test(said) ? '' : said;
    const say = (role: Column['role'], time: TimeValue | null = null): Column => {
      known++;
      return { role, time, unit: role === 'value' && unit && !noUnit.test(unit) ? unit : '' };
    };
    if (register && heads.averts.test(c.text)) return { ...say('other'), averts: true };
    if (heads.index.test(f) || (register && heads.ofRisk.test(c.text))) return say('index');
    if (heads.when.test(f)) return say('when');
    if (/(?:进度|时限要求|时间要求|时间安排|进度安排|节点)$/.test(f) && !/目标|计划/.test(f))
      return say('when');
    if (/^(?:计量)?单位$|^(?:unit|units)$/i.test(f)) return say('unit');
    // Remarks and responsibility: who leads is labelled there (Lead: …), among other things
    if (heads.owner.test(f) && heads.remarks.test(f)) return say('other');
    if (heads.owner.test(f) && !/^责任配合/.test(f)) {
      if (heads.support.test(f)) return { ...say('owner'), shares: true };
      return heads.leader.test(f) ? { ...say('owner'), heads: true } : say('owner');
    }
    if (heads.support.test(f)) return say('support');
    // Change on 2025: how much, against what
    const change = heads.change.exec(fold(c.text));
    if (change) return { ...say('value'), grows: true, against: change[1] ?? null };
    const money = moneyColumn(fold(c.text));
    if (
      dated &&
      planStart !== null &&
      dated.kind === 'absolute' &&
      (dated.end < planStart || (dated.start < planStart && dated.end === planStart))
    )
      return say('past');
    if (money !== null) return { ...say('value', dated), unit: money, spends: true };
    // Call | Budget | Expected number of grants
    if (expected.test(f)) return say('value', dated);
    if (
      heads.past.test(f) &&
      // 2026/27 estimate in the plan for 2026/27: what was before it is past already
      !(dated?.kind === 'absolute' && planStart !== null && /^[\d/-]*estimates?/i.test(f)) &&
      !/目标|计划/.test(f)
    )
      return say('past');
    if ((dated || heads.value.test(f)) && !heads.noValue.test(f))
      return {
        ...say('value', dated),
        ...(/estimates?\)?$/i.test(f) ? { spends: true as const } : {}),
        ...(/(?:增长|增速|增幅)/.test(f) ? { grows: true } : {}),
      };
    if (heads.measure.test(f)) return say('measure');
    if (heads.other.test(f)) return say('other');
    return { role: 'other', time: null, unit: '' };
  });
  const hasNumbers = cells.some(
    (c) => /^\s*[≥≤<>＞＜]?\s*\d[\d,.]*\s*%?$/.test(fold(c.text)) && !/^(?:19|20)\d\d$/.test(c.text.trim()),
  );
  if (known < 2 || hasNumbers) return null;
  // Source | 2025 | 2026, No. | Action | Target: the first column of words names the rows where no other does
  const before = columns.findIndex(({ role }) => role === 'value');
  const first = columns.find(
    ({ role }, k) =>
      role === 'other' &&
      k < before &&
      (/[\p{L}]{2}/u.test(cells[k]!.text) || (k === 0 && (before === 1 || cells[0]!.text === ''))),
  );
  if (first && columns.every(({ role }) => role !== 'measure')) first.role = 'measure';
  // Division, Team: who answers where no other column says it
  if (columns.every(({ role }) => role !== 'owner'))
    columns.forEach((column, k) => {
      if (
        column.role === 'other' &&
        k > 0 &&
        /^\s*(?:division|department|directorate|team|office|manager|contact(?: person)?)\s*$/i.test(
          cells[k]!.text,
        )
      )
        column.role = 'owner';
    });
  valueColumns(columns, cells);
  pastBesideTarget(columns, cells);
  if (planStart === null) pastBesidePlan(columns, cells);
  // Output | Quantity | Cost ($): beside what is to be done its cost is an estimate; but a call has its budget
  const planned = (k: number): boolean =>
    columns[k]!.role === 'value' && columns[k]!.spends !== true && !given.test(cells[k]!.text.trim());
  if (cells.some((_, k) => planned(k)))
    columns.forEach((column, k) => {
      if (column.spends && column.time === null && /\b(?:costs?|budget)\b/i.test(cells[k]!.text))
        column.role = 'past';
    });
  // 预算数 | 绩效指标 | 目标值: so does what it is to cost stand beside the target itself
  if (cells.some(({ text }, k) => columns[k]!.role === 'value' && yields.test(fold(text).trim())))
    columns.forEach((column, k) => {
      if (column.role === 'value' && budgeted.test(fold(cells[k]!.text))) column.role = 'past';
    });
  // beside an office the person who answers is no department
  const person = (k: number): boolean => /(?:领导|人)$/.test(fold(cells[k]!.text));
  if (columns.some(({ role }, k) => role === 'owner' && !person(k)))
    columns.forEach((column, k) => {
      if (column.role === 'owner' && person(k)) column.role = 'index';
    });
  // 牵头单位 | 责任单位: beside the one that leads the others help
  if (cells.some((c, k) => /牵头|主责|主办/.test(c.text) && !person(k)))
    columns.forEach((column, k) => {
      if (column.role === 'owner' && /^(?:责任|参与)(?:单位|部门|处室|科室)$/.test(fold(cells[k]!.text)))
        column.role = 'support';
    });
  // 项目名称 | 主要内容 | 目标值: what the column beside the name tells of it is no name
  const named = columns.findIndex(
    ({ role }, k) => role === 'measure' && /(?:项目|名称|活动|工作计划|施政计划)$/.test(fold(cells[k]!.text)),
  );
  if (named >= 0)
    columns.forEach((column, k) => {
      if (k > named && column.role === 'measure' && /(?:内容|措施|举措|说明)$/.test(fold(cells[k]!.text)))
        column.role = 'other';
    });
  relate(columns, cells, captionUnit(caption), part);
  return columns;
}

/** Indicator | Baseline | Goal: the goals are values; Programme | Events | Lead: so are the events. */
function valueColumns(columns: Column[], cells: readonly Cell[]): void {
  if (columns.some(({ role }) => role === 'value')) return;
  const name = columns.findIndex(({ role }) => role === 'measure');
  columns.forEach((column, k) => {
    if (name < 0 || k <= name) return;
    const head = cells[k]!.text.trim();
    if (
      column.role === 'measure' ? /^goals?$/i.test(head) : column.role === 'other' && heads.counted.test(head)
    )
      column.role = 'value';
  });
}

/** Gives the columns the unit said above the table, and those after 其中 the column they divide. */
function relate(columns: Column[], cells: readonly Cell[], unit: string, part: string): void {
  const each = unit !== '' && columns.every(({ role }) => role !== 'unit');
  // 2026年 | 2028年 | 2030年: how far one is to be
  const dated = columns.filter(({ role, time }) => role === 'value' && time?.kind === 'absolute').length;
  // Source | 2026 | 2027, below Income (thousand euros): all is money
  const years = columns.every(({ role, time }) => role !== 'value' || time?.kind === 'absolute');
  let whole = -1;
  let divides = false;
  columns.forEach((column, k) => {
    if (/^其中\s*[:：]?/.test(cells[k]!.text)) divides = whole >= 0;
    const head = fold(cells[k]!.text).trim();
    if (column.role !== 'value') {
      divides = false;
      if (column.role === 'when' && /时限|期限|截止|完成|办结/.test(head)) column.due = true;
      if (column.role === 'when' && /\b(?:due|deadline|by|completion)\b/i.test(head)) column.by = true;
      if (/^(?:类型|级别|等级|层级|层次|范围|形式|方式|区域|地区|地域|(?:服务)?对象)$/.test(head))
        column.tellsWhich = true;
      return;
    }
    if (each && column.unit === '' && (column.spends || years || !/[A-Za-z$£€]/.test(unit)))
      column.unit = unit;
    if (part !== '') column.within = part;
    if (hopedFor.test(head)) column.hoped = true;
    if (/累计|总量|总数|存量|保有量/.test(head) || (dated > 1 && column.time?.kind === 'absolute'))
      column.reached = true;
    if (divides && column.time !== null) column.partOf = whole;
    else {
      whole = k;
      divides = false;
    }
  });
}

function dateIn(f: string): TimeValue | null {
  const academic = /((?:19|20)\d\d)\s*[/-]\s*(\d\d)(?!\d)/.exec(f);
  if (academic && Number(academic[2]) === (Number(academic[1]) + 1) % 100) {
    const first = Number(academic[1]);
    return { kind: 'absolute', value: `${first}/${first + 1}`, start: first, end: first + 1 };
  }
  const english = columnTime(f);
  if (english) return english;
  const m = /(?:19|20)\d\d/.exec(f);
  if (m) {
    const d = readDate(f, m.index) ?? readDate(`${f.slice(m.index, m.index + 4)}年`, 0);
    if (d) return d.value;
  }
  const part = /^\s*(Q[1-4]|H[12])\s?['’/-]?\s?(?:20)?(\d\d)\s*$/i.exec(f);
  if (part) {
    const year = 2000 + Number(part[2]);
    return { kind: 'absolute', value: `${year}-${part[1]!.toUpperCase()}`, start: year, end: year };
  }
  const fiscal = /^\s*FY\s?['’]?(\d\d)(?:\s\(?[a-z]+\)?)?\s*$/i.exec(f);
  if (fiscal) {
    const year = 2000 + Number(fiscal[1]);
    return { kind: 'absolute', value: String(year), start: year, end: year };
  }
  if (/^\s*(?:Q[1-4]|H[12])\s*$/i.test(f)) return { kind: 'relative', part: f.trim().toUpperCase() };
  if (/上半年/.test(f)) return { kind: 'relative', part: 'H1' };
  if (/下半年/.test(f)) return { kind: 'relative', part: 'H2' };
  const q = /第?([一二三四1-4])季度/.exec(f);
  if (q) return { kind: 'relative', part: `Q${'一二三四'.indexOf(q[1]!) + 1 || Number(q[1])}` };
  if (/全年|年度/.test(f)) return { kind: 'relative', part: null };
  return null;
}
