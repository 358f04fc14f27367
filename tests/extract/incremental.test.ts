// Reading again after edits gives what a fresh start gives: through the extractor, and through the whole chain from
// the document's nodes to the marks of the page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarkMaker } from '../../client/editor/marks/markMaker.ts';
import { demoPlan } from '../../server/demo/planText.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { createExtractionBlocks, extractionBlocks } from '../../shared/doc/planExtract.ts';
import { createPlanBlockReader, planBlocks } from '../../shared/doc/planText.ts';
import { createExtractor, extractBlocks } from '../../shared/extract/extract.ts';
import type { Block, Extraction } from '../../shared/extract/types.ts';
import { createRollUp } from '../../shared/progress.ts';
import { targetTree } from '../../shared/targetTree.ts';
import { plays } from '../plays.ts';

const seed = 20261122;
const departments = ['科普部', '学术部', '综合办公室'];

/** Lines that lean on each other: numbers that nest and restart, totals and parts, headers and rows, reviews. */
const lines: readonly Omit<Block, 'offset'>[] = [
  { kind: 'title', text: '2026年学术交流工作计划' },
  { kind: 'title', text: '2025年工作要点' },
  { kind: 'heading', number: '一、', text: '总体目标' },
  { kind: 'heading', number: '二、', text: '2025年工作回顾' },
  { kind: 'heading', number: '（一）', text: '学术论坛' },
  { kind: 'heading', text: '存在的问题' },
  {
    kind: 'item',
    number: '1.',
    text: '办好学术论坛。全年举办学术论坛20场，其中上半年8场、下半年10场。（牵头部门：学术部）',
  },
  {
    kind: 'item',
    number: '2.',
    text: '办好青年沙龙。举办青年学者沙龙不少于40场。（牵头部门：科普处；配合部门：综合办公室）',
  },
  { kind: 'item', number: '3.', text: '组织科普讲座30场，第三届云湖科学节按期举办。' },
  {
    kind: 'item',
    text: '4.加强联合研究，新建联合实验室4个，列首位的为牵头单位。（责任单位：科普部、学术部）',
  },
  {
    kind: 'paragraph',
    text: '全年组织学术交流活动不少于120场，其中学术论坛30场、青年学者沙龙40场、科普讲座30场。',
  },
  { kind: 'paragraph', text: '全年举办公众活动60场，其中：' },
  { kind: 'paragraph', bullet: true, text: '院士讲座20场' },
  { kind: 'paragraph', text: '青年讲座40场；' },
  { kind: 'paragraph', text: '筹备第四届云湖科学节，引进若干专家，服务公众3万人次，' },
  { kind: 'paragraph', text: '2025年重点推进平台建设，2月30日前完成“云湖平台' },
  { kind: 'paragraph', text: '组建5-8个研究团队，支持10个团队申报，50-30名学员参加。' },
  { kind: 'paragraph', text: 'Hold at least 12 workshops and two joint laboratories by June 2026.' },
  { kind: 'heading', text: 'II. Goals' },
  { kind: 'heading', text: 'Goal 1: Reach out' },
  {
    kind: 'item',
    text: '1.2 Host the 9th Coastal Forum in October. Train 300 staff, of whom 120 abroad and 170 at home.',
  },
  { kind: 'item', number: '1.3', text: 'Lend carts to 12 schools.' },
  { kind: 'heading', number: '（二）', text: '推进联合实验室建设（牵头部门：科普部；配合部门：学术部）' },
  { kind: 'heading', number: '三、', text: '组织保障（牵头部门：综合办公室）' },
  { kind: 'item', text: 'Action 1.3: Publish several reports, as the 10th Coastal Forum asked, and' },
  { kind: 'row', table: 't', header: true, text: '指标\t单位\t目标值\t责任部门' },
  { kind: 'row', table: 't', text: '学术论坛\t场\t20\t学术部' },
  { kind: 'row', table: 't', text: '科普讲座\t场\t≥30\t科普部' },
  { kind: 'row', table: 'u', text: '青年沙龙\t40场' },
  { kind: 'date', text: '2026年1月5日' },
];

