/**
 * The two layouts: page, grid, faces and every style. Official follows GB/T 9704-2012 and office custom;
 * modern is a plain business layout with the same style ids, so that reading back knows both.
 */
import type { Indent, ParagraphLook, RunLook } from './looks.ts';
import type { DocxOptions } from './options.ts';

export interface PageBox {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
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
  footer: number;
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

const OFFICIAL_FACES: Record<'gb2312' | 'windows', Faces> = {
  gb2312: {
    title: '方正小标宋简体',
    hei: '黑体',
    kai: '楷体_GB2312',
    fang: '仿宋_GB2312',
    song: '宋体',
    latin: 'Times New Roman',
  },
  windows: {
    title: '方正小标宋简体',
    hei: '黑体',
    kai: '楷体',
    fang: '仿宋',
    song: '宋体',
    latin: 'Times New Roman',
  },
};

/** What a missing face is drawn with: Word keeps the name and takes this one. */
export const FACE_SUBSTITUTES: Record<string, string> = {
  方正小标宋简体: '华文中宋',
  楷体_GB2312: '楷体',
  仿宋_GB2312: '仿宋',
};

export function makeLayout(options: DocxOptions): Layout {
  return options.layout === 'modern' ? modernLayout() : officialLayout(options);
}

function officialLayout(options: DocxOptions): Layout {
  const faces = { ...OFFICIAL_FACES[options.faces ?? 'gb2312'] };
  if (options.digits === 'fangsong') faces.latin = faces.fang;
  const word = options.grid === 'word';
  const layout: Layout = {
    id: 'official',
    portrait: { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1588 },
    // The portrait page turned clockwise.
    landscape: { width: 16838, height: 11906, top: 1588, right: 2098, bottom: 1474, left: 1984 },
    header: 851,
    footer: 1417,
    // 22 × 579 twips fit into 225 mm; 580 would give 21 lines.
    grid: word
      ? { type: 'linesAndChars', linePitch: 579, charSpace: -849 }
      : { type: 'lines', linePitch: 579 },
    line: 579,
    char: 316,
    titleLine: 700,
    titleChars: 20,
    tableSize: 24,
    faces,
    styles: [],
    outerPageNumber: true,
  };
  layout.styles = officialStyles(layout, word ? undefined : -5, options.boldThirdLevel === true);
  return layout;
}

function officialStyles(layout: Layout, spacing: number | undefined, boldThird: boolean): StyleDef[] {
  const { faces, line } = layout;
  const flowing: ParagraphLook = { before: 0, after: 0, line, lineRule: 'exact' };
  const indented: ParagraphLook = { ...flowing, indent: chars(layout, { firstLine: 2 }), align: 'both' };
  const flush: Indent = chars(layout, { firstLine: 0 });
  const body: RunLook = { spacing };
  const heading = (level: number, face: string, bold?: boolean): StyleDef => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    type: 'paragraph',
    basedOn: 'Normal',
    next: 'GcBody',
    paragraph: { ...indented, keepNext: true, outline: level - 1 },
    run: { eastAsia: face, latin: faces.latin, bold, size: 32, spacing },
  });
  const role = (id: string, name: string, paragraph: ParagraphLook, run: RunLook = {}): StyleDef => ({
    id,
    name,
    type: 'paragraph',
    basedOn: 'GcBody',
    paragraph,
    run,
  });
  const small: ParagraphLook = {
    before: 0,
    after: 0,
    line: 360,
    lineRule: 'exact',
    snapToGrid: false,
    indent: flush,
  };
  return [
    {
      id: 'Normal',
      name: 'Normal',
      type: 'paragraph',
      paragraph: { widowControl: false, align: 'both' },
      run: { eastAsia: faces.fang, latin: faces.latin, size: 32 },
    },
    {
      id: 'Title',
      name: 'Title',
      type: 'paragraph',
      basedOn: 'Normal',
      next: 'GcBody',
      paragraph: { keepLines: true, before: 0, after: 0, line: layout.titleLine, align: 'center' },
      run: { eastAsia: faces.title, latin: faces.latin, bold: false, size: 44 },
    },
    heading(1, faces.hei),
    heading(2, faces.kai),
    heading(3, faces.fang, boldThird || undefined),
    heading(4, faces.fang),
    { id: 'GcBody', name: '公文正文', type: 'paragraph', basedOn: 'Normal', paragraph: indented, run: body },
    role('GcItem3', '公文条目 1', {}),
    role('GcItem4', '公文条目 2', {}),
    role('GcItem5', '公文条目 3', {}),
    role('GcFlush', '公文顶格', { indent: flush, align: 'left' }),
    role('GcStatus', '公文题下', { indent: flush, align: 'center' }, { eastAsia: faces.kai }),
    role('GcAddressee', '公文主送机关', { indent: flush, align: 'left' }),
    role('GcAttachments', '公文附件说明', {
      align: 'left',
      indent: {
        ...flush,
        ...chars(layout, { left: 5, hanging: 3 }),
        firstLine: undefined,
        firstLineChars: undefined,
      },
    }),
    role('GcSignature', '公文署名', { indent: flush, align: 'right', keepNext: true }),
    role('GcDate', '公文成文日期', { indent: flush, align: 'right' }),
    role('GcNote', '公文附注', {}),
    role(
      'GcQuote',
      '公文引文',
      { indent: chars(layout, { left: 2, firstLine: 2 }) },
      { eastAsia: faces.kai },
    ),
    role(
      'GcQuoteMore',
      '公文引文续',
      { indent: chars(layout, { left: 2, firstLine: 2 }) },
      { eastAsia: faces.kai },
    ),
    role(
      'GcCode',
      '公文代码',
      { ...small, indent: chars(layout, { left: 2, firstLine: 0 }), align: 'left' },
      { size: 21, spacing: 0 },
    ),
    role('GcRule', '公文横线', {
      indent: flush,
      borders: [{ side: 'bottom', size: 4, space: 1, color: '000000' }],
    }),
    role('GcList', '公文列表', {}),
    role('GcListMore', '公文列表续', {}),
    role(
      'GcHidden',
      '公文占位',
      { indent: flush, line: 20, lineRule: 'exact', snapToGrid: false },
      { size: 2 },
    ),
    role('GcImage', '公文图片', {
      line: 240,
      lineRule: 'auto',
      snapToGrid: false,
      indent: flush,
      align: 'center',
    }),
    role('GcCaption', '公文图注', { ...small, align: 'center' }, { size: 24, spacing: 0 }),
    role(
      'GcAnnex',
      '公文附件',
      { indent: flush, align: 'left', pageBreakBefore: true, keepNext: true },
      { eastAsia: faces.hei },
    ),
    role(
      'GcDataAnnex',
      '公文数据附件',
      { indent: flush, align: 'left', keepNext: true },
      { eastAsia: faces.hei },
    ),
    role(
      'GcDataTitle',
      '公文数据附件标题',
      { indent: flush, align: 'center', before: line, after: 250, line: layout.titleLine, keepNext: true },
      { eastAsia: faces.title, size: 44, spacing: 0 },
    ),
    role('GcTable', '公文表格', { ...small, align: 'left' }, { size: layout.tableSize, spacing: 0 }),
    role(
      'GcTableHead',
      '公文表头',
      { ...small, align: 'center', keepNext: true },
      { eastAsia: faces.hei, size: layout.tableSize, spacing: 0 },
    ),
    ...commonStyles(layout),
    {
      id: 'Footer',
      name: 'footer',
      type: 'paragraph',
      basedOn: 'Normal',
      paragraph: { before: 0, after: 0, line: 360, lineRule: 'exact', snapToGrid: false },
      run: { eastAsia: faces.song, latin: faces.song, size: 28 },
    },
  ];
}

