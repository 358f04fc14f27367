/** Plain text that is pasted: lines the page of a PDF broke are paragraphs again, others stay lines. */
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadExtraction } from '../../client/reading/extraction.ts';
import { type Peer, peer, startDoc, startOfLine } from './bench.ts';

const FROM_PDF = `全年围绕中心工作组织开展学术交流活动不少于一百二十场，其
中高端论坛20场、青年沙龙30场，参会代表不少于5000人次，形
成专报10篇。
建设联合实验室3个，引进高层次人才10名，选派访问学者二十名
出国研修。`;

let a: Peer;
beforeAll(loadExtraction);
beforeEach(() => {
  a = peer(startDoc(), 3);
  a.editor.chain().setTextSelection(startOfLine(a, 2)).splitBlock().setTextSelection(startOfLine(a, 2)).run();
});
afterEach(() => {
  a.editor.destroy();
  document.body.innerHTML = '';
});

function paste(text: string): void {
  const data = {
    getData: (type: string) => (type === 'text/plain' ? text : ''),
    files: [],
    types: ['text/plain'],
  };
  const event = new Event('paste', { bubbles: true, cancelable: true });
  a.editor.view.dom.dispatchEvent(Object.assign(event, { clipboardData: data }));
}

const lines = (): string[] => a.editor.state.doc.content.content.map(({ textContent }) => textContent);

it('of a PDF: two paragraphs, whole', () => {
  paste(FROM_PDF);
  expect(lines()).toContain(
    '全年围绕中心工作组织开展学术交流活动不少于一百二十场，其中高端论坛20场、青年沙龙30场，参会代表不少于5000人次，形成专报10篇。',
  );
  expect(lines()).toContain('建设联合实验室3个，引进高层次人才10名，选派访问学者二十名出国研修。');
});

it('pasted as it is (Shift), its lines stay', () => {
  a.editor.view.pasteText(FROM_PDF, new Event('paste') as ClipboardEvent);
  expect(lines()).toContain('成专报10篇。');
});

it('lines that end where they end stay lines', () => {
  paste('全年举办论坛20场\n培训教师30人次\n出版专著5部');
  expect(lines()).toEqual(expect.arrayContaining(['全年举办论坛20场', '培训教师30人次']));
});

it('typed numbers of its lines make headings and items, as they do in pasted HTML; 5、6月 is no number', () => {
  paste('一、重点工作\n（一）学术交流\n1. 举办论坛20场\n5、6月举办讲座');
  const made = a.editor.state.doc.content.content.map(({ type, attrs, textContent }) => [
    type.name,
    attrs.level,
    textContent,
  ]);
  expect(made).toEqual(
    expect.arrayContaining([
      ['heading', 1, '重点工作'],
      ['heading', 2, '学术交流'],
      ['item', 3, '举办论坛20场'],
      ['paragraph', undefined, '5、6月举办讲座'],
    ]),
  );
});

it('pasted as they are, lines keep their typed numbers as words', () => {
  a.editor.view.pasteText('一、重点工作\n1. 举办论坛20场', new Event('paste') as ClipboardEvent);
  expect(lines()).toEqual(expect.arrayContaining(['一、重点工作', '1. 举办论坛20场']));
});
