/** Changes one's own password. */
import { Button, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchMe } from '../api.ts';
import { ApiError, sentenceFor } from '../apiError.ts';
import { Dialog, DialogCancel, DialogFoot } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useSend } from '../ui/useSend.ts';

const SHORTEST_PASSWORD = 8;

export function PasswordDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const change = useSend({
    mutationFn: () => patchMe({ password: { old, new: next } }),
    onSuccess: () => {
      toast(t('account.passwordChanged'));
      close();
    },
  });
  const close = () => {
    setOld('');
    setNext('');
    change.reset();
    onClose();
  };
  const wrongOld = change.error instanceof ApiError && change.error.code === 'wrongPassword';
  const told = change.error ? sentenceFor(change.error) : null;
  const toggle = { 'aria-label': t('login.showPassword') };
  return (
    <Dialog opened={opened} onClose={close} title={t('account.password')} size={400}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack gap={16}>
          <PasswordInput
            label={t('account.oldPassword')}
            autoComplete="current-password"
            value={old}
            onChange={(event) => setOld(event.currentTarget.value)}
            error={wrongOld ? told : null}
            visibilityToggleButtonProps={toggle}
            data-autofocus
          />
          <PasswordInput
            label={t('account.newPassword')}
            description={t('setup.passwordHint')}
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
            error={wrongOld ? null : told}
            visibilityToggleButtonProps={toggle}
          />
        </Stack>
        <DialogFoot>
          <DialogCancel />
          <Button
            type="submit"
            loading={change.isPending}
            disabled={old === '' || next.length < SHORTEST_PASSWORD}
          >
            {t('common.save')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