type Draft = Omit<Block, 'offset'>;
const line = fc.nat(lines.length - 1).map((k) => lines[k] as Draft);
const edit = fc.record({
  what: fc.constantFrom('put', 'write', 'count', 'cut', 'move', 'add'),
  at: fc.nat(40),
  to: fc.nat(40),
  line,
});

function lay(drafts: readonly Draft[]): Block[] {
  let offset = 0;
  return drafts.map((draft) => {
    const block = { ...draft, offset };
    offset += (draft.number ?? '').length + draft.text.length + 1;
    return block;
  });
}

describe('reading again', () => {
  it('equals reading anew after any edits, with and without ids', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.boolean(),
        (start, edits, named, known) => {
          let ids = 0;
          const own = (draft: Draft): Draft => (named ? { ...draft, id: `b${ids++ % 30}` } : { ...draft });
          const options = known ? { departments } : {};
          const extractor = createExtractor(options);
          let now = start.map(own);
          expect(extractor.update(lay(now))).toEqual(extractBlocks(lay(now), options));
          for (const { what, at, to, line: other } of edits) {
            now = edited(now, what, at, to, own(other));
            expect(extractor.update(lay(now))).toEqual(extractBlocks(lay(now), options));
          }
        },
      ),
      { seed, numRuns: plays(100, 1000) },
    );
  });

  it('keeps the targets before the edit, and makes no finding of another', () => {
    const extractor = createExtractor();
    const drafts = lines.slice(0, 10).map((draft, k) => ({ ...draft, id: `b${k}` }));
    const before = extractor.update(lay(drafts));
    const after = extractor.update(
      lay(drafts.map((d, k) => (k === 8 ? { ...d, text: `${d.text}又5场。` } : d))),
    );
    expect(after.targets[0]).toBe(before.targets[0]);
    expect(after.items[0]).toBe(before.items[0]);
  });

  /** A chapter of three items, with these words in it instead of others. */
  const short = (words: string, others: string): Block[] =>
    lay(
      [0, 2, 6, 7, 8].map((k) => {
        const draft = lines[k] as Draft;
        return { ...draft, id: `b${k}`, text: draft.text.replace(words, others) };
      }),
    );

  it('tells a sum that is wrong once a number is another, and no more once it is right again', () => {
    const extractor = createExtractor();
    const read = (half: number): string[] =>
      extractor
        .update(short('下半年10场', `下半年${half}场`))
        .findings.filter(({ kind }) => kind === 'sum')
        .map(({ key }) => key);
    expect(read(12)).toEqual([]);
    expect(read(13)).toEqual(['sum|20场|8场|13场']);
    expect(read(14)).toEqual(['sum|20场|8场|14场']);
    expect(read(12)).toEqual([]);
  });

  it('tells no more that too many are chosen once they are chosen no more', () => {
    const extractor = createExtractor();
    const read = (verb: string): string[] =>
      extractor
        .update(
          lay([
            lines[0] as Draft,
            { kind: 'paragraph', text: `组建5-8个研究团队，${verb}10个研究团队申报。` },
          ]),
        )
        .findings.map(({ kind }) => kind);
    expect(read('支持')).toEqual(['subset']);
    expect(read('另建')).toEqual([]);
    expect(read('支持')).toEqual(['subset']);
  });

  it('keeps the outline, the items and all other targets where only a number is another', () => {
    const extractor = createExtractor({ departments });
    const before = extractor.update(short('40场', '40场'));
    const after = extractor.update(short('40场', '41场'));
    expect(after.outline).toBe(before.outline);
    expect(after.items).toBe(before.items);
    const anew = after.targets.filter((target, k) => target !== before.targets[k]);
    expect(anew.map(({ min }) => min)).toEqual([41]);
  });

  it('follows other departments, categories and periods', () => {
    const extractor = createExtractor();
    const blocks = lay(lines);
    for (const options of [
      {},
      { departments },
      { departments: ['科普处'] },
      { period: { start: '2024-01-01', end: '2025-12-31' } },
      { categories: [{ id: 'own', words: ['沙龙'] }] },
      { title: '2025年学术交流工作计划' },
      {},
    ])
      expect(extractor.update(blocks, options)).toEqual(extractBlocks(blocks, options));
  });
});

