/**
 * Blocks of a plan as paragraphs and tables of the body. Every kind of block and every role of a paragraph
 * has a style of its own, so that offices can restyle a file and we can read it back without guessing.
 */
import { blocksWords, tableGrid } from '../export/grid.ts';
import type { ExportBlock, ExportRun } from '../export/model.ts';
import { runsText } from '../export/model.ts';
import { splitRuns } from '../export/runIn.ts';
import type { Body } from './body.ts';
import { cellXml } from './cells.ts';
import { bookmarkName } from './contents.ts';
import { chars, listIndent, textWidth, underList } from './layout.ts';
import { LAYOUT_BREAK, type LineContext, lineXml, NO_NUMBER, numberXml, PARAGRAPH_BREAK } from './lines.ts';
import type { ParagraphLook, RunLook } from './looks.ts';
import { typedNumber } from './numberText.ts';
import { drawingXml, pictureInfo, pictureSize } from './pictures.ts';
import {
  attachmentGroup,
  attachmentIndent,
  closingIndent,
  fillToGrid,
  heightAbove,
  isAnnexLabel,
  isStatus,
  leadsClosing,
  leadsOn,
  titleBreak,
  titleHeight,
} from './placing.ts';
import { numberDepth, readsAsHeading } from './prepare.ts';
import { runXml } from './runs.ts';
import { tableXml } from './tables.ts';
import { trackedXml, type WholeChange, wholeChange } from './wholeChange.ts';
import { el } from './xml.ts';

type Of<K extends ExportBlock['kind']> = Extract<ExportBlock, { kind: K }>;

/** Word has nine levels; deeper lists are written at the ninth. */
const DEEPEST_LIST = 8;
export class BlockWriter {
  /** Outline depth (from 0) of the last heading, and of the last heading or heading-like item. */
  #section = -1;
  #outline = -1;
  /** The suggestion that the paragraph being written is, whole. */
  #whole: WholeChange | null = null;

  constructor(
    readonly body: Body,
    readonly context: LineContext,
  ) {}

  write(blocks: readonly ExportBlock[]): void {
    for (let index = 0; index < blocks.length; index++) {
      this.#whole = null;
      const group = attachmentGroup(blocks, index);
      if (group.length > 1) {
        this.#attachments(group);
        index += group.length - 1;
      } else this.#block(blocks[index] as ExportBlock, blocks, index);
    }
  }

