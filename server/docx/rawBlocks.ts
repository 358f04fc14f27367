/**
 * The body as raw blocks: paragraphs with words, marks and looks, tables as rectangles, page breaks. Nothing
 * is decided here about what a paragraph is.
 */

import { rectangle } from '../export/grid.ts';
import type { ExportBlock, ExportCell, ExportImage, ExportRow } from '../export/model.ts';
import type { Piece } from './inlineRead.ts';
import { readInline } from './inlineRead.ts';
import type { AutoNumber } from './numberSeries.ts';
import type { RawRun } from './rawRun.ts';
import { allText, type ReadContext } from './readContext.ts';
import { type LineLook, lineLook } from './styleSheet.ts';
import { fateOf } from './trackedNumber.ts';
import { child, childrenOf, switchOf, valOf, type XmlNode } from './xmlTree.ts';

export interface RawParagraph {
  kind: 'paragraph';
  runs: RawRun[];
  /** The style's name, and those of the styles it is based on. */
  style: string | null;
  ancestry: string[];
  line: LineLook;
  auto: AutoNumber | null;
  list: { numId: string; level: number } | null;
  /** The paragraph is not the file's own: it goes on after a page break or lies in a text box. */
  fromBox: boolean;
}

export type RawBlock =
  | RawParagraph
  | { kind: 'image'; image: ExportImage }
  | { kind: 'pageBreak' }
  | { kind: 'table'; block: Extract<ExportBlock, { kind: 'table' }>; styles: Set<string> };

const DEEPEST = 8;
/** Styles of paragraphs that only hold a break or the end of a section. */
const HIDDEN_NAME = '公文占位';

export type CellReader = (blocks: RawBlock[]) => ExportBlock[];

