/** 生成任务卡: cards from a target or an item, on the board of the same plan, with a way back. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addCard, type NewCard, readBoard, setCardField } from '../../../shared/doc/board.ts';
import {
  type CardsFromContext,
  cardFromItem,
  cardFromTarget,
  cardsFromTarget,
} from '../../../shared/doc/cardsFrom.ts';
import type { Item, Target } from '../../../shared/extract/types.ts';
import { newId } from '../../newId.ts';
import { usePlan } from '../../pages/planContext.ts';
import { useReadingStore } from '../../reading/useReading.ts';
import { useStore } from '../../sync/store.ts';
import { toast } from '../../ui/toast.tsx';

export interface MakeCards {
  /** May this person put cards on the board? */
  allowed: boolean;
  one: (target: Target) => void;
  perEvent: (target: Target) => void;
  item: (item: Item) => void;
}

export function useMakeCards(): MakeCards {
  const { plan, detail, departments, me, planId } = usePlan();
  const { t } = useTranslation('editor');
  const navigate = useNavigate();
  const reading = useReadingStore();
  const { access, ready } = useStore(plan.board.state);
  const allowed = ready && access === 'write';

  const make = useCallback(
    (cardsOf: (context: CardsFromContext) => NewCard[]) => {
      const { doc } = plan.board;
      const by = { by: me.id, at: new Date().toISOString() };
      const byName = new Map([...departments.values()].map((department) => [department.name, department.id]));
      const cards = cardsOf({
        stage: readBoard(doc).stages[0]?.id ?? 'todo',
        period: detail.period,
        departmentId: (name) => byName.get(name) ?? null,
        newId,
        created: by,
      });
      doc.transact(() => {
        for (const card of cards) addCard(doc, card);
      });
      toast(t('targets.made', { count: cards.length }), {
        id: 'cards-made',
        undo: () => {
          doc.transact(() => {
            for (const card of cards) setCardField(doc, card.id, 'archived', by);
          });
        },
        action: { label: t('targets.openBoard'), onClick: () => void navigate(`/plans/${planId}/board`) },
      });
    },
    [plan, detail, departments, me, planId, navigate, t],
  );

  return useMemo(
    () => ({
      allowed,
      one: (target) => make((context) => [cardFromTarget(target, context)]),
      perEvent: (target) => make((context) => cardsFromTarget(target, context)),
      item: (item) => make((context) => [cardFromItem(item, reading.get().extraction.targets, context)]),
    }),
    [allowed, make, reading],
  );
}
