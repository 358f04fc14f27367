/** The board cut into lanes: by lead department, or by the section of the plan a card's words stand in. Pure. */
import type { Department } from '../../shared/api/people.ts';
import type { Card } from '../../shared/doc/board.ts';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import type { OutlineEntry } from '../../shared/extract/types.ts';
import type { Cell } from './cells.ts';
import type { Lanes } from './filters.ts';
import { type ReadPlan, seeLink } from './links.ts';

export interface Lane {
  /** Null where there are no lanes; '' for what belongs to none. */
  id: string | null;
  label: string;
  department: Department | null;
  cells: readonly Cell[];
  count: number;
}

export interface LanesContext {
  stages: readonly Stage[];
  /** Shown cards by stage. */
  columns: ReadonlyMap<string, readonly Card[]>;
  departments: ReadonlyMap<string, Department>;
  outline: readonly OutlineEntry[];
  plan: ReadPlan;
  noDepartment: string;
  noSection: string;
}

export function cutLanes(by: Lanes, context: LanesContext): Lane[] {
  const { stages, columns } = context;
  if (by === 'none') {
    const cells = stages.map((stage) => ({
      stage: stage.id,
      lane: null,
      cards: columns.get(stage.id) ?? [],
    }));
    return [{ id: null, label: '', department: null, cells, count: total(cells) }];
  }
  const sections = by === 'section' ? topSections(context.outline) : [];
  const laneOf = (card: Card): string =>
    by === 'department'
      ? card.lead !== null && context.departments.has(card.lead)
        ? card.lead
        : ''
      : sectionOf(card, sections, context.plan);
  const known: { id: string; label: string; department: Department | null }[] =
    by === 'department'
      ? [...context.departments.values()].map((one) => ({ id: one.id, label: one.name, department: one }))
      : sections.map((one) => ({ id: one.number, label: `${one.number}${one.title}`, department: null }));
  known.push({
    id: '',
    label: by === 'department' ? context.noDepartment : context.noSection,
    department: null,
  });
  return known
    .map((lane) => {
      const cells = stages.map((stage) => ({
        stage: stage.id,
        lane: lane.id,
        cards: (columns.get(stage.id) ?? []).filter((card) => laneOf(card) === lane.id),
      }));
      return { ...lane, cells, count: total(cells) };
    })
    .filter((lane) => lane.count > 0 || (by === 'department' && lane.id !== ''));
}

const total = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.cards.length, 0);

const topSections = (outline: readonly OutlineEntry[]): OutlineEntry[] => {
  const top = Math.min(...outline.map((entry) => entry.level));
  return outline.filter((entry) => entry.level === top);
};

function sectionOf(card: Card, sections: readonly OutlineEntry[], plan: ReadPlan): string {
  for (const link of card.links) {
    const { target } = seeLink(link, plan);
    if (!target) continue;
    const inside = sections.filter((section) => section.offset <= target.offset).at(-1);
    if (inside) return inside.number;
  }
  return '';
}
