/** One step or event: tick, words changed in place, its day and person, remove. */
import { Checkbox, Popover } from '@mantine/core';
import { IconCalendarPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/doc/board.ts';
import { CARD_TITLE_LIMIT, type Check } from '../../../shared/doc/boardShapes.ts';
import { usePlan } from '../../pages/planContext.ts';
import { isComposing } from '../../ui/composing.ts';
import { showDay } from '../../ui/dates.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { isShort } from '../../ui/limit.ts';
import { PersonAvatar } from '../../ui/Marks.tsx';
import { useBoardTools } from '../boardTools.ts';
import { useCardFacts } from '../cardFacts.ts';
import { dueState } from '../cardState.ts';
import { countsEvents } from '../cardUnits.ts';
import { DayPicker } from '../DayPicker.tsx';
import { DueMark } from '../DueMark.tsx';
import styles from './CheckRow.module.css';
import { removeCheck, tickCheck, writeCheck } from './eventActs.ts';

export interface CheckRowProps {
  card: Card;
  check: Check & { id: string };
  /** Events show their day; steps only when they have one. */
  dated?: boolean;
}

export function CheckRow({ card, check, dated = false }: CheckRowProps) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation();
  const { people, language, detail, me } = usePlan();
  const { store, canWrite } = useBoardTools();
  const { today } = useCardFacts();
  const [picking, setPicking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const naming = check.event
    ? t(`sheet.counted.${countsEvents(card) ? 'event' : 'other'}.text`)
    : t('sheet.checkText');
  const words = check.text || naming;
  const owner = check.owner === null ? undefined : people.get(check.owner);
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = check.text;
  }, [check.text]);
  const state = check.done
    ? null
    : dueState(
        { due: check.due, start: null, planned: null, done: null, place: card.place },
        today,
        undefined,
      );
  const keep = (): void => {
    if (field.current && !isShort(field.current, CARD_TITLE_LIMIT, shell)) return;
    const text = field.current?.value.trim() ?? check.text;
    if (text !== check.text) writeCheck(store, card, check, { text });
  };
  return (
    <div className={styles.check} data-done={check.done || undefined}>
      <Checkbox
        size="xs"
        color="var(--gc-target)"
        checked={check.done}
        disabled={!canWrite}
        aria-label={words}
        onChange={(event) => tickCheck(store, card, check, event.currentTarget.checked, me.id)}
      />
      {canWrite ? (
        <input
          ref={field}
          className={styles.checkText}
          onInput={(event) => void isShort(event.currentTarget, CARD_TITLE_LIMIT, shell)}
          aria-label={naming}
          placeholder={words}
          defaultValue={check.text}
          data-mantine-stop-propagation="true"
          onBlur={keep}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Enter') event.currentTarget.blur();
            else if (event.key === 'Escape') {
              event.currentTarget.value = check.text;
              isShort(event.currentTarget, CARD_TITLE_LIMIT, shell);
              event.currentTarget.blur();
            }
          }}
        />
      ) : (
        <span className={styles.checkText}>{words}</span>
      )}
      {(state?.kind === 'soon' || state?.kind === 'late' || state?.kind === 'today') && (
        <DueMark state={state} today={today} short />
      )}
      {(dated || check.due !== null) && (
        <Popover
          opened={picking}
          onChange={setPicking}
          position="bottom-end"
          trapFocus
          returnFocus
          withinPortal
        >
          <Popover.Target>
            <button
              type="button"
              className={styles.day}
              disabled={!canWrite}
              aria-label={t('sheet.checkDay', { text: words })}
              onClick={() => setPicking(!picking)}
            >
              {check.due === null ? (
                <IconCalendarPlus size={16} stroke={1.6} aria-hidden />
              ) : (
                showDay(check.due, language, today)
              )}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <DayPicker
              value={check.due}
              around={today > detail.period.start ? today : detail.period.start}
              onPick={(due) => {
                writeCheck(store, card, check, { due });
                setPicking(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
      {owner && <PersonAvatar name={owner.name} color={owner.color} size={22} />}
      {canWrite && (
        <IconButton
          label={t('sheet.removeCheck', { text: words })}
          className={styles.remove}
          icon={<IconX size={14} stroke={1.6} />}
          onClick={() => removeCheck(store, card, check, t)}
        />
      )}
    </div>
  );
}

export interface NewCheckProps {
  label: string;
  onAdd: (text: string) => void;
  onClose: () => void;
}

/** Enter adds and waits for the next, Esc or leaving closes. */
export function NewCheck({ label, onAdd, onClose }: NewCheckProps) {
  const { t: shell } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isTooLong = (): boolean => field.current !== null && !isShort(field.current, CARD_TITLE_LIMIT, shell);
  const take = (): void => {
    const text = field.current?.value.trim() ?? '';
    if (text === '' || !field.current || isTooLong()) return;
    onAdd(text);
    field.current.value = '';
  };
  return (
    <div className={styles.check}>
      <input
        ref={field}
        className={styles.checkText}
        onInput={(event) => void isShort(event.currentTarget, CARD_TITLE_LIMIT, shell)}
        aria-label={label}
        placeholder={label}
        data-mantine-stop-propagation="true"
        onBlur={() => {
          if (isTooLong()) return;
          take();
          onClose();
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') {
            event.currentTarget.value = '';
            onClose();
          }
        }}
      />
    </div>
  );
}
