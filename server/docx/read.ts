/**
 * A .docx read: bytes in, plain blocks and a report out. Nothing outside the file is touched, everything is
 * bounded, and what is not understood is told. Our own exports come back to the character.
 */
import type { ExportBlock } from '../export/model.ts';
import { runsText } from '../export/model.ts';
import { addToList, cellBlocks } from './cellRead.ts';
import { decide, isDateLine, type Place } from './classify.ts';
import { type DocxReading, type ImportBlock, READING_LIMITS, type ReadingLimits } from './importModel.ts';
import { numberValue, typedNumber } from './numberText.ts';
import { ownGroup, ownList, ownParagraph, ownQuote, runsOf } from './ownBlocks.ts';
import { type RawBlock, type RawParagraph, rawBlocks } from './rawBlocks.ts';
import { allText, ReadContext, readProperties, readRelations } from './readContext.ts';
import { refuse } from './refuse.ts';
import { headingLevel } from './styleSheet.ts';
import { ZipParts } from './unzip.ts';
import { parseXml } from './xmlTree.ts';

/** Throws a `Refusal` for what cannot or must not be read. */
export function readDocx(bytes: Uint8Array, limits: ReadingLimits = READING_LIMITS): DocxReading {
  const zip = new ZipParts(bytes, limits);
  const mainPart = findMainPart(zip);
  const properties = readProperties(zip);
  const context = new ReadContext(zip, limits, mainPart, properties.gongce !== null);
  const main = zip.read(mainPart);
  if (!main) throw refuse('damaged');
  const raw: RawBlock[] = [];
  parseXml(main, (node) => {
    context.block = raw.length;
    for (const block of rawBlocks(node, context, (cell) => cellBlocks(cell, context))) {
      context.countBlock();
      raw.push(block);
    }
  });
  noteHeaders(zip, context);
  const blocks = new Assembler(raw, context).blocks();
  const title = blocks.find((block) => block.kind === 'title');
  for (const comment of context.comments) {
    if (!comment.parent && !context.placedComments.has(comment.id))
      context.note('comment-without-place', comment.text);
  }
  return {
    blocks,
    comments: context.comments,
    title: title?.kind === 'title' ? runsText(title.runs).replaceAll('\n', '') : null,
    properties,
    hasTrackedChanges: context.hasTrackedChanges,
    report: context.report(),
  };
}

function findMainPart(zip: ZipParts): string {
  const main = [...readRelations(zip, '').values()].find((relation) => relation.type === 'officeDocument');
  const name = main?.target ?? 'word/document.xml';
  if (zip.has(name) && !name.startsWith('xl/') && !name.startsWith('ppt/')) return name;
  if (zip.has('xl/workbook.xml')) throw refuse('spreadsheet');
  if (zip.has('ppt/presentation.xml')) throw refuse('slides');
  if (zip.has('OFD.xml')) throw refuse('ofd');
  if (zip.has('content.xml') && zip.has('mimetype')) throw refuse('openDocument');
  throw refuse('notWord');
}

/** Words in headers and footers are not part of the text; page numbers need no mention. */
function noteHeaders(zip: ZipParts, context: ReadContext): void {
  for (const relation of context.relations.values()) {
    if (relation.external || (relation.type !== 'header' && relation.type !== 'footer')) continue;
    const part = zip.readOptional(relation.target, 4 * 1024 * 1024);
    if (!part) continue;
    const words = allText(parseXml(part));
    const said = words.replace(/[\d\s—\-第页共/]/g, '');
    if (said !== '') context.note('header-footer-left-out', words.trim());
  }
}

/** Blocks of a cell: words and lists; numbers in cells are words. */
/** Raw blocks made into blocks of a plan, in order, knowing what came before. */
class Assembler {
  readonly #out: ImportBlock[] = [];
  readonly #place: Place = { titles: 0, headings: 0, previous: 'other', sinceTitle: 0, dateFollows: false };
  readonly #series: (number | undefined)[] = [];
  #generated = false;

