/** The card's note: one live text for everybody who has the card open. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cardNote } from '../../../shared/doc/board.ts';
import { isComposing } from '../../ui/composing.ts';
import { useBoardTools } from '../boardTools.ts';
import { bindNote, type NoteBinding } from './noteBinding.ts';
import styles from './Sheet.module.css';

export function NoteField({ cardId }: { cardId: string }) {
  const { t } = useTranslation('board');
  const { store, canWrite } = useBoardTools();
  const field = useRef<HTMLTextAreaElement>(null);
  const binding = useRef<NoteBinding | null>(null);
  const text = cardNote(store.doc, cardId);
  useEffect(() => {
    if (!field.current || !text) return;
    const made = bindNote(field.current, text);
    binding.current = made;
    return () => made.destroy();
  }, [text]);
  // A card of another program may lack its note; it is not made late, for two would make two (DESIGN.md §3).
  if (!text) return null;
  return (
    <textarea
      ref={field}
      rows={1}
      className={styles.note}
      readOnly={!canWrite}
      maxLength={20_000}
      aria-label={t('sheet.note')}
      placeholder={canWrite ? t('sheet.notePlaceholder') : undefined}
      onKeyDown={(event) => {
        if (isComposing(event) || !(event.ctrlKey || event.metaKey)) return;
        const key = event.key.toLowerCase();
        if (key === 'z') event.shiftKey ? binding.current?.redo() : binding.current?.undo();
        else if (key === 'y') binding.current?.redo();
        else return;
        event.preventDefault();
      }}
    />
  );
}
