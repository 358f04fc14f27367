// What people wrote beside the words of a .docx comes along: comments as threads, tracked changes as suggestions.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '../../shared/doc/board.ts';
import { type JsonNode, TEXT_ROOT, textJson } from '../../shared/doc/json.ts';
import { addComment, addThread, readTalk, type Thread } from '../../shared/doc/talk.ts';
import { p, type RawDocx, rawDocx } from '../docx/zipKit.ts';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const bringIn = async (bytes: Uint8Array, fields: Record<string, string> = {}) => {
  const reply = await server.call('POST', '/api/plans/import', {
    token: server.admin,
    raw: upload(bytes, '计划.docx', fields),
  });
  expect(reply.status, reply.text).toBe(201);
  return reply.json as { id: string; report: Record<string, number> };
};
const preview = async (bytes: Uint8Array) =>
  (
    await server.call('POST', '/api/plans/import/preview', {
      token: server.admin,
      raw: upload(bytes, '计划.docx'),
    })
  ).json;

async function part(id: string, name: string): Promise<Y.Doc> {
  const client = await server.open(id, name);
  client.ws.close();
  return client.doc;
}

/** The words between a thread's anchors, both in one block. */
function anchored(thread: Thread, text: Y.Doc): string | null {
  const place = (encoded: string): Y.AbsolutePosition | null =>
    Y.createAbsolutePositionFromRelativePosition(
      Y.decodeRelativePosition(new Uint8Array(Buffer.from(encoded, 'base64'))),
      text,
    );
  if (thread.anchor === null) return null;
  const from = place(thread.anchor.from);
  const to = place(thread.anchor.to);
  if (!(from?.type instanceof Y.XmlText) || from.type !== to?.type) return null;
  const words = (from.type.toDelta() as { insert: string }[]).map((op) => op.insert).join('');
  return words.slice(from.index, to.index);
}

const told = (threads: Thread[], text: Y.Doc) =>
  threads.map((thread) => ({
    words: anchored(thread, text),
    quote: thread.quote,
    resolved: thread.resolved !== null,
    said: thread.comments.map(({ author, text: words, at }) => [author, words, at.slice(0, 19)]),
  }));

interface Line {
  offset: number;
  kind: string;
  level: number | null;
  text: string;
}

const comment = (id: number, author: string, words: string, paraId: string, at = '2026-02-02T08:00:00Z') =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="${at}"><w:p w14:paraId="${paraId}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
const EXTENDED = `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0000000A" w15:done="0"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/><w15:commentEx w15:paraId="0000000C" w15:done="1"/></w15:commentsEx>`;
const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const r = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

const COMMENTED: RawDocx = {
  body:
    p('2026年工作计划', '<w:sz w:val="44"/>', '<w:jc w:val="center"/>') +
    `<w:p>${r('一、')}${start(3)}${r('总体目标')}${end(3)}</w:p>` +
    `<w:p>${r('全年举办论坛')}${start(1)}${start(2)}${r('不少于')}${r('12场')}${end(1)}${end(2)}${r('。')}</w:p>` +
    `<w:p>${start(4)}${r('打印本页')}${end(4)}</w:p>`,
  comments:
    comment(1, '李强', '依据是什么？', '0000000A') +
    comment(2, '王敏', '见去年总结', '0000000B') +
    comment(3, '赵主任', '同意', '0000000C', '2026-01-05T01:02:03Z') +
    comment(4, '李强', '这行不要', '0000000D', '2026-03-01T00:00:00Z'),
  relations:
    '<Relationship Id="ex" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
  extra: { 'word/commentsExtended.xml': EXTENDED },
};

