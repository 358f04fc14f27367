/** What is done to several cards at once: each act is one transaction, one step of undo and one sentence. */
import { type Card, dropFromSet, moveCard, putInSet, setCardField } from '../../shared/doc/board.ts';
import { logAct } from '../../shared/doc/cardLog.ts';
import { newId } from '../newId.ts';
import { toast } from '../ui/toast.tsx';
import type { ActsContext } from './acts.ts';
import type { Step } from './boardUndo.ts';
import { stageName } from './stageName.ts';

export interface ManyActs {
  /** To the end of the stage, in the order they are given. */
  move(ids: readonly string[], stage: string): void;
  /** Everybody's owner; where the person owns all of them already, nobody's. */
  toggleOwner(ids: readonly string[], person: string): void;
  due(ids: readonly string[], day: string | null): void;
  archive(ids: readonly string[]): void;
}

export function makeManyActs({ store, me, t, mayWrite }: ActsContext): ManyActs {
  const now = (): string => new Date().toISOString();
  /** Those of the cards that the act would change; none where nothing may be written. */
  const those = (ids: readonly string[], changes: (card: Card) => boolean): Card[] => {
    if (!mayWrite()) {
      toast(t('toast.readOnly'), { tone: 'bad', id: 'board-read-only' });
      return [];
    }
    const { cards } = store.get();
    return ids.flatMap((id) => {
      const card = cards.get(id);
      return card && card.archived === null && changes(card) ? [card] : [];
    });
  };
  const tell = (message: string, step: Step | null, inverse: () => void): void =>
    toast(message, { id: 'board-many', undo: () => store.takeBack(step, inverse) });

  return {
    move(ids, stage) {
      const moved = those(ids, (card) => card.place.stage !== stage);
      if (moved.length === 0) return;
      const { columns, stages } = store.get();
      const back = moved.map(({ id, place }) => {
        const column = columns.get(place.stage) ?? [];
        const at = column.findIndex((one) => one.id === id);
        return { id, from: place.stage, next: column[at + 1]?.id ?? null };
      });
      const step = store.edit((doc) => {
        for (const { id, place } of moved) {
          moveCard(doc, id, stage, null);
          logAct(doc, id, newId(), { kind: 'move', from: place.stage, to: stage }, me, now());
        }
      });
      const found = stages.find((one) => one.id === stage);
      const name = found ? stageName(found, t) : stage;
      tell(t('toast.movedMany', { count: moved.length, stage: name }), step, () =>
        // From the last: what stood behind a card is there again before it.
        store.edit((doc) => {
          for (const { id, from, next } of back.reverse()) moveCard(doc, id, from, next);
        }),
      );
    },
    toggleOwner(ids, person) {
      const lacking = those(ids, (card) => !card.owners.includes(person));
      const give = lacking.length > 0;
      const changed = give ? lacking : those(ids, () => true);
      if (changed.length === 0) return;
      const write = (on: boolean) =>
        store.edit((doc) => {
          for (const { id } of changed) (on ? putInSet : dropFromSet)(doc, id, 'owner', person);
        });
      const step = write(give);
      tell(t(give ? 'toast.ownedMany' : 'toast.disownedMany', { count: changed.length }), step, () =>
        write(!give),
      );
    },
    due(ids, day) {
      const changed = those(ids, (card) => card.due !== day);
      if (changed.length === 0) return;
      const write = (dayOf: (card: Card) => string | null) =>
        store.edit((doc) => {
          for (const card of changed) setCardField(doc, card.id, 'due', dayOf(card));
        });
      const step = write(() => day);
      tell(t('toast.dueMany', { count: changed.length }), step, () => write((card) => card.due));
    },
    archive(ids) {
      const gone = those(ids, () => true);
      if (gone.length === 0) return;
      const write = (archived: Card['archived']) =>
        store.edit((doc) => {
          for (const { id } of gone) setCardField(doc, id, 'archived', archived);
        });
      const step = write({ by: me, at: now() });
      tell(t('toast.archivedMany', { count: gone.length }), step, () => write(null));
    },
  };
}
