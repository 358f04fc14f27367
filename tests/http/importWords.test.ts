// Import: every character and number of a file comes in once, whatever encoding and form it is written in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { face, p, rawDocx } from '../docx/zipKit.ts';
import { type Line, textLines } from './importKit.ts';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('numbers in the words of headings', () => {
  const NAMES = [1, 2].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${level + 1}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  );
  const headed = (level: number, words: string): string => p(words, '', `<w:pStyle w:val="${level + 1}"/>`);

  it('of any form stand once: 1.1, Goal 1:, 行动四：, and what is too long for a number', async () => {
    const long = `Goal${' '.repeat(30)}7: far away`;
    const body =
      p('2027年工作计划', face('方正小标宋简体', 44), '<w:jc w:val="center"/>') +
      headed(1, '1 总体目标') +
      headed(2, '1.1 指导思想') +
      headed(2, '1.2 基本原则') +
      headed(1, 'Goal 3: Growth') +
      headed(1, '行动四：保障') +
      headed(1, long) +
      p('全年举办论坛不少于20场。');
    const made = await server.bringIn(upload(rawDocx({ body, styles: NAMES.join('') }), 'plan.docx'));
    expect(made.status).toBe(201);
    expect(textLines(await server.words(made.json.id))).toEqual(
      textLines(
        `2027年工作计划\n1 总体目标\n1.1 指导思想\n1.2 基本原则\nGoal 3: Growth\n行动四：保障\n${long}\n全年举办论坛不少于20场。`,
      ),
    );
  });

  it('stand once where a paragraph is corrected to a heading, in every kind of file', async () => {
    const words = '1.1 小节的名称';
    const files: [string, string | Uint8Array][] = [
      [
        'plan.docx',
        rawDocx({ body: p('2027年计划', face('黑体', 44), '<w:jc w:val="center"/>') + p(words) }),
      ],
      ['plan.md', `# 2027年计划\n\n> ${words}\n`],
      ['plan.html', `<html><body><h1>2027年计划</h1><p><b>1.1</b> 小节的名称</p></body></html>`],
      ['plan.txt', `2027年计划\n${words}\n`],
    ];
    for (const [name, content] of files) {
      const { json } = await server.preview(upload(content, name));
      const lines = (json.lines as Line[]).map(({ offset, text: line, kind, level }) =>
        line.includes('小节') ? { offset, kind: 'heading', level: 2 } : { offset, kind, level },
      );
      const made = await server.bringIn(upload(content, name, { structure: JSON.stringify({ lines }) }));
      expect(made.status, name).toBe(201);
      expect(textLines(await server.words(made.json.id)), name).toEqual(textLines(`2027年计划\n${words}`));
    }
  });
});

describe('what the preview tells', () => {
  it('sets apart what is written otherwise from what is left out', async () => {
    const chart =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图表 1"/><a:graphic><a:graphicData uri="http://x/chart"/></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const body = p('　　一、目标') + p('全年办会20场。') + p('　　三、保障') + chart;
    const { json } = await server.preview(upload(rawDocx({ body }), 'plan.docx'));
    const told = (json.notes as { zh: string; changed?: boolean }[]).map(({ zh, changed }) => [
      zh.replace(/（.*/, ''),
      changed === true,
    ]);
    expect(told).toEqual([
      ['嵌入对象未导入', false],
      ['段首用空格打出的缩进已去掉，由版式缩进代替', true],
      ['编号不连续，已照原样保留', true],
      ['空行未导入', true],
    ]);
  });
});

it('blanks behind numbers are told where they go', async () => {
  const notes = async (words: string): Promise<string[]> =>
    (await server.preview(upload(words, 'plan.txt'))).json.notes.map((note: { zh: string }) => note.zh);
  expect(await notes('2026年计划\n一、 目标\n（一） 分项目标\n1.办会20场。\n')).toEqual([
    '编号后的空格按编号方式统一（2 处）',
  ]);
  expect(await notes('2026年计划\n一、目标\n1. 办会20场，其中论坛2场。\n2. 讲座30场。\n')).toEqual([]);
});

