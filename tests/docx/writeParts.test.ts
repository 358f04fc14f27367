/** What stands around and in the words: drafts, red head, contents, long titles, annexes. */
import { describe, expect, test } from 'vitest';
import type { DocxOptions } from '../../server/docx/options.ts';
import { titleBreak } from '../../server/docx/placing.ts';
import { readDocx } from '../../server/docx/read.ts';
import { writeDocx } from '../../server/docx/write.ts';
import type { ExportBlock, ExportRun } from '../../server/export/model.ts';
import { modelOf, paragraph, text } from './lineModel.ts';
import { LONG, sampleModel, task } from './sample.ts';
import { partsOf } from './zipKit.ts';

const documentOf = (bytes: Uint8Array): string => partsOf(bytes)['word/document.xml'] ?? '';

/** The paragraph that holds the words. */
function paragraphWith(xml: string, words: string): string {
  return (
    [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([found]) => found).find((each) => each.includes(words)) ?? ''
  );
}

describe('draft and clean', () => {
  const stamp = { author: '王敏', date: '2026-02-01T09:30:00.123Z' };
  const blocks: ExportBlock[] = [
    paragraph(LONG),
    {
      kind: 'paragraph',
      role: 'body',
      runs: [text('旧', { deletion: stamp }), text('新', { insertion: stamp })],
    },
  ];
  const comments = [
    { id: 'k', author: '李强', date: '2026-02-02T00:00:00Z', text: '挂在卡片上的意见', resolved: false },
  ];

  test('a draft carries tracked changes, and comments without a place hang on the first paragraph', () => {
    const parts = partsOf(writeDocx(modelOf(blocks, { comments }), { draft: true }));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toContain('<w:del w:id="1" w:author="王敏" w:date="2026-02-01T09:30:00Z">');
    expect(xml).toContain('<w:delText xml:space="preserve">旧</w:delText>');
    expect(xml).toContain('<w:ins w:id="2"');
    expect(xml.indexOf('<w:commentReference')).toBeGreaterThan(0);
    expect(parts['word/comments.xml']).toContain('挂在卡片上的意见');
  });

  test('what is suggested whole is tracked whole: its number and its end too', () => {
    const heading = (runs: ExportRun[]): ExportBlock => ({
      kind: 'heading',
      level: 1,
      numberText: '二、',
      runs,
    });
    const made: ExportBlock[] = [
      heading([text('新增的一章', { insertion: stamp })]),
      heading([text('要删的一章', { deletion: stamp })]),
      heading([text('改'), text('了的一章', { insertion: stamp })]),
    ];
    const bytes = writeDocx(modelOf(made, { title: '' }), { draft: true });
    const xml = documentOf(bytes);
    const [added = '', gone = '', part = ''] = ['新增的一章', '要删的一章', '了的一章'].map((words) =>
      paragraphWith(xml, words),
    );
    expect(added).toMatch(/<w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*>(?:(?!<\/w:ins>).)*二、/);
    expect(gone).toMatch(/<w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr><w:del [^>]*>.*<w:delText[^>]*>二、/);
    expect(gone).not.toContain('<w:t ');
    expect(part).not.toMatch(/<w:rPr><w:ins/);
    expect(readDocx(bytes).blocks).toMatchObject(
      made.map(({ kind }) => ({ kind, level: 1, numberText: '二、' })),
    );
  });

  test('a clean export has the plan’s words alone', () => {
    const parts = partsOf(writeDocx(modelOf(blocks, { comments })));
    expect(parts['word/document.xml']).not.toMatch(/<w:(ins|del|comment)/);
    expect(parts['word/document.xml']).toContain('>旧</w:t>');
    expect(parts['word/document.xml']).not.toContain('新');
    expect(parts['word/comments.xml']).toBeUndefined();
  });
});

