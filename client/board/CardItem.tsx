/**
 * A card on the board: its face, dragged by pointer, lifted by Space, renamed in place, with its menu. Renders
 * again only when the card or one of its flat facts changes.
 */
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { IconDots } from '@tabler/icons-react';
import { type CSSProperties, memo, useEffect, useRef } from 'react';
import type { Card } from '../../shared/doc/board.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { inOneBreath } from '../i18n/phrases.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { departmentColor, flagColor } from '../theme/departments.ts';
import { setUi, useBoardTools, usePick } from './boardTools.ts';
import styles from './Card.module.css';
import { CardFace } from './CardFace.tsx';
import type { CardFace as Face } from './cardFacts.ts';
import type { PlanSpan } from './cardState.ts';
import { showDragPreview } from './dragPreview.ts';
import { RenameField } from './RenameField.tsx';
import { clicked, NO_SELECTION } from './selection.ts';

export interface CardItemProps {
  card: Card;
  face: Face;
  today: string;
  span: PlanSpan;
  lastStage: string | undefined;
  /** Read out: which of how many in which stage. */
  position: string;
}

/** A click opens the card unless a second one follows within this time: two rename it. */
const SECOND_CLICK_MS = 200;

export const CardItem = memo(CardItemNow, (a, b) => sameFace(a.face, b.face) && sameRest(a, b));

function CardItemNow({ card, face, today, span, lastStage, position }: CardItemProps) {
  const t = useTexts('board');
  const { drag, ui, canWrite, openCard, onCardKey, acts, order } = useBoardTools();
  const dragged = usePick(drag, (now) => (now?.id === card.id ? now.by : null));
  const selected = usePick(ui, (now) => now.selection.ids.has(card.id));
  const renaming = usePick(ui, (now) => now.renaming === card.id);
  const box = useRef<HTMLDivElement>(null);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  const title = card.title || t('card.untitled');

  useEffect(() => {
    const element = box.current;
    if (!element || !canWrite || renaming) return;
    return draggable({
      element,
      getInitialData: () => ({ card: card.id }),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) =>
        showDragPreview(element, nativeSetDragImage, location.current.input),
      onDragStart: () => drag.set({ id: card.id, by: 'pointer', height: element.offsetHeight, over: null }),
      onDrop: () => drag.set(null),
    });
  }, [card.id, canWrite, renaming, drag]);

  const openMenu = (x: number, y: number): void => setUi(ui, { menu: { id: card.id, x, y, page: 'acts' } });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is a group of facts that takes the focus as a whole
    <div
      ref={box}
      role="group"
      aria-roledescription={t('card.role')}
      aria-label={
        selected
          ? t('select.selected', { title, position })
          : inOneBreath([title, position], currentLanguage())
      }
      aria-keyshortcuts="Space Enter F2 X"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are reached, lifted and opened by keyboard
      tabIndex={0}
      className={styles.card}
      data-card={card.id}
      data-selected={selected || undefined}
      data-hole={dragged === 'pointer' || undefined}
      data-lifted={dragged === 'keyboard' || undefined}
      data-held={face.holder !== null || undefined}
      style={
        face.holder === null
          ? undefined
          : ({
              '--holder': departmentColor(face.holderColor),
              '--holder-flag': flagColor(face.holderColor),
            } as CSSProperties)
      }
      onClick={(event) => {
        if (renaming || event.defaultPrevented) return;
        clearTimeout(opening.current);
        const selection = canWrite ? clicked(ui.get().selection, card.id, order, event) : null;
        setUi(ui, { selection: selection ?? NO_SELECTION });
        if (selection !== null) window.getSelection()?.removeAllRanges();
        else if (event.detail < 2) opening.current = setTimeout(() => openCard(card.id), SECOND_CLICK_MS);
      }}
      onDoubleClick={(event) => {
        clearTimeout(opening.current);
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (canWrite && !renaming && !event.defaultPrevented) setUi(ui, { renaming: card.id });
      }}
      onKeyDown={(event) => onCardKey(event, card.id)}
      onContextMenu={(event) => {
        if (renaming) return;
        event.preventDefault();
        openMenu(event.clientX, event.clientY);
      }}
    >
      {face.holder !== null && (
        <span className={styles.holder}>{t('card.editing', { name: face.holder })}</span>
      )}
      <CardFace
        card={card}
        face={face}
        today={today}
        span={span}
        lastStage={lastStage}
        title={
          renaming ? (
            <RenameField
              value={card.title}
              label={t('card.placeholder')}
              className={styles.rename}
              onDone={(value) => {
                setUi(ui, { renaming: null, focus: card.id });
                if (value !== null && value !== card.title) acts.setField(card.id, 'title', value);
              }}
            />
          ) : undefined
        }
      />
      <button
        type="button"
        className={styles.dots}
        aria-label={t('card.menu', { title })}
        title={t('card.menu', { title })}
        aria-haspopup="menu"
        tabIndex={-1}
        onClick={(event) => {
          event.preventDefault();
          const at = event.currentTarget.getBoundingClientRect();
          openMenu(at.left, at.bottom);
        }}
      >
        <IconDots size={16} stroke={1.6} aria-hidden />
      </button>
    </div>
  );
}

function sameFace(a: Face, b: Face): boolean {
  return (
    a.flag === b.flag &&
    a.link === b.link &&
    a.linkMore === b.linkMore &&
    a.linkWords === b.linkWords &&
    a.comments === b.comments &&
    a.holder === b.holder &&
    a.holderColor === b.holderColor
  );
}

function sameRest(a: CardItemProps, b: CardItemProps): boolean {
  return (
    a.card === b.card &&
    a.today === b.today &&
    a.span === b.span &&
    a.lastStage === b.lastStage &&
    a.position === b.position
  );
}
