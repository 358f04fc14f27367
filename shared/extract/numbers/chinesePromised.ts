// Whether a quantity with a Chinese numeral is a promise: such numerals stand in names and slogans as often, so they
// count only where something is plainly promised. What tells it is a table of rules: those of 一, which is mostly no
// amount (打响一场攻坚战), and those of all other numerals.
import { cnUnits, commitVerbs, moneyUnits, occasionUnits, structureNouns } from '../lexicon.ts';
import { endsMatcher, startsMatcher } from '../match.ts';
import { sumsUp } from '../measure/summed.ts';
import type { Quantity } from './quantity.ts';
import { type Around, growthWordBefore } from './targetKind.ts';

const structureAt = startsMatcher(structureNouns);

const commitEnds = endsMatcher(commitVerbs);

/** Things whose names begin as those of structure do. */
const thingsAfterAll =
  /^(?:导师(?!制|[团库])|优势(?:特色)?(?:学科|专业|产业|企业|品种|领域)|意识形态|重[点大要][^,。;:、\d]{0,8}?(?:科学问题|技术难题|园区|乡镇|课题|项目|实验室|学科|专业|企业|论坛|会议|赛事|展会|成果|标准|专利|期刊|仪器|装置|装备|产品|案例))/;

/** 每人联系, 每个支部打造: what each takes on. */
const eachTakes =
  /每(?:[名位个所]|家(?!庭))?[^,。;、\d都要应须]{1,12}?(?:联系|结对|帮扶|包联|挂钩|领办|认领|打造|培育)$/;

/** A verb and what it was said to bring, up to here. */
const listed =
  /(?:建设?|新建|组建|办|设立?|创建|引进|培育|打造|完成|制定|编制|修订|出台|发布|形成|推出|获批)(?:[一二两三四五六七八九十]{1,3}[个家所座支项名][^,。;、\d]{2,12}、)*$/;

const joinedTo =
  /(?:编制|制定|出台|修订|完成|建设|建成|举办|组织|发布|形成|签署|出版)[^,。;、\d]{2,16}[及和与]$/;

const doneThere =
  /^[一-龥]{1,8}?(?:开展|建设|试点|推广|推行|实施|设立|举办|部署|应用|示范|试行|落地|启动|建立|办理)/;

/** Whether things of the same measure word were counted just before. */
const countedHere = (f: string, q: Quantity): boolean =>
  new RegExp(`[\\d一二三四五六七八九十百]${q.unit}`).test(f.slice(Math.max(0, q.start - 40), q.start));

const opensSeveral = /^(?:开办|开设|举办|组建|新建|设立|成立|引进|推出)[^,。;:、\d]{2,10}、/;

/** A quantity and all that is asked of it. */
interface Asked {
  f: string;
  q: Quantity;
  /** The clause before it. */
  before: string;
  cycle: boolean;
  /** The noun behind the measure word. */
  noun: string;
  /** The character behind it; 。 at the end of the text. */
  next: string;
}

type Rule = (asked: Asked) => boolean;

/** What stands behind the number ends there: no noun follows that it could be the number of. */
const ends = ({ next }: Asked): boolean => ',。;、)】('.includes(next);

const nameBefore = /[一-龥”》)]{3}$|[A-Za-z]{2} ?$/;
/** Words that are no name of what is counted: they lead up to a number or to an ordinal. */
const leadsUp = /(?:以下|如下|的|是|为|有|分|这|那|第|前|后|下|做到|坚持|实现|(?<![线網网以])上)$/;
const leadsUpToOne =
  /(?:以下|如下|的|是|为|有|分|这|那|第|每|前|后|(?<![线網网以])上|(?<![线網网])下|同|统|进|逐|任务|之|其中)$/;

/** 教师三名出国研修: whoever is named before is counted, whatever they do then. */
const personsBefore =
  /(?:教师|教授|专家|人才|学者|干部|学生|医生|医师|护士|骨干|院士|博士|硕士|人员|青年|志愿者|辅导员|科学家|研究员|编辑|党员|代表|选手|工程师|技师|学员|导师)$/;

