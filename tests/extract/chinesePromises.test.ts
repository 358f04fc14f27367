// A Chinese promise is read whoever makes it, by whatever verb, wherever its number stands: one target, with its
// quote, comparator, measure word and the thing counted, without who does it, when and how.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { plays } from '../plays.ts';

const split = (s: string): string[] => s.split(' ');
const among = (words: string) => fc.constantFrom(...split(words));

/** Verbs, measure word, things: what plans say is done with what. */
const deeds: [verbs: string, unit: string, things: string][] = [
  [
    '举办 开展 组织 承办 策划 主办 组织开展',
    '场',
    '学术交流活动 高端学术论坛 科普讲座 技能培训 专家座谈会 产学研对接活动 就业宣讲会',
  ],
  ['组织 召开 举办', '次', '学术年会 理事会会议 业务培训'],
  ['组织 开展 完成', '次', '安全检查 应急演练 集中学习 专题调研 联合执法'],
  [
    '建设 新建 建成 打造 设立 创建 培育 认定',
    '个',
    '科普教育基地 专家工作站 联合实验室 创新团队 示范社区 实训基地 研究中心',
  ],
  ['立项 实施 完成 资助 申报 启动 承担', '项', '重点研究课题 科技攻关项目 教学改革项目 重大专项课题'],
  ['制定 发布 修订 立项 完成 启动', '项', '团体标准 管理制度 技术规范'],
  [
    '引进 培养 选派 遴选 推荐 培训 招收 邀请 资助',
    '名',
    '高层次人才 青年骨干教师 访问学者 科技特派员 博士研究生 海外专家',
  ],
  ['发表 撰写 完成 发布', '篇', '学术论文 调研报告 科普文章 咨询报告'],
  ['编印 出版 发布', '期', '简报 工作通讯 技术快报'],
  ['申请 获得 转化', '件', '发明专利 实用新型专利'],
  ['新建 改造 改扩建 修缮', '所', '社区卫生服务站 幼儿园 乡村学校'],
  ['培训 服务 惠及 慰问', '人次', '科技工作者 社区居民 基层医务人员 困难职工'],
  ['走访 服务 联系', '家', '单位会员 科技型企业 专精特新企业'],
  ['采购 更新 配备', '台', '仪器设备 服务器 新能源公交车'],
  ['出版 编写 编制', '部', '学术专著 规划教材 工作手册'],
];
const deed = fc
  .constantFrom(...deeds)
  .chain(([verbs, unit, things]) => fc.tuple(among(verbs), fc.constant(unit), among(things)));

const time = among('全年 今年 年内 2026年 上半年 预计 计划 拟 力争 确保 每年 到2026年底，');
const body = among(
  '各部门 学会 我院 全校 全市 本会 学术交流部 科技处 国际合作与交流处 外国语学院 市科协 县卫健局 办公室 研究所 党总支 图书馆 总工会',
);
const lead = among(
  '围绕中心工作， 依托省级平台， 通过“一站式”服务， 以实验室为载体， 面向中小学生， 联合高校、企业， 按照工作安排， 为推动成果转化， 在巩固已有成果的基础上，',
);
const means = among(
  '通过多种渠道 以揭榜方式 与高校联合 与兄弟单位共同 围绕主责主业 按照省里要求 在省内高校 为基层单位',
);
const who = fc.oneof(
  fc.constant(''),
  time,
  body,
  lead,
  fc.tuple(time, body).map((words) => words.join('')),
  fc.tuple(body, time).map((words) => words.join('')),
  fc.tuple(lead, body).map((words) => words.join('')),
  means,
  fc.tuple(body, means).map((words) => words.join('')),
);