test('the formal document has its red head and 版记', () => {
  const redHead = {
    sign: '云岭市科学技术协会文件',
    number: '云科协〔2026〕3号',
    signer: '王敏',
    copies: '市委办公室。',
    printedBy: '办公室',
    printedOn: '2026年1月15日',
  };
  const xml = documentOf(writeDocx(sampleModel(), { redHead }));
  expect(paragraphWith(xml, '云岭市科学技术协会文件')).toContain('<w:color w:val="FF0000"/>');
  expect(paragraphWith(xml, '云科协〔2026〕3号')).toContain('签发人：');
  expect(xml).toContain('抄送：市委办公室。');
  expect(xml).toContain('2026年1月15日印发');
});

test('版记 lies on the foot of the page it is on, upright or turned', () => {
  const redHead = { sign: '云岭市科学技术协会文件', number: '', printedBy: '办公室' };
  const place = (annexes: DocxOptions['annexes']): string =>
    /<w:tblpPr [^>]*>/.exec(documentOf(writeDocx(modelOf([paragraph('正文')]), { redHead, annexes })))?.[0] ??
    '';
  // LibreOffice lets a table as wide as the text float only where it is placed by the page.
  const at = (left: number): string =>
    `<w:tblpPr w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${left}" w:tblpYSpec="bottom"/>`;
  expect(place([])).toBe(at(1588));
  expect(place(['tasks'])).toBe(at(1984));
});

test('on every page the number stands clear of the type area', () => {
  const xml = documentOf(writeDocx(modelOf([paragraph('正文')]), { annexes: ['tasks'] }));
  const margins = [...xml.matchAll(/w:bottom="(\d+)" w:left="\d+" w:header="\d+" w:footer="(\d+)"/g)];
  expect(margins).toHaveLength(2);
  // The footer's line is 360 high; some 7 mm are to be between the type area and its middle.
  for (const [, bottom, footer] of margins)
    expect(Number(bottom) - Number(footer)).toBeGreaterThanOrEqual(560);
});

test('contents list the headings with pages, in a section of their own', () => {
  const xml = documentOf(writeDocx(sampleModel(), { contents: true }));
  const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(xml)?.[0] ?? '';
  expect(contents.match(/PAGEREF/g)).toHaveLength(3);
  expect(contents).toContain('>一、总体目标</w:t>');
  for (const name of ['_Toc100000000', '_Toc100000001', '_Toc100000002']) {
    expect(xml).toContain(`w:name="${name}"`);
    expect(contents).toContain(`w:anchor="${name}"`);
  }
  const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
  expect(sections[0]).toContain('<w:pgNumType w:fmt="upperRoman" w:start="1"/>');
  expect(sections[1]).toContain('<w:pgNumType w:start="1"/>');
  expect(sections[2]).not.toContain('pgNumType');
});

test('a long title is broken by meaning, and only on paper', () => {
  const title = '云湖研究院2026年学术交流与科研合作工作计划';
  const model = modelOf([{ kind: 'title', runs: [text(title)] }], { title });
  expect(paragraphWith(documentOf(writeDocx(model)), '云湖')).toMatch(
    />云湖研究院2026年<.*w:clear="all".*>学术交流与科研合作工作计划</,
  );
  expect(readDocx(writeDocx(model)).blocks).toEqual([
    expect.objectContaining({ runs: [{ kind: 'text', text: title }] }),
  ]);
  const layout = { titleChars: 20 };
  expect(titleBreak(layout, '2026年度工作计划')).toBeNull();
  expect(titleBreak(layout, '云岭市科学技术协会关于推进学术交流高质量发展的2026年度工作要点')).toBe(11);
  expect(titleBreak(layout, '云岭市科学技术协会二〇二六年度学术交流工作要点')).toBe(9);
});

test('an annex of many rows keeps a row for each task', () => {
  const tasks = Array.from({ length: 120 }, (_, index) => task({ id: `c${index}`, title: `第${index}项` }));
  const xml = documentOf(writeDocx(modelOf([paragraph('正文')], { tasks }), { annexes: ['tasks'] }));
  expect(xml.match(/<w:tr>/g)).toHaveLength(121);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(121);
});
