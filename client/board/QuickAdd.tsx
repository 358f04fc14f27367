/**
 * A new card typed where it will lie: Enter adds it and waits for the next, Esc closes, many pasted lines ask
 * whether each is a card. Nothing happens while an input method composes.
 */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { CARD_TITLE_LIMIT } from '../../shared/doc/boardShapes.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { usePlan } from '../pages/planContext.ts';
import { isComposing } from '../ui/composing.ts';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { isShort } from '../ui/limit.ts';
import { DepartmentMark } from '../ui/Marks.tsx';
import { setUi, useBoardTools } from './boardTools.ts';
import styles from './Column.module.css';
import type { Lane } from './lanes.ts';

export interface QuickAddProps {
  stage: string;
  at: 'top' | 'bottom';
  /** What the lane gives a card that is added here; without a lead in it, one's own department leads. */
  gives?: Lane['gives'];
}

/** More lines than this are not made into cards at once. */
const MOST_LINES = 200;

export function QuickAdd({ stage, at, gives = {} }: QuickAddProps) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation();
  const { ui, acts } = useBoardTools();
  const { me, departments } = usePlan();
  const field = useRef<HTMLTextAreaElement>(null);
  const [lines, setLines] = useState<readonly string[]>([]);
  const many = lines.slice(0, MOST_LINES);
  const department = departments.get((gives.lead === undefined ? me.departmentId : gives.lead) ?? '');
  const more = { ...gives, lead: department?.id ?? null };

  /** The card added last. */
  const last = useRef<string | null>(null);
  const from = useRef<Element | null>(null);
  const add = useRef((_title: string): void => {});
  add.current = (title) => void acts.add(title, stage, at, more);
  useEffect(() => {
    from.current = document.activeElement;
    const element = field.current;
    element?.focus();
    return () => {
      // Its column went from under it (somebody removed the stage): what was typed becomes a card all the same.
      const title = element?.value.trim() ?? '';
      if (title !== '') add.current(title);
    };
  }, []);
  const close = (): void => setUi(ui, { adding: null });
  /** Esc leads back: to what opened it, where that is still there, else to its place in the column. */
  const leave = (): void => {
    const place = field.current?.closest<HTMLElement>('[data-adds]');
    flushSync(close);
    const back = from.current instanceof HTMLElement && from.current !== document.body ? from.current : null;
    if (back?.isConnected) back.focus();
    else ((at === 'bottom' && place?.querySelector<HTMLElement>('[data-add]')) || place)?.focus();
  };
  const isTooLong = (): boolean => field.current !== null && !isShort(field.current, CARD_TITLE_LIMIT, shell);
  const take = (): boolean => {
    const title = field.current?.value.replace(/\s*\n\s*/g, ' ').trim() ?? '';
    if (title === '' || !field.current || isTooLong()) return false;
    // One after the other, in the order they are typed, also at the top.
    const behind = at === 'top' ? last.current : null;
    last.current = acts.add(title, stage, behind === null ? at : { behind }, more);
    field.current.value = '';
    field.current.scrollIntoView({ block: 'nearest' });
    return true;
  };
  return (
    <div className={styles.quick}>
      <textarea
        ref={field}
        rows={1}
        onInput={(event) => void isShort(event.currentTarget, CARD_TITLE_LIMIT, shell)}
        aria-label={t('card.placeholder')}
        placeholder={t('card.placeholder')}
        onPaste={(event) => {
          const pasted = event.clipboardData
            .getData('text/plain')
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter(Boolean);
          if (pasted.length < 2) return;
          event.preventDefault();
          setLines(pasted);
        }}
        onBlur={(event) => {
          // Going elsewhere keeps what was typed; going to the question about pasted lines is not elsewhere.
          if (lines.length > 0 || event.relatedTarget?.closest('[role="dialog"]')) return;
          if (isTooLong()) return;
          take();
          close();
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (isComposing(event)) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            take();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            if (field.current) field.current.value = '';
            leave();
          }
        }}
      />
      <div className={styles.quickFoot}>
        {department && (
          <>
            <DepartmentMark mark={department.mark} color={department.color} size={16} />
            <span className={styles.quickName}>{department.name}</span>
          </>
        )}
        <span className={styles.push} />
        <Kbd>{t('card.enterKey')}</Kbd>
        {t('card.enterAgain')}
        <Kbd>Esc</Kbd>
        {t('card.close')}
      </div>
      <Dialog
        opened={lines.length > 0}
        title={t('paste.title', { n: lines.length })}
        onClose={() => setLines([])}
      >
        <p>{t('paste.text', { n: many.length })}</p>
        {lines.length > many.length && (
          <p>{t('paste.left', { n: many.length, left: lines.length - many.length })}</p>
        )}
        <DialogFoot>
          <Button
            variant="default"
            onClick={() => {
              acts.add(lines.join(' '), stage, at, more);
              setLines([]);
            }}
          >
            {t('paste.one')}
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              acts.addMany(many, stage, at, more);
              setLines([]);
            }}
          >
            {t('paste.many', { n: many.length })}
          </Button>
        </DialogFoot>
      </Dialog>
    </div>
  );
}

export function AddButton({ stage, lane = null }: { stage: string; lane?: string | null }) {
  const t = useTexts('board');
  const { ui } = useBoardTools();
  return (
    <button
      type="button"
      className={styles.add}
      data-add
      onClick={() => setUi(ui, { adding: { stage, at: 'bottom', lane } })}
    >
      <IconPlus size={16} stroke={1.6} aria-hidden />
      {t('card.add')}
    </button>
  );
}
