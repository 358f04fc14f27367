/** Marks as attributes of shared text, the way y-tiptap names them. Pure. */
import type { Mark } from '@tiptap/pm/model';

export function attributesOf(marks: readonly Mark[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const mark of marks) {
    if (mark.type.name === 'unknownMark') out[String(mark.attrs.name)] = mark.attrs.json;
    else if (mark.type.excludes(mark.type)) out[mark.type.name] = mark.attrs;
    else {
      const attrs = stored(mark);
      out[`${mark.type.name}--${hash(JSON.stringify(attrs))}`] = attrs;
    }
  }
  return out;
}

/** Without a name that is none: what was suggested before names could be keeps its key. */
function stored({ attrs }: Mark): Record<string, unknown> {
  const { mention, ...others } = attrs;
  return mention === null || mention === undefined ? others : attrs;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Marks that may overlap (two people's suggestions) need a key each: eight characters of their attributes. */
function hash(words: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let at = 0; at < words.length; at++) {
    a = Math.imul(a ^ words.charCodeAt(at), 0x01000193) >>> 0;
    b = Math.imul(b + words.charCodeAt(at), 0x85ebca6b) >>> 0;
  }
  let out = '';
  for (const part of [a, b]) for (let shift = 0; shift < 24; shift += 6) out += BASE64[(part >>> shift) & 63];
  return out;
}
