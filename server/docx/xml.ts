/**
 * Writing XML: escaping and elements as strings. Knows nothing of Word. Attributes that are undefined are
 * left out; characters that XML 1.0 cannot carry are dropped, so no content of a plan can break a file.
 */
export type Attrs = Record<string, string | number | undefined>;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// C0 controls but tab and line feed, lone surrogates, the two non-characters of the basic plane.
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Drops what XML cannot carry. */
export function fitXml(text: string): string {
  return text.replace(UNFIT, '');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most texts of a plan have none of these: a long table is asked thousands of times. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be looked at
const DELICATE = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

export function escapeXml(text: string): string {
  if (!DELICATE.test(text)) return text;
  return fitXml(text).replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
}

function attributes(attrs: Attrs | undefined): string {
  if (!attrs) return '';
  let out = '';
  for (const name in attrs) {
    const value = attrs[name];
    if (value !== undefined) out += ` ${name}="${typeof value === 'number' ? value : escapeXml(value)}"`;
  }
  return out;
}

/** `<name attrs>children</name>`; without children an empty element. Children are XML already. */
export function el(name: string, attrs?: Attrs, ...children: string[]): string {
  const inner = children.join('');
  return inner === '' ? `<${name}${attributes(attrs)}/>` : `<${name}${attributes(attrs)}>${inner}</${name}>`;
}

/** `<name w:val="value"/>`, the commonest thing in WordprocessingML. */
export function val(name: string, value: string | number): string {
  return `<${name} w:val="${typeof value === 'number' ? value : escapeXml(value)}"/>`;
}
