/** The card's note: one live text for everybody who has the card open. What does not fit is refused whole and said. */
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { cardNote } from '../../../shared/doc/board.ts';
import { isComposing } from '../../ui/composing.ts';
import { historyKey } from '../../ui/historyKey.ts';
import { useLimit } from '../../ui/limit.ts';
import { useBoardTools } from '../boardTools.ts';
import { bindNote, type NoteBinding } from './noteBinding.ts';
import styles from './Sheet.module.css';

const NOTE_LIMIT = 20_000;

export function NoteField({ cardId }: { cardId: string }) {
  const { t } = useTranslation('board');
  const { store, canWrite } = useBoardTools();
  const field = useRef<HTMLTextAreaElement>(null);
  const binding = useRef<NoteBinding | null>(null);
  const text = cardNote(store.doc, cardId);
  const about = useId();
  const [over, setOver] = useState(0);
  const words = useSyncExternalStore(
    (changed) => {
      text?.observe(changed);
      return () => text?.unobserve(changed);
    },
    () => text?.toString() ?? '',
  );
  const { description } = useLimit()(words, NOTE_LIMIT).field;
  useEffect(() => {
    if (!field.current || !text) return;
    const made = bindNote(field.current, text, { most: NOTE_LIMIT, onOver: setOver });
    binding.current = made;
    return () => made.destroy();
  }, [text]);
  // A card of another program may lack its note; it is not made late, for two would make two (DESIGN.md §3).
  if (!text) return null;
  return (
    <div hidden={!canWrite && words === ''}>
      <textarea
        ref={field}
        rows={1}
        className={styles.note}
        readOnly={!canWrite}
        aria-invalid={over > 0}
        aria-describedby={about}
        aria-label={t('sheet.note')}
        placeholder={canWrite ? t('sheet.notePlaceholder') : undefined}
        onKeyDown={(event) => {
          const step = isComposing(event) ? null : historyKey(event);
          if (step === null) return;
          binding.current?.[step]();
          event.preventDefault();
        }}
      />
      <div id={about} className={styles.noteLimit}>
        <p role="alert">{over > 0 && t('sheet.noteFull', { count: over, limit: NOTE_LIMIT })}</p>
        {canWrite && description !== undefined && <p>{description}</p>}
      </div>
    </div>
  );
}
