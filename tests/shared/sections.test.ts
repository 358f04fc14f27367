// The chapters of a plan's text, as sign-offs need them.
import { describe, expect, it } from 'vitest';
import type { PlanBlock, PlanBlockKind } from '../../shared/doc/planText.ts';
import { planSections, START } from '../../shared/doc/sections.ts';

let count = 0;
const block = (kind: PlanBlockKind, text: string, more: Partial<PlanBlock> = {}): PlanBlock => ({
  id: `b${++count}`,
  kind,
  level: 0,
  role: '',
  number: '',
  text,
  offset: 0,
  start: 0,
  ...more,
});
const heading = (text: string, number: string, level = 1, id?: string): PlanBlock =>
  block('heading', text, { level, number, ...(id === undefined ? {} : { id }) });

describe('planSections', () => {
  it('parts the text at headings of the highest level in use', () => {
    const sections = planSections([
      block('title', '2026年工作计划'),
      block('paragraph', '为做好全年工作，制定本计划。'),
      heading('总体目标', '一、', 2),
      block('paragraph', '举办论坛20场。'),
      heading('会议', '（一）', 3),
      block('paragraph', '开会。'),
      heading('保障', '二、', 2),
    ]);
    expect(sections.map(({ number, title, blocks }) => [number, title, blocks.length])).toEqual([
      ['', '', 1],
      ['一、', '总体目标', 4],
      ['二、', '保障', 1],
    ]);
    expect(sections[0]?.id).toBe(START);
  });

  it('parts a chapter that has parts of its own, each with the heading they share', () => {
    const tasks = (forum: string, chapter = '重点任务') => [
      heading('目标', '一、', 1, 'goals'),
      block('paragraph', '论坛20场。'),
      heading(chapter, '二、', 1, 'tasks'),
      heading('办好论坛（牵头部门：学术部）', '（一）', 2, 'forum'),
      block('paragraph', forum),
      heading('新建实验室', '（二）', 2, 'labs'),
      heading('选址', '1.', 3),
      heading('开放', '2.', 3),
      heading('保障', '三、', 1, 'means'),
      block('paragraph', '由办公室统筹。'),
      heading('经费', '（一）', 2, 'money'),
      heading('人员', '（二）', 2, 'people'),
    ];
    const before = planSections(tasks('论坛20场。'));
    expect(before.map(({ id, number }) => [id, number])).toEqual([
      ['goals', '一、'],
      ['forum', '二（一）'],
      ['labs', '二（二）'],
      ['means', '三、'],
      ['money', '三（一）'],
      ['people', '三（二）'],
    ]);
    const changed = (now: typeof before) =>
      now.filter(({ words }, at) => words !== before[at]?.words).map(({ id }) => id);
    expect(changed(planSections(tasks('论坛30场。')))).toEqual(['forum']);
    expect(changed(planSections(tasks('论坛20场。', '主要任务')))).toEqual(['forum', 'labs']);
  });

  it('knows a chapter again by its words, whatever its number', () => {
    const goals = [heading('目标', '一、', 1, 'goals'), block('paragraph', '论坛20场。')];
    const before = planSections(goals);
    const moved = planSections([
      heading('前言', '一、', 1, 'fore'),
      ...goals.map((one) => (one.kind === 'heading' ? { ...one, number: '二、' } : one)),
    ]);
    const of = (sections: typeof before) => sections.find(({ id }) => id === 'goals')?.words;
    expect(of(moved)).toBe(of(before));
    const edited = planSections([goals[0]!, { ...goals[1]!, text: '论坛30场。' }]);
    expect(of(edited)).not.toBe(of(before));
  });

  it('has no start of blank lines, gives every chapter its own id, and a text without headings is one chapter', () => {
    const twice = planSections([
      block('paragraph', ' '),
      heading('甲', '一、', 1, 'same'),
      heading('乙', '二、', 1, 'same'),
    ]);
    expect(twice.map(({ id }) => id)).toEqual(['same', 'same#2']);
    expect(planSections([block('paragraph', '只有一段。')]).map(({ id }) => id)).toEqual([START]);
    expect(planSections([])).toEqual([]);
  });
});