describe('comments of a .docx', () => {
  it('become threads on their words: author, time, answers, what is resolved', async () => {
    const file = rawDocx(COMMENTED);
    const seen = await preview(file);
    expect(seen.comments).toBe(4);
    expect(seen.notes).toContainEqual(
      expect.objectContaining({ kept: true, zh: expect.stringContaining('4 条批注') }),
    );
    const lines = seen.lines.map(({ offset, kind, level, text }: Line) => ({
      offset,
      kind: text === '打印本页' ? 'furniture' : kind,
      level,
    }));
    const { id, report } = await bringIn(file, { structure: JSON.stringify({ lines }) });
    expect(report.threads).toBe(3);
    const [text, talk] = await Promise.all([part(id, 'text'), part(id, 'talk')]);
    const threads = readTalk(talk);
    expect(told(threads, text)).toEqual([
      {
        words: '总体目标',
        quote: '总体目标',
        resolved: true,
        said: [['赵主任', '同意', '2026-01-05T01:02:03']],
      },
      {
        words: '不少于12场',
        quote: '不少于12场',
        resolved: false,
        said: [
          ['李强', '依据是什么？', '2026-02-02T08:00:00'],
          ['王敏', '见去年总结', '2026-02-02T08:00:00'],
        ],
      },
      // Its line was left out; what was said about it was not.
      {
        words: null,
        quote: '打印本页',
        resolved: false,
        said: [['李强', '这行不要', '2026-03-01T00:00:00']],
      },
    ]);
    // Who brought them in answers for them; the name is only what the file says.
    const me = (await server.call('GET', '/api/me', { token: server.admin })).json.user.id;
    expect(new Set(threads.flatMap((thread) => thread.comments.map(({ by }) => by)))).toEqual(new Set([me]));
  });

  it('over paragraphs, in cells and boxes, at a caret: where there are words they have a place', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p>${start(3)}${r('框里')}${end(3)}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`;
    const said = [1, 2, 3, 4, 5, 6].map((id) => comment(id, '李强', `意见${id}`, `0000001${id}`)).join('');
    const body =
      `<w:p>${r('甲')}${start(1)}${r('乙')}</w:p><w:p>${r('丙')}${end(1)}${r('丁')}</w:p>` +
      `<w:tbl><w:tr><w:tc><w:p>${start(2)}${r('格内')}${end(2)}</w:p></w:tc><w:tc>${p('二')}</w:tc></w:tr></w:tbl>` +
      `${box}<w:p>${start(4)}${end(4)}${r('句首')}</w:p><w:p>${r('句尾')}${start(5)}${end(5)}</w:p><w:p>${start(6)}${end(6)}</w:p>`;
    const { id } = await bringIn(rawDocx({ body, comments: said }));
    const threads = readTalk(await part(id, 'talk')).sort((a, b) =>
      (a.comments[0]?.text ?? '') < (b.comments[0]?.text ?? '') ? -1 : 1,
    );
    expect(threads.map((thread) => [thread.quote, thread.anchor !== null])).toEqual([
      ['乙丙', true],
      ['格内', true],
      ['框里', true],
      ['句首', true],
      ['句尾', true],
      ['', false],
    ]);
  });

  it('a plan’s own threads go out in a draft and come back in as the same threads', async () => {
    const { id } = await bringIn(
      rawDocx({
        body: p('2026年计划', '<w:sz w:val="44"/>', '<w:jc w:val="center"/>') + p('全年举办论坛不少于12场。'),
      }),
    );
    const text = await part(id, 'text');
    const client = await server.open(id, 'talk');
    const me = (await server.call('GET', '/api/me', { token: server.admin })).json.user;
    const block = text.getXmlFragment(TEXT_ROOT).get(1) as Y.XmlElement;
    const words = block.get(0) as Y.XmlText;
    const encode = (index: number, side: number): string =>
      Buffer.from(
        Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(words, index, side)),
      ).toString('base64');
    const at = '2026-04-01T02:00:00.000Z';
    client.edit((doc) => {
      const anchor = { from: encode(2, 0), to: encode(6, -1), blockId: String(block.getAttribute('id')) };
      addThread(
        doc,
        { id: 't1', anchor, quote: '举办论坛', by: me.id, at },
        { id: 'c1', text: '改成\n年会？', by: me.id, at },
      );
      addComment(doc, 't1', { id: 'c2', text: '可以', by: me.id, at: '2026-04-01T03:00:00.000Z' });
      const gone = { from: encode(0, 0), to: encode(0, -1), blockId: null };
      addThread(
        doc,
        { id: 't2', anchor: gone, quote: '删去的话', by: me.id, at },
        { id: 'c3', text: '留着吧', by: me.id, at: '2026-04-02T00:00:00.000Z' },
      );
    });
    await client.until(() => client.acked === client.sent);
    client.ws.close();
    const draft = await server.call('GET', `/api/plans/${id}/export.docx?draft=1`, { token: server.admin });
    const back = await bringIn(draft.bytes);
    const [text2, talk2] = await Promise.all([part(back.id, 'text'), part(back.id, 'talk')]);
    const expected = [
      {
        words: '举办论坛',
        quote: '举办论坛',
        resolved: false,
        said: [
          [me.name, '改成\n年会？', '2026-04-01T02:00:00'],
          [me.name, '可以', '2026-04-01T03:00:00'],
        ],
      },
      { words: null, quote: '删去的话', resolved: false, said: [[me.name, '留着吧', '2026-04-02T00:00:00']] },
    ];
    expect(told(readTalk(talk2), text2)).toEqual(expected);
    // And once more: the names of the file, not of whoever brought it in.
    const again = await bringIn(
      (await server.call('GET', `/api/plans/${back.id}/export.docx?draft=1`, { token: server.admin })).bytes,
    );
    const [text3, talk3] = await Promise.all([part(again.id, 'text'), part(again.id, 'talk')]);
    expect(told(readTalk(talk3), text3)).toEqual(expected);
  });
});

const stamp = 'w:author="王敏" w:date="2026-02-01T00:00:00Z"';
const ins = (inner: string): string => `<w:ins w:id="1" ${stamp}>${inner}</w:ins>`;
const del = (words: string): string =>
  `<w:del w:id="2" ${stamp}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const marked = (mark: string, inner: string): string =>
  `<w:p><w:pPr><w:rPr><w:${mark} w:id="9" ${stamp}/></w:rPr></w:pPr>${inner}</w:p>`;

/** Each block as its words with [-gone-] and [+come+], the marks' author once. */
function shown(json: JsonNode): string[] {
  const words = (node: JsonNode): string => {
    if (node.type !== 'text') return (node.content ?? []).map(words).join('');
    const mark = node.marks?.find(({ type }) => type === 'insertion' || type === 'deletion');
    if (!mark) return node.text ?? '';
    expect(mark.attrs).toMatchObject({ user: '王敏', at: '2026-02-01T00:00:00Z' });
    return mark.type === 'insertion' ? `[+${node.text}+]` : `[-${node.text}-]`;
  };
  return (json.content ?? []).map((node) => `${node.type} ${words(node)}`);
}

describe('tracked changes of a .docx', () => {
  const file = rawDocx({
    body:
      p('2026年工作计划', '<w:sz w:val="44"/>', '<w:jc w:val="center"/>') +
      p('一、总体目标') +
      `<w:p>${r('举办论坛')}${del('10')}${ins(r('12'))}${r('场。')}</w:p>` +
      // A whole section put in, and the number of the next one changed for it.
      marked('ins', ins(r('二、新增任务'))) +
      `<w:p>${del('二')}${ins(r('三'))}${r('、重点任务')}</w:p>` +
      // A whole paragraph struck, and one moved.
      marked('del', del('四、取消的任务')) +
      `<w:p><w:moveFrom w:id="5" ${stamp}>${r('挪走的话。')}</w:moveFrom>${r('留下的话。')}</w:p>` +
      `<w:p><w:moveTo w:id="6" ${stamp}>${r('挪走的话。')}</w:moveTo></w:p>` +
      // Two paragraphs to be joined, and a changed format: told, not kept.
      marked('del', r('上半句，')) +
      p('下半句。', `<w:b/><w:rPrChange w:id="7" ${stamp}><w:rPr/></w:rPrChange>`),
  });

  it('are kept as suggestions with author and time; what cannot be kept is told', async () => {
    const seen = await preview(file);
    const said = seen.notes.map((note: { zh: string }) => note.zh).join('\n');
    for (const words of [
      '修订已作为建议保留',
      '移动的文字',
      '合并或拆分段落',
      '格式修订未导入',
      '编号上的修订',
    ])
      expect(said).toContain(words);
    expect(said).toMatch(/合并或拆分段落[^\n]*1 处/);
    const changed = seen.lines.find((line: { changes?: unknown }) => line.changes);
    expect(changed.changes).toEqual([
      { text: '举办论坛', change: null },
      { text: '10', change: 'deletion' },
      { text: '12', change: 'insertion' },
      { text: '场。', change: null },
    ]);
    const { id } = await bringIn(file);
    const once = shown(textJson(await part(id, 'text')));
    expect(once).toEqual([
      'title 2026年工作计划',
      'heading 总体目标',
      'paragraph 举办论坛[-10-][+12+]场。',
      'heading [+新增任务+]',
      'heading 重点任务',
      'paragraph [-四、取消的任务-]',
      'paragraph [-挪走的话。-]留下的话。',
      'paragraph [+挪走的话。+]',
      'paragraph 上半句，',
      'paragraph 下半句。',
    ]);
    const words = (await server.call('GET', `/api/plans/${id}/text`, { token: server.admin })).text;
    // A heading that is only suggested is none yet, and moves no number.
    expect(words.split('\n').filter((line) => /^[一二三]、/.test(line))).toEqual([
      '一、总体目标',
      '二、重点任务',
    ]);
    const draft = await server.call('GET', `/api/plans/${id}/export.docx?draft=1`, { token: server.admin });
    const back = await bringIn(draft.bytes);
    expect(shown(textJson(await part(back.id, 'text')))).toEqual(once);
  });
});

describe('cards made along', () => {
  const file = rawDocx({
    body:
      p('2026年工作计划', '<w:sz w:val="44"/>', '<w:jc w:val="center"/>') +
      p('一、总体目标') +
      p('全年组织学术活动不少于30场，其中学术论坛10场、青年沙龙20场；发展会员300人。') +
      p('二、重点任务') +
      p('1.高端论坛。举办高端论坛5场。（学术部牵头）'),
  });

  it('one for each target that is no total, linked to the plan’s own targets', async () => {
    await server.call('POST', '/api/departments', { token: server.admin, body: { name: '学术部' } });
    const { cards } = await preview(file);
    expect(cards).toBe(4);
    const { id, report } = await bringIn(file, { cards: 'true' });
    expect(report.cards).toBe(4);
    const board = readBoard(await part(id, 'board'));
    expect(board.stages.length).toBe(5);
    expect(board.cards.map((card) => [card.planned, card.place.stage])).toEqual([
      [10, board.stages[0]?.id],
      [20, board.stages[0]?.id],
      [300, board.stages[0]?.id],
      [5, board.stages[0]?.id],
    ]);
    expect(board.cards[3]?.lead).not.toBeNull();
    const { targets } = (await server.call('GET', `/api/plans/${id}/targets`, { token: server.admin })).json;
    expect(targets.filter((target: { cards: string[] }) => target.cards.length === 0)).toEqual([]);
    expect(targets[0]).toMatchObject({ min: 30 });
    expect(targets[0].cards.length).toBe(2);
    const without = await bringIn(file);
    expect(readBoard(await part(without.id, 'board')).cards).toEqual([]);
  });
});
