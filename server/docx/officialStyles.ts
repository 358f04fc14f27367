/** Every style of the official layout (GB/T 9704-2012 and office custom; sizes and pitches as measured). */
import { chars, type Layout, type StyleDef } from './layout.ts';
import type { Indent, ParagraphLook, RunLook } from './looks.ts';

/** `spacing` is the extra width of body characters that makes 28 fit on a line. */
export function officialStyles(layout: Layout, spacing: number | undefined, boldThird: boolean): StyleDef[] {
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
      paragraph: {
        keepLines: true,
        snapToGrid: false,
        before: 0,
        after: 0,
        line: layout.titleLine,
        align: 'center',
      },
      run: { eastAsia: faces.title, latin: faces.latin, bold: false, size: 44 },
    },
    { id: 'GcPlanTitle', name: '公文计划名称', type: 'paragraph', basedOn: 'Title', next: 'GcBody' },
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
      keepNext: true,
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
      'GcContents',
      '公文目录标题',
      { indent: flush, align: 'center', after: line },
      { eastAsia: faces.hei },
    ),
    ...[1, 2, 3].map((level) =>
      role(`TOC${level}`, `toc ${level}`, {
        indent: chars(layout, { left: level - 1, firstLine: 0 }),
        align: 'left',
      }),
    ),
    role('GcRedHead', '公文版头', { indent: flush, align: 'left' }),
    role('GcImprint', '公文版记', { ...small, line: 480, align: 'left' }, { size: 28, spacing: 0 }),
    role(
      'GcHidden',
      '公文占位',
      { indent: flush, line: 20, lineRule: 'exact', snapToGrid: false },
      { size: 2 },
    ),
    role('GcImage', '公文图片', {
      before: 120,
      line: 240,
      lineRule: 'auto',
      snapToGrid: false,
      indent: flush,
      align: 'center',
    }),
    role('GcCaption', '公文图注', { ...small, align: 'center', after: 120 }, { size: 24, spacing: 0 }),
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
      {
        indent: flush,
        align: 'center',
        before: line,
        after: 250,
        line: layout.titleLine,
        keepNext: true,
        snapToGrid: false,
      },
      { eastAsia: faces.title, size: 44, spacing: 0 },
    ),
    role(
      'GcDataDay',
      '公文数据附件日期',
      { indent: flush, align: 'center', after: 160, keepNext: true },
      { eastAsia: faces.kai, size: 28, spacing: 0 },
    ),
    ...[
      ['GcTable', '公文表格'],
      ['GcTableList', '公文表格列表'],
      ['GcTableMore', '公文表格列表续'],
    ].map(([id = '', name = '']) =>
      role(id, name, { ...small, align: 'left' }, { size: layout.tableSize, spacing: 0 }),
    ),
    role(
      'GcTableHead',
      '公文表头',
      { ...small, align: 'center', keepNext: true },
      { eastAsia: faces.hei, size: layout.tableSize, spacing: 0 },
    ),
    ...commonStyles(layout, boldThird),
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
function commonStyles({ faces }: Layout, boldThird: boolean): StyleDef[] {
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
    character('GcRunIn', '公文条目标题', { bold: boldThird || undefined }),
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
