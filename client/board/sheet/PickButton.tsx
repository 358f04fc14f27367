/** A property as a button: it shows the value and opens the list it is chosen from. */
import { Popover, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/composing.ts';
import { type FilterOption, OptionList, optionsWith } from '../FilterMenu.tsx';
import styles from './Sheet.module.css';

export interface PickButtonProps {
  name: string;
  canWrite: boolean;
  options: readonly FilterOption[];
  chosen: readonly string[];
  single?: boolean;
  /** May something be added that is not in the list (labels)? Called with the words typed. */
  onNew?: (words: string) => void;
  newLabel?: string;
  onChange: (chosen: readonly string[]) => void;
  children: ReactNode;
}

const FIND_FROM = 8;

export function PickButton({
  name,
  canWrite,
  options,
  chosen,
  single = false,
  onNew,
  newLabel,
  onChange,
  children,
}: PickButtonProps) {
  const { t } = useTranslation('board');
  const [opened, setOpened] = useState(false);
  const [find, setFind] = useState('');
  if (!canWrite) return <span className={styles.value}>{children}</span>;
  const words = find.trim();
  const shown = optionsWith(words, options);
  return (
    <Popover
      opened={opened}
      onChange={(next) => {
        setOpened(next);
        setFind('');
      }}
      position="bottom-start"
      width={260}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.pick}
          aria-label={name}
          aria-haspopup="listbox"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={6} data-mantine-stop-propagation="true">
        {(onNew || options.length > FIND_FROM) && (
          <TextInput
            size="xs"
            mb={4}
            data-autofocus
            data-mantine-stop-propagation="true"
            maxLength={onNew ? 20 : 100}
            aria-label={onNew ? newLabel : t('filter.searchIn')}
            placeholder={onNew ? newLabel : t('filter.searchIn')}
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (isComposing(event)) return;
              if (event.key === 'Enter' && onNew && words !== '') {
                onNew(words);
                setFind('');
              }
            }}
          />
        )}
        <OptionList
          label={name}
          options={shown}
          chosen={chosen}
          single={single}
          onChange={(next) => {
            onChange(next);
            if (single) setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
