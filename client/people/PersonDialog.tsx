/** Adds or edits a person. A new person gets a first password, shown once for handing over. */
import { Button, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_LIMIT } from '../../shared/api/fields.ts';
import type { Department, User } from '../../shared/api/people.ts';
import { createUser, keys, patchUser } from '../api.ts';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import { Failed } from '../ui/Feedback.tsx';
import { useLimit } from '../ui/limit.ts';
import { toast } from '../ui/toast.tsx';
import { useSend } from '../ui/useSend.ts';
import { FirstPasswordField } from './FirstPasswordField.tsx';
import { keepForHandOver } from './handOver.ts';
import { newPassword } from './newPassword.ts';
import styles from './PeoplePage.module.css';
import { HandOver } from './PersonActions.tsx';

export interface PersonDialogProps {
  /** null: a new one. */
  person: User | null;
  meId: string;
  departments: readonly Department[];
  onClose: () => void;
}

export function PersonDialog({ person, meId, departments, onClose }: PersonDialogProps) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [departmentId, setDepartmentId] = useState<string | null>(person?.departmentId ?? null);
  const [role, setRole] = useState<User['role']>(person?.role ?? 'member');
  const [password, setPassword] = useState(newPassword);
  const save = useSend({
    mutationFn: async () => {
      if (person === null) {
        await createUser({ email: email.trim(), name: name.trim(), password, role, departmentId });
      } else await patchUser(person.id, { name: name.trim(), role, departmentId });
    },
    onLeft: () => {
      if (person === null) keepForHandOver({ name: name.trim(), email: email.trim(), password });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.users });
      void queries.invalidateQueries({ queryKey: keys.departments });
      if (person === null) return;
      toast(t('toast.saved'));
      void queries.invalidateQueries({ queryKey: keys.me });
      onClose();
    },
  });
  const limited = useLimit()(name, NAME_LIMIT);
  const title = t(person === null ? 'person.addTitle' : 'person.editTitle');
  if (person === null && save.isSuccess)
    return (
      <Dialog opened onClose={onClose} title={t('toast.added', { name: name.trim() })} size={420}>
        <HandOver email={email.trim()} password={password} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog opened onClose={onClose} title={title} size={420}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!limited.tooLong) save.mutate();
        }}
      >
        <TextInput
          label={t('person.name')}
          required
          {...limited.field}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={t('person.email')}
          type="email"
          required={person === null}
          readOnly={person !== null}
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          label={t('person.department')}
          placeholder={t('noDepartment')}
          clearable
          searchable={departments.length > 8}
          data={departments.map((department) => ({ value: department.id, label: department.name }))}
          value={departmentId}
          onChange={setDepartmentId}
        />
        <Select
          label={t('person.role')}
          description={t(`roleHint.${role}`)}
          // An administrator who takes the role from themselves could lock everybody out.
          disabled={person?.id === meId}
          allowDeselect={false}
          data={(['member', 'admin'] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
          onChange={(value) => setRole(value === 'admin' ? 'admin' : 'member')}
        />
        {person === null && (
          <FirstPasswordField
            label={t('person.password')}
            description={t('person.passwordHint')}
            value={password}
            onChange={setPassword}
          />
        )}
        <DialogFoot>
          <Failed error={save.error} />
          <Button type="submit" loading={save.isPending} disabled={limited.tooLong}>
            {t(person === null ? 'person.add' : 'person.save')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