it('our own Markdown comes back: what it escapes, breaks, footnotes, code, raised and lowered, bars in cells', async () => {
  const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const look = (text: string, property: string): string =>
    `<w:r><w:rPr>${property}</w:rPr><w:t>${text}</w:t></w:r>`;
  const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
  const body = [
    p('2027年计划', face('黑体', 44), '<w:jc w:val="center"/>'),
    p('一、总体目标'),
    `<w:p>${words('a &lt; b &amp;&amp; c，')}${look('2*3*4', '<w:i/>')}${words('_下_ ~波~ `码` \\ # 井')}</w:p>`,
    `<w:p>${words('上一行')}<w:r><w:br/></w:r>${words('下一行，H')}${look('2', '<w:vertAlign w:val="subscript"/>')}${words('O，依据')}<w:r><w:footnoteReference w:id="2"/></w:r>${words('。')}</w:p>`,
    `<w:tbl><w:tr>${cell(p('任务'))}${cell(p('说明'))}</w:tr><w:tr>${cell(p('甲|乙'))}${cell(p('一') + p('二'))}</w:tr></w:tbl>`,
  ].join('');
  const footnotes = '<w:footnote w:id="2"><w:p><w:r><w:t>据 [统计] 年报。</w:t></w:r></w:p></w:footnote>';
  const first = await server.bringIn(upload(rawDocx({ body, footnotes }), 'plan.docx'));
  const markdown = (
    await server.call('GET', `/api/plans/${first.json.id}/export.md`, { token: server.admin })
  ).text;
  const again = await server.bringIn(upload(markdown, 'plan.md'));
  expect(again.status).toBe(201);
  expect(await server.words(again.json.id)).toBe(await server.words(first.json.id));
  const back = await server.call('GET', `/api/plans/${again.json.id}/export.md`, { token: server.admin });
  expect(back.text).toBe(markdown);
});

it('R12 lines of nothing but marks are read in bounded time', async () => {
  const ticks = Array.from({ length: 1500 }, (_, index) => '`'.repeat(index + 1)).join(' ');
  for (const line of [ticks, '<sup>'.repeat(200_000), `*a${'\\*'.repeat(500_000)}`]) {
    expect((await server.preview(upload(line, 'plan.md'))).status).toBe(200);
  }
});

it('what is too large is told the limit of its kind, to administrators too', async () => {
  const megabytes = new Uint8Array(97 * 1024 * 1024);
  for (const [name, limit] of [
    ['a.docx', '16 MB'],
    ['a.zip', '96 MB'],
  ] as const) {
    const { status, json } = await server.bringIn(upload(megabytes, name));
    expect(status).toBe(413);
    expect(json.error.message).toContain(limit);
  }
});

describe('encodings', () => {
  const WORDS = '2026年工作计划\n一、总体目标\n全年办会不少于20场，镕堃㐀。\n';
  const TRADITIONAL = '2026年工作計畫\n一、總體目標\n全年組織學術交流活動不少於20場。\n';
  const wide = (swap: boolean): Buffer => {
    const bytes = Buffer.from(WORDS, 'utf16le');
    return swap ? bytes.swap16() : bytes;
  };
  const mark = (...bytes: number[]): Buffer => Buffer.from(bytes);

  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(WORDS), WORDS],
    ['UTF-8 with its mark', Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(WORDS)]), WORDS],
    ['UTF-16, little end first', Buffer.concat([mark(0xff, 0xfe), wide(false)]), WORDS],
    ['UTF-16, big end first', Buffer.concat([mark(0xfe, 0xff), wide(true)]), WORDS],
    ['UTF-16 without its mark', wide(false), WORDS],
    ['UTF-16 without its mark, big end first', wide(true), WORDS],
    [
      'GB 18030',
      Buffer.from(
        'MjAyNsTquaTX97zGu64K0ruhotfczOXEv7HqCsirxOqw7LvhsrvJ2dPaMjCzoaOs6UaI0oE57jmhowo=',
        'base64',
      ),
      WORDS,
    ],
    [
      'Big5',
      Buffer.from(
        'MjAyNqZ+pHWnQK1wtWUKpEChQsFgxeml2LzQCqX+pn6y1cK0vsezTqXmrHmsobDKpKOk1qnzMjCz9aFDCg==',
        'base64',
      ),
      TRADITIONAL,
    ],
    ['lines of old Macs', Buffer.from(WORDS.replaceAll('\n', '\r')), WORDS],
    ['lines of Windows', Buffer.from(WORDS.replaceAll('\n', '\r\n')), WORDS],
  ])('%s', async (_, bytes, words) => {
    for (const name of ['a.txt', 'a.md']) {
      const made = await server.bringIn(upload(bytes, name));
      expect(made.status, name).toBe(201);
      expect(textLines(await server.words(made.json.id)), name).toEqual(textLines(words));
    }
  });

  it('bytes that are no text are refused, not read as something else', async () => {
    for (const bytes of [
      mark(1, 0, 2, 0, 3, 0, 4, 0),
      Buffer.concat([Buffer.from(WORDS), mark(0xff, 0x0a)]),
    ]) {
      const { status, json } = await server.preview(upload(bytes, 'a.txt'));
      expect(status).toBe(415);
      expect(json.error.message).toContain('读不了这个文件');
    }
  });

  it('what unpacks to more than is allowed is told so', async () => {
    const bomb = rawDocx({ body: '', extra: { 'word/document.xml': new Uint8Array(60 * 1024 * 1024) } });
    const { status, json } = await server.preview(upload(bomb, 'a.docx'));
    expect(status).toBe(422);
    expect(json.error.message).toContain('解压后的内容超过上限');
  });
});
