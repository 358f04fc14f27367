/**
 * What the extraction and the board say about the plan as it stands on this screen: a live store outside
 * React. The server's reading is the authority; this one is the same function over the local documents,
 * so that marks follow the typing. One per open plan: `readingOf`.
 */

import { categoryWords } from '../../shared/category.ts';
import { namesOf } from '../../shared/departments.ts';
import { type AppliedReadings, applyReadings } from '../../shared/doc/applyReadings.ts';
import { wordsOfBlock } from '../../shared/doc/blockWords.ts';
import { type Card, readBoard } from '../../shared/doc/board.ts';
import { cardGaps } from '../../shared/doc/cardGaps.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { createExtractionBlocks } from '../../shared/doc/planExtract.ts';
import { createPlanBlockReader, type PlanBlock } from '../../shared/doc/planText.ts';
import { type PlacedReading, placeReadings } from '../../shared/doc/readingAnchors.ts';
import { readingsOf } from '../../shared/doc/readings.ts';
import type { Extractor } from '../../shared/extract/extract.ts';
import type { Extraction, Finding, Target } from '../../shared/extract/types.ts';
import { createRollUp, type TargetProgress } from '../../shared/progress.ts';
import { createTargetTree, type TargetTree, targetTree } from '../../shared/targetTree.ts';
import { betweenOwnKeys, isTyping } from '../sync/ownKeys.ts';
import { createStore, type ReadStore } from '../sync/store.ts';
import type { OpenPlan } from '../sync/types.ts';
import { today } from '../ui/dates.ts';
import { extractionCode, loadExtraction } from './extraction.ts';
import { createPlanJson } from './planJson.ts';
import { createWordCount } from './wordCount.ts';

export interface Reading {
  /** The text has come in, and what reads it; before that nothing is read of it. */
  ready: boolean;
  /** The board has come in too: progress is what it says. */
  counted: boolean;
  extraction: Extraction;
  blocks: readonly PlanBlock[];
  /** The targets, each once: with what restates it, under its total. */
  tree: TargetTree;
  /** By target key. */
  progress: ReadonlyMap<string, TargetProgress>;
  findings: readonly Finding[];
  /** What people said of the reading that shows in no target: dismissed ones, hidden findings, orphans. */
  setAside: Omit<AppliedReadings, 'extraction'>;
  /** Targets by their key. */
  targets: ReadonlyMap<string, Target>;
  /** 字数 */
  words: number;
}

export interface ReadingStore extends ReadStore<Reading> {
  /** The same a moment later, for lists beside the page: they need not follow each key. */
  settled: ReadStore<Reading>;
  /** Reads now whatever is still waiting (before a jump, a copy, a test's look). */
  flush(): void;
  destroy(): void;
}

const NOTHING_READ: Extraction = {
  title: null,
  plan_period: null,
  outline: [],
  items: [],
  deliverables: [],
  targets: [],
  owners: [],
  findings: [],
};

export const EMPTY_READING: Reading = {
  ready: false,
  counted: false,
  extraction: NOTHING_READ,
  blocks: [],
  tree: targetTree(NOTHING_READ),
  progress: new Map(),
  findings: [],
  setAside: { dismissed: [], orphans: [], hidden: [] },
  targets: new Map(),
  words: 0,
};

/** Typing is answered within this many ms; many small changes become one reading. */
const TEXT_DELAY_MS = 60;
const IDLE_MS = 250;
/** Who types has his words read behind the next key, or after so long. */
const READING_PATIENCE_MS = 120;
const BOARD_DELAY_MS = 120;
/** Lists beside the page are drawn anew at most this often. */
const SETTLED_MS = 400;
/** Drawing them is long work: it begins behind a key, or after so long. */
const SETTLING_PATIENCE_MS = 250;

type Source = Pick<OpenPlan, 'detail' | 'text' | 'board'>;