/** Raw blocks of one child of the body (or of a cell, or a text box). */
export function rawBlocks(node: XmlNode, context: ReadContext, readCell: CellReader, depth = 0): RawBlock[] {
  if (depth > DEEPEST) {
    context.note('too-deep', allText(node));
    return plainParagraphs(node);
  }
  switch (node.name) {
    case 'w:p':
      return paragraphBlocks(node, context, readCell, depth);
    case 'w:tbl':
      return [tableBlock(node, context, readCell, depth)];
    case 'w:sdt': {
      const gallery = childrenOf(child(child(node, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')[0];
      if (gallery?.attrs['w:val'] === 'Table of Contents') {
        context.note('contents-left-out');
        return [];
      }
      return childBlocks(child(node, 'w:sdtContent'), context, readCell, depth);
    }
    case 'w:ins':
    case 'w:moveTo':
    case 'w:customXml':
    case 'w:sdtContent':
      return childBlocks(node, context, readCell, depth);
    case 'w:commentRangeStart':
      context.openComment(node.attrs['w:id'] ?? '');
      return [];
    case 'w:commentRangeEnd':
      context.activeComments.delete(node.attrs['w:id'] ?? '');
      return [];
    case 'w:altChunk':
      context.note('object-left-out');
      return [];
    default:
      return [];
  }
}

/** The words of what is nested too deeply, a paragraph each. */
function plainParagraphs(node: XmlNode): RawBlock[] {
  if (node.name !== 'w:p') return node.children.flatMap(plainParagraphs);
  const text = allText(node);
  if (text === '') return [];
  const run = { kind: 'text' as const, text };
  const runs = [{ run, style: null, face: null, size: null, bold: false, color: null }];
  return [
    { kind: 'paragraph', runs, style: null, ancestry: [], line: {}, auto: null, list: null, fromBox: true },
  ];
}

function childBlocks(
  node: XmlNode | undefined,
  context: ReadContext,
  readCell: CellReader,
  depth: number,
): RawBlock[] {
  return (node?.children ?? []).flatMap((each) => rawBlocks(each, context, readCell, depth + 1));
}

function paragraphBlocks(
  node: XmlNode,
  context: ReadContext,
  readCell: CellReader,
  depth: number,
): RawBlock[] {
  const properties = child(node, 'w:pPr');
  const styleId = valOf(properties, 'w:pStyle');
  const style = context.styles.paragraph(styleId);
  const direct = lineLook(properties);
  const line: LineLook = { ...style.line, ...direct };
  const out: RawBlock[] = [];
  // Only a break set on the paragraph itself is the author's; one in a style belongs to the layout.
  if (direct.pageBreakBefore) out.push({ kind: 'pageBreak' });
  if (child(properties, 'w:pPrChange')) context.note('formatting-change-left-out', allText(node));
  const contentsField = context.fields.some((field) => /^\s*TOC\b/i.test(field.instruction));
  const pieces = readInline(node, style.text, context);
  if (style.name === HIDDEN_NAME) return out;
  noteMarkChange(properties, pieces, node, context);
  if (contentsField || /^(?:toc|目录) ?\d/i.test(style.name ?? '')) {
    context.note('contents-left-out', allText(node));
    return out;
  }
  const { numId } = line;
  const list =
    numId !== undefined && numId !== '0'
      ? { numId, level: line.level ?? context.series.levelOfStyle(numId, styleId) }
      : null;
  const make = (runs: RawRun[], auto: AutoNumber | null): RawParagraph => ({
    kind: 'paragraph',
    runs,
    style: style.name,
    ancestry: context.styles.chainNames(styleId),
    line,
    auto,
    list: auto ? list : null,
    fromBox: false,
  });
  const holdsOnlySection = child(properties, 'w:sectPr') !== undefined && pieces.length === 0;
  if (holdsOnlySection) return out;
  let auto = list ? context.series.next(list.numId, list.level) : null;
  for (const part of parts(pieces)) {
    if (part.kind === 'box') {
      context.note('text-box', allText(part.content));
      for (const block of childBlocks(part.content, context, readCell, depth)) {
        out.push(block.kind === 'paragraph' ? { ...block, fromBox: true } : block);
      }
    } else if (part.kind === 'runs') {
      out.push(make(part.runs, auto));
      auto = null;
    } else out.push(part);
  }
  return out;
}

/**
 * A paragraph's end put in or struck: with all its words it is the paragraph that comes or goes, and its words
 * say so; otherwise paragraphs are to be split or joined, which stays undone and is told.
 */
function noteMarkChange(
  properties: XmlNode | undefined,
  pieces: readonly Piece[],
  node: XmlNode,
  context: ReadContext,
): void {
  const mark = child(properties, 'w:rPr');
  const came = child(mark, 'w:ins') ?? child(mark, 'w:moveTo');
  const goes = child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
  if (!came && !goes) return;
  context.hasTrackedChanges = true;
  const runs = pieces.flatMap((piece) => (piece.kind === 'run' ? [piece.run] : []));
  const fate = fateOf(runs);
  const empty = pieces.length === 0;
  if (empty || (fate === 'inserted' && came) || (fate === 'deleted' && goes)) return;
  context.note('paragraph-change-left-out', allText(node));
}

type Part =
  | { kind: 'runs'; runs: RawRun[] }
  | { kind: 'image'; image: ExportImage }
  | { kind: 'pageBreak' }
  | { kind: 'box'; content: XmlNode };

/** The paragraph cut where something stands that is a block of its own. */
function parts(pieces: readonly Piece[]): Part[] {
  const out: Part[] = [];
  let runs: RawRun[] = [];
  let cut = false;
  const close = (): void => {
    if (runs.some(({ run }) => run.kind !== 'text' || run.text.trim() !== ''))
      out.push({ kind: 'runs', runs });
    runs = [];
  };
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'run': {
        const { kind: _, ...raw } = piece;
        runs.push(raw);
        break;
      }
      case 'paragraphBreak':
        out.push({ kind: 'runs', runs });
        runs = [];
        break;
      default:
        close();
        cut = true;
        out.push(piece);
    }
  }
  // A paragraph without words stays one, unless it only held a picture or a break.
  if (cut) close();
  else out.push({ kind: 'runs', runs });
  return out;
}

interface OpenCell {
  cell: ExportCell;
  /** The row below the last one it covers. */
  until: number;
}

function tableBlock(node: XmlNode, context: ReadContext, readCell: CellReader, depth: number): RawBlock {
  if (depth > 0) context.note('nested-table', allText(node));
  const styles = new Set<string>();
  const open = new Map<number, OpenCell>();
  let headerRows = 0;
  const written = tableRows(node).filter((row) => rowCells(row).length > 0);
  const rows: ExportRow[] = written.map((row, index) => {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:ins') || child(properties, 'w:del')) {
      context.hasTrackedChanges = true;
      context.note('row-change-left-out', allText(row));
    }
    const isHeader = switchOf(properties, 'w:tblHeader') === true && headerRows === index;
    if (isHeader) headerRows++;
    const cells: ExportCell[] = [];
    let column = 0;
    const blank = (count: number): void => {
      for (let each = 0; each < count; each++)
        cells.push({ colspan: 1, rowspan: 1, header: false, blocks: [] });
      column += count;
    };
    blank(Math.min(63, Number(valOf(properties, 'w:gridBefore') ?? 0) || 0));
    for (const tc of rowCells(row)) {
      context.countBlock();
      const cellProperties = child(tc, 'w:tcPr');
      const colspan = Math.min(63, Math.max(1, Number(valOf(cellProperties, 'w:gridSpan') ?? 1) || 1));
      const merge = child(cellProperties, 'w:vMerge');
      const above = open.get(column);
      if (merge && merge.attrs['w:val'] !== 'restart' && above?.until === index) {
        above.cell.rowspan++;
        above.until++;
      } else {
        const raw = childBlocks(tc, context, readCell, depth);
        for (const block of raw) if (block.kind === 'paragraph' && block.style) styles.add(block.style);
        const headed = raw.some((block) => block.kind === 'paragraph' && block.style === '公文表头');
        const cell: ExportCell = { colspan, rowspan: 1, header: isHeader || headed, blocks: readCell(raw) };
        cells.push(cell);
        open.set(column, { cell, until: index + 1 });
      }
      column += colspan;
    }
    blank(Math.min(63, Number(valOf(properties, 'w:gridAfter') ?? 0) || 0));
    return { cells };
  });
  const widths = childrenOf(child(node, 'w:tblGrid'), 'w:gridCol').map(
    (each) => Number(each.attrs['w:w'] ?? 0) || 0,
  );
  const block: Extract<ExportBlock, { kind: 'table' }> = {
    kind: 'table',
    rows: rectangle(rows, headerRows),
    headerRows,
  };
  if (widths.length > 0 && widths.every((width) => width > 0)) block.widths = widths;
  return { kind: 'table', block, styles };
}

function tableRows(node: XmlNode): XmlNode[] {
  return node.children.flatMap((each) => {
    if (each.name === 'w:tr') return [each];
    if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(each.name)) return tableRows(each);
    return [];
  });
}

function rowCells(node: XmlNode): XmlNode[] {
  return node.children.flatMap((each) => {
    if (each.name === 'w:tc') return [each];
    if (['w:sdt', 'w:sdtContent', 'w:customXml'].includes(each.name)) return rowCells(each);
    return [];
  });
}
