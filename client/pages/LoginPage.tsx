/** /login: e-mail and password, then back to where one was going. */
import { PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { getSetupState, keys, login } from '../api.ts';
import { useSend } from '../ui/useSend.ts';
import { DOOR_FIELD, DoorForm, DoorNote } from './DoorForm.tsx';
import { forgetMe } from './session.tsx';
import { safeNext, signInNeed } from './signIn.ts';

export function LoginPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const state = useQuery({ queryKey: keys.setup, queryFn: getSetupState });
  const signIn = useSend({
    mutationFn: () => login({ email: email.trim(), password }),
    onSuccess: () => {
      signInNeed.set('none');
      forgetMe();
      queries.clear();
      void navigate(safeNext(params.get('next')), { replace: true });
    },
  });
  useEffect(() => {
    document.title = `${t('login.title')} · ${t('app.name')}`;
  }, [t]);

  return (
    <DoorForm
      title={t('login.title')}
      sub={t('login.sub')}
      submit={t('login.submit')}
      busy={signIn.isPending}
      error={signIn.error}
      onSubmit={() => {
        if (email.trim() !== '' && password !== '') signIn.mutate();
      }}
      foot={t('login.noAccount')}
    >
      {state.data?.needed && <DoorNote role="status">{t('login.setupNeeded')}</DoorNote>}
      <TextInput
        {...DOOR_FIELD}
        label={t('login.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        {...DOOR_FIELD}
        label={t('login.password')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </DoorForm>
  );
}
