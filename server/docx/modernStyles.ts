/** The plain modern look: the official layout's style ids, so that reading back knows both, each set anew. */
import { chars, type Layout, type StyleDef } from './layout.ts';
import type { ParagraphLook } from './looks.ts';
import { officialStyles } from './officialStyles.ts';

export function modernStyles(layout: Layout): StyleDef[] {
  const { faces } = layout;
  const blue = '1F3864';
  const sizes = [32, 27, 24, 22];
  // The same ids and names as the official layout, so start from it and set the look of each anew.
  const official = officialStyles(layout, undefined, false);
  const free: ParagraphLook = { before: 0, after: 120, line: 340, lineRule: 'auto' };
  return official.map((style): StyleDef => {
    const level = /^Heading(\d)$/.exec(style.id)?.[1];
    if (level) {
      const n = Number(level);
      return {
        ...style,
        paragraph: {
          keepNext: true,
          before: 320 - n * 40,
          after: 100,
          line: 320,
          lineRule: 'auto',
          align: 'left',
          outline: n - 1,
        },
        run: { eastAsia: faces.hei, latin: faces.latin, bold: true, color: blue, size: sizes[n - 1] },
      };
    }
    switch (style.id) {
      case 'Normal':
        return {
          ...style,
          paragraph: { align: 'left' },
          run: { eastAsia: faces.fang, latin: faces.latin, size: 22 },
        };
      case 'Title':
        return {
          ...style,
          paragraph: { ...style.paragraph, align: 'left', after: 200, lineRule: 'atLeast' },
          run: { eastAsia: faces.title, latin: faces.latin, bold: true, color: blue, size: 44 },
        };
      case 'GcBody':
        return {
          ...style,
          paragraph: { ...free, indent: chars(layout, { firstLine: 0 }), align: 'left' },
          run: {},
        };
      case 'GcStatus':
        return { ...style, paragraph: { align: 'left' }, run: { color: '595959' } };
      case 'GcTable':
      case 'GcTableList':
      case 'GcTableMore':
      case 'GcTableHead':
      case 'GcCaption':
        return {
          ...style,
          paragraph: { ...style.paragraph, line: 300, lineRule: 'atLeast' },
          run: { ...style.run, size: 20, bold: style.id === 'GcTableHead' },
        };
      case 'Footer':
        return { ...style, run: { eastAsia: faces.fang, latin: faces.latin, size: 18, color: '595959' } };
      case 'GcRunIn':
        return { ...style, run: { bold: true } };
      case 'Hyperlink':
        return { ...style, run: { color: '0563C1', underline: true } };
      case 'GcDataDay':
        return {
          ...style,
          paragraph: { ...style.paragraph, align: 'left' },
          run: { color: '595959', size: 20 },
        };
      case 'GcDataTitle':
        return {
          ...style,
          paragraph: { ...style.paragraph, align: 'left', before: 0 },
          run: { eastAsia: faces.title, bold: true, color: blue, size: 32 },
        };
      default:
        return style;
    }
  });
}
