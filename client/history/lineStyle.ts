/** How a line of plan text is set on the page, read off its number. A view of words only: no plan is needed. */
export type LineStyle = 'title' | 'level1' | 'level2' | 'level3' | 'item' | 'body' | 'row';

export interface StyledLine {
  style: LineStyle;
  /** Characters from the start that are bold: an item's run-in title up to its first full stop. */
  bold: number;
}

const CHAPTER = /^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百]+[章部分])/;
const PAREN = /^[（(][一二三四五六七八九十百]+[)）]/;
const ITEM = /^(?:\d{1,3}[.．、]\s?|[（(]\d{1,3}[)）]|[①-⑳])/;

/** `first`: no line came before it. */
export function styleOf(line: string, first: boolean): StyledLine {
  if (first && line.length <= 80 && !/[。；]/.test(line)) return { style: 'title', bold: 0 };
  if (line.includes('\t')) return { style: 'row', bold: 0 };
  if (CHAPTER.test(line)) return { style: 'level1', bold: 0 };
  if (PAREN.test(line)) return { style: line.length <= 60 ? 'level2' : 'body', bold: 0 };
  const number = ITEM.exec(line)?.[0];
  if (number !== undefined) {
    const stop = line.indexOf('。');
    if (stop < 0 || stop === line.length - 1)
      return { style: 'level3', bold: stop < 0 && line.length <= 40 ? line.length : 0 };
    return { style: 'item', bold: stop <= number.length + 40 ? stop + 1 : 0 };
  }
  return { style: 'body', bold: 0 };
}
