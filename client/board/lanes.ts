/** The board cut into lanes: by lead department, or by the section of the plan a card's words stand in. Pure. */
import type { Department } from '../../shared/api/people.ts';
import type { Card } from '../../shared/doc/board.ts';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import type { OutlineEntry } from '../../shared/extract/types.ts';
import { sectionName } from '../i18n/phrases.ts';
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

/** Who leads a card that lies in a lane; both null: nobody. */
export interface Lead {
  department: string | null;
  name: string | null;
}

/** What lanes mean for a card that is carried. Asked at each step: filters and folds change meanwhile. */
export interface LaneWays {
  /** The cells on the screen, a row a lane: where keys lead. */
  shown(): readonly (readonly Cell[])[];
  /** With those of folded stages and lanes: a card may be dropped on a fold. */
  all(): readonly (readonly Cell[])[];
  /** By section a card lies where its words stand: it changes its stage there, never its lane. */
  isFixed(): boolean;
  /** Null where the board is not cut into lanes. */
  nameOf(lane: string | null): string | null;
  /** By department, a drop in a lane gives the card that lead; other lanes say nothing about it. */
  leadOf(lane: string | null): Lead | undefined;
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
  /** Lane that is shown even if nothing lies in it. */
  adding: string | null;
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
      : sections.map((one) => ({ id: one.number, label: sectionName(one), department: null }));
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
    .filter(({ id, count }) => count > 0 || id === context.adding || (by === 'department' && id !== ''));
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
