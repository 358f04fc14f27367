/** The open card stands in the address: which one it is, opening one and closing it. */
import { useCallback, useRef } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';

export function useOpenCard(planId: string): {
  cardId: string | null;
  openCard: (id: string) => void;
  closeCard: () => void;
} {
  const navigate = useNavigate();
  const location = useLocation();
  const { '*': path = '' } = useParams();
  const [params] = useSearchParams();
  const query = useRef(params);
  query.current = params;

  const openCard = useCallback(
    (id: string) => {
      const { size } = query.current;
      void navigate(
        { pathname: `/plans/${planId}/board/${id}`, search: size > 0 ? `?${query.current}` : '' },
        { state: { fromBoard: true } },
      );
    },
    [navigate, planId],
  );

  /** Like Back when the card was opened from here; else (a link, a reload) to the board itself. */
  const closeCard = (): void => {
    const state: unknown = location.state;
    if (typeof state === 'object' && state !== null && 'fromBoard' in state) void navigate(-1);
    else {
      const rest = new URLSearchParams(params);
      rest.delete('thread');
      void navigate({ pathname: `/plans/${planId}/board`, search: rest.toString() }, { replace: true });
    }
  };

  return { cardId: path === '' ? null : path, openCard, closeCard };
}
