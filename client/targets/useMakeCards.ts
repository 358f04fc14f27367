/** Cards made from targets and items, with what they carry and a link both ways; one act, one step of undo. */
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CardsFromContext,
  cardFromItem,
  cardFromTarget,
  cardsFromTarget,
} from '../../shared/doc/cardsFrom.ts';
import type { Item, Target } from '../../shared/extract/types.ts';
import { makeActs } from '../board/acts.ts';
import { boardStore } from '../board/boardStore.ts';
import { stageName } from '../board/stageName.ts';
import { newId } from '../newId.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReadingStore } from '../reading/useReading.ts';
import { useStore } from '../sync/store.ts';
import { findDepartment } from './targetRows.ts';

export interface MakeCards {
  canWrite: boolean;
  /** Name of the stage they are put in. */
  firstStage: string;
  one: (targets: readonly Target[]) => void;
  perEvent: (target: Target) => void;
  fromItems: (items: readonly Item[]) => void;
}

export function useMakeCards(): MakeCards {
  const { t } = useTranslation('board');
  const { plan, me, detail, departments } = usePlan();
  const reading = useReadingStore();
  const { access } = useStore(plan.board.state);
  const write = useRef(access === 'write');
  write.current = access === 'write';
  return useMemo(() => {
    const store = boardStore(plan.board.doc);
    const acts = makeActs({ store, me: me.id, t, mayWrite: () => write.current });
    const context = (): CardsFromContext => ({
      stage: store.get().stages[0]?.id ?? 'todo',
      period: detail.period,
      departmentId: (name) => findDepartment([name], departments)?.id ?? null,
      newId,
      created: { by: me.id, at: new Date().toISOString() },
    });
    return {
      canWrite: access === 'write',
      get firstStage() {
        const stage = store.get().stages[0];
        return stage ? stageName(stage, t) : '';
      },
      one: (targets) => acts.make(targets.map((target) => cardFromTarget(target, context()))),
      perEvent: (target) => acts.make(cardsFromTarget(target, context())),
      fromItems: (items) => {
        const all = reading.get().extraction.targets;
        acts.make(items.map((item) => cardFromItem(item, all, context())));
      },
    };
  }, [plan, me.id, t, detail.period, departments, reading, access]);
}
