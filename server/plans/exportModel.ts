/**
 * The plain model every exporter starts from, made from a plan's committed documents (or its final version).
 * Runs in job threads; names are given, clocks are not read.
 */
import * as Y from 'yjs';
import type { PlanState } from '../../shared/access.ts';
import { CATEGORY_NAMES } from '../../shared/category.ts';
import type { Board, Card } from '../../shared/doc/board.ts';
import { textJson } from '../../shared/doc/json.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { pairTargets } from '../../shared/extract/compare.ts';
import type { Extraction, PlanPeriod, Target } from '../../shared/extract/types.ts';
import { periodSpan, rollUp, type TargetProgress } from '../../shared/progress.ts';
import { exportBlocks } from '../export/fromText.ts';
import type {
  ExportModel,
  PlanState as ExportState,
  ExportTarget,
  ExportTask,
  TargetStatus,
} from '../export/model.ts';
import { type TextComments, textComments } from '../export/talkComments.ts';
import { openBoard, readText } from './reading.ts';

export interface ExportInput {
  planId: string;
  title: string;
  period: PlanPeriod;
  numbering: Numbering;
  state: PlanState;
  revision: number;
  version: string;
  /** ISO instant the file bears, and the day progress is counted to. */
  date: string;
  today: string;
  organisation: string;
  text: Uint8Array;
  board: Uint8Array;
  /** For a draft with its open comments; null leaves them out. */
  talk: Uint8Array | null;
  textHash: string;
  /** JSON of a final version's targets; null: read from the text. */
  targets: string | null;
  /** JSON of the targets of the plan before this one, with what was done; null: none it may tell of. */
  lastYear: string | null;
  /** Ids → names. */
  users: Record<string, string>;
  departments: Record<string, string>;
  pictures: Record<string, { bytes: Uint8Array; mime: string }>;
}

export function exportModel(input: ExportInput): ExportModel {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, input.text);
  const json = textJson(ydoc);
  const extraction = readAgain(input);
  const board = openBoard(input.board);
  const users = new Map(Object.entries(input.users));
  const pictures = new Map(Object.entries(input.pictures));
  const userName = (user: string): string => users.get(user) ?? user;
  const talk = input.talk === null ? null : openTalk(input.talk, ydoc, userName);
  const blocks = exportBlocks(json, {
    numbering: input.numbering,
    picture: (file) => pictures.get(file) ?? null,
    userName,
    ...(talk ? { commentsAt: talk.commentsAt } : {}),
  });
  ydoc.destroy();
  return {
    planId: input.planId,
    title: input.title,
    period: input.period,
    organisation: input.organisation,
    state: STATES[input.state],
    revision: input.revision,
    version: input.version,
    date: input.date,
    textHash: input.textHash,
    blocks,
    comments: talk?.comments ?? [],
    ...followUp(extraction, board, input),
  };
}

function openTalk(update: Uint8Array, text: Y.Doc, userName: (user: string) => string): TextComments {
  const talk = new Y.Doc();
  Y.applyUpdate(talk, update);
  const comments = textComments(text, talk, userName);
  talk.destroy();
  return comments;
}

const STATES: Record<PlanState, ExportState> = {
  draft: 'drafting',
  amend: 'drafting',
  review: 'review',
  final: 'final',
  archived: 'final',
};

function readAgain(input: ExportInput): Extraction {
  // As the targets page has it: with what people corrected, dismissed and marked by hand.
  const { extraction } = readText({
    text: input.text,
    title: input.title,
    period: input.period,
    numbering: input.numbering,
    departments: Object.values(input.departments),
  });
  if (input.targets === null) return extraction;
  // What was promised was read when the plan became final; a newer release reads it no other way.
  return { ...extraction, targets: JSON.parse(input.targets) as Target[] };
}

function followUp(
  extraction: Extraction,
  board: Board,
  input: ExportInput,
): Pick<ExportModel, 'targets' | 'tasks'> {
  const live = board.cards.filter((card) => card.archived === null);
  const progress = rollUp(extraction.targets, live, { period: input.period, today: input.today });
  const titles = sectionTitles(extraction);
  const before = lastYear(extraction.targets, input.lastYear);
  const targets = extraction.targets.map((target): ExportTarget => {
    const at = progress.get(target.key);
    const last = before.get(target.key);
    const hasCards = at !== undefined && at.cards.length > 0;
    return {
      key: target.key,
      measure: target.measure,
      quote: target.quote,
      comparator: target.comparator,
      min: target.min,
      max: target.max,
      unit: target.unit,
      kind: target.kind,
      period: target.period,
      per: target.per,
      baseline: target.baseline,
      partOf: target.part_of_key,
      section: target.section,
      sectionTitle: titles.get(target.section) ?? '',
      lead: target.lead,
      support: target.support,
      planned: hasCards && at.figure !== null ? at.planned : null,
      done: hasCards && at.figure !== null ? at.done : null,
      expected: dueByNow(at),
      status: statusOf(target, at, input),
      ...(last ? { lastYear: { quote: last.quote, done: last.done } } : {}),
    };
  });
  return { targets, tasks: tasksOf(extraction, board, live, titles, input) };
}