  constructor(
    readonly raw: readonly RawBlock[],
    readonly context: ReadContext,
  ) {}

  blocks(): ImportBlock[] {
    const { raw } = this;
    for (let at = 0; at < raw.length; ) {
      this.context.block = this.#out.length;
      at = this.#take(raw[at] as RawBlock, at);
    }
    return this.#out;
  }

  #take(block: RawBlock, at: number): number {
    const group = ownGroup(block);
    if (group) {
      const { block: made, next } = group === 'quote' ? ownQuote(this.raw, at) : ownList(this.raw, at);
      this.#push(made);
      return next;
    }
    switch (block.kind) {
      case 'pageBreak':
        this.#push({ kind: 'pageBreak' });
        break;
      case 'image':
        this.#push({ kind: 'image', ...block.image });
        break;
      case 'table':
        this.#push(block.block, block.styles.has('公文版记'));
        break;
      case 'paragraph':
        this.#paragraph(block, at);
    }
    return at + 1;
  }

  #push(block: ImportBlock, generated = false): void {
    this.#out.push(generated || this.#generated ? { ...block, generated: true } : block);
    this.#place.previous = 'other';
  }

  #paragraph(paragraph: RawParagraph, at: number): void {
    if (this.#furniture(paragraph)) return;
    const own = ownParagraph(paragraph) ?? (this.context.own ? this.#ownTitleOrHeading(paragraph) : null);
    if (own) {
      this.#push(own);
      this.#remember([own]);
      return;
    }
    const cleaned = this.#stripIndent(paragraph);
    const words = runsText(runsOf(cleaned.runs), 'accepted').trim();
    if (
      words === '' &&
      runsText(runsOf(cleaned.runs)).trim() === '' &&
      !cleaned.runs.some(({ run }) => run.kind === 'footnote')
    ) {
      this.context.note('empty-left-out');
      return;
    }
    this.#place.dateFollows = this.#dateFollows(at);
    const { blocks, evidence, numberChanged } = decide(cleaned, this.#place);
    if (numberChanged) this.context.note('number-change-accepted', words);
    for (const block of blocks) {
      const last = this.#out.at(-1);
      if (block.kind === 'title' && last?.kind === 'title' && this.#place.previous === 'title') {
        last.runs.push({ kind: 'break' }, ...block.runs); // one title in two lines
        continue;
      }
      if (block.kind === 'list' && last?.kind === 'list') {
        addToList(last, block, paragraph.list?.level ?? 0);
        continue;
      }
      this.#out.push(this.#generated ? { ...block, evidence, generated: true } : { ...block, evidence });
      this.#checkSeries(block);
    }
    this.#remember(blocks);
  }

  /** Elements our own export makes around the text: 版头, hidden paragraphs, annexes from data, captions. */
  #furniture(paragraph: RawParagraph): boolean {
    const last = this.#out.at(-1);
    const runs = runsOf(paragraph.runs);
    const block: ExportBlock = { kind: 'paragraph', role: 'body', runs };
    switch (paragraph.style) {
      case '公文数据附件':
        this.#generated = true;
        this.context.note('generated-annex', runsText(runs));
        this.#push(block);
        return true;
      case '公文计划名称':
        this.#push({ kind: 'title', runs }, true);
        return true;
      case '公文数据附件标题':
      case '公文版头':
      case '公文版记':
        this.#push(block, true);
        return true;
      case '公文图注':
      case 'caption':
      case '题注':
        if (last?.kind !== 'image' || last.caption.length > 0) return false;
        last.caption = runs;
        return true;
      case '公文图片': // words in place of a picture that could not be shown
        this.#push({ kind: 'image', bytes: null, mime: '', alt: runsText(runs), caption: [] });
        return true;
      default:
        // Most type it as an ordinary paragraph. Our own file says which words are one.
        if (this.context.own || last?.kind !== 'image' || last.caption.length > 0) return false;
        if (!isTypedCaption(runsText(runs))) return false;
        last.caption = runs;
        return true;
    }
  }

  /** Titles and headings without a number: their styles are Word's own, believed in our own file only. */
  #ownTitleOrHeading(paragraph: RawParagraph): ExportBlock | null {
    const runs = runsOf(paragraph.runs);
    if (/^(?:title|标题)$/i.test(paragraph.style ?? '')) return { kind: 'title', runs };
    const level = headingLevel(paragraph.style);
    if (level === null || level > 3 || typedNumber(runsText(runs))) return null;
    return { kind: 'heading', level: (level + 1) as 1 | 2 | 3 | 4, numberText: '', runs };
  }

  /** Blanks typed as indent are the only characters a reading takes away; it says so. */
  #stripIndent(paragraph: RawParagraph): RawParagraph {
    let blank = 0;
    while (blank < paragraph.runs.length && isBlank(paragraph.runs[blank])) blank++;
    const first = paragraph.runs[blank];
    if (first?.run.kind !== 'text') return paragraph;
    const text = first.run.text.replace(BLANKS, '');
    if (blank === 0 && text === first.run.text) return paragraph;
    this.context.note('blank-indent-stripped', text);
    const rest = paragraph.runs.slice(blank + 1);
    return { ...paragraph, runs: [{ ...first, run: { ...first.run, text } }, ...rest] };
  }

  #dateFollows(at: number): boolean {
    for (let next = at + 1, seen = 0; next < this.raw.length && seen < 2; next++) {
      const block = this.raw[next];
      if (block?.kind !== 'paragraph') return false;
      const words = runsText(runsOf(block.runs)).trim();
      if (words === '') continue;
      if (isDateLine(words)) return true;
      seen++;
    }
    return false;
  }

  #remember(blocks: readonly ExportBlock[]): void {
    const place = this.#place;
    for (const block of blocks) {
      if (block.kind === 'title') {
        place.titles++;
        place.sinceTitle = 0;
        place.previous = 'title';
        continue;
      }
      place.sinceTitle++;
      if (block.kind === 'heading') place.headings++;
      place.previous = block.kind === 'paragraph' ? block.role : 'other';
    }
  }

  /** A gap or repeat in 一 二 三 … is told, never mended. */
  #checkSeries(block: ExportBlock): void {
    if (block.kind !== 'heading' && block.kind !== 'item') return;
    const digits = /[一二三四五六七八九十百〇零]+|\d+|[①-⑳]/.exec(block.numberText)?.[0];
    const value = digits === undefined ? null : numberValue(digits);
    if (value === null) return;
    const { level } = block;
    const expected = (this.#series[level] ?? 0) + 1;
    if (value !== expected && value !== 1) {
      this.context.note('number-sequence', block.numberText);
      const last = this.#out.at(-1);
      if (last?.evidence) last.evidence = { ...last.evidence, confidence: last.evidence.confidence * 0.8 };
    }
    this.#series[level] = value;
    for (let below = level + 1; below < 6; below++) this.#series[below] = undefined;
  }
}

/** What people type as indent: full-width and other blanks, tabs. */
const BLANKS = /^[\u3000 \u00a0\t]+/;

function isBlank(raw: RawParagraph['runs'][number] | undefined): boolean {
  return raw?.run.kind === 'text' && raw.run.text.replace(BLANKS, '') === '';
}

const LONGEST_CAPTION = 60;

/** 图1 活动分布, 图2-1：…, Figure 3. …: a label and no sentence. */
const isTypedCaption = (words: string): boolean =>
  words.length <= LONGEST_CAPTION &&
  /^\s*(?:图\s*(?:\d+(?:[-–—.．]\d+)*|[一二三四五六七八九十]+)|fig(?:ure|\.)\s*\d+)(?:[\s　:：.．、]|$)/i.test(
    words,
  ) &&
  !/[。！？；]\s*$/.test(words);
