/**
 * A plan as a .docx: model in, bytes out. Pure: the same model and options give the same bytes. The layout
 * is GB/T 9704-2012 as Chinese offices use it, unless another is asked for.
 */
import { dataAnnexes } from '../export/annex.ts';
import type { ExportModel, ExportNote } from '../export/model.ts';
import { BlockWriter } from './blocks.ts';
import { Body } from './body.ts';
import { CommentPlaces } from './comments.ts';
import { contentsXml, listedHeadings } from './contents.ts';
import { makeLayout } from './layouts.ts';
import type { DocxOptions } from './options.ts';
import { packDocx } from './package.ts';
import { Parts } from './parts.ts';
import { prepare } from './prepare.ts';
import { writeImprint, writeRedHead } from './redHead.ts';
import { runXml } from './runs.ts';
import { sectionXml } from './sections.ts';

export interface DocxFile {
  bytes: Uint8Array;
  /** What could not be written as asked. */
  notes: ExportNote[];
}

export function writeDocx(model: ExportModel, options: DocxOptions = {}): Uint8Array {
  return buildDocx(model, options).bytes;
}

export function buildDocx(model: ExportModel, options: DocxOptions = {}): DocxFile {
  const layout = makeLayout(options);
  const parts = new Parts(layout, options, model);
  const footers = {
    odd: parts.relate('footer', 'footer1.xml'),
    even: layout.outerPageNumber ? parts.relate('footer', 'footer2.xml') : null,
  };
  const { blocks, duty, addedTitle } = prepare(model);
  const comments = new CommentPlaces(parts, blocks);
  const contents = options.contents ? contentsXml(blocks, layout) : '';
  const bookmarks = new Map(
    contents === '' ? [] : listedHeadings(blocks).map((block, index) => [block, index]),
  );
  // Contents stand in a section of their own, numbered apart; the text then starts at page 1.
  let sections = 0;
  const body = new Body((orientation) => {
    const numbers = (['roman', 'restart'] as const)[sections];
    sections++;
    return sectionXml(layout, footers, orientation, contents === '' ? undefined : numbers);
  });
  const writer = new BlockWriter(body, { parts, comments, duty, addedTitle, bookmarks });
  if (contents !== '') {
    body.raw(contents);
    body.newSection('portrait');
  }
  if (options.redHead) writeRedHead(body, layout, options.redHead);
  writer.write(blocks);
  for (const annex of dataAnnexes(model, options.annexes ?? [])) {
    body.newSection('landscape');
    body.paragraph({ style: 'GcDataAnnex' }, runXml(annex.label));
    body.paragraph({ style: 'GcDataTitle' }, runXml(annex.title));
    if (annex.asOf !== '') body.paragraph({ style: 'GcDataDay' }, runXml(annex.asOf));
    writer.table(annex.table);
  }
  if (options.redHead) writeImprint(body, layout, options.redHead);
  return { bytes: packDocx(model, parts, body.toXml(), footers), notes: parts.notes };
}