function edited(now: readonly Draft[], what: string, at: number, to: number, other: Draft): Draft[] {
  const next = [...now];
  if (next.length === 0 || what === 'add') {
    next.splice(Math.min(at, next.length), 0, other);
    return next;
  }
  const k = at % next.length;
  const old = next[k] as Draft;
  if (what === 'put') next[k] = { ...other, ...(old.id === undefined ? {} : { id: old.id }) };
  else if (what === 'write') next[k] = { ...old, text: `${old.text}另办研讨会${to}场。` };
  else if (what === 'count') next[k] = { ...old, text: old.text.replace(/\d+(?=场)/, String(to)) };
  else if (what === 'cut') next.splice(k, 1);
  else next.splice(to % next.length, 0, ...next.splice(k, 1));
  return next;
}

describe('from the document to the page', () => {
  const nodes: JsonNode[] = demoPlan(2026)
    .split('\n')
    .filter((text) => text !== '')
    .map((text, k) => {
      const number = /^(?:[一二三四五六七八九]、|（[一二三四五六七八九十]）|\d+\.)/.exec(text)?.[0] ?? '';
      const type = k === 0 ? 'title' : number === '' ? 'paragraph' : /^\d/.test(number) ? 'item' : 'heading';
      const level = type === 'item' ? 3 : number.startsWith('（') ? 2 : 1;
      return {
        type,
        attrs: { id: `b${k}`, ...(type === 'item' || type === 'heading' ? { level } : {}) },
        content: [{ type: 'text', text: text.slice(number.length) }],
      };
    });
  const options = { period: { start: '2026-01-01', end: '2026-12-31' }, today: '2026-06-01' };

  it('gives the same lines, blocks and marks, and the same objects where nothing changed', () => {
    const reader = createPlanBlockReader(DEFAULT_NUMBERING);
    const toBlocks = createExtractionBlocks();
    const extractor = createExtractor({ period: options.period });
    const marker = createMarkMaker();
    const add = createRollUp();
    const marked = (
      extraction: Extraction,
      blocks: ReturnType<typeof planBlocks>,
      make = createMarkMaker(),
    ) =>
      make(
        {
          ready: true,
          counted: true,
          extraction,
          blocks,
          tree: targetTree(extraction),
          progress: add(targetTree(extraction), [], options),
          findings: extraction.findings,
          setAside: { dismissed: [], orphans: [], hidden: [] },
          targets: new Map(),
          words: 0,
        },
        { selected: null, leads: new Map(), more: String },
      );
    let content = nodes;
    let last: ReturnType<typeof planBlocks> = [];
    let page: ReturnType<typeof marked> = new Map();
    for (const step of [
      (list: JsonNode[]) => list,
      (list: JsonNode[]) =>
        list.map((node, k) =>
          k === 6 ? { ...node, content: [{ type: 'text', text: '改成15场。' }] } : node,
        ),
      (list: JsonNode[]) =>
        list.map((node, k) =>
          k === 6 ? { ...node, content: [{ type: 'text', text: '改成16场。' }] } : node,
        ),
      (list: JsonNode[]) => list.filter((_, k) => k !== 4),
      (list: JsonNode[]) => [
        ...list.slice(0, 9),
        { type: 'heading', attrs: { id: 'new', level: 1 } },
        ...list.slice(9),
      ],
      (list: JsonNode[]) => [...list.slice(0, 3), { type: 'table', content: [] }, ...list.slice(3)],
    ]) {
      content = step(content);
      const doc = { type: 'doc', content };
      const blocks = reader.read(doc);
      expect(blocks).toEqual(planBlocks(doc, DEFAULT_NUMBERING));
      const given = toBlocks(blocks);
      expect(given).toEqual(extractionBlocks(blocks));
      const extraction = extractor.update(given);
      expect(extraction).toEqual(extractBlocks(given, { period: options.period }));
      const now = marked(extraction, blocks, marker);
      expect(now).toEqual(marked(extraction, blocks));
      expect(marked(extraction, blocks, marker)).toBe(now);
      for (const [id, marks] of now) {
        const was = page.get(id);
        if (JSON.stringify(was) === JSON.stringify(marks)) expect(marks).toBe(was);
      }
      page = now;
      if (last.length > 0) expect(blocks[0]).toBe(last[0]);
      last = blocks;
    }
  });
});
