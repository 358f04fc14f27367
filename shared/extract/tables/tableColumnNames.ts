// Heads of tables whose columns say what is counted: each row is a year, or a body that has its share of everything.
import { fold } from '../fold.ts';
import { readUnit } from '../numbers/measureWord.ts';
import { withoutDeed } from './rowName.ts';
import type { Cell } from './tableCells.ts';
import type { Column } from './tableHeader.ts';
import * as heads from './tableHeadWords.ts';

export const unitInBrackets =
  /\(([^()]{1,12}|% of [a-z ]{2,30}|(?:thousand|million|billion)s? (?:of )?[A-Za-z]{3,12})\)\s*$/;

const withoutBracket = (name: string): string => name.replace(/\s*[(（][^()（）]*[)）]\s*$/, '');

export const headOfNamedColumns = (cells: readonly Cell[]): Column[] | null =>
  yearRows(cells) ?? partRows(cells) ?? bodyRows(cells);

const rowsOfTimes = /^(?:years?|年份|年度|计划年度|月份?|季度|学期)$/i;
/** What is done, where and how: such a column names what its row counts, or counts nothing. */
const saysWhat =
  /内容|措施|活动|(?:工作|任务|事项)$|主题|地点|时间|对象|方式|形式|unit|note|remark|activit|action/i;

/** 年份 | 论文 | 专利, 季度 | 讲座(场) | 人数 | 责任部门: the rows are years or parts of one, the columns what each is to reach. */
function yearRows(cells: readonly Cell[]): Column[] | null {
  const [first, ...rest] = cells;
  if (!rowsOfTimes.test(fold(first!.text).trim()) || rest.length < 2) return null;
  const out: Column[] = [{ role: 'when', time: null, unit: '' }];
  for (const { text } of rest) {
    const name = fold(text).trim();
    const head = name.replace(/\s+/g, '');
    if (heads.owner.test(head)) out.push({ role: 'owner', time: null, unit: '' });
    else if (heads.support.test(head)) out.push({ role: 'support', time: null, unit: '' });
    else if (/^(?:备注|[合小总]计$)/.test(head)) out.push({ role: 'other', time: null, unit: '' });
    else if (
      saysWhat.test(name) ||
      heads.past.test(head) ||
      name.length < 2 ||
      name.length >= 40 ||
      !/\p{L}{2}/u.test(name) ||
      /\d/.test(name)
    )
      return null;
    else {
      const unit = unitInBrackets.exec(head)?.[1] ?? '';
      const said = unit === '' ? text : withoutBracket(text);
      out.push({ role: 'value', time: null, unit, name: withoutDeed(said, false).name });
    }
  }
  return out.some(({ role }) => role === 'value') ? out : null;
}

const partOfYear =
  /^(?:(?:calendar|financial|fiscal|school|academic) )?(?:quarter|month|period|term|semester|half(?:-year)?|trimester|season|week|when)$/i;
/** Visitors, School groups, Boats mended, Income. */
const countedThings =
  /^[A-Z][a-z-]+(?:\s[a-z-]+){0,2}(?<=s|People|people|staff|children)(?:\s(?:[a-z]+ed|held|made|sent|given|built|run|sold|won|met|taught|lent))?$|^(?:[A-Z][a-z]+ )?(?:income|revenue|takings|spending|expenditure|turnover|attendance|footfall)$/i;

/** Quarter | Visitors | School groups: the rows are parts of the year, the columns what is to be reached in each. */
function partRows(cells: readonly Cell[]): Column[] | null {
  if (!partOfYear.test(cells[0]!.text.trim())) return null;
  const out: Column[] = [{ role: 'when', time: null, unit: '' }];
  for (const { text } of cells.slice(1)) {
    const unit = unitInBrackets.exec(text)?.[1] ?? '';
    const name = withoutBracket(text.trim());
    const head = name.replace(/\s+/g, '');
    if (heads.owner.test(head)) out.push({ role: 'owner', time: null, unit: '' });
    else if (heads.support.test(head)) out.push({ role: 'support', time: null, unit: '' });
    else if (heads.other.test(head)) out.push({ role: 'other', time: null, unit: '' });
    else if (
      heads.measure.test(head) ||
      heads.value.test(head) ||
      heads.past.test(head) ||
      !countedThings.test(name)
    )
      return null;
    else out.push({ role: 'value', time: null, unit, name });
  }
  return out.some(({ role }) => role === 'value') ? out : null;
}

/** 部门 | 论坛(场) | 培训(人次): the rows are bodies, the columns what each is to reach and in which unit. */
function bodyRows(cells: readonly Cell[]): Column[] | null {
  const [first, ...rest] = cells.map((c) => fold(c.text).replace(/\s+/g, ''));
  if (
    rest.length < 2 ||
    !/(?:单位|部门|学院|院系|处室|支部|分会|学会|区县|县区|街道|乡镇|镇街|地区)$/.test(first!)
  )
    return null;
  const units = rest.map((f) => unitInBrackets.exec(f)?.[1] ?? '');
  if (!units.every((unit) => unit !== '' && isMeasureWord(unit))) return null;
  return cells.map((c, k): Column => {
    if (k === 0) return { role: 'other', time: null, unit: '' };
    return {
      role: 'value',
      time: null,
      unit: units[k - 1]!,
      name: withoutDeed(withoutBracket(c.text), false).name,
    };
  });
}

const isMeasureWord = (word: string): boolean => {
  const unit = word.replace(/^[百千万亿]+(?=.)/, '');
  return readUnit(unit, 0, false)?.end === unit.length;
};
