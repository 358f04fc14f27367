/** Files as offices really write them, built here by hand: what stands in them beside plain paragraphs. */
import { describe, expect, test } from 'vitest';
import type { ExportRow } from '../../server/export/model.ts';
import { plainText } from '../../server/export/text.ts';
import { brief, briefs, read, right } from './readKit.ts';
import { PNG } from './sample.ts';
import { face, p } from './zipKit.ts';

describe('content', () => {
  test('tables become rectangles of cells with spans and header rows', () => {
    const tc = (words: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
    const body = `<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/></w:tblGrid>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('序号')}${tc('任务', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${tc('1')}${tc('年会')}${tc('学术部', '<w:vMerge w:val="restart"/>')}</w:tr>
      <w:tr>${tc('2')}${tc('论坛')}${tc('', '<w:vMerge/>')}</w:tr></w:tbl>`;
    const [table] = read({ body }).blocks;
    expect(table).toMatchObject({
      kind: 'table',
      headerRows: 1,
      widths: [1000, 2000, 3000],
      rows: [
        { cells: [{ header: true }, { colspan: 2, header: true }] },
        { cells: [{ rowspan: 1 }, {}, { rowspan: 2 }] },
        { cells: [{}, {}] },
      ],
    });
  });

  test('marks are what differs from the style; a bold heading is no mark', () => {
    const body =
      p('一、加强领导', `<w:b/>${face('黑体')}`) +
      `<w:p><w:r><w:t>正文里有</w:t></w:r><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>强调</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>`;
    const { blocks } = read({ body });
    expect(blocks[0]).toMatchObject({ kind: 'heading', runs: [{ text: '加强领导' }] });
    expect(JSON.stringify(blocks[0])).not.toContain('"bold":true,"text"');
    expect(blocks[1]).toMatchObject({
      runs: [{}, { text: '强调', marks: { bold: true, italic: true } }, {}],
    });
  });

  test('a picture’s label typed under it is its caption; a sentence, or a label elsewhere, is not', () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图"/><a:graphic><a:graphicData uri="http://x/picture"><a:blip r:embed="i1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const relations = '<Relationship Id="i1" Type="http://x/image" Target="media/image1.png"/>';
    const captions = (body: string) =>
      read({ body, relations, extra: { 'word/media/image1.png': PNG } }).blocks.map((block) =>
        block.kind === 'image'
          ? block.caption.map((run) => (run.kind === 'text' ? run.text : '')).join('')
          : brief(block),
      );
    expect(captions(picture + p('图1 2026年活动分布') + p('图2 另一行'))).toEqual([
      '图1 2026年活动分布',
      'body 图2 另一行',
    ]);
    expect(captions(picture + p('图2-1：组织结构'))).toEqual(['图2-1：组织结构']);
    expect(captions(picture + p('Figure 3. Events by month'))).toEqual(['Figure 3. Events by month']);
    for (const words of ['图1 说明了全年活动的分布。', '图书馆建设', '见图1'])
      expect(captions(picture + p(words))).toEqual(['', `body ${words}`]);
  });

  test('footnotes, links, fields, symbols, hidden words', () => {
    const footnotes =
      '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> 出处。</w:t></w:r></w:p></w:footnote>';
    const relations =
      '<Relationship Id="h1" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/>';
    const field = (mark: string): string => `<w:r><w:fldChar w:fldCharType="${mark}"/></w:r>`;
    const body = `<w:p><w:r><w:t>见</w:t></w:r><w:hyperlink r:id="h1"><w:r><w:t>网站</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>
      ${field('begin')}<w:r><w:instrText> REF x </w:instrText></w:r>${field('separate')}<w:r><w:t>第三节</w:t></w:r>${field('end')}
      <w:r><w:sym w:font="Wingdings" w:char="F052"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r></w:p>`;
    const { blocks, report } = read({ body, footnotes, relations });
    expect(blocks).toMatchObject([
      {
        runs: [
          { text: '见' },
          { text: '网站', marks: { link: 'https://example.org/' } },
          { kind: 'footnote', text: '出处。' },
          { text: '第三节☑' },
        ],
      },
    ]);
    expect(report.map((note) => note.code)).toEqual(['field-as-text', 'hidden-text-left-out']);
  });

  test('a group gives all its boxes and pictures; charts and embedded files are told, lines are not', () => {
    const box = (words: string): string =>
      `<wps:wsp><wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx></wps:wsp>`;
    const drawing = (uri: string, inside: string): string =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图表 1"/><a:graphic><a:graphicData uri="http://x/${uri}">${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const body = [
      drawing('wordprocessingGroup', `${box('某某学会文件')}<a:blip r:embed="i1"/>${box('学会〔2026〕3号')}`),
      drawing('chart', ''),
      drawing('wordprocessingShape', ''),
      '<w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p>',
    ].join('');
    const relations = '<Relationship Id="i1" Type="http://x/image" Target="media/image1.png"/>';
    const { blocks, report } = read({ body, relations, extra: { 'word/media/image1.png': PNG } });
    expect(blocks.map(brief)).toEqual(['body 某某学会文件', 'image ［图片：］', 'body 学会〔2026〕3号']);
    const told = report.filter(({ code }) => code !== 'empty-left-out');
    expect(told.map(({ code, count, sample }) => [code, count, sample])).toEqual([
      ['text-box', 2, '某某学会文件'],
      ['object-left-out', 1, '图表 1'],
    ]);
  });

  test('words nested too deeply come as plain paragraphs, and it is told', () => {
    const deep =
      '<w:sdt><w:sdtContent>'.repeat(12) + p('甲') + p('乙') + '</w:sdtContent></w:sdt>'.repeat(12);
    const { blocks, report } = read({ body: deep });
    expect(blocks.map(brief)).toEqual(['body 甲', 'body 乙']);
    expect(report.map(({ code, sample }) => [code, sample])).toEqual([['too-deep', '甲乙']]);
  });

  test('crooked tables become rectangles; rows without cells are none', () => {
    const tc = (words: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${words === '' ? '<w:p/>' : p(words)}</w:tc>`;
    const body = `<w:tbl><w:tr>${tc('甲', '<w:gridSpan w:val="2"/>')}${tc('乙')}</w:tr><w:tr/><w:tr>${tc('', '<w:vMerge/>')}${tc('x')}</w:tr><w:tr>${tc('y')}</w:tr></w:tbl>`;
    const [block] = read({ body }).blocks;
    const widths = (rows: ExportRow[]) => rows.map((row) => row.cells.map((cell) => cell.colspan));
    // A cell that goes on from above belongs to the one above, however wide it is written.
    expect(block?.kind === 'table' && widths(block.rows)).toEqual([[2, 1], [1], [1, 1, 1]]);
    expect(plainText(read({ body }).blocks)).toBe('甲\t乙\n\tx\ny\t\t');
  });

  test('第一部分 is one number', () => {
    expect(briefs({ body: p('第一部分　总体要求', face('黑体')) + p('第二篇 任务') })).toEqual([
      'heading1 第一部分　|总体要求',
      'heading1 第二篇 |任务',
    ]);
  });

  test('what is attached goes on in numbered lines, and they are no headings', () => {
    const body =
      p('附件：1. 任务分解表') +
      p('　　　2. 指标汇总表') +
      p('某某学会', '', right) +
      p('2027年1月8日', '', right);
    expect(briefs({ body })).toEqual([
      'attachments 附件：1. 任务分解表',
      'attachments 2. 指标汇总表',
      'signature 某某学会',
      'date 2027年1月8日',
    ]);
  });

  test('characters with readings above them keep the characters', () => {
    const ruby =
      '<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yáo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>尧</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>山会议</w:t></w:r></w:p>';
    expect(briefs({ body: ruby })).toEqual(['body 尧山会议']);
  });

  test('tracked changes and comments keep author and date', () => {
    const comments =
      '<w:comment w:id="7" w:author="李强" w:date="2026-02-02T00:00:00Z"><w:p><w:r><w:t>依据？</w:t></w:r></w:p></w:comment>';
    const body = `<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>共</w:t></w:r><w:del w:id="1" w:author="王敏" w:date="2026-02-01T00:00:00Z"><w:r><w:delText>10</w:delText></w:r></w:del><w:ins w:id="2" w:author="王敏" w:date="2026-02-01T00:00:00Z"><w:r><w:t>12</w:t></w:r></w:ins><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t>场</w:t></w:r></w:p>`;
    const { blocks, comments: read7, hasTrackedChanges } = read({ body, comments });
    expect(hasTrackedChanges).toBe(true);
    expect(read7).toEqual([
      { id: '7', author: '李强', date: '2026-02-02T00:00:00Z', text: '依据？', resolved: false },
    ]);
    const stamp = { author: '王敏', date: '2026-02-01T00:00:00Z' };
    expect(blocks).toMatchObject([
      {
        runs: [
          { text: '共', marks: { comments: ['7'] } },
          { text: '10', marks: { deletion: stamp, comments: ['7'] } },
          { text: '12', marks: { insertion: stamp, comments: ['7'] } },
          { text: '场' },
        ],
      },
    ]);
  });

  test('text boxes are read once, page breaks cut, contents and headers are left out and told', () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('框里的话')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框里的话')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('一、甲 1')}</w:sdtContent></w:sdt>`;
    const body = `${contents}${box}<w:p><w:r><w:t>前</w:t><w:br w:type="page"/><w:t>后</w:t></w:r></w:p>${p('', '', '')}`;
    const relations = '<Relationship Id="f1" Type="http://x/header" Target="header1.xml"/>';
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('内部资料')}</w:hdr>`;
    const reading = read({ body, relations, extra: { 'word/header1.xml': header } });
    expect(reading.blocks.map(brief)).toEqual(['body 框里的话', 'body 前', 'pageBreak ', 'body 后']);
    expect(reading.report.map((note) => note.code).sort()).toEqual([
      'contents-left-out',
      'empty-left-out',
      'header-footer-left-out',
      'text-box',
    ]);
  });

  test('R12 pictures come from inside the file; linked ones are told and never fetched', () => {
    const drawing = (blip: string): string =>
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="1"/><wp:docPr id="1" name="x" descr="图"/><a:graphic><a:blip ${blip}/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const relations =
      '<Relationship Id="i1" Type="http://x/image" Target="media/image1.png"/>' +
      '<Relationship Id="i2" Type="http://x/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/>' +
      '<Relationship Id="i3" Type="http://x/image" Target="../../../etc/passwd"/>';
    const body = drawing('r:embed="i1"') + drawing('r:link="i2"') + drawing('r:embed="i3"');
    const { blocks, report } = read({ body, relations, extra: { 'word/media/image1.png': PNG } });
    expect(blocks).toMatchObject([
      { kind: 'image', alt: '图', width: 100, mime: 'image/png' },
      { kind: 'image', bytes: null },
      { kind: 'image', bytes: null },
    ]);
    expect(report.map((note) => note.code)).toEqual(['image-external', 'image-unreadable']);
  });
});
