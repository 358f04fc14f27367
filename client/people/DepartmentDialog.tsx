/** Adds or edits a department: name, its one-character mark, its colour. */
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_LIMIT } from '../../shared/api/fields.ts';
import type { Department } from '../../shared/api/people.ts';
import { createDepartment, patchDepartment } from '../api.ts';
import { sentenceFor } from '../apiError.ts';
import { Dialog, DialogFoot } from '../ui/ConfirmDialog.tsx';
import { useLimit } from '../ui/limit.ts';
import { DepartmentMark } from '../ui/Marks.tsx';
import { toast } from '../ui/toast.tsx';
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
  const save = useMutation({
    mutationFn: async () => {
      const given = mark.trim();
      if (department === null) {
        await createDepartment({ name: name.trim(), ...(given ? { mark: given } : {}) });
      } else {
        await patchDepartment(department.id, {
          name: name.trim(),
          ...(given ? { mark: given } : {}),
          ...(color !== null ? { color } : {}),
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
        {save.error && (
          <p className={styles.error} role="alert">
            {sentenceFor(save.error)}
          </p>
        )}
        <DialogFoot>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === '' || limited.tooLong}>
            {t(department === null ? 'department.add' : 'department.save')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** The mark the server would take: the name's first character that is still free. A preview, not a promise. */
function freeMark(name: string, others: readonly Department[], own: Department | null): string {
  const taken = new Set(others.filter((other) => other.id !== own?.id).map((other) => other.mark));
  return [...name.replace(/\s/g, '')].find((character) => !taken.has(character)) ?? '';
}

const nextColor = (others: readonly Department[]): number => (others.length % 10) + 1;
