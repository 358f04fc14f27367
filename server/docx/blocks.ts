/**
 * Blocks of a plan as paragraphs and tables of the body. Every kind of block and every role of a paragraph
 * has a style of its own, so that offices can restyle a file and we can read it back without guessing.
 */
import { blocksWords, tableGrid, textCells } from '../export/grid.ts';
import type { ExportBlock, ExportRun } from '../export/model.ts';
import { runsText } from '../export/model.ts';
import type { Body } from './body.ts';
import { chars, textWidth } from './layout.ts';
import type { ParagraphLook, RunLook } from './looks.ts';
import { paragraphXml } from './looks.ts';
import { drawingXml, pictureInfo, pictureSize } from './pictures.ts';
import { numberDepth, readsAsHeading } from './prepare.ts';
import { type RunContext, runsXml, runXml } from './runs.ts';
import { tableXml } from './tables.ts';

type Of<K extends ExportBlock['kind']> = Extract<ExportBlock, { kind: K }>;

export interface BlockContext extends RunContext {
  duty: ReadonlySet<ExportRun>;
}

/** Lists deeper than this are written at this depth; Word has nine levels. */
const DEEPEST_LIST = 8;
const DEEPEST_TABLE = 2;

export class BlockWriter {
  /** Outline depth (from 0) of the last heading and the last heading-like item, for levels without gaps. */
  #outline = -1;
  #section = -1;
  #tableDepth = 0;

  constructor(
    readonly body: Body,
    readonly context: BlockContext,
  ) {}

  write(blocks: readonly ExportBlock[]): void {
    blocks.forEach((block, index) => {
      this.#block(block, blocks, index);
    });
  }

