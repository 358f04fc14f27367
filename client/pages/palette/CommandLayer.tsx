/** Ctrl+K and ? everywhere behind the login; holds what pages offer and what is always there. */
import { useMantineColorScheme } from '@mantine/core';
import {
  IconBuilding,
  IconChecklist,
  IconFileImport,
  IconFiles,
  IconFileText,
  IconKeyboard,
  IconLanguage,
  IconMoon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PlanSummary } from '../../../shared/api/plans.ts';
import { getAllWork, getPlans, keys } from '../../api.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { switchLanguage } from '../../i18n/switchLanguage.ts';
import { isComposing } from '../../ui/composing.ts';
import { showPeriod } from '../../ui/dates.ts';
import { cardCommand } from './cardCommand.tsx';
import { type Command, CommandsContext, type Offer, useCommands } from './commands.ts';
import { Palette } from './Palette.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useFoundCards } from './useFoundCards.ts';

const icon = { size: 16, stroke: 1.6 } as const;

/** Is the person typing somewhere? Then a single letter is a letter. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  );
}

export function CommandLayer({ children }: { children: ReactNode }) {
  const [palette, setPalette] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  const [offers, setOffers] = useState<readonly Offer[]>([]);

  const offer = useCallback((commands: Offer) => {
    setOffers((before) => [...before, commands]);
    return () => setOffers((before) => before.filter((one) => one !== commands));
  }, []);
  const value = useMemo(
    () => ({ openPalette: () => setPalette(true), openShortcuts: () => setShortcuts(true), offer }),
    [offer],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented) return;
      if (
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey &&
        event.key.toLowerCase() === 'k'
      ) {
        // In the text Ctrl+K makes a link, when words are selected: the editor then prevents the default.
        event.preventDefault();
        setPalette((opened) => !opened);
      } else if ((event.key === '?' || event.key === '？') && !isTyping(event.target)) {
        event.preventDefault();
        setShortcuts(true);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <CommandsContext value={value}>
      {children}
      <PaletteWithCommands opened={palette} onClose={() => setPalette(false)} offered={offers} />
      <ShortcutsDialog opened={shortcuts} onClose={() => setShortcuts(false)} />
    </CommandsContext>
  );
}

interface PaletteWithCommandsProps {
  opened: boolean;
  onClose: () => void;
  offered: readonly Offer[];
}

function PaletteWithCommands({ opened, onClose, offered }: PaletteWithCommandsProps) {
  const everywhere = useEverywhere(opened);
  const [words, setWords] = useState('');
  const { cards, looking, failed } = useFoundCards(opened ? words : '');
  const commands = useMemo(() => {
    const made = opened ? offered.flatMap((one) => (typeof one === 'function' ? one() : one)) : [];
    // A card of the open plan is found on its board, in one's own work and by the server: the first is kept.
    const all = new Map<string, Command>();
    for (const command of [...made, ...everywhere, ...cards])
      if (!all.has(command.id)) all.set(command.id, command);
    return [...all.values()];
  }, [opened, offered, everywhere, cards]);
  return (
    <Palette
      opened={opened}
      onClose={onClose}
      commands={commands}
      onSearch={setWords}
      elsewhere={failed ? 'failed' : looking ? 'looking' : 'known'}
    />
  );
}

/** As the list has them, the newest first, but what is in the archive after all others. */
const liveFirst = (plans: readonly PlanSummary[]): PlanSummary[] =>
  [...plans].sort((a, b) => Number(a.state === 'archived') - Number(b.state === 'archived'));

function useEverywhere(opened: boolean): readonly Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { openShortcuts } = useCommands();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const plans = useQuery({ queryKey: keys.plans, queryFn: getPlans, enabled: opened });
  const work = useQuery({ queryKey: keys.allWork, queryFn: getAllWork, enabled: opened });
  return useMemo<readonly Command[]>(() => {
    const go = (path: string) => () => void navigate(path);
    const language = currentLanguage();
    const other = language === 'zh' ? 'en' : 'zh';
    return [
      { id: 'home', group: 'view', label: t('home.myWork'), icon: <IconChecklist {...icon} />, run: go('/') },
      {
        id: 'plans',
        group: 'view',
        label: t('home.allPlans'),
        icon: <IconFiles {...icon} />,
        run: go('/plans'),
      },
      {
        id: 'people',
        group: 'view',
        label: t('home.people'),
        icon: <IconBuilding {...icon} />,
        run: go('/people'),
      },
      {
        id: 'import',
        group: 'action',
        label: t('home.import'),
        icon: <IconFileImport {...icon} />,
        keywords: 'import docx',
        run: go('/import'),
      },
      {
        id: 'scheme',
        group: 'action',
        label: t('palette.scheme'),
        icon: <IconMoon {...icon} />,
        keywords: 'dark light 深色 浅色',
        run: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
      },
      {
        id: 'language',
        group: 'action',
        label: `${t('language.switch')}: ${t(`language.${other}`)}`,
        icon: <IconLanguage {...icon} />,
        keywords: 'language 语言 english 中文',
        run: () => void switchLanguage(other, true),
      },
      {
        id: 'shortcuts',
        group: 'action',
        label: t('shortcuts.title'),
        hint: '?',
        icon: <IconKeyboard {...icon} />,
        run: openShortcuts,
      },
      ...liveFirst(plans.data?.plans ?? []).map(
        (plan): Command => ({
          id: `plan-${plan.id}`,
          group: 'plan',
          label: plan.title,
          hint:
            plan.state === 'archived'
              ? `${t('state.archived')} · ${showPeriod(plan.period, language)}`
              : showPeriod(plan.period, language),
          icon: <IconFileText {...icon} />,
          run: go(`/plans/${plan.id}/text`),
        }),
      ),
      ...(work.data?.cards ?? []).map(
        (card): Command =>
          cardCommand(card, { t, hint: card.planTitle, run: go(`/plans/${card.planId}/board/${card.id}`) }),
      ),
    ];
  }, [t, navigate, openShortcuts, colorScheme, setColorScheme, plans.data, work.data]);
}
