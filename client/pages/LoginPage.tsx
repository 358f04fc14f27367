/** /login: e-mail and password, then back to where one was going. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { getSetupState, keys, login } from '../api.ts';
import { sentenceFor } from '../apiError.ts';
import styles from './Door.module.css';
import { Hero } from './Hero.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { needSignIn, safeNext } from './signIn.ts';

export function LoginPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const state = useQuery({ queryKey: keys.setup, queryFn: getSetupState });
  const signIn = useMutation({
    mutationFn: () => login({ email: email.trim(), password }),
    onSuccess: () => {
      needSignIn.set(false);
      queries.clear();
      void navigate(safeNext(params.get('next')), { replace: true });
    },
  });
  useEffect(() => {
    document.title = `${t('login.title')} · ${t('app.name')}`;
  }, [t]);

  return (
    <div className={styles.door}>
      <Hero />
      <main id="main" className={styles.side}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (email.trim() !== '' && password !== '') signIn.mutate();
          }}
        >
          <h1>{t('login.title')}</h1>
          <p className={styles.sub}>{t('login.sub')}</p>
          <div className={styles.fields}>
            {state.data?.needed && (
              <div className={styles.alert} role="status">
                <IconAlertCircle size={16} stroke={1.6} aria-hidden />
                {t('login.setupNeeded')}
              </div>
            )}
            <TextInput
              label={t('login.email')}
              type="email"
              autoComplete="username"
              inputMode="email"
              autoFocus
              required
              withAsterisk={false}
              classNames={{ input: styles.input, label: styles.label }}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('login.password')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              classNames={{ input: styles.input, innerInput: styles.input, label: styles.label }}
              visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {signIn.error && (
              <div className={styles.alert} role="alert">
                <IconAlertCircle size={16} stroke={1.6} aria-hidden />
                {sentenceFor(signIn.error)}
              </div>
            )}
            <Button type="submit" className={styles.submit} loading={signIn.isPending}>
              {t('login.submit')}
            </Button>
          </div>
          <div className={styles.foot}>
            <span>{t('login.noAccount')}</span>
            <LanguageSwitch />
          </div>
        </form>
      </main>
    </div>
  );
}
