/**
 * One plan's committed documents → what REST says about them. Runs in a job thread; replies leave it as JSON
 * text, so that the main thread neither builds nor walks a big structure. Reads tolerantly, writes nothing.
 */
import { deserialize, serialize } from 'node:v8';
import * as Y from 'yjs';
import type { WorkCard } from '../../shared/api/reading.ts';
import { categoryWords, type OwnCategory } from '../../shared/category.ts';
import { type AppliedReadings, applyReadings } from '../../shared/doc/applyReadings.ts';
import { wordPlaces } from '../../shared/doc/blockWords.ts';
import { type Board, readBoard } from '../../shared/doc/board.ts';
import { cardGaps } from '../../shared/doc/cardGaps.ts';
import { textJson } from '../../shared/doc/json.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { extractionBlocks } from '../../shared/doc/planExtract.ts';
import { blocksText, type PlanBlock, planBlocks, planText } from '../../shared/doc/planText.ts';
import { type PlacedReading, placeReadings } from '../../shared/doc/readingAnchors.ts';
import { extractBlocks } from '../../shared/extract/extract.ts';
import type { Owner, PlanPeriod, Target } from '../../shared/extract/types.ts';
import { rollUp, type TargetProgress } from '../../shared/progress.ts';
import { isDone } from '../../shared/targetStatus.ts';
import { type TargetTree, targetTree } from '../../shared/targetTree.ts';
import { jsonPieces, type Pieces, textPieces } from '../pieces.ts';
import { hashedSections } from './signedChapters.ts';
import { type Mention, type Ownership, readMentions, readOwnerships } from './traces.ts';

/** What a text's reading depends on. */
export interface TextInput {
  text: Uint8Array;
  title: string;
  period: PlanPeriod;
  numbering: Numbering;
  departments: string[];
  /** The workspace's own. */
  categories?: readonly OwnCategory[];
}

export interface ReadingInput extends Omit<TextInput, 'text'> {
  /** As committed; or what an earlier reading of the very same text returned: then only the board is read. */
  text: { update: Uint8Array } | { read: Uint8Array };
  board: Uint8Array;
  textSeq: number;
  boardSeq: number;
  /** `YYYY-MM-DD`: what is expected by now depends on it. */
  today: string;
  /** JSON of a final version's targets: they were read when the plan became final, and stay so. */
  frozenTargets: string | null;
}

export interface Figures {
  targets: number;
  findings: number;
  cards: number;
  cardsDone: number;
  done: number | null;
  expected: number | null;
}

/** A chapter of the text, the hash of its words, and the departments it names, as it names them. */
export interface ReadSection {
  id: string;
  number: string;
  title: string;
  hash: string;
  named: string[];
}

type ReadText = AppliedReadings & {
  planText: string;
  /** Block or cell → where its words stand in `planText`. */
  places: Map<string, [from: number, to: number]>;
  readings: PlacedReading[];
  sections: ReadSection[];
  mentions: Mention[];
};
export type ReadCard = Omit<WorkCard, 'planId' | 'planTitle'> & { support: string[] };

export interface Reading {
  textSeq: number;
  boardSeq: number;
  sections: ReadSection[];
  /** Bodies of the replies, ready to send. */
  targets: Pieces;
  findings: Pieces;
  board: Pieces;
  /** Everyone who owns a live card. */
  owners: string[];
  /** Those put aside too. */
  cards: ReadCard[];
  /** Whom the text names, and who owns which live card: who wrote that, for notifications. */
  mentions: Mention[];
  ownerships: Ownership[];
  /** The board's state vector. */
  boardVector: Uint8Array;
  figures: Figures;
  /** What it cost its thread; not what it waited for one. */
  tookMs: number;
}

/** `read`: what was read in the text, opaque, for the next reading of the same text. */
export function readPlan(input: ReadingInput): { reading: Reading; read: Uint8Array } {
  const started = performance.now();
  const text =
    'read' in input.text
      ? (deserialize(input.text.read) as ReadText)
      : readText({ ...input, text: input.text.update });
  const read = 'read' in input.text ? input.text.read : new Uint8Array(serialize(text));
  const reading = readWithBoard(input, text);
  return { reading: { ...reading, tookMs: performance.now() - started }, read };
}

/** A text's words alone, as they are and as JSON: whatever stands in them, they are there to be read. */
export function readWords(input: { text: Uint8Array; numbering: Numbering; textSeq: number }): {
  text: Pieces;
  json: Pieces;
} {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, input.text);
  const text = planText(textJson(ydoc), input.numbering);
  ydoc.destroy();
  return { text: textPieces(text), json: jsonPieces({ seq: input.textSeq, text }) };
}

