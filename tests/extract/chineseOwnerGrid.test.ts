// Who answers in a Chinese plan, every form in every place of the text, with units and with persons by their office:
// forms × names × places are gone through whole, not drawn. Also what the text says of the first of several, and what
// only sounds like an assignment.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

type Said = { lead: string[]; support: string[] };

const units = [
  '学会部',
  '市科协',
  '各区县科协',
  '人事处（人才办）',
  '第一附属医院',
  '学会秘书处',
  '各专科分会',
];
const offices = [
  '秘书长',
  '各专委会主任',
  '分管副会长',
  '党支部书记',
  '各学院院长',
  '办公室主任',
  '常务副理事长',
  '主编',
  '各部门负责人',
  '各专科分会主任委员',
  '项目经理',
  '科普部部长',
  '副秘书长王强',
  '李明教授',
];

/** A alone, in a sentence. */
const alone = [
  '{A}负责',
  '{A}具体负责',
  '{A}牵头负责',
  '{A}统筹负责',
  '{A}负责日常工作',
  '由{A}负责',
  '由{A}具体负责',
  '由{A}牵头',
  '由{A}统一负责',
  '由{A}牵头组织实施',
];
const withHelp = [
  '由{A}牵头，{B}配合',
  '{A}牵头，{B}配合',
  '由{A}负责，{B}协助',
  '{A}牵头负责，{B}参与',
  '由{A}牵头、{B}配合',
];
const two = ['由{A}、{B}负责', '{A}、{B}共同负责', '{A}和{B}负责', '由{A}、{B}共同牵头'];

/** Where a sentence may stand. */
const places = [
  '举办学术年会1次。{S}。',
  '{S}。',
  '举办学术年会1次，{S}。',
  '1.办好年会。全年举办学术年会2场，{S}。参会人数不少于300人。',
  '（一）加强领导\n成立由会长任组长的工作领导小组，{S}。',
  '做好会员发展工作；{S}；年底前完成考核。',
  '——联系学会30家。{S}。',
  '举办学术年会1次（{S}）。',
];

const fill = (form: string, A: string, B = ''): string => form.replaceAll('{A}', A).replaceAll('{B}', B);
const read = (text: string): Said[] =>
  extractText(`2026年工作计划\n一、重点任务\n${text}\n`).owners.map(({ lead, support }) => ({
    lead,
    support,
  }));

/** Those of all texts that are read otherwise. */
function wrong(texts: readonly [text: string, said: Said[]][]): string[] {
  return texts
    .filter(([text, said]) => JSON.stringify(read(text)) !== JSON.stringify(said))
    .map(([text]) => `${text} → ${JSON.stringify(read(text))}`);
}

