/**
 * The file's lines as they stand: furniture struck with its reason, every line's kind to be changed by
 * pointer or by keyboard. Shows; decides nothing.
 */
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../shared/api/imports.ts';
import { isComposing } from '../ui/composing.ts';
import { KIND_CHOICES, KIND_GROUPS, type KindChoice, kindName } from './lineKinds.ts';
import styles from './SourceLines.module.css';
import { useReasonWords } from './useReasonWords.ts';

export interface SourceLinesProps {
  lines: readonly ImportLine[];
  onChange: (offset: number, choice: KindChoice) => void;
  /** The line to show and flash, from the right side. */
  goal: { offset: number; count: number } | null;
}

/** A line that is to come has none in the text as it stands. */
export const hasWords = ({ kind, text, changes }: ImportLine): boolean =>
  (kind !== 'blank' && text.trim() !== '') || changes !== undefined;

const PARAGRAPH = KIND_CHOICES.find((choice) => choice.name === 'paragraph') as KindChoice;
const FURNITURE = KIND_CHOICES.find((choice) => choice.name === 'furniture') as KindChoice;

export function SourceLines({ lines, onChange, goal }: SourceLinesProps) {
  const { t } = useTranslation('import');
  const list = useRef<HTMLUListElement>(null);
  const shown = lines.filter(hasWords);
  const [current, setCurrent] = useState<number | null>(null);
  const [menuAt, setMenuAt] = useState<number | null>(null);
  const currentOffset = current ?? shown[0]?.offset ?? null;

  const rowOf = useCallback(
    (offset: number): HTMLElement | null =>
      list.current?.querySelector<HTMLElement>(`[data-offset="${offset}"]`) ?? null,
    [],
  );

  useLayoutEffect(() => {
    if (goal === null) return;
    const row = rowOf(goal.offset);
    if (!row) return;
    row.scrollIntoView({ block: 'center' });
    row.classList.remove('gc-flash');
    // Reading the layout restarts the flash of a line that flashed before.
    void row.offsetWidth;
    row.classList.add('gc-flash');
    setCurrent(goal.offset);
  }, [goal, rowOf]);

  const closeMenu = useCallback(
    (offset: number): void => {
      setMenuAt(null);
      rowOf(offset)?.focus({ preventScroll: true });
    },
    [rowOf],
  );

  const focusRow = (offset: number): void => {
    setCurrent(offset);
    const row = rowOf(offset);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || currentOffset === null)
      return;
    const at = shown.findIndex((line) => line.offset === currentOffset);
    const step = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 12,
      PageUp: -12,
      Home: -shown.length,
      End: shown.length,
    }[event.key];
    if (step !== undefined) {
      const next = shown[Math.min(shown.length - 1, Math.max(0, at + step))];
      if (next) focusRow(next.offset);
      event.preventDefault();
      return;
    }
    const line = shown[at];
    if (!line || event.target !== rowOf(line.offset)) return;
    // After the key is done with: the menu would take its release for a choice to close.
    if (event.key === 'Enter') requestAnimationFrame(() => setMenuAt(line.offset));
    else if (event.key === ' ') onChange(line.offset, line.kind === 'furniture' ? PARAGRAPH : FURNITURE);
    else {
      const choice = KIND_CHOICES.find((candidate) => candidate.key === event.key.toLowerCase());
      if (!choice) return;
      onChange(line.offset, choice);
    }
    event.preventDefault();
  };

  return (
    <ul ref={list} className={styles.lines} aria-label={t('source.lines')} onKeyDown={onKeyDown}>
      {shown.map((line) => (
        <LineRow
          key={line.offset}
          line={line}
          current={line.offset === currentOffset}
          menuOpen={line.offset === menuAt}
          onFocus={setCurrent}
          onMenu={setMenuAt}
          onMenuClosed={closeMenu}
          onChange={onChange}
        />
      ))}
    </ul>
  );
}

/** The words with what the file tracks: put in, and struck. */
function Changes({ changes }: { changes: NonNullable<ImportLine['changes']> }) {
  return changes.map(({ text, change }, at) =>
    change === 'insertion' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other name
      <ins key={at}>{text}</ins>
    ) : change === 'deletion' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <del key={at}>{text}</del>
    ) : (
      text
    ),
  );
}

interface LineRowProps {
  line: ImportLine;
  current: boolean;
  menuOpen: boolean;
  onFocus: (offset: number) => void;
  onMenu: (offset: number | null) => void;
  /** Gives the focus back to the line. */
  onMenuClosed: (offset: number) => void;
  onChange: (offset: number, choice: KindChoice) => void;
}

const LineRow = memo(function LineRow({
  line,
  current,
  menuOpen,
  onFocus,
  onMenu,
  onMenuClosed,
  onChange,
}: LineRowProps) {
  const { t } = useTranslation('import');
  const reasonWords = useReasonWords();
  const furniture = line.kind === 'furniture';
  const name = kindName(line);
  const { offset } = line;
  const label = furniture ? reasonWords(line.reason) : t(`kind.${name}`);
  const trigger = (
    <button
      type="button"
      className={styles.kind}
      tabIndex={current ? 0 : -1}
      aria-label={t('source.kindOf', { kind: label })}
      onClick={() => onMenu(menuOpen ? null : offset)}
    >
      {label}
      <IconChevronDown size={14} stroke={1.6} aria-hidden />
    </button>
  );
  return (
    <li
      className={styles.line}
      data-offset={offset}
      data-kind={name}
      data-furniture={furniture || undefined}
      data-open={menuOpen || undefined}
      tabIndex={current ? 0 : -1}
      onFocus={() => onFocus(offset)}
    >
      <input
        type="checkbox"
        className={styles.check}
        tabIndex={-1}
        checked={furniture}
        aria-label={t('source.drop', { text: line.text.trim().slice(0, 40) })}
        onChange={() => onChange(offset, furniture ? PARAGRAPH : FURNITURE)}
      />
      <span className={styles.text} lang="zh">
        {line.changes ? <Changes changes={line.changes} /> : line.text.trim()}
      </span>
      {menuOpen ? (
        <Menu
          opened
          returnFocus={false}
          onChange={(opened) => !opened && onMenuClosed(offset)}
          position="bottom-end"
          width={190}
        >
          <Menu.Target>{trigger}</Menu.Target>
          <Menu.Dropdown>
            {KIND_GROUPS.map(({ group, choices }) => (
              <div key={group}>
                <Menu.Label>{t(`kind.group.${group}`)}</Menu.Label>
                {choices.map((choice) => (
                  <Menu.Item
                    key={choice.name}
                    aria-current={choice.name === name || undefined}
                    data-chosen={choice.name === name || undefined}
                    className={styles.choice}
                    rightSection={choice.key && choice.key !== ' ' ? <kbd>{choice.key}</kbd> : undefined}
                    onClick={() => {
                      onMenuClosed(offset);
                      onChange(offset, choice);
                    }}
                  >
                    {t(`kind.${choice.name}`)}
                  </Menu.Item>
                ))}
              </div>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        trigger
      )}
    </li>
  );
});
