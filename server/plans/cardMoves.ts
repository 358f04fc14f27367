/** What moved on a board between two days, read from the cards' own log: for the progress report. */
import * as Y from 'yjs';
import { readBoard } from '../../shared/doc/board.ts';
import { readLog } from '../../shared/doc/cardLog.ts';
import type { CardMove } from '../export/progressReport.ts';
import type { ExportInput } from './exportModel.ts';

/** The Chinese day of an instant; '' for what is none. */
function dayOf(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? '' : new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Oldest first; cards put away are left out, as in the rest of the report. */
export function cardMoves(
  plan: Pick<ExportInput, 'board' | 'users'>,
  days: { on: string; since: string | null },
): CardMove[] {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, plan.board);
  const board = readBoard(ydoc);
  const stages = new Map(board.stages.map((stage) => [stage.id, stage.name]));
  const moves = board.cards
    .filter((card) => card.archived === null)
    .flatMap((card) =>
      readLog(ydoc, card.id).flatMap((act): CardMove[] => {
        const on = dayOf(act.at);
        if (act.kind !== 'move' || on > days.on || on < (days.since ?? '')) return [];
        const name = (stage: string): string => stages.get(stage) ?? stage;
        const by = plan.users[act.by] ?? act.by;
        return [{ title: card.title, from: name(act.from), to: name(act.to), by, on }];
      }),
    );
  ydoc.destroy();
  return moves.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
