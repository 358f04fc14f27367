/**
 * A table of contents, its entries already filled in: no program has to ask before it updates a field. Pages
 * are estimated from the layout's own lines and characters; Word sets them right when the field is updated.
 */
import { blocksWords, textCells } from '../export/grid.ts';
import type { ExportBlock } from '../export/model.ts';
import { runsText } from '../export/model.ts';
import { type Layout, textWidth } from './layout.ts';
import { paragraphXml } from './looks.ts';
import { runXml } from './runs.ts';
import { el, val } from './xml.ts';

/** Headings down to this level are listed. */
const DEEPEST = 3;

export type HeadingBlock = Extract<ExportBlock, { kind: 'heading' }>;

/** Name of the bookmark around a listed heading, by its place among them. */
export function bookmarkName(index: number): string {
  return `_Toc${String(100_000_000 + index)}`;
}

/** The headings that are listed, in order. */
export function listedHeadings(blocks: readonly ExportBlock[]): HeadingBlock[] {
  return blocks.filter((block): block is HeadingBlock => block.kind === 'heading' && block.level <= DEEPEST);
}

/** The contents as one block of the body, or '' when there is nothing to list. */
export function contentsXml(blocks: readonly ExportBlock[], layout: Layout): string {
  const headings = listedHeadings(blocks);
  if (headings.length === 0) return '';
  const pages = estimatePages(blocks, layout);
  const right = textWidth(layout.portrait);
  const entries = headings.map((heading, index) => {
    const anchor = bookmarkName(index);
    const words = runXml(heading.numberText + runsText(heading.runs).replaceAll('\n', ''));
    const page = field(` PAGEREF ${anchor} \\h `, String(pages.get(heading) ?? 1));
    const link = el(
      'w:hyperlink',
      { 'w:anchor': anchor, 'w:history': 1 },
      words,
      '<w:r><w:tab/></w:r>',
      page,
    );
    const look = paragraphXml({
      style: `TOC${heading.level}`,
      tabs: [{ at: right, align: 'right', dots: true }],
    });
    const begin =
      index === 0
        ? mark('begin') + instruction(` TOC \\o "1-${DEEPEST}" \\h \\z \\u `) + mark('separate')
        : '';
    const end = index === headings.length - 1 ? mark('end') : '';
    return `<w:p>${look}${begin}${link}${end}</w:p>`;
  });
  const gallery = el('w:docPartObj', {}, val('w:docPartGallery', 'Table of Contents'), '<w:docPartUnique/>');
  const title = `<w:p>${paragraphXml({ style: 'GcContents' })}${runXml('目　录')}</w:p>`;
  return el('w:sdt', {}, el('w:sdtPr', {}, gallery), el('w:sdtContent', {}, title, ...entries));
}

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (words: string): string =>
  `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
const field = (words: string, shown: string): string =>
  mark('begin') + instruction(words) + mark('separate') + runXml(shown) + mark('end');

/** The page each heading stands on, counted in body lines. */
export function estimatePages(blocks: readonly ExportBlock[], layout: Layout): Map<ExportBlock, number> {
  const { portrait } = layout;
  const perPage = Math.floor((portrait.height - portrait.top - portrait.bottom) / layout.line);
  // Marks hang over the edge and half-width ones are narrow: a line holds a little more than its cells.
  const perLine = (textWidth(portrait) / layout.char) * 1.02;
  const pages = new Map<ExportBlock, number>();
  let line = 0;
  const nextPage = (): void => {
    line = Math.ceil(line / perPage) * perPage;
  };
  for (const block of blocks) {
    if (block.kind === 'pageBreak') nextPage();
    if (block.kind === 'heading') {
      // A heading does not stay alone at the foot of a page.
      if (line % perPage === perPage - 1) line++;
      pages.set(block, Math.floor(line / perPage) + 1);
    }
    line += blockLines(block, perLine);
  }
  return pages;
}

function blockLines(block: ExportBlock, perLine: number): number {
  switch (block.kind) {
    case 'title':
      return 1 + Math.ceil((textCells(runsText(block.runs)) / 20) * 1.3);
    case 'table':
      return Math.ceil(
        block.rows.reduce((sum, row) => {
          const share = perLine / Math.max(1, row.cells.length);
          const most = Math.max(1, ...row.cells.map((cell) => textCells(blocksWords(cell.blocks)) / share));
          return sum + Math.max(0.9, Math.ceil(most) * 0.62);
        }, 0),
      );
    case 'image':
      return 8;
    case 'pageBreak':
      return 0;
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + item.blocks.reduce((all, each) => all + blockLines(each, perLine), 0),
        0,
      );
    case 'quote':
      return block.blocks.reduce((sum, each) => sum + blockLines(each, perLine - 2), 0);
    default:
      return blocksWords([block])
        .split('\n')
        .reduce((sum, words) => sum + Math.max(1, Math.ceil((textCells(words) + 2) / perLine)), 0);
  }
}