/** Quote without its measure word, as left and right of it, and its comparator. */
type Amount = readonly [left: string, right: string, comparator: string];
const figure = among('3 12 45 120 1200 1,200 2万 十二');
const plain: fc.Arbitrary<Amount> = figure.map((n) => [n, '', 'eq']);
const amount: fc.Arbitrary<Amount> = fc.oneof(
  plain,
  among('3-5 20至30').map((n): Amount => [n, '', 'range']),
  among('45 120 1200').map((n): Amount => [`${n}余`, '', 'gt']),
  fc
    .tuple(among('不少于,gte 不低于,gte 至少,gte 超过,gt 不超过,lte 约,approx 达到,eq'), figure)
    .map(([words, n]): Amount => {
      const [word, comparator] = words.split(',');
      return [`${word}${n}`, '', comparator!];
    }),
  fc.tuple(figure, among('以上,gte 左右,approx 以内,lte')).map(([n, words]): Amount => {
    const [word, comparator] = words.split(',');
    return [n, word!, comparator!];
  }),
);
const two: fc.Arbitrary<Amount> = fc.constant(['两', '', 'eq']);

const end = fc.constantFrom('。', '；', '', '，提升服务水平。', '，推动事业高质量发展。');
const cell = (words: string): string => `| 任务 | 2026年目标 |\n| --- | --- |\n| ${words} |`;

interface Said {
  text: string;
  quote: string;
  comparator: string;
  unit: string;
  measure: string;
}

/** A shape of sentence: who, verb, quote, thing and end in, text out. */
type Shape = (who: string, verb: string, quote: string, thing: string, end: string) => string;

const said = (shape: Shape, whose: fc.Arbitrary<string>, much: fc.Arbitrary<Amount>): fc.Arbitrary<Said> =>
  fc
    .tuple(whose, deed, much, end)
    .map(([w, [verb, unit, thing], [left, right, comparator], stop]) => {
      const quote = `${left}${unit}${right}`;
      return { text: shape(w, verb, quote, thing, stop), quote, comparator, unit, measure: thing };
    })
    // 力争达到 is one word
    .filter(({ text }) => !/(?:力争|确保)(?:达到|超过)/.test(text));

const promise = fc.oneof(
  said((w, v, n, t, e) => `${w}${v}${n}${t}${e}`, who, fc.oneof(amount, two)),
  said((w, v, n, t, e) => `${w}${v}${t}${n}${e}`, who, fc.oneof(amount, two)),
  said((w, _, n, t, e) => `${w}完成${t}${n}${e}`, who, amount),
  said((w, v, n, t, e) => `由${w}${v}${t}${n}${e}`, body, amount),
  said((w, v, n, t, e) => `由${w}${v}${n}${t}${e}`, body, amount),
  said((w, _, n, t, e) => `${t}：${w}${n}${e}`, time, amount),
  said((_, __, n, t, e) => `将${t}增加到${n}${e}`, time, plain),
  said((_, __, n, t, e) => `${t}完成${n}${e}`, time, amount),
  said((_, v, n, t, e) => `策划并${v}${t}${n}${e}`, time, amount),
  said((_, v, n, t, e) => `${v}${t}（${n}）${e}`, time, amount),
  said((_, v, n, t, e) => `${v}${t}，全年${n}${e}`, time, amount),
  said((_, v, n, t, e) => `1. ${v}${t}${n}${e}`, time, amount),
  said((_, __, n, t, e) => `- ${t}${n}${e}`, time, amount),
  said((_, __, n, t) => cell(`${t} | ${n}`), time, amount),
  said((_, v, n, t) => cell(`学术工作 | ${v}${n}${t}`), time, amount),
);

describe('Chinese promises', () => {
  it('are read whoever makes them and wherever the number stands', () => {
    fc.assert(
      fc.property(promise, ({ text, ...expected }) => {
        const { targets } = extractText(`某学会2026年工作计划\n\n一、重点任务\n${text}\n`);
        expect(
          targets.map(({ quote, comparator, unit, measure }) => ({ quote, comparator, unit, measure })),
          text,
        ).toEqual([expected]);
      }),
      { seed: 26, numRuns: plays(1500, 20_000) },
    );
  });
});
