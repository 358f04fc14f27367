/** Markdown that is pasted as plain text: its signs become what they say; other words stay as they are. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Peer, peer, startDoc } from './bench.ts';
import { caret, put } from './linesKit.ts';

const PLAN = `# 年度计划

## 一、总体目标
全年举办**高端论坛** 20 场，详见[章程](https://example.org/a)。

- 学术沙龙
  - 青年沙龙
- 讲座

1. 组织调研
> 说到做到

| 指标 | 数量 |
| --- | ---: |
| 论坛 | **20** |
`;

let one: Peer;
const line = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id, role: 'body' },
  content: text === '' ? [] : [{ type: 'text', text }],
});
beforeEach(() => {
  one = peer(startDoc([line('a', '前段。'), line('b', ''), line('c', '后段。')]), 5);
  put(one, 1, 0);
});

function paste(text: string, more: Record<string, string> = {}): void {
  const given: Record<string, string> = { 'text/plain': text, ...more };
  const clipboardData = {
    getData: (type: string) => given[type] ?? '',
    files: [],
    types: Object.keys(given),
  };
  const event = new Event('paste', { bubbles: true, cancelable: true });
  one.editor.view.dom.dispatchEvent(Object.assign(event, { clipboardData }));
}

/** A block a line: its kind, its words, **bold** ones as such. */
function shown(): string[] {
  const out: string[] = [];
  one.editor.state.doc.descendants((node, _pos, parent) => {
    if (!node.isTextblock) return true;
    const words = node.children
      .map(({ text = '', marks }) => marks.reduce((all, { type }) => `<${type.name}>${all}`, text))
      .join('|');
    const within = parent === one.editor.state.doc ? '' : `${parent?.type.name}/`;
    out.push(`${within}${node.type.name}${node.attrs.level ?? ''} ${words}`);
    return false;
  });
  return out;
}

it('headings, bold words, links, lists, items, quotations and tables', () => {
  paste(PLAN);
  expect(shown()).toEqual([
    'paragraph 前段。',
    'paragraph <bold>年度计划',
    'heading1 总体目标',
    'paragraph 全年举办|<bold>高端论坛| 20 场，详见|<link>章程|。',
    'listItem/paragraph 学术沙龙',
    'listItem/paragraph 青年沙龙',
    'listItem/paragraph 讲座',
    'item3 组织调研',
    'blockquote/paragraph 说到做到',
    'tableHeader/paragraph 指标',
    'tableHeader/paragraph 数量',
    'tableCell/paragraph 论坛',
    'tableCell/paragraph <bold>20',
    'paragraph 后段。',
  ]);
  const list = one.editor.state.doc.children.find(({ type }) => type.name === 'bulletList');
  expect(list?.childCount).toBe(2);
  expect(list?.child(0).lastChild?.type.name).toBe('bulletList');
  expect(one.editor.commands.undo()).toBe(true);
  expect(shown()).toEqual(['paragraph 前段。', 'paragraph ', 'paragraph 后段。']);
});

it('without numbers the # tell the level, the largest in use the first', () => {
  paste('## 目标\n### 论坛\n#### 春季\n## 保障');
  expect(shown().slice(1, -1)).toEqual(['heading1 目标', 'heading2 论坛', 'heading3 春季', 'heading1 保障']);
});

it('with numbers they tell it, whatever the #', () => {
  paste('# 一、目标\n# （一）论坛\n## 二、保障');
  expect(shown().slice(1, -1)).toEqual(['heading1 目标', 'heading2 论坛', 'heading1 保障']);
});

it('a list under a numbered line is no part of the list that follows', () => {
  paste('1. 沙龙\n   - 青年\n   - 女科学家\n\n- 讲座\n  - 春季\n- 报告');
  const lists = one.editor.state.doc.children.filter(({ type }) => type.name === 'bulletList');
  const words = lists.map((list) => list.children.map(({ textContent }) => textContent));
  expect(words).toEqual([
    ['青年', '女科学家'],
    ['讲座春季', '报告'],
  ]);
});

