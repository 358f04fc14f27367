/** How a line of plan text looks whose plan is not at hand: read off its number. */
import type { LineLook } from '../../shared/doc/lineLooks.ts';
import { runInTitle } from '../../shared/doc/runIn.ts';

const CHAPTER = /^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百]+[章部分])/;
const PAREN = /^[（(][一二三四五六七八九十百]+[)）]/;
const ITEM = /^(?:\d{1,3}[.．、]\s?|[（(]\d{1,3}[)）]|[①-⑳])/;

/** `first`: no line came before it. */
export function lookOfWords(line: string, first: boolean): LineLook {
  const look = (kind: LineLook['kind'], level = 0, number = ''): LineLook => ({
    kind,
    level,
    role: '',
    size: line.length - number.length,
  });
  if (first && line.length <= 80 && !/[。；]/.test(line)) return look('title');
  if (line.includes('\t')) return look('row');
  const chapter = CHAPTER.exec(line)?.[0];
  if (chapter !== undefined) return look('heading', 1, chapter);
  const paren = PAREN.exec(line)?.[0];
  if (paren !== undefined && line.length <= 60) return look('heading', 2, paren);
  const number = ITEM.exec(line)?.[0];
  if (number === undefined) return look('paragraph');
  const title = runInTitle(line.slice(number.length));
  const marks: LineLook['marks'] = title > 0 ? [{ from: 0, to: title, mark: 'bold' }] : [];
  return { ...look('item', 3, number), marks };
}
