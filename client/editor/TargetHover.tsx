/** How a target is read: a small card after 300 ms on its words, or Alt+Enter at the caret. */

import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { type Dispatch, type SetStateAction, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryName } from '../../shared/category.ts';
import { eventCount } from '../../shared/doc/cardsFrom.ts';
import { shownProgress } from '../../shared/shownProgress.ts';
import { useMakeCards } from '../board/useMakeCards.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { joinNames, showTermAlone } from '../i18n/phrases.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import { showNumber, showQuantity, withUnit } from '../ui/figures.ts';
import { useCorrections } from './corrections/useCorrections.ts';
import { howRead } from './howRead.ts';
import styles from './Menus.module.css';
import { pageElement } from './pageElement.ts';
import { focusPage } from './places.ts';

const SAYINGS = ['confirm', 'correct', 'dismiss'] as const;
const HOVER_MS = 300;
const LEAVE_MS = 250;

export interface OpenTarget {
  key: string;
  /** Opened by keyboard: the card takes the focus and Esc gives it back. */
  keyboard: boolean;
}

export interface TargetHoverProps {
  editor: Editor;
  open: OpenTarget | null;
  onOpen: Dispatch<SetStateAction<OpenTarget | null>>;
}

/** What the pointer or a key on the page closes: a card opened by keyboard holds the focus, and keeps it. */
const unlessHeld = (now: OpenTarget | null): OpenTarget | null => (now?.keyboard ? now : null);

export function TargetHover({ editor, open, onOpen }: TargetHoverProps) {
  const { t } = useTranslation('editor');
  const { targets, progress } = useReading();
  const make = useMakeCards();
  const corrections = useCorrections();
  const language = currentLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [timer] = useState<{ id: ReturnType<typeof setTimeout> | null }>({ id: null });

  useEffect(() => {
    const page = pageElement(editor);
    if (page === null) return;
    const after = (ms: number, act: () => void): void => {
      if (timer.id !== null) clearTimeout(timer.id);
      timer.id = setTimeout(act, ms);
    };
    const onOver = (event: MouseEvent): void => {
      const words =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-target]') : null;
      const key = words?.dataset.target;
      if (key !== undefined && event.buttons === 0)
        after(HOVER_MS, () => onOpen((now) => unlessHeld(now) ?? { key, keyboard: false }));
      else after(LEAVE_MS, () => onOpen(unlessHeld));
    };
    const onDown = (): void => after(0, () => onOpen(unlessHeld));
    page.addEventListener('mouseover', onOver);
    page.addEventListener('mouseleave', onOver);
    page.addEventListener('keydown', onDown);
    return () => {
      if (timer.id !== null) clearTimeout(timer.id);
      page.removeEventListener('mouseover', onOver);
      page.removeEventListener('mouseleave', onOver);
      page.removeEventListener('keydown', onDown);
    };
  }, [editor, onOpen, timer]);

  const { detail } = usePlan();
  const target = open === null ? undefined : targets.get(open.key);
  useLayoutEffect(() => {
    const card = box.current;
    const page = card?.offsetParent;
    if (!card || !page || target === undefined) return;
    const words = pageElement(editor)?.querySelector(`[data-target="${CSS.escape(target.key)}"]`);
    if (!words) return;
    const at = words.getBoundingClientRect();
    const origin = page.getBoundingClientRect();
    const below = at.bottom + card.offsetHeight + 12 < window.innerHeight;
    card.style.left = `${Math.max(8, Math.min(at.left - origin.left, origin.width - card.offsetWidth - 8))}px`;
    card.style.top = `${(below ? at.bottom + 6 : at.top - card.offsetHeight - 6) - origin.top}px`;
  });
  useEffect(() => {
    // Who only reads finds no button in it.
    if (open?.keyboard) (box.current?.querySelector('button') ?? box.current)?.focus();
  }, [open]);
  if (open === null || target === undefined) return null;
  const figures = progress.get(target.key);
  const total = target.part_of_key === null ? undefined : targets.get(target.part_of_key);
  const events = eventCount(target);
  const facts: [string, string][] = [
    [t('target.quantity'), withUnit(showQuantity(target), target.unit)],
    [t('target.period'), target.period === null ? t('target.none') : showTermAlone(target.period, language)],
  ];
  if (target.per !== null) facts.push([t('target.per'), target.per]);
  if (total) facts.push([t('target.partOf'), `${total.measure ?? ''} ${total.quote}`]);
  if (target.baseline !== null) facts.push([t('target.baseline'), target.baseline]);
  if (target.lead.length > 0) facts.push([t('target.lead'), joinNames(target.lead, language)]);
  const shown = shownProgress(target, figures);
  if (shown)
    facts.push([
      t('target.progress'),
      withUnit(`${showNumber(shown.done)}/${showNumber(shown.figure)}`, target.unit),
    ]);
  facts.push([t('target.category'), categoryName(target.category, language, detail.categories)]);
  facts.push([t('target.rule'), howRead(target, t).join(language === 'zh' ? '；' : '; ')]);
  const close = (): void => {
    onOpen(null);
    if (open.keyboard) focusPage(editor);
  };
  return (
    <div
      ref={box}
      className={styles.hover}
      role="dialog"
      tabIndex={-1}
      aria-label={t('target.card')}
      onMouseEnter={() => timer.id !== null && clearTimeout(timer.id)}
      onMouseLeave={() => onOpen(unlessHeld)}
      onBlur={(event) => {
        if (open.keyboard && !event.currentTarget.contains(event.relatedTarget)) onOpen(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h4>{target.measure ?? t('targets.measureUnknown')}</h4>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.hoverFoot}>
        {make.allowed && (
          <Button
            size="compact-sm"
            onClick={() => {
              make.one(target);
              close();
            }}
          >
            {t('targets.makeCard')}
          </Button>
        )}
        {make.allowed && events > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              make.perEvent(target);
              close();
            }}
          >
            {t('targets.makeCards', { n: events, unit: target.unit })}
          </Button>
        )}
        {corrections.allowed &&
          SAYINGS.filter((say) => say !== 'confirm' || target.reading === undefined).map((say) => (
            <Button
              key={say}
              size="compact-sm"
              variant="default"
              onClick={() => {
                close();
                corrections[say](target);
              }}
            >
              {t(`reading.${say}`)}
            </Button>
          ))}
      </div>
    </div>
  );
}
