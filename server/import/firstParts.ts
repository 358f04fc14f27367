/**
 * An import's blocks → the first updates of the new plan: its text, the comments of the file as talk, and the
 * cards of its targets where they were asked for. Made together, because the others hold on to the text.
 */
import * as Y from 'yjs';
import { categoryWords, type OwnCategory } from '../../shared/category.ts';
import { departmentNamed, type KnownDepartment, namesOf } from '../../shared/departments.ts';
import { fillText } from '../../shared/doc/birth.ts';
import { addCard, DEFAULT_STAGES, fillBoard } from '../../shared/doc/board.ts';
import { cardsWanted } from '../../shared/doc/cardShares.ts';
import { cardFromTarget, MOST_CARDS_AT_ONCE } from '../../shared/doc/cardsFrom.ts';
import { carryReadings } from '../../shared/doc/carryReadings.ts';
import { type JsonNode, textJson } from '../../shared/doc/json.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { extractionBlocks } from '../../shared/doc/planExtract.ts';
import { planBlocks } from '../../shared/doc/planText.ts';
import { extractBlocks } from '../../shared/extract/extract.ts';
import type { Extraction, PlanPeriod } from '../../shared/extract/types.ts';
import { targetTree } from '../../shared/targetTree.ts';
import { newId } from '../auth/tokens.ts';
import { refuse } from '../docx/refuse.ts';
import { type FileComments, takeCommentMarks, talkUpdate } from './fileComments.ts';

/** An earlier plan's text. */
export interface Predecessor {
  text: Uint8Array;
  numbering: Numbering;
  period: PlanPeriod;
}

export interface FirstPartsInput {
  blocks: readonly JsonNode[];
  /** What was left out of the text: comments on it still say what they were about. */
  dropped: readonly JsonNode[];
  comments: FileComments | undefined;
  title: string;
  period: PlanPeriod;
  numbering: Numbering;
  departments: readonly KnownDepartment[];
  categories: readonly OwnCategory[];
  cards: boolean;
  predecessor: Predecessor | null;
  /** Who brings it in, and when (ISO). */
  by: string;
  at: string;
}

export interface FirstParts {
  text: Uint8Array;
  talk: Uint8Array | null;
  board: Uint8Array | null;
  threads: number;
  cards: number;
  /** What is read in the new plan. */
  targets: number;
  findings: number;
}

/**
 * What one plan may hold to be read, as often as it changes, within a request's time and memory (jobs/pool.ts), on a
 * busy machine too. The longest plans we know have some hundreds.
 */
const MOST_READ = 30_000;

/** Refuses what could be made into a plan, but never be read as one. */
export function refuseDense({ targets, findings }: Pick<Extraction, 'targets' | 'findings'>): void {
  if (targets.length + findings.length > MOST_READ) throw refuse('dense', { limit: MOST_READ });
}

export function firstParts(input: FirstPartsInput): FirstParts {
  const { blocks, places } = takeCommentMarks(input.blocks);
  const ydoc = new Y.Doc();
  fillText(ydoc, blocks);
  const quoted = new Map([...takeCommentMarks(input.dropped).places, ...places]);
  const talk = talkUpdate(input.comments, quoted, ydoc, input.by, input.at);
  const extraction = extractBlocks(extractionBlocks(planBlocks(textJson(ydoc), input.numbering)), {
    title: input.title,
    period: input.period,
    departments: namesOf(input.departments),
    categories: categoryWords(input.categories),
  });
  refuseDense(extraction);
  if (input.predecessor !== null) carryFrom(input.predecessor, ydoc, input);
  const made = input.cards ? boardUpdate(extraction, input) : null;
  const text = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return {
    text,
    talk: talk?.update ?? null,
    threads: talk?.threads ?? 0,
    board: made?.update ?? null,
    cards: made?.cards ?? 0,
    targets: targetTree(extraction).size,
    findings: extraction.findings.length,
  };
}

function carryFrom(
  { text, numbering, period }: Predecessor,
  ydoc: Y.Doc,
  next: Pick<FirstPartsInput, 'numbering' | 'period'>,
): void {
  const before = new Y.Doc();
  Y.applyUpdate(before, text);
  const yearOf = ({ start }: PlanPeriod): number => Number(start.slice(0, 4));
  const years = yearOf(next.period) - yearOf(period);
  carryReadings({ doc: before, numbering }, { doc: ydoc, numbering: next.numbering }, years);
  before.destroy();
}

/** What a card is linked to are the plan's own targets and blocks, as read in its text. */
function boardUpdate(
  extraction: Extraction,
  { period, departments, by, at }: FirstPartsInput,
): { update: Uint8Array; cards: number } {
  const wanted = cardsWanted(extraction).slice(0, MOST_CARDS_AT_ONCE);
  const board = new Y.Doc();
  fillBoard(board);
  board.transact(() => {
    const context = {
      stage: DEFAULT_STAGES[0]?.id ?? 'todo',
      period,
      departmentId: (name: string) => departmentNamed(name, departments)?.id ?? null,
      newId,
      created: { by, at },
    };
    for (const { target, share } of wanted) addCard(board, cardFromTarget(target, context, share));
  });
  const update = Y.encodeStateAsUpdate(board);
  board.destroy();
  return { update, cards: wanted.length };
}
