/** The table of people; a list of two-line rows on a phone. */
import { Menu } from '@mantine/core';
import { IconDots, IconKey, IconPencil, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Department, User } from '../../shared/api/people.ts';
import { keys, patchUser } from '../api.ts';
import { sentenceFor } from '../apiError.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { DepartmentMark, PersonAvatar } from '../ui/Marks.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './PeoplePage.module.css';

export type PersonAction = 'edit' | 'password' | 'disable';

export interface PeopleTableProps {
  people: readonly User[];
  departments: readonly Department[];
  admin: boolean;
  meId: string;
  onAction: (action: PersonAction, person: User) => void;
}

export function PeopleTable({ people, departments, admin, meId, onAction }: PeopleTableProps) {
  const { t } = useTranslation('people');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.department')}</th>
          <th scope="col">{t('column.email')}</th>
          <th scope="col">{t('column.role')}</th>
          {admin && (
            <th scope="col" className={styles.actions}>
              <span className={styles.hiddenWords}>{t('column.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => {
          const department = departments.find((candidate) => candidate.id === person.departmentId);
          return (
            <tr key={person.id} data-disabled={person.disabled || undefined}>
              <th scope="row">
                <span className={styles.person}>
                  <PersonAvatar name={person.name} color={person.color} decorative />
                  <span>{person.name}</span>
                  {person.id === meId && <small>{t('state.you')}</small>}
                  {person.disabled && <small className={styles.off}>{t('state.disabled')}</small>}
                </span>
              </th>
              <td>
                {department ? (
                  <span className={styles.person}>
                    <DepartmentMark mark={department.mark} color={department.color} />
                    {department.name}
                  </span>
                ) : (
                  <span className={styles.quiet}>{t('noDepartment')}</span>
                )}
              </td>
              <td className={styles.email}>{person.email}</td>
              <td>{t(`role.${person.role}`)}</td>
              {admin && (
                <td className={styles.actions}>
                  <PersonMenu person={person} self={person.id === meId} onAction={onAction} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PersonMenu({
  person,
  self,
  onAction,
}: {
  person: User;
  self: boolean;
  onAction: PeopleTableProps['onAction'];
}) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const enable = useMutation({
    mutationFn: () => patchUser(person.id, { disabled: false }),
    onSuccess: () => {
      toast(t('toast.enabled', { name: person.name }));
      void queries.invalidateQueries({ queryKey: keys.users });
    },
    onError: (error) => toast(sentenceFor(error), { tone: 'bad' }),
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton
          label={t('actions.of', { name: person.name })}
          icon={<IconDots size={16} stroke={1.6} />}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} stroke={1.6} />}
          onClick={() => onAction('edit', person)}
        >
          {t('actions.edit')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKey size={16} stroke={1.6} />}
          onClick={() => onAction('password', person)}
        >
          {t('actions.password')}
        </Menu.Item>
        {person.disabled ? (
          <Menu.Item leftSection={<IconUserPlus size={16} stroke={1.6} />} onClick={() => enable.mutate()}>
            {t('actions.enable')}
          </Menu.Item>
        ) : (
          !self && (
            <Menu.Item
              leftSection={<IconUserOff size={16} stroke={1.6} />}
              onClick={() => onAction('disable', person)}
            >
              {t('actions.disable')}
            </Menu.Item>
          )
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
