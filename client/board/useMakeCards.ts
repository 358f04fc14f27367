/** 生成任务卡: cards from targets and items, with what they carry and a link both ways; one act, one step of undo. */
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewCard } from '../../shared/doc/board.ts';
import type { CardShare } from '../../shared/doc/cardShares.ts';
import {
  type CardsFromContext,
  cardFromItem,
  cardFromTarget,
  cardsFromTarget,
  departmentNamed,
} from '../../shared/doc/cardsFrom.ts';
import type { Item, Target } from '../../shared/extract/types.ts';
import { withOwners } from '../../shared/targetTree.ts';
import { newId } from '../newId.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReadingStore } from '../reading/useReading.ts';
import { useStore } from '../sync/store.ts';
import { makeActs } from './acts.ts';
import { boardStore } from './boardStore.ts';
import { stageName } from './stageName.ts';

export interface MakeCards {
  /** May this person put cards on the board? */
  allowed: boolean;
  /** Name of the stage they are put in. */
  firstStage: string;
  one: (target: Target) => void;
  /** One card for each, of what it is to carry. */
  each: (wanted: readonly { target: Target; share: CardShare }[]) => void;
  perEvent: (target: Target) => void;
  items: (items: readonly Item[]) => void;
}

export function useMakeCards(): MakeCards {
  const { t } = useTranslation('board');
  const { plan, me, detail, departments } = usePlan();
  const reading = useReadingStore();
  const { access, ready } = useStore(plan.board.state);
  const allowed = ready && access === 'write';
  const write = useRef(allowed);
  write.current = allowed;
  return useMemo(() => {
    // Asked for when needed: the board's plain values are not built beside every open text.
    const store = () => boardStore(plan.board.doc);
    const make = (cardsOf: (context: CardsFromContext) => readonly NewCard[]): void => {
      const acts = makeActs({ store: store(), me: me.id, t, mayWrite: () => write.current });
      const context: CardsFromContext = {
        stage: store().get().stages[0]?.id ?? 'todo',
        period: detail.period,
        departmentId: (name) => departmentNamed(name, departments.values())?.id ?? null,
        newId,
        created: { by: me.id, at: new Date().toISOString() },
      };
      acts.make(cardsOf(context));
    };
    // Goals name no department; the chapter that says them again does.
    const owned = (target: Target): Target => {
      const node = reading.get().tree.of.get(target.key);
      return node === undefined ? target : withOwners(node, target);
    };
    return {
      allowed,
      get firstStage() {
        const stage = store().get().stages[0];
        return stage ? stageName(stage, t) : '';
      },
      one: (target) => make((context) => [cardFromTarget(owned(target), context)]),
      each: (wanted) =>
        make((context) => wanted.map(({ target, share }) => cardFromTarget(owned(target), context, share))),
      perEvent: (target) => make((context) => cardsFromTarget(owned(target), context)),
      items: (items) => {
        const all = reading.get().extraction.targets;
        make((context) => items.map((item) => cardFromItem(item, all, context)));
      },
    };
  }, [plan, me.id, t, detail.period, departments, reading, allowed]);
}
