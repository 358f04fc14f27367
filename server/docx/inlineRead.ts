/**
 * The inside of a paragraph: runs with the author's marks, and what is no text (pictures, page breaks, text
 * boxes). A mark is what differs from the paragraph's style; faces are kept aside as evidence.
 */
import type { ExportRun, RunMarks, Stamp } from '../export/model.ts';
import { HEADING_NUMBER } from './ownBlocks.ts';
import { type Drawn, readDrawing } from './pictureRead.ts';
import { joins, type RawRun } from './rawRun.ts';
import { allText, type ReadContext } from './readContext.ts';
import type { TextLook } from './styleSheet.ts';
import { symbolText } from './symbols.ts';
import { child, type XmlNode } from './xmlTree.ts';

export type Piece =
  | ({ kind: 'run' } & RawRun)
  | { kind: 'pageBreak' }
  /** A line break that stood for a paragraph's end in our own export. */
  | { kind: 'paragraphBreak' }
  | Drawn;

interface Around {
  insertion?: Stamp;
  deletion?: Stamp;
  link?: string;
}

const OWN_STYLE = /^公文/;
const LONGEST_LINK = 2000;

export function readInline(paragraph: XmlNode, base: TextLook, context: ReadContext): Piece[] {
  const reader = new InlineReader(base, context);
  reader.children(paragraph, {});
  return reader.pieces;
}

class InlineReader {
  readonly pieces: Piece[] = [];
  /** Comments without a range that stand before the paragraph's first words: they hang on those. */
  readonly #waiting: string[] = [];

  constructor(
    readonly base: TextLook,
    readonly context: ReadContext,
  ) {}

  children(node: XmlNode, around: Around): void {
    for (const each of node.children) this.#node(each, around);
  }

  #node(node: XmlNode, around: Around): void {
    const { context } = this;
    switch (node.name) {
      case 'w:r':
        this.#run(node, around);
        break;
      case 'w:hyperlink': {
        const relation = context.relations.get(node.attrs['r:id'] ?? '');
        this.children(node, relation?.external ? { ...around, link: relation.target } : around);
        break;
      }
      case 'w:ins':
      case 'w:moveTo':
        if (node.name === 'w:moveTo') context.note('moved-text', allText(node));
        context.hasTrackedChanges = true;
        this.children(node, { ...around, insertion: stampOf(node) });
        break;
      case 'w:del':
      case 'w:moveFrom':
        context.hasTrackedChanges = true;
        this.children(node, { ...around, deletion: stampOf(node) });
        break;
      case 'w:commentRangeStart':
        context.openComment(node.attrs['w:id'] ?? '');
        break;
      case 'w:commentRangeEnd':
        context.activeComments.delete(node.attrs['w:id'] ?? '');
        break;
      case 'w:fldSimple':
        context.note('field-as-text', node.attrs['w:instr'] ?? '');
        this.children(node, around);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#formula(node, around);
        break;
      case 'mc:AlternateContent':
        for (const each of (child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'))?.children ?? [])
          this.#node(each, around);
        break;
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:bdo':
      case 'w:dir':
        this.children(node, around);
        break;
    }
  }

  #formula(node: XmlNode, around: Around): void {
    let words = '';
    const visit = (each: XmlNode): void => {
      if (each.name === 'm:t') words += each.text;
      else each.children.forEach(visit);
    };
    visit(node);
    if (words === '') return;
    this.context.note('formula-as-text', words);
    this.#push({ kind: 'text', text: words }, {}, null, around);
  }

