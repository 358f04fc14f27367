// Whether a quantity with a Chinese numeral is a promise: such numerals stand in names and slogans as often, so they
// count only where something is plainly promised.
import { cnUnits, commitVerbs, moneyUnits, occasionUnits, structureNouns } from './lexicon.ts';
import { endsMatcher, startsMatcher } from './match.ts';
import type { Quantity } from './quantity.ts';
import { sumsUp } from './summed.ts';
import { type Around, growthWordBefore } from './targetKind.ts';

const structureAt = startsMatcher(structureNouns);

const commitEnds = endsMatcher(commitVerbs);

/** Things whose names begin as those of structure do. */
const thingsAfterAll =
  /^(?:导师(?!制|[团库])|优势(?:特色)?(?:学科|专业|产业|企业|品种|领域)|意识形态|重[点大要][^,。;:、\d]{0,8}?(?:课题|项目|实验室|学科|专业|企业|论坛|会议|赛事|展会|成果|标准|专利|期刊|仪器|装置|装备|产品|案例))/;

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

/** Chinese numerals count only where something is plainly promised. */
export function chinesePromised(f: string, q: Quantity, around: Around, afterNoun: string): boolean {
  // 每本不超过十万字: so many are no words of a slogan
  if (q.unit === '字') return q.value >= 1e4 && q.left !== '';
  if (!cnUnits.has(q.unit) && !q.unit.includes('/')) return false;
  if (
    structureAt(afterNoun, 0) > 0 &&
    !moneyUnits.has(q.unit) &&
    !thingsAfterAll.test(afterNoun) &&
    // 对食堂、宿舍两个重点部位开展检查: as many as were named
    !(/^重点(?:部位|领域|场所|区域|人群|行业|群体|岗位)/.test(afterNoun) && sumsUp(f, q))
  )
    return false;
  if (q.unit === '番') return f[q.numStart - 1] === '翻';
  if (/^(?:倍|成|个?百分点)$/.test(q.unit) && growthWordBefore(f, q.start)) return true;
  if (q.left && q.comparator !== 'eq') return true;
  if (q.left === '达到' || q.left === '达' || q.left.endsWith('达到'))
    return q.value !== 1 || q.unit !== '个';
  // 重点建一个研究院、两个基地、三个孵化器
  if (
    /^[个家所座支项名]$/.test(q.unit) &&
    listed.test(f.slice(Math.max(0, q.start - 40), q.start)) &&
    (q.value > 1 ||
      /^[^,。;、\d]{2,12}、[一二两三四五六七八九十]{1,3}[个家所座支项名]/.test(f.slice(q.end, q.end + 18)))
  )
    return true;
  if (q.value === 1 && q.comparator !== 'range') {
    // 两个单位合办的,由牵头单位填报一次: what follows in such a case
    if (f.startsWith('的,', q.start - around.before.length - 2)) return false;
    // 每个乡镇至少转化一项成果
    if (/(?:至少|最少|起码)[^,。;、]{1,6}$/.test(around.before) && q.unit !== '个') return true;
    if (around.cycle && occasionUnits.has(q.unit)) return true;
    // 每名干部联系一个班级
    if (/^[个名所户家]$/.test(q.unit) && eachTakes.test(around.before) && /^[一-龥]{2}/.test(afterNoun))
      return true;
    // 每半年提交进度报告一份, 第二、四季度各召开一次
    if (around.cycle && /^[份篇期场条讲课节集部]$/.test(q.unit) && ',。;、)'.includes(f[q.end] ?? '。'))
      return true;
    // 秘书长培训班两期、财务人员培训班一期, 出版专著一部。: the noun before, nothing after
    if (
      /^[期场次部篇本册份所座支门名套种项家]$/.test(q.unit) &&
      ',。;、)'.includes(f[q.end] ?? '。') &&
      /[一-龥”》)]{3}$|[A-Za-z]{2} ?$/.test(around.before) &&
      !/(?:以下|如下|的|是|为|有|分|这|那|第|每|前|后|上|下|同|统|进|逐|任务|之|其中)$/.test(around.before)
    )
      return true;
    if (
      occasionUnits.has(q.unit) &&
      /各(?:自|分别)?(?:举办|召开|开展|组织|举行|安排|进行)?$/.test(around.before)
    )
      return true;
    // 建设校级研究院一个。
    if (
      q.unit === '个' &&
      ',。;、)'.includes(f[q.end] ?? '。') &&
      /^(?:新建|新设|增设|建设|建成|打造|创建|培育|新增|设立|引进|组建|申报|获批)[^,。;]{3,}$/.test(
        around.before,
      )
    )
      return true;
    // 召开一次会员大会; 打响一场攻坚战 is a slogan
    if (
      /^[次场期]$/.test(q.unit) &&
      /(?:召开|举办|组织|开展|进行|举行|办好|开好|承办|筹办|安排)好?$/.test(around.before) &&
      /^[一-龥“《]{2}/.test(afterNoun) &&
      !/^[^,。;、]{0,10}(?:革命|变革|战役|攻坚|硬仗|大考|接力|盛宴|盛会|较量)/.test(afterNoun)
    )
      return true;
    // 形成一份报告, 签署一份协议
    if (
      /^[份部篇]$/.test(q.unit) &&
      /(?:形成|发布|签署|签订|提交|撰写|发表|推出|出版|编写|编印|编制|达成)$/.test(around.before) &&
      /^[一-龥“《]{2}/.test(afterNoun)
    )
      return true;
    return (
      /(?:新建|建成|新增|引进|创建|新设|增设|成功创建|开工建设)$/.test(around.before) &&
      /^[所家座个条处支名场部]$/.test(q.unit) &&
      !/^(?:批|系列)/.test(afterNoun)
    );
  }
  // 分两批支持项目
  if (q.unit === '批' && around.before.endsWith('分')) return true;
  if (around.cycle && occasionUnits.has(q.unit)) return true;
  if (moneyUnits.has(q.unit))
    return (
      q.value % 10 !== 0 ||
      q.value < 1e4 ||
      /^[一二两三四五六七八九]./.test(f.slice(q.numStart, q.numEnd)) ||
      /(?:投入|安排|投资|筹集|达|超|完成|发放|争取|落实|拨付|实现|资助|补助|补贴|奖励|支持|列支|(?:提高|提升|增加|上调|调整)[到至为])[^,。;]{0,8}$/.test(
        around.before,
      )
    );
  const text = f.slice(q.numStart, q.numEnd);
  if (text.length >= 2 && q.value > 10) return true;
  // 新建智能工厂两座, 专书两本: the noun stands before, nothing after
  const next = f[q.end] ?? '。';
  if (
    (',。;、)】'.includes(next) || /^(?:并|用于|赴|参加)/.test(f.slice(q.end, q.end + 2))) &&
    /[一-龥]{2}$/.test(around.before) &&
    !/(?:以下|如下|的|是|为|有|分|这|那|第|前|后|上|下|做到|坚持|实现)$/.test(around.before)
  )
    return true;
  // 甲小区、乙小区、丙小区三所: as many as were named
  if (
    /^[所座家场处条支门站]$/.test(q.unit) &&
    !/[一二三四五六七八九十]处、$/.test(around.before) &&
    f
      .slice(Math.max(0, q.start - 60), q.start)
      .replace(/^.*[,。;:\n]/s, '')
      .split('、').length === q.value
  )
    return true;
  // 赴甲、乙、丙三个县开展…: as many as were named
  if (q.unit === '个' && q.value > 1 && sumsUp(f, q)) return true;
  // 其中两场邀请…: of those just counted
  if (q.value > 1 && around.before.endsWith('其中') && countedHere(f, q)) return true;
  // 编制总体规划及六个专项规划: joined to what the verb brings
  if (joinedTo.test(f.slice(Math.max(0, q.start - 24), q.start))) return true;
  // 在两个县开展试点: where it is done
  if (
    q.value > 1 &&
    /[在于](?:[全本我][市省区县校院国])?$/.test(around.before) &&
    doneThere.test(f.slice(q.end, q.end + 16))
  )
    return true;
  // 开设木工、陶艺和编织三个课程
  if (
    q.unit === '个' &&
    q.value > 2 &&
    opensSeveral.test(around.before) &&
    around.before.split(/[、和及与]/).length === q.value
  )
    return true;
  // 五个专项全面实施: those named before are all carried out
  if (
    q.value > 1 &&
    /^(?:全部)?$/.test(around.before) &&
    /^[一-龥]{2,10}?(?:全面|全部|如期)(?:实施|启动|完成|建成|投用|开工|落地|推开)/.test(
      f.slice(q.end, q.end + 16),
    )
  )
    return true;
  // 与三个学会签署备忘录
  if (
    /[与同](?:[全本我][市省区县校院国]|[市省区县校院国境海][内外]|内地|外地|当地)?$/.test(around.before) &&
    /^[^,。;、]{2,12}(?:签署|签订|共建|建立|联合|合作|合办|合建|联办|开放|开展|结对|互派|互访|交换)/.test(
      f.slice(q.end, q.end + 18),
    )
  )
    return true;
  if (commitEnds(around.before, around.before.length) > 0) return true;
  const before = around.before.replace(/(?:约|各|共|出|好|成|新|以|的|再|等)$/, '');
  if (commitEnds(before, before.length) > 0) return true;
  return /[”》)]$/.test(around.before) || /等$/.test(around.before);
}
