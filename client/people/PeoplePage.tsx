/** /people: departments and people of the workspace; administrators edit. Rendered inside the workspace frame. */
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department, User } from '../../shared/api/people.ts';
import { getDepartments, getUsers, keys } from '../api.ts';
import { useSession } from '../pages/session.tsx';
import { EmptyState, ErrorInPlace, Skeleton } from '../ui/Feedback.tsx';
import { DepartmentMark } from '../ui/Marks.tsx';
import { Categories } from './Categories.tsx';
import { DepartmentDialog } from './DepartmentDialog.tsx';
import { HandOverStrips } from './HandOverStrips.tsx';
import styles from './PeoplePage.module.css';
import { PeopleTable, type PersonAction } from './PeopleTable.tsx';
import { DisableDialog, PasswordDialog } from './PersonActions.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { WorkspaceName } from './WorkspaceName.tsx';

type Open =
  | { kind: 'department'; department: Department | null }
  | { kind: 'person'; person: User | null }
  | { kind: 'password' | 'disable'; person: User };

export function PeoplePage() {
  const { t } = useTranslation('people');
  const { me } = useSession();
  const users = useQuery({ queryKey: keys.users, queryFn: getUsers });
  const departments = useQuery({ queryKey: keys.departments, queryFn: getDepartments });
  const [open, setOpen] = useState<Open | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    document.title = `${t('title')} · 共策 Gongce`;
  }, [t]);

  const error = users.error ?? departments.error;
  if (error && !(users.data && departments.data)) {
    const retry = (): void => {
      void users.refetch();
      void departments.refetch();
    };
    return <ErrorInPlace error={error} onRetry={retry} />;
  }
  if (!users.data || !departments.data)
    return (
      <div className={styles.page}>
        <Skeleton rows={[34, 60, 38, 38, 38, 38, 38]} />
      </div>
    );

  const admin = me.role === 'admin';
  const all = departments.data.departments;
  const people = [...users.data.users].sort(byDepartment(all));
  const shown = people.filter((person) => matches(person, all, words));
  const close = (): void => setOpen(null);
  const act = (action: PersonAction, person: User): void =>
    setOpen({ kind: action === 'edit' ? 'person' : action, person });

  return (
    <div className={styles.page}>
      {admin && <HandOverStrips />}
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <span>
          {t('count', {
            departments: all.length,
            people: people.filter((person) => !person.disabled).length,
          })}
        </span>
        {admin && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            onClick={() => setOpen({ kind: 'person', person: null })}
          >
            {t('add.person')}
          </Button>
        )}
      </header>
      {!admin && <p className={styles.quiet}>{t('onlyAdmin')}</p>}
      {admin && <WorkspaceName />}

      <section className={styles.block} aria-labelledby="departments">
        <header>
          <h2 id="departments">{t('departments')}</h2>
          {admin && all.length > 0 && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} stroke={1.6} />}
              onClick={() => setOpen({ kind: 'department', department: null })}
            >
              {t('add.department')}
            </Button>
          )}
        </header>
        {all.length === 0 ? (
          <EmptyState
            compact
            sentence={t('empty.departments')}
            {...(admin && {
              action: {
                label: t('add.department'),
                onClick: () => setOpen({ kind: 'department', department: null }),
              },
            })}
          />
        ) : (
          <ul className={styles.departments}>
            {all.map((department) => {
              const count = people.filter((person) => person.departmentId === department.id).length;
              const content = (
                <>
                  <DepartmentMark mark={department.mark} color={department.color} />
                  <span className={styles.departmentName}>
                    {department.name}
                    {department.formerNames.length > 0 && (
                      <small>
                        {t('department.formerly', {
                          names: department.formerNames.join(t('department.and')),
                        })}
                      </small>
                    )}
                  </span>
                  <small>{t('members', { count })}</small>
                </>
              );
              return (
                <li key={department.id}>
                  {admin ? (
                    <button
                      type="button"
                      aria-label={t('department.edit', { name: department.name })}
                      onClick={() => setOpen({ kind: 'department', department })}
                    >
                      {content}
                    </button>
                  ) : (
                    <span>{content}</span>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </section>

      <Categories admin={admin} />

      <section className={styles.block} aria-labelledby="people">
        <header>
          <h2 id="people">{t('people')}</h2>
          <Search onWords={setWords} />
        </header>
        {shown.length === 0 ? (
          <EmptyState compact sentence={t('noMatch')} />
        ) : (
          <PeopleTable people={shown} departments={all} admin={admin} meId={me.id} onAction={act} />
        )}
        {admin && people.length === 1 && (
          <EmptyState
            compact
            sentence={t('empty.people')}
            action={{ label: t('add.person'), onClick: () => setOpen({ kind: 'person', person: null }) }}
          />
        )}
      </section>

      {open?.kind === 'department' && (
        <DepartmentDialog department={open.department} others={all} onClose={close} />
      )}
      {open?.kind === 'person' && (
        <PersonDialog person={open.person} meId={me.id} departments={all} onClose={close} />
      )}
      {open?.kind === 'password' && <PasswordDialog person={open.person} onClose={close} />}
      {open?.kind === 'disable' && <DisableDialog person={open.person} onClose={close} />}
    </div>
  );
}

/** Runs when a word is finished, not at each pinyin letter. */
function Search({ onWords }: { onWords: (words: string) => void }) {
  const { t } = useTranslation('people');
  return (
    <TextInput
      className={styles.search}
      size="xs"
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={14} stroke={1.6} />}
      onChange={(event) => {
        if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing))
          onWords(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => onWords(event.currentTarget.value)}
    />
  );
}

function matches(person: User, departments: readonly Department[], words: string): boolean {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return true;
  const department = departments.find((candidate) => candidate.id === person.departmentId)?.name ?? '';
  return [person.name, person.email, department].some((field) => field.toLowerCase().includes(wanted));
}

/** In the order of the departments, those without one last; disabled people after the others. */
function byDepartment(departments: readonly Department[]) {
  const place = new Map(departments.map((department, at) => [department.id, at]));
  const rank = (person: User): number =>
    (person.disabled ? 10_000 : 0) + (place.get(person.departmentId ?? '') ?? departments.length);
  return (a: User, b: User): number => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh-CN');
}
