/**
 * Pictures: what kind of bytes they are, how large, and the drawing that shows them. Kinds that Word cannot
 * show everywhere (WebP, SVG …) and broken bytes are refused; the caller writes words in their place.
 */
import { el, escapeXml } from './xml.ts';

export interface PictureInfo {
  extension: 'png' | 'jpeg' | 'gif' | 'bmp';
  width: number;
  height: number;
}

/** English Metric Units in a twip and in a CSS pixel. */
const EMU_PER_TWIP = 635;
const EMU_PER_PIXEL = 9525;

/** Reads kind and size from the bytes themselves; the declared type is not believed. Null if unusable. */
export function pictureInfo(bytes: Uint8Array): PictureInfo | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const info = png(bytes, view) ?? jpeg(bytes, view) ?? gif(bytes, view) ?? bmp(bytes, view);
  return info && info.width > 0 && info.height > 0 && info.width < 65_536 && info.height < 65_536
    ? info
    : null;
}

function png(bytes: Uint8Array, view: DataView): PictureInfo | null {
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  return { extension: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(bytes: Uint8Array, view: DataView): PictureInfo | null {
  if (bytes.length < 13 || view.getUint32(0) !== 0x47494638) return null;
  return { extension: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function bmp(bytes: Uint8Array, view: DataView): PictureInfo | null {
  if (bytes.length < 54 || view.getUint16(0) !== 0x424d) return null;
  return { extension: 'bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

function jpeg(bytes: Uint8Array, view: DataView): PictureInfo | null {
  if (bytes.length < 11 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // Start of frame, all kinds but the tables (C4, C8, CC) that share its range.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { extension: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Size on paper: the author's width, else the picture's own, never larger than the type area. */
export function pictureSize(
  info: PictureInfo,
  wanted: number | undefined,
  box: { width: number; height: number },
): { cx: number; cy: number } {
  const maxX = box.width * EMU_PER_TWIP;
  const maxY = box.height * EMU_PER_TWIP;
  const pixels = wanted && wanted > 0 ? Math.min(wanted, 10_000) : info.width;
  let cx = pixels * EMU_PER_PIXEL;
  let cy = (cx * info.height) / info.width;
  const scale = Math.min(1, maxX / cx, maxY / cy);
  cx *= scale;
  cy *= scale;
  return { cx: Math.max(1, Math.round(cx)), cy: Math.max(1, Math.round(cy)) };
}

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** An inline drawing; `alt` is read by screen readers. */
export function drawingXml(
  relation: string,
  id: number,
  size: { cx: number; cy: number },
  alt: string,
): string {
  const extent = { cx: size.cx, cy: size.cy };
  const name = `图片 ${id}`;
  return (
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    el('wp:extent', extent) +
    `<wp:docPr id="${id}" name="${name}" descr="${escapeXml(alt)}"/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    `<a:graphic><a:graphicData uri="${PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/>` +
    `<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch>` +
    `</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>${el('a:ext', extent)}</a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
}
