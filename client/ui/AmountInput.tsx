/**
 * A field for an amount as people write it: 1250, 12,500, 1250万, 1.2亿. What cannot be read stays, is said at the
 * field and keeps its form from being sent: no part of it is taken for the whole.
 */
import { TextInput, type TextInputProps } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAmount } from '../i18n/readAmount.ts';
import { plainNumber, showNumber } from './figures.ts';

export interface AmountInputProps extends Pick<TextInputProps, 'label' | 'size' | 'error'> {
  /** As it stands at first; null for none. */
  value: number | null;
  /** Null also while the words are no amount. */
  onChange: (value: number | null) => void;
  ref?: Ref<HTMLInputElement>;
  'data-autofocus'?: boolean;
}

/** From here on commas and zeros are better counted by us. */
const LONG = 10_000;

export function AmountInput({ value, onChange, error, ...rest }: AmountInputProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(value === null ? '' : plainNumber(value));
  const read = readAmount(words);
  const unread = read === undefined ? t('common.noAmount') : null;
  return (
    <TextInput
      {...rest}
      autoComplete="off"
      value={words}
      error={unread ?? error}
      description={read !== null && read !== undefined && read >= LONG ? `= ${showNumber(read)}` : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={({ currentTarget }) => {
        const now = readAmount(currentTarget.value);
        currentTarget.setCustomValidity(now === undefined ? t('common.noAmount') : '');
        setWords(currentTarget.value);
        onChange(now ?? null);
      }}
    />
  );
}
