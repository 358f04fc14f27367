/** The card's title in the sheet: typed over in place, kept on Enter or on leaving. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/doc/board.ts';
import { CARD_TITLE_LIMIT } from '../../../shared/doc/boardShapes.ts';
import { isComposing } from '../../ui/composing.ts';
import { isShort } from '../../ui/limit.ts';
import { useBoardTools } from '../boardTools.ts';
import styles from './Sheet.module.css';

export function TitleField({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation();
  const { acts, canWrite } = useBoardTools();
  const field = useRef<HTMLTextAreaElement>(null);
  // Somebody else's new title comes in unless one is typing here.
  useEffect(() => {
    const element = field.current;
    if (element && document.activeElement !== element) element.value = card.title;
  }, [card.title]);
  const keep = (): void => {
    const element = field.current;
    const words = element?.value.replace(/\s*\n\s*/g, ' ').trim() ?? '';
    if (!element || !isShort(element, CARD_TITLE_LIMIT, shell)) return;
    if (words === '') element.value = card.title;
    else if (words !== card.title) acts.setField(card.id, 'title', words);
  };
  if (!canWrite) return <h2 className={styles.title}>{card.title || t('card.untitled')}</h2>;
  return (
    <textarea
      ref={field}
      rows={1}
      onInput={(event) => void isShort(event.currentTarget, CARD_TITLE_LIMIT, shell)}
      className={styles.title}
      aria-label={t('sheet.title')}
      data-mantine-stop-propagation="true"
      defaultValue={card.title}
      onBlur={keep}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') {
          event.currentTarget.value = card.title;
          isShort(event.currentTarget, CARD_TITLE_LIMIT, shell);
          leave(event.currentTarget);
        } else if (event.key === 'Enter') {
          event.preventDefault();
          leave(event.currentTarget);
        }
      }}
    />
  );
}

/** To the sheet's top, as it was opened; left to nobody, the keys would be lost. */
function leave(field: HTMLElement): void {
  field.blur();
  field.closest('[role="dialog"]')?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
}
