/** What can be done to stages: add, rename, limit, reorder, remove; each one step of undo. */
import type { TFunction } from 'i18next';
import { removeStage, setStage } from '../../shared/doc/board.ts';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import { placeAt } from '../../shared/doc/order.ts';
import { newId } from '../newId.ts';
import { toast } from '../ui/toast.tsx';
import type { BoardStore } from './boardStore.ts';
import { stageName } from './stageName.ts';

export function writeStage(store: BoardStore, stage: Stage): void {
  store.edit((doc) => setStage(doc, stage));
}

export function addStage(store: BoardStore, afterId: string, name: string): string {
  const id = newId();
  const { stages } = store.get();
  const at = stages.findIndex((stage) => stage.id === afterId) + 1;
  put(store, { id, name, order: '', limit: null }, stages, at);
  return id;
}

export function shiftStage(store: BoardStore, id: string, step: -1 | 1): void {
  const { stages } = store.get();
  const from = stages.findIndex((stage) => stage.id === id);
  const stage = stages[from];
  if (!stage || !stages[from + step]) return;
  put(
    store,
    stage,
    stages.filter((one) => one.id !== id),
    from + step,
  );
}

function put(store: BoardStore, stage: Stage, rest: readonly Stage[], at: number): void {
  const { own, others } = placeAt(
    rest.map((one) => one.order),
    at,
  );
  store.edit((doc) => {
    setStage(doc, { ...stage, order: own });
    for (const [position, order] of others) {
      const neighbour = rest[position];
      if (neighbour) setStage(doc, { ...neighbour, order });
    }
  });
}

/** Its cards show in the first stage that is left, until they are moved. */
export function dropStage(store: BoardStore, id: string, t: TFunction<'board'>): void {
  const { stages } = store.get();
  const stage = stages.find((one) => one.id === id);
  const first = stages.find((one) => one.id !== id);
  if (!stage || !first) return;
  const step = store.edit((doc) => removeStage(doc, id));
  toast(t('toast.removedStage', { stage: stageName(stage, t), first: stageName(first, t) }), {
    undo: () => store.takeBack(step, () => writeStage(store, stage)),
  });
}
