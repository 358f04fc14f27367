/**
 * A web page, or what Word and WPS save as one → lines for the import. Tags are read one after the other with the
 * open ones in a bounded stack; scripts, styles and what a page hides are dropped, what cannot be kept is told.
 */
import { type JsonMark, type JsonNode, stringAttr } from '../../shared/doc/json.ts';
import { newId } from '../auth/tokens.ts';
import { refuse } from '../docx/refuse.ts';
import { pictureKind } from '../plans/attachments.ts';
import type { Picture } from './docxSource.ts';
import { type Draft, sourceOf } from './drafts.ts';
import { HtmlLine, marksInside, splitAtBreaks, wordsOf } from './htmlLine.ts';
import { HtmlNotes } from './htmlNotes.ts';
import { HtmlTable } from './htmlTable.ts';
import { BLOCKS, DROPPED, ENDS, NOTE_BACK, NOTE_MARK, NOTE_WORDS, VOID } from './htmlTags.ts';
import { type HtmlToken, htmlTokens } from './htmlTokens.ts';
import { lineNumber } from './plainText.ts';
import type { Source } from './sourceLine.ts';

export function readHtml(html: string): { source: Source; pictures: Picture[] } {
  const reader = new HtmlReader();
  for (const token of htmlTokens(html)) reader.take(token);
  const drafts = reader.finish();
  const largest = placeTitle(drafts);
  const source = sourceOf(drafts, largest);
  return { source: { ...source, notes: reader.notes.list() }, pictures: reader.pictures };
}

/** Marks the title and says which level the largest headings have. A numbered <h1> is a section, not the title. */
function placeTitle(drafts: Draft[]): number {
  const first = drafts.filter((draft) => draft.heading === 1);
  const [only] = first;
  if (!drafts.some((draft) => draft.title) && first.length === 1 && only && !lineNumber(only.text)) {
    only.title = true;
    delete only.heading;
  }
  const levels = drafts.flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
  return 2 - levels.reduce((least, level) => Math.min(least, level), 6);
}

interface Open {
  name: string;
  marks: readonly JsonMark[];
  quiet: boolean;
}

const DEEPEST = 400;
const DEEPEST_LIST = 5;
const DEEPEST_TABLE = 4;
const MOST_LINES = 60_000;
const PICTURE_BYTES = 12 * 1024 * 1024;
const MOST_PICTURES = 500;

class HtmlReader {
  readonly drafts: Draft[] = [];
  readonly pictures: Picture[] = [];
  readonly notes = new HtmlNotes();
  readonly #line = new HtmlLine();
  readonly #stack: Open[] = [];
  readonly #tables: HtmlTable[] = [];
  /** Inside an element whose content is dropped: its name, and how many of that name are open. */
  #skipping: { name: string; depth: number } | null = null;
  #pre: string | null = null;
  /** Depth of the entry of Word's own lists that is being read. */
  #level = 0;
  #made = 0;
  #tableCount = 0;
  /** Footnotes: their marks in the text by id, and the one whose words are being read. */
  readonly #marks = new Map<string, JsonNode>();
  #inNotes = false;
  #footnote: { id: string; depth: number; lines: string[] } | null = null;

