/** /setup?token=…: the first administrator of an empty workspace. The link is printed by the server once. */
import { PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { NAME_LIMIT } from '../../shared/api/fields.ts';
import { getSetupState, keys, setup } from '../api.ts';
import { EmptyState } from '../ui/Feedback.tsx';
import { useLimit } from '../ui/limit.ts';
import { useSend } from '../ui/useSend.ts';
import { DOOR_FIELD, DoorForm } from './DoorForm.tsx';
import { forgetMe } from './session.tsx';

const SHORTEST_PASSWORD = 8;

export function SetupPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const [form, setForm] = useState({ workspace: '', name: '', email: '', password: '' });
  const [tried, setTried] = useState(false);
  const state = useQuery({ queryKey: keys.setup, queryFn: getSetupState });
  const make = useSend({
    mutationFn: () => setup({ token: params.get('token') ?? '', ...form }),
    onSuccess: () => {
      forgetMe();
      queries.clear();
      void navigate('/', { replace: true });
    },
  });
  useEffect(() => {
    document.title = `${t('setup.title')} · ${t('app.name')}`;
  }, [t]);
  const field = (name: keyof typeof form) => ({
    label: t(`setup.${name}`),
    ...DOOR_FIELD,
    value: form[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });

  const tooShort = form.password.length < SHORTEST_PASSWORD;
  const short = tried && tooShort;
  const limit = useLimit();
  const workspace = limit(form.workspace, NAME_LIMIT);
  const name = limit(form.name, NAME_LIMIT);

  if (state.data?.needed === false)
    return (
      <main id="main">
        <EmptyState
          sentence={t('setup.already')}
          action={{ label: t('login.title'), onClick: () => void navigate('/login') }}
        />
      </main>
    );
  return (
    <DoorForm
      title={t('setup.title')}
      sub={t('setup.sub')}
      submit={t('setup.submit')}
      busy={make.isPending}
      error={make.error}
      onSubmit={() => {
        setTried(true);
        if (!tooShort && !workspace.tooLong && !name.tooLong) make.mutate();
      }}
    >
      <TextInput
        {...field('workspace')}
        placeholder={t('setup.workspaceHint')}
        autoFocus
        {...workspace.field}
      />
      <TextInput {...field('name')} autoComplete="name" {...name.field} />
      <TextInput {...field('email')} type="email" autoComplete="username" />
      <PasswordInput
        {...field('password')}
        autoComplete="new-password"
        description={short ? undefined : t('setup.passwordHint')}
        error={short ? t('setup.passwordShort', { n: SHORTEST_PASSWORD }) : null}
        visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
      />
    </DoorForm>
  );
}
