/**
 * A quick line reader for tests: plain text of a plan to an export model. Good enough to have real words in
 * real shapes; the product's own import is another thing.
 */
import type { ExportBlock, ExportModel, ExportRole, ExportRun } from '../../server/export/model.ts';

export const text = (words: string, marks?: ExportRun['marks']): ExportRun =>
  marks ? { kind: 'text', text: words, marks } : { kind: 'text', text: words };

export const paragraph = (words: string, role: ExportRole = 'body'): ExportBlock => ({
  kind: 'paragraph',
  role,
  runs: words === '' ? [] : [text(words)],
});

/** A model around blocks; every field has a fixed value. */
export function modelOf(blocks: ExportBlock[], more: Partial<ExportModel> = {}): ExportModel {
  return {
    planId: 'plan-0001',
    title: '2026年度工作计划',
    period: { start: '2026-01-01', end: '2026-12-31' },
    organisation: '云岭市科学技术协会',
    state: 'final',
    revision: 1,
    version: '定稿',
    date: '2026-01-15T08:00:00.000Z',
    today: '2026-01-15',
    textHash: 'a1b2c3d4',
    blocks,
    comments: [],
    targets: [],
    tasks: [],
    ...more,
  };
}

const HEADS: [RegExp, 1 | 2 | 3 | 4][] = [
  [/^[一二三四五六七八九十]+、/, 1],
  [/^[（(][一二三四五六七八九十]+[）)]/, 2],
  [/^\d{1,2}[.．、](?!\d)/, 3],
  [/^[（(]\d{1,2}[）)]/, 4],
];

export function linesToModel(source: string): ExportModel {
  const lines = source
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '•');
  const titleAt = lines.findIndex(
    (line) => /(?:计划|計劃|要点|規劃|规划[^。]{0,20}|方案)$/.test(line) && line.length < 45,
  );
  const blocks: ExportBlock[] = lines.map((line, index) => lineBlock(line, index === titleAt));
  return modelOf(blocks, { title: lines[Math.max(0, titleAt)] ?? '计划' });
}

function lineBlock(line: string, isTitle: boolean): ExportBlock {
  if (isTitle) return { kind: 'title', runs: [text(line)] };
  for (const [pattern, level] of HEADS) {
    const number = pattern.exec(line)?.[0];
    if (!number) continue;
    const words = line.slice(number.length);
    if (level <= 2 && line.length <= 60)
      return { kind: 'heading', level, numberText: number, runs: [text(words)] };
    if (line.length <= 30 && !/[。；;：:]$/.test(line)) {
      return { kind: 'heading', level, numberText: number, runs: [text(words)] };
    }
    const stop = words.indexOf('。') + 1;
    const title = stop > 0 && stop < 40 ? words.slice(0, stop) : '';
    return {
      kind: 'item',
      level: level <= 3 ? 3 : 4,
      numberText: number,
      titleRuns: title === '' ? [] : [text(title)],
      runs: words === title ? [] : [text(words.slice(title.length))],
    };
  }
  if (/^\d{4}年\d{1,2}月\d{1,2}日$/.test(line)) return paragraph(line, 'date');
  if (/^各.{2,80}[：:]$/.test(line)) return paragraph(line, 'addressee');
  return paragraph(line);
}