  take(token: HtmlToken): void {
    if (this.#skipping) {
      const { name } = this.#skipping;
      if (token.kind === 'open' && token.name === name && !token.empty) this.#skipping.depth++;
      if (token.kind === 'close' && token.name === name && --this.#skipping.depth === 0)
        this.#skipping = null;
    } else if (token.kind === 'text') this.#text(token.text);
    else if (token.kind === 'open') this.#open(token.name, token.attrs, token.empty);
    else this.#close(token.name);
  }

  finish(): Draft[] {
    this.#endLine();
    while (this.#tables.length > 0) this.#endTable();
    return this.drafts;
  }

  #text(text: string): void {
    if (this.#pre !== null) this.#pre += text;
    else if (this.#stack.at(-1)?.quiet) {
      // Word writes a list's own sign here: what is no number is a bullet.
      const sign = text.trim();
      if (sign === '') return;
      if (lineNumber(`${sign}x`)) this.#line.text(sign, []);
      else this.#line.bullet ??= this.#level;
    } else this.#line.text(text, this.#stack.at(-1)?.marks ?? []);
  }

  #open(name: string, attrs: ReadonlyMap<string, string>, empty: boolean): void {
    const style = (attrs.get('style') ?? '').slice(0, 2000);
    if (DROPPED.has(name)) {
      this.notes.dropped(name);
      if (!empty) this.#skipping = { name, depth: 1 };
      return;
    }
    if (/display\s*:\s*none|mso-hide\s*:\s*all/i.test(style) || attrs.has('hidden')) {
      this.notes.add('hidden');
      if (!empty && !VOID.has(name)) this.#skipping = { name, depth: 1 };
      return;
    }
    if (/mso-element\s*:\s*(?:foot|end)note-list/i.test(style)) this.#inNotes = true;
    const note = NOTE_MARK.exec(attrs.get('href') ?? '')?.[1];
    if (name === 'a' && (note || NOTE_BACK.test(attrs.get('href') ?? ''))) {
      if (note) this.#footnoteMark(note.toLowerCase());
      this.#skipping = { name, depth: 1 };
      return;
    }
    if (BLOCKS.has(name)) this.#endLine();
    if (name === 'br') this.#break(style);
    else if (name === 'img') this.#image(attrs);
    else if (name === 'hr' && !this.#inNotes) this.#putNode({ type: 'horizontalRule' });
    else if (name === 'pre') this.#pre = '';
    if (VOID.has(name)) return;
    const ends = ENDS[name];
    if (ends) this.#popOne(ends.names, ends.fence);
    this.#openTable(name, attrs);
    if (this.#stack.length >= DEEPEST || empty) return;
    const outer = this.#stack.at(-1);
    const quiet = outer?.quiet === true || /mso-list\s*:\s*ignore/i.test(style);
    this.#stack.push({ name, marks: marksInside(name, attrs, outer?.marks ?? []), quiet });
    const level = name === 'p' ? /mso-list\s*:[^;]*level(\d)/i.exec(style)?.[1] : undefined;
    if (level) this.#level = Math.min(Number(level) - 1, DEEPEST_LIST);
    if (/\bMsoTitle\b/i.test(attrs.get('class') ?? ''))
      this.#stack.push({ name: 'title', marks: [], quiet: false });
    const id = attrs.get('id')?.toLowerCase() ?? '';
    if (NOTE_WORDS.test(id)) this.#footnote = { id, depth: this.#stack.length, lines: [] };
  }

  #close(name: string): void {
    if (name === 'pre' && this.#pre !== null) this.#endPre();
    if (BLOCKS.has(name)) this.#endLine();
    if (name === 'p' && !this.#stack.some((open) => open.name === 'p')) return;
    const table = this.#tables.at(-1);
    if (name === 'table' && table) {
      this.#popOne(['table'], []);
      this.#endTable();
    } else if ((name === 'td' || name === 'th') && table) {
      this.#popOne(['td', 'th'], ['tr', 'table']);
      table.cell = null;
    } else {
      if (name === 'thead' && table) table.inHead = false;
      this.#popOne([name], name === 'table' ? [] : ['td', 'th']);
    }
    if (this.#footnote && this.#stack.length < this.#footnote.depth) this.#endFootnote();
  }

  /** Closes the innermost open one of these and all inside it; nothing when a fence stands before. */
  #popOne(names: readonly string[], fence: readonly string[]): void {
    for (let at = this.#stack.length - 1; at >= 0; at--) {
      const { name } = this.#stack[at] ?? { name: '' };
      if (names.includes(name)) {
        this.#stack.length = at;
        return;
      }
      if (fence.includes(name)) return;
    }
  }

  #break(style: string): void {
    if (this.#pre !== null) {
      this.#pre += '\n';
    } else if (/page-break-before\s*:\s*always/i.test(style)) {
      this.#endLine();
      this.#putNode({ type: 'pageBreak' });
    } else this.#line.node({ type: 'hardBreak' });
  }

  #openTable(name: string, attrs: ReadonlyMap<string, string>): void {
    const table = this.#tables.at(-1);
    if (name === 'table') {
      if (table && !table.layout && !table.isData) {
        this.notes.add('layout-table');
        table.layout = true;
        for (const node of table.unwrap()) this.#asDraft(node);
      } else if (table?.cell && !table.layout) this.notes.add('nested-table');
      const fresh = new HtmlTable(attrs);
      fresh.layout = this.#tables.length >= DEEPEST_TABLE;
      this.#tables.push(fresh);
    } else if (table && name === 'thead') table.inHead = true;
    else if (table && name === 'tr') table.row();
    else if (table && (name === 'td' || name === 'th')) table.open(name === 'th', attrs);
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table || table.layout) return;
    const around = this.#cell();
    if (around) around.content.push(...(table.isFrame ? table.unwrap() : [table.node()]));
    else if (table.isFrame) for (const node of table.unwrap()) this.#asDraft(node);
    else {
      const drafts = table.drafts(this.#tableCount++);
      for (const draft of drafts) this.#push(draft);
    }
  }

  #endPre(): void {
    const text = (this.#pre ?? '').replace(/\r\n?/g, '\n').replace(/^\n|\s+$/g, '');
    this.#pre = null;
    if (text !== '') this.#putNode({ type: 'codeBlock', content: [{ type: 'text', text }] });
  }

  #image(attrs: ReadonlyMap<string, string>): void {
    const src = attrs.get('src') ?? '';
    const alt = (attrs.get('alt') ?? '').trim().slice(0, 200);
    const data = /^data:image\/[\w.+-]{1,40};base64,/i.exec(src);
    if (!data) {
      this.notes.add(/^(?:https?:)?\/\//i.test(src) ? 'image-elsewhere' : 'image-beside', alt);
      return;
    }
    const bytes = new Uint8Array(Buffer.from(src.slice(data[0].length), 'base64'));
    const mime = bytes.length > PICTURE_BYTES ? null : pictureKind(bytes);
    if (mime === null || this.pictures.length >= MOST_PICTURES) {
      this.notes.add('image-unreadable', alt);
      return;
    }
    this.#endLine();
    const id = newId();
    this.pictures.push({ id, mime, bytes, name: alt });
    const width = Math.trunc(Number(attrs.get('width')));
    this.#putNode({
      type: 'image',
      attrs: { file: id, alt, ...(width > 0 && width < 5000 ? { width } : {}) },
    });
  }

