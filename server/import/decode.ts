/** A file's bytes → which reader takes it, and the text where it is one. Looks at content before the name. */
import { refuse } from '../docx/refuse.ts';

export type FileKind = 'txt' | 'md' | 'docx' | 'html';

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);
const says = (bytes: Uint8Array, words: string): boolean =>
  startsWith(bytes, ...[...words].map((char) => char.charCodeAt(0)));

/** Throws a refusal that says what to do for what is no text, no web page and no .docx. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw refuse('empty');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const other = ZIPPED[extension];
    if (other) throw refuse(other);
    return 'docx';
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refuse(compoundReason(bytes, extension));
  if (says(bytes, '%PDF')) throw refuse('pdf');
  if (says(bytes, '{\\rtf')) throw refuse('rtf');
  if (PICTURES.some((magic) => says(bytes, magic)) || startsWith(bytes, 0xff, 0xd8, 0xff))
    throw refuse('picture');
  if (extension === 'docx') throw refuse('notDocx');
  if (!hasUtf16Mark(bytes) && bytes.subarray(0, 65536).includes(0)) throw refuse('unknown');
  if (/^(?:MIME-Version|From): /i.test(headOf(bytes)) && /multipart\/related/i.test(headOf(bytes)))
    throw refuse('mhtml');
  if (extension === 'md' || extension === 'markdown') return 'md';
  return isHtml(bytes, extension) ? 'html' : 'txt';
}

const ZIPPED: Partial<Record<string, 'spreadsheet' | 'slides' | 'openDocument' | 'ofd' | 'notWord'>> = {
  xlsx: 'spreadsheet',
  pptx: 'slides',
  odt: 'openDocument',
  ofd: 'ofd',
  zip: 'notWord',
};
const PICTURES = ['\x89PNG', 'GIF8', 'II*\0', 'MM\0*'];

/** A compound file: an old document, or a new one behind a password. */
function compoundReason(bytes: Uint8Array, extension: string): 'encrypted' | 'wps' | 'oldWord' {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)) return 'encrypted';
  return extension === 'wps' ? 'wps' : 'oldWord';
}

/** By name, or because it opens as a web page does; Word saves those as .doc, too. */
function isHtml(bytes: Uint8Array, extension: string): boolean {
  if (['html', 'htm', 'xhtml'].includes(extension)) return true;
  if (extension === 'txt') return false;
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html)\b/i.test(
    headOf(bytes),
  );
}

/** The first characters of a file, as far as they are ASCII. */
function headOf(bytes: Uint8Array): string {
  const label = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : 'latin1';
  const from = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  return new TextDecoder(label).decode(bytes.subarray(from, 4096));
}

const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);

/**
 * UTF-8, UTF-16 with a mark, else GB 18030, which Chinese offices still write. The mark is left out,
 * unless offsets are to count it.
 */
export function decodeText(bytes: Uint8Array, { keepMark = false } = {}): string {
  const encodings = startsWith(bytes, 0xff, 0xfe)
    ? ['utf-16le']
    : startsWith(bytes, 0xfe, 0xff)
      ? ['utf-16be']
      : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding, keepMark);
    if (text !== null) return text;
  }
  throw refuse('encoding');
}

/** A web page by the encoding it names (pages saved by Word and WPS: gb2312, utf-8), else as any text. */
export function decodeHtml(bytes: Uint8Array): string {
  const named = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(headOf(bytes))?.[1];
  if (!hasUtf16Mark(bytes) && named !== undefined && !/^utf-?16/i.test(named)) {
    // A page that names gb2312 may hold any character of GB 18030.
    const label = /^(?:gb2312|gbk|gb_2312-80|gb18030|x-gbk)$/i.test(named) ? 'gb18030' : named;
    const text = decodeAs(bytes, label, false);
    if (text !== null) return text;
  }
  return decodeText(bytes);
}

/** Null when the bytes are not of this encoding, or nobody knows it. */
function decodeAs(bytes: Uint8Array, encoding: string, keepMark: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: keepMark }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** What a file is called, without folder and extension; '' if nothing is left. */
export function fileTitle(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return base
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
