/**
 * The login has ended while a page is open: asks for the password in place. The page and its text stay. Nobody is
 * interrupted: while the keys go into a field or the text it waits, or the next ones would be typed as the password.
 * The login may also be another person's by now (another tab): the page loaded anew is theirs.
 */
import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { login } from '../api.ts';
import { sentenceFor } from '../apiError.ts';
import { reconnectEvents } from '../sync/events.ts';
import { useStore } from '../sync/store.ts';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import { inField } from '../ui/fields.ts';
import { useSend } from '../ui/useSend.ts';
import { signedInAgain, signInNeed } from './signIn.ts';

export function SignInAgain({ email }: { email: string }) {
  const { t } = useTranslation();
  const need = useStore(signInNeed);
  const writing = useStore(inField);
  useEffect(() => {
    if (need === 'unasked' && !writing) signInNeed.set('asked');
  }, [need, writing]);
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const again = useSend({
    mutationFn: () => login({ email, password }),
    onSuccess: () => {
      setPassword('');
      signInNeed.set('none');
      signedInAgain.set(signedInAgain.get() + 1);
      reconnectEvents();
      void queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      opened={need === 'asked'}
      onClose={() => {
        signInNeed.set('declined');
        setPassword('');
        again.reset();
      }}
      title={t('login.againTitle')}
      size={400}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          again.mutate();
        }}
      >
        <p style={{ margin: '0 0 16px', color: 'var(--gc-text-2)' }}>{t('login.againText', { email })}</p>
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          size="md"
          label={t('login.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={again.error ? sentenceFor(again.error) : null}
          visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
          data-autofocus
        />
        <DialogFoot>
          <Button variant="default" onClick={() => location.reload()}>
            {t('login.other')}
          </Button>
          <Button type="submit" loading={again.isPending} disabled={password === ''}>
            {t('login.submit')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
