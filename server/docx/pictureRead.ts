/** Pictures of a file being read: bytes from inside the package only; linked ones are told, never fetched. */
import type { ExportImage } from '../export/model.ts';
import { pictureInfo } from './pictures.ts';
import type { ReadContext } from './readContext.ts';
import { find, type XmlNode } from './xmlTree.ts';

export type Picture = ExportImage;

const EMU_PER_PIXEL = 9525;

export function readPicture(node: XmlNode, context: ReadContext): Picture | null {
  const blip = find(node, 'a:blip');
  const data = blip ? undefined : find(node, 'v:imagedata');
  if (!blip && !data) return null;
  const alt = (find(node, 'wp:docPr')?.attrs.descr ?? data?.attrs['o:title'] ?? '').slice(0, 500);
  const id = blip?.attrs['r:embed'] ?? data?.attrs['r:id'];
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
  const width = Math.round(Number(find(node, 'wp:extent')?.attrs.cx ?? 0) / EMU_PER_PIXEL);
  const picture: Picture = { bytes, mime: `image/${info.extension}`, alt, caption: [] };
  if (width > 0) picture.width = width;
  return picture;
}
