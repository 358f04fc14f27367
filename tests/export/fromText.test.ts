import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readDocx } from '../../server/docx/read.ts';
import { writeDocx } from '../../server/docx/write.ts';
import { exportBlocks } from '../../server/export/fromText.ts';
import { markdown } from '../../server/export/markdown.ts';
import { textComments } from '../../server/export/talkComments.ts';
import { plainText } from '../../server/export/text.ts';
import { fillText } from '../../shared/doc/birth.ts';
import { textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';
import { addComment, addThread, setResolved } from '../../shared/doc/talk.ts';
import { modelOf } from '../docx/lineModel.ts';

describe('the committed text as blocks', () => {
  const sources = {
    numbering: DEFAULT_NUMBERING,
    picture: () => null,
    userName: (user: string) => `名${user}`,
  };
  const words = (content: string) => [{ type: 'text', text: content }];

  test('has the plan text’s words and numbers', () => {
    const doc = {
      type: 'doc',
      content: [
        { type: 'title', content: words('计划') },
        { type: 'heading', attrs: { level: 1 }, content: words('甲') },
        { type: 'heading', attrs: { level: 2 }, content: words('乙') },
        { type: 'item', attrs: { level: 3 }, content: words('丙。丁。') },
        { type: 'heading', attrs: { level: 1, number: { value: 5, style: 'cjk' } }, content: words('戊') },
        { type: 'blockquote', content: [{ type: 'heading', attrs: { level: 1 }, content: words('引') }] },
        {
          type: 'item',
          attrs: { level: 3 },
          content: [
            {
              type: 'text',
              text: '己',
              marks: [{ type: 'insertion', attrs: { user: 'u1', at: '2026-01-01T00:00:00Z' } }],
            },
            ...words('庚'),
          ],
        },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                { type: 'tableHeader', content: [{ type: 'paragraph', content: words('辛') }] },
                { type: 'tableCell', content: [{ type: 'paragraph', content: words('壬') }] },
              ],
            },
          ],
        },
      ],
    };
    // Only the indent of quotes is ours.
    expect(plainText(exportBlocks(doc, sources)).replaceAll('\n  ', '\n')).toBe(
      planText(doc, DEFAULT_NUMBERING),
    );
    expect(JSON.stringify(exportBlocks(doc, sources))).toContain('"author":"名u1"');
  });

  test('a name reads as @ and the name everywhere; a table that was stored crooked is exported as it is read', () => {
    const doc = new Y.Doc();
    const inCell = (content: string) => ({
      type: 'tableCell',
      content: [{ type: 'paragraph', content: words(content) }],
    });
    const named = { type: 'mention', attrs: { kind: 'person', target: 'u1', label: '周若水' } };
    fillText(doc, [
      { type: 'paragraph', content: [...words('请'), named, ...words('牵头。')] },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [inCell('甲'), inCell('乙')] },
          { type: 'tableRow', content: [inCell('丙')] },
        ],
      },
    ]);
    const json = textJson(doc);
    const blocks = exportBlocks(json, sources);
    expect(planText(json, DEFAULT_NUMBERING)).toBe('请@周若水牵头。\n甲\t乙\n丙\t');
    expect(plainText(blocks)).toBe('请@周若水牵头。\n甲\t乙\n丙\t');
    const md = markdown({ title: '', blocks });
    expect(md).toContain('请@周若水牵头。');
    expect(md).toContain('| 丙 |  |');
    const read = readDocx(writeDocx(modelOf(blocks))).blocks;
    expect(plainText(read)).toContain('请@周若水牵头。');
    const rows = read.find((block) => block.kind === 'table');
    expect(rows).toMatchObject({ rows: [{ cells: [{}, {}] }, { cells: [{}, {}] }] });
  });

  test('open threads of the talk become comments at their words; lost ones keep their quote', () => {
    const doc = new Y.Doc();
    const block = new Y.XmlElement('paragraph');
    const inline = new Y.XmlText();
    doc.getXmlFragment('default').insert(0, [block]);
    block.setAttribute('id', 'p1');
    block.insert(0, [inline]);
    inline.insert(0, '全年不少于12场。');
    const anchor = (from: number, to: number) => {
      const encode = (index: number, side: number) =>
        Buffer.from(
          Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(inline, index, side)),
        ).toString('base64');
      return { from: encode(from, 0), to: encode(to, -1), blockId: 'p1' };
    };
    const talk = new Y.Doc();
    const at = '2026-02-01T00:00:00Z';
    const say = (id: string, text: string) => ({ id, text, by: 'u1', at });
    addThread(
      talk,
      { id: 'k1', anchor: anchor(2, 8), quote: '不少于12场', by: 'u1', at },
      say('c1', '依据？'),
    );
    addComment(talk, 'k1', { ...say('c2', '见去年'), at: '2026-02-02T00:00:00Z' });
    addThread(
      talk,
      {
        id: 'k2',
        anchor: { from: 'x', to: 'y', blockId: null },
        quote: '旧话',
        by: 'u1',
        at: '2026-02-03T00:00:00Z',
      },
      say('c3', '还要吗'),
    );
    addThread(talk, { id: 'k3', anchor: anchor(0, 2), quote: '全年', by: 'u1', at }, say('c4', '已解决'));
    setResolved(talk, 'k3', { by: 'u1', at });
    inline.insert(0, '今年');
    const { comments, commentsAt } = textComments(doc, talk, sources.userName);
    expect(comments.map((comment) => [comment.id, comment.author, comment.text, comment.parent])).toEqual([
      ['k1', '名u1', '依据？', undefined],
      ['k1/c2', '名u1', '见去年', 'k1'],
      ['k2', '名u1', '“旧话”\n还要吗', undefined],
    ]);
    const blocks = exportBlocks(textJson(doc), { ...sources, commentsAt });
    expect(blocks).toMatchObject([
      { runs: [{ text: '今年全年' }, { text: '不少于12场', marks: { comments: ['k1'] } }, { text: '。' }] },
    ]);
    const reading = readDocx(writeDocx(modelOf(blocks, { title: '', comments }), { draft: true }));
    expect(reading.comments.map((comment) => comment.text)).toEqual(['依据？', '见去年', '“旧话”\n还要吗']);
    expect(reading.blocks).toMatchObject([
      { runs: [{}, { text: '不少于12场', marks: { comments: ['0', '1'] } }, {}] },
    ]);
  });

  test('comments cut runs where they begin and end', () => {
    const doc = {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: words('一二三四五') }],
    };
    const commentsAt = (_: string, from: number, to: number) => (from < 4 && to > 1 ? ['k'] : []);
    expect(exportBlocks(doc, { ...sources, commentsAt })).toMatchObject([
      { runs: [{ text: '一' }, { text: '二三四', marks: { comments: ['k'] } }, { text: '五' }] },
    ]);
  });
});
