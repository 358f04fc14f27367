/** Events and steps of a card: add, tick, name, date, remove. An event that is done counts in the card's figure. */
import type { TFunction } from 'i18next';
import { type Card, dropFromSet, putInSet } from '../../../shared/doc/board.ts';
import type { Check } from '../../../shared/doc/boardShapes.ts';
import { type CardAct, logAct } from '../../../shared/doc/cardLog.ts';
import { keyBetween } from '../../../shared/doc/order.ts';
import { newId } from '../../newId.ts';
import { toast } from '../../ui/toast.tsx';
import type { BoardStore } from '../boardStore.ts';
import { unitOf } from '../cardUnits.ts';
import { type CardCheck, eventsOf } from './cardChecks.ts';

export function addCheck(store: BoardStore, card: Card, given: Partial<Check> & { text: string }): void {
  const order = keyBetween(card.checks.at(-1)?.order ?? null, null);
  const check: Check = { done: false, due: null, owner: null, event: false, order, ...given };
  store.edit((doc) => putInSet(doc, card.id, 'check', newId(), check));
}

export function writeCheck(store: BoardStore, card: Card, check: CardCheck, change: Partial<Check>): void {
  const { id, ...rest } = check;
  store.edit((doc) => putInSet(doc, card.id, 'check', id, { ...rest, ...change }));
}

/** Ticks a step or an event, or takes the tick back. An event changes the card's figure: the log tells when. */
export function tickCheck(store: BoardStore, card: Card, check: CardCheck, done: boolean, me: string): void {
  const { id, ...rest } = check;
  const from = card.done ?? 0;
  store.edit((doc) => {
    putInSet(doc, card.id, 'check', id, { ...rest, done });
    if (!check.event || check.done === done) return;
    const act: CardAct = done
      ? { kind: 'record', text: check.text, done: from + 1 }
      : { kind: 'figure', from, to: Math.max(0, from - 1) };
    logAct(doc, card.id, newId(), act, me, new Date().toISOString());
  });
}

export function removeCheck(store: BoardStore, card: Card, check: CardCheck, t: TFunction<'board'>): void {
  const { id, ...rest } = check;
  const step = store.edit((doc) => dropFromSet(doc, card.id, 'check', id));
  toast(t('sheet.removedCheck', { text: check.text || t('sheet.checkText') }), {
    undo: () => store.takeBack(step, () => store.edit((doc) => putInSet(doc, card.id, 'check', id, rest))),
  });
}

/**
 * 记一场. The planned event that is next in time is ticked when there is one, else one of today is added: each is
 * a key of its own, so that two people recording at once are two.
 */
export function recordOne(
  store: BoardStore,
  card: Card,
  me: string,
  today: string,
  t: TFunction<'board'>,
): void {
  const open = eventsOf(card).filter((event) => !event.done);
  const next = open.filter((event) => event.due !== null && event.due <= today).at(0) ?? open[0];
  const done = (card.done ?? 0) + 1;
  const order = keyBetween(card.checks.at(-1)?.order ?? null, null);
  const { id, ...planned } = next ?? {
    id: newId(),
    text: '',
    done: false,
    due: null,
    owner: me,
    event: true,
    order,
  };
  const step = store.edit((doc) => {
    putInSet(doc, card.id, 'check', id, { ...planned, done: true, due: planned.due ?? today });
    logAct(
      doc,
      card.id,
      newId(),
      { kind: 'record', text: next?.text ?? '', done },
      me,
      new Date().toISOString(),
    );
  });
  toast(t('toast.recorded', { done, planned: card.planned ?? '—', unit: unitOf(card) }), {
    id: 'board-recorded',
    undo: () =>
      store.takeBack(step, () =>
        store.edit((doc) =>
          next ? putInSet(doc, card.id, 'check', id, planned) : dropFromSet(doc, card.id, 'check', id),
        ),
      ),
  });
}
