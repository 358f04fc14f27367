/** What a layout is: page, grid, faces, styles. Two are made from it (layouts.ts). */
import type { Indent, ParagraphLook, RunLook } from './looks.ts';

export interface PageBox {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** From the page's lower edge to the page number's. */
  footer: number;
}

export interface StyleDef {
  id: string;
  name: string;
  type: 'paragraph' | 'character';
  basedOn?: string;
  next?: string;
  paragraph?: ParagraphLook;
  run?: RunLook;
  hidden?: boolean;
}

export interface Faces {
  title: string;
  hei: string;
  kai: string;
  fang: string;
  song: string;
  latin: string;
}

export interface Layout {
  id: 'official' | 'modern';
  portrait: PageBox;
  landscape: PageBox;
  header: number;
  /** Attributes of `w:docGrid` on portrait pages; null for none. */
  grid: { type: string; linePitch: number; charSpace?: number } | null;
  /** Height of one body line and width of one body character. */
  line: number;
  char: number;
  titleLine: number;
  titleChars: number;
  tableSize: number;
  faces: Faces;
  styles: StyleDef[];
  /** Odd and even pages carry their number on the outer side. */
  outerPageNumber: boolean;
}

/** Width of the type area. */
export function textWidth(page: PageBox): number {
  return page.width - page.left - page.right;
}

/** An indent in characters, with the same length in twips: Word reads one, LibreOffice the other. */
export function chars(
  layout: Pick<Layout, 'char'>,
  amounts: Partial<Record<'left' | 'right' | 'firstLine' | 'hanging', number>>,
): Indent {
  const out: Indent = {};
  for (const side of ['left', 'right', 'firstLine', 'hanging'] as const) {
    const amount = amounts[side];
    if (amount === undefined) continue;
    out[side] = Math.round(amount * layout.char);
    out[`${side}Chars`] = Math.round(amount * 100);
  }
  return out;
}

/** What a missing face is drawn with: Word keeps the name and takes this one. */
export const FACE_SUBSTITUTES: Record<string, string> = {
  方正小标宋简体: '华文中宋',
  楷体_GB2312: '楷体',
  仿宋_GB2312: '仿宋',
};

/** Characters in which a list's further paragraphs stand: under the words of its lines. */
export function underList(layout: Pick<Layout, 'id'>, depth: number): number {
  return depth * 2 + (layout.id === 'official' ? 2 : 1.5);
}

/** The depth that `underList` indents so (hundredths of a character), in either layout. */
export function depthOfIndent(leftChars: number | undefined): number {
  return Math.max(0, Math.floor(((leftChars ?? 0) - 150) / 200));
}

/** Indent of a list's lines at a depth: flush under the body's first line officially, hanging in modern. */
export function listIndent(layout: Pick<Layout, 'char' | 'id'>, depth: number): Indent {
  if (layout.id === 'official') return chars(layout, { left: depth * 2, firstLine: 2 });
  return chars(layout, { left: depth * 2 + 1.5, hanging: 1.5 });
}
