/**
 * What a person does on the board: each act is one transaction and one step of undo, tells what it did and
 * offers to take it back. Places and fields themselves are written by shared/doc/board.ts.
 */
import type { TFunction } from 'i18next';
import {
  addCard,
  type Card,
  dropFromSet,
  moveCard,
  type NewCard,
  putInSet,
  setCardField,
} from '../../shared/doc/board.ts';
import { CARD_TITLE_LIMIT, type CardFields } from '../../shared/doc/boardShapes.ts';
import { logAct } from '../../shared/doc/cardLog.ts';
import type { Language } from '../i18n/language.ts';
import { newId } from '../newId.ts';
import { type Day, showDay } from '../ui/dates.ts';
import { type ToastOptions, toast, withdrawOffers } from '../ui/toast.tsx';
import type { BoardStore } from './boardStore.ts';
import type { Step } from './boardUndo.ts';
import type { Lead } from './lanes.ts';
import { stageName } from './stageName.ts';

/** Behind a card that is gone: at the top. */
export type AddAt = 'top' | 'bottom' | { behind: string };

export interface BoardActs {
  /** False when the card already lies there, or it or the stage is gone. */
  move(id: string, stage: string, beforeId: string | null, lead?: Lead): boolean;
  /** The new card's id. */
  add(title: string, stage: string, at: AddAt, more?: Partial<NewCard>): string;
  addMany(titles: readonly string[], stage: string, at: 'top' | 'bottom', more?: Partial<NewCard>): void;
  /** Cards as made from targets and items. */
  make(cards: readonly NewCard[]): void;
  setField<K extends keyof CardFields>(id: string, field: K, value: CardFields[K]): void;
  /** Puts a card on a day of the calendar. */
  moveToDay(id: string, day: Day): void;
  /** Gives a card other days, as a bar of the timeline is moved. */
  setDays(id: string, days: Partial<Pick<Card, 'start' | 'due'>>): void;
  archive(id: string): void;
  restore(id: string): void;
  duplicate(id: string): string | null;
  toggleOwner(id: string, person: string): void;
  undo(): void;
  redo(): void;
}

export interface ActsContext {
  store: BoardStore;
  me: string;
  t: TFunction<'board'>;
  language: Language;
  mayWrite: () => boolean;
}

/** A pasted line may be longer than a title: the card's note then has it whole. */
const titled = (words: string): { title: string; note?: string } =>
  words.length <= CARD_TITLE_LIMIT
    ? { title: words }
    : { title: `${words.slice(0, CARD_TITLE_LIMIT - 1)}…`, note: words };

