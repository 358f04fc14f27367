/** Keeps the page's marks in step with the reading and the selected target; renders nothing. */
import type { Editor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../pages/planContext.ts';
import { useReadingStore } from '../reading/useReading.ts';
import { departmentColor } from '../theme/departments.ts';
import { type OuterMarks, pageMarksKey, setOuterMarks } from './marks/pageMarks.ts';
import { createMarkMaker, type LeadMark } from './marks/readingMarks.ts';
import type { OutlineRow } from './outline.ts';

export function useMarks(editor: Editor, rows: readonly OutlineRow[], selected: string | null): void {
  const { t } = useTranslation('editor');
  const { departments } = usePlan();
  const store = useReadingStore();
  const make = useMemo(() => createMarkMaker(), []);
  useEffect(() => {
    const byName = new Map([...departments.values()].map((department) => [department.name, department]));
    const leads = new Map<string, LeadMark>();
    for (const row of rows) {
      const department = row.lead === null ? undefined : byName.get(row.lead);
      if (row.level <= 2 && department)
        leads.set(row.id, {
          mark: department.mark,
          name: department.name,
          color: departmentColor(department.color),
        });
    }
    const draw = (): void => {
      const reading = store.get();
      if (!reading.ready || editor.isDestroyed) return;
      const words = make(reading, { selected, leads, more: (n) => t('targets.more', { n }) });
      if (!sameMarks(words, pageMarksKey.getState(editor.state)?.outer.words))
        editor.view.dispatch(setOuterMarks(editor.state.tr, { words }));
    };
    draw();
    return store.subscribe(draw);
  }, [editor, store, selected, rows, departments, make, t]);
}

type Marks = OuterMarks['words'];

function sameMarks(a: Marks, b: Marks | undefined): boolean {
  if (b === undefined || a.size !== b.size) return false;
  for (const [id, marks] of a) if (b.get(id) !== marks) return false;
  return true;
}
