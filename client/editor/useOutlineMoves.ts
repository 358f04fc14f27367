/** Moving sections from the outline: to a place among its rows, or a step up or down; says where they went. */
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../ui/toast.tsx';
import { offerUndo } from './offerUndo.ts';
import { moveSection, nextPlace, type TextRow, textRows } from './sectionMoves.ts';

export interface OutlineMoves {
  /** Before another row; null: behind all. */
  to: (id: string, before: string | null) => void;
  step: (id: string, direction: -1 | 1) => void;
}

const MOST_SAID = 24;

/** Null for who may not. */
export function useOutlineMoves(editor: Editor, allowed: boolean): OutlineMoves | null {
  const { t } = useTranslation('editor');
  return useMemo(() => {
    if (!allowed) return null;
    const nameOf = ({ title }: TextRow): string => {
      const name = title.split('。')[0] ?? '';
      if (name === '') return t('outline.untitled');
      return name.length > MOST_SAID ? `${name.slice(0, MOST_SAID)}……` : name;
    };
    const whereIs = (id: string): string => {
      const rows = textRows(editor.state.doc);
      const at = rows.findIndex((row) => row.id === id);
      const row = rows[at];
      if (row === undefined) return '';
      const other = rows.slice(0, at).findLast(({ level }) => level <= row.level);
      const title = nameOf(row);
      if (other === undefined) return t('outline.movedFirst', { title });
      return t(other.level === row.level ? 'outline.movedBehind' : 'outline.movedInto', {
        title,
        other: nameOf(other),
      });
    };
    const to = (id: string, before: string | null): void => {
      if (moveSection(editor, id, before)) offerUndo(editor, whereIs(id), { id: 'outline' });
    };
    const step = (id: string, direction: -1 | 1): void => {
      // Of the text, not of the outline, which follows it a moment later: the key may be held.
      const rows = textRows(editor.state.doc);
      const at = rows.findIndex((row) => row.id === id);
      const place = at < 0 ? null : nextPlace(rows, at, direction);
      if (place === null)
        toast(t(direction < 0 ? 'outline.noneAbove' : 'outline.noneBelow'), { id: 'outline' });
      else to(id, rows[place]?.id ?? null);
    };
    return { to, step };
  }, [editor, allowed, t]);
}
