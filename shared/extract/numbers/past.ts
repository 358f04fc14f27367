// Whether the words before a quantity look back (去年, 已建成) rather than ahead.
import { adverbs, futureWords, pastInClause, pastWords } from '../lexicon.ts';
import { startsMatcher } from '../match.ts';
import { verbAt } from '../measure/stops.ts';
import type { TimeValue } from '../times/times.ts';

const adverbAt = startsMatcher(adverbs);

const anyPast = new RegExp(pastWords.join('|'));

const anyPastInClause = new RegExp(pastInClause.join('|'));

const lastIndexOfAny = (text: string, list: readonly string[], accept: (at: number) => boolean): number => {
  let best = -1;
  for (const w of list) {
    const at = text.lastIndexOf(w);
    if (at > best && accept(at)) best = at;
  }
  return best;
};

/** 2030年前建成: the year names the end, not what is past; 每年来院 is no 年来. */
function meansAhead(sentence: string, at: number): boolean {
  return (
    (sentence.startsWith('年前', at) && /[\d底末]$/.test(sentence.slice(0, at))) ||
    /^(?:.{1,5}?|..[^,。;\d]{0,6}\d[\d.]*[^,。;\d]{1,4}?)(?:的?(?:基础|同期|水平)|底数)/.test(
      sentence.slice(at, at + 20),
    ) ||
    // 过去2万年以来的气候序列: which one; what comes after it is not past by that
    (sentence.startsWith('以来的', at) && sentence.includes(',', at)) ||
    (sentence.startsWith('年来', at) && /[院校华京访所汉]/.test(sentence[at + 2] ?? '。'))
  );
}

const opensReview =
  /^[\s—(-]{0,4}(?:(?:这|过去的?|近|最近)[一二两三四五]年(?:来|间)?|[一二两三四五]年来|近年来|[^,。;!\n]{1,14}以来|去年|上年)[,是]/;

const turnsAhead =
  /[。;!\n]\s*(?:下一?(?:步|阶段)|接下来|今后|未来|明年|今年(?!以来)|新的一年|为此|因此|为进一步|要|(?:到|至)?20\d\d年|本(?:年度?|学年|学期)(?!以来))/;

const meansToCome =
  /力争|争取|计划(?!总?投资)|目标|今后|下一步|今年(?!以来)|明年|[将拟](?=[在于新建达再继实完组开举引培])|到20\d\d年/;

const toCome =
  /^\s*(?:[一二三四五六七八九十]是)?(?:要|拟|将|力争|确保|新增|新建|新设|举办|开展|组织|召开|建成|建设|引进|选派|培训|完成|推动|实施|启动|打造|申报|发布)|不少于|不低于|不超过|至少|以上|以内|提高到|达到/;

/** 根据《年鉴》的数据,出版量达到3亿册: what others counted is no promise. */
const citing =
  /(?:^|[。;!\n)])\s*(?:根据|据)[^,。;]{0,40}(?:数据|统计|年鉴|[调普]查|显示|测算)(?:显示|表明)?,/;

const stock =
  /^(?:[一-龥]{2,8}(?:总量|总数|总面积|总人数|总资产|总值|总投资|人口)|[年人户场]均[一-龥]{2,8}|占(?:比|[一-龥]{0,10}的)?)(?:达|约|为|仅)?$/;

/** 现有学校142所,在校学生4.6万人: a name and nothing that is done. */
const bareName = /^[一-龥]{2,10}$/;

/** 现有教职工412人,设有14个学系及6个中心. */
const hasThem = /^(?:设有|建有|拥有|下设|下辖)[^,。;]{0,24}$/;

/** Whether the clause before the number only names a thing. */
const onlyNames = (clause: string): boolean =>
  bareName.test(clause) &&
  verbAt(clause, 0) === 0 &&
  adverbAt(clause, 0) < 2 &&
  !/[到至达成]$|[提增升扩降缩减压]/.test(clause) &&
  !meansToCome.test(clause) &&
  !toCome.test(clause) &&
  lastIndexOfAny(clause, futureWords, () => true) < 0;

