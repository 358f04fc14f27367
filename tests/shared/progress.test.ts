import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgressCard } from '../../shared/cardWork.ts';
import { elapsedShare, expectedWhole, type ProgressOptions, periodSpan } from '../../shared/pace.ts';
import { createRollUp, rollUp as rollUpTree } from '../../shared/progress.ts';
import type { ProgressTarget } from '../../shared/restatements.ts';
import { createTargetTree, targetTree } from '../../shared/targetTree.ts';

const rollUp = (targets: ProgressTarget[], cards: ProgressCard[], options: ProgressOptions) =>
  rollUpTree(targetTree({ targets, outline: [] }), cards, options);
/** As an open plan has it: tree and progress remember. */
function remembering(): typeof rollUp {
  const [treeOf, add] = [createTargetTree(), createRollUp()];
  return (targets, cards, options) => add(treeOf({ targets, outline: [] }), cards, options);
}
const target = (key: string, min: number, more: Partial<ProgressTarget> = {}): ProgressTarget => ({
  key,
  min,
  max: min,
  unit: '场',
  measure: key,
  kind: 'count',
  period: '2026',
  per: null,
  part_of_key: null,
  section: '一',
  offset: 0,
  lead: [],
  blockId: 'b',
  quote: `${min}场`,
  ...more,
});
const card = (id: string, done: number, ...targets: string[]): ProgressCard => ({
  id,
  done,
  planned: 10,
  unit: '场',
  links: targets.map((key) => ({ id: key, target: key, blockId: null, quote: '' })),
});
const options = { period: { start: '2026-01-01', end: '2026-12-31' }, today: '2026-06-30' };

