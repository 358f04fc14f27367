/** A password an administrator gives: proposed, and to be seen, for it is handed over. */
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { newPassword } from './newPassword.ts';
import styles from './PeoplePage.module.css';

export interface FirstPasswordFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (password: string) => void;
  autoFocus?: boolean;
}

export function FirstPasswordField({
  label,
  description,
  value,
  onChange,
  autoFocus = false,
}: FirstPasswordFieldProps) {
  const { t } = useTranslation('people');
  return (
    <div className={styles.passwordField}>
      <TextInput
        label={label}
        description={description}
        required
        minLength={8}
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-autofocus={autoFocus || undefined}
      />
      <Button variant="default" onClick={() => onChange(newPassword())}>
        {t('person.generate')}
      </Button>
    </div>
  );
}