export function makeActs({ store, me, t, language, mayWrite }: ActsContext): BoardActs {
  const now = (): string => new Date().toISOString();
  const cardOf = (id: string): Card | undefined => store.get().cards.get(id);
  const tell = (message: string, step: Step | null, inverse: () => void, id?: string): void => {
    const undo = (): void => {
      if (!store.takeBack(step, inverse)) toast(t('toast.overtaken'), { id: 'board-undo' });
    };
    const options: ToastOptions = { undo };
    if (id !== undefined) options.id = id;
    toast(message, options);
  };
  const allowed = (): boolean => {
    if (mayWrite()) return true;
    toast(t('toast.readOnly'), { tone: 'bad', id: 'board-read-only' });
    return false;
  };
  const nameOf = (id: string): string => {
    const stage = store.get().stages.find((one) => one.id === id);
    return stage ? stageName(stage, t) : id;
  };
  const titleOf = (card: Card): string => card.title || t('card.untitled');

  /** What a move changed: the stage, who leads, or both. */
  const tellMove = (stage: string | null, lead: Lead | null): string => {
    if (stage === null) return lead?.name ? t('toast.lead', { name: lead.name }) : t('toast.noLead');
    if (lead === null) return t('toast.moved', { stage });
    return lead.name === null
      ? t('toast.movedNoLead', { stage })
      : t('toast.movedLead', { stage, name: lead.name });
  };

  const archiveAs = (id: string, archived: CardFields['archived']): Step | null =>
    store.edit((doc) => setCardField(doc, id, 'archived', archived));

  /** Writes other days; those not given stay. */
  const redate = (
    id: string,
    days: Partial<Pick<Card, 'start' | 'due'>>,
    told: (title: string, now: Pick<Card, 'start' | 'due'>) => string,
  ): void => {
    const card = cardOf(id);
    const { start = card?.start ?? null, due = card?.due ?? null } = days;
    if ((card?.start === start && card.due === due) || !allowed()) return;
    if (!card) {
      toast(t('toast.gone'), { tone: 'bad' });
      return;
    }
    const write = (to: Pick<Card, 'start' | 'due'>): Step | null =>
      store.edit((doc) => {
        if (card.start !== start) setCardField(doc, id, 'start', to.start);
        if (card.due !== due) setCardField(doc, id, 'due', to.due);
      });
    const step = write({ start, due });
    tell(told(titleOf(card), { start, due }), step, () => write(card), 'board-moved');
  };

  const acts: BoardActs = {
    move(id, stage, beforeId, lead) {
      const card = cardOf(id);
      if (!card) {
        toast(t('toast.gone'), { tone: 'bad' });
        return false;
      }
      if (!allowed()) return false;
      if (!store.get().stages.some((one) => one.id === stage)) {
        toast(t('toast.stageGone'), { tone: 'bad', id: 'board-moved' });
        return false;
      }
      const column = store.get().columns.get(card.place.stage) ?? [];
      const at = column.findIndex((one) => one.id === id);
      const next = column[at + 1]?.id ?? null;
      const changesLead = lead !== undefined && lead.department !== card.lead;
      const stays = stage === card.place.stage && (beforeId === id || beforeId === next);
      if (stays && !changesLead) return false;
      const from = card.place.stage;
      const step = store.edit((doc) => {
        if (!stays) moveCard(doc, id, stage, beforeId);
        if (changesLead) setCardField(doc, id, 'lead', lead.department);
        if (from !== stage) logAct(doc, id, newId(), { kind: 'move', from, to: stage }, me, now());
      });
      if (from !== stage || changesLead) {
        const back = (): void => {
          // Somebody who moved it on since is not overruled.
          const here = cardOf(id);
          if (here?.place.stage !== stage || (changesLead && here.lead !== lead.department)) {
            toast(t('toast.overtaken'), { id: 'board-undo' });
            return;
          }
          store.edit((doc) => {
            moveCard(doc, id, from, next);
            if (changesLead) setCardField(doc, id, 'lead', card.lead);
          });
        };
        tell(
          tellMove(from === stage ? null : nameOf(stage), changesLead ? lead : null),
          step,
          back,
          'board-moved',
        );
      }
      return true;
    },
    add(title, stage, at, more) {
      const id = newId();
      if (!allowed()) return id;
      const column = store.get().columns.get(stage) ?? [];
      const before = typeof at === 'string' ? -1 : column.findIndex((card) => card.id === at.behind);
      store.edit((doc) => {
        const card = { created: { by: me, at: now() }, ...more, id, ...titled(title), stage };
        addCard(doc, card, typeof at === 'string' ? at : 'top');
        if (before >= 0) moveCard(doc, id, stage, column[before + 1]?.id ?? null);
      });
      return id;
    },
    addMany(titles, stage, at, more) {
      if (!allowed()) return;
      const made = (at === 'top' ? [...titles].reverse() : titles).map((title) => ({
        created: { by: me, at: now() },
        ...more,
        id: newId(),
        ...titled(title),
        stage,
      }));
      const step = store.edit((doc) => {
        for (const card of made) addCard(doc, card, at);
      });
      tell(t('toast.added', { n: made.length }), step, () =>
        made.forEach((card) => void archiveAs(card.id, { by: me, at: now() })),
      );
    },
    make(cards) {
      if (!allowed()) return;
      const step = store.edit((doc) => {
        for (const card of cards) addCard(doc, card);
      });
      tell(t('toast.made', { n: cards.length }), step, () =>
        cards.forEach((card) => void archiveAs(card.id, { by: me, at: now() })),
      );
    },
    setField(id, field, value) {
      if (allowed()) store.edit((doc) => setCardField(doc, id, field, value));
    },
    moveToDay(id, day) {
      redate(id, { due: day }, (title) => t('toast.movedToDay', { title, day: showDay(day, language) }));
    },
    setDays(id, days) {
      redate(id, days, (title, { start, due }) => {
        const last = due ?? start ?? '';
        const words = { title, start: showDay(start ?? last, language), day: showDay(last, language) };
        return start === null || start === due ? t('toast.movedToDay', words) : t('toast.movedToDays', words);
      });
    },
    archive(id) {
      const card = cardOf(id);
      if (!card || !allowed()) return;
      const step = archiveAs(id, { by: me, at: now() });
      tell(t('toast.archived', { title: titleOf(card) }), step, () => archiveAs(id, null));
    },
    restore(id) {
      const card = cardOf(id);
      if (!card || !allowed()) return;
      const before = card.archived;
      const step = archiveAs(id, null);
      tell(t('toast.restored', { title: titleOf(card) }), step, () => archiveAs(id, before));
    },
    duplicate(id) {
      const card = cardOf(id);
      if (!card || !allowed()) return null;
      const { place, archived: _archived, checks, ...rest } = card;
      const copy = newId();
      const column = store.get().columns.get(place.stage) ?? [];
      const after = column[column.findIndex((one) => one.id === id) + 1]?.id ?? null;
      const title = t('card.copyOf', { title: card.title }).slice(0, CARD_TITLE_LIMIT);
      const step = store.edit((doc) => {
        addCard(doc, {
          ...rest,
          id: copy,
          title,
          stage: place.stage,
          done: card.done === null ? null : 0,
          checks: checks.map((check) => ({ ...check, done: false })),
          created: { by: me, at: now() },
        });
        for (const blocker of card.blockedBy) putInSet(doc, copy, 'blockedBy', blocker);
        if (after !== null) moveCard(doc, copy, place.stage, after);
      });
      tell(t('card.nthCopied', { title }), step, () => archiveAs(copy, { by: me, at: now() }));
      return copy;
    },
    toggleOwner(id, person) {
      const card = cardOf(id);
      if (!card || !allowed()) return;
      const owns = card.owners.includes(person);
      store.edit((doc) =>
        owns ? dropFromSet(doc, id, 'owner', person) : putInSet(doc, id, 'owner', person),
      );
    },
    undo() {
      withdrawOffers();
      const told = {
        done: t('toast.undone'),
        nothing: t('toast.nothingToUndo'),
        overtaken: t('toast.overtaken'),
      };
      toast(told[store.undo()], { id: 'board-undo' });
    },
    redo() {
      withdrawOffers();
      const told = {
        done: t('toast.redone'),
        nothing: t('toast.nothingToRedo'),
        overtaken: t('toast.overtaken'),
      };
      toast(told[store.redo()], { id: 'board-undo' });
    },
  };
  return acts;
}