function readWithBoard(input: ReadingInput, text: ReadText): Omit<Reading, 'tookMs'> {
  const { sections, extraction, readings, dismissed, orphans, mentions } = text;
  if (input.frozenTargets !== null) extraction.targets = JSON.parse(input.frozenTargets) as Target[];
  const { board, ownerships, boardVector } = withBoard(input.board, (ydoc) => {
    const board = readBoard(ydoc);
    return { board, ownerships: readOwnerships(ydoc, board), boardVector: Y.encodeStateVector(ydoc) };
  });
  const live = board.cards.filter((card) => card.archived === null);
  const tree = targetTree(extraction);
  const progress = rollUp(tree, live, { period: input.period, today: input.today });
  const targets = extraction.targets.map((target) => {
    const at = progress.get(target.key);
    // What goes with its total, or is no count and stated by no card: nothing is known of it, which is not 0.
    const done = at === undefined ? null : at.figure === null ? at.stated : at.done;
    return { ...target, cards: at?.cards ?? [], done, expected: at?.expected ?? null };
  });
  const wordsOf = (block: string): string | null => {
    const place = text.places.get(block);
    return place === undefined ? null : text.planText.slice(...place);
  };
  const gaps = cardGaps({ tree, progress, cards: board.cards, wordsOf, readings });
  const findings = [...extraction.findings, ...gaps.shown];
  const lastStage = board.stages.at(-1)?.id;
  return {
    textSeq: input.textSeq,
    boardSeq: input.boardSeq,
    sections,
    targets: jsonPieces({
      seq: input.textSeq,
      targets,
      outline: extraction.outline,
      deliverables: extraction.deliverables,
      dismissed,
      orphans: orphans.map(({ entry: { id, kind, quote } }) => ({ id, kind, quote })),
    }),
    findings: jsonPieces({ seq: input.textSeq, findings }),
    board: jsonPieces({ seq: input.boardSeq, ...board }),
    owners: [...new Set(live.flatMap((card) => card.owners))],
    cards: readCards(board),
    mentions,
    ownerships,
    boardVector,
    figures: {
      targets: tree.size,
      findings: findings.filter((finding) => finding.severity !== 'hint').length,
      cards: live.length,
      cardsDone: live.filter((card) => isDone(card, lastStage)).length,
      ...shares(tree, progress),
    },
  };
}

/** What is read out of a text, as people corrected it: also for versions and for finalising. */
export function readText(input: TextInput): ReadText {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, input.text);
  const blocks = planBlocks(textJson(ydoc), input.numbering);
  const readings = placeReadings(ydoc);
  const mentions = readMentions(ydoc, blocks);
  ydoc.destroy();
  const read = extractBlocks(extractionBlocks(blocks), {
    title: input.title,
    period: input.period,
    departments: input.departments,
    categories: categoryWords(input.categories ?? []),
  });
  return {
    planText: blocksText(blocks),
    places: wordPlaces(blocks),
    readings,
    mentions,
    sections: readSections(blocks, read.owners),
    ...applyReadings(read, blocks, readings),
  };
}

function readSections(blocks: readonly PlanBlock[], owners: readonly Owner[]): ReadSection[] {
  const named = new Map<string | null, string[]>();
  for (const { blockId, lead, support } of owners) {
    const names = named.get(blockId) ?? [];
    names.push(...lead, ...support);
    named.set(blockId, names);
  }
  return hashedSections(blocks).map(({ id, number, title, hash, blocks: inside }) => ({
    id,
    number,
    title,
    hash,
    named: [...new Set(inside.flatMap((block) => named.get(block) ?? []))],
  }));
}

export const openBoard = (update: Uint8Array): Board => withBoard(update, readBoard);

function withBoard<T>(update: Uint8Array, read: (ydoc: Y.Doc) => T): T {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, update);
  const found = read(ydoc);
  ydoc.destroy();
  return found;
}

function readCards(board: Board): ReadCard[] {
  const names = new Map(board.stages.map((stage) => [stage.id, stage.name]));
  return board.cards.map((card) => ({
    id: card.id,
    title: card.title,
    category: card.category,
    stage: names.get(card.place.stage) ?? card.place.stage,
    stageId: card.place.stage,
    due: card.due,
    planned: card.planned,
    done: card.done,
    unit: card.unit,
    lead: card.lead,
    owners: card.owners,
    support: card.support,
    archived: card.archived !== null,
  }));
}

/** Mean share done and expected over the counted targets that are no part of another. */
function shares({ nodes }: TargetTree, progress: ReadonlyMap<string, TargetProgress>) {
  let count = 0;
  let done = 0;
  let expected = 0;
  for (const { target, depth } of nodes) {
    const at = progress.get(target.key);
    if (depth > 0 || !at?.figure) continue;
    count++;
    done += Math.min(1, at.done / at.figure);
    expected += Math.min(1, (at.expected ?? 0) / at.figure);
  }
  return count === 0 ? { done: null, expected: null } : { done: done / count, expected: expected / count };
}
