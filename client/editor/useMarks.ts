/** Keeps the page's marks in step with the reading and the selected target. */
import type { Editor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../pages/planContext.ts';
import { useReadingStore } from '../reading/useReading.ts';
import { useStore } from '../sync/store.ts';
import { departmentColor } from '../theme/departments.ts';
import { setOuterMarks } from './marks/pageMarks.ts';
import { createMarkMaker, type LeadMark } from './marks/readingMarks.ts';
import type { OutlineRow } from './outline.ts';

export function useMarks(editor: Editor, rows: readonly OutlineRow[], selected: string | null): void {
  const { t } = useTranslation('editor');
  const { departments } = usePlan();
  const reading = useStore(useReadingStore());
  const make = useMemo(() => createMarkMaker(), []);
  useEffect(() => {
    if (!reading.ready || editor.isDestroyed) return;
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
    const words = make(reading, { selected, leads, more: (n) => t('targets.more', { n }) });
    editor.view.dispatch(setOuterMarks(editor.state.tr, { words }));
  }, [editor, reading, selected, rows, departments, make, t]);
}
