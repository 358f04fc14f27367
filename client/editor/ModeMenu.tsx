/** At the right end of the tool row: how one edits here, and going through all that is suggested in the text. */
import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconChecks,
  IconChevronDown,
  IconLock,
  IconPencil,
  IconPencilQuestion,
  IconX,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showShortcut } from '../ui/Kbd.tsx';
import styles from './ModeMenu.module.css';
import type { EditMode } from './mode.ts';
import type { SuggestionActions } from './suggestions/useSuggestions.ts';

export interface ModeMenuProps {
  mode: EditMode;
  /** Those one may choose from; only one is no choice. */
  modes: readonly EditMode[];
  onMode: (mode: EditMode) => void;
  suggestions: SuggestionActions;
}

const SIZE = { size: 16, stroke: 1.6 } as const;
const ICONS: Record<EditMode, ReactElement> = {
  edit: <IconPencil {...SIZE} aria-hidden />,
  suggest: <IconPencilQuestion {...SIZE} aria-hidden />,
  read: <IconLock {...SIZE} aria-hidden />,
};
const NAMES = { edit: 'tool.edit', suggest: 'tool.suggest', read: 'tool.readOnly' } as const;

export function ModeMenu({ mode, modes, onMode, suggestions }: ModeMenuProps) {
  const { t } = useTranslation('editor');
  const name = t(NAMES[mode]);
  if (modes.length < 2)
    return (
      <span className={styles.mode} data-mode={mode} title={t('tool.mode')}>
        {ICONS[mode]}
        <span>{name}</span>
      </span>
    );
  return (
    <Menu position="bottom-end" width={280} withinPortal returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles.mode}
          data-mode={mode}
          aria-label={t('mode.now', { mode: name })}
          aria-keyshortcuts="Control+Shift+E"
        >
          {ICONS[mode]}
          <span>{name}</span>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {modes.map((one) => (
          <Menu.Item
            key={one}
            leftSection={ICONS[one]}
            rightSection={one === mode ? <IconCheck {...SIZE} aria-hidden /> : null}
            aria-current={one === mode ? 'true' : undefined}
            onClick={() => onMode(one)}
          >
            {t(NAMES[one])}
            {one === 'suggest' && <small className={styles.keys}>{showShortcut('mod+shift+E')}</small>}
            <small className={styles.hint}>{t(`mode.${one}`)}</small>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowUp {...SIZE} />} onClick={() => suggestions.go(-1)}>
          {t('suggestion.previous')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown {...SIZE} />} onClick={() => suggestions.go(1)}>
          {t('suggestion.next')}
        </Menu.Item>
        {mode !== 'read' && (
          <>
            <Menu.Item leftSection={<IconChecks {...SIZE} />} onClick={() => suggestions.settleAll(true)}>
              {t('suggestion.acceptAll')}
            </Menu.Item>
            <Menu.Item leftSection={<IconX {...SIZE} />} onClick={() => suggestions.settleAll(false)}>
              {t('suggestion.rejectAll')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
