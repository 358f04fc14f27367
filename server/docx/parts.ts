/**
 * What is gathered while a document is written: relationships, footnotes, pictures, lists, comments, ids.
 * One per export; everything is numbered in the order it is met, so that the same model gives the same file.
 */
import type { ExportComment, ExportModel, ExportNote } from '../export/model.ts';
import type { Layout } from './layout.ts';
import type { DocxOptions } from './options.ts';
import { el } from './xml.ts';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Media {
  name: string;
  bytes: Uint8Array;
}

export interface WordList {
  numId: number;
  ordered: boolean;
  level: number;
  start: number;
}

export class Parts {
  readonly notes: ExportNote[] = [];
  readonly footnotes: string[] = [];
  readonly media: Media[] = [];
  readonly lists: WordList[] = [];
  /** Comments that got a place, in order; their index is their id in the file. */
  readonly comments: ExportComment[] = [];
  readonly #relations: string[] = [];
  readonly #links = new Map<string, string>();
  readonly #mediaIds = new Map<Uint8Array, string>();
  #change = 0;
  #drawing = 0;

  constructor(
    readonly layout: Layout,
    readonly options: DocxOptions,
    readonly model: Pick<ExportModel, 'date' | 'comments'>,
  ) {}

  get draft(): boolean {
    return this.options.draft === true;
  }

  relate(type: string, target: string, external = false): string {
    const id = `rId${this.#relations.length + 1}`;
    this.#relations.push(
      el('Relationship', {
        Id: id,
        Type: `${REL}/${type}`,
        Target: target,
        TargetMode: external ? 'External' : undefined,
      }),
    );
    return id;
  }

  /** A relationship of a kind that lies outside the standard's own address. */
  relateTo(type: string, target: string): void {
    this.#relations.push(
      el('Relationship', { Id: `rId${this.#relations.length + 1}`, Type: type, Target: target }),
    );
  }

  relationsXml(): string {
    return this.#relations.join('');
  }

  link(address: string): string {
    const known = this.#links.get(address);
    if (known) return known;
    const id = this.relate('hyperlink', address, true);
    this.#links.set(address, id);
    return id;
  }

  /** Puts picture bytes into the package; the same bytes only once. */
  picture(bytes: Uint8Array, extension: string): string {
    const known = this.#mediaIds.get(bytes);
    if (known) return known;
    const name = `image${this.media.length + 1}.${extension}`;
    this.media.push({ name, bytes });
    const id = this.relate('image', `media/${name}`);
    this.#mediaIds.set(bytes, id);
    return id;
  }

  list(ordered: boolean, level: number, start: number): number {
    const numId = this.lists.length + 1;
    this.lists.push({ numId, ordered, level, start });
    return numId;
  }

  /** Ids of tracked changes are unique in the file. */
  changeId(): number {
    return ++this.#change;
  }

  drawingId(): number {
    return ++this.#drawing;
  }

  note(code: ExportNote['code'], what: string): void {
    this.notes.push({ code, what: what.slice(0, 120) });
  }
}

/** An instant as Word writes it: UTC, whole seconds. What is no instant becomes `fallback`. */
export function wordDate(iso: string, fallback: string): string {
  for (const candidate of [iso, fallback]) {
    const time = Date.parse(candidate);
    if (!Number.isNaN(time)) return `${new Date(time).toISOString().slice(0, 19)}Z`;
  }
  return '1980-01-01T00:00:00Z';
}

/** A name as the author of a change or comment: Word wants one, of at most 255 characters. */
export function wordAuthor(name: string): string {
  return [...name].slice(0, 100).join('') || '—';
}
