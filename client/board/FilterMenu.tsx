/** One filter as a chip with a list to tick; set, it says what it lets through and × takes it off. */
import { Popover, TextInput } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../ui/Pills.tsx';
import styles from './Board.module.css';

export interface FilterOption {
  id: string;
  label: string;
  /** A small line below, where labels alone may be alike. It is looked through as well. */
  hint?: string;
  mark?: ReactNode;
}

/** Those with the words in what they show. */
export function optionsWith(words: string, options: readonly FilterOption[]): FilterOption[] {
  const wanted = words.trim().toLowerCase();
  return options.filter(({ label, hint = '' }) => `${label} ${hint}`.toLowerCase().includes(wanted));
}

export interface FilterMenuProps {
  name: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  /** Only one at a time (due). */
  single?: boolean;
  icon?: ReactNode;
  onChange: (chosen: readonly string[]) => void;
}

/** Lists longer than this get a field to find in them. */
const FIND_FROM = 10;

export function FilterMenu({ name, options, chosen, single = false, icon, onChange }: FilterMenuProps) {
  const { t } = useTranslation('board');
  const [opened, setOpened] = useState(false);
  const [find, setFind] = useState('');
  const first = options.find((option) => option.id === chosen[0]);
  const label =
    chosen.length === 0
      ? name
      : chosen.length === 1
        ? t('filter.one', { name, value: first?.label ?? '1' })
        : t('filter.many', { name, count: chosen.length });
  const shown = optionsWith(find, options);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={240}
      trapFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <div>
          <Chip
            set={chosen.length > 0}
            icon={icon}
            onClick={() => setOpened(!opened)}
            onClear={() => onChange([])}
            clearLabel={t('filter.clearOne', { name })}
          >
            <span className={styles.chipLabel}>{label}</span>
            {chosen.length === 0 && <IconChevronDown size={14} stroke={1.6} aria-hidden />}
          </Chip>
        </div>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        {options.length > FIND_FROM && (
          <TextInput
            size="xs"
            mb={4}
            aria-label={t('filter.searchIn')}
            placeholder={t('filter.searchIn')}
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
          />
        )}
        {shown.length === 0 && <p className={styles.noOption}>{t('filter.noOption')}</p>}
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

export interface OptionListProps {
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  single?: boolean;
  onChange: (chosen: readonly string[]) => void;
}

export function OptionList({ label, options, chosen, single = false, onChange }: OptionListProps) {
  return (
    <div className={styles.options} role="listbox" aria-label={label} aria-multiselectable={!single}>
      {options.map((option) => {
        const on = chosen.includes(option.id);
        return (
          <button
            key={option.id}
            type="button"
            role="option"
            aria-selected={on}
            className={styles.option}
            onClick={() => {
              if (single) onChange(on ? [] : [option.id]);
              else onChange(on ? chosen.filter((id) => id !== option.id) : [...chosen, option.id]);
            }}
          >
            {option.mark}
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
            {on && <IconCheck size={16} stroke={1.6} aria-hidden />}
          </button>
        );
      })}
    </div>
  );
}
