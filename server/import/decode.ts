/** A file's bytes → which reader takes it. Looks at content before the name; what its words are: encoding.ts. */
import { refuse } from '../docx/refuse.ts';
import { hasUtf16Mark, headOf, startsWith, unmarkedUtf16 } from './encoding.ts';

export type FileKind = 'txt' | 'md' | 'docx' | 'html';

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
  const plain = hasUtf16Mark(bytes) || unmarkedUtf16(bytes) !== null;
  if (!plain && bytes.subarray(0, 65536).includes(0)) throw refuse('unknown');
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

/** What a file is called, without folder and extension; '' if nothing is left. */
export function fileTitle(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return base
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
