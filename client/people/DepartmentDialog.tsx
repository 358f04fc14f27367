/** Adds or edits a department: name, its one-character mark, its colour; former names and removal. */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_LIMIT } from '../../shared/api/fields.ts';
import type { Department } from '../../shared/api/people.ts';
import { createDepartment, deleteDepartment, patchDepartment } from '../api.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import { Failed } from '../ui/Feedback.tsx';
import { useLimit } from '../ui/limit.ts';
import { DepartmentMark } from '../ui/Marks.tsx';
import { toast } from '../ui/toast.tsx';
import { useSend } from '../ui/useSend.ts';
import styles from './PeoplePage.module.css';

export interface DepartmentDialogProps {
  /** null: a new one. */
  department: Department | null;
  others: readonly Department[];
  onClose: () => void;
}

const COLORS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export function DepartmentDialog({ department, others, onClose }: DepartmentDialogProps) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const [name, setName] = useState(department?.name ?? '');
  const [mark, setMark] = useState(department?.mark ?? '');
  const [color, setColor] = useState(department?.color ?? null);
  const [former, setFormer] = useState(department?.formerNames ?? []);
  const [removing, setRemoving] = useState(false);
  const save = useSend({
    mutationFn: async () => {
      const given = mark.trim();
      if (department === null) {
        await createDepartment({ name: name.trim(), ...(given ? { mark: given } : {}) });
      } else {
        await patchDepartment(department.id, {
          name: name.trim(),
          ...(given ? { mark: given } : {}),
          ...(color !== null ? { color } : {}),
          ...(former.length < department.formerNames.length ? { formerNames: former } : {}),
        });
      }
    },
    onSuccess: () => {
      toast(department === null ? t('toast.added', { name: name.trim() }) : t('toast.saved'));
      // People and plans show departments too.
      void queries.invalidateQueries();
      onClose();
    },
  });
  const limited = useLimit()(name, NAME_LIMIT);
  const shownMark = mark.trim() || freeMark(name, others, department) || '·';
  if (department !== null && removing)
    return <RemoveDialog department={department} onBack={() => setRemoving(false)} onClose={onClose} />;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(department === null ? 'department.addTitle' : 'department.editTitle')}
      size={420}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!limited.tooLong) save.mutate();
        }}
      >
        <TextInput
          label={t('department.name')}
          placeholder={t('department.namePlaceholder')}
          required
          {...limited.field}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          rightSection={<DepartmentMark mark={shownMark} color={color ?? nextColor(others)} />}
          data-autofocus
        />
        <TextInput
          label={t('department.mark')}
          description={t('department.markHint')}
          maxLength={2}
          className={styles.markField}
          value={mark}
          onChange={(event) => setMark(event.currentTarget.value)}
        />
        {department !== null && (
          <fieldset className={styles.colors}>
            <legend>{t('department.color')}</legend>
            {COLORS.map((n) => (
              <label key={n}>
                <input
                  type="radio"
                  name="color"
                  value={n}
                  checked={color === n}
                  aria-label={t('department.colorN', { n })}
                  onChange={() => setColor(n)}
                />
                <DepartmentMark mark={shownMark} color={n} />
              </label>
            ))}
          </fieldset>
        )}
        {department !== null && former.length > 0 && (
          <FormerNames names={former} onRemove={(gone) => setFormer(former.filter((one) => one !== gone))} />
        )}
        <DialogFoot>
          <Failed error={save.error} />
          {department !== null && (
            <Button variant="default" onClick={() => setRemoving(true)}>
              {t('department.remove')}
            </Button>
          )}
          <Button type="submit" loading={save.isPending} disabled={name.trim() === '' || limited.tooLong}>
            {t(department === null ? 'department.add' : 'department.save')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** What plans may still call it. Taken away they go when the dialog is saved. */
function FormerNames({ names, onRemove }: { names: readonly string[]; onRemove: (name: string) => void }) {
  const { t } = useTranslation('people');
  return (
    <div>
      <p className={styles.formerLabel} id="former-names">
        {t('department.former')}
      </p>
      <p className={styles.quiet}>{t('department.formerHint')}</p>
      <ul className={styles.formerNames} aria-labelledby="former-names">
        {names.map((name) => (
          <li key={name}>
            <span>{name}</span>
            <CloseButton
              size="md"
              aria-label={t('department.forget', { name })}
              onClick={() => onRemove(name)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RemoveDialogProps {
  department: Department;
  onBack: () => void;
  onClose: () => void;
}

/** The server knows what still names it, and says so. */
function RemoveDialog({ department, onBack, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const { name } = department;
  const remove = useSend({
    mutationFn: () => deleteDepartment(department.id),
    onSuccess: () => {
      toast(t('department.removed', { name }));
      void queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('department.removeTitle', { name })}
      confirmLabel={t('department.remove')}
      tone="bad"
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onBack}
    >
      <p>{t('department.removeText')}</p>
      <Failed error={remove.error} />
    </ConfirmDialog>
  );
}

/** The mark the server would take: the name's first character that is still free. A preview, not a promise. */
function freeMark(name: string, others: readonly Department[], own: Department | null): string {
  const taken = new Set(others.filter((other) => other.id !== own?.id).map((other) => other.mark));
  return [...name.replace(/\s/g, '')].find((character) => !taken.has(character)) ?? '';
}

const nextColor = (others: readonly Department[]): number => (others.length % 10) + 1;
