/** The board cut into lanes: by lead department, or by the section of the plan a card's words stand in. Pure. */
import type { Department } from '../../shared/api/people.ts';
import { wordPlaces } from '../../shared/doc/blockWords.ts';
import type { Card, NewCard } from '../../shared/doc/board.ts';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import type { PlanBlock } from '../../shared/doc/planText.ts';
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
  /** What puts a new card here: its lead, or a link to the section's title. */
  gives: Pick<NewCard, 'lead' | 'links'>;
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
  /** What the plan is divided by: see `outlineOf`. */
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
    return [{ id: null, label: '', department: null, gives: {}, cells, count: total(cells) }];
  }
  const sections = by === 'section' ? topSections(context.outline) : [];
  const sectionOf = by === 'section' ? sectionFinder(sections, context.plan) : null;
  const laneOf = (card: Card): string =>
    sectionOf ? sectionOf(card) : card.lead !== null && context.departments.has(card.lead) ? card.lead : '';
  const known: Omit<Lane, 'cells' | 'count'>[] =
    by === 'department'
      ? [...context.departments.values()].map((one) => ({
          id: one.id,
          label: one.name,
          department: one,
          gives: { lead: one.id },
        }))
      : sections.map((one) => ({
          id: idOf(one),
          label: sectionName(one),
          department: null,
          gives: { links: [titleLink(one)] },
        }));
  const lying = lieIn(columns, laneOf);
  known.push({
    id: '',
    label: by === 'department' ? context.noDepartment : context.noSection,
    department: null,
    gives: by === 'department' ? { lead: null } : {},
  });
  return known
    .map((lane) => {
      const cells = stages.map((stage) => ({
        stage: stage.id,
        lane: lane.id,
        cards: lying.get(stage.id)?.get(lane.id ?? '') ?? [],
      }));
      return { ...lane, cells, count: total(cells) };
    })
    .filter(({ id, count }) => id !== '' || count > 0 || context.adding === '');
}

/** The cards of each stage by lane: each card is asked for its lane once. */
function lieIn(
  columns: ReadonlyMap<string, readonly Card[]>,
  laneOf: (card: Card) => string,
): ReadonlyMap<string, ReadonlyMap<string, readonly Card[]>> {
  const lying = new Map<string, Map<string, Card[]>>();
  for (const [stage, cards] of columns) {
    const byLane = new Map<string, Card[]>();
    for (const card of cards) {
      const lane = laneOf(card);
      const there = byLane.get(lane);
      if (there) there.push(card);
      else byLane.set(lane, [card]);
    }
    lying.set(stage, byLane);
  }
  return lying;
}

/** The numbered headings and items that were read; the headings of a plan that numbers nothing. */
export function outlineOf(read: readonly OutlineEntry[], blocks: readonly PlanBlock[]): OutlineEntry[] {
  if (read.length > 0) return [...read];
  return blocks
    .filter(({ kind, text }) => kind === 'heading' && text.trim() !== '')
    .map(({ id, level, number, text, offset }) => ({
      level,
      number,
      title: text.trim(),
      offset,
      blockId: id,
    }));
}

const total = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.cards.length, 0);

const topSections = (outline: readonly OutlineEntry[]): OutlineEntry[] => {
  const top = Math.min(...outline.map((entry) => entry.level));
  return outline.filter((entry) => entry.level === top);
};

/** Two sections may have one number, or change it; the block stays. */
const idOf = ({ blockId, number }: OutlineEntry): string => blockId ?? number;

const titleLink = (section: OutlineEntry) => ({
  id: idOf(section),
  target: null,
  blockId: section.blockId,
  quote: section.title.slice(0, 400),
});

/** Says in which section a card's words stand: its target, else the item or title it was made from; '' for none. */
function sectionFinder(sections: readonly OutlineEntry[], plan: ReadPlan): (card: Card) => string {
  const places = wordPlaces(plan.blocks);
  return (card) => {
    for (const link of card.links) {
      const offset = seeLink(link, plan).target?.offset ?? places.get(link.blockId ?? '')?.[0];
      const inside = sections.filter((section) => offset !== undefined && section.offset <= offset).at(-1);
      if (inside) return idOf(inside);
    }
    return '';
  };
}
