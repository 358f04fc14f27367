/** A plan with everything in it, in our own words, for the tests of writers and of round trips. */
import type { ExportBlock, ExportCell, ExportTarget, ExportTask } from '../../server/export/model.ts';
import { modelOf, paragraph, text } from './lineModel.ts';

export const LONG =
  '按照市委市政府部署要求，结合协会实际，统筹推进学术交流、科学普及、决策咨询和人才举荐各项工作，着力提升服务科技工作者的能力和水平。';

export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

export const cell = (words: string, more: Partial<ExportCell> = {}): ExportCell => ({
  colspan: 1,
  rowspan: 1,
  header: false,
  blocks: [paragraph(words)],
  ...more,
});

const head = (words: string, more: Partial<ExportCell> = {}): ExportCell =>
  cell(words, { header: true, ...more });

export const SAMPLE_BLOCKS: ExportBlock[] = [
  { kind: 'title', runs: [text('云岭市科学技术协会2026年度'), { kind: 'break' }, text('学术交流工作计划')] },
  paragraph('（征求意见稿）', 'status'),
  paragraph('各区县科协，市属各学会、协会、研究会：', 'addressee'),
  paragraph(LONG),
  paragraph(''),
  { kind: 'heading', level: 1, numberText: '一、', runs: [text('总体目标')] },
  paragraph('全年举办“云岭讲坛”不少于12场……其中青年专场4场——面向35岁以下科技工作者。'),
  {
    kind: 'heading',
    level: 2,
    numberText: '（一）',
    runs: [text('深化国内'), text('学术交流', { italic: true })],
  },
  {
    kind: 'item',
    level: 3,
    numberText: '1.',
    titleRuns: [text('办好学术年会。')],
    runs: [text(`${LONG}（牵头单位：学术部；完成时限：6月底前）`)],
  },
  { kind: 'item', level: 3, numberText: '2.', titleRuns: [], runs: [text('强化人才举荐')] },
  {
    kind: 'item',
    level: 4,
    numberText: '（1）',
    titleRuns: [],
    runs: [
      text('依据统计'),
      { kind: 'footnote', text: '据2025年统计年报。' },
      text('另有'),
      text('加粗', { bold: true }),
      text('、'),
      text('链接', { link: 'https://example.org/a?b=1&c=2' }),
      text('，H'),
      text('2', { sub: true }),
      text('O，'),
      text('删线', { strike: true, highlight: true }),
      text('与'),
      text('代码', { code: true }),
      { kind: 'break' },
      text('换行\t制表  双空格。'),
    ],
  },
  { kind: 'item', level: 5, numberText: '①', titleRuns: [], runs: [text('小项，共两句。第二句。')] },
  {
    kind: 'list',
    ordered: false,
    items: [
      { blocks: [paragraph('学术会议')] },
      {
        blocks: [
          paragraph('科普讲座'),
          {
            kind: 'list',
            ordered: true,
            start: 3,
            items: [{ blocks: [paragraph('进校园')] }, { blocks: [paragraph('进社区')] }],
          },
        ],
      },
      { blocks: [paragraph('沙龙'), paragraph('续段')] },
    ],
  },
  { kind: 'quote', blocks: [paragraph('科技创新、科学普及是实现创新发展的两翼。'), paragraph('两翼齐飞。')] },
  { kind: 'quote', blocks: [paragraph('另一段引文。')] },
  {
    kind: 'table',
    headerRows: 2,
    rows: [
      { cells: [head('序号', { rowspan: 2 }), head('任务', { colspan: 2 }), head('单位', { rowspan: 2 })] },
      { cells: [head('内容'), head('时限')] },
      {
        cells: [
          cell('1'),
          cell('举办综合性学术年会，设主会场和若干分会场'),
          cell('6月底前'),
          cell('学术部', { rowspan: 2 }),
        ],
      },
      {
        cells: [
          cell('2'),
          cell('组织青年学者沙龙', { blocks: [paragraph('组织青年学者沙龙'), paragraph('每季度一次')] }),
          cell(''),
        ],
      },
    ],
  },
  {
    kind: 'image',
    bytes: PNG,
    mime: 'image/png',
    alt: '组织架构图',
    caption: [text('图1 组织架构')],
    width: 200,
  },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, numberText: '二、', runs: [text('保障措施')] },
  { kind: 'code', text: 'a < b && c' },
  { kind: 'rule' },
  paragraph('附件：1．2026年度学术会议计划一览表', 'attachments'),
  paragraph('2．重点任务分工方案', 'attachments'),
  paragraph('云岭市科学技术协会', 'signature'),
  paragraph('2026年1月15日', 'date'),
  paragraph('（此件公开发布）', 'note'),
  paragraph('附件1'),
  { kind: 'title', runs: [text('2026年度学术会议计划一览表')] },
  {
    kind: 'table',
    headerRows: 1,
    rows: [
      { cells: ['月份', '会议', '主办', '地点', '规模', '经费', '联系人'].map((words) => head(words)) },
      {
        cells: ['三月', '学术年会', '学术部', '云岭', '300人', '12万元', '王敏'].map((words) => cell(words)),
      },
      { cells: ['九月', '青年论坛', '青年部', '云岭', '120人', '6万元', '李强'].map((words) => cell(words)) },
    ],
  },
];

export const target = (more: Partial<ExportTarget> = {}): ExportTarget => ({
  key: 't1',
  measure: '学术交流活动',
  quote: '不少于120场',
  comparator: 'gte',
  min: 120,
  max: null,
  unit: '场',
  kind: 'count',
  period: '2026',
  per: null,
  baseline: null,
  depth: 0,
  section: '一',
  sectionTitle: '总体目标',
  lead: ['学术部'],
  support: [],
  planned: 120,
  done: 40,
  expected: 60,
  status: 'risk',
  ...more,
});

export const task = (more: Partial<ExportTask> = {}): ExportTask => ({
  id: 'c1',
  isCard: true,
  title: '举办人工智能与生物医药交叉创新论坛',
  category: '学术论坛',
  section: '一/（一）/1',
  sectionTitle: '办好学术年会',
  targets: ['不少于12场'],
  lead: ['学术部'],
  support: ['宣传部', '国际部'],
  owners: ['王敏'],
  start: '2026-03-01',
  due: '2026-06-30',
  stage: '活动策划',
  planned: 12,
  done: 5,
  unit: '场',
  note: '',
  finished: false,
  ...more,
});

export const sampleModel = () =>
  modelOf(structuredClone(SAMPLE_BLOCKS), {
    title: '云岭市科学技术协会2026年度学术交流工作计划',
    targets: [
      target({ lastYear: { quote: '100场', done: 101 } }),
      target({
        key: 't2',
        measure: '高端学术论坛',
        quote: '20场',
        min: 20,
        max: 20,
        depth: 1,
        status: 'normal',
      }),
    ],
    tasks: [task(), task({ id: 'c2', title: '青年学者沙龙', planned: null, done: null, due: '2026-12-31' })],
  });