export function createReading(
  plan: Source,
  numbering: Numbering = plan.detail.settings.numbering,
): ReadingStore {
  const { detail } = plan;
  const store = createStore<Reading>(EMPTY_READING);
  const settled = createStore<Reading>(EMPTY_READING);
  let stopSettling: (() => void) | null = null;
  const settle = (): void => {
    stopSettling?.();
    stopSettling = null;
    settled.set(store.get());
  };
  store.subscribe(() => {
    if (!settled.get().counted) settle();
    else stopSettling ??= afterMs(SETTLED_MS, settle);
  });
  const json = createPlanJson(plan.text.doc);
  const options = {
    period: detail.period,
    departments: namesOf(detail.departments),
    categories: categoryWords(detail.categories),
  };
  const planBlocks = createPlanBlockReader(numbering);
  const extractionBlocks = createExtractionBlocks();
  let extractor: Extractor | null = null;
  const treeOf = createTargetTree();
  const rollUp = createRollUp();
  const wordCount = createWordCount();
  let cards: readonly Card[] = [];
  let counted = false;
  let textTimer: ReturnType<typeof setTimeout> | null = null;
  let boardTimer: ReturnType<typeof setTimeout> | null = null;

  const progressOf = (tree: TargetTree): ReadonlyMap<string, TargetProgress> =>
    rollUp(
      tree,
      cards.filter((card) => card.archived === null),
      { period: detail.period, today: today() },
    );

  let placed: readonly PlacedReading[] = [];
  let hidden: AppliedReadings['hidden'] = [];
  /** The text's own findings and those that need the board. */
  const findingsOf = ({
    extraction,
    blocks,
    tree,
    progress,
  }: Pick<Reading, 'extraction' | 'blocks' | 'tree' | 'progress'>): Pick<Reading, 'findings'> &
    Pick<AppliedReadings, 'hidden'> => {
    const wordsOf = (id: string): string | null => wordsOfBlock(blocks, id);
    const gaps = cardGaps({ tree, progress, cards, wordsOf, readings: placed });
    return { findings: [...extraction.findings, ...gaps.shown], hidden: [...hidden, ...gaps.hidden] };
  };

  /** A big plan is read less often, so that reading never takes more than a fifth of the time. */
  let cost = 0;
  const readText = (): void => {
    stopWaiting();
    textTimer = null;
    if (!plan.text.ready) return;
    const began = performance.now();
    const blocks = planBlocks.read(json.read());
    extractor ??= extractionCode.get()?.createExtractor(options) ?? null;
    if (extractor === null) {
      store.set({ ...store.get(), blocks, words: wordCount(blocks) });
      return;
    }
    const read = extractor.update(extractionBlocks(blocks), options);
    placed = placeReadings(plan.text.doc);
    const { extraction, ...setAside } = applyReadings(read, blocks, placed);
    hidden = setAside.hidden;
    const tree = treeOf(extraction);
    const now = { extraction, blocks, tree, progress: progressOf(tree) };
    const found = findingsOf(now);
    store.set({
      ...now,
      ready: true,
      counted,
      findings: found.findings,
      setAside: { ...setAside, hidden: found.hidden },
      targets: new Map(extraction.targets.map((target) => [target.key, target])),
      words: wordCount(blocks),
    });
    cost = performance.now() - began;
  };

  const readCards = (): void => {
    boardTimer = null;
    cards = readBoard(plan.board.doc).cards;
    counted = plan.board.ready;
    const now = store.get();
    if (!now.ready) return;
    const progress = progressOf(now.tree);
    const { findings, hidden: set } = findingsOf({ ...now, progress });
    store.set({
      ...now,
      counted,
      progress,
      findings,
      setAside: { ...now.setAside, hidden: set },
    });
  };

  let stopWaiting = (): void => {};
  const onText = (): void => {
    textTimer ??= setTimeout(
      () => {
        stopWaiting = whenIdle(readText);
      },
      Math.max(TEXT_DELAY_MS, 4 * cost),
    );
  };
  json.onChange(onText);
  readingsOf(plan.text.doc).observeDeep(onText);
  const onBoard = (): void => {
    boardTimer ??= setTimeout(readCards, BOARD_DELAY_MS);
  };
  plan.board.doc.on('update', onBoard);
  const readFirst = (): void => {
    if (plan.text.ready && !store.get().ready) textTimer ??= setTimeout(readText, 0);
  };
  const offReady = plan.text.state.subscribe(readFirst);
  const offCode = extractionCode.subscribe(readFirst);
  void loadExtraction();
  const offBoardReady = plan.board.state.subscribe(() => {
    if (plan.board.ready && !counted) boardTimer ??= setTimeout(readCards, 0);
  });
  readCards();
  readText();

  return {
    ...store,
    settled,
    flush() {
      if (boardTimer !== null) {
        clearTimeout(boardTimer);
        readCards();
      }
      if (textTimer !== null) {
        clearTimeout(textTimer);
        readText();
      }
      settle();
    },
    destroy() {
      stopSettling?.();
      if (textTimer !== null) clearTimeout(textTimer);
      stopWaiting();
      if (boardTimer !== null) clearTimeout(boardTimer);
      offReady();
      offCode();
      offBoardReady();
      json.destroy();
      readingsOf(plan.text.doc).unobserveDeep(onText);
      plan.board.doc.off('update', onBoard);
    },
  };
}

/** Between frames, so that a letter typed now is drawn first; soon in any case. Returns the way out. */
function whenIdle(work: () => void): () => void {
  if (isTyping() || typeof requestIdleCallback !== 'function')
    return betweenOwnKeys(work, READING_PATIENCE_MS);
  let stop = (): void => cancelIdleCallback(waiting);
  const waiting = requestIdleCallback(
    () => {
      stop = betweenOwnKeys(work);
    },
    { timeout: IDLE_MS },
  );
  return () => stop();
}

/** After so many ms, behind a key where one comes. Returns the way out. */
function afterMs(ms: number, work: () => void): () => void {
  let stop = (): void => clearTimeout(timer);
  const timer = setTimeout(() => {
    stop = betweenOwnKeys(work, SETTLING_PATIENCE_MS);
  }, ms);
  return () => stop();
}

const readings = new WeakMap<OpenPlan, ReadingStore>();

/** The reading of an open plan; the same one for everybody who asks. It ends with the plan's documents. */
export function readingOf(plan: OpenPlan): ReadingStore {
  const known = readings.get(plan);
  if (known) return known;
  const reading = createReading(plan);
  readings.set(plan, reading);
  plan.text.doc.on('destroy', () => reading.destroy());
  return reading;
}
