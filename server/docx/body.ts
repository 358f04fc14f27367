/**
 * The body being written: paragraphs and tables in order, page breaks, and which way the paper lies.
 * Section properties live in the last paragraph of their section, so paragraphs stay data until the end.
 */
import { type ParagraphLook, paragraphXml } from './looks.ts';

export type Orientation = 'portrait' | 'landscape';

interface OpenParagraph {
  look: ParagraphLook;
  content: string;
  /** Belongs to what follows (a heading, a table's caption): turns with it onto other paper. */
  leads: boolean;
}

/** The style of paragraphs nobody sees: they hold a break or section that no paragraph of the text can. */
export const HIDDEN_STYLE = 'GcHidden';

export class Body {
  readonly #parts: (string | OpenParagraph)[] = [];
  readonly #sectionXml: (orientation: Orientation) => string;
  #orientation: Orientation = 'portrait';
  #sectionStart = 0;
  #breakPending = false;

  /** `sectionXml` gives the properties of a section that ends. */
  constructor(sectionXml: (orientation: Orientation) => string) {
    this.#sectionXml = sectionXml;
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  get orientation(): Orientation {
    return this.#orientation;
  }

  paragraph(look: ParagraphLook, content: string, leads = false): void {
    const broken = this.#breakPending && look.pageBreakBefore === undefined;
    if (broken) this.#breakPending = false;
    this.#flushBreak();
    this.#parts.push({ look: broken ? { ...look, pageBreakBefore: true } : look, content, leads });
  }

  /** XML that is no paragraph: a table. Two that touch would become one, so something keeps them apart. */
  raw(xml: string): void {
    this.#flushBreak();
    if (typeof this.#parts.at(-1) === 'string') this.#hidden();
    this.#parts.push(xml);
  }

  /** The next block starts a page. */
  pageBreak(): void {
    this.#flushBreak();
    this.#breakPending = true;
  }

  /**
   * From here on the paper lies this way; a new section only if it lay otherwise. For a wide table the
   * headings and caption right above it turn too.
   */
  turn(orientation: Orientation): void {
    if (orientation === this.#orientation) return;
    const leading = orientation === 'landscape' ? this.#takeLeading() : [];
    if (this.#parts.length > this.#sectionStart) this.#endSection();
    this.#orientation = orientation;
    this.#parts.push(...leading);
  }

  #takeLeading(): OpenParagraph[] {
    const leading: OpenParagraph[] = [];
    while (this.#parts.length > this.#sectionStart) {
      const last = this.#parts.at(-1);
      if (last === undefined || typeof last === 'string' || !last.leads) break;
      leading.unshift(last);
      this.#parts.pop();
    }
    return leading;
  }

  /** A new section on a new page, whichever way the paper lay. */
  newSection(orientation: Orientation): void {
    if (this.#parts.length > this.#sectionStart) this.#endSection();
    this.#orientation = orientation;
  }

  /** The body's XML, its last section included. */
  toXml(): string {
    this.#flushBreak();
    if (typeof this.#parts.at(-1) === 'string') this.#hidden(); // Word wants a paragraph after a table
    let out = '';
    for (const part of this.#parts) {
      out += typeof part === 'string' ? part : `<w:p>${paragraphXml(part.look)}${part.content}</w:p>`;
    }
    return out + this.#sectionXml(this.#orientation);
  }

  #endSection(): void {
    const section = this.#sectionXml(this.#orientation);
    const last = this.#parts.at(-1);
    // An empty paragraph of the author's stays one: properties go into it only if it has words.
    if (last && typeof last !== 'string' && last.content !== '' && !last.look.section) {
      last.look = { ...last.look, section };
    } else this.#hidden({ section });
    this.#sectionStart = this.#parts.length;
  }

  /** A break that no paragraph of the text can carry. */
  #flushBreak(): void {
    if (!this.#breakPending) return;
    this.#breakPending = false;
    this.#hidden({ pageBreakBefore: true });
  }

  #hidden(look: ParagraphLook = {}): void {
    this.#parts.push({ look: { style: HIDDEN_STYLE, ...look }, content: '', leads: false });
  }
}
