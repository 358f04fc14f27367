// Tables added up as they stand, whatever of them is promised: a column against its row of totals, numbers × price against
// the amount beside them. Only what the other rows of the table bear out is looked at. Rows in, findings out.
import type { Walked } from '../outline/placed.ts';
import { splitCells } from '../tables/tableCells.ts';
import type { Finding } from '../types.ts';
import { makeFinding, spanIn, zhNumber } from './findingMake.ts';
import { exactly } from './sumRemark.ts';

interface Cell {
  from: number;
  to: number;
  /** Null where no plain number stands there. */
  value: number | null;
  /** What follows the number. */
  unit: string;
  text: string;
}

interface Row {
  p: Walked;
  cells: readonly Cell[];
}

/** A table with more rows is no plan's. */
const maxRows = 200;

/** `told`: what is found already; a row that it speaks of is not told again. */
export function statedTables(slots: readonly Walked[], told: readonly Finding[]): Finding[] {
  const out: Finding[] = [];
  for (let k = 0; k < slots.length; k++) {
    if (slots[k]!.block.kind !== 'row') continue;
    let end = k;
    while (end < slots.length && slots[end]!.block.kind === 'row') end++;
    if (end - k < maxRows && !slots[k]!.review)
      for (const one of tablesOf(slots.slice(k, end))) ofTable(one, told, out);
    k = end;
  }
  return out;
}

/** 合计|…: a row of totals. */
export const isTotalRow = ({ facts }: Walked): boolean => /^\s*\|?\s*(?:合|总|共)\s?计/.test(facts.folded);

/** 收入…合计2750 and right below 支出方向…: a table begins anew below a row of totals. */
function tablesOf(rows: readonly Walked[]): Walked[][] {
  const out: Walked[][] = [];
  let from = 0;
  rows.forEach((p, k) => {
    const below = rows[k + 1];
    if (below === undefined || !isTotalRow(p) || /\d/.test(below.facts.folded)) return;
    out.push(rows.slice(from, k + 1));
    from = k + 1;
  });
  out.push(rows.slice(from));
  return out;
}

const number = /^\s*(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?)\s?([^\d.,]{0,4})\s*$/;

const read = new WeakMap<Walked['facts'], { columns: number; cells: readonly Cell[] }>();

/** Remembered with what was read of the row: each update asks for all tables. */
function rowOf(p: Walked, columns: number): Row {
  let known = read.get(p.facts);
  if (known?.columns !== columns) {
    known = { columns, cells: cellsOf(p.facts.folded, columns) };
    read.set(p.facts, known);
  }
  return { p, cells: known.cells };
}

const cellsOf = (f: string, columns: number): Cell[] =>
  splitCells(f, columns).map(({ from, to, text }): Cell => {
    const m = number.exec(text);
    return {
      from,
      to,
      text: text.trim(),
      value: m ? Number(m[1]!.replaceAll(',', '') + (m[2] ?? '')) : null,
      unit: m ? m[3]!.trim() : '',
    };
  });

const totalName = /^(?:合\s?计|总\s?计|共\s?计|总数|(?:grand )?total)$/i;
const partName = /^(?:小\s?计|其中|sub-?total|of which)/i;
const noSum = /单价|均|比|率|序|编号|年份|月份|排名|price|rate|share|%|no\.?$|year/i;

function ofTable(slots: readonly Walked[], told: readonly Finding[], out: Finding[]): void {
  const head = rowOf(slots[0]!, 0);
  const columns = head.cells.length;
  if (
    slots.length < 4 ||
    columns < 2 ||
    head.cells.some(({ value, unit }) => value !== null && !(value > 1900 && value < 2100) && unit !== '年')
  )
    return;
  const rows = slots.slice(1).map((p) => rowOf(p, columns));
  if (rows.some(({ cells }) => cells.length !== columns || partName.test(cells[0]!.text))) return;
  products(head, rows, out);
  acrossRows(head, rows, told, out);
  const last = rows.at(-1)!;
  const at = last.cells.findIndex(({ text }) => text !== '');
  if (at < 0 || at > 1 || !totalName.test(last.cells[at]!.text)) return;
  if (isTold(last, told)) return;
  for (let c = at + 1; c < columns; c++) {
    if (noSum.test(head.cells[c]!.text)) continue;
    const total = last.cells[c]!;
    const parts = rows.slice(0, -1).map(({ cells }) => cells[c]!);
    if (total.value === null || parts.some((cell) => !counts(cell, total))) continue;
    const sum = sumOfCells(parts);
    const excess = exactly(sum - total.value);
    const named = parts.filter(({ value }) => value !== null).length;
    if (new Set([total, ...parts].flatMap(({ unit }) => (unit === '' ? [] : unit))).size > 1) continue;
    // a row that is the sum of others, or that only repeats one above
    if (excess === 0 || named < 2 || parts.some(({ value }) => value === excess)) continue;
    if (Math.abs(excess) > total.value * 0.5) continue;
    out.push(unequal(last, total, parts, sum));
  }
}

