/** What a reading carries along: the package's parts, open fields and comments, and the notes it makes. */
import type { ExportComment } from '../export/model.ts';
import type { ReadingCode, ReadingLimits, ReadingNote } from './importModel.ts';
import { NumberSeries } from './numberSeries.ts';
import { refuse } from './refuse.ts';
import { StyleSheet } from './styleSheet.ts';
import type { ZipParts } from './unzip.ts';
import { child, childrenOf, parseXml, type XmlNode } from './xmlTree.ts';

export interface Relation {
  type: string;
  target: string;
  external: boolean;
}

/** A field between its begin and end marks; it may span paragraphs. */
export interface OpenField {
  instruction: string;
  inResult: boolean;
}

export class ReadContext {
  readonly relations: Map<string, Relation>;
  readonly styles: StyleSheet;
  readonly series: NumberSeries;
  readonly footnotes: Map<string, string>;
  readonly endnotes: Map<string, string>;
  readonly comments: ExportComment[];
  readonly fields: OpenField[] = [];
  readonly activeComments = new Set<string>();
  readonly placedComments = new Set<string>();
  hasTrackedChanges = false;
  /** Index of the block being made, for notes. */
  block = 0;
  #made = 0;
  #buried = 0;
  readonly #notes = new Map<ReadingCode, ReadingNote>();

  constructor(
    readonly zip: ZipParts,
    readonly limits: ReadingLimits,
    readonly mainPart: string,
    /** Our own export: then its styles are believed. */
    readonly own: boolean,
  ) {
    this.relations = readRelations(zip, mainPart);
    this.styles = new StyleSheet(this.#related('styles'), this.#related('theme'));
    this.series = new NumberSeries(this.#related('numbering'));
    this.footnotes = noteTexts(this.#related('footnotes'), 'w:footnote');
    this.endnotes = noteTexts(this.#related('endnotes'), 'w:endnote');
    this.comments = readComments(this.#related('comments'), this.#related('commentsExtended'));
  }

  /** Comments open at a place; more than anyone would nest are not followed. */
  openComment(id: string): void {
    if (this.activeComments.size < 50) this.activeComments.add(id);
  }

  /** Fields nest a few deep; deeper ones are counted, not kept. */
  openField(): void {
    if (this.fields.length < 32) this.fields.push({ instruction: '', inResult: false });
    else this.#buried++;
  }

  closeField(): void {
    if (this.#buried > 0) this.#buried--;
    else this.fields.pop();
  }

  /** The address of the HYPERLINK field whose result is being read. */
  fieldLink(): string | undefined {
    for (const field of this.fields) {
      const found = /^\s*HYPERLINK\s+"(https?:[^"]+|mailto:[^"]+)"/i.exec(field.instruction);
      if (found && field.inResult) return found[1];
    }
    return undefined;
  }

  note(code: ReadingCode, sample = ''): void {
    const known = this.#notes.get(code);
    if (known) known.count++;
    else this.#notes.set(code, { code, count: 1, block: this.block, sample: sample.slice(0, 60) });
  }

  report(): ReadingNote[] {
    return [...this.#notes.values()];
  }

  /** Counts a block; too many are refused rather than half read. */
  countBlock(): void {
    if (++this.#made > this.limits.blocks) throw refuse('bomb');
  }

  #related(type: string): XmlNode | null {
    for (const relation of this.relations.values()) {
      if (relation.type !== type || relation.external) continue;
      const bytes = this.zip.read(relation.target);
      if (bytes) return parseXml(bytes);
    }
    return null;
  }
}

/** Relationships of a part, targets as names inside the package. */
export function readRelations(zip: ZipParts, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = zip.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (!bytes) return relations;
  for (const node of childrenOf(parseXml(bytes), 'rel:Relationship')) {
    const { Id, Type = '', Target = '', TargetMode } = node.attrs;
    if (Id === undefined) continue;
    const external = TargetMode === 'External';
    const target = external ? Target : resolve(part, Target);
    relations.set(Id, { type: Type.split('/').at(-1) ?? '', target, external });
  }
  return relations;
}

function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** All words below a node, paragraphs as lines. */
export function allText(node: XmlNode): string {
  let out = '';
  const visit = (each: XmlNode): void => {
    if (each.name === 'w:t' || each.name === 'w:delText') out += each.text;
    else if (each.name === 'w:tab') out += '\t';
    else if (each.name === 'w:br' || each.name === 'w:cr') out += '\n';
    else each.children.forEach(visit);
  };
  visit(node);
  return out;
}

function noteTexts(part: XmlNode | null, name: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const node of childrenOf(part ?? undefined, name)) {
    const type = node.attrs['w:type'];
    if (type !== undefined && type !== 'normal') continue;
    const lines = childrenOf(node, 'w:p').map(allText);
    // Word puts a blank between the mark and the words.
    texts.set(node.attrs['w:id'] ?? '', lines.join('\n').replace(/^ /, ''));
  }
  return texts;
}

function readComments(part: XmlNode | null, extended: XmlNode | null): ExportComment[] {
  const threads = new Map(
    childrenOf(extended ?? undefined, 'w15:commentEx').map((node) => [node.attrs['w15:paraId'], node.attrs]),
  );
  const idOfParagraph = new Map<string, string>();
  const read = childrenOf(part ?? undefined, 'w:comment').map((node) => {
    const paragraphs = childrenOf(node, 'w:p');
    const id = node.attrs['w:id'] ?? '';
    const paraId = paragraphs.at(-1)?.attrs['w14:paraId'];
    if (paraId) idOfParagraph.set(paraId, id);
    const comment: ExportComment = {
      id,
      author: node.attrs['w:author'] ?? '',
      date: node.attrs['w:date'] ?? '',
      text: paragraphs.map(allText).join('\n'),
      resolved: false,
    };
    return { comment, paraId };
  });
  for (const { comment, paraId } of read) {
    const thread = paraId ? threads.get(paraId) : undefined;
    comment.resolved = ['1', 'true'].includes(thread?.['w15:done'] ?? '');
    const parent = idOfParagraph.get(thread?.['w15:paraIdParent'] ?? '');
    if (parent !== undefined) comment.parent = parent;
  }
  return read.map(({ comment }) => comment);
}

/** Document properties: plan and version when Gongce wrote the file. */
export function readProperties(zip: ZipParts): {
  title: string | null;
  creator: string | null;
  gongce: Record<string, string> | null;
} {
  const core = zip.read('docProps/core.xml');
  const coreNode = core ? parseXml(core) : undefined;
  const custom = zip.read('docProps/custom.xml');
  const gongce: Record<string, string> = {};
  for (const property of custom ? parseXml(custom).children : []) {
    const name = property.attrs.name ?? '';
    if (name.startsWith('Gongce')) gongce[name.slice(6)] = property.children[0]?.text ?? '';
  }
  return {
    title: child(coreNode, 'dc:title')?.text.trim() || null,
    creator: child(coreNode, 'dc:creator')?.text.trim() || null,
    gongce: Object.keys(gongce).length > 0 ? gongce : null,
  };
}