  #run(node: XmlNode, around: Around): void {
    const { context } = this;
    const properties = child(node, 'w:rPr');
    const styleId = child(properties, 'w:rStyle')?.attrs['w:val'];
    const style = context.styles.name(styleId);
    const own = style !== null && OWN_STYLE.test(style);
    const direct = context.styles.textLook(properties);
    const look = { ...(own ? {} : context.styles.character(styleId)), ...direct };
    if (child(properties, 'w:rPrChange')) context.note('formatting-change-left-out');
    if (look.hidden ?? this.base.hidden) {
      if (allText(node).trim() !== '') context.note('hidden-text-left-out', allText(node));
      return;
    }
    for (const each of node.children) this.#content(each, look, style, around);
  }

  #content(node: XmlNode, look: TextLook, style: string | null, around: Around): void {
    const { context } = this;
    const field = context.fields.at(-1);
    switch (node.name) {
      case 'w:fldChar':
        this.#fieldMark(node.attrs['w:fldCharType'] ?? '');
        return;
      case 'w:instrText':
        if (field && !field.inResult) field.instruction += node.text;
        return;
      case 'w:delInstrText':
        return;
    }
    if (field && !field.inResult) return;
    const put = (text: string): void => this.#push({ kind: 'text', text }, look, style, around);
    switch (node.name) {
      case 'w:t':
      case 'w:delText':
        // Our own export says with a number of no characters that the words after it are none either.
        if (node.text !== '' || (context.own && style === HEADING_NUMBER)) put(node.text);
        break;
      case 'w:tab':
      case 'w:ptab':
        put('\t');
        break;
      case 'w:noBreakHyphen':
        put('\u2011');
        break;
      case 'w:cr':
        this.#push({ kind: 'break' }, look, style, around);
        break;
      case 'w:br':
        if (node.attrs['w:type'] === 'page') this.pieces.push({ kind: 'pageBreak' });
        else if (node.attrs['w:clear'] === 'none') this.pieces.push({ kind: 'paragraphBreak' });
        else if (node.attrs['w:clear'] === 'all' && context.own)
          break; // our layout's own, in a long title
        else this.#push({ kind: 'break' }, look, style, around);
        break;
      case 'w:ruby':
        // A character with its reading above it: the reading is no word of the text.
        this.children(child(node, 'w:rubyBase') ?? node, around);
        break;
      case 'w:sym':
        put(symbolText(node, context));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const texts = node.name === 'w:footnoteReference' ? context.footnotes : context.endnotes;
        const id = node.attrs['w:id'] ?? '';
        const text = texts.get(id);
        texts.delete(id); // a note stands once; a file that repeats it is up to no good
        if (text !== undefined) this.#push({ kind: 'footnote', text }, {}, null, around);
        break;
      }
      case 'w:commentReference':
        this.#comment(node.attrs['w:id'] ?? '');
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.pieces.push(...readDrawing(node, context));
        break;
      case 'mc:AlternateContent':
        // Text boxes are written twice, for new and old readers: one is enough.
        for (const each of (child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'))?.children ?? []) {
          this.#content(each, look, style, around);
        }
        break;
    }
  }

  #fieldMark(type: string): void {
    const { fields } = this.context;
    if (type === 'begin') this.context.openField();
    else if (type === 'separate') {
      const field = fields.at(-1);
      if (field) field.inResult = true;
      const name = field?.instruction.trim().split(/\s+/)[0]?.toUpperCase() ?? '';
      if (name !== 'HYPERLINK' && name !== 'TOC' && name !== 'PAGEREF')
        this.context.note('field-as-text', name);
    } else if (type === 'end') this.context.closeField();
  }

  #comment(id: string): void {
    const { placedComments } = this.context;
    if (placedComments.has(id)) return;
    placedComments.add(id);
    // Our own draft hangs comments whose words are gone on its first paragraph: they have no place.
    if (this.context.own) {
      placedComments.delete(id);
      return;
    }
    // A comment without a range hangs on the run before it.
    const last = this.pieces.findLast((piece) => piece.kind === 'run');
    if (last?.kind === 'run')
      last.run = {
        ...last.run,
        marks: { ...last.run.marks, comments: [...(last.run.marks?.comments ?? []), id] },
      };
    else {
      placedComments.delete(id);
      this.#waiting.push(id);
    }
  }

  #push(run: ExportRun, look: TextLook, style: string | null, around: Around): void {
    const { base, context } = this;
    const marks = this.#marks(look, style, around);
    if (this.#waiting.length > 0) {
      for (const id of this.#waiting) context.placedComments.add(id);
      marks.comments = [...(marks.comments ?? []), ...this.#waiting.splice(0, 50)];
      this.#waiting.length = 0;
    }
    const bold = look.bold ?? base.bold ?? false;
    const raw: RawRun = {
      run: Object.keys(marks).length > 0 ? { ...run, marks } : run,
      style,
      face: look.eastAsia ?? base.eastAsia ?? null,
      size: (look.size ?? base.size ?? 20) / 2,
      bold,
      color: look.color ?? base.color ?? null,
    };
    const last = this.pieces.at(-1);
    if (last?.kind === 'run' && joins(last, raw) && last.run.kind === 'text' && raw.run.kind === 'text') {
      last.run = { ...last.run, text: last.run.text + raw.run.text };
    } else this.pieces.push({ kind: 'run', ...raw });
    for (const id of context.activeComments) context.placedComments.add(id);
  }

  #marks(look: TextLook, style: string | null, around: Around): RunMarks {
    const { base, context } = this;
    const marks: RunMarks = {};
    // Our own export writes a mark even where the style has its look already (bold words of a bold heading).
    const differs = (mark: 'bold' | 'italic' | 'strike' | 'underline'): boolean =>
      look[mark] === true && (context.own || base[mark] !== true);
    if (differs('bold')) marks.bold = true;
    if (differs('italic')) marks.italic = true;
    if (differs('strike')) marks.strike = true;
    if (look.highlight) marks.highlight = true;
    if (look.vertical === 'sup') marks.sup = true;
    if (look.vertical === 'sub') marks.sub = true;
    if (style === '公文行内代码') marks.code = true;
    const link = around.link ?? context.fieldLink();
    if (link && link.length <= LONGEST_LINK) marks.link = link;
    if (differs('underline') && !link) marks.underline = true;
    if (around.insertion) marks.insertion = around.insertion;
    if (around.deletion) marks.deletion = around.deletion;
    if (context.activeComments.size > 0) marks.comments = [...context.activeComments];
    return marks;
  }
}

function stampOf(node: XmlNode): Stamp {
  return {
    author: (node.attrs['w:author'] ?? '').slice(0, 200),
    date: (node.attrs['w:date'] ?? '').slice(0, 40),
  };
}
