// English tables that came out with a cell a line: which lines name columns, and what stands in them.
import * as heads from '../tables/tableHeadWords.ts';

export type LatinColumn = 'index' | 'when' | 'who' | 'amount' | 'name';

const year = /^(?:FY\s?)?20\d\d(?:[/-]\d\d)?(?:\s\(?(?:target|plan|baseline|actual|forecast)s?\)?)?$/i;

const someYear = /\s?\(?(?:FY\s?)?\b20\d\d(?:[/-]\d\d)?\)?\s?/;

/** What the column holds that a line names; null where the line names none. */
export function latinColumn(line: string): LatinColumn | null {
  if (heads.index.test(line.replace(/\s+/g, ''))) return 'index';
  if (line.length > 32 || !/^[A-Z#2]/.test(line) || /[.;:,!?]$|[,;]\s/.test(line)) return null;
  if (year.test(line)) return 'amount';
  const words = line.replace(someYear, ' ').trim();
  if (/\d/.test(words) || words.split(/\s+/).length > 4) return null;
  const name = words.replace(/\s+/g, '');
  if (heads.when.test(name)) return 'when';
  if (heads.owner.test(name) || heads.support.test(name)) return 'who';
  if (heads.past.test(name) || heads.value.test(name)) return heads.noValue.test(name) ? 'name' : 'amount';
  return heads.measure.test(name) ? 'name' : null;
}

const time =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\bQ[1-4]\b|\b20\d\d\b|\b(?:annual|annually|ongoing|continuous|throughout|monthly|quarterly|termly|spring|summer|autumn|winter|term|year)\b/i;
const nothing = /^(?:-|n\/?a|tbc|tbd|none|nil|new|0)$/i;

/** Whether a line may stand in such a column; null where anything may. */
export function latinCell(column: LatinColumn): ((cell: string) => boolean) | null {
  switch (column) {
    case 'when':
      return (cell) => cell.length <= 40 && time.test(cell) && !/[;!?]/.test(cell);
    case 'amount':
      return (cell) =>
        cell.length <= 60 && (/\d/.test(cell) || nothing.test(cell)) && !/[;!?]|\.$/.test(cell);
    case 'who':
      return (cell) => cell.length <= 60 && /^[A-Z]/.test(cell) && !/\d|[.;:!?]$/.test(cell);
    default:
      return null;
  }
}