  #block(block: ExportBlock, blocks: readonly ExportBlock[], index: number): void {
    switch (block.kind) {
      case 'title':
        return this.#title(block, blocks, index);
      case 'heading':
        return this.#heading(block);
      case 'item':
        return this.#item(block);
      case 'paragraph':
        return this.#paragraph(block, blocks, index);
      case 'list':
        return this.#list(block, 0, 'GcList', 'GcListMore');
      case 'quote':
        return this.#quote(block);
      case 'code':
        return this.#put({ style: 'GcCode' }, runXml(block.text));
      case 'rule':
        return this.#put({ style: 'GcRule' }, '');
      case 'pageBreak':
        return this.body.pageBreak();
      case 'image':
        return this.#image(block);
      case 'table':
        return this.#table(block);
    }
  }

  /** Plain words, for what is not a block of the plan. */
  words(text: string): string {
    return runXml(text);
  }

  #put(look: ParagraphLook, content: string): void {
    this.body.turn('portrait');
    this.body.paragraph(look, this.context.comments.looseXml() + content);
  }

  #runs(runs: readonly ExportRun[], base: RunLook = {}): string {
    let out = '';
    let from = 0;
    // Runs of responsibility have another face; between them runs are written together (links join).
    for (let at = 0; at <= runs.length; at++) {
      const run = runs[at];
      const cut = run === undefined || this.context.duty.has(run);
      if (!cut) continue;
      out += runsXml(runs.slice(from, at), base, this.context);
      if (run) out += runsXml([run], { ...base, style: 'GcDuty' }, this.context);
      from = at + 1;
    }
    return out;
  }

  /** The title's lines and what stands under them fill whole body lines, so that the page keeps its 22. */
  #title(block: Of<'title'>, blocks: readonly ExportBlock[], index: number): void {
    const { layout, options } = this.context.parts;
    const look: ParagraphLook = { style: 'Title' };
    if (layout.id === 'official') {
      const before = this.body.isEmpty ? 0 : options.redHead && index === 0 ? 2 * layout.line : layout.line;
      look.before = before;
      if (!isStatus(blocks[index + 1])) look.after = fillToGrid(layout, titleHeight(layout, block.runs));
    }
    this.#put(look, this.#runs(block.runs));
  }

  #heading(block: Of<'heading'>): void {
    const depth = Math.min(block.level - 1, this.#section + 1 > 3 ? 3 : Math.max(this.#section + 1, 0));
    // A level below a missing one moves up in the navigation pane; its style stays that of its level.
    const outline = block.level - 1 <= this.#section + 1 ? block.level - 1 : depth;
    this.#section = outline;
    this.#outline = outline;
    const look: ParagraphLook = { style: `Heading${block.level}` };
    if (outline !== block.level - 1) look.outline = outline;
    const face = this.#faceOfNumber(block.numberText, block.level - 1);
    const words = this.#number(block.numberText, 'GcNo', face) + this.#runs(block.runs, face);
    this.#put(look, words);
  }

  #item(block: Of<'item'>): void {
    const line = block.numberText + runsText(block.titleRuns) + runsText(block.runs);
    const mark = `GcItem${block.level}No`;
    if (block.numberText !== '' && readsAsHeading(line)) {
      const level = Math.min(block.level, 4);
      const outline = Math.min(
        this.#section + 1 + Math.max(0, block.level - 3),
        this.#outline + 1,
        level - 1,
      );
      this.#outline = outline;
      const look: ParagraphLook = { style: `Heading${level}` };
      if (outline !== level - 1) look.outline = outline;
      const face = this.#faceOfNumber(block.numberText, level - 1);
      const words =
        this.#number(block.numberText, mark, face) + this.#runs([...block.titleRuns, ...block.runs], face);
      return this.#put(look, words);
    }
    const titleLook = this.#itemTitleLook(block);
    this.#put(
      { style: `GcItem${block.level}` },
      this.#number(block.numberText, mark, titleLook) +
        this.#runs(block.titleRuns, titleLook) +
        this.#runs(block.runs),
    );
  }

  #number(text: string, style: string, look: RunLook): string {
    return text === '' ? '' : runXml(text, { ...look, style });
  }

  /** A heading whose number is of another level's form (一、 then 1.) is set in that form's face. */
  #faceOfNumber(numberText: string, depth: number): RunLook {
    const { layout } = this.context.parts;
    const meant = numberDepth(numberText);
    if (layout.id !== 'official' || meant === null || meant === depth) return {};
    const { faces } = layout;
    return { eastAsia: [faces.hei, faces.kai, faces.fang, faces.fang][meant] };
  }

  #itemTitleLook(block: Of<'item'>): RunLook {
    const { layout, options } = this.context.parts;
    if (layout.id === 'modern') return { bold: true };
    if (numberDepth(block.numberText) === 1) return { eastAsia: layout.faces.kai };
    return options.boldThirdLevel && block.level === 3 ? { bold: true } : {};
  }

  #paragraph(block: Of<'paragraph'>, blocks: readonly ExportBlock[], index: number): void {
    const look = this.#roleLook(block, blocks, index);
    this.#put(look, this.#runs(block.runs));
  }

  #roleLook(block: Of<'paragraph'>, blocks: readonly ExportBlock[], index: number): ParagraphLook {
    const { layout, options } = this.context.parts;
    const previous = blocks[index - 1];
    const startsGroup = !(previous?.kind === 'paragraph' && previous.role === block.role);
    switch (block.role) {
      case 'body':
        return { style: isAnnexLabel(block.runs) ? 'GcAnnex' : 'GcBody' };
      case 'status': {
        if (layout.id !== 'official' || isStatus(blocks[index + 1])) return { style: 'GcStatus' };
        return { style: 'GcStatus', after: fillToGrid(layout, heightAbove(layout, blocks, index)) };
      }
      case 'addressee':
        return { style: 'GcAddressee' };
      case 'attachments':
        return {
          style: 'GcAttachments',
          before: startsGroup ? layout.line : 0,
          indent: attachmentIndent(layout, block.runs),
        };
      case 'signature': {
        const before = startsGroup ? layout.line * (options.seal ? 3 : 1) : 0;
        return {
          style: 'GcSignature',
          before,
          indent: closingIndent(layout, blocks, index, options.seal === true).name,
        };
      }
      case 'date':
        return { style: 'GcDate', indent: closingIndent(layout, blocks, index, options.seal === true).date };
      case 'note':
        return { style: 'GcNote' };
    }
  }

  #list(block: Of<'list'>, level: number, style: string, more: string): void {
    const { parts } = this.context;
    const depth = Math.min(level, DEEPEST_LIST);
    const numId = parts.list(block.ordered, depth, block.start ?? 1);
    const indent = chars(parts.layout, {
      left: depth * 2,
      firstLine: parts.layout.id === 'official' ? 2 : 0,
    });
    for (const item of block.items) {
      let first = true;
      const blocks: ExportBlock[] =
        item.blocks[0]?.kind === 'paragraph'
          ? item.blocks
          : [{ kind: 'paragraph', role: 'body', runs: [] }, ...item.blocks];
      for (const each of blocks) {
        if (each.kind === 'paragraph') {
          const words = this.#runs(each.runs);
          if (first) this.#put({ style, list: { numId, level: depth }, indent }, words);
          else
            this.#put(
              { style: more, indent: chars(parts.layout, { left: depth * 2 + 2, firstLine: 0 }) },
              words,
            );
        } else if (each.kind === 'list') this.#list(each, level + 1, style, more);
        else this.#block(each, blocks, 0);
        first = false;
      }
    }
  }

  #quote(block: Of<'quote'>): void {
    block.blocks.forEach((each, index) => {
      const style = index === 0 ? 'GcQuote' : 'GcQuoteMore';
      if (each.kind === 'paragraph') this.#put({ style }, this.#runs(each.runs));
      else {
        if (each.kind !== 'image' && each.kind !== 'table') {
          this.context.parts.note('nesting-flattened', blocksWords([each]));
        }
        this.#block(each, block.blocks, index);
      }
    });
  }

  #image(block: Of<'image'>): void {
    const { parts } = this.context;
    const info = block.bytes && pictureInfo(block.bytes);
    const caption = this.#runs(block.caption);
    if (block.bytes && info) {
      const page = parts.layout.portrait;
      const box = { width: textWidth(page), height: (page.height - page.top - page.bottom) * 0.8 };
      const relation = parts.picture(block.bytes, info.extension);
      const drawing = drawingXml(relation, parts.drawingId(), pictureSize(info, block.width, box), block.alt);
      this.#put({ style: 'GcImage', keepNext: caption !== '' }, `<w:r>${drawing}</w:r>`);
    } else {
      parts.note(block.bytes ? 'image-format' : 'image-unreadable', block.alt || runsText(block.caption));
      this.#put(
        { style: 'GcImage', keepNext: caption !== '' },
        runXml(`［图片：${block.alt || '无法显示'}］`),
      );
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
    this.body.raw(tableXml(block, width, (blocks, look) => this.#cell(blocks, look)));
  }

  /** The inside of a cell: the same blocks in the table's own styles; headings there are no outline. */
  #cell(blocks: readonly ExportBlock[], look: { header: boolean; centred: boolean; width: number }): string {
    const style = look.header ? 'GcTableHead' : 'GcTable';
    const align = look.header ? undefined : look.centred ? 'center' : undefined;
    const out: string[] = [];
    const put = (content: string, extra: ParagraphLook = {}): void => {
      out.push(`<w:p>${paragraphXml({ style, align, ...extra })}${content}</w:p>`);
    };
    for (const block of blocks) this.#cellBlock(block, put, out, look.width);
    if (out.length === 0 || out.at(-1)?.startsWith('<w:tbl')) put('');
    return out.join('');
  }

  #cellBlock(
    block: ExportBlock,
    put: (content: string, extra?: ParagraphLook) => void,
    out: string[],
    width: number,
  ): void {
    const { parts } = this.context;
    switch (block.kind) {
      case 'paragraph':
      case 'title':
        return put(this.#runs(block.runs));
      case 'heading':
        return put(this.#number(block.numberText, 'GcNo', {}) + this.#runs(block.runs));
      case 'item':
        return put(
          this.#number(block.numberText, `GcItem${block.level}No`, {}) +
            this.#runs([...block.titleRuns, ...block.runs]),
        );
      case 'list': {
        const numId = parts.list(block.ordered, 0, block.start ?? 1);
        for (const item of block.items) {
          for (const [index, each] of item.blocks.entries()) {
            if (index === 0 && each.kind === 'paragraph') {
              put(this.#runs(each.runs), { list: { numId, level: 0 }, indent: { left: 0, firstLine: 0 } });
            } else this.#cellBlock(each, put, out, width);
          }
        }
        return;
      }
      case 'quote':
        for (const each of block.blocks) this.#cellBlock(each, put, out, width);
        return;
      case 'code':
        return put(runXml(block.text));
      case 'image': {
        const info = block.bytes && pictureInfo(block.bytes);
        if (block.bytes && info) {
          const size = pictureSize(info, block.width, { width: Math.max(300, width - 120), height: 4000 });
          const relation = parts.picture(block.bytes, info.extension);
          put(`<w:r>${drawingXml(relation, parts.drawingId(), size, block.alt)}</w:r>`, {
            line: 240,
            lineRule: 'auto',
          });
        } else parts.note('image-unreadable', block.alt);
        if (block.caption.length > 0) put(this.#runs(block.caption));
        return;
      }
      case 'table':
        if (this.#tableDepth >= DEEPEST_TABLE) {
          parts.note('nesting-flattened', blocksWords([block]));
          return put(runXml(blocksWords([block])));
        }
        this.#tableDepth++;
        out.push(tableXml(block, Math.max(600, width - 120), (blocks, look) => this.#cell(blocks, look)));
        this.#tableDepth--;
        return;
      case 'rule':
      case 'pageBreak':
        return;
    }
  }
}

function isStatus(block: ExportBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'status';
}

type LayoutLike = BlockContext['parts']['layout'];

function titleHeight(layout: LayoutLike, runs: readonly ExportRun[]): number {
  const lines = runsText(runs)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textCells(line) / layout.titleChars)), 0);
  return lines * layout.titleLine;
}

/** Height of the title and the status lines that end at `index`. */
function heightAbove(layout: LayoutLike, blocks: readonly ExportBlock[], index: number): number {
  let height = 0;
  for (let at = index; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind === 'title') return height + titleHeight(layout, block.runs);
    if (!isStatus(block)) break;
    height += layout.line;
  }
  return height;
}

/** About half a line and what is missing to a whole number of body lines. */
function fillToGrid(layout: LayoutLike, height: number): number {
  const least = Math.round(layout.line * 0.57);
  return Math.ceil((height + least) / layout.line) * layout.line - height;
}

function isAnnexLabel(runs: readonly ExportRun[]): boolean {
  return /^附件\s*\d{0,2}$/.test(runsText(runs).trim());
}

/** `附件：1．甲` and `2．乙` under it: wrapped lines start where the name starts. */
function attachmentIndent(layout: LayoutLike, runs: readonly ExportRun[]): ParagraphLook['indent'] {
  const words = runsText(runs).trim();
  if (/^附件[：:]\s*\d/.test(words)) return chars(layout, { left: 6.5, hanging: 4.5 });
  if (/^附件[：:]/.test(words)) return chars(layout, { left: 5, hanging: 3 });
  if (/^\d/.test(words)) return chars(layout, { left: 6.5, hanging: 1.5 });
  return chars(layout, { left: 5, firstLine: 0 });
}

/** Right indents of 署名 and 成文日期 (GB/T 9704 §7.3.5): they are set against each other. */
function closingIndent(layout: LayoutLike, blocks: readonly ExportBlock[], index: number, seal: boolean) {
  const width = (role: 'signature' | 'date', step: 1 | -1): number => {
    for (let at = index; at >= 0 && at < blocks.length; at += step) {
      const block = blocks[at];
      if (block?.kind !== 'paragraph' || (block.role !== 'signature' && block.role !== 'date')) break;
      if (block.role === role) return textCells(runsText(block.runs).trim());
    }
    return 0;
  };
  const own = blocks[index];
  const isDate = own?.kind === 'paragraph' && own.role === 'date';
  const date = isDate ? width('date', 1) : width('date', 1);
  const name = isDate ? width('signature', -1) : width('signature', 1);
  if (seal) {
    const right = Math.max(0, 4 + (date - name) / 2);
    return { date: chars(layout, { right: 4, firstLine: 0 }), name: chars(layout, { right, firstLine: 0 }) };
  }
  // The date's first character stands two to the right of the name's; whoever is longer stands two from the edge.
  const dateRight = name === 0 ? 2 : Math.max(2, 2 + name - 2 - date);
  const nameRight = date === 0 ? 2 : Math.max(2, dateRight + date + 2 - name);
  return {
    date: chars(layout, { right: dateRight, firstLine: 0 }),
    name: chars(layout, { right: nameRight, firstLine: 0 }),
  };
}
