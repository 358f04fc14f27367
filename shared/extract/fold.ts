// Folds a text for reading: traditional to simplified, full width to half, quotes and dashes to one form.
// One character stays one character, so every offset in the folded text is an offset in the text itself.
import { simplified, traditional } from './scriptTable.ts';

const table = new Uint16Array(65536);
for (let i = 0; i < 65536; i++) table[i] = i;
for (let i = 0; i < traditional.length; i++) table[traditional.charCodeAt(i)] = simplified.charCodeAt(i);
// Words copied out of a PDF: radicals and doubles of characters that look like them (⼀ for 一, ⼈ for 人).
const lookAlikes: readonly [from: number, to: number][] = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfad9],
];
for (const [from, to] of lookAlikes)
  for (let i = from; i <= to; i++) {
    const same = String.fromCharCode(i).normalize('NFKC');
    if (same.length === 1) table[i] = table[same.charCodeAt(0)]!;
  }
for (let i = 0xff01; i <= 0xff5e; i++) table[i] = i - 0xfee0;
const single: Record<string, string> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〝': '“',
  '〖': '【',
  '〗': '】',
  '〞': '”',
  '〜': '~',
  '∼': '~',
  '﹪': '%',
  '﹙': '(',
  '﹚': ')',
  '｡': '。',
  '､': '、',
  '≧': '≥',
  '≦': '≤',
  '⩾': '≥',
  '⩽': '≤',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '─': '-',
  仟: '千',
  佰: '百',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '参',
  肆: '四',
  伍: '五',
  陆: '陆',
  〇: '零',
  '○': '零',
  '⺠': '民',
  '⻚': '页',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻛': '风',
  '⻝': '食',
  '⻢': '马',
  '⻬': '齐',
  '⻆': '角',
  '⻅': '见',
  '⻄': '西',
  '∶': ':',
  '﹕': ':',
};
for (const [from, to] of Object.entries(single)) table[from.charCodeAt(0)] = to.charCodeAt(0);
// 伍 and 肆 are surnames and words (队伍, 放肆): only the unambiguous formal numerals fold.
table['伍'.charCodeAt(0)] = '伍'.charCodeAt(0);
table['肆'.charCodeAt(0)] = '肆'.charCodeAt(0);

const chinese = /[一-龥]/;

/** Browsers and Node have it alike; the units of an array lie as the little end first machines of both keep them. */
declare const TextDecoder: new (encoding: 'utf-16le') => { decode(units: Uint16Array): string };
const utf16 = new TextDecoder('utf-16le');

/** Folded characters on their way into a string; folding calls nothing in between. */
const buffer = new Uint16Array(8192);

/** Same length as `text`; returns `text` itself when nothing needs folding. */
export function fold(text: string): string {
  const n = text.length;
  let i = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    if (table[c] !== c) break;
    i++;
  }
  if (i === n) return pairQuotes(endSentences(text));
  const units = n > buffer.length ? new Uint16Array(n) : buffer;
  let surrogates = false;
  for (let k = 0; k < n; k++) {
    const c = text.charCodeAt(k);
    units[k] = table[c]!;
    if ((c & 0xf800) === 0xd800) surrogates = true;
  }
  // a decoder would mend half a pair
  const out = surrogates ? joined(units, n) : utf16.decode(units.subarray(0, n));
  // 計畫, 規畫 as 計劃, 規劃; 動畫 stays
  return pairQuotes(endSentences(out.includes('画') ? out.replace(/(?<=[计规企筹策擘])画/g, '划') : out));
}

/** 20场.其中: typed with an English keyboard, or the full stop of science journals. */
const stop = /\.(?<=[一-龥)”》%]\.)(?=[一-龥“《(]|[ \t]*(?:$|[\r\n]))/g;
/** 一. and 第一章. head a line. */
const number =
  /(?:^|\n)\s*(?:\(?[一二三四五六七八九十百]{1,4}\)?|第[一二三四五六七八九十百\d]{1,4}[章节条编篇]|[甲乙丙丁])$/;

function endSentences(text: string): string {
  if (!text.includes('.')) return text;
  return text.replace(stop, (mark, at: number) => {
    const before = text.slice(Math.max(0, at - 24), at);
    return number.test(before) || !/[一-龥].{0,12}$/.test(before) ? mark : '。';
  });
}

function joined(units: Uint16Array, n: number): string {
  let out = '';
  for (let k = 0; k < n; k++) out += String.fromCharCode(units[k]!);
  return out;
}

/** Straight marks around Chinese words, two and two within a line, become “ and ”. */
function pairQuotes(text: string): string {
  let open = text.indexOf('"');
  if (open < 0) return text;
  const parts: string[] = [];
  let from = 0;
  while (open >= 0) {
    const close = text.indexOf('"', open + 1);
    if (close < 0) break;
    const inside = close - open <= 80 ? text.slice(open + 1, close) : '\n';
    if (!inside.includes('\n') && chinese.test(inside)) {
      parts.push(text.slice(from, open), '“', inside, '”');
      from = close + 1;
      open = text.indexOf('"', from);
    } else open = close;
  }
  if (from === 0) return text;
  parts.push(text.slice(from));
  return parts.join('');
}
