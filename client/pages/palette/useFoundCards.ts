/** Cards of all plans by words of their titles, as commands: the server knows them, this tab one board at most. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { WORDS_MAX } from '../../../shared/api/reading.ts';
import { findCards, keys } from '../../api.ts';
import { cardCommand } from './cardCommand.tsx';
import type { Command } from './commands.ts';

/** Nobody is asked at each letter of a word. */
const TYPING_MS = 150;

export function useFoundCards(words: string): {
  cards: readonly Command[];
  looking: boolean;
  failed: boolean;
} {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wanted = words.trim().slice(0, WORDS_MAX);
  const [asked] = useDebouncedValue(wanted, TYPING_MS);
  const { data, isFetching, isError } = useQuery({
    queryKey: keys.foundCards(asked),
    queryFn: ({ signal }) => findCards(asked, signal),
    enabled: wanted !== '' && asked !== '',
    placeholderData: keepPreviousData,
  });
  const cards = useMemo(
    () =>
      (data?.cards ?? []).map((card) =>
        cardCommand(card, {
          t,
          hint: card.planTitle,
          run: () => void navigate(`/plans/${card.planId}/board/${card.id}`),
        }),
      ),
    [t, navigate, data],
  );
  return { cards, looking: isFetching || asked !== wanted, failed: isError };
}