  #footnoteMark(id: string): void {
    const mark = { type: 'footnote', attrs: { text: '' } };
    if (!this.#marks.has(id)) this.#marks.set(id, mark);
    this.#line.node(mark);
  }

  #endFootnote(): void {
    const { id, lines } = this.#footnote ?? { id: '', lines: [] };
    this.#footnote = null;
    const mark = this.#marks.get(id);
    if (mark) mark.attrs = { text: lines.join('\n') };
    else for (const text of lines) this.#push({ text, inline: [{ type: 'text', text }] });
  }

  /** The line so far is done: into the footnote, the cell or the page that is being read. */
  #endLine(): void {
    const taken = this.#line.take();
    if (!taken) return;
    const cell = this.#cell();
    for (const inline of splitAtBreaks(taken.inline)) {
      if (this.#footnote) this.#footnote.lines.push(wordsOf(inline));
      else if (cell) cell.content.push({ type: 'paragraph', attrs: { role: 'body' }, content: inline });
      else this.#push(this.#draftOf(inline, taken.bullet));
    }
  }

  #draftOf(inline: JsonNode[], bullet: number | null): Draft {
    const draft: Draft = { text: wordsOf(inline), inline };
    const lists = this.#stack.filter((open) => open.name === 'ul' || open.name === 'ol');
    for (const { name } of this.#stack) {
      if (name === 'title') draft.title = true;
      else if (/^h[1-6]$/.test(name)) draft.heading = Number(name[1]);
      else if (name === 'blockquote') draft.quote = true;
      else if (name === 'li') draft.list = lists.at(-1)?.name === 'ol' ? 'ordered' : 'bullet';
    }
    if (draft.list) draft.depth = Math.min(Math.max(0, lists.length - 1), DEEPEST_LIST);
    else if (bullet !== null) Object.assign(draft, { list: 'bullet', depth: bullet });
    return draft;
  }

  #putNode(node: JsonNode): void {
    const cell = this.#cell();
    if (cell && node.type !== 'pageBreak') cell.content.push(node);
    else this.#push({ text: node.content?.[0]?.text?.replaceAll('\n', ' ') ?? '', node });
  }

  #cell() {
    const table = this.#tables.at(-1);
    return table && !table.layout ? table.cell : null;
  }

  /** A block out of a cell as a line of its own. */
  #asDraft(node: JsonNode): void {
    const inline = node.content ?? [];
    if (node.type === 'paragraph' && stringAttr(node, 'role') !== null)
      this.#push(this.#draftOf(inline, null));
    else this.#push({ text: wordsOf(inline), node });
  }

  #push(draft: Draft): void {
    if (++this.#made > MOST_LINES) throw refuse('bomb');
    this.drafts.push(draft);
  }
}