/** Styles that both layouts share. The `Gc…No` ones tell a reader which run is a number, and of what. */
function commonStyles({ faces }: Layout): StyleDef[] {
  const character = (id: string, name: string, run: RunLook = {}): StyleDef => ({
    id,
    name,
    type: 'character',
    run,
  });
  return [
    character('DefaultParagraphFont', 'Default Paragraph Font'),
    character('GcNo', '公文标题序号'),
    character('GcItem3No', '公文条目序号 1'),
    character('GcItem4No', '公文条目序号 2'),
    character('GcItem5No', '公文条目序号 3'),
    character('GcDuty', '公文责任分工', { eastAsia: faces.kai }),
    character('GcCodeText', '公文行内代码', { latin: 'Courier New' }),
    character('Hyperlink', 'Hyperlink', { color: 'auto', underline: false }),
    character('FootnoteReference', 'footnote reference', { vertical: 'superscript' }),
    character('CommentReference', 'annotation reference', { size: 21 }),
    {
      id: 'FootnoteText',
      name: 'footnote text',
      type: 'paragraph',
      basedOn: 'Normal',
      paragraph: { snapToGrid: false, before: 0, after: 0, line: 300, lineRule: 'exact', align: 'left' },
      run: { size: 21 },
    },
    {
      id: 'CommentText',
      name: 'annotation text',
      type: 'paragraph',
      basedOn: 'Normal',
      paragraph: { snapToGrid: false, align: 'left' },
      run: { size: 21 },
    },
  ];
}

function modernLayout(): Layout {
  const faces: Faces = {
    title: '微软雅黑',
    hei: '微软雅黑',
    kai: '楷体',
    fang: '等线',
    song: '等线',
    latin: 'Calibri',
  };
  const layout: Layout = {
    id: 'modern',
    portrait: { width: 11906, height: 16838, top: 1440, right: 1440, bottom: 1440, left: 1440 },
    landscape: { width: 16838, height: 11906, top: 1440, right: 1440, bottom: 1440, left: 1440 },
    header: 708,
    footer: 708,
    grid: null,
    line: 380,
    char: 230,
    titleLine: 600,
    titleChars: 20,
    tableSize: 20,
    faces,
    styles: [],
    outerPageNumber: false,
  };
  layout.styles = modernStyles(layout);
  return layout;
}

function modernStyles(layout: Layout): StyleDef[] {
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
      case 'GcTableHead':
      case 'GcCaption':
        return {
          ...style,
          paragraph: { ...style.paragraph, line: 300, lineRule: 'atLeast' },
          run: { ...style.run, size: 20, bold: style.id === 'GcTableHead' },
        };
      case 'Footer':
        return { ...style, run: { eastAsia: faces.fang, latin: faces.latin, size: 18, color: '595959' } };
      case 'Hyperlink':
        return { ...style, run: { color: '0563C1', underline: true } };
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
