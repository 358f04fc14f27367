/** The list of people and departments under an @ in a comment: arrows choose, Enter or Tab takes, Esc closes. */
import { Popover } from '@mantine/core';
import { type KeyboardEvent, type ReactElement, type RefObject, useId, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { calledOf } from '../pages/called.ts';
import { usePinyin } from '../pages/palette/usePinyin.ts';
import { usePlan } from '../pages/planContext.ts';
import { isComposing } from '../ui/composing.ts';
import { Listbox, optionId } from '../ui/Listbox.tsx';
import { mentionAt, type Nameable, whoFits } from './mentions.ts';
import styles from './Threads.module.css';

export interface FieldProps {
  /** True: the key was the list's. */
  onKey: (event: KeyboardEvent) => boolean;
  /** Call after each change and move of the caret. */
  onLook: () => void;
  onBlur: () => void;
  aria: { 'aria-autocomplete': 'list'; 'aria-controls'?: string; 'aria-activedescendant'?: string };
}

export interface MentionsProps {
  field: RefObject<HTMLTextAreaElement | null>;
  /** The whole text with the name in it. */
  onText: (text: string) => void;
  children: (props: FieldProps) => ReactElement;
}

/** Everybody on the plan, me too, and the departments. */
export function useNameable(): readonly Nameable[] {
  const { people, departments } = usePlan();
  return useMemo(
    () => [
      ...[...people.values()].map((one) => ({ id: one.id, name: calledOf(one), bare: one.name })),
      ...departments.values(),
    ],
    [people, departments],
  );
}

export function Mentions({ field, onText, children }: MentionsProps) {
  const { t } = useTranslation('editor');
  const all = useNameable();
  const id = useId();
  const [open, setOpen] = useState<{ from: number; query: string } | null>(null);
  const [index, setIndex] = useState(0);
  const pinyin = usePinyin(open !== null);
  const found = open === null ? [] : whoFits(open.query, all, pinyin);
  const chosen = Math.min(index, found.length - 1);

  const look = (): void => {
    const element = field.current;
    const now =
      element === null || element.selectionStart !== element.selectionEnd
        ? null
        : mentionAt(element.value, element.selectionStart);
    if (now?.query !== open?.query) setIndex(0);
    setOpen(now);
  };
  const take = (one: Nameable | undefined): void => {
    const element = field.current;
    if (element === null || open === null || one === undefined) return;
    const after = element.value.slice(element.selectionStart);
    const before = `${element.value.slice(0, open.from)}@${one.name} `;
    // The text is in the field before the next key comes, so that the caret goes behind the name, not before what is
    // typed right after it.
    flushSync(() => {
      onText(before + after);
      setOpen(null);
    });
    element.focus();
    element.setSelectionRange(before.length, before.length);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (isComposing(event) || found.length === 0) return false;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!plain) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setIndex((chosen + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[chosen]);
    else if (event.key === 'Escape') setOpen(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const shown = found.length > 0;
  return (
    <Popover
      opened={shown}
      position="bottom-start"
      offset={4}
      withinPortal
      trapFocus={false}
      returnFocus={false}
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        {children({
          onKey,
          onLook: look,
          onBlur: () => setOpen(null),
          aria: {
            'aria-autocomplete': 'list',
            ...(shown ? { 'aria-controls': id, 'aria-activedescendant': optionId(id, chosen) } : {}),
          },
        })}
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <div className={styles.mentions}>
          <Listbox
            id={id}
            label={t('talk.mention')}
            options={found}
            chosen={chosen}
            keyOf={(one) => one.id}
            onTake={take}
          >
            {(one) => one.name}
          </Listbox>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
