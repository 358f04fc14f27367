/** Files as offices really write them, built here by hand: levels and numbers. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../server/docx/read.ts';
import { corpusFile } from './corpus.ts';
import { brief, briefs, centred, codes, level, numbered, read, right } from './readKit.ts';
import { face, p } from './zipKit.ts';

const LONG = '统筹推进学术交流、科学普及、决策咨询和人才举荐各项工作，着力提升服务能力';

describe('levels', () => {
  test('typed numbers and faces in plain paragraphs', () => {
    const body = [
      p('云岭市科协2027年度工作要点', face('方正小标宋简体', 44), centred),
      p('（送审稿）', face('楷体_GB2312'), centred),
      p('各区县科协：'),
      p('　　为做好全年工作，制定本要点。'),
      p('一、加强党的建设', face('黑体')),
      p('（一）理论学习', face('楷体_GB2312')),
      p(`1.开展专题学习。${LONG}。`),
      p(`（1）${LONG}。`),
      p('①小项，一句。'),
      p('云岭市科协', '', right),
      p('2027年1月8日', '', right),
    ].join('');
    expect(briefs({ body })).toEqual([
      'title 云岭市科协2027年度工作要点',
      'status （送审稿）',
      'addressee 各区县科协：',
      'body 为做好全年工作，制定本要点。',
      'heading1 一、|加强党的建设',
      'heading2 （一）|理论学习',
      `item3 1.|开展专题学习。${LONG}。`,
      `item4 （1）|${LONG}。`,
      'item5 ①|小项，一句。',
      'signature 云岭市科协',
      'date 2027年1月8日',
    ]);
    expect(codes({ body })).toEqual(['blank-indent-stripped']);
  });

  test('a run-in heading is cut only where the face says so', () => {
    const kai = `<w:p><w:r><w:rPr>${face('楷体_GB2312')}</w:rPr><w:t>（一）抓好学习。</w:t></w:r><w:r><w:rPr>${face('仿宋_GB2312')}</w:rPr><w:t>${LONG}。</w:t></w:r></w:p>`;
    expect(briefs({ body: kai })).toEqual(['heading2 （一）|抓好学习。', `body ${LONG}。`]);
    expect(briefs({ body: p(`（一）抓好学习。${LONG}。`, face('仿宋_GB2312')) })).toEqual([
      `item3 （一）|抓好学习。${LONG}。`,
    ]);
  });

  test('a title in two centred paragraphs is one title', () => {
    const body =
      p('云岭市科协', face('方正小标宋简体', 44), centred) +
      p('二〇二七年工作要点', face('方正小标宋简体', 44), centred);
    expect(briefs({ body })).toEqual(['title 云岭市科协\n二〇二七年工作要点']);
  });

  test('styles are known by name, not by id; custom styles by their outline level', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="二级"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="heading3"><w:name w:val="正文缩进"/></w:style>';
    const body =
      p('没有编号的一级', '', '<w:pStyle w:val="2"/>') +
      p('没有编号的二级', '', '<w:pStyle w:val="a1"/>') +
      p('样式标识骗人的正文，是一句话。', '', '<w:pStyle w:val="heading3"/>');
    expect(briefs({ body, styles })).toEqual([
      'heading1 |没有编号的一级',
      'heading2 |没有编号的二级',
      'body 样式标识骗人的正文，是一句话。',
    ]);
  });

  test('2026年 and 3.5万 at the head of a line are no numbers', () => {
    const body = p('2026年是关键之年。') + p('3.5万人次参加。') + p('十四五期间成效明显。');
    expect(briefs({ body })).toEqual([
      'body 2026年是关键之年。',
      'body 3.5万人次参加。',
      'body 十四五期间成效明显。',
    ]);
  });

  test('a gap in the numbers is told, not mended', () => {
    const body = p('一、甲') + p('三、丙');
    expect(briefs({ body })).toEqual(['heading1 一、|甲', 'heading1 三、|丙']);
    const { report, blocks } = read({ body });
    expect(report).toMatchObject([{ code: 'number-sequence', sample: '三、' }]);
    expect(blocks[1]?.evidence?.confidence).toBeLessThan(blocks[0]?.evidence?.confidence ?? 0);
  });
});

describe('automatic numbers', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3．')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '●')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'chineseCounting', '第%1章')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>';

  test('series go on behind body text, sub-levels start again, overrides restart once', () => {
    const body = [
      p('甲', '', numbered(1)),
      p('甲一', '', numbered(1, 1)),
      p('甲二', '', numbered(1, 1)),
      p('中间的正文，是一句话。'),
      p('乙', '', numbered(1)),
      p('乙一', '', numbered(1, 1)),
      p('重新开始', '', numbered(3)),
      p('接着数', '', numbered(3)),
    ].join('');
    expect(briefs({ body, numbering })).toEqual([
      'heading1 一、|甲',
      'heading2 （一）|甲一',
      'heading2 （二）|甲二',
      'body 中间的正文，是一句话。',
      'heading1 二、|乙',
      'heading2 （一）|乙一',
      'heading1 一、|重新开始',
      'heading1 二、|接着数',
    ]);
  });

  test('bullets keep their depth, in the text and in cells', () => {
    const levels = [0, 1, 2].map((at) => level(at, 'bullet', '●')).join('');
    const numbering = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const lines = [0, 1, 2, 0].map((depth, index) => p(`第${index + 1}行`, '', numbered(1, depth))).join('');
    const line = (text: string, ...inner: object[]) => ({
      blocks: [{ kind: 'paragraph', runs: [{ text }] }, ...inner],
    });
    const list = (...items: object[]) => ({ kind: 'list', ordered: false, items });
    const nested = list(line('第1行', list(line('第2行', list(line('第3行'))))), line('第4行'));
    const table = `<w:tbl><w:tr><w:tc>${lines}</w:tc></w:tr></w:tbl>`;
    expect(read({ body: lines + table, numbering }).blocks).toMatchObject([
      nested,
      { kind: 'table', rows: [{ cells: [{ blocks: [nested] }] }] },
    ]);
  });

  test('letters and digits of a number do not run into those of the words', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = p('General', '', numbered(1)) + p('Scope', '', numbered(1, 1));
    expect(briefs({ body, numbering })).toEqual(['body 1 General', 'body 1.1 Scope']);
  });

  test('bullets make lists; other forms keep their number as words', () => {
    const body =
      p('苹果', '', numbered(2)) +
      p('梨', '', numbered(2)) +
      p('总则', '', numbered(4)) +
      p('范围', '', numbered(4, 1));
    const { blocks } = read({ body, numbering });
    expect(blocks.map(brief)).toEqual(['list • 苹果\n• 梨', 'heading1 第一章|总则', 'body 1.1范围']);
  });
});

const typical = corpusFile('docx', 'office-typical.docx');
test.skipIf(typical === null)('a typical office file of the corpus', () => {
  const { blocks } = readDocx(new Uint8Array(readFileSync(typical ?? '')));
  expect(blocks.map(brief).map((line) => line.slice(0, 22))).toEqual([
    'title 中国××学会2027年度工作要点',
    'heading1 一、|加强党的建设',
    'item3 （一）|理论学习。坚持集中学习与',
    'item3 1.|开展专题学习。',
    'body 缩进由空格打出的正文段落，很常见。',
    'heading1 一、|自动编号的一级标题',
    'heading2 （一）|自动编号的二级标题',
    'body 中间的正文段落。',
    'heading1 二、|继续编号的一级标题',
    'heading1 三、|WPS数字样式标题',
    'heading1 四、|自定义样式带大纲级别',
    'heading2 （一）|只有直接大纲级别',
    'table 序号\t任务\t单位\n\t内容\t时限\t',
  ]);
});
