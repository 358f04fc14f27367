/** The whole way round: a plan's text out as .docx, in again by the import, and it is the same plan. */
import { describe, expect, test } from 'vitest';
import type { DocxOptions } from '../../server/docx/options.ts';
import { writeDocx } from '../../server/docx/write.ts';
import { exportBlocks } from '../../server/export/fromText.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';
import { seeds } from './corpus.ts';
import { type Imported, imported } from './imported.ts';
import { modelOf } from './lineModel.ts';
import { PNG } from './sample.ts';

function exportPlan({ json, numbering, title }: Imported, options: DocxOptions = {}): Uint8Array {
  const picture = () => ({ bytes: PNG, mime: 'image/png' });
  const blocks = exportBlocks(json, { numbering, picture, userName: (user) => user });
  return writeDocx(modelOf(blocks, { title }), options);
}

/** The document without ids and file names, which are new each time. */
function bare(json: JsonNode): unknown {
  return JSON.parse(
    JSON.stringify(json, (key, value: unknown) => (key === 'id' || key === 'file' ? undefined : value)),
  );
}

const words = (text: string, ...marks: string[]): JsonNode =>
  marks.length > 0 ? { type: 'text', text, marks: marks.map((type) => ({ type })) } : { type: 'text', text };
const block = (type: string, attrs: Record<string, unknown>, ...content: JsonNode[]): JsonNode => ({
  type,
  attrs,
  content,
});
const body = (...content: JsonNode[]): JsonNode => block('paragraph', { role: 'body' }, ...content);
const cellOf = (type: string, text: string, attrs: object = {}): JsonNode =>
  block(type, { colspan: 1, rowspan: 1, ...attrs }, body(words(text)));

const RICH: JsonNode = {
  type: 'doc',
  content: [
    block('title', {}, words('云岭市科协2026年度'), { type: 'hardBreak' }, words('学术交流工作计划')),
    block('paragraph', { role: 'status' }, words('（征求意见稿）')),
    block('paragraph', { role: 'addressee' }, words('各区县科协：')),
    block('heading', { level: 1, number: null }, words('总体目标')),
    body(words('全年'), words('不少于12场', 'bold'), words('，H'), words('2', 'subscript'), words('O。')),
    block('heading', { level: 2, number: null }, words('分项目标')),
    block('item', { level: 3, number: null }, words('办好年会。全年一次，规模300人。（牵头单位：学术部）')),
    block(
      'item',
      { level: 4, number: null },
      words('筹备在六月底前完成，由学术部负责，并按季度报送进展情况。'),
    ),
    block('heading', { level: 1, number: null }, words('保障措施')),
    block(
      'table',
      {},
      block('tableRow', {}, cellOf('tableHeader', '任务'), cellOf('tableHeader', '分工', { colspan: 2 })),
      block(
        'tableRow',
        {},
        cellOf('tableCell', '年会', { rowspan: 2 }),
        cellOf('tableCell', '学术部'),
        cellOf('tableCell', '主办'),
      ),
      block('tableRow', {}, cellOf('tableCell', '国际部'), cellOf('tableCell', '协办')),
    ),
    block('paragraph', { role: 'attachments' }, words('附件：任务清单')),
    block('paragraph', { role: 'signature' }, words('云岭市科协')),
    block('paragraph', { role: 'date' }, words('2026年1月15日')),
  ],
};

describe('text → docx → text', () => {
  test.each<[string, DocxOptions]>([
    ['official', {}],
    ['modern', { layout: 'modern' }],
    [
      'with contents and a red head',
      { contents: true, redHead: { sign: '云岭市科协文件', number: '云科协〔2026〕3号' } },
    ],
  ])('a rich text, %s', (_, options) => {
    const plan = { json: RICH, numbering: DEFAULT_NUMBERING, title: '云岭市科协2026年度学术交流工作计划' };
    const again = imported(exportPlan(plan, options), 'x.docx');
    expect(planText(again.json, again.numbering)).toBe(planText(plan.json, plan.numbering));
    expect(again.numbering).toEqual(plan.numbering);
    const shapes = (json: JsonNode) =>
      json.content?.map((node) => [node.type, node.attrs?.level, node.attrs?.role]);
    expect(shapes(again.json)).toEqual(shapes(RICH));
    const table = (json: JsonNode) => bare(json.content?.find((node) => node.type === 'table') as JsonNode);
    expect(table(again.json)).toEqual(table(RICH));
  });
});

describe.skipIf(seeds().length === 0)('seeds, imported, exported and imported again', () => {
  test.each(seeds())('%s', (name, source) => {
    const first = imported(new TextEncoder().encode(source), name);
    const second = imported(exportPlan(first), name.replace('.txt', '.docx'));
    expect(planText(second.json, second.numbering)).toBe(planText(first.json, first.numbering));
    expect(bare(second.json)).toEqual(bare(first.json));
    expect(second.numbering).toEqual(first.numbering);
  });
});
