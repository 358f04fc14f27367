/** A file's bytes → which reader takes it, and the text where it is one. Looks at content before the name. */
import { Refusal } from '../../shared/errors.ts';

export type FileKind = 'txt' | 'md' | 'docx';

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Throws `unsupportedFile` for what is no text and no .docx. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    if (['xlsx', 'pptx', 'zip', 'odt', 'ofd'].includes(extension)) throw unsupported(`.${extension}`);
    return 'docx';
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw unsupported('.doc');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw unsupported('.pdf');
  if (extension === 'docx') throw new Refusal('badFile', { reason: 'not a .docx inside' });
  if (!hasUtf16Mark(bytes) && bytes.subarray(0, 65536).includes(0)) throw unsupported('binary');
  return extension === 'md' || extension === 'markdown' ? 'md' : 'txt';
}

const unsupported = (kind: string): Refusal => new Refusal('unsupportedFile', { kind });

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
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: keepMark }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // TypeError: not this encoding, try the next
    }
  }
  throw unsupported('encoding');
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
