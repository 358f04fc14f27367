// What a row of a table says of its numbers besides their values that the findings need to know: the deed in its name,
// the cell, column or caption that confines them to a part of the plan, whether they are hoped for or reached in all,
// and that the row is due when the year is over. Noted in the targets' rules, as findingNotes.ts does for sentences.
import { type Around, notesOf } from '../findings/findingNotes.ts';
import { fold } from '../fold.ts';
import { namesPart } from '../parts/dimensions.ts';
import type { Cell } from './tableCells.ts';
import type { Column } from './tableHeader.ts';

/** 不含分会, 仅限校内: a remark that leaves something out. */
const leavesOut = /不含|不包括|不计|仅[限含为]|除外|另有/;

/** 12月底前, 年底, 全年: the row is due when the year is over, or all through it. */
const yearEnds =
  /^(?:(?:20\d\d年)?(?:12月(?:底前?|末前?|份?前|31日前?)|(?:年[底末]|[全年]年内?)前?)|1-12月|长期|持续|常年)(?:完成)?$/;

/** 10月 below 完成时限: by then all of it is done, late enough to be the year's. */
const lateInYear = /^(?:20\d\d年)?1[0-2]月/;

/** 约束性, 全市: what does not tell which of several. */
const tellsNothing = /约束|预期|全[国省市区县校院]|各类|所有|[/-]/;

/** 合计, Total: the row sums up those above it; 小计: those since the last such row. */
const total = /^(?:合\s*计|总\s*计|共\s*计|(?:Grand )?Totals?)(?:\s*\([^()]*\))?$/i;
const subtotal = /^(?:小\s*计|Sub-?totals?)$/i;

/** Which of these sums the row is, by its first words; null where it is a row as others are. */
function sumRow(cells: readonly Cell[]): string | null {
  for (const { text } of cells) {
    const name = fold(text).replace(/\*/g, '').trim();
    if (total.test(name)) return 'total';
    if (subtotal.test(name)) return 'subtotal';
    if (/[^\d\s.]/.test(name)) return null;
  }
  return null;
}

export function rowNotes(
  cells: readonly Cell[],
  columns: readonly Column[] | null,
  measureCell: number,
  around: Around,
): Record<string, string> {
  const notes = notesOf(around);
  const sums = sumRow(cells);
  if (sums !== null) return { row: sums };
  columns?.forEach(({ role, due, tellsWhich }, k) => {
    const text = cells[k] === undefined ? '' : fold(cells[k].text).replace(/\s+/g, '');
    if (text === '' || k === measureCell) return;
    if (role === 'when' && (yearEnds.test(text) || (due && lateInYear.test(text)))) notes.whole = 'yes';
    if (role !== 'measure' && role !== 'other') return;
    const confines =
      leavesOut.test(text) || (tellsWhich ? !tellsNothing.test(text) : text.length < 12 && namesPart(text));
    if (confines) notes.within = text;
  });
  // 部门 | 论坛(场): each row is a body with its share
  if (columns?.[0]?.role === 'other' && columns.some(({ name }) => name !== undefined))
    notes.within = cells[0]?.text ?? '';
  return notes;
}

/** What the head of its column says of a number, and which column it is. */
export function columnNotes(column: Column | undefined, k: number): Record<string, string> {
  return {
    column: String(k),
    ...(column?.hoped ? { hoped: 'yes' } : {}),
    ...(column?.reached ? { stock: 'yes' } : {}),
    ...(column?.within ? { within: column.within } : {}),
  };
}
