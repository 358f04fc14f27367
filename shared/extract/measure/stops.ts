// Where a noun phrase ends: the words that begin a predicate, and those that only look as if they did.
import { headVerbs, stopVerbExcept, stopVerbs } from '../lexicon.ts';
import { endsMatcher, startsMatcher } from '../match.ts';

const stopAt = startsMatcher(stopVerbs);

/** Length of the verb that begins there, or ends; 0 where none does. */
export const verbAt = startsMatcher(headVerbs);
export const verbEnds = endsMatcher(headVerbs);
const longVerbs = headVerbs.filter((w) => w.length > 1);
/** The same of verbs of two characters or more. */
export const headAt = startsMatcher(longVerbs);
export const headEnds = endsMatcher(longVerbs);

/** Nouns made of a word that elsewhere ends a phrase: 支持率, 培训班, 服务站, 提升工程. */
export const nounAfterVerb =
  /^(?:项目|工程|工作|资金|任务|活动|面积|经费|比例|比重|总数|规模|中心|基地|平台|成果|机构|计划|专家|人员|人才|能力|水平|体系|机制|单位|部门|企业|收入|产值|总量|指数|服务|方案|行动|课程|课题|报告|论文|专利|合同|协议|标准|示范|试点|人数|次数|场次|案例|品牌|论坛|大会|会议|讲座|团队|产业|指标|强度|费用|支出|对象|骨干|公司|天数|增加值|成本|模式|难题|问题|大赛|领域|行业|时限|周期|时长|率(?!先)|值(?!班|得|守)|数(?!字|据|十|百|千)|计划|班(?!级)|组(?![织建成合])|站(?!位)|点(?!亮)|队(?!员)|团(?!结|员|组织|委|支部|干)|量(?!子|化)|额|费|者|员(?!工)|师(?!资|范|生)|生(?!物|态|产|活|命)|图(?!书)|书(?!记|籍|画)|室(?!内)|园(?!艺)|区(?!域|块|县|级)|院(?!士)|所(?!有|属)|厅|馆(?!员)|型|类|性|化(?!工|学)|会(?![员士])|题|的|村(?!民|干)|[县镇](?!域|长)|户(?!外)|中(?!小|青|国|外|央|医|药|高|华|学|层|短)|赛|奖|物(?!业|流|联|资)|社(?!区|会))/;

/** What is done with some of those just named: 从30人中择优选派, 50所学校中遴选. */
export const choosing =
  /(?:择优|公开|严格|综合|重点|评审|再|每年|竞争性)*(?:遴选|筛选|评选|选出|选树|选拔|选派|选聘|选送|选定|选取|选择|挑选|推荐|推选|择优|资助|支持|扶持|确定|产生|抽取|抽查|抽检|录取|录用|评出|招募|培育|认定|表彰|发展)/;

/** Before 组织 these make it a noun (国际科技组织总部). */
export const organisation =
  /(?:国际|科技|社会|民间|行业|党|团|科协|专业|合作|学术|群团|基层|工会|志愿|志愿者|中介|非政府|非营利|学生|公益|经济|贸易|卫生)$/;

/** 公共建设, 规模以上企业, 省级以上重点实验室, 线上线下: what looks like a verb begins inside a word. */
function inWord(f: string, i: number): boolean {
  const c = f[i]!;
  if (c === '共') return f[i - 1] === '公';
  if (c === '以')
    return (
      '上下'.includes(f[i + 1] ?? '。') &&
      ('模额'.includes(f[i - 1] ?? '。') ||
        ('级及'.includes(f[i - 1] ?? '。') && /[一-龥]/.test(f[i + 2] ?? '。')))
    );
  return c === '上' && f[i - 1] === '线' && f.startsWith('线下', i + 1);
}

const whichTheyAre =
  /^(?:脱贫(?:[户县村镇]|人口|群众|地区|家庭)|(?:入园|入驻|入库|落户|达标)(?:企业|项目|机构|团队|单位))/;

