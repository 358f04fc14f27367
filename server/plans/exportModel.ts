/**
 * The plain model every exporter starts from, made from a plan's committed documents (or its final version).
 * Runs in job threads; names are given, clocks are not read.
 */

import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import type { PlanState } from '../../shared/access.ts';
import type { OwnCategory } from '../../shared/category.ts';
import { type KnownDepartment, namesOf } from '../../shared/departments.ts';
import type { Board } from '../../shared/doc/board.ts';
import { textJson } from '../../shared/doc/json.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';
import { withoutSuggestedBlocks } from '../../shared/doc/suggestions.ts';
import { pairTargets } from '../../shared/extract/compare/compare.ts';
import type { Extraction, OutlineEntry, PlanPeriod, Target } from '../../shared/extract/types.ts';
import { expectedWhole } from '../../shared/pace.ts';
import { rollUp } from '../../shared/progress.ts';
import { statusOf } from '../../shared/targetStatus.ts';
import { closestWords, leadsOf, targetTree } from '../../shared/targetTree.ts';
import { exportBlocks } from '../export/fromText.ts';
import type { ExportModel, PlanState as ExportState, ExportTarget } from '../export/model.ts';
import { type TextComments, textComments } from '../export/talkComments.ts';
import { STATE_WORDS } from '../export/words.ts';
import { type Pieces, textOf } from '../pieces.ts';
import { exportTasks } from './exportTasks.ts';
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
  /** Suggestions are written as such; else the words are as they were before them. */
  draft: boolean;
  /** For a draft with its open comments; null leaves them out. */
  talk: Uint8Array | null;
  /** JSON of a final version's targets; null: read from the text. */
  targets: string | null;
  /** What GET targets says of the plan before this one; null: none it may tell of. */
  lastYear: Pieces | null;
  /** Ids → names. */
  users: Record<string, string>;
  departments: readonly KnownDepartment[];
  /** The workspace's own. */
  categories?: readonly OwnCategory[];
  pictures: Record<string, { bytes: Uint8Array; mime: string }>;
}

/** The board to report from, and as it was at the report before (null: there was none). */
export interface Boards {
  board: Board;
  before: Board | null;
}

/** `boards` null: only the words are wanted, and no time goes into reading what they promise. */
export function exportModel(
  input: ExportInput,
  boards: Boards | null = { board: openBoard(input.board), before: null },
): ExportModel {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, input.text);
  const json = textJson(ydoc);
  // Their numbers go with them: nothing in a clean copy tells that something was suggested.
  const shown = input.draft ? json : withoutSuggestedBlocks(json);
  const words = planText(json, input.numbering);
  const users = new Map(Object.entries(input.users));
  const pictures = new Map(Object.entries(input.pictures));
  const userName = (user: string): string => users.get(user) ?? user;
  const talk = input.talk === null ? null : openTalk(input.talk, ydoc, userName);
  const blocks = exportBlocks(shown, {
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
    version: input.version || STATE_WORDS[STATES[input.state]],
    date: input.date,
    today: input.today,
    textHash: createHash('sha256').update(words).digest('hex'),
    blocks,
    comments: talk?.comments ?? [],
    ...(boards === null ? { targets: [], tasks: [] } : followUp(readAgain(input), boards, input)),
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
  amend: 'amending',
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
    departments: namesOf(input.departments),
    categories: input.categories ?? [],
  });
  if (input.targets === null) return extraction;
  // What was promised was read when the plan became final; a newer release reads it no other way.
  return { ...extraction, targets: JSON.parse(input.targets) as Target[] };
}

function followUp(
  extraction: Extraction,
  { board, before: then }: Boards,
  input: ExportInput,
): Pick<ExportModel, 'targets' | 'tasks'> {
  const live = board.cards.filter((card) => card.archived === null);
  const days = { period: input.period, today: input.today };
  const tree = targetTree(extraction);
  const reported =
    then &&
    rollUp(
      tree,
      then.cards.filter((card) => card.archived === null),
      days,
    );
  const progress = rollUp(tree, live, days);
  const standing = {
    ...days,
    cards: new Map(live.map((card) => [card.id, card])),
    lastStage: board.stages.at(-1)?.id,
  };
  const titles = sectionTitles(extraction);
  const before = lastYear(extraction, input.lastYear);
  const targets = tree.nodes.map((node): ExportTarget => {
    const { target, statements, depth } = node;
    const { section } = closestWords(node);
    const at = progress.get(target.key);
    const last = statements.map(({ key }) => before.get(key)).find((one) => one !== undefined);
    const counted = at !== undefined && at.cards.length > 0 && at.figure !== null;
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
      depth,
      section,
      sectionTitle: titles.get(section) ?? '',
      lead: leadsOf(node),
      support: [...new Set(statements.flatMap((one) => one.support))],
      planned: counted ? at.planned : null,
      done: counted ? at.done : (at?.stated ?? null),
      // Whole ones, as the page of targets shows them.
      expected: at === undefined || at.expected === null ? null : expectedWhole(at.expected),
      status: statusOf(target, at, standing),
      ...(reported && counted ? { doneBefore: reported.get(target.key)?.done ?? 0 } : {}),
      ...(last ? { lastYear: { quote: last.quote, done: last.done } } : {}),
    };
  });
  return { targets, tasks: exportTasks(extraction, tree, progress, board, live, titles, input) };
}

type DoneTarget = Target & { done: number | null };

/** Key of a target → the one it answers to in the plan before. */
function lastYear(now: Extraction, json: Pieces | null): Map<string, DoneTarget> {
  const found = new Map<string, DoneTarget>();
  if (json === null) return found;
  const before = JSON.parse(textOf(json)) as { targets: DoneTarget[]; outline: OutlineEntry[] };
  for (const [later, earlier] of pairTargets(before, now)) {
    const [target, last] = [now.targets[later], before.targets[earlier]];
    if (target && last) found.set(target.key, last);
  }
  return found;
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