describe('progress', () => {
  it('what is expected by a day is told in whole things, the begun one left out', () => {
    const by = (today: string, figure: number): number => {
      const at = rollUp([target('论坛', figure)], [], { ...options, today }).get('论坛');
      return expectedWhole(at?.expected ?? Number.NaN);
    };
    expect(by('2026-11-30', 120)).toBe(109); // 109.8
    expect(by('2026-06-30', 4)).toBe(1); // 1.98
    expect(by('2026-12-31', 120)).toBe(120);
    expect(expectedWhole(0.29 * 100)).toBe(29); // 28.999999999999996
  });

  it('cards of the parts add up to the total', () => {
    const targets = [
      target('活动', 120),
      target('论坛', 20, { part_of_key: '活动' }),
      target('沙龙', 40, { part_of_key: '活动' }),
    ];
    const progress = rollUp(
      targets,
      [card('a', 3, '论坛'), card('b', 8, '沙龙'), card('c', 1, '活动')],
      options,
    );
    expect(progress.get('活动')).toMatchObject({ figure: 120, done: 12, planned: 30 });
    expect(progress.get('论坛')).toMatchObject({ done: 3, cards: ['a'] });
  });

  it('tenths add up to what people write', () => {
    const cards = Array.from({ length: 8 }, (_, k) => card(`c${k}`, 0.1, '面积'));
    expect(rollUp([target('面积', 0.8)], cards, options).get('面积')?.done).toBe(0.8);
  });

  it('a quantity restated in another section shares its cards, and no card counts twice', () => {
    const targets = [
      target('活动', 120),
      target('高端学术论坛', 20, { part_of_key: '活动' }),
      target('学术论坛', 20, { section: '二' }),
    ];
    const progress = rollUp(
      targets,
      [card('a', 3, '高端学术论坛', '学术论坛'), card('b', 2, '学术论坛')],
      options,
    );
    expect(progress.get('高端学术论坛')?.done).toBe(5);
    expect(progress.get('活动')?.done).toBe(5);
  });

  it('shares and per-event figures do not add up', () => {
    const targets = [target('比例', 60, { kind: 'percent', unit: '%' }), target('专家', 5, { per: '论坛' })];
    const progress = rollUp(targets, [card('a', 3, '比例', '专家')], options);
    expect(progress.get('比例')).toMatchObject({ figure: null, expected: null, done: 0, cards: ['a'] });
    expect(progress.get('专家')?.figure).toBeNull();
  });

  it('a share is what the one card on it says in its unit; of two nobody knows', () => {
    const rate = target('比例', 95, { kind: 'percent', unit: '%' });
    const saying = (id: string, done: number | null, unit = '%') => ({ ...card(id, 0, '比例'), done, unit });
    const stated = (...cards: ProgressCard[]) => rollUp([rate], cards, options).get('比例')?.stated;
    expect(stated(saying('a', 96.5), saying('b', null), saying('c', 3, '场'))).toBe(96.5);
    expect(stated(saying('a', 96), saying('b', 97))).toBeNull();
    expect(stated(saying('a', null))).toBeNull();
    expect(rollUp([target('论坛', 20)], [card('a', 5, '论坛')], options).get('论坛')?.stated).toBeNull();
  });

  it('a link whose key moved is found again by its words', () => {
    const moved = { id: 'x', target: 'gone', blockId: 'b', quote: '20场' };
    const progress = rollUp([target('论坛', 20)], [{ ...card('a', 4), links: [moved] }], options);
    expect(progress.get('论坛')?.done).toBe(4);
  });

  it('parts that point at each other end', () => {
    const targets = [target('甲', 1, { part_of_key: '乙' }), target('乙', 1, { part_of_key: '甲' })];
    expect(rollUp(targets, [card('a', 1, '甲')], options).get('乙')?.done).toBe(1);
  });

  it('expects a straight line over the target’s own period', () => {
    expect(elapsedShare(options.period, '2026-12-31')).toBe(1);
    expect(elapsedShare(options.period, '2025-12-31')).toBe(0);
    expect(rollUp([target('半年', 10, { period: '2026-H1' })], [], options).get('半年')?.expected).toBe(10);
    expect(periodSpan('2026-02')).toEqual({ start: '2026-02-01', end: '2026-02-28' });
    expect(periodSpan('2021/2025')).toEqual({ start: '2021-01-01', end: '2025-12-31' });
    expect(periodSpan('2026-05/2026-09')).toEqual({ start: '2026-05-01', end: '2026-09-30' });
    expect(periodSpan('someday')).toBeNull();
  });

  it('works towards a deadline from the plan’s first day, also where a restatement names it', () => {
    const by = { period: '2026-09', rules: { period: 'deadline' } };
    const expectedBy = (today: string, ...targets: ProgressTarget[]): number =>
      Math.round(rollUp(targets, [], { ...options, today }).get('论坛')?.expected ?? Number.NaN);
    expect(expectedBy('2026-06-30', target('论坛', 273, by))).toBe(181);
    expect(expectedBy('2026-06-30', target('论坛', 273, { period: '2026-09' }))).toBe(0);
    expect(expectedBy('2026-09-30', target('论坛', 273, by))).toBe(273);
    expect(expectedBy('2025-12-31', target('论坛', 273, by))).toBe(0);
    const again = target('学术论坛', 273, { ...by, section: '二' });
    expect(expectedBy('2026-06-30', target('论坛', 273, { period: null }), again)).toBe(181);
    expect(expectedBy('2026-06-30', target('论坛', 365), again)).toBe(181);
    // of several years, a figure of the last is no matter of that year alone
    const plan = { start: '2026-01-01', end: '2030-12-31' };
    const last = target('论坛', 1826, { period: '2030', rules: { period: 'deadline' } });
    expect(rollUp([last], [], { period: plan, today: '2026-12-31' }).get('论坛')?.expected).toBeCloseTo(365);
  });

  it('hears of a deadline that comes and goes in a restatement', () => {
    const again = remembering();
    const said = { section: '二', period: '2026-09' };
    for (const period of ['deadline', 'time word', 'deadline']) {
      const targets = [
        target('论坛', 20, { period: null }),
        target('学术论坛', 20, { ...said, rules: { period } }),
      ];
      expect(again(targets, [], options)).toEqual(rollUp(targets, [], options));
    }
  });

  it('remembering gives what a fresh start gives, and the same objects where nothing changed', () => {
    const again = remembering();
    const targets = [
      target('活动', 120),
      target('论坛', 20, { part_of_key: '活动' }),
      target('学术论坛', 20, { section: '二' }),
    ];
    const cards = [card('a', 3, '论坛')];
    const first = again(targets, cards, options);
    expect(again([...targets], [...cards], options)).toBe(first);
    const changed = [targets[0]!, targets[1]!, { ...targets[2]!, min: 21, max: 21 }];
    const second = again(changed, cards, options);
    expect(second).toEqual(rollUp(changed, cards, options));
    expect(second.get('活动')).toBe(first.get('活动'));
    const done = [{ ...cards[0]!, done: 4 }];
    expect(again(changed, done, options)).toEqual(rollUp(changed, done, options));
    expect(again(changed, done, { ...options, today: '2026-07-01' })).toEqual(
      rollUp(changed, done, { ...options, today: '2026-07-01' }),
    );
  });

  it('without cards, looks again only at the targets that changed, and gives what a fresh start gives', () => {
    const again = remembering();
    const targets = [target('活动', 120), target('论坛', 20), target('沙龙', 40, { period: '2026-H1' })];
    const first = again(targets, [], options);
    for (const changed of [
      [targets[0]!, { ...targets[1]!, min: 21, max: 21 }, targets[2]!],
      [targets[0]!, targets[1]!, { ...targets[2]!, period: '2026-H2' }],
      [targets[0]!, { ...targets[1]!, per: '年' }, targets[2]!],
      [targets[0]!, targets[2]!],
      [target('讲座', 30), ...targets],
    ]) {
      const now = again(changed, [], options);
      expect(now).toEqual(rollUp(changed, [], options));
      if (changed.includes(targets[0]!)) expect(now.get('活动')).toBe(first.get('活动'));
    }
    expect([...first]).toEqual([...rollUp(targets, [], options)]);
  });

  it('two lines that change places keep each its own, also where one states again what stands elsewhere', () => {
    const again = remembering();
    const said = target('沙龙', 40);
    const again40 = target('青年沙龙', 40, { section: '二', measure: '沙龙' });
    const other = target('讲座', 10, { section: '二' });
    again([said, other, again40], [], options);
    const now = again([said, again40, other], [], options);
    expect(now.get('青年沙龙')?.figure).toBe(40);
    expect(now.get('讲座')?.figure).toBe(10);
  });

  it('remembered through any edits of targets and cards, it is that of a fresh start', () => {
    const names = ['活动', '论坛', '沙龙', '讲座'];
    const targetEdit = fc.record({
      at: fc.nat(3),
      // keys are those of one target each
      renamed: fc.boolean(),
      change: fc.constantFrom<Partial<ProgressTarget>>(
        { min: 20, max: 20 },
        { min: 40, max: 40 },
        { unit: '次' },
        { unit: '场' },
        { measure: '学术论坛' },
        { section: '二' },
        { period: '2026-H1' },
        { period: null },
        { period: '2026-09', rules: { period: 'deadline' } },
        { rules: { period: 'time word' } },
        { kind: 'percent' },
        { kind: 'count' },
        { part_of_key: '活动' },
        { part_of_key: null },
        { quote: '50场' },
      ),
    });
    const link = fc.record({
      id: fc.constant('l'),
      target: fc.constantFrom(null, 'gone', '新0', '新1', ...names),
      blockId: fc.constant('b'),
      quote: fc.constantFrom('10场', '20场', '30场', '40场', '50场'),
    });
    const cardEdit = fc
      .record({ id: fc.constantFrom('a', 'b'), done: fc.nat(9), links: fc.array(link, { maxLength: 2 }) })
      .map((one): ProgressCard => ({ planned: 10, unit: '场', ...one }));
    const moveEdit = fc.record({ from: fc.nat(3), to: fc.nat(3) });
    const edits = fc.oneof(targetEdit, cardEdit, moveEdit);
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 12 }), (edits) => {
        const again = remembering();
        let targets = names.map((name, k) => target(name, 10 * (k + 1)));
        let cards: ProgressCard[] = [];
        for (const edit of edits) {
          if ('change' in edit)
            targets = targets.map((one, k) => ({
              ...one,
              ...(k === edit.at ? edit.change : {}),
              ...(k === edit.at && edit.renamed && names.includes(one.key)
                ? { key: `新${names.indexOf(one.key)}` }
                : {}),
              offset: one.offset + 1,
            }));
          else if ('from' in edit) {
            targets = targets.slice();
            targets.splice(edit.to, 0, ...targets.splice(edit.from, 1));
          } else cards = [...cards.filter(({ id }) => id !== edit.id), edit];
          expect(again(targets, cards, options)).toEqual(rollUp(targets, cards, options));
        }
      }),
      { numRuns: 500 },
    );
  });
});
