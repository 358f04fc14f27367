/**
 * A text's bytes → its words: UTF-8, UTF-16, GB 18030 and Big5, as offices on both sides write them. Bytes that are
 * text in none of them are refused, never read as something else.
 */
import { refuse } from '../docx/refuse.ts';

export const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

export const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);

/** The first characters of a file, as far as they are ASCII. */
export function headOf(bytes: Uint8Array): string {
  const from = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  return new TextDecoder(utf16Of(bytes) ?? 'latin1').decode(bytes.subarray(from, 4096));
}

function utf16Of(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
}

/**
 * UTF-8, UTF-16, else GB 18030, which Chinese offices still write, or Big5. The mark is left out, unless offsets are
 * to count it.
 */
export function decodeText(bytes: Uint8Array, { keepMark = false } = {}): string {
  const utf16 = utf16Of(bytes) ?? unmarkedUtf16(bytes);
  const text =
    decodeAs(bytes, utf16 ?? 'utf-8', keepMark) ?? (utf16 === null ? decodeLegacy(bytes, keepMark) : null);
  if (text === null) throw refuse('encoding');
  return text;
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

/** Bytes looked at to tell one encoding from another. */
const SAMPLE = 1 << 16;
/** What texts of either script are full of. */
const COMMON = new Set(
  '的一年月日在是不了有和人大上中以要地工作计計划劃学學会會发發国國议議个個部门門目标標重点點任务務第、。，：；（）',
);

/** A text in Chinese has more of them; bytes that only happen to decode have not. */
const LEAST_COMMON = 0.03;

const share = (text: string, isMeant: (char: string) => boolean): number => {
  let meant = 0;
  for (const char of text) if (isMeant(char)) meant++;
  return meant / Math.max(1, text.length);
};

/** GB 18030 and Big5 share their bytes: the one that gives more of the common characters is meant. */
function decodeLegacy(bytes: Uint8Array, keepMark: boolean): string | null {
  const [gb, big5] = ['gb18030', 'big5'].map((encoding) => decodeAs(bytes, encoding, keepMark));
  const common = (text: string | null | undefined): number =>
    text ? share(text.slice(0, SAMPLE), (char) => COMMON.has(char)) : 0;
  return common(big5) > Math.max(LEAST_COMMON, 2 * common(gb)) ? (big5 ?? null) : (gb ?? null);
}

/** UTF-16 without its mark: ASCII among it has a zero for every other byte. Null where it does not read as text. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return null;
  const readable = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    return { encoding, ok: share(text, isOrdinary) > 0.95, common: share(text, (char) => COMMON.has(char)) };
  });
  const best = readable.filter(({ ok }) => ok).sort((a, b) => b.common - a.common)[0];
  return best?.encoding ?? null;
}

/** ASCII, Chinese and the marks between, no control characters. */
const isOrdinary = (char: string): boolean =>
  /[\t\n\r -~\u00b7\u2010-\u2460\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(char);
