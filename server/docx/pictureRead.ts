/**
 * Drawings of a file being read: text boxes, and pictures by bytes from inside the package only; linked ones are
 * told, never fetched. Of a group everything is taken; what has no words and no picture of its own is told.
 */
import type { ExportImage } from '../export/model.ts';
import { pictureInfo } from './pictures.ts';
import type { ReadContext } from './readContext.ts';
import { child, find, type XmlNode } from './xmlTree.ts';

type Picture = ExportImage;
export type Drawn = { kind: 'image'; image: ExportImage } | { kind: 'box'; content: XmlNode };

const EMU_PER_PIXEL = 9525;

/** What a drawing shows, in the file's order. */
export function readDrawing(node: XmlNode, context: ReadContext): Drawn[] {
  const out: Drawn[] = [];
  const visit = (each: XmlNode): void => {
    if (each.name === 'w:txbxContent') out.push({ kind: 'box', content: each });
    else if (each.name === 'a:blip' || each.name === 'v:imagedata')
      out.push({ kind: 'image', image: readPicture(each, node, context) });
    // Written twice, for new and old readers: one is enough.
    else if (each.name === 'mc:AlternateContent')
      (child(each, 'mc:Choice') ?? child(each, 'mc:Fallback'))?.children.forEach(visit);
    else each.children.forEach(visit);
  };
  visit(node);
  if (out.length === 0 && !isShape(node)) {
    const about = find(node, 'wp:docPr')?.attrs;
    context.note('object-left-out', about?.descr || about?.name);
  }
  return out;
}

/** Lines, frames and other shapes without words are decoration; charts, diagrams and embedded files are not. */
function isShape(node: XmlNode): boolean {
  if (node.name === 'w:object') return false;
  const uri = find(node, 'a:graphicData')?.attrs.uri;
  return uri === undefined || /wordprocessing(?:Shape|Group|Canvas|Ink)$/i.test(uri);
}

/** `around`: the drawing that says how large it is shown and what it shows. */
function readPicture(picture: XmlNode, around: XmlNode, context: ReadContext): Picture {
  const { attrs } = picture;
  const alt = (find(around, 'wp:docPr')?.attrs.descr ?? attrs['o:title'] ?? '').slice(0, 500);
  const id = attrs['r:embed'] ?? attrs['r:id'];
  const relation = id === undefined ? undefined : context.relations.get(id);
  const none: Picture = { bytes: null, mime: '', alt, caption: [] };
  if (!relation || relation.external) {
    context.note('image-external', alt);
    return none;
  }
  const bytes = context.zip.has(relation.target)
    ? context.zip.read(relation.target, context.limits.picture)
    : null;
  const info = bytes && pictureInfo(bytes);
  if (!bytes || !info) {
    context.note('image-unreadable', relation.target.split('/').at(-1) ?? '');
    return none;
  }
  const width = Math.round(Number(find(around, 'wp:extent')?.attrs.cx ?? 0) / EMU_PER_PIXEL);
  const read: Picture = { bytes, mime: `image/${info.extension}`, alt, caption: [] };
  if (width > 0) read.width = width;
  return read;
}
