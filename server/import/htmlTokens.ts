/**
 * HTML as a stream of tags and words: forgiving as browsers are, linear in the file's length. Knows what holds no
 * words (scripts, styles, comments) and character references; knows nothing of what tags mean.
 */
export type HtmlToken =
  | { kind: 'open'; name: string; attrs: ReadonlyMap<string, string>; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Their content is no markup; what of it is no plan text either is dropped. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes', 'iframe']);
const MOST_ATTRS = 100;

export function* htmlTokens(html: string): Generator<HtmlToken> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next < 0) {
      yield { kind: 'text', text: readReferences(html.slice(at)) };
      return;
    }
    if (next > at) yield { kind: 'text', text: readReferences(html.slice(at, next)) };
    const char = html[next + 1] ?? '';
    if (html.startsWith('<!--', next)) {
      const end = html.indexOf('-->', next + 4);
      at = end < 0 ? html.length : end + 3;
    } else if (char === '!' || char === '?') {
      // <!DOCTYPE …>, <?xml …?>, and Word's <![if …]>: the mark goes, what it is about stays.
      const end = html.indexOf('>', next);
      at = end < 0 ? html.length : end + 1;
    } else if (char === '/') {
      const name = nameAt(lower, next + 2);
      const end = html.indexOf('>', next);
      at = end < 0 ? html.length : end + 1;
      if (name !== '') yield { kind: 'close', name };
    } else {
      const name = nameAt(lower, next + 1);
      if (name === '') {
        yield { kind: 'text', text: '<' };
        at = next + 1;
        continue;
      }
      const { attrs, empty, end } = readAttrs(html, next + 1 + name.length);
      at = end;
      yield { kind: 'open', name, attrs, empty };
      if (!RAW.has(name) || empty) continue;
      const close = lower.indexOf(`</${name}`, at);
      yield { kind: 'text', text: readReferences(html.slice(at, close < 0 ? html.length : close)) };
      at = close < 0 ? html.length : close;
    }
  }
}

function nameAt(lower: string, at: number): string {
  let end = at;
  for (; end < at + 40; end++) {
    const code = lower.charCodeAt(end);
    const letter = code >= 97 && code <= 122;
    const more = (code >= 48 && code <= 58) || code === 45;
    if (!letter && !(more && end > at)) break;
  }
  return lower.slice(at, end);
}

function readAttrs(html: string, from: number): { attrs: Map<string, string>; empty: boolean; end: number } {
  const attrs = new Map<string, string>();
  let at = from;
  let empty = false;
  while (at < html.length) {
    const char = html[at] ?? '';
    if (char === '>') return { attrs, empty, end: at + 1 };
    if (char === '/' || char <= ' ') {
      empty = char === '/';
      at++;
      continue;
    }
    empty = false;
    const start = at;
    while (at < html.length && !/[\s=>/]/.test(html[at] ?? '')) at++;
    if (at === start) {
      at++; // a lone "="
      continue;
    }
    const name = html.slice(start, Math.min(at, start + 60)).toLowerCase();
    let next = at;
    while ((html[next] ?? '') !== '' && (html[next] ?? '') <= ' ') next++;
    let value = '';
    if (html[next] === '=') {
      next++;
      while ((html[next] ?? '') !== '' && (html[next] ?? '') <= ' ') next++;
      const quote = html[next];
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, next + 1);
        const end = close < 0 ? html.length : close;
        value = html.slice(next + 1, end);
        at = end + 1;
      } else {
        at = next;
        while (at < html.length && !/[\s>]/.test(html[at] ?? '')) at++;
        value = html.slice(next, at);
      }
    }
    if (attrs.size < MOST_ATTRS && !attrs.has(name)) attrs.set(name, readReferences(value));
  }
  return { attrs, empty, end: html.length };
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '',
  zwnj: '',
  zwj: '',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  plusmn: '±',
  minus: '−',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  permil: '‰',
  deg: '°',
  micro: 'µ',
  para: '¶',
  sect: '§',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  euro: '€',
  pound: '£',
  cent: '¢',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  omega: 'ω',
  Omega: 'Ω',
  Delta: 'Δ',
  infin: '∞',
  radic: '√',
  sum: '∑',
};

/** `&nbsp;`, `&#8212;`, `&#x4e00;` → their characters; what is none stays as written. */
function readReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,30});?/g, (whole, name: string) => {
    if (name[0] !== '#')
      return Object.hasOwn(NAMED, name) && whole.endsWith(';') ? (NAMED[name] ?? '') : whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    if (Number.isNaN(code)) return whole;
    // Old pages mean Windows' own characters by these.
    if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] ?? whole;
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
      ? '\ufffd'
      : String.fromCodePoint(code);
  });
}

const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