const sumOfCells = (cells: readonly Cell[]): number =>
  exactly(cells.reduce((all, { value }) => all + (value ?? 0), 0));

/** Whether something is found of its numbers already. */
const isTold = ({ p: { base, block } }: Row, told: readonly Finding[]): boolean =>
  told.some(({ spans }) => spans.some((s) => s.offset >= base && s.offset < base + block.text.length));

const counts = (cell: Cell, total: Cell): boolean =>
  cell.value === null
    ? /^[-—/·]*$/.test(cell.text)
    : cell.unit === total.unit || cell.unit === '' || total.unit === '';

function unequal(row: Row, total: Cell, parts: readonly Cell[], sum: number): Finding {
  const values = parts.flatMap(({ value }) => value ?? []);
  const diff = zhNumber(Math.abs(exactly(sum - total.value!)));
  const more = sum > total.value!;
  return makeFinding(
    'sum',
    'error',
    [spanIn(row.p, total.from, total.to)],
    [],
    {
      zh: `表中合计写 ${zhNumber(total.value!)}，而各行 ${values.map(zhNumber).join('＋')} 为 ${zhNumber(sum)}，${more ? '多出' : '还差'} ${diff}。`,
      en: `The table's total is ${total.value}, but its rows ${values.join(' + ')} make ${sum}.`,
    },
    { zh: '改合计或改其中一行，使两边相等。', en: 'Change the total or one of the rows so that they agree.' },
  );
}

const many = /数量|台数|人数|件数|场次|quantity|number/i;
const each = /单价|标准|每[人台件场]|unit (?:price|cost)|price each/i;
const amount = /金额|总价|小计|合计|预算|经费|amount|total|cost$/i;

/** 4 × 30 = 120: where another row bears it out. */
function products(head: Row, rows: readonly Row[], out: Finding[]): void {
  const find = (words: RegExp): number => head.cells.findIndex(({ text }) => words.test(text));
  const [n, price] = [find(many), find(each)];
  const all = head.cells.findIndex(({ text }, k) => k > price && amount.test(text) && !each.test(text));
  if (n < 0 || price < 0 || all < 0) return;
  const whole = rows.filter(({ cells }) => [n, price, all].every((c) => cells[c]!.value !== null));
  const product = ({ cells }: Row): number => exactly(cells[n]!.value! * cells[price]!.value!);
  const wrong = whole.filter((row) => Math.abs(product(row) - row.cells[all]!.value!) > product(row) * 0.005);
  if (wrong.length === 0 || wrong.length * 2 >= whole.length) return;
  for (const row of wrong) {
    const cell = row.cells[all]!;
    const [a, b] = [row.cells[n]!.value!, row.cells[price]!.value!];
    out.push(
      makeFinding(
        'sum',
        'error',
        [spanIn(row.p, cell.from, cell.to)],
        [],
        {
          zh: `表中写 ${zhNumber(cell.value!)}，而 ${zhNumber(a)} × ${zhNumber(b)} 为 ${zhNumber(product(row))}。`,
          en: `The table says ${cell.value}, but ${a} × ${b} is ${product(row)}.`,
        },
        { zh: '核对数量、单价和金额，改其中一个。', en: 'Check the three numbers and change one.' },
      ),
    );
  }
}

const wholeHead =
  /^(?:合\s?计|总\s?计|共\s?计|全年|年度|全年合计|小\s?计|总数|(?:grand )?total|year|all|whole year)$/i;

/** 副教授|12|18|30 under 上半年|下半年|合计: where at least two other rows bear it out. */
function acrossRows(head: Row, rows: readonly Row[], told: readonly Finding[], out: Finding[]): void {
  const at = head.cells.findLastIndex(({ text }) => wholeHead.test(text.replace(/\(.*\)$/, '')));
  if (at < 3 || head.cells.slice(1, at).some(({ text }) => noSum.test(text))) return;
  const parts = ({ cells }: Row): readonly Cell[] => cells.slice(1, at);
  const whole = rows.filter(
    (row) => row.cells[at]!.value !== null && parts(row).every((cell) => counts(cell, row.cells[at]!)),
  );
  const wrong = whole.filter((row) => sumOfCells(parts(row)) !== row.cells[at]!.value);
  if (wrong.length !== 1 || whole.length - wrong.length < 2) return;
  const row = wrong[0]!;
  // a level that is reached, among what is added up
  if (parts(row).some(({ value }) => value === row.cells[at]!.value)) return;
  if (!isTold(row, told)) out.push(unequal(row, row.cells[at]!, parts(row), sumOfCells(parts(row))));
}