  /** One of the runs' own paragraph: read what it is before its number and end are written. */
  #line(runs: readonly ExportRun[], look?: RunLook): string {
    this.#whole = wholeChange(runs, this.context.parts);
    return lineXml(runs, this.context, look);
  }

  #number(text: string, style: string, look: RunLook): string {
    if (text === '') return '';
    return trackedXml(this.#whole, this.context.parts, (struck) => numberXml(text, style, look, struck));
  }

  #block(block: ExportBlock, blocks: readonly ExportBlock[], index: number): void {
    this.#whole = null;
    switch (block.kind) {
      case 'title':
        this.#title(block, blocks, index);
        break;
      case 'heading':
        this.#heading(block);
        break;
      case 'item':
        this.#item(block, leadsClosing(blocks, index));
        break;
      case 'paragraph':
        this.#put(this.#roleLook(block, blocks, index), this.#line(block.runs), leadsOn(block));
        break;
      case 'list':
        this.#list(block, 0);
        break;
      case 'quote':
        this.#quote(block);
        break;
      case 'code':
        this.#put({ style: 'GcCode' }, runXml(block.text));
        break;
      case 'rule':
        this.#put({ style: 'GcRule' }, '');
        break;
      case 'pageBreak':
        this.body.pageBreak();
        break;
      case 'image':
        this.#image(block);
        break;
      case 'table':
        this.#table(block);
        break;
    }
  }

  #put(plain: ParagraphLook, content: string, leads = false): void {
    this.body.turn('portrait');
    const { parts } = this.context;
    const look = this.#whole ? { ...plain, end: trackedXml(this.#whole, parts) } : plain;
    this.body.paragraph(look, this.context.comments.looseXml() + content, leads);
  }

  /** The title's lines and what stands under them fill whole body lines, so that the page keeps its 22. */
  #title(block: Of<'title'>, blocks: readonly ExportBlock[], index: number): void {
    const { layout, options } = this.context.parts;
    const look: ParagraphLook = { style: block === this.context.addedTitle ? 'GcPlanTitle' : 'Title' };
    if (layout.id === 'official') {
      look.before = options.redHead && index === 0 ? 2 * layout.line : this.body.isEmpty ? 0 : layout.line;
      if (!isStatus(blocks[index + 1])) look.after = fillToGrid(layout, titleHeight(layout, block.runs));
    }
    const at = layout.id === 'official' ? titleBreak(layout, runsText(block.runs)) : null;
    const lines = at === null ? [block.runs] : splitRuns(block.runs, at);
    this.#whole = wholeChange(block.runs, this.context.parts);
    this.#put(look, lines.map((runs) => lineXml(runs, this.context)).join(LAYOUT_BREAK), true);
  }

  #heading(block: Of<'heading'>): void {
    // A level below a missing one moves up in the navigation pane; its style stays that of its level.
    const outline = Math.min(block.level - 1, this.#section + 1);
    this.#section = outline;
    this.#outline = outline;
    const face = this.#faceOfNumber(block.numberText, block.level - 1);
    const line = this.#line(block.runs, face);
    const unnumbered = block.numberText === '' && typedNumber(runsText(block.runs));
    const words = (unnumbered ? NO_NUMBER : this.#number(block.numberText, 'GcNo', face)) + line;
    this.#put(headingLook(block.level, outline), this.#bookmarked(block, words), true);
  }

  #bookmarked(block: Of<'heading'>, words: string): string {
    const index = this.context.bookmarks.get(block);
    if (index === undefined) return words;
    const id = { 'w:id': index };
    return el('w:bookmarkStart', { ...id, 'w:name': bookmarkName(index) }) + words + el('w:bookmarkEnd', id);
  }

  #item(block: Of<'item'>, keepNext: true | undefined): void {
    const mark = `GcItem${block.level}No`;
    const runs = [...block.titleRuns, ...block.runs];
    this.#whole = wholeChange(runs, this.context.parts);
    if (block.numberText !== '' && readsAsHeading(block.numberText + runsText(runs))) {
      const level = Math.min(block.level, 4);
      const deepest = this.#section + 1 + Math.max(0, block.level - 3);
      const outline = Math.max(0, Math.min(deepest, this.#outline + 1, level - 1));
      this.#outline = outline;
      const face = this.#faceOfNumber(block.numberText, level - 1);
      const title = lineXml(block.titleRuns, this.context, { ...face, style: 'GcRunIn' });
      const words =
        this.#number(block.numberText, mark, face) + title + lineXml(block.runs, this.context, face);
      this.#put(headingLook(level, outline), words, true);
      return;
    }
    const look = this.#itemTitleLook(block);
    const number = this.#number(block.numberText, mark, look);
    const title = lineXml(block.titleRuns, this.context, { ...look, style: 'GcRunIn' });
    this.#put(
      { style: `GcItem${block.level}`, keepNext },
      number + title + lineXml(block.runs, this.context),
    );
  }

  /** A heading whose number is of another level's form (1. right under 一、) is set in that form's face. */
  #faceOfNumber(numberText: string, depth: number): RunLook {
    const { layout } = this.context.parts;
    const meant = numberDepth(numberText);
    if (layout.id !== 'official' || meant === null || meant === depth) return {};
    const { faces } = layout;
    return { eastAsia: [faces.hei, faces.kai, faces.fang, faces.fang][meant] };
  }

  /** The run-in title's weight comes with its style; only the face of （一） is set here. */
  #itemTitleLook(block: Of<'item'>): RunLook {
    const { layout } = this.context.parts;
    return layout.id === 'official' && numberDepth(block.numberText) === 1
      ? { eastAsia: layout.faces.kai }
      : {};
  }

  #roleLook(block: Of<'paragraph'>, blocks: readonly ExportBlock[], index: number): ParagraphLook {
    const { layout, options } = this.context.parts;
    const previous = blocks[index - 1];
    const startsGroup = !(previous?.kind === 'paragraph' && previous.role === block.role);
    const gap = (lines: number): number => (startsGroup ? layout.line * lines : 0);
    switch (block.role) {
      case 'body':
        return {
          style: isAnnexLabel(block.runs) ? 'GcAnnex' : 'GcBody',
          keepNext: leadsClosing(blocks, index),
        };
      case 'status':
        if (layout.id !== 'official' || isStatus(blocks[index + 1])) return { style: 'GcStatus' };
        return { style: 'GcStatus', after: fillToGrid(layout, heightAbove(layout, blocks, index)) };
      case 'addressee':
        return { style: 'GcAddressee' };
      case 'attachments':
        return { style: 'GcAttachments', before: gap(1), indent: attachmentIndent(layout, block.runs) };
      case 'signature': {
        const indent = closingIndent(layout, blocks, index, options.seal === true).name;
        return { style: 'GcSignature', before: gap(options.seal ? 3 : 1), indent };
      }
      case 'date':
        return { style: 'GcDate', indent: closingIndent(layout, blocks, index, options.seal === true).date };
      case 'note':
        return { style: 'GcNote' };
    }
  }

  /** 附件：1．甲 and 2．乙 under it, as one paragraph: a short `2．乙` alone would read as a heading. */
  #attachments(group: readonly Of<'paragraph'>[]): void {
    const { layout } = this.context.parts;
    const lines = group.map((block) => lineXml(block.runs, this.context));
    const indent = chars(layout, { left: 5, hanging: 3 });
    this.#put({ style: 'GcAttachments', before: layout.line, indent }, lines.join(PARAGRAPH_BREAK));
  }

  #list(block: Of<'list'>, level: number): void {
    const { parts } = this.context;
    const depth = Math.min(level, DEEPEST_LIST);
    const numId = parts.list(block.ordered, depth, block.start ?? 1);
    const indent = listIndent(parts.layout, depth);
    const under = chars(parts.layout, { left: underList(parts.layout, depth), firstLine: 0 });
    for (const item of block.items) {
      item.blocks.forEach((each, index) => {
        this.#whole = null;
        if (index === 0 && each.kind !== 'paragraph')
          this.#put({ style: 'GcList', list: { numId, level: depth }, indent }, '');
        if (each.kind === 'list') this.#list(each, level + 1);
        else if (each.kind !== 'paragraph') this.#block(each, item.blocks, index);
        else if (index > 0) this.#put({ style: 'GcListMore', indent: under }, this.#line(each.runs));
        else this.#put({ style: 'GcList', list: { numId, level: depth }, indent }, this.#line(each.runs));
      });
    }
  }

  #quote(block: Of<'quote'>): void {
    block.blocks.forEach((each, index) => {
      const style = index === 0 ? 'GcQuote' : 'GcQuoteMore';
      if (each.kind === 'paragraph') this.#put({ style }, this.#line(each.runs));
      else {
        this.context.parts.note('nesting-flattened', blocksWords([each]));
        this.#block(each, block.blocks, index);
      }
    });
  }

  #image(block: Of<'image'>): void {
    const { parts } = this.context;
    const info = block.bytes && pictureInfo(block.bytes);
    const caption = lineXml(block.caption, this.context);
    const look: ParagraphLook = { style: 'GcImage', keepNext: caption === '' ? undefined : true };
    if (block.bytes && info) {
      const page = parts.layout.portrait;
      const box = { width: textWidth(page), height: (page.height - page.top - page.bottom) * 0.8 };
      const relation = parts.picture(block.bytes, info.extension);
      const size = pictureSize(info, block.width, box);
      this.#put(look, `<w:r>${drawingXml(relation, parts.drawingId(), size, block.alt)}</w:r>`);
    } else {
      parts.note(block.bytes ? 'image-format' : 'image-unreadable', block.alt || runsText(block.caption));
      this.#put(look, runXml(`［图片：${block.alt || '无法显示'}］`));
    }
    if (caption !== '') this.#put({ style: 'GcCaption' }, caption);
  }

  #table(block: Of<'table'>): void {
    if (block.rows.length === 0) return;
    const wide = tableGrid(block.rows).columns >= (this.context.parts.options.landscapeFrom ?? 7);
    this.body.turn(wide ? 'landscape' : 'portrait');
    this.table(block);
  }

  /** A table as wide as the type area of the page as it lies. */
  table(block: Of<'table'>): void {
    const width = textWidth(this.context.parts.layout[this.body.orientation]);
    this.body.raw(tableXml(block, width, (blocks, look) => cellXml(blocks, look, this.context)));
  }
}

function headingLook(level: number, outline: number): ParagraphLook {
  return { style: `Heading${level}`, outline: outline === level - 1 ? undefined : outline };
}
