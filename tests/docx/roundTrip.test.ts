import { describe, expect, test } from 'vitest';
import type { DocxOptions } from '../../server/docx/options.ts';
import { readDocx } from '../../server/docx/read.ts';
import { buildDocx, writeDocx } from '../../server/docx/write.ts';
import { exportBlocks } from '../../server/export/fromText.ts';
import type { ExportBlock, ExportModel } from '../../server/export/model.ts';
import { plainText } from '../../server/export/text.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { seeds } from './corpus.ts';
import { linesToModel, modelOf, paragraph, text } from './lineModel.ts';
import { sampleModel } from './sample.ts';

/** Blocks without what a file adds: evidence, and the widths columns were given. */
function bare(blocks: readonly ExportBlock[]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key === 'evidence' || key === 'widths') return undefined;
      return value instanceof Uint8Array ? [...value] : value;
    }),
  );
}

function back(model: ExportModel, options?: DocxOptions): ExportBlock[] {
  return readDocx(writeDocx(model, options)).blocks.filter((block) => !block.generated);
}

describe('a plan exported and read again is the same', () => {
  const cases: [string, DocxOptions][] = [
    ['official', {}],
    ['grid of Word', { grid: 'word', faces: 'windows', digits: 'fangsong', boldThirdLevel: true }],
    ['modern', { layout: 'modern' }],
    ['with contents', { contents: true }],
    ['with annexes from data', { annexes: ['tasks', 'targets', 'progress'] }],
    [
      'formal',
      {
        seal: true,
        redHead: {
          sign: '云岭市科学技术协会文件',
          number: '云科协〔2026〕3号',
          urgency: '特急',
          copies: '市委办公室。',
          printedBy: '办公室',
          printedOn: '2026年1月15日',
        },
      },
    ],
  ];
  test.each(cases)('%s', (_, options) => {
    const model = sampleModel();
    const again = back(model, options);
    expect(bare(again)).toEqual(bare(model.blocks));
    expect(plainText(again)).toBe(plainText(model.blocks));
  });

  test('a plan whose text has no title gets one on paper only', () => {
    const model = modelOf([paragraph('只有一段。')]);
    const reading = readDocx(writeDocx(model));
    expect(reading.blocks[0]).toMatchObject({ kind: 'title', generated: true });
    expect(bare(back(model))).toEqual(bare(model.blocks));
  });

  test('every kind of number and heading-like item keeps its kind and level', () => {
    const blocks: ExportBlock[] = [
      { kind: 'title', runs: [text('计划')] },
      { kind: 'heading', level: 1, numberText: '第一章 ', runs: [text('总则')] },
      { kind: 'heading', level: 2, numberText: '1.', runs: [text('紧跟一级的阿拉伯编号')] },
      { kind: 'heading', level: 4, numberText: '（1）', runs: [text('跳级')] },
      { kind: 'heading', level: 3, numberText: '', runs: [text('没有编号的标题')] },
      { kind: 'item', level: 3, numberText: '3．', titleRuns: [], runs: [text('短条目')] },
      { kind: 'item', level: 4, numberText: '（2）', titleRuns: [], runs: [text('更短')] },
      { kind: 'item', level: 5, numberText: '③', titleRuns: [], runs: [text('短')] },
      { kind: 'item', level: 3, numberText: '（四）', titleRuns: [text('带标题。')], runs: [text('正文。')] },
      { kind: 'item', level: 3, numberText: '', titleRuns: [], runs: [text('无编号条目。')] },
      paragraph('1.看起来像标题的正文'),
    ];
    expect(bare(back(modelOf(blocks)))).toEqual(bare(blocks));
  });

  test('headings whose words look like numbers stay headings', () => {
    const texts = ['①', '①甲', '1.', '（3）', '一、', '2026', '第一章', '⑳ 二'];
    const blocks: ExportBlock[] = [
      { kind: 'title', runs: [text('计划')] },
      ...texts.map((words, at): ExportBlock => {
        const level = ((at % 4) + 1) as 1 | 2 | 3 | 4;
        return { kind: 'heading', level, numberText: '', runs: [text(words)] };
      }),
    ];
    const again = back(modelOf(blocks));
    expect(again.map((block) => block.kind)).toEqual(blocks.map((block) => block.kind));
    expect(plainText(again)).toBe(plainText(blocks));
  });

  test('characters that XML or Word treat specially stay as they were', () => {
    const words = ' 首尾空格 <&>"\' 　全角\u3000空格 “引号”—…·× 𠮷 🎉 \u00a0 a\u2011b ';
    expect(back(modelOf([paragraph(words, 'note')]))).toMatchObject([{ runs: [{ text: words }] }]);
  });

  test('what XML cannot carry is left out, nothing else', () => {
    const model = modelOf([paragraph('甲\u0000乙\u000b丙\ud800丁\uffff戊')]);
    expect(plainText(back(model))).toBe('甲乙丙丁戊');
  });

  test('consecutive page breaks, breaks at the end and before tables survive', () => {
    const blocks: ExportBlock[] = [
      { kind: 'pageBreak' },
      { kind: 'pageBreak' },
      paragraph('甲'),
      { kind: 'pageBreak' },
      {
        kind: 'table',
        headerRows: 0,
        rows: [{ cells: [{ colspan: 1, rowspan: 1, header: false, blocks: [paragraph('乙')] }] }],
      },
      { kind: 'pageBreak' },
    ];
    expect(bare(back(modelOf(blocks, { title: '' })))).toEqual(bare(blocks));
  });

  test('suggestions and comments come back as suggestions and comments', () => {
    const stamp = { author: '王敏', date: '2026-02-01T09:30:00Z' };
    const blocks: ExportBlock[] = [
      { kind: 'title', runs: [text('计划')] },
      {
        kind: 'paragraph',
        role: 'body',
        runs: [
          text('不少于'),
          text('10', { deletion: stamp, comments: ['k1'] }),
          text('12', { insertion: stamp, comments: ['k1'] }),
          text('场。'),
        ],
      },
    ];
    const comment = {
      id: 'k1',
      author: '李强',
      date: '2026-02-02T00:00:00Z',
      text: '依据？\n请补充',
      resolved: false,
    };
    const answer = { ...comment, id: 'k2', author: '王敏', text: '见去年总结', parent: 'k1' };
    const model = modelOf(blocks, { comments: [comment, answer, { ...comment, id: 'k3', resolved: true }] });
    const reading = readDocx(writeDocx(model, { draft: true }));
    expect(reading.hasTrackedChanges).toBe(true);
    expect(reading.comments).toEqual([
      { ...comment, id: '0' },
      { ...answer, id: '1', parent: '0' },
    ]);
    const runs = reading.blocks[1]?.kind === 'paragraph' ? reading.blocks[1].runs : [];
    expect(
      runs.map((run) => [
        run.kind === 'text' && run.text,
        run.marks?.insertion,
        run.marks?.deletion,
        run.marks?.comments,
      ]),
    ).toEqual([
      ['不少于', undefined, undefined, undefined],
      ['10', undefined, stamp, ['0', '1']],
      ['12', stamp, undefined, ['0', '1']],
      ['场。', undefined, undefined, undefined],
    ]);
    const clean = readDocx(writeDocx(model));
    expect(clean.hasTrackedChanges).toBe(false);
    expect(plainText(clean.blocks)).toBe('计划\n不少于10场。');
  });

  test('the committed text goes out with derived numbers and comes back with the same words', () => {
    const doc = {
      type: 'doc',
      content: [
        { type: 'title', content: [{ type: 'text', text: '计划' }] },
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: '目标' }] },
        { type: 'item', attrs: { level: 3 }, content: [{ type: 'text', text: '办年会。全年一次。' }] },
        { type: 'item', attrs: { level: 3 }, content: [{ type: 'text', text: '出期刊。' }] },
        {
          type: 'newerThing',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: '新版本写的' }] }],
        },
      ],
    };
    const blocks = exportBlocks(doc, {
      numbering: DEFAULT_NUMBERING,
      picture: () => null,
      userName: (user) => user,
    });
    expect(plainText(blocks)).toBe('计划\n一、目标\n1.办年会。全年一次。\n2.出期刊。\n新版本写的');
    expect(bare(back(modelOf(blocks)))).toEqual(bare(blocks));
  });

  test('one bad picture does not stop an export', () => {
    const blocks: ExportBlock[] = [
      paragraph('前'),
      { kind: 'image', bytes: new Uint8Array([1, 2, 3]), mime: 'image/webp', alt: '坏图', caption: [] },
      { kind: 'image', bytes: null, mime: '', alt: '丢失的图', caption: [text('图2')] },
      paragraph('后'),
    ];
    const { bytes, notes } = buildDocx(modelOf(blocks));
    expect(notes.map((note) => note.code)).toEqual(['image-format', 'image-unreadable']);
    expect(plainText(readDocx(bytes).blocks)).toContain('后');
  });
});

describe.skipIf(seeds().length === 0)('seeds of the corpus', () => {
  test.each(seeds())('%s comes back to the character', (_, source) => {
    const model = linesToModel(source);
    expect(bare(back(model))).toEqual(bare(model.blocks));
  });
});
