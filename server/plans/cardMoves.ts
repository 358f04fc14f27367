/** What moved between two reports: stages and figures of each card, then and now; for the progress report. */
import { beijingDay } from '../../shared/day.ts';
import type { Board, Card } from '../../shared/doc/board.ts';
import type { LoggedAct } from '../../shared/doc/cardLog.ts';
import type { CardMove } from '../export/progressReport.ts';
import { type CardLogs, endOfDay } from './boardAt.ts';

/** The Chinese day of an instant; '' for what is none. */
function dayOf(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? '' : beijingDay(time);
}

export interface Period {
  /** The boards at the end of the last report's day (null: there was none) and of this one's. */
  before: Board | null;
  after: Board;
  logs: CardLogs;
  users: Readonly<Record<string, string>>;
  on: string;
  since: string | null;
}

export interface Moved {
  /** Oldest first; cards put away are left out, as in the rest of the report. */
  moves: CardMove[];
  /** Cards that were not there at the last report. */
  added: number;
}

export function cardMoves({ before, after, logs, users, on, since }: Period): Moved {
  const from = since === null ? Number.NEGATIVE_INFINITY : endOfDay(since);
  const to = endOfDay(on);
  const then = new Map(before?.cards.map((card) => [card.id, card]));
  const stages = new Map(after.stages.map((stage) => [stage.id, stage.name]));
  const nameOf = (stage: string): string => stages.get(stage) ?? stage;
  const live = after.cards.filter((card) => card.archived === null);
  const moves = live.flatMap((card): CardMove[] => {
    const acts = (logs.get(card.id) ?? []).filter(({ at }) => {
      const time = Date.parse(at);
      return time >= from && time < to;
    });
    const start = startOf(card, then.get(card.id), acts);
    const moved = start.stage !== card.place.stage;
    const counted = card.done !== null && card.done !== start.done;
    if (!moved && !counted) return [];
    const last = acts.at(-1);
    return [
      {
        title: card.title,
        from: moved ? nameOf(start.stage) : '',
        to: nameOf(card.place.stage),
        doneBefore: counted ? start.done : null,
        done: counted ? card.done : null,
        unit: card.unit ?? '',
        by: last ? (users[last.by] ?? last.by) : '',
        on: last ? dayOf(last.at) : '',
      },
    ];
  });
  const added = before === null ? 0 : live.filter((card) => !then.has(card.id)).length;
  return { moves: moves.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)), added };
}

/** Where a card stood when the period began; what no board tells, its own log does. */
function startOf(
  card: Card,
  then: Card | undefined,
  acts: readonly LoggedAct[],
): { stage: string; done: number } {
  if (then) return { stage: then.place.stage, done: then.done ?? 0 };
  const first = acts.find((act) => act.kind === 'move');
  return { stage: first?.kind === 'move' ? first.from : card.place.stage, done: 0 };
}
