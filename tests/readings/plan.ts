// A small text document for the tests of readings: blocks put in, read as the editor and the server read them.
import * as Y from 'yjs';
import { applyReadings, starts } from '../../shared/doc/applyReadings.ts';
import { wordsOfBlock } from '../../shared/doc/blockWords.ts';
import type { LinkedCard } from '../../shared/doc/cardFindings.ts';
import { cardGaps } from '../../shared/doc/cardGaps.ts';
import { dismissalOf } from '../../shared/doc/dismissals.ts';
import { TEXT_ROOT, textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { extractionBlocks } from '../../shared/doc/planExtract.ts';
import { planBlocks } from '../../shared/doc/planText.ts';
import { anchorAt, placeReadings } from '../../shared/doc/readingAnchors.ts';
import { type NewReading, setReading } from '../../shared/doc/readings.ts';
import { extractBlocks } from '../../shared/extract/extract.ts';
import type { Finding, Target } from '../../shared/extract/types.ts';
import { rollUp } from '../../shared/progress.ts';
import { targetTree } from '../../shared/targetTree.ts';

/** Lines with four targets. */
export const LINES = ['全年举办学术论坛20场。', '发表论文30篇，派出访问学者5人。', '培训学员200人次。'];

export const root = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(TEXT_ROOT);

export function paragraph(id: string, words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('id', id);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

/** Block ids are p0, p1, … */
export function planDoc(lines: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  root(doc).insert(
    0,
    lines.map((words, index) => paragraph(`p${index}`, words)),
  );
  return doc;
}

export function wordsOf(doc: Y.Doc, index: number): Y.XmlText {
  const block = root(doc).get(index);
  const words = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(words instanceof Y.XmlText)) throw new Error(`block ${index} has no words`);
  return words;
}

export function read(doc: Y.Doc) {
  const blocks = planBlocks(textJson(doc), DEFAULT_NUMBERING);
  const plain = extractBlocks(extractionBlocks(blocks), {
    period: { start: '2026-01-01', end: '2026-12-31' },
  });
  return { plain, ...applyReadings(plain, blocks, placeReadings(doc)) };
}

export function targetOf(doc: Y.Doc, quote: string): Target {
  const target = read(doc).extraction.targets.find((one) => one.quote === quote);
  if (!target) throw new Error(`no target ${quote}: ${read(doc).extraction.targets.map((one) => one.quote)}`);
  return target;
}

/** The findings that need the board, as editor and server ask for them. */
export function gapsOf(doc: Y.Doc, cards: readonly LinkedCard[]) {
  const tree = targetTree(read(doc).extraction);
  const counted = cards.map((card) => ({ ...card, planned: null, done: null, unit: null }));
  const progress = rollUp(tree, counted, { period: null, today: '2026-06-01' });
  const blocks = planBlocks(textJson(doc), DEFAULT_NUMBERING);
  const words = (id: string): string | null => wordsOfBlock(blocks, id);
  return cardGaps({ tree, progress, cards, wordsOf: words, readings: placeReadings(doc) });
}

/** 不是问题 as the editor writes it. */
export function dismissFinding(doc: Y.Doc, id: string, finding: Finding, reason = ''): void {
  const blocks = planBlocks(textJson(doc), DEFAULT_NUMBERING);
  const what = dismissalOf(doc, finding, read(doc).extraction.targets, starts(blocks));
  const rest = { quote: '', anchor: null, fields: {}, by: 'u', at: '2026-01-01T00:00:00.000Z' };
  setReading(doc, { id, kind: 'dismissFinding', ...what, ...rest, reason });
}

export function say(
  doc: Y.Doc,
  id: string,
  target: Target,
  said: Pick<NewReading, 'kind'> & Partial<NewReading>,
  origin?: unknown,
): void {
  setReading(
    doc,
    {
      id,
      anchor: anchorAt(doc, { blockId: target.blockId ?? '', from: target.from, to: target.to }),
      quote: target.quote,
      key: target.key,
      fields: {},
      reason: '',
      by: 'u',
      at: '2026-01-01T00:00:00.000Z',
      ...said,
    },
    origin,
  );
}

/** Words of a block marked by hand, as three 大事. */
export function addByHand(doc: Y.Doc, blockId: string, words: string, marked: string, origin: unknown): void {
  const from = words.indexOf(marked);
  const anchor = anchorAt(doc, { blockId, from, to: from + marked.length });
  const fields = { measure: '大事', min: 3, max: 3, unit: '件' };
  setReading(
    doc,
    { id: 'by', kind: 'add', anchor, quote: marked, key: 'b|hand', fields, reason: '', by: 'u', at: '1' },
    origin,
  );
}
