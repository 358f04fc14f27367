/**
 * Styles as a file has them, resolved: defaults → style chain → direct formatting, theme faces included.
 * Styles are told by their names: WPS writes numbers for ids.
 */
import { child, childrenOf, switchOf, valOf, type XmlNode } from './xmlTree.ts';

export interface TextLook {
  eastAsia?: string;
  ascii?: string;
  /** Half-points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  hidden?: boolean;
  highlight?: boolean;
  vertical?: 'sup' | 'sub' | null;
  color?: string;
}

export interface LineLook {
  align?: 'left' | 'center' | 'right' | 'both';
  outline?: number;
  numId?: string;
  level?: number;
  pageBreakBefore?: boolean;
  indented?: boolean;
  /** Left indent in hundredths of a character. */
  leftChars?: number;
}

export interface ResolvedStyle {
  name: string | null;
  line: LineLook;
  text: TextLook;
}

const DEEPEST_CHAIN = 30;

export class StyleSheet {
  readonly #nodes = new Map<string, XmlNode>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  readonly #defaultText: TextLook;
  readonly #defaultLine: LineLook;
  readonly #normal: string | undefined;
  readonly #faces: (reference: string) => string | undefined;

  constructor(styles: XmlNode | null, theme: XmlNode | null) {
    this.#faces = themeFaces(theme);
    for (const style of childrenOf(styles ?? undefined, 'w:style')) {
      const id = style.attrs['w:styleId'];
      if (id === undefined) continue;
      this.#nodes.set(id, style);
      const isDefault = ['1', 'true', 'on'].includes(style.attrs['w:default'] ?? '');
      if (isDefault && style.attrs['w:type'] === 'paragraph') this.#normal = id;
    }
    const defaults = child(styles ?? undefined, 'w:docDefaults');
    this.#defaultText = this.textLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr'));
    this.#defaultLine = lineLook(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
  }

  /** A paragraph style with all it inherits; without an id the default one. */
  paragraph(id: string | undefined): ResolvedStyle {
    const known = id !== undefined && this.#nodes.has(id) ? id : this.#normal;
    const key = known ?? '';
    const cached = this.#resolved.get(key);
    if (cached) return cached;
    const style: ResolvedStyle = {
      name: known === undefined ? null : this.name(known),
      line: { ...this.#defaultLine },
      text: { ...this.#defaultText },
    };
    for (const node of this.#chain(known)) {
      Object.assign(style.line, lineLook(child(node, 'w:pPr')));
      Object.assign(style.text, this.textLook(child(node, 'w:rPr')));
      const level = headingLevel(valOf(node, 'w:name'));
      // Word gives its own heading styles a level by their name; an explicit one wins.
      if (level !== null && style.line.outline === undefined) style.line.outline = level;
    }
    this.#resolved.set(key, style);
    return style;
  }

  /** A character style's own look. */
  character(id: string | undefined): TextLook {
    const look: TextLook = {};
    for (const node of this.#chain(id)) Object.assign(look, this.textLook(child(node, 'w:rPr')));
    return look;
  }

  name(id: string | undefined): string | null {
    return id === undefined ? null : (valOf(this.#nodes.get(id), 'w:name') ?? null);
  }

  /** Names of the style and of those it is based on. */
  chainNames(id: string | undefined): string[] {
    return this.#chain(id ?? this.#normal).map((node) => valOf(node, 'w:name') ?? '');
  }

  textLook(properties: XmlNode | undefined): TextLook {
    const look: TextLook = {};
    for (const node of properties?.children ?? []) {
      const value = node.attrs['w:val'];
      switch (node.name) {
        case 'w:rFonts': {
          const { attrs } = node;
          const eastAsia = attrs['w:eastAsiaTheme']
            ? this.#faces(attrs['w:eastAsiaTheme'])
            : attrs['w:eastAsia'];
          const ascii = attrs['w:asciiTheme'] ? this.#faces(attrs['w:asciiTheme']) : attrs['w:ascii'];
          if (eastAsia) look.eastAsia = eastAsia;
          if (ascii) look.ascii = ascii;
          break;
        }
        case 'w:sz':
          if (Number.isFinite(Number(value))) look.size = Number(value);
          break;
        case 'w:b':
          look.bold = switchOf(properties, 'w:b');
          break;
        case 'w:i':
          look.italic = switchOf(properties, 'w:i');
          break;
        case 'w:strike':
        case 'w:dstrike':
          look.strike = switchOf(properties, node.name);
          break;
        case 'w:vanish':
          look.hidden = switchOf(properties, 'w:vanish');
          break;
        case 'w:u':
          look.underline = value !== undefined && value !== 'none';
          break;
        case 'w:highlight':
          look.highlight = value !== 'none';
          break;
        case 'w:color':
          look.color = value;
          break;
        case 'w:vertAlign':
          look.vertical = value === 'superscript' ? 'sup' : value === 'subscript' ? 'sub' : null;
          break;
      }
    }
    return look;
  }

  /** From the root of the chain to the style itself. */
  #chain(id: string | undefined): XmlNode[] {
    const chain: XmlNode[] = [];
    for (let at = id; at !== undefined && chain.length < DEEPEST_CHAIN; ) {
      const node = this.#nodes.get(at);
      if (!node || chain.includes(node)) break;
      chain.unshift(node);
      at = valOf(node, 'w:basedOn');
    }
    return chain;
  }
}

/** `heading 2` or 标题 2 → 1; null for other names. */
export function headingLevel(name: string | undefined | null): number | null {
  const found = /^(?:heading|标题) ?([1-9])$/i.exec(name ?? '');
  return found ? Number(found[1]) - 1 : null;
}

const ALIGNMENTS: Record<string, LineLook['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};

export function lineLook(properties: XmlNode | undefined): LineLook {
  const look: LineLook = {};
  for (const node of properties?.children ?? []) {
    const value = node.attrs['w:val'];
    switch (node.name) {
      case 'w:jc':
        look.align = ALIGNMENTS[value ?? ''] ?? 'left';
        break;
      case 'w:outlineLvl': {
        const level = Number(value);
        look.outline = Number.isInteger(level) && level >= 0 && level <= 8 ? level : -1;
        break;
      }
      case 'w:numPr': {
        const numId = valOf(node, 'w:numId');
        const level = valOf(node, 'w:ilvl');
        if (numId !== undefined) look.numId = numId;
        if (level !== undefined) look.level = Math.min(8, Math.max(0, Number(level) || 0));
        break;
      }
      case 'w:pageBreakBefore':
        look.pageBreakBefore = switchOf(properties, 'w:pageBreakBefore');
        break;
      case 'w:ind':
        look.indented =
          Number(node.attrs['w:firstLineChars'] ?? 0) > 0 || Number(node.attrs['w:firstLine'] ?? 0) > 0;
        if (node.attrs['w:leftChars'] !== undefined)
          look.leftChars = Math.min(10_000, Number(node.attrs['w:leftChars']) || 0);
        break;
    }
  }
  return look;
}

function themeFaces(theme: XmlNode | null): (reference: string) => string | undefined {
  const scheme = child(child(theme ?? undefined, 'a:themeElements'), 'a:fontScheme');
  return (reference) => {
    const fonts = child(scheme, reference.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
    if (!/EastAsia/.test(reference)) return child(fonts, 'a:latin')?.attrs.typeface || undefined;
    const named = child(fonts, 'a:ea')?.attrs.typeface;
    if (named) return named;
    return childrenOf(fonts, 'a:font').find((font) => font.attrs.script === 'Hans')?.attrs.typeface;
  };
}
