/** Asks for a stage's limit; empty means none. */
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';

export interface LimitDialogProps {
  opened: boolean;
  name: string;
  limit: number | null;
  onClose: () => void;
  onDone: (limit: number | null) => void;
}

export function LimitDialog({ opened, name, limit, onClose, onDone }: LimitDialogProps) {
  const { t } = useTranslation('board');
  const [value, setValue] = useState<string | number>(limit ?? '');
  const done = (next: number | null): void => {
    onDone(next);
    onClose();
  };
  const number = Number(value);
  const valid = Number.isInteger(number) && number >= 1 && number <= 999;
  return (
    <Dialog opened={opened} onClose={onClose} title={`${name} · ${t('stage.limit')}`} size={360}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) done(number);
          else if (value === '') done(null);
        }}
      >
        <NumberInput
          data-autofocus
          label={t('stage.limit')}
          placeholder={t('stage.limitNone')}
          min={1}
          max={999}
          allowDecimal={false}
          value={value}
          onChange={setValue}
        />
        <DialogFoot>
          <Button variant="default" onClick={() => done(null)}>
            {t('stage.limitNone')}
          </Button>
          <Button type="submit" disabled={!valid && value !== ''}>
            {t('stage.limitSet')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