type DoneTarget = Target & { done: number | null };

/** Key of a target → the one it answers to in the plan before. */
function lastYear(targets: readonly Target[], json: string | null): Map<string, DoneTarget> {
  const found = new Map<string, DoneTarget>();
  if (json === null) return found;
  const before = JSON.parse(json) as DoneTarget[];
  for (const [later, earlier] of pairTargets(before, targets)) {
    const [target, last] = [targets[later], before[earlier]];
    if (target && last) found.set(target.key, last);
  }
  return found;
}

/** Whole ones, as the targets’ page shows them: a file must not call late what it shows as done. */
function dueByNow(at: TargetProgress | undefined): number | null {
  return at === undefined || at.expected === null ? null : Math.floor(at.expected);
}

function statusOf(target: Target, at: TargetProgress | undefined, input: ExportInput): TargetStatus {
  if (at === undefined || at.cards.length === 0) return 'unlinked';
  if (at.figure === null) return 'on-track';
  if (target.comparator === 'lte' || target.comparator === 'lt') {
    return at.done <= at.figure ? 'on-track' : 'behind';
  }
  if (at.done >= at.figure) return 'met';
  const end = (periodSpan(target.period) ?? input.period).end;
  if (input.today > end) return 'late';
  if (at.done === 0) return 'not-started';
  return at.done >= (dueByNow(at) ?? 0) ? 'on-track' : 'behind';
}

/** Joined numbers of the headings above → words of the innermost one. */
function sectionTitles(extraction: Extraction): Map<string, string> {
  const titles = new Map<string, string>();
  const path: { level: number; number: string }[] = [];
  for (const entry of extraction.outline) {
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= entry.level) path.pop();
    path.push(entry);
    titles.set(path.map((step) => step.number).join('/'), entry.title);
  }
  return titles;
}

function tasksOf(
  extraction: Extraction,
  board: Board,
  live: readonly Card[],
  titles: ReadonlyMap<string, string>,
  input: ExportInput,
): ExportTask[] {
  const targets = new Map(extraction.targets.map((target) => [target.key, target]));
  const items = new Map(extraction.items.map((item) => [item.blockId ?? item.key, item]));
  const stages = new Map(board.stages.map((stage) => [stage.id, stage.name]));
  const last = board.stages.at(-1)?.id;
  const departments = new Map(Object.entries(input.departments));
  const users = new Map(Object.entries(input.users));
  const covered = new Set<string>();
  const tasks = live.map((card): ExportTask => {
    for (const link of card.links) if (link.blockId !== null) covered.add(link.blockId);
    const linked = card.links.flatMap((link) => targets.get(link.target ?? '') ?? []);
    const item = card.links.map((link) => items.get(link.blockId ?? '')).find((found) => found !== undefined);
    const section = linked[0]?.section ?? item?.section ?? '';
    const done = card.planned !== null && card.planned > 0 && (card.done ?? 0) >= card.planned;
    return {
      id: card.id,
      title: card.title,
      category: CATEGORY_NAMES[card.category].zh,
      section,
      sectionTitle: titles.get(section) ?? '',
      targets: linked.map((target) => target.quote),
      lead: card.lead === null ? [] : [departments.get(card.lead) ?? card.lead],
      support: card.support.map((id) => departments.get(id) ?? id),
      owners: card.owners.map((id) => users.get(id) ?? id),
      start: card.start,
      due: card.due,
      stage: stages.get(card.place.stage) ?? '',
      planned: card.planned,
      done: card.done,
      unit: card.unit ?? '',
      note: card.note,
      finished: done || (card.planned === null && card.place.stage === last),
    };
  });
  const open = extraction.items
    .filter((item) => item.blockId === null || !covered.has(item.blockId))
    .map(
      (item): ExportTask => ({
        id: item.key,
        title: item.title,
        category: item.category in CATEGORY_NAMES ? CATEGORY_NAMES[item.category as Card['category']].zh : '',
        section: item.section,
        sectionTitle: titles.get(item.section) ?? item.title,
        targets: item.targets.flatMap((key) => targets.get(key)?.quote ?? []),
        lead: item.lead,
        support: item.support,
        owners: [],
        start: null,
        due: null,
        stage: '',
        planned: null,
        done: null,
        unit: '',
        note: '',
        finished: false,
      }),
    );
  return [...tasks, ...open];
}
