/** What Ctrl+K finds of an open plan's board, whichever view is shown: all its cards, those put aside too. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { cardCommand } from '../pages/palette/cardCommand.tsx';
import { type Command, useOffer } from '../pages/palette/commands.ts';
import { usePlan } from '../pages/planContext.ts';
import { useStore } from '../sync/store.ts';
import { boardStore } from './boardStore.ts';

export function useOfferCards(): void {
  const { t } = useTranslation();
  const { planId, plan } = usePlan();
  const { ready } = useStore(plan.board.state);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useOffer(
    useCallback((): readonly Command[] => {
      if (!ready) return [];
      const board = `/plans/${planId}/board`;
      const onBoard = pathname === board || pathname.startsWith(`${board}/`);
      // On the board its filters stay, and Back leads to it.
      const to = onBoard ? { search, state: { fromBoard: true } } : { search: '', state: null };
      return [...boardStore(plan.board.doc).get().cards.values()].map(({ id, title, archived }) =>
        cardCommand(
          { planId, id, title, archived: archived !== null },
          {
            t,
            run: () => void navigate({ pathname: `${board}/${id}`, search: to.search }, { state: to.state }),
          },
        ),
      );
    }, [t, planId, plan, ready, navigate, pathname, search]),
  );
}
