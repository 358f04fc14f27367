/**
 * JSON as bytes, in pieces: what a job hands to whoever sends it. Written a part of a list at a time, so that no string
 * of the whole is ever made; the main thread gets the bytes and neither parses, joins nor encodes them.
 */

/** Finished bytes; put together they are one answer. */
export type Pieces = Uint8Array[];

/** A piece is written once it has about so many characters. */
const PIECE = 128 * 1024;

const encoder = new TextEncoder();

/** An object's JSON as `JSON.stringify` writes it. */
export function jsonPieces(value: object): Pieces {
  const out: Pieces = [];
  let text = '{';
  const put = (words: string): void => {
    text += words;
    if (text.length < PIECE) return;
    out.push(encoder.encode(text));
    text = '';
  };
  let comma = '';
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    if (part === undefined) continue;
    put(`${comma}${JSON.stringify(key)}:`);
    comma = ',';
    if (!Array.isArray(part)) {
      put(JSON.stringify(part));
      continue;
    }
    put('[');
    let between = '';
    for (const one of part as unknown[]) {
      put(between + (JSON.stringify(one) ?? 'null'));
      between = ',';
    }
    put(']');
  }
  out.push(encoder.encode(`${text}}`));
  return out;
}

/** A text's bytes in pieces; no character is cut in two. */
export function textPieces(text: string): Pieces {
  const out: Pieces = [];
  for (let from = 0; from < text.length || from === 0; ) {
    let to = from + PIECE;
    const last = text.charCodeAt(to - 1);
    if (last >= 0xd800 && last < 0xdc00) to++;
    out.push(encoder.encode(text.slice(from, to)));
    from = to;
  }
  return out;
}

export const textOf = (pieces: readonly Uint8Array[]): string => Buffer.concat(pieces).toString();
