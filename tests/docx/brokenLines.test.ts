/** A text copied from a PDF, its lines broken at the edge of the page, comes in as paragraphs. */
import { expect, test } from 'vitest';
import type { JsonNode } from '../../shared/doc/json.ts';
import { imported } from './imported.ts';

const blocks = (text: string): string[] => {
  const words = (node: JsonNode): string => node.text ?? (node.content ?? []).map(words).join('');
  const { json } = imported(new TextEncoder().encode(text), 'a.txt');
  return (json.content ?? []).map((node) => `${node.type} ${words(node)}`);
};

test('lines that go on are one paragraph or item, in both scripts', () => {
  const text = `2026年工作计划

一、任务
1.全年围绕中心工作组织开展学术交流活动不少于一百二十场，
其中高端论坛20场、青年沙龙30场，参会代表不少于5000人
次，形成专报10篇。（牵头单位：学术部）
2.建设联合实验室3个，引进高层次人才10名，选派访问学者二
十名出国研修，接待来访专家60人次。
The Centre will publish an annual report on open science in June and
hold at least three workshops for early-career researchers in Hanzhou.
`;
  expect(blocks(text)).toEqual([
    'title 2026年工作计划',
    'heading 任务',
    'item 全年围绕中心工作组织开展学术交流活动不少于一百二十场，其中高端论坛20场、青年沙龙30场，参会代表不少于5000人次，形成专报10篇。（牵头单位：学术部）',
    'item 建设联合实验室3个，引进高层次人才10名，选派访问学者二十名出国研修，接待来访专家60人次。',
    'paragraph The Centre will publish an annual report on open science in June and hold at least three workshops for early-career researchers in Hanzhou.',
  ]);
});

test('over the number of a page too', () => {
  const text = `2026年工作计划

全年围绕中心工作组织开展学术交流活动不少于一百二十场，其
中高端论坛20场、青年沙龙30场，参会代表不少于5000人次，形

— 3 —

成专报10篇，建设联合实验室5个，其中国家级2个、省级3个，接
待来访专家60人次。
`;
  expect(blocks(text)).toEqual([
    'title 2026年工作计划',
    'paragraph 全年围绕中心工作组织开展学术交流活动不少于一百二十场，其中高端论坛20场、青年沙龙30场，参会代表不少于5000人次，形成专报10篇，建设联合实验室5个，其中国家级2个、省级3个，接待来访专家60人次。',
  ]);
});

test('lines that end where they end stay lines', () => {
  const text = '2026年计划\n\n全年举办论坛20场\n培训教师30人次\n出版专著5部\n新建实验室3个\n';
  expect(blocks(text).slice(1)).toEqual([
    'paragraph 全年举办论坛20场',
    'paragraph 培训教师30人次',
    'paragraph 出版专著5部',
    'paragraph 新建实验室3个',
  ]);
});

test('many lines cost no more than their number', () => {
  expect(
    blocks(`2026年计划\n\n${'全年围绕中心工作组织开展学术交流活动不少于一百二十场，\n'.repeat(5000)}`).length,
  ).toBeGreaterThan(100);
});
