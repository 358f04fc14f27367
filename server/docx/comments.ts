/**
 * Open comments as Word comments: where each one's range starts and ends, and the parts that hold their
 * words (comments.xml, and commentsExtended.xml for who answers whom). Only in a draft export.
 */
import type { ExportBlock, ExportComment, ExportRun } from '../export/model.ts';
import { runInnerXml } from './looks.ts';
import type { Parts } from './parts.ts';
import { wordAuthor, wordDate } from './parts.ts';
import { runXml } from './runs.ts';
import { el, val, XML_HEAD } from './xml.ts';

export const WORD_NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14 w15',
} as const;

/** Calls `visit` for each run of the blocks in the order they are written. */
export function visitRuns(blocks: readonly ExportBlock[], visit: (run: ExportRun) => void): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'title':
      case 'heading':
      case 'paragraph':
        block.runs.forEach(visit);
        break;
      case 'item':
        block.titleRuns.forEach(visit);
        block.runs.forEach(visit);
        break;
      case 'image':
        block.caption.forEach(visit);
        break;
      case 'list':
        for (const item of block.items) visitRuns(item.blocks, visit);
        break;
      case 'quote':
        visitRuns(block.blocks, visit);
        break;
      case 'table':
        for (const row of block.rows) for (const cell of row.cells) visitRuns(cell.blocks, visit);
        break;
      case 'code':
      case 'rule':
      case 'pageBreak':
        break;
    }
  }
}

/** The ids a thread has in the file, answers after the comment they answer. */
interface Thread {
  ids: number[];
}

export class CommentPlaces {
  readonly #starts = new Map<ExportRun, number[]>();
  readonly #ends = new Map<ExportRun, number[]>();
  /** Threads whose words are gone: they are hung on the first paragraph, so that none is lost. */
  readonly #loose: number[] = [];

  constructor(parts: Parts, blocks: readonly ExportBlock[]) {
    if (!parts.draft) return;
    const open = parts.model.comments.filter((comment) => !comment.resolved && !comment.parent);
    const answers = new Map<string, ExportComment[]>();
    for (const comment of parts.model.comments) {
      if (comment.parent) answers.set(comment.parent, [...(answers.get(comment.parent) ?? []), comment]);
    }
    const threads = new Map<string, Thread>();
    for (const root of open) {
      const thread = [root, ...(answers.get(root.id) ?? [])];
      threads.set(root.id, { ids: thread.map((comment) => parts.comments.push(comment) - 1) });
    }
    const first = new Map<string, ExportRun>();
    const last = new Map<string, ExportRun>();
    visitRuns(blocks, (run) => {
      for (const id of run.marks?.comments ?? []) {
        if (!first.has(id)) first.set(id, run);
        last.set(id, run);
      }
    });
    for (const [id, { ids }] of threads) {
      const from = first.get(id);
      const to = last.get(id);
      if (from && to) {
        this.#starts.set(from, [...(this.#starts.get(from) ?? []), ...ids]);
        this.#ends.set(to, [...(this.#ends.get(to) ?? []), ...ids]);
      } else this.#loose.push(...ids);
    }
  }

  before(run: ExportRun): string {
    const ids = this.#starts.get(run);
    return ids ? ids.map((id) => el('w:commentRangeStart', { 'w:id': id })).join('') : '';
  }

  after(run: ExportRun, _parts: Parts): string {
    const ids = this.#ends.get(run);
    return ids ? ids.map((id) => el('w:commentRangeEnd', { 'w:id': id }) + referenceXml(id)).join('') : '';
  }

  /** Comments without a place, to be written into the first paragraph. */
  looseXml(): string {
    return this.#loose.splice(0).map(referenceXml).join('');
  }
}

function referenceXml(id: number): string {
  const mark = el('w:commentReference', { 'w:id': id });
  return `<w:r><w:rPr>${runInnerXml({ style: 'CommentReference' }, true)}</w:rPr>${mark}</w:r>`;
}

/** Eight hex digits below 0x80000000, as Word wants them. */
const paraId = (id: number): string => (0x10000000 + id).toString(16).toUpperCase();

export function commentsXml(parts: Parts): string {
  const one = (comment: ExportComment, id: number): string => {
    const lines = comment.text.split('\n');
    const paragraphs = lines.map((line, index) =>
      el(
        'w:p',
        index === lines.length - 1 ? { 'w14:paraId': paraId(id) } : {},
        el('w:pPr', {}, val('w:pStyle', 'CommentText')),
        runXml(line),
      ),
    );
    const author = wordAuthor(comment.author);
    const initials = [...author].slice(0, 1).join('');
    const date = wordDate(comment.date, parts.model.date);
    return el(
      'w:comment',
      { 'w:id': id, 'w:author': author, 'w:date': date, 'w:initials': initials },
      ...paragraphs,
    );
  };
  return XML_HEAD + el('w:comments', WORD_NAMESPACES, ...parts.comments.map(one));
}

/** Who answers whom: without this part Word shows answers as comments of their own. */
export function commentsExtendedXml(parts: Parts): string {
  const rootOf = new Map(parts.comments.map((comment, id) => [comment.id, id]));
  const one = (comment: ExportComment, id: number): string => {
    const parent = comment.parent === undefined ? undefined : rootOf.get(comment.parent);
    return el('w15:commentEx', {
      'w15:paraId': paraId(id),
      'w15:paraIdParent': parent === undefined ? undefined : paraId(parent),
      'w15:done': 0,
    });
  };
  return XML_HEAD + el('w15:commentsEx', WORD_NAMESPACES, ...parts.comments.map(one));
}
