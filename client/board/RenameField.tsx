/** A title edited in place: Enter keeps, Esc leaves it as it was, going elsewhere keeps. IME-safe. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CARD_TITLE_LIMIT } from '../../shared/doc/boardShapes.ts';
import { isComposing } from '../ui/composing.ts';
import { isShort } from '../ui/limit.ts';

export interface RenameFieldProps {
  value: string;
  label: string;
  className?: string | undefined;
  limit?: number;
  /** The new words, trimmed and not empty; null to leave it as it was. Called once. */
  onDone: (value: string | null) => void;
}

export function RenameField({ value, label, className, limit = CARD_TITLE_LIMIT, onDone }: RenameFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (keep: boolean): void => {
    if (done.current || (keep && field.current && !isShort(field.current, limit, t))) return;
    done.current = true;
    const words = field.current?.value.replace(/\s*\n\s*/g, ' ').trim() ?? '';
    onDone(keep && words !== '' ? words : null);
  };
  return (
    <textarea
      ref={field}
      rows={1}
      className={className}
      aria-label={label}
      defaultValue={value}
      onInput={(event) => void isShort(event.currentTarget, limit, t)}
      onBlur={() => finish(true)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isComposing(event)) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          finish(true);
        } else if (event.key === 'Escape') finish(false);
      }}
    />
  );
}