/** Length of the word there that ends a noun phrase; 0 where none does. */
export function stopLength(f: string, i: number): number {
  // 免费体检: what is done for those counted
  if (
    f.startsWith('免费', i) &&
    /^(?:体检|检查|培训|发放|提供|筛查|开放|接种|治疗|参观)/.test(f.slice(i + 2, i + 4))
  )
    return 2;
  // 1份共同倡议: what is made together
  if (f[i] === '共' && /^共同(?:倡议|声明|宣言|愿景|纲领|文件|基金)/.test(f.slice(i, i + 4))) return 0;
  // 专家3位作大会报告, 院士5人次来蓉开展交流: what they do
  if (f[i] === '作' && /^作[^,。;、\d]{0,6}(?:报告|讲座|演讲|辅导|发言)/.test(f.slice(i, i + 10)))
    return '工合创操著制协写运'.includes(f[i - 1] ?? '。') ? 0 : 1;
  if (
    f[i] === '来' &&
    /^来[一-龥](?:开展|参加|讲学|考察|交流|指导|授课|访问|合作|调研|工作|任教|举办)/.test(f.slice(i, i + 4))
  )
    return 2;
  // 接待40人次来访专家: which they are
  if (
    f[i] === '来' &&
    /^来[访校院馆](?:专家|学者|外宾|人员|代表|团组|嘉宾|师生|观众)/.test(f.slice(i, i + 4))
  )
    return 0;
  // 在沪初创企业: where they are is part of the name
  if (
    f[i] === '在' &&
    /^在[京沪津渝穗粤深](?![市北东西南津汉圳投召举开落建设组承主推成挂发演展巡试])/.test(f.slice(i, i + 3))
  )
    return 0;
  const n = stopAt(f, i);
  // 300户脱贫户, 50家入园企业: which they are
  if (n === 2 && '脱入落达'.includes(f[i]!) && whichTheyAre.test(f.slice(i, i + 4))) return 0;
  if (n === 0 || inWord(f, i)) return 0;
  const next = f[i + n] ?? '。';
  if (n === 1) {
    const except = stopVerbExcept[f[i]!];
    if (except?.includes(next)) return 0;
    if ('之性化'.includes(next)) return 0;
    // 未来, 现在, 学会 and the like end in a one-character stop word
    const before = f[i - 1] ?? '';
    if (f[i] === '会') return 0;
    if (f[i] === '为' && '民农'.includes(next)) return 0;
    if (f[i] === '于' && '基由对关至属处位'.includes(before)) return 0;
    if (f[i] === '为' && '行作认成人'.includes(before)) return 0;
    if (f[i] === '在' && ('现存潜所'.includes(before) || '编册岗职读研'.includes(f[i + 1] ?? '。'))) return 0;
    if (f[i] === '要' && '重主需纪提'.includes(before)) return 0;
    if (f[i] === '能' && '智功性节动职产潜效技储核热电赋才可失蓄光风氢势阳'.includes(before)) return 0;
    if (f[i] === '应' && '供响反相效适对'.includes(before)) return 0;
    if (f[i] === '需' && '急供内必刚军'.includes(before)) return 0;
    if (f[i] === '用' && '应使利实公专通农商军民药食'.includes(before)) return 0;
    if (f[i] === '等' && '高中初同平上对优'.includes(before)) return 0;
    if (f[i] === '向' && '方面导定双走'.includes(before)) return 0;
    if (f[i] === '达' && '发表'.includes(before)) return 0;
    if (f[i] === '超' && '高'.includes(before)) return 0;
    if (f[i] === '并' && '合兼'.includes(before)) return 0;
    if (f[i] === '可' && '许认'.includes(before)) return 0;
    if (f[i] === '对' && '针相面应结核校绝'.includes(before)) return 0;
    if (f[i] === '将' && '干部武'.includes(before)) return 0;
    if (f[i] === '获' && '捕收'.includes(before)) return 0;
    if (f[i] === '因' && '基原'.includes(before)) return 0;
    if (f[i] === '以' && '可所'.includes(before)) return 0;
    if (f[i] === '经' && '财曾已'.includes(before)) return 0;
    if (f[i] === '去' && '过'.includes(before)) return 0;
    if (f[i] === '给' && '供补自'.includes(before)) return 0;
    if (f[i] === '使' && '大天'.includes(before)) return 0;
    if (f[i] === '都' && '首成京'.includes(before)) return 0;
    if (f[i] === '含' && '包'.includes(before)) return 0;
  } else if (f.startsWith('保持', i) && f[i - 1] === '土') return 0;
  else if (f.startsWith('组织', i) && organisation.test(f.slice(Math.max(0, i - 4), i))) return 0;
  else if (nounAfterVerb.test(f.slice(i + n, i + n + 3)) && !/^(?:的)/.test(f.slice(i + n, i + n + 1))) {
    const w = f.slice(i, i + n);
    if (w === '组织' && organisation.test(f.slice(Math.max(0, i - 4), i))) return 0;
    if (w === '实施' && !/^(?:方案|计划|办法|细则|单位|意见|主体|期|人)/.test(f.slice(i + n, i + n + 2)))
      return n;
    // 高校毕业生就业岗位
    if (/^(?:领域|行业|物|社|者|性)/.test(f.slice(i + n, i + n + 2)) || f.startsWith('毕业生', i)) return 0;
    // 提升工程, 申报项目: part of a name; but 建立中心, 举办活动 begin a new predicate when they follow a noun
    if (
      /^(?:提升|提高|促进|增强|推动|支持|服务|试点|强化|加强|改造|实施|组织|投入|借助|实行|聚焦|用于|涵盖|领衔)/.test(
        w,
      ) &&
      !/^(?:用于|涵盖|聚焦)/.test(w)
    )
      return 0;
  }
  return n;
}

/** What becomes of the thing counted: 8名骨干|到企业挂职, 10个问题|立项预研, 6所院校|合办课程. */
export function goesWhere(f: string, i: number): boolean {
  if (f[i] === '出')
    return /^出[国境](?:研修|访学|进修|留学|培训|考察|学习|交流|参[展赛会])/.test(f.slice(i, i + 4));
  if (f[i] === '到') return !'报达迟送直'.includes(f[i - 1]!) && !'位期访账货场会'.includes(f[i + 1] ?? '位');
  // 3个示范镇年度建设任务
  if (f[i] === '年') return /^年度(?:建设|创建|工作)?任务/.test(f.slice(i, i + 6));
  // 30名干部挂职
  if (f[i] === '挂') return /^挂职(?:锻炼)?(?=[,。;、)]|$)/.test(f.slice(i, i + 5));
  // 50名科技副总入企
  if (f[i] === '入') return /^入(?:企|村|户|校|社区|园)(?=[,。;、)]|$)/.test(f.slice(i, i + 4));
  // 3个光伏项目并网
  if (f[i] === '并') return f[i + 1] === '网' && ',。;、)'.includes(f[i + 2] ?? '。');
  // 2名领导牵头、有专班负责
  if (f[i] === '牵') return f[i + 1] === '头' && ',。;、)'.includes(f[i + 2] ?? '。');
  if (!'立合联共'.includes(f[i]!) || !/^(?:立项|合办|合建|联办|共建)/.test(f.slice(i, i + 2)) || inWord(f, i))
    return false;
  return !nounAfterVerb.test(f.slice(i + 2, i + 5));
}
