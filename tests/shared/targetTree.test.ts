/** Which targets count, which only say one again, and which stand under a total. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsWanted } from '../../shared/doc/cardShares.ts';
import { extractText } from '../../shared/extract/extract.ts';
import {
  createTargetTree,
  figuresOfSum,
  leadsOf,
  type TargetTree,
  targetTree,
} from '../../shared/targetTree.ts';

const read = (...lines: string[]) =>
  extractText(['2026年工作计划', ...lines].join('\n'), {
    period: { start: '2026-01-01', end: '2026-12-31' },
  });
/** Each target with how often it is stated; parts below totals by their depth. */
const counted = (...lines: string[]): string[] =>
  targetTree(read(...lines)).nodes.map(
    ({ target, statements, depth }) => `${'>'.repeat(depth)}${target.quote}×${statements.length}`,
  );

describe('targets, each once', () => {
  it('the same number of different departments is two targets', () => {
    const plan = read(
      '一、文学院',
      '1.举办学术讲座4场。（牵头部门：学术交流部）',
      '二、理学院',
      '1.举办学术讲座4场。（牵头部门：科研合作部）',
      '三、工学院',
      '1.举办学术讲座6场。',
    );
    expect(targetTree(plan).nodes.map((node) => [node.target.quote, ...leadsOf(node)])).toEqual([
      ['4场', '学术交流部'],
      ['4场', '科研合作部'],
      ['6场'],
    ]);
    expect(cardsWanted(plan)).toHaveLength(3);
  });

  it('so is it under chapters that divide the plan, whoever leads', () => {
    expect(counted('一、文学院', '举办学术讲座4场。', '二、理学院', '举办学术讲座4场。')).toEqual([
      '4场×1',
      '4场×1',
    ]);
    const quarters = ['一、安排', '（一）第一季度', '举办沙龙5场。', '（二）第二季度', '举办沙龙5场。'];
    expect(counted(...quarters)).toEqual(['5场×1', '5场×1']);
    expect(counted('一、交流', '上半年举办沙龙5场。', '二、合作', '下半年举办沙龙5场。')).toHaveLength(2);
  });

  it('what the overview says and a section takes up is one, also with its lead in short', () => {
    expect(
      counted(
        '一、总体目标',
        '全年举办学术活动50场，其中学术论坛20场、沙龙30场。',
        '二、主要任务',
        '1.办好论坛。全年举办学术论坛20场，其中上半年8场。（牵头部门：学会学术交流部）',
        '三、时间安排',
        '12月底前举办学术论坛20场。（牵头部门：学术交流部）',
      ),
    ).toEqual(['50场×1', '>20场×3', '>>8场×1', '>30场×1']);
  });

  it('an overview goes with the first that takes it up, not with both of two departments', () => {
    const plan = read(
      '一、总体目标',
      '举办学术讲座4场。',
      '二、任务',
      '（一）交流',
      '举办学术讲座4场。（牵头部门：学术部）',
      '（二）合作',
      '举办学术讲座4场。（牵头部门：合作部）',
    );
    expect(targetTree(plan).nodes.map(leadsOf)).toEqual([['学术部'], ['合作部']]);
  });

  it('parts of each other are shown once each', () => {
    const plan = read('一、目标', '举办论坛8场。', '举办沙龙5场。');
    const [a, b] = plan.targets;
    if (!a || !b) throw new Error('not read');
    const targets = [
      { ...a, part_of_key: b.key },
      { ...b, part_of_key: a.key },
    ];
    const { nodes } = targetTree({ ...plan, targets });
    expect(nodes.map(({ target, depth }) => [target.quote, depth])).toEqual([
      ['5场', 0],
      ['8场', 1],
    ]);
  });

  it('a remembering tree is the fresh one after each change, of words, leads and headings', () => {
    const treeOf = createTargetTree();
    const lines = ['一、甲', '举办讲座4场。', '二、乙', '举办讲座4场。'];
    const shape = (tree: ReturnType<typeof targetTree>) => tree.nodes.map((node) => node.statements);
    const first = treeOf(read(...lines)).first;
    expect(treeOf(read('前言。', ...lines)).first).toBe(first);
    for (const changed of [
      ['一、文学院', lines[1], '二、理学院', lines[3]],
      [lines[0], `${lines[1]}（牵头部门：学术部）`, lines[2], `${lines[3]}（牵头部门：合作部）`],
      lines,
    ]) {
      const plan = read(...(changed as string[]));
      expect(shape(treeOf(plan))).toEqual(shape(targetTree(plan)));
    }
  });

  it('a sum is told only where the parts make it up', () => {
    const sum = (line: string): number[] | null => {
      const { nodes } = targetTree(read('一、目标', line));
      const total = nodes.find(({ parts }) => parts.length > 0);
      if (!total) throw new Error('no total');
      return figuresOfSum(
        total.target,
        total.parts.map((part) => part.target),
      );
    };
    expect(sum('举办活动50场，其中论坛20场、沙龙30场。')).toEqual([20, 30]);
    expect(sum('举办活动50场，其中论坛20场、沙龙10场。')).toBeNull();
    expect(sum('举办专题活动3场，其中国际活动1场。')).toBeNull();
  });

  it('remembered through any edits, the tree is that of a fresh start', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '一、总体目标',
        '二、文学院',
        '三、理学院',
        '（一）第一季度',
        '（二）交流',
        '1.办好沙龙。',
        '说明。',
      ),
      fc
        .record({
          what: fc.constantFrom('学术沙龙', '沙龙', '讲座', '学术讲座'),
          figure: fc.constantFrom(4, 5, 6),
          lead: fc.constantFrom('', '（牵头部门：学术部）', '（牵头部门：科研部）'),
        })
        .map(({ what, figure, lead }) => `举办${what}${figure}场。${lead}`),
    );
    const shape = (tree: TargetTree): unknown[] =>
      tree.nodes.map(({ target, statements, depth }) => [
        target.key,
        statements.map(({ key }) => key),
        depth,
      ]);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 4, maxLength: 14 }),
        fc.array(fc.tuple(fc.nat(13), fc.option(line), fc.boolean()), { maxLength: 6 }),
        (first, edits) => {
          const remembered = createTargetTree();
          const lines = [...first];
          remembered(read(...lines));
          for (const [at, text, instead] of edits) {
            lines.splice(
              at % (lines.length + 1),
              text === null || instead ? 1 : 0,
              ...(text === null ? [] : [text]),
            );
            const plan = read(...lines);
            expect(shape(remembered(plan))).toEqual(shape(targetTree(plan)));
          }
        },
      ),
    );
  });
});
