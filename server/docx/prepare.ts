/**
 * Blocks made ready for writing: run-in notes of responsibility are found and cut off as runs of their own,
 * and a plan without a title block gets its name as one. Words are never changed.
 */
import type { ExportBlock, ExportModel, ExportRun } from '../export/model.ts';
import { splitRuns } from '../export/runIn.ts';

export interface Prepared {
  blocks: ExportBlock[];
  /** Runs that say who is responsible: set in 楷体. */
  duty: ReadonlySet<ExportRun>;
  /** The title block that was added because the plan's text has none. */
  addedTitle: ExportBlock | null;
}

/** （牵头单位：学术部；完成时限：6月底前） at the end of a paragraph or item. */
const DUTY =
  /[（(](?:牵头|责任|负责|主责|承办|主办|配合|协办|完成时限|时限|牽頭|責任|負責)[^（）()]{0,200}[）)][。.]?$/;

export function prepare(model: Pick<ExportModel, 'title' | 'blocks'>): Prepared {
  const duty = new Set<ExportRun>();
  const mark = (runs: ExportRun[]): ExportRun[] => {
    const words = runs
      .map((run) => (run.kind === 'break' ? '\n' : run.kind === 'footnote' ? '' : run.text))
      .join('');
    const found = DUTY.exec(words);
    if (!found) return runs;
    const [head, tail] = splitRuns(runs, found.index);
    for (const run of tail) duty.add(run);
    return [...head, ...tail];
  };
  const blocks = model.blocks.map((block): ExportBlock => {
    if (block.kind === 'item') return { ...block, runs: mark(block.runs) };
    if (block.kind === 'paragraph' && block.role === 'body') return { ...block, runs: mark(block.runs) };
    return block;
  });
  const untitled = model.title !== '' && !blocks.some((block) => block.kind === 'title');
  const addedTitle: ExportBlock | null = untitled
    ? { kind: 'title', runs: [{ kind: 'text', text: model.title }] }
    : null;
  if (addedTitle) blocks.unshift(addedTitle);
  return { blocks, duty, addedTitle };
}

const CHINESE_NUMBER =
  /^(?:[一二三四五六七八九十百零〇]+、|（[一二三四五六七八九十百零〇]+）|\([一二三四五六七八九十百零〇]+\))/;
const ARABIC_NUMBER = /^(?:\d{1,3}\s*[．.、](?!\d)|（\d{1,3}）|\(\d{1,3}\))/;

/** Does a numbered line read as a heading (short, no sentence)? Then it belongs into the navigation pane. */
export function readsAsHeading(line: string): boolean {
  const words = line.trim();
  if (CHINESE_NUMBER.test(words)) return words.length <= 45 && !/[；;，,：:]$/.test(words);
  return ARABIC_NUMBER.test(words) && words.length <= 30 && !/[。；;！？，,：:]$/.test(words);
}

/** Depth a number's form stands for: 一、 0, （一） 1, 1. 2, （1） 3; null for other forms. */
export function numberDepth(numberText: string): 0 | 1 | 2 | 3 | null {
  const number = numberText.trim();
  if (/^[一二三四五六七八九十百零〇]+、$/.test(number)) return 0;
  if (/^[（(][一二三四五六七八九十百零〇]+[）)]$/.test(number)) return 1;
  if (/^\d{1,3}[．.、]$/.test(number)) return 2;
  if (/^[（(]\d{1,3}[）)]$/.test(number)) return 3;
  return null;
}
