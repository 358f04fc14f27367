// Web pages: what offices save from Word and WPS, what sites show, and what is meant to do harm.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type JsonNode, textJson } from '../../shared/doc/json.ts';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const preview = (content: string | Uint8Array, name = '计划.html') => server.preview(upload(content, name));

async function bringIn(
  content: string | Uint8Array,
  name = '计划.html',
): Promise<{ json: JsonNode; id: string }> {
  const reply = await server.bringIn(upload(content, name));
  expect(reply.status, reply.text).toBe(201);
  const { id } = reply.json;
  const client = await server.open(id);
  client.ws.close();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc));
  return { json: textJson(doc), id };
}

/** A block in short: what it is and its words, marks in brackets. */
function brief(node: JsonNode): string {
  if (node.type === 'text') {
    const marks = (node.marks ?? []).map(({ type, attrs }) =>
      type === 'link' ? `link ${attrs?.href}` : type,
    );
    return marks.length > 0 ? `[${marks.join(' ')}: ${node.text}]` : (node.text ?? '');
  }
  if (node.type === 'hardBreak') return '⏎';
  if (node.type === 'footnote') return `{${node.attrs?.text}}`;
  const inner = (node.content ?? []).map(brief);
  switch (node.type) {
    case 'table':
      return `table\n${inner.join('\n')}`;
    case 'tableRow':
      return `  ${inner.join(' | ')}`;
    case 'tableCell':
    case 'tableHeader': {
      const { colspan, rowspan } = node.attrs ?? {};
      const span = `${Number(colspan) > 1 ? `→${colspan}` : ''}${Number(rowspan) > 1 ? `↓${rowspan}` : ''}`;
      return `${node.type === 'tableHeader' ? '#' : ''}${inner.map((cell) => cell.replace(/^paragraph /, '')).join('/')}${span}`;
    }
    case 'heading':
    case 'item':
      return `${node.type}${node.attrs?.level} ${inner.join('')}`;
    default:
      return `${node.type} ${inner.join('')}`;
  }
}
const blocks = (json: JsonNode): string[] => (json.content ?? []).map(brief);

const gb = (text: string): Uint8Array => {
  // The runtime has no encoder of GB 18030: a table of what these tests write.
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0xa1; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (table.get(char) ?? [63]))),
  );
};

/** As Word saves “web page, filtered”, with Word's own list signs, line ends inside words and a footnote. */
const WORD = `<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<title>不是标题</title><style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body lang=ZH-CN style='text-justify-trim:punctuation'><div class=WordSection1 style='layout-grid:15.6pt'>
<p class=MsoTitle align=center style='text-align:center'><span style='font-size:22.0pt;font-family:方正小标宋简体'>云岭市科协2026年
工作计划</span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:黑体'>一、总体
目标<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>全年举办论坛<b>不少于<span
lang=EN-US>12</span>场</b>，见<a href="https://example.org/a?b=1&amp;c=2">附表</a><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>。</span></p>
<p class=MsoNormal>&nbsp;</p>
<h2 style='margin-left:0cm'><b><span>（一）分项任务</span></b></h2>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span>学术年会。办好年会<span lang=EN-US>1</span>场。</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span></span><![endif]>要点甲</p>
<p class=MsoNormal>改动：<del cite="mailto:王敏" datetime="2026-02-01T09:30">旧</del><ins cite="mailto:王敏" datetime="2026-02-01T09:30">新</ins></p>
<table class=MsoTableGrid border=1><thead><tr><td rowspan=2><p class=MsoNormal><b>重点任务</b></p></td><td colspan=2><p>责任单位</p></td></tr>
<tr><td>牵头</td><td>配合</td></tr></thead>
<tr><td><p>学术年会</p><p>专题论坛</p></td><td>学术部<br>办公室</td><td>&nbsp;</td></tr></table>
<p class=MsoNormal><img width=200 height=80 src="计划.files/image001.png" alt="流程图"></p>
<p style='display:none'>隐藏</p><script>alert('甲')</script>
<br clear=all style='page-break-before:always'>
<p class=MsoNormal>第二页。</p>
</div><div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> 含线上。</p></div></div></body></html>`;

