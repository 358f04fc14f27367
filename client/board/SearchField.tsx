/** Finds cards as one types, but never by half-composed letters. `/` brings the focus here. */
import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../ui/composing.ts';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './Board.module.css';

export interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

export function SearchField({ value, onChange, ref }: SearchFieldProps) {
  const { t } = useTranslation('board');
  const [words, setWords] = useState(value);
  const composing = useRef(false);
  // Cleared from outside (全部清除, Back): follow; while composing the field is its own.
  useEffect(() => {
    if (!composing.current) setWords(value);
  }, [value]);
  const set = (next: string): void => {
    setWords(next);
    if (!composing.current) onChange(next);
  };
  return (
    <TextInput
      ref={ref}
      size="xs"
      type="search"
      className={styles.search}
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={
        words === '' ? (
          <span className={styles.slash}>
            <Kbd>/</Kbd>
          </span>
        ) : (
          <CloseButton size="xs" aria-label={t('sheet.clear')} onClick={() => set('')} />
        )
      }
      value={words}
      onChange={(event) => set(event.currentTarget.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        set(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          if (words === '') event.currentTarget.blur();
          else set('');
        }
      }}
    />
  );
}
