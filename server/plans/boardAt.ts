/**
 * A board as it stood at the end of a past day: the newest version kept up to then, brought forward by the cards'
 * own log; for cards that no version holds, today's board taken back by it. Pure; runs in job threads.
 */
import * as Y from 'yjs';
import { type Board, type Card, inKnownStage, readBoard } from '../../shared/doc/board.ts';
import { type LoggedAct, readLog } from '../../shared/doc/cardLog.ts';
import { versionBoardUpdate } from './packing.ts';

/** A version's bytes and its moment. */
export interface KeptBoard {
  at: number;
  payload: Uint8Array;
}

export type CardLogs = ReadonlyMap<string, readonly LoggedAct[]>;

const DAY_MS = 86_400_000;

/** The instant at which a Chinese day is over. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`) + DAY_MS;
}

/** Each card's log, from today's board. */
export function cardLogs(update: Uint8Array): CardLogs {
  return withDoc(update, (doc) => {
    const ids = readBoard(doc).cards.map((card) => card.id);
    return new Map(ids.map((id) => [id, readLog(doc, id)]));
  });
}

/** Cards that were not there yet are left out, those put away later are there again. */
export function boardAt(update: Uint8Array, day: string, kept: KeptBoard | null): Board {
  const end = endOfDay(day);
  const now = withDoc(update, readBoard);
  const logs = cardLogs(update);
  const old = kept === null ? null : withDoc(versionBoardUpdate(kept.payload), readBoard);
  const known = new Map(old?.cards.map((card) => [card.id, card]));
  const cards = now.cards.flatMap((card): Card[] => {
    const log = logs.get(card.id) ?? [];
    const stored = known.get(card.id);
    const away = Date.parse(card.archived?.at ?? '');
    const archived = away < end ? card.archived : null;
    if (stored && kept) return [{ ...forward(stored, between(log, kept.at, end)), archived }];
    const made = Date.parse(card.created?.at ?? '');
    // A version of before that day does not know it, and it does not say when it was made: it came later.
    if (Number.isNaN(made) ? old !== null && !log.some((act) => Date.parse(act.at) < end) : made >= end)
      return [];
    return [{ ...backward(card, between(log, end, Number.POSITIVE_INFINITY)), archived }];
  });
  return { ...now, cards: cards.map((card) => inKnownStage(card, now.stages)) };
}

/** Acts from one instant up to another, oldest first. */
function between(log: readonly LoggedAct[], from: number, to: number): LoggedAct[] {
  return log.filter(({ at }) => {
    const time = Date.parse(at);
    return time >= from && time < to;
  });
}

function forward(card: Card, acts: readonly LoggedAct[]): Card {
  let { place, done } = card;
  for (const act of acts) {
    if (act.kind === 'move') place = { ...place, stage: act.to };
    else done = act.kind === 'record' ? act.done : act.to;
  }
  return { ...card, place, done };
}

function backward(card: Card, acts: readonly LoggedAct[]): Card {
  let { place, done } = card;
  for (const act of [...acts].reverse()) {
    if (act.kind === 'move') place = { ...place, stage: act.from };
    // A record is one event more.
    else done = act.kind === 'record' ? Math.max(0, act.done - 1) : act.from;
  }
  return { ...card, place, done };
}

function withDoc<T>(update: Uint8Array, read: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, update);
    return read(doc);
  } finally {
    doc.destroy();
  }
}
