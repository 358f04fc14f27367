// Characters a text never had: what is left of Chinese read or stored in another encoding. Finds the first place; says
// nothing of what stood there.

/** What Chinese in UTF-8 becomes when it is read as GBK (的 → 鐨, ， → 锛): characters hardly any text has. */
export const misread = '锛銆鐨镄鍥锲鍦鏄鎶闄鍙紝殑湁敓绉戞妧浗綔鍔锷鍒鎴鍜鐢鑳鏂鏁戝睍鎻涓浜瀛璁';

const kinds: readonly RegExp[] = [
  /\uFFFD+/,
  /锟斤拷|烫烫烫|屯屯屯/,
  // what an encoding could not say
  /(?<=[一-龥])\?{2,}(?=[一-龥])/,
  /(?<=[\p{L}\d])\?[一-龥]{1,6}\?{2,}/u,
  // a character of nobody's between Chinese ones; at the head of a line it is a bullet of Word's
  /(?<=[一-龥])[\uE000-\uF8FF]+/,
  // UTF-8 read as Latin letters: è¿œå¤ç”Ÿ
  /(?:[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122"']{1,2}){2,}/,
  /Ã[\u0080-\u00BF]|â€/,
];

/** GBK read as Latin letters: ÖÐ¹ú¿Æ¼¼. */
const latin = /[\u00A1-\u00FF]{4,}/g;
const gbk = new RegExp(`[${misread}][^\\x00-\\x7F，。；]{0,2}[${misread}]`);

/** The first broken characters of a text. */
export function brokenAt(f: string): { from: number; to: number } | null {
  for (const kind of kinds) {
    const m = kind.exec(f);
    if (m) return { from: m.index, to: m.index + m[0].length };
  }
  const m = gbk.exec(f);
  // 瀛 and 璁 may stand in a name: two of the others, or three of any
  if (m && isMisread(f.slice(m.index, m.index + 12))) return { from: m.index, to: m.index + m[0].length };
  latin.lastIndex = 0;
  for (let l = latin.exec(f); l; l = latin.exec(f)) {
    const letters = new Set(l[0].match(/[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/g) ?? []);
    const signs = /[\u00A1-\u00BF]/.test(l[0]);
    if ((letters.size >= 2 && signs) || letters.size >= 4)
      return { from: l.index, to: l.index + l[0].length };
  }
  return null;
}

const inNames = '瀛璁涓浜戝';

function isMisread(near: string): boolean {
  let sure = 0;
  let any = 0;
  for (const c of near) {
    if (!misread.includes(c)) continue;
    any++;
    if (!inNames.includes(c)) sure++;
  }
  return sure >= 2 || (any >= 3 && sure >= 1);
}