describe('import of web pages', () => {
  it('what Word and WPS save in GB 2312: title, headings, marks, lists, tables, footnotes, tracked changes', async () => {
    const { json } = await bringIn(gb(WORD));
    expect(blocks(json)).toEqual([
      'title 云岭市科协2026年工作计划',
      'heading1 总体目标',
      'paragraph 全年举办论坛[bold: 不少于12场]，见[link https://example.org/a?b=1&c=2: 附表]{含线上。}。',
      'heading2 分项任务',
      'item3 学术年会。办好年会1场。',
      'bulletList listItem paragraph 要点甲',
      'paragraph 改动：[deletion: 旧][insertion: 新]',
      'table\n  #[bold: 重点任务]↓2 | #责任单位→2\n  #牵头 | #配合\n  学术年会/专题论坛 | 学术部⏎办公室 | ',
      'pageBreak ',
      'paragraph 第二页。',
    ]);
    const { json: seen } = await preview(gb(WORD));
    const told = seen.notes.map((note: { zh: string }) => note.zh).join('\n');
    expect(told).toContain('图片在网页旁边的文件夹里，未导入；要带图请另存为 .docx（1 处：流程图）');
    expect(told).toContain('隐藏的文字未导入');
  });

  it('a page of a site: layout tables become lines, navigation is proposed for removal, breaks are paragraphs', async () => {
    const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
<table><tr><td><p>首页 &gt; 通知公告</p></td></tr><tr><td>
<h1>2026年学术交流工作计划</h1><p>浏览次数：1024</p>
<div>　　为落实部署，制定本计划。<br>　　一、总体目标<br>　　全年组织学术活动不少于60场。<br><br>其他<br>续行</div>
<table border=1><tr><th>项目<th>数量<tr><td>讲座<td>30场</table>
<ul><li>第一点<ul><li>子点</ul><li>第二点</ul><ol><li>首先</li><li>其次</li></ol>
<pre>代码
第二行</pre><blockquote>引用的话</blockquote>
<p>不等号 3 &lt; 5 &#8212; &#x4e00; &hellip; &unknown; &#151;</p></td></tr></table></body></html>`;
    const { json } = await preview(page);
    const dropped = json.lines.filter((line: { kind: string }) => line.kind === 'furniture');
    expect(dropped.map((line: { text: string }) => line.text)).toEqual(['首页 > 通知公告', '浏览次数：1024']);
    const { json: text } = await bringIn(page);
    expect(blocks(text)).toEqual([
      'title 2026年学术交流工作计划',
      'paragraph 为落实部署，制定本计划。',
      'heading1 总体目标',
      'paragraph 全年组织学术活动不少于60场。',
      'paragraph 其他⏎续行',
      'table\n  #项目 | #数量\n  讲座 | 30场',
      'bulletList listItem paragraph 第一点bulletList listItem paragraph 子点listItem paragraph 第二点',
      'orderedList listItem paragraph 首先listItem paragraph 其次',
      'codeBlock 代码\n第二行',
      'blockquote paragraph 引用的话',
      'paragraph 不等号 3 < 5 — 一 … &unknown; —',
    ]);
    expect(json.notes[0].zh).toContain('只作排版的表格拆成了段落');
  });

  it('pictures inside the page come along; others are told and never fetched', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const page = `<p>图前</p><img alt="图一" src="data:image/png;base64,${png.toString('base64')}"><img src="http://127.0.0.1:9/x.png"><img src="data:image/png;base64,AAAA"><img src="data:image/svg+xml;base64,PHN2Zy8+"><p>图后</p>`;
    const { json, id } = await bringIn(page);
    const image = json.content?.find((node) => node.type === 'image');
    expect(image?.attrs).toMatchObject({ alt: '图一' });
    const shown = await server.call('GET', `/api/plans/${id}/files/${image?.attrs?.file}`, {
      token: server.admin,
    });
    expect(Buffer.from(shown.bytes).equals(png)).toBe(true);
    const { notes } = (await preview(page)).json;
    expect(notes.map((note: { zh: string }) => note.zh.slice(0, 9))).toEqual([
      '网上的图片不会下载',
      '有图片无法读取（2',
    ]);
  });

  it('is known by what it holds, whatever its name; text that only mentions tags is text', async () => {
    const { json } = await bringIn(
      '<!-- 保存于网页 -->\n<!DOCTYPE html>\n<html><body><p>正文</p></body></html>',
      '计划.doc',
    );
    expect(blocks(json)).toEqual(['paragraph 正文']);
    const text = await bringIn('<p> 是一个标签。\n一、目标', '说明.txt');
    expect(blocks(text.json)[0]).toBe('paragraph <p> 是一个标签。');
  });

  it('a table with lines keeps the table inside it; footnotes of LibreOffice are footnotes', async () => {
    const page = `<table border=1><tr><td>甲<table border=1><tr><td>乙</td><td>丙</td></tr></table></td><td>丁</td></tr></table>
<p>正文<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>。</p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>注文。</p></div>`;
    const { json } = await bringIn(page);
    expect(blocks(json)).toEqual(['table\n  甲/table\n  乙 | 丙 | 丁', 'paragraph 正文{注文。}。']);
  });

  it('what is no page of words is refused with what to do instead', async () => {
    const cases: [string, string | Uint8Array, string][] = [
      ['a.mht', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x', '仅 HTML'],
      ['a.rtf', '{\\rtf1 x}', '另存为 .docx'],
      ['a.pdf', '%PDF-1.7', '粘贴导入'],
      [
        'a.wps',
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        'WPS 里打开，另存为 .docx',
      ],
      ['a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '识别出文字'],
      ['a.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 9]), '先解压'],
      ['a.docx', '<html>', '内容却不是'],
      ['a.txt', Uint8Array.from([0xff, 0xff, 0x80, 0x41]), 'UTF-8'],
    ];
    for (const [name, content, words] of cases) {
      const { status, json } = await preview(content, name);
      expect([415, 422], name).toContain(status);
      expect(json.error.message, name).toContain(words);
    }
    const english = await server.call('POST', '/api/plans/import/preview', {
      token: server.admin,
      raw: upload('%PDF', 'a.pdf'),
      headers: { 'accept-language': 'en' },
    });
    expect(english.json.error.message).toMatch(/it is a PDF.*paste it\. Gongce takes/);
  });

  it('R12 R13 hostile pages end in a bounded reading or a refusal; nothing of them executes', async () => {
    const words = async (page: string): Promise<string> => {
      const reply = await preview(page);
      expect([200, 422], `${page.slice(0, 40)} ${reply.text.slice(0, 200)}`).toContain(reply.status);
      return reply.status === 200
        ? reply.json.lines.map((line: { text: string }) => line.text).join('\n')
        : '';
    };
    const evil = await bringIn(
      `<p onclick="x()">甲<a href="javascript:alert(1)">乙</a><a href=" jAvAsCrIpT:x">丙</a></p><svg onload=x()><script>1</script></svg><iframe src=x></iframe><math><mi>丁</mi></math>`,
    );
    expect(blocks(evil.json)).toEqual(['paragraph 甲乙丙']);
    const n = 100_000;
    const started = Date.now();
    await words('<div>'.repeat(n));
    await words('<b>x'.repeat(n));
    await words('<!--'.repeat(n));
    await words('<'.repeat(n * 5));
    await words('<a href="'.repeat(n));
    await words('<script>'.repeat(n));
    await words('<table><tr><td>'.repeat(n / 4));
    await words('<table border=1><tr><td>甲'.repeat(n / 4));
    await words(`<table>${'<tr><td rowspan=99999 colspan=99999>甲'.repeat(5000)}</table>`);
    await words('<ul><li>'.repeat(n / 4));
    await words(`<p ${'a=b '.repeat(n)}>`);
    await words('&amp;&#38;&'.repeat(n));
    await words('</p>'.repeat(n));
    await words(`<p>${' \n'.repeat(n)}x</p>`);
    expect(Date.now() - started).toBeLessThan(80_000);
    expect(await words('<p>未关<b>闭 <div>下一段')).toBe('未关闭\n下一段');
    const unknown = await preview('<meta charset="no-such-charset"><p>正文</p>');
    expect(unknown.status).toBe(200);
  }, 120_000);
});