const one: readonly Rule[] = [
  // 每个乡镇至少转化一项成果
  ({ q, before }) => /(?:至少|最少|起码)[^,。;、]{1,6}$/.test(before) && q.unit !== '个',
  ({ q, cycle }) => cycle && occasionUnits.has(q.unit),
  // 每名干部联系一个班级
  ({ q, before, noun }) =>
    /^[个名所户家]$/.test(q.unit) && eachTakes.test(before) && /^[一-龥]{2}/.test(noun),
  // 每半年提交进度报告一份, 第二、四季度各召开一次
  (asked) => asked.cycle && /^[份篇期场条讲课节集部]$/.test(asked.q.unit) && ends(asked),
  // 秘书长培训班两期、财务人员培训班一期, 出版专著一部。: the noun before, nothing after
  (asked) =>
    /^[期场次部篇本册份所座支门名套种项家遍轮集]$/.test(asked.q.unit) &&
    ends(asked) &&
    nameBefore.test(asked.before) &&
    !leadsUpToOne.test(asked.before),
  ({ q, before }) =>
    occasionUnits.has(q.unit) && /各(?:自|分别)?(?:举办|召开|开展|组织|举行|安排|进行)?$/.test(before),
  // 建设校级研究院一个。
  (asked) =>
    asked.q.unit === '个' &&
    ends(asked) &&
    /^(?:力争|争取|确保|计划|拟|再|年内)*(?:新建|新设|增设|建设|建成|打造|创建|培育|新增|设立|引进|组建|申报|获批)[^,。;]{3,}$/.test(
      asked.before,
    ),
  // 召开一次会员大会; 打响一场攻坚战 is a slogan
  ({ q, before, noun }) =>
    /^[次场期]$/.test(q.unit) &&
    /(?:召开|举办|组织|开展|进行|举行|办好|开好|承办|筹办|安排)好?$/.test(before) &&
    /^[一-龥“《]{2}/.test(noun) &&
    !/^[^,。;、]{0,10}(?:革命|变革|战役|攻坚|硬仗|大考|接力|盛宴|盛会|较量)/.test(noun),
  // 形成一份报告, 签署一份协议
  ({ q, before, noun }) =>
    /^[份部篇]$/.test(q.unit) &&
    /(?:形成|发布|签署|签订|提交|撰写|发表|推出|出版|编写|编印|编制|达成)$/.test(before) &&
    /^[一-龥“《]{2}/.test(noun),
  // 联系两个学会和一个县级科协
  ({ f, q, noun }) =>
    /^[个家所名]$/.test(q.unit) &&
    /^[一-龥]{2}/.test(noun) &&
    new RegExp(`[\\d两三四五六七八九十]${q.unit}[^,。;、\\d]{2,10}[和与及]$`).test(
      f.slice(Math.max(0, q.start - 16), q.start),
    ),
  ({ q, before, noun }) =>
    /(?:新建|建成|新增|引进|创建|新设|增设|成功创建|开工建设|获批)$/.test(before) &&
    /^[所家座个条处支名场部]$/.test(q.unit) &&
    !/^(?:批|系列)/.test(noun),
];

const several: readonly Rule[] = [
  // 新建智能工厂两座, 专书两本: the noun stands before, nothing after
  (asked) =>
    (ends(asked) || /^(?:并|用于|赴|参加)/.test(asked.f.slice(asked.q.end, asked.q.end + 2))) &&
    /[一-龥A-Za-z][一-龥]$/.test(asked.before) &&
    !leadsUp.test(asked.before),
  ({ q, before }) => /^[名人位]$/.test(q.unit) && personsBefore.test(before),
  // 参会人数五百人以上
  ({ q }) => q.right !== '' && q.comparator !== 'eq' && q.value >= 10,
  // 甲小区、乙小区、丙小区三所: as many as were named
  ({ f, q, before }) =>
    /^[所座家场处条支门站]$/.test(q.unit) &&
    !/[一二三四五六七八九十]处、$/.test(before) &&
    f
      .slice(Math.max(0, q.start - 60), q.start)
      .replace(/^.*[,。;:\n]/s, '')
      .split('、').length === q.value,
  // 赴甲、乙、丙三个县开展…: as many as were named
  ({ f, q }) => q.unit === '个' && q.value > 1 && sumsUp(f, q),
  // 其中两场邀请…: of those just counted
  ({ f, q, before }) => q.value > 1 && /(?:其|当)中$/.test(before) && countedHere(f, q),
  // 发布十个科学问题、十个技术难题, 走进20所学校、十个社区: one of several that were counted
  ({ f, q }) =>
    q.value > 1 &&
    /[\d两三四五六七八九十百][个所家名项场期门部篇][^,。;、\d]{2,12}、$/.test(
      f.slice(Math.max(0, q.start - 18), q.start),
    ),
  // 编制总体规划及六个专项规划: joined to what the verb brings
  ({ f, q }) => joinedTo.test(f.slice(Math.max(0, q.start - 24), q.start)),
  // 在两个县开展试点: where it is done
  ({ f, q, before }) =>
    q.value > 1 &&
    /[在于](?:[全本我][市省区县校院国])?$/.test(before) &&
    doneThere.test(f.slice(q.end, q.end + 16)),
  // 开设木工、陶艺和编织三个课程
  ({ q, before }) =>
    q.unit === '个' &&
    q.value > 2 &&
    opensSeveral.test(before) &&
    before.split(/[、和及与]/).length === q.value,
  // 五个专项全面实施: those named before are all carried out
  ({ f, q, before }) =>
    q.value > 1 &&
    /^(?:全部)?$/.test(before) &&
    /^[一-龥]{2,10}?(?:全面|全部|如期)(?:实施|启动|完成|建成|投用|开工|落地|推开)/.test(
      f.slice(q.end, q.end + 16),
    ),
  // 与三个学会签署备忘录
  ({ f, q, before }) =>
    /[与同](?:[全本我][市省区县校院国]|[市省区县校院国境海][内外]|内地|外地|当地)?$/.test(before) &&
    /^[^,。;、]{2,12}(?:签署|签订|新签|共建|建立|联合|合作|合办|合建|联办|开放|开展|结对|互派|互访|交换)/.test(
      f.slice(q.end, q.end + 18),
    ),
  ({ before }) => commitEnds(before, before.length) > 0,
  ({ before }) => {
    const verb = before.replace(/(?:约|各|共|出|好|成|新|以|的|再|等)$/, '');
    return commitEnds(verb, verb.length) > 0;
  },
  ({ before }) => /[”》)等]$/.test(before),
];

