/**
 * Signing for one's department: which chapters it has read, a note, agree or return. What is sent are the words as
 * they stood when the form was opened, whatever comes in beside it; if they have changed meanwhile the server refuses,
 * and the form says so over the new ones.
 */
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DepartmentSignoff,
  SIGNOFF_NOTE_LIMIT,
  type SignoffRequest,
  type SignoffSection,
  type Signoffs,
} from '../../../shared/api/signoffs.ts';
import { keys, signOff } from '../../api.ts';
import { ApiError, sentenceFor } from '../../apiError.ts';
import { useStore } from '../../sync/store.ts';
import { DialogFoot, DialogNote } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { useSend } from '../../ui/useSend.ts';
import { usePlan } from '../planContext.ts';
import styles from './Signoff.module.css';
import { chapterName } from './signoffWords.ts';

export interface SignoffFormProps {
  mine: DepartmentSignoff;
  sections: readonly SignoffSection[];
}

const isConflict = (error: unknown): boolean => error instanceof ApiError && error.code === 'conflict';

interface FormProps extends SignoffFormProps {
  /** Beside the heading. */
  aside: ReactNode;
  onDone: () => void;
}

export function SignoffForm({ mine, sections: now, aside, onDone }: FormProps) {
  const { t } = useTranslation();
  const { planId, plan } = usePlan();
  const queries = useQueryClient();
  const status = useStore(plan.status);
  const department = mine.department.name;
  const [sections, setSections] = useState(now);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftOutFirst(mine, sections));
  const [note, setNote] = useState('');
  const [wanted, setWanted] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const wantNote = () => {
    setWanted(true);
    field.current?.focus();
  };
  /** As they stood when they were sent last. */
  const [sent, setSent] = useState<readonly SignoffSection[]>(now);
  const send = useSend({
    mutationFn: (verdict: SignoffRequest['verdict']) =>
      signOff(planId, {
        verdict,
        note: note.trim(),
        sections: sections.filter(({ id }) => !left.has(id)).map(({ id, hash }) => ({ id, hash })),
      }),
    onSuccess: (_, verdict) => {
      toast(t(verdict === 'agree' ? 'plan.signoff.agreed' : 'plan.signoff.returned', { department }));
      onDone();
    },
    onSettled: async (_, error) => {
      setSent(sections);
      const fetched = queries.invalidateQueries({ queryKey: keys.signoffs(planId) }).then(() => {
        setSections((seen) => queries.getQueryData<Signoffs>(keys.signoffs(planId))?.sections ?? seen);
      });
      // What has changed is told together with the new words; a server out of reach is told at once.
      if (isConflict(error)) await fetched;
    },
  });
  const unsent = status.kind === 'saved' ? 0 : status.unsent;
  const changed = new Set(mine.signed?.changed.map(({ id }) => id));
  const none = sections.every(({ id }) => left.has(id));
  const moved = isConflict(send.error);
  const justChanged = ({ id, hash }: SignoffSection): boolean =>
    moved && sent.find((section) => section.id === id)?.hash !== hash;
  return (
    <form
      className={styles.form}
      aria-labelledby="signoff-mine"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate('agree');
      }}
    >
      <header>
        <h3 id="signoff-mine">
          {t(mine.signed ? 'plan.signoff.mineAgain' : 'plan.signoff.mine', { department })}
        </h3>
        {aside}
      </header>
      <fieldset className={styles.sections}>
        <legend>{t('plan.signoff.which')}</legend>
        {sections.map((section) => (
          <Checkbox
            key={section.id}
            size="sm"
            label={
              <>
                {chapterName(section, t)}
                {section.departments.includes(mine.department.id) && (
                  <span className={styles.aside}>{t('plan.signoff.names')}</span>
                )}
                {(justChanged(section) || changed.has(section.id)) && (
                  <span className={styles.aside} data-changed>
                    {t(justChanged(section) ? 'plan.signoff.justChanged' : 'plan.signoff.changed')}
                  </span>
                )}
              </>
            }
            checked={!left.has(section.id)}
            onChange={(event) => {
              const next = new Set(left);
              if (event.currentTarget.checked) next.delete(section.id);
              else next.add(section.id);
              setLeft(next);
            }}
          />
        ))}
      </fieldset>
      <Textarea
        ref={field}
        label={t('plan.signoff.note')}
        description={t('plan.signoff.noteHint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={SIGNOFF_NOTE_LIMIT}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
          setWanted(false);
        }}
        error={wanted ? t('plan.signoff.noteWanted') : null}
      />
      <DialogFoot>
        {unsent > 0 && <DialogNote tone="finding">{t('plan.signoff.unsent', { count: unsent })}</DialogNote>}
        {send.error && (
          <DialogNote tone="bad">{moved ? t('plan.signoff.moved') : sentenceFor(send.error)}</DialogNote>
        )}
        <Button
          variant="default"
          disabled={none || unsent > 0}
          loading={send.isPending && send.variables === 'return'}
          onClick={() => (note.trim() === '' ? wantNote() : send.mutate('return'))}
        >
          {t('plan.signoff.return')}
        </Button>
        <Button
          type="submit"
          disabled={none || unsent > 0}
          loading={send.isPending && send.variables === 'agree'}
        >
          {t('plan.signoff.agree')}
        </Button>
      </DialogFoot>
    </form>
  );
}

/**
 * What is not ticked at first: of a department that signed, what it left out; else the chapters that do not name it,
 * where some do.
 */
function leftOutFirst(
  { department, signed }: DepartmentSignoff,
  sections: readonly SignoffSection[],
): Set<string> {
  const kept =
    signed === null
      ? sections.filter((section) => section.departments.includes(department.id))
      : signed.whole
        ? sections
        : sections.filter(({ id }) => signed.chapters.some((chapter) => chapter.id === id));
  const ids = new Set((kept.length > 0 ? kept : sections).map(({ id }) => id));
  return new Set(sections.map(({ id }) => id).filter((id) => !ids.has(id)));
}
