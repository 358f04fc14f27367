/** A card as the palette shows it, the same from wherever it was found; one put aside says so. */
import { IconArchive, IconSquareCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Command } from './commands.ts';

export interface FoundCard {
  planId: string;
  id: string;
  title: string;
  archived: boolean;
}

export interface CardCommandParts {
  t: TFunction;
  /** Small grey words: where it lies. */
  hint?: string;
  run: () => void;
}

const icon = { size: 16, stroke: 1.6 } as const;

export function cardCommand(
  { planId, id, title, archived }: FoundCard,
  { t, hint, run }: CardCommandParts,
): Command {
  const hints = [archived ? t('palette.archived') : undefined, hint].filter((one) => one !== undefined);
  return {
    id: `card-${planId}-${id}`,
    group: 'card',
    label: title || t('palette.untitled'),
    hint: hints.join(' · '),
    icon: archived ? <IconArchive {...icon} /> : <IconSquareCheck {...icon} />,
    run,
  };
}
