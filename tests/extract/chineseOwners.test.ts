// Who leads and who helps is read in every plain way a Chinese plan says it, whatever the bodies are called.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const among = (words: string) => fc.constantFrom(...words.split(' '));
const body = among(
  '学术交流部 办公室 科研管理处 女科技工作者委员会 市科协 各区县科协 国际合作与交流处 人事处（人才办） 党委宣传部 教务处 第一附属医院 青年工作委员会 各专业委员会 信息中心 省科技馆 学会秘书处 团委 图书馆',
);
const two = fc.uniqueArray(body, { minLength: 2, maxLength: 2 });
const task = among('举办学术年会1次 开展科普活动30场 做好会员发展工作 完善管理制度 组织专题培训2期');

const read = (text: string) =>
  extractText(`2026年工作计划\n一、重点任务\n${text}\n`).owners.map(({ lead, support }) => ({
    lead,
    support,
  }));

/** Sentences with A who leads and B who helps, or A alone. */
const leads = [
  '{T}。（牵头部门：{A}）',
  '{T}（责任单位：{A}）。',
  '{T}。牵头部门：{A}。',
  '{T}，由{A}牵头。',
  '{T}，由{A}负责。',
  '{T}（由{A}牵头）。',
  '{T}（{A}负责）。',
  '{T}，{A}负责。',
  '{T}（{A}牵头）',
  '{T}。责任部门：{A}',
  '{T}\n责任单位：{A}',
  '{T}。\n（{A}负责）',
];
const helps = [
  '{T}。（牵头部门：{A}；配合部门：{B}）',
  '{T}。（牵头单位：{A}，配合单位：{B}）',
  '{T}。牵头部门：{A}；协同部门：{B}。',
  '{T}。牵头单位：{A}；参加单位：{B}。',
  '{T}。责任部门：{A}；协办部门：{B}',
  '{T}，由{A}牵头，{B}配合。',
  '{T}（{A}牵头，{B}配合）。',
  '{T}。由{A}负责，{B}协助。',
  '{T}。负责部门：{A}；参与部门：{B}。',
  '{T}。（{A}牵头、{B}配合）',
];
const both = [
  '{T}。（牵头部门：{A}、{B}）',
  '{T}，由{A}、{B}负责。',
  '{T}（责任单位：{A}、{B}）。',
  '{T}，由{A}和{B}共同牵头。',
  '{T}。责任部门：{A}、{B}',
];
const filled = (shape: string, words: Record<string, string>): string =>
  shape.replace(/\{([TAB])\}/g, (_, k: string) => words[k]!);

describe('who answers for a task', () => {
  it('is one who leads', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leads), task, body, (shape, T, A) => {
        const text = filled(shape, { T, A });
        expect(read(text), text).toEqual([{ lead: [A], support: [] }]);
      }),
      { numRuns: 300 },
    );
  });
  it('is one who leads and one who helps', () => {
    fc.assert(
      fc.property(fc.constantFrom(...helps), task, two, (shape, T, [A, B]) => {
        const text = filled(shape, { T, A: A!, B: B! });
        expect(read(text), text).toEqual([{ lead: [A], support: [B] }]);
      }),
      { numRuns: 300 },
    );
  });
  it('are two who lead', () => {
    fc.assert(
      fc.property(fc.constantFrom(...both), task, two, (shape, T, [A, B]) => {
        const text = filled(shape, { T, A: A!, B: B! });
        expect(read(text), text).toEqual([{ lead: [A, B], support: [] }]);
      }),
      { numRuns: 300 },
    );
  });
});