/** 现有总馆1处,馆藏总量80万册: how much there is of what is there already. `bare`: the number stands without a comparator. */
export const tellsStock = (
  prev: { past: boolean; sentence: number } | undefined,
  sentence: number,
  clause: string,
  bare: boolean,
) =>
  prev?.past === true &&
  prev.sentence === sentence &&
  (stock.test(clause) || (bare && (onlyNames(clause) || hasThem.test(clause))));

const granted =
  /^[^,。;\d]{0,8},?(?:已经?(?:[由于经获报][^,。;]{1,24})?|业[经已][^,。;]{0,24})(?:批复|审定|核定|批准|核准|审议通过|拨付|下达)/;

/** 预算860万元,已由理事会批复: the sum that ends at `end` is there already. */
export const isGranted = (f: string, end: number): boolean =>
  /[已业]/.test(f.slice(end, end + 12)) && granted.test(f.slice(end, end + 44));

/** 首笔20万元已到账: that sum, no other beside it. */
export const hasCome = (f: string, end: number): boolean => /^[已业]经?到[账位]/.test(f.slice(end, end + 4));

interface Sum {
  kind: string;
  start: number;
  end: number;
  sentence: number;
  parent: number;
  past: boolean;
}

/** What is granted with the last of the sums: the whole it is a part of, with its parts, and the sums told just before. */
export function markGranted(sums: Sum[], last: number): void {
  const { parent, sentence } = sums[last]!;
  for (const sum of sums) if (parent >= 0 && (sum.parent === parent || sum === sums[parent])) sum.past = true;
  // 收入预算500万元,支出预算480万元,已经理事会审议通过
  for (let k = last - 1; k >= 0; k--) {
    const sum = sums[k]!;
    if (sum.sentence !== sentence || sum.kind !== 'money' || sums[k + 1]!.start - sum.end > 12) return;
    sum.past = true;
  }
}

/** How a block looks back: whether any word of it does, and where the review ends that it opens with. */
export interface Looking {
  back: boolean;
  /** Whether a sentence of it may tell what others counted. */
  cites: boolean;
  /** 这五年,… and 今年以来,… look back until a sentence turns ahead; 0 where the block opens with none. */
  reviewed: number;
}

/** 这五年, 过去一年, 近年来, 最近 */
function opensWithPast(f: string): boolean {
  let at = 0;
  while (at < 4 && f.charCodeAt(at) <= 32) at++;
  return '这过近最'.includes(f[at] ?? '。');
}

export function lookingBack(f: string): Looking {
  const back = anyPast.test(f) || anyPastInClause.test(f);
  const cites = f.includes('据') && citing.test(f);
  if ((!back && !opensWithPast(f)) || !opensReview.test(f.slice(0, 40))) return { back, cites, reviewed: 0 };
  return { back, cites, reviewed: turnsAhead.exec(f)?.index ?? f.length };
}

/** 2025年发表论文60篇;毕业率92%: a level told after what was counted in a year goes on telling of it; a deed may be to come. */
export function goesOnAs(
  targets: readonly { time: TimeValue | null; before?: TimeValue | null }[],
  before: TimeValue,
  clause: string,
): boolean {
  const last = targets.at(-1);
  return (
    before.kind === 'absolute' &&
    last !== undefined &&
    (last.time === before || last.before === before) &&
    !meansToCome.test(clause) &&
    !toCome.test(clause)
  );
}

/** 全县共有学校142所: what there is, not what is to be. */
const inAll = /(?:目前|学会|协会|学校|医院|[全我本][校院所市县区省馆会])共有[^,。;]*$/;

/** 全办在编人员86人: who is there. */
const onStaff = /(?:全[办院校所局处会馆部市县区省镇]|现)在(?:编|册|岗)[^,。;、\d]{0,6}$/;

/** 对现有87个学会开展评估, 对已命名的22家基地进行复核: what is done with those that are there is promised. */
const actedOn = /[对将把为](?:[^,。;、\d]{0,4})(?:现有|已[一-龥]{2,3}的)$/;
const isDone = /^[^,。;、]{2,24}?(?:开展|进行|实施|予以|逐一|逐个|全部|分类)/;

const withWhom = /[与同][^,。;]{0,20}$/;
const hasWith = /^\d[^,。;]{1,24}[签订建]有(?![效关力])/;
const authorised = /(?:^|[,。;])(?:现有|核定)?编制(?:病床|床位|人员|员额|总数)$/;

