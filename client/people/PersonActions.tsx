/** Resetting a person's password and disabling them: each says what follows before it is done. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../shared/api/people.ts';
import { keys, patchUser } from '../api.ts';
import { copyWords } from '../sync/copyWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import { Failed } from '../ui/Feedback.tsx';
import { toast } from '../ui/toast.tsx';
import { useSend } from '../ui/useSend.ts';
import { FirstPasswordField } from './FirstPasswordField.tsx';
import { keepForHandOver } from './handOver.ts';
import { newPassword } from './newPassword.ts';
import styles from './PeoplePage.module.css';

export function PasswordDialog({ person, onClose }: { person: User; onClose: () => void }) {
  const { t } = useTranslation('people');
  const [password, setPassword] = useState(newPassword);
  const reset = useSend({
    mutationFn: () => patchUser(person.id, { password }),
    onLeft: () => keepForHandOver({ name: person.name, email: person.email, password }),
  });
  return (
    <Dialog opened onClose={onClose} title={t('password.title', { name: person.name })} size={420}>
      {reset.isSuccess ? (
        <HandOver email={person.email} password={password} onClose={onClose} />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            reset.mutate();
          }}
        >
          <p className={styles.quiet}>{t('password.text')}</p>
          <FirstPasswordField label={t('password.new')} value={password} onChange={setPassword} autoFocus />
          <DialogFoot>
            <Failed error={reset.error} />
            <Button type="submit" loading={reset.isPending}>
              {t('password.save')}
            </Button>
          </DialogFoot>
        </form>
      )}
    </Dialog>
  );
}

/** What the person needs to sign in; shown once. */
export function HandOver({
  email,
  password,
  onClose,
}: {
  email: string;
  password: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const [copied, setCopied] = useState(false);
  const info = t('password.info', { address: location.origin, email: email.toLowerCase(), password });
  return (
    <>
      <p className={styles.quiet}>{t('password.handOver')}</p>
      <pre className={styles.info}>{info}</pre>
      <DialogFoot>
        <Button variant="default" onClick={() => void copyWords(info).then(setCopied)}>
          {t(copied ? 'password.copied' : 'password.copy')}
        </Button>
        <Button onClick={onClose}>{t('password.close')}</Button>
      </DialogFoot>
    </>
  );
}

export function DisableDialog({ person, onClose }: { person: User; onClose: () => void }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const disable = useSend({
    mutationFn: () => patchUser(person.id, { disabled: true }),
    onSuccess: () => {
      toast(t('toast.disabled', { name: person.name }));
      void queries.invalidateQueries({ queryKey: keys.users });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('disable.title', { name: person.name })}
      confirmLabel={t('disable.confirm')}
      tone="bad"
      busy={disable.isPending}
      onConfirm={() => disable.mutate()}
      onClose={onClose}
    >
      <p>{t('disable.text')}</p>
      <Failed error={disable.error} />
    </ConfirmDialog>
  );
}
