/** Planned, done and unit of a card as a form gives them back: only what was changed there is written. */
import type * as Y from 'yjs';
import { type Card, setCardField } from '../../../shared/doc/board.ts';
import { logAct } from '../../../shared/doc/cardLog.ts';
import { newId } from '../../newId.ts';
import { eventsDone } from './cardChecks.ts';

export type Figures = Pick<Card, 'planned' | 'done' | 'unit'>;

const MOST = 1e12;
const within = (amount: number | null): number | null =>
  amount === null ? null : Math.min(Math.max(amount, 0), MOST);

/** `before`: as the form was opened; others may have changed the card since, and `card` is it now. */
export function writeFigures(doc: Y.Doc, card: Card, before: Figures, after: Figures, me: string): void {
  if (after.planned !== before.planned) setCardField(doc, card.id, 'planned', within(after.planned));
  if (after.unit !== before.unit) setCardField(doc, card.id, 'unit', after.unit);
  const done = within(after.done);
  if (after.done === before.done || done === card.done) return;
  // The events that are done count by themselves; what is typed holds the rest.
  setCardField(doc, card.id, 'done', done === null ? null : Math.max(0, done - eventsDone(card)));
  const act = { kind: 'figure', from: card.done, to: done } as const;
  logAct(doc, card.id, newId(), act, me, new Date().toISOString());
}
