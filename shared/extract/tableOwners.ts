// Who leads and who helps by the cells of a table's row: each cell under the head of its column, all of a row that leads
// and helps one statement. Knows one row.
import { englishNames, leadAmong } from './englishOwnerNames.ts';
import { fold } from './fold.ts';
import { glance } from './glance.ts';
import { leadMarked, names } from './ownerNames.ts';
import { readOwners } from './owners.ts';
import type { Cell } from './tableCells.ts';

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

/** What a cell says under its column's head; `heads`: all in that column lead (牵头部门). */
export function cellOwners(
  { from, to, text }: Cell,
  role: 'owner' | 'support',
  heads: boolean,
  english: boolean,
): RowOwner[] {
  // 牵头:招商局;配合:财政局 in a cell says more than its column
  const said = /牵头|负责|配合|协办|协助|[:：]/.test(text) ? ownersIn(fold(text), from) : [];
  if (said.length > 0) {
    // 培训部(配合:各分会): who stands before leads
    const first = said[0]!;
    if (role === 'owner' && first.lead.length === 0 && first.start > from) {
      first.lead = cellNames(text.slice(0, first.start - from));
      first.start = from;
    }
    // 各学会负责 under 配合单位
    const helping = role === 'support' && said.every(({ support }) => support.length === 0);
    return helping ? said.map((o) => ({ ...o, lead: [], support: o.lead })) : said;
  }
  const who = inCell(text, role, english);
  return who
    ? [{ start: from, end: to, plain: role === 'owner' && !heads && who.lead.length > 1, ...who }]
    : [];
}

/** Who leads and who helps by a cell of its column. */
function inCell(
  text: string,
  role: 'owner' | 'support',
  english: boolean,
): { lead: string[]; support: string[] } | null {
  const marked = role === 'owner' ? (english ? leadAmong(text) : leadMarked(fold(text))) : null;
  if (marked) return marked;
  // Survey Unit, with the Press Office
  const beside = role === 'owner' && english ? aided.exec(text) : null;
  if (beside) return { lead: cellNames(beside[1]!), support: cellNames(beside[2]!) };
  const named = cellNames(text);
  if (named.length === 0) return null;
  return role === 'owner' ? { lead: named, support: [] } : { lead: [], support: named };
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

/** Names of a cell: Chinese ones as a statement names them, English ones a line each. */
function cellNames(text: string): string[] {
  const parts = /[一-龥]/.test(text)
    ? names(fold(text))
    : text.split('\n').flatMap((line) => englishNames(line, true));
  return parts.filter((x) => x.length > 1 && !/^[-—–/]+$/.test(x));
}