/** Round sums of money stand in slogans (千亿元产业集群): of these only what is spent or raised. */
const moneyPromised = ({ f, q, before }: Asked): boolean =>
  q.value % 10 !== 0 ||
  q.value < 1e4 ||
  /^[一二两三四五六七八九]./.test(f.slice(q.numStart, q.numEnd)) ||
  /(?:投入|安排|投资|筹集|达|超|完成|发放|争取|落实|拨付|实现|资助|补助|补贴|奖励|支持|列支|(?:提高|提升|增加|上调|调整)[到至为])[^,。;]{0,8}$/.test(
    before,
  );

/** Whether the noun says how the work is divided: 三个方面, 五项机制. */
const isStructure = ({ f, q, noun }: Asked): boolean =>
  structureAt(noun, 0) > 0 &&
  !moneyUnits.has(q.unit) &&
  !thingsAfterAll.test(noun) &&
  // 三十场面向中小学的讲座
  !(q.unit !== '个' && /^面[向对]/.test(noun)) &&
  // 对食堂、宿舍两个重点部位开展检查: as many as were named
  !(/^重点(?:部位|领域|场所|区域|人群|行业|群体|岗位)/.test(noun) && sumsUp(f, q));

/** Measure words that are as often something else: 三分, 两团 a part, 一对 two; many of them are counted. */
const ofMany = /^[分对团]$/;

/** 件(套) is counted as 件. */
const isCounted = (unit: string): boolean => cnUnits.has(unit.replace(/\(.*$/, '')) || unit.includes('/');

/** Chinese numerals count only where something is plainly promised. */
export function chinesePromised(f: string, q: Quantity, around: Around, afterNoun: string): boolean {
  const { before, cycle } = around;
  const asked: Asked = { f, q, before, cycle, noun: afterNoun, next: f[q.end] ?? '。' };
  // 每本不超过十万字: so many are no words of a slogan
  if (q.unit === '字') return q.value >= 1e4 && q.left !== '';
  if (ofMany.test(q.unit)) return q.value >= 10 && (q.comparator !== 'eq' || ends(asked));
  if (!isCounted(q.unit) || isStructure(asked)) return false;
  if (q.unit === '番') return f[q.numStart - 1] === '翻';
  if (/^(?:倍|成|个?百分点)$/.test(q.unit) && growthWordBefore(f, q.start)) return true;
  if (q.left && q.comparator !== 'eq') return true;
  if (q.left === '达到' || q.left === '达' || q.left.endsWith('达到'))
    return q.value !== 1 || q.unit !== '个';
  if (isListed(asked)) return true;
  if (q.value === 1 && q.comparator !== 'range')
    // 两个单位合办的,由牵头单位填报一次: what follows in such a case
    return !f.startsWith('的,', q.start - before.length - 2) && one.some((rule) => rule(asked));
  // 分两批支持项目
  if (q.unit === '批' && before.endsWith('分')) return true;
  if (cycle && occasionUnits.has(q.unit)) return true;
  if (moneyUnits.has(q.unit)) return moneyPromised(asked);
  if (q.numEnd - q.numStart >= 2 && q.value > 10) return true;
  return several.some((rule) => rule(asked));
}

/** 重点建一个研究院、两个基地、三个孵化器 */
const isListed = ({ f, q }: Asked): boolean =>
  /^[个家所座支项名]$/.test(q.unit) &&
  listed.test(f.slice(Math.max(0, q.start - 40), q.start)) &&
  (q.value > 1 ||
    /^[^,。;、\d]{2,12}、[一二两三四五六七八九十]{1,3}[个家所座支项名]/.test(f.slice(q.end, q.end + 18)));