describe('who answers, in every place', () => {
  for (const [kind, names] of [
    ['a unit', units],
    ['a person by office', offices],
  ] as const) {
    it(`${kind} alone`, () => {
      const grid = alone.flatMap((form) =>
        places.flatMap((place) =>
          names.map((A): [string, Said[]] => [
            place.replace('{S}', fill(form, A)),
            [{ lead: [A], support: [] }],
          ]),
        ),
      );
      expect(wrong(grid)).toEqual([]);
    });
    it(`${kind} with those who help`, () => {
      const grid = withHelp.flatMap((form) =>
        places.flatMap((place) =>
          names.map((A, k): [string, Said[]] => {
            const B = units[(k + 1) % units.length]!;
            return [place.replace('{S}', fill(form, A, B)), [{ lead: [A], support: [B] }]];
          }),
        ),
      );
      expect(wrong(grid)).toEqual([]);
    });
    it(`${kind} and another`, () => {
      const grid = two.flatMap((form) =>
        places.flatMap((place) =>
          names.map((A, k): [string, Said[]] => {
            const B = names[(k + 3) % names.length]!;
            return [place.replace('{S}', fill(form, A, B)), [{ lead: [A, B], support: [] }]];
          }),
        ),
      );
      expect(wrong(grid)).toEqual([]);
    });
  }

  it('one after the other, each for its own', () => {
    const grid = units.flatMap((A) =>
      offices.map((B): [string, Said[]] => [
        `${A}负责日常协调，${B}负责本领域活动的组织，重大活动由会长办公会研究决定。`,
        [
          { lead: [A], support: [] },
          { lead: [B], support: [] },
        ],
      ]),
    );
    expect(wrong(grid)).toEqual([]);
  });

  it.each<[text: string, lead: string[], support: string[]]>([
    ['责任单位：学会部，6月底前完成', ['学会部'], []],
    ['（责任单位：学会部、办公室，2026年12月底前完成）', ['学会部', '办公室'], []],
    ['（牵头部门：学会部，配合部门：办公室，上半年完成）', ['学会部'], ['办公室']],
    ['举办年会1次。牵头单位：学会部。配合单位：办公室。', ['学会部'], ['办公室']],
    ['举办年会1次。★责任单位：学会部', ['学会部'], []],
    ['会长、副会长、秘书长分工负责。', ['会长', '副会长', '秘书长'], []],
    ['由学会部牵头，相关单位共同配合，全年举办4场。', ['学会部'], ['相关单位']],
    ['由理事长担任组长，秘书长担任副组长，秘书处具体负责实施。', ['秘书处'], []],
    ['（牵头单位：学会部；责任单位：办公室、科普部）', ['学会部'], ['办公室', '科普部']],
    ['（秘书长牵头，各部门配合）', ['秘书长'], ['各部门']],
  ])('with what stands around it: %s', (text, lead, support) => {
    expect(read(text)).toEqual([{ lead, support }]);
  });

  it.each([
    '各专科分会主任委员为第一责任人。',
    '部门主要负责人是第一责任人，分管领导是直接责任人。',
    '成立由会长任组长、秘书长任副组长的领导小组。',
    '由会长任组长，副会长任副组长，各部门参加。',
    '本计划由秘书处负责解释。',
    '本计划由市医学会秘书处负责最终解释。',
    '秘书处负责对本计划的解释。',
    '本要点的解释权由秘书处负责。',
    '经费使用由财务处监督。',
    '坚持党委领导下的校长负责制，实行主任负责、分级管理。',
    '明确专人负责，确保按时完成。',
    '做到谁主管谁负责、谁牵头谁落实。',
    '各部门负责人要高度负责，主动担当。',
    '严格落实会长负责制。',
    '选举产生会长1名、副会长6名、秘书长1名。',
    '联合12家单位牵头成立联盟。',
    '鼓励学会牵头制定团体标准5项。',
    '领导小组下设办公室，由秘书长兼任主任，负责统筹协调。',
    '秘书处统筹协调，各专委会分头落实。',
  ])('nobody: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

const saysFirst = [
  '对跨部门任务，排名第一的部门为牵头部门。',
  '责任部门列首位的为牵头单位。',
  '涉及多个部门的，第一个部门牵头，其余配合。',
  '有两个以上责任部门的，由排在首位的部门牵头。',
  '多个责任单位的，首个单位为牵头单位，其他为配合单位。',
  '责任单位中排在最前面的负责牵头。',
  '牵头部门列首位，其余为配合部门。',
  '牵头单位排在第一位，配合单位依次排列。',
  '责任部门为两个及以上的，第一位的部门负主责。',
  '各项任务的第一责任部门为牵头部门。',
  '注：责任部门排名在前的为牵头部门。',
  '第一家单位为主办单位，其他单位为协办单位。',
  '名列首位的是牵头单位。',
  '表中居首位者为牵头部门。',
  '以排序第一的部门为牵头部门。',
];
const saysNothing = [
  '第一季度由市科协牵头举办年会。',
  '首届论坛由学术部牵头。',
  '各部门负责人是第一责任人，要牵头抓总。',
  '前期工作由办公室牵头。',
  '第一个项目由学术部牵头。',
];

describe('the first of several', () => {
  const [A, B, C] = ['学会学术部', '机关党委', '市科技馆'];
  /** Plain lists, and those that say themselves who leads. */
  const lists: [text: string, plain: boolean][] = [
    [`举办年会1次。（责任部门：${A}、${B}、${C}）`, true],
    [`举办年会1次。\n责任单位：${A}、${B}、${C}`, true],
    [`举办年会1次，由${A}、${B}、${C}负责。`, true],
    [`任务\t目标\t责任部门\t完成时限\n举办年会\t1次\t${A}、${B}、${C}\t10月底`, true],
    [`| 任务 | 目标 | 责任单位 |\n|---|---|---|\n| 举办年会 | 1次 | ${A}、${B}、${C} |`, true],
    [`举办年会1次。（牵头部门：${A}、${B}、${C}）`, false],
    [`任务\t目标\t牵头部门\t完成时限\n举办年会\t1次\t${A}、${B}、${C}\t10月底`, false],
  ];
  it.each(saysFirst)('leads where the text says: %s', (rule) => {
    for (const [list, plain] of lists)
      for (const text of [`${rule}\n${list}\n`, `${list}\n二、说明\n${rule}\n`]) {
        const owner = extractText(`2026年工作计划\n一、任务\n${text}`).owners.find((o) =>
          o.quote.includes(B),
        )!;
        expect([owner.lead, owner.support], text).toEqual(plain ? [[A], [B, C]] : [[A, B, C], []]);
      }
  });
  it.each(saysNothing)('leads with the others after: %s', (rule) => {
    for (const [list] of lists) {
      const owner = extractText(`2026年工作计划\n${rule}\n${list}\n`).owners.find((o) =>
        o.quote.includes(B),
      )!;
      expect([owner.lead, owner.support], list).toEqual([[A, B, C], []]);
    }
  });
  it('leads where the head of the column says so', () => {
    const text = `2026年任务表\n任务\t目标\t责任部门（排第一的为牵头部门）\n举办年会\t1次\t${A}、${B}\n`;
    expect(extractText(text).owners.map((o) => [o.lead, o.support])).toEqual([[[A], [B]]]);
  });
});