it('pasted as it is (Shift), its signs stay', () => {
  one.editor.view.pasteText(PLAN, new Event('paste') as ClipboardEvent);
  expect(shown()).toContain('paragraph ## 一、总体目标');
  expect(shown().join()).toContain('**高端论坛**');
});

it('a line with bold words goes on in the line it is pasted into', () => {
  put(one, 0, 2);
  paste('举办**论坛**');
  expect(shown()[0]).toBe('paragraph 前段举办|<bold>论坛|。');
  expect(caret(one)).toBe('前段举办论坛|。');
});

it('headings and lists pasted behind words stand below them, and part those they are pasted between', () => {
  put(one, 0, 3);
  paste('- 甲\n- 乙');
  expect(shown().slice(0, 4)).toEqual([
    'paragraph 前段。',
    'listItem/paragraph 甲',
    'listItem/paragraph 乙',
    'paragraph ',
  ]);
  put(one, 3, 1);
  paste('# 目标\n- 丙');
  expect(shown().slice(4)).toEqual([
    'paragraph 后',
    'heading1 目标',
    'listItem/paragraph 丙',
    'paragraph 段。',
  ]);
});

it('in an empty title the only # is the title', () => {
  one = peer(startDoc([{ type: 'title', attrs: { id: 't' }, content: [] }, line('c', '后段。')]), 6);
  put(one, 0, 0);
  paste('# 年度计划\n## 总体目标\n### 论坛');
  expect(shown().slice(0, 3)).toEqual(['title 年度计划', 'heading1 总体目标', 'heading2 论坛']);
});

it.each([
  ['stars that hide a name', '张**，李**，电话138****1234'],
  ['page numbers', '全年举办论坛\n- 3 -\n培训教师30人次\n- 4 -'],
  ['a number sign within words', '地点：教学楼 # 3'],
  ['a stroke and a product', '面积 3*4*5 米，A|B 两组'],
  ['snake and stars', 'file_name_one 与 *注'],
])('%s stay words', (_, text) => {
  paste(text);
  expect(shown().slice(1, -1)).toEqual(text.split('\n').map((words) => `paragraph ${words}`));
});

it('in a line that has words a single sign is a word', () => {
  put(one, 0, 2);
  paste('- 5');
  expect(shown()[0]).toBe('paragraph 前段- 5。');
  paste('# 6');
  expect(shown()[0]).toBe('paragraph 前段- 5# 6。');
});

describe('in a cell', () => {
  const cell = (id: string, text: string) => ({
    type: 'tableCell',
    attrs: { id },
    content: [line(`p${id}`, text)],
  });
  const row = (id: string, ...texts: string[]) => ({
    type: 'tableRow',
    attrs: { id },
    content: texts.map((text, at) => cell(`${id}${at}`, text)),
  });
  beforeEach(() => {
    const table = {
      type: 'table',
      attrs: { id: 't' },
      content: [row('a', '甲', '乙'), row('b', '丙', '丁')],
    };
    one = peer(startDoc([table, line('c', '后段。')]), 8);
    one.editor.commands.setTextSelection(5);
  });

  it('a table fills the cells, none stands in another one', () => {
    paste('| 一 | 二 |\n| --- | --- |\n| 三 | 四 |');
    expect(shown().map((block) => block.replace(/^.* /, ''))).toEqual(['一', '二', '三', '四', '后段。']);
    paste('前\n\n| 一 | 二 |\n| --- | --- |');
    let tables = 0;
    one.editor.state.doc.descendants((node) => {
      if (node.type.name === 'table') tables++;
    });
    expect(tables).toBe(1);
  });

  it('bold words are bold', () => {
    paste('**重点**');
    expect(shown()[0]).toContain('<bold>重点');
  });
});
