/** Page, findings, files and lists give one answer to each question about the sample plan and its board. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { texts } from '../../client/i18n/zh/board/targets.ts';
import { targetRows } from '../../client/targets/targetRows.ts';
import { demoPlan } from '../../server/demo/planText.ts';
import { dataAnnexes } from '../../server/export/annex.ts';
import { progressReport } from '../../server/export/progressReport.ts';
import { plainText } from '../../server/export/text.ts';
import { STATUS_WORDS } from '../../server/export/words.ts';
import { textOf } from '../../server/pieces.ts';
import { type ExportInput, exportModel } from '../../server/plans/exportModel.ts';
import { readPlan } from '../../server/plans/reading.ts';
import { addCard, fillBoard, readBoard } from '../../shared/doc/board.ts';
import { cardFromTarget } from '../../shared/doc/cardsFrom.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { openItems } from '../../shared/doc/openItems.ts';
import { rollUp } from '../../shared/progress.ts';
import { targetTree } from '../../shared/targetTree.ts';
import { planDoc, read } from '../readings/plan.ts';

const period = { start: '2026-01-01', end: '2026-12-31' };
const today = '2026-11-30';
const text = planDoc(demoPlan(2026).split('\n'));
const { extraction } = read(text);
const tree = targetTree(extraction);

/** What is done of each measure; due in the past where it is negative. */
const DONE: Record<string, number> = {
  学术论坛: 14,
  专题研讨会: 27,
  科普讲座: 26,
  联合实验室: -1,
  高水平论文: 60,
  发明专利: 25,
  问题: 3,
};
const boardDoc = new Y.Doc();
fillBoard(boardDoc);
for (const [measure, done] of Object.entries(DONE)) {
  const node = tree.nodes.find(({ target }) => target.measure === measure);
  if (!node) throw new Error(`no ${measure}: ${tree.nodes.map(({ target }) => target.measure)}`);
  const card = cardFromTarget(node.target, {
    stage: 'run',
    period,
    departmentId: () => null,
    newId: () => measure,
    created: { by: 'u', at: '2026-01-01T00:00:00Z' },
  });
  addCard(boardDoc, { ...card, done: Math.abs(done), due: done < 0 ? '2026-05-01' : card.due });
}
const board = readBoard(boardDoc);
const progress = rollUp(tree, board.cards, { period, today });
const rows = targetRows({
  tree,
  progress,
  cards: new Map(board.cards.map((card) => [card.id, card])),
  departments: new Map(),
  lastStage: 'improve',
  today,
  period,
});
const shared = { title: '', period, numbering: DEFAULT_NUMBERING, today };
const input: ExportInput = {
  ...shared,
  planId: 'p',
  state: 'draft',
  revision: 1,
  version: '',
  date: `${today}T00:00:00.000Z`,
  organisation: '',
  text: Y.encodeStateAsUpdate(text),
  board: Y.encodeStateAsUpdate(boardDoc),
  draft: false,
  talk: null,
  targets: null,
  lastYear: null,
  users: {},
  departments: [],
  pictures: {},
};
const model = exportModel(input);
const { reading } = readPlan({
  ...shared,
  departments: [],
  text: { update: Y.encodeStateAsUpdate(text) },
  board: Y.encodeStateAsUpdate(boardDoc),
  textSeq: 1,
  boardSeq: 1,
  frozenTargets: null,
});
const statusAt = (measure: string) => rows.find(({ target }) => target.measure === measure)?.status;

describe('one answer', () => {
  it('how a target stands: on the page, in the annex and in the report', () => {
    expect(model.targets.map(({ key, status }) => [key, status])).toEqual(
      rows.map(({ target, status }) => [target.key, status]),
    );
    expect(['科普讲座', '专题研讨会', '联合实验室', '高水平论文', '问题'].map(statusAt)).toEqual([
      'normal',
      'normal',
      'late',
      'done',
      'uncounted',
    ]);
    expect(STATUS_WORDS).toEqual(texts.targets.status);
    const [annex] = dataAnnexes(model, ['progress']);
    expect(annex && plainText([annex.table])).toContain('联合实验室\t4个\t4\t3\t1\t25%\t逾期');
  });

  it('how many targets there are: on the page, in lists and files, as the report counts them', () => {
    expect(extraction.targets).toHaveLength(117);
    expect([rows.length, model.targets.length, reading.figures.targets]).toEqual([106, 106, 106]);
    const words = plainText(progressReport({ model, on: today, since: null, moves: [], added: 0 }).blocks);
    expect(words).toContain('计划提出指标106项，其中已完成2项');
    expect(words).toContain(`分解任务${board.cards.length}项`);
    expect(words).toContain(`未挂卡${rows.filter(({ status }) => status === 'none').length}项`);
  });

  it('what has no card: on the page and among the findings', () => {
    const { findings } = JSON.parse(textOf(reading.findings)) as { findings: { kind: string }[] };
    const open = openItems(extraction.items, board.cards, progress);
    expect(model.tasks.filter(({ isCard }) => !isCard)).toHaveLength(open.length);
    // The overview and the item say the same 20 forums: a card for one does the other.
    expect(open.map(({ title }) => title)).not.toContain('办好全年系列论坛');
    const bare = rows.filter(({ status }) => status === 'none');
    expect(findings.filter(({ kind }) => kind === 'target-without-card')).toHaveLength(bare.length);
  });

  it('a department that is gone is said to be gone: an id would say nothing', () => {
    const [first] = board.cards;
    if (!first) throw new Error('no card');
    const orphan = { ...first, lead: 'gone', support: ['here', 'also-gone', 'gone'] };
    const departments = [{ id: 'here', name: '科普部', formerNames: [] }];
    const [task] = exportModel(
      { ...input, departments },
      { board: { ...board, cards: [orphan] }, before: null },
    ).tasks;
    expect([task?.lead, task?.support]).toEqual([['已删除的部门'], ['科普部', '已删除的部门']]);
  });

  it('parts of a total that is worked on as a whole have no figures of their own, anywhere', () => {
    const halves = rows.filter(
      ({ target }) => /H[12]$/.test(target.period ?? '') && target.measure === '学术论坛',
    );
    expect(halves.map(({ status, progress: at }) => [status, at?.figure])).toEqual([
      ['within', null],
      ['within', null],
    ]);
    const { targets } = JSON.parse(textOf(reading.targets)) as { targets: { key: string; done: number }[] };
    for (const { target } of halves) {
      expect(targets.find(({ key }) => key === target.key)?.done).toBeNull();
      expect(model.targets.find(({ key }) => key === target.key)).toMatchObject({
        done: null,
        expected: null,
      });
    }
  });
});