/** Whether the quantity at `at`, in the sentence that begins at `from`, tells what is past. */
export function isPast(
  { back, cites, reviewed }: Looking,
  f: string,
  from: number,
  at: number,
  clause: string,
): boolean {
  if (clause.includes('共有') && inAll.test(clause)) return true;
  if (clause.includes('在') && onStaff.test(clause)) return true;
  // 与218所高校签有协议, 编制病床1250床
  if (
    (clause.includes('与') || clause.includes('同')) &&
    withWhom.test(clause) &&
    hasWith.test(f.slice(at, at + 30))
  )
    return true;
  if (clause.includes('编制') && authorised.test(clause)) return true;
  if (
    (clause.endsWith('有') || clause.endsWith('的')) &&
    actedOn.test(clause) &&
    isDone.test(f.slice(at, at + 36))
  )
    return false;
  if (!back && !cites && at >= reviewed) return false;
  const said = f.slice(Math.max(from, at - 160), at);
  return (
    (back && (looksBack(said, clause) || goesOnBack(f, from, at))) ||
    ((at < reviewed || (cites && citing.test(said))) && !meansToCome.test(said))
  );
}

/** 过去一年,举办会议26场;承接职能4项: the part before the last ; opened by looking back, and nothing looks ahead since. */
function goesOnBack(f: string, from: number, at: number): boolean {
  if (f[from - 1] !== ';') return false;
  let whole = from;
  const least = Math.max(0, from - 400);
  while (whole > least && !'。!?\n'.includes(f[whole - 1]!)) whole--;
  return (
    opensReview.test(f.slice(whole, whole + 40)) &&
    !turnsAhead.test(f.slice(whole, at)) &&
    !meansToCome.test(f.slice(whole, at)) &&
    !toCome.test(f.slice(from, at))
  );
}

/** 去年筹得250万元,超出目标三个百分点: the goal was then. */
const isReachedGoal = (sentence: string, at: number): boolean =>
  sentence.startsWith('目标', at) &&
  /(?:超出?|超过|高于|低于|高出|完成了?)(?:年度|预期|原定)?$/.test(sentence.slice(Math.max(0, at - 6), at));

const doneWithThose =
  /(?:^|[,;:])(?:随机|定期|全年|年内|集中)?(?:抽查|抽检|复核|复查|回访|清理|梳理|盘活|更新|修订|评估|检查|核查)$/;

/** Whether the words before look back (去年, 已建成) and nothing after them looks ahead. */
function looksBack(sentence: string, clause: string): boolean {
  const inSentence = anyPast.test(sentence);
  if (!inSentence && !anyPastInClause.test(clause)) return false;
  const past = lastIndexOfAny(
    sentence,
    pastWords,
    (at) => !/[较比与同超于以每由从对]$/.test(sentence.slice(0, at)) && !meansAhead(sentence, at),
  );
  if (past >= 0 && lastIndexOfAny(sentence, futureWords, (at) => !isReachedGoal(sentence, at)) < past)
    return true;
  const now = lastIndexOfAny(
    clause,
    pastInClause,
    (at) =>
      !/[较比与同超于而业在由从]$/.test(clause.slice(0, at)) &&
      // 抽查已发表论文500篇: what is done with those that are there
      !(clause[at] === '已' && doneWithThose.test(clause.slice(0, at))),
  );
  // 现有合作伙伴达到15个: what there will be
  if (
    now >= 0 &&
    ((clause.startsWith('现有', now) &&
      (/(?:达到|增至|增加到|扩大到|扩展到|提升到|突破)$/.test(clause) ||
        // 现有设施完好率保持在98%以上
        /(?:率|比例|比重|占比)(?:应|要|须)?(?:保持在|稳定在|维持在|控制在|提高到|提高至|提升至|不低于|不少于)$/.test(
          clause,
        ))) ||
      // 将原有12个处室优化为9个
      /[将把](?:现|原)有[^,。;]*(?:优化|整合|合并|精简|压减|压缩|缩减|调整|归并)[为至到成]$/.test(clause))
  )
    return false;
  return now >= 0 && lastIndexOfAny(clause, futureWords, () => true) < now;
}
