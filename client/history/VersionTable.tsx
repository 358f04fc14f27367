/** The rows of a table, compared: merged cells as they stand, or opened where rows came or went between them. */
import { Pieces } from './Pieces.tsx';
import { cellsOf, type SetLine, type SetPiece } from './setLines.ts';
import styles from './VersionText.module.css';

export interface VersionTableProps {
  rows: readonly SetLine[];
  /** Index of the first among all lines. */
  from: number;
  /** Index of the line that is looked at. */
  current: number | null;
}

export function VersionTable({ rows, from, current }: VersionTableProps) {
  const merged = rows.every(({ kind }) => kind === 'same' || kind === 'changed');
  const table = rows.map((row) => slotsOf(row, merged));
  const columns = Math.max(...table.map((slots) => slots.reduce((end, slot) => end + slot.colspan, 0)));
  return (
    <div className={styles.table}>
      <table>
        <tbody>
          {rows.map((row, index) => {
            const at = from + index;
            const slots = table[index] as Slot[];
            return (
              <tr
                key={at}
                data-change={row.kind === 'same' ? undefined : row.kind}
                data-current={current === at || undefined}
                data-line={at}
              >
                {(merged ? slots : filled(slots, columns)).map(({ column, pieces, header, ...spans }) => {
                  const Cell = header && pieces.length > 0 ? 'th' : 'td';
                  return (
                    <Cell key={column} {...spans}>
                      <Pieces pieces={pieces} />
                    </Cell>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface Slot {
  column: number;
  colspan: number;
  rowspan?: number;
  header: boolean;
  pieces: readonly SetPiece[];
}

function slotsOf(row: SetLine, merged: boolean): Slot[] {
  const cells = cellsOf(row);
  const places = row.look.cells;
  // Words with a tab of their own, or of a plan that is not at hand.
  if (places === undefined || places.length !== cells.length)
    return cells.map((pieces, column) => ({ column, colspan: 1, header: false, pieces }));
  return places.map(({ column, colspan, rowspan, header }, index) => ({
    column,
    colspan,
    ...(merged ? { rowspan } : {}),
    header,
    pieces: cells[index] ?? [],
  }));
}

/** With empty cells where those of a row above hung down. */
function filled(slots: readonly Slot[], columns: number): Slot[] {
  const out: Slot[] = [];
  let column = 0;
  const fill = (to: number): void => {
    for (; column < to; column++) out.push({ column, colspan: 1, header: false, pieces: [] });
  };
  for (const slot of slots) {
    fill(slot.column);
    out.push(slot);
    column = slot.column + slot.colspan;
  }
  fill(columns);
  return out;
}
