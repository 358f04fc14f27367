/** Keeps the page's marks in step with the reading and the selected target; renders nothing. */

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentNamed } from '../../shared/departments.ts';
import { type PlanContextValue, usePlan } from '../pages/planContext.ts';
import type { ReadingStore } from '../reading/reading.ts';
import { useReadingStore } from '../reading/useReading.ts';
import { departmentColor } from '../theme/departments.ts';
import { createMarkMaker, type MarkMaker } from './marks/markMaker.ts';
import { NO_MARKS, type OuterMarks } from './marks/outerMarks.ts';
import { pageMarksKey, setOuterMarks } from './marks/pageMarks.ts';
import type { LeadMark } from './marks/readingMarks.ts';
import { type OutlineRow, outlineRows } from './outline.ts';
import { readCaret } from './readCaret.ts';

type Departments = PlanContextValue['departments'];

/** One maker a reading: the marks a page began with are the ones it goes on with. */
const makers = new WeakMap<ReadingStore, MarkMaker>();

function makerOf(store: ReadingStore): MarkMaker {
  const maker = makers.get(store) ?? createMarkMaker();
  makers.set(store, maker);
  return maker;
}

/** What a page is first drawn with, so that no block is drawn twice. */
export function firstMarks(
  store: ReadingStore,
  departments: Departments,
  more: (n: number) => string,
): OuterMarks {
  const reading = store.get();
  if (!reading.ready) return NO_MARKS;
  const leads = leadMarks(outlineRows(reading.blocks, reading.extraction), departments);
  return { ...NO_MARKS, words: makerOf(store)(reading, { selected: null, leads, more }) };
}

export function useMarks(editor: Editor, rows: readonly OutlineRow[], selected: string | null): void {
  const { t } = useTranslation('editor');
  const { departments } = usePlan();
  const store = useReadingStore();
  useEffect(() => {
    const leads = leadMarks(rows, departments);
    const make = makerOf(store);
    const draw = (): void => {
      const reading = store.get();
      if (!reading.ready || editor.isDestroyed) return;
      const words = make(reading, { selected, leads, more: (n) => t('targets.more', { n }) });
      if (sameMarks(words, pageMarksKey.getState(editor.state)?.outer.words)) return;
      readCaret(editor.view);
      editor.view.dispatch(setOuterMarks(editor.state.tr, { words }));
    };
    draw();
    return store.subscribe(draw);
  }, [editor, store, selected, rows, departments, t]);
}

/** By the id of their heading. */
function leadMarks(rows: readonly OutlineRow[], departments: Departments): Map<string, LeadMark> {
  const leads = new Map<string, LeadMark>();
  for (const row of rows) {
    const department = row.lead === null ? null : departmentNamed(row.lead, departments.values());
    if (row.level <= 2 && department)
      leads.set(row.id, {
        mark: department.mark,
        name: department.name,
        color: departmentColor(department.color),
      });
  }
  return leads;
}

type Marks = OuterMarks['words'];

function sameMarks(a: Marks, b: Marks | undefined): boolean {
  if (b === undefined || a.size !== b.size) return false;
  for (const [id, marks] of a) if (b.get(id) !== marks) return false;
  return true;
}
