// Who leads and who helps by the cells of a table's row: each cell under the head of its column, all of a row that leads
// and helps one statement. Knows one row.

import { helpedNames } from '../english/ownerHelp.ts';
import { supports } from '../english/ownerLabels.ts';
import { englishNames, leadAmong } from '../english/ownerNames.ts';
import { fold } from '../fold.ts';
import { glance } from '../glance.ts';
import { names, roleMarked } from '../owners/ownerNames.ts';
import { stated } from '../owners/ownerStated.ts';
import { readOwners } from '../owners/owners.ts';
import type { Cell } from './tableCells.ts';
import type { Column } from './tableHeader.ts';
import type { RowReading } from './tables.ts';

export interface RowOwner {
  start: number;
  end: number;
  lead: string[];
  support: string[];
  /** Several names without a word that tells leading from supporting. */
  plain?: boolean;
}

/** Who leads, with whom, in a cell of leaders. */
const aided =
  /^([^,;()]{2,60}?),?\s+\(?(?:with(?: (?:the )?(?:support|help) (?:of|from))?|supported by|assisted by|support:)\s+(?:the\s+)?([A-Za-z][^()]{2,80}?)\)?$/;

/** Policy Office (Registry). */
const bracketed = /^([^()（）]{2,60})[(（]([^()（）]{2,80})[)）]$/;

/** What a cell says under its column's head. */
export function cellOwners({ from, to, text }: Cell, column: Column, english: boolean): RowOwner[] {
  const helper = column.role === 'support';
  // 牵头:招商局;配合:财政局 in a cell says more than its column
  const f = fold(text);
  const whole = /牵头[,;、].*(?:配合|协助|协办|参与)\s*$/.test(f) ? stated(f) : null;
  const said =
    whole !== null
      ? [{ start: from, end: to, ...whole }]
      : /牵头|负责|配合|协办|协助|:/.test(f)
        ? ownersIn(f, from)
        : [];
  if (said.length > 0) {
    // 培训部(配合:各分会): who stands before leads
    const first = said[0]!;
    if (!helper && first.lead.length === 0 && first.start > from) {
      first.lead = cellNames(text.slice(0, first.start - from));
      first.start = from;
    }
    // 各学会负责 under 配合单位
    const helping = helper && said.every(({ support }) => support.length === 0);
    return helping ? said.map((o) => ({ ...o, lead: [], support: o.lead })) : said;
  }
  if (helper) {
    const support = cellNames(text);
    return support.length > 0 ? [{ start: from, end: to, lead: [], support }] : [];
  }
  const who = leaders(text, column.shares === true, english);
  if (who.lead.length === 0) return [];
  const plain = !column.heads && !column.shares && who.lead.length > 1;
  return [{ start: from, end: to, plain, ...who }];
}

const supportLabel = new RegExp(`^(?:${supports})\\s*:\\s*(?=\\S)`, 'i');

/** Support: Stores, a cell that names its column itself. */
export function helperCell({ from, to, text }: Cell): RowOwner | null {
  const label = supportLabel.exec(text);
  const support = label ? cellNames(text.slice(label[0].length)) : [];
  return support.length > 0 ? { start: from, end: to, lead: [], support } : null;
}

/** Who leads and who helps by a cell of leaders. `shares`: its column says that it holds both. */
function leaders(text: string, shares: boolean, english: boolean): { lead: string[]; support: string[] } {
  const marked = english ? leadAmong(text) : roleMarked(fold(text));
  if (marked) return marked;
  const helped = english && !shares ? helpedNames(text.trim()) : null;
  if (helped) return { lead: cellNames(helped[0]), support: cellNames(helped[1]) };
  // Survey Unit, with the Press Office; 学会部(办公室) under 牵头(配合)部门
  const beside = (shares ? bracketed.exec(text) : null) ?? (english ? aided.exec(text) : null);
  if (beside) return { lead: cellNames(beside[1]!), support: cellNames(beside[2]!) };
  const named = cellNames(text);
  return shares ? { lead: named.slice(0, 1), support: named.slice(1) } : { lead: named, support: [] };
}

/** 调研部 | 各学会: the cells of who leads and of who helps are one statement, with what stands between them. */
export function oneOf(cells: readonly RowOwner[]): readonly RowOwner[] {
  const helped = cells.some(({ lead }) => lead.length === 0);
  if (cells.length < 2 || !helped || cells.every(({ lead }) => lead.length === 0)) return cells;
  const all = (names: string[]): string[] => [...new Set(names)];
  return [
    {
      start: cells[0]!.start,
      end: cells.at(-1)!.end,
      lead: all(cells.flatMap(({ lead }) => lead)),
      support: all(cells.flatMap(({ support }) => support)),
    },
  ];
}

/** What a cell's words say by themselves. */
export const ownersIn = (f: string, from: number): RowReading['owners'] =>
  readOwners(f, glance(f)).map((o) => ({ ...o, start: o.start + from, end: o.end + from }));

/** A cell that says there is none, or none yet. */
const nobody =
  /^(?:[-—–/]+|n\.?\s?\/?\s?a\.?|none|nil|not applicable|tb[acd]|to be (?:confirmed|decided|determined|agreed|appointed)|vacant|无|暂无|待定|另定|不涉及)$/i;

/** Names of a cell: Chinese ones as a statement names them, English ones a line each. */
function cellNames(text: string): string[] {
  const parts = /[一-龥]/.test(text)
    ? names(fold(text))
    : text.split('\n').flatMap((line) => englishNames(line, true));
  return parts.filter((x) => x.length > 1 && !nobody.test(x));
}
