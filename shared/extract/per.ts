// Reads what a quantity is stated per: 每场论坛, 每人每月, 每千人口, 各学会, 双方各派. Folded text in, words out.
import { anyOf } from './anyOf.ts';
import { adverbs, leftComparators, units } from './lexicon.ts';
import { startsMatcher } from './match.ts';
import { isCn, isDigit } from './numerals.ts';
import { readAverage, readRhythm, readSingle } from './perRhythm.ts';
import { verbAt } from './stops.ts';

export interface Per {
  /** The name in the text. */
  from: number;
  to: number;
  /** What stands before here is no part of the measure. */
  cut: number;
  /** Where 每 or 各 stands; what is counted may stand before it (“名医讲堂”每月2次). */
  start: number;
}

const adverbAt = startsMatcher(adverbs.filter((w) => w.length > 1));
const comparatorAt = startsMatcher(leftComparators.map((c) => c.word));
const unitAt = startsMatcher(units);
const moneyAt = startsMatcher('港币 新台币 人民币 澳门元 澳门币 葡币 美金 NT$ HK$ RMB US$ ¥ $ €'.split(' '));
/** After 每, a measure word that is a party by itself: 每人驻点6个月 is per 人. */
const party = new Set('人户村校县镇乡班队组团');
/** Deeds of the thing named: 每场论坛提出…, 每期回收…; weaker than the verbs that begin a commitment. */
const deedAt = startsMatcher(
  '新增 提出 回收 产出 产生 凝练 撰写 上报 报送 发出 录用 接纳 容纳 收取 收到 联系 带教 指导 讲授 授课 走访 听取 解决 落实 限报 限额 申报 做到 出具 评审 审读 刊登 刊载 发稿 拿出 驻校 驻点 驻馆 驻留 停留 逗留 派发 发行 入驻 带动'.split(
    ' ',
  ),
);
/** Deeds that are counted themselves when the number follows: 每位教师听课不少于16节. */
const countedAt = startsMatcher(
  '挂职 研修 访学 实习 实践 听课 推门听课 家访 送课 教研 备课 磨课 结对 值班 坐诊 巡诊 调研'.split(' '),
);
const cycle =
  /^每\s*(?:隔)?(?:[两二三四五六七八九十]|\d{1,2})?\s*(?:个)?(?:双月|双周|年|月|周|季度|季|半年|学期|学年|日|天|星期|届|小时|工作日)(?!龄|轻|产|报)/;

const days =
  /^[一二三四五六日天末](?:[、和及与至](?:周|星期)?[一二三四五六日天])*(?:[上下]午|晚上?|中午)?各?(?=[一-龥]{2})/;

/** How many characters after 每周 say on which days (每周一、周三各开放1次). */
const onDays = (f: string, at: number): number =>
  f[at - 1] === '周' || f[at - 1] === '期' ? (days.exec(f.slice(at, at + 16))?.[0].length ?? 0) : 0;

/** 每项三万元提高到五万元: an amount is no part of the name; 每个5G基站 keeps its own. */
function numberAt(f: string, i: number): boolean {
  if (isDigit(f.charCodeAt(i))) return !/^\d[A-Za-z岁]/.test(f.slice(i, i + 2));
  return isCn(f[i]) && /^[一二两三四五六七八九][十百千]*[万亿]?元/.test(f.slice(i, i + 8));
}

const endsClause = anyOf(',。;:()“”《》');

function nameEnd(f: string, from: number, to: number): number {
  let i = from;
  while (i < to) {
    const c = f[i]!;
    const places = c === '(' ? /^\([市区县旗州镇乡街道、]+\)/.exec(f.slice(i, Math.min(to, i + 9))) : null;
    if (places) {
      i += places[0].length;
      continue;
    }
    if (c === '、' || endsClause(f, i) || (i > from + 1 && f.startsWith('财政', i))) return i;
    if (moneyAt(f, i) > 0 || (f[i - 1] !== '每' && numberAt(f, i))) return i;
    if (comparatorAt(f, i) > 0) return i;
    const v = verbAt(f, i);
    if (v > 1 && i > from) return i;
    if (
      (i > from + 1 || (i > from && '馆院站店企厂校县区市村队'.includes(f[from]!))) &&
      (deedAt(f, i) > 0 || countedAt(f, i) > 0)
    )
      return i;
    if (
      v === 1 &&
      i > from + 1 &&
      '派选聘招设建办请'.includes(c) &&
      !/^(?:派员|设[备施])/.test(f.slice(i, i + 2))
    )
      return i;
    if (i > from && adverbAt(f, i) > 0) return i;
    // 每个教学点年授课24课时
    if (c === '年' && i > from + 1 && (verbAt(f, i + 1) > 1 || deedAt(f, i + 1) > 0)) return i;
    if (i > from + 1 && '有为在于由可应需要须将的至均达配'.includes(c)) return i;
    i++;
  }
  return i;
}

const measured =
  /^([^的]{2,}?)[^的]{2}(?:面积|人数|数量|金额|额度|经费|资金|产值|收入|规模|时长|时间|次数|比例|标准|长度|投入|容量)$/;

/** 每名奖金2万元, 每家藏书2000册: what is paid or had, not whose it is. */
const paidEach =
  /^(?:(?:研究|支持|活动|建设)?(?:奖金|奖励|补助|补贴|经费|资助|津贴|酬金|费用)|藏书|面积|时长|用时|人数|学员|观众|座位|床位)$/;

const event = new Set('场次期届篇项部轮批回节课讲集堂站梯');

/** The nearest 每X or 各X of the clause before the quantity at `to`; `nounAfter`: a noun follows the measure word. */
export function readPer(f: string, clauseFrom: number, to: number, nounAfter: boolean): Per | null {
  const least = Math.max(clauseFrom, to - 60);
  const text = f.slice(least, to);
  const every = text.lastIndexOf('每');
  const each = text.lastIndexOf('各');
  if (every >= 0 && every > each - 12) return readEvery(f, least, every, to, nounAfter);
  return each >= 0
    ? readEach(f, least, least + each, to)
    : (readRhythm(f, least, to) ?? readSingle(f, least, to) ?? readAverage(f, least, to));
}

function readEvery(f: string, least: number, every: number, to: number, nounAfter: boolean): Per | null {
  const at = least + every + 1;
  const c = cycle.exec(f.slice(at - 1, at + 9));
  if (c) {
    // 每人每月: both together
    const text = f.slice(least, to);
    const before = text.lastIndexOf('每', every - 1);
    const both = every > 0 && before >= 0 && every - before <= 6 && !text.slice(before, every).includes('、');
    const lead = c[0].length - c[0].slice(1).trimStart().length;
    return {
      from: both
        ? least +
          before +
          (/^(?:[位名个所]|[家项支](?![庭目队]))(?!每)/.test(text.slice(before + 1, before + 3)) ? 2 : 1)
        : at - 1 + lead,
      to: at - 1 + c[0].length,
      cut: at - 1 + c[0].length + onDays(f, at - 1 + c[0].length),
      start: both ? least + before : at - 1,
    };
  }
  let start = at;
  const n = /^(?:[千万百亿]|单位)/.test(f.slice(at, at + 2)) ? 0 : unitAt(f, at);
  if (
    (n === 1 || f.startsWith('年度', at + 1)) &&
    party.has(f[at]!) &&
    !f.startsWith('县市', at) &&
    (!'均次员民口才名级子织伍长体'.includes(f[at + 1] ?? '。') || f.startsWith('名额', at + 1)) &&
    !f.startsWith('团队', at)
  )
    return { from: at, to: at + 1, cut: at + 1, start: at - 1 };
  if (f.startsWith('县市', at)) return { from: at, to: at + 2, cut: at + 2, start: at - 1 };
  // 每亩节本增效120元: an area
  if (n === 1 && /^[亩户吨](?:节本|增收|增产|增效|节支|减排)/.test(f.slice(at, at + 3)))
    return { from: at, to: at + 1, cut: at + 1, start: at - 1 };
  // 每个展览展期2个月, 每条片长3分钟: how long it lasts is no part of its name
  const lasting = /^(?:[条段集部]|[个场项次]([^,。;:、\d]{2,8}?))(?:展期|片长|时长|会期|工期|任期)$/.exec(
    f.slice(at, to),
  );
  if (lasting) {
    const from = lasting[1] ? at + 1 : at;
    const end = at + 1 + (lasting[1]?.length ?? 0);
    return { from, to: end, cut: end, start: at - 1 };
  }
  if (n > 0 && n < 3) {
    const e = nameEnd(f, at + n, to);
    const abuts = e >= to || comparatorAt(f, e) > 0;
    // 每支服务企业5家: a team cannot be a company; 每名奖金2万元: the money is counted
    const does =
      '支名位场期次批队组'.includes(f[at]!) &&
      verbAt(f, at + n) > 1 &&
      /^(?:企业|学校|单位|村|社区|镇|县|医院|地区)/.test(
        f.slice(at + n + verbAt(f, at + n), at + n + verbAt(f, at + n) + 2),
      );
    const paid = (abuts || moneyAt(f, e) > 0) && paidEach.test(f.slice(at + n, e));
    const own =
      !does &&
      !paid &&
      // 每所以5万元为上限
      !(e === at + n + 1 && '以按约均为'.includes(f[at + n]!)) &&
      e > at + n &&
      !/^(?:在[外校院馆华境]|驻[校院馆华点会]|停留|逗留|入驻|(?:参[会训赛展加]|出席|到场)(?:人|学员|师生|观众)|听众|观众|收生|招生|选课)/.test(
        f.slice(at + n, at + n + 4),
      ) &&
      (verbAt(f, at + n) < 2 ||
        /^(?:书|表|稿|者|队|站|点|团|中心|基地|平台|机构|项目|班|学校|实验|单位|企业|地区|县|村|区|镇|社区|医院|对象)/.test(
          f.slice(at + n + verbAt(f, at + n), at + n + verbAt(f, at + n) + 2),
        ) ||
        /^..[人者](?![数次员])/.test(f.slice(at + n, at + n + 4))) &&
      comparatorAt(f, at + n) === 0 &&
      (adverbAt(f, at + n) === 0 || f.startsWith('联合实验', at + n));
    // 每场论坛邀请30名 is per 论坛; in 每场参会人员不少于80人 the noun is what is counted
    if (
      !own ||
      (abuts && !nounAfter && (event.has(f[at]!) || /^[种本张份台件].{1,6}[数量额]$/.test(f.slice(at, e))))
    ) {
      // A类学会每个资助20万元: the classifier stands for the noun before it
      const named = event.has(f[at]!)
        ? null
        : /(?:^|其中|[,:、等])([一-龥A-Z]{2,8})$/.exec(f.slice(Math.max(least, at - 12), at - 1));
      if (
        named &&
        verbAt(f, at - 1 - named[1]!.length) < named[1]!.length &&
        !/^(?:给予|按照?|平均|原则上|要求|确保)|[为是按]$/.test(named[1]!)
      )
        return { from: at - 1 - named[1]!.length, to: at - 1, cut: at + n, start: at - 1 };
      return { from: at, to: at + n, cut: at + n, start: at - 1 };
    }
    start = at + n;
  }
  let end = nameEnd(f, start, to);
  // 每个示范点示范面积不低于200亩: what is measured of it is no part of its name
  if (!nounAfter && end - start > 5 && (end === to || comparatorAt(f, end) > 0)) {
    const own = measured.exec(f.slice(start, end));
    if (own) end = start + own[1]!.length;
  }
  // 每位市民拥书量
  const share = nounAfter
    ? null
    : /^([一-龥]{2,3}?)[拥藏借阅用产占消][一-龥]{0,2}[量数]$/.exec(f.slice(start, end));
  if (share) end = start + share[1]!.length;
  const crowd =
    /^[十百千万亿]+(?:名|个|户|位|家)?(?:企业(?=中|拥)|经营主体|市场主体|常住人口|就业人员|老年人|劳动力|人口|居民|职工|人|户|平方公里)/.exec(
      f.slice(start, to),
    );
  if (crowd) end = start + crowd[0].length;
  return end > start && end - start <= 14
    ? {
        from: start,
        to: end,
        cut: end + (f[end] === '中' ? 1 : '驻停逗'.includes(f[end] ?? '。') ? 0 : deedAt(f, end)),
        start: at - 1,
      }
    : null;
}

const direct =
  /^(?:派|选派|开展|招收|举办|召开|进行|印发|出版|组织|建设|安排|推荐|完成|承担|建|办|设|招|选|聘|培养|新增|引进|邀请|形成|提供|投入|配备|推出|打造|出资|承办|主办|共建|合建|新建|新设|增设|配置|配发|派驻|发放|报送|赠送|遴选|资助|奖励|奖补|补助|补贴|给予|出席|参加|讲(?![座堂师])|撰写|获得?(?!奖者)|评选|不|至少|约|有)/;
const parties = /[双两三四多各][方校院所国地家馆]$/;
/** 5月和9月各举办1次: once in each of the months named. */
const severalMonths = /^(?:\d{1,2}月份?[、和与及]?){2,}$/;
const notEach = /^(?:类|项|种|方|界|级各类|自然|式|异|有关|相关|个方面)/;

/** 对3个镇给予表扬,(并各…): the party of the clause before. */
function eachNamed(f: string, from: number, cut: number): Per | null {
  const least = Math.max(0, from - 40);
  // 双方各投入200万元,(各派5名): the same parties
  const same = /(?:^|[,。;:])[^,。;:\d]{0,6}?((?:中外)?[双两三四][方校院所国地家馆])各[^。;,]*,$/.exec(
    f.slice(least, from),
  );
  if (same) {
    const at = least + same.index + same[0].indexOf(same[1]!);
    return { from: at, to: at + same[1]!.length, cut, start: from };
  }
  const named =
    /[对给向为](?:[^,。;]{0,12}的)?\d*[个家名位所支]?([一-龥()、]{1,10}?)(?:给予|予以|进行|颁发|授予)[^,。;]*,$/.exec(
      f.slice(least, from),
    );
  if (!named) return null;
  const at = least + named.index + named[0].lastIndexOf(named[1]!);
  return { from: at, to: at + named[1]!.length, cut, start: from };
}

function readEach(f: string, least: number, at: number, to: number): Per | null {
  const rest = f.slice(at + 1, to);
  if (notEach.test(rest)) return null;
  if (rest === '' || comparatorAt(f, at + 1) > 0 || direct.test(rest)) {
    let from = at;
    while (from > least && !endsClause(f, from - 1)) from--;
    const lead = /^.*(?:在|由|要求|组织|举办|开展|建设|新建|引进|与|对|向)(?=[^在]{2,})/.exec(
      f.slice(from, at),
    );
    if (lead) from += lead[0].length;
    // 互派学生各10名: each of the two sides
    if (/互[派换]/.test(f.slice(from, at))) return null;
    for (let k = 0; k < 3; k++) {
      const lead = f.startsWith('新增', from) ? 2 : Math.max(verbAt(f, from), adverbAt(f, from));
      if (lead < 2 || at - from - lead < 2) break;
      from += lead;
    }
    // 各县区各承办3场
    if (f[from] === '各' && at - from > 1) from++;
    let end = at;
    // 给予表扬,并各奖励10万元: those named in the clause before
    if (/^(?:并|且|再)?$/.test(f.slice(from, end))) return eachNamed(f, from, at + 1);
    const trail = /(?:将|均|要|应|至少|每年|全年|分别)$/.exec(f.slice(from, end));
    if (trail) end -= trail[0].length;
    const named = f.slice(from, end);
    // 培训时长各5天: what is measured is no party
    if (
      /(?:时[长间限]|期限|周期|经费|金额|面积|规模|数量|[拨投捐]款|投入|补[助贴]|预算|开支|支出)$/.test(named)
    )
      return null;
    if (end <= from || end - from > 16 || (/\d/.test(named) && !severalMonths.test(named))) return null;
    // 双方各派10人: they are not counted; 硕士、博士各10名: they are
    return { from, to: end, cut: parties.test(named) ? at + 1 : from, start: from };
  }
  let end = nameEnd(f, at + 1, to);
  // 各级科技特派员130名
  if (f[at + 1] === '级' && end >= to) return null;
  if (end - at - 1 > 12) return null;
  // 分布各区的111个设施, 各部门确定的黑点: they say which are meant
  if (f[end] === '的' || /的\s*$/.test(f.slice(at, end))) return null;
  const lead = /^(?:个|级|有关)/.exec(rest);
  const from = at + 1 + (lead ? 1 : 0);
  const trail = /(?:年内|全年|均|都|分别)$/.exec(f.slice(from, end));
  if (trail) end -= trail[0].length;
  return end - from > 1 || /^[镇乡县市区村校院所系]$/.test(f.slice(from, end))
    ? { from, to: end, cut: end, start: at }
    : null;
}

const comesToEach = /^[^,。;]{0,3},(?:参加|参训|参会|参与|到场|招收|吸引)[^,。;:()、\d]{0,8}$/;

/** 每人讲党课1次、听课8节: what is joined by 、 is per the same. */
export function perGoesOn(
  f: string,
  sentence: number,
  prev: { end: number; per: string | null; sentence: number } | undefined,
  start: number,
): string | null {
  if (!prev || prev.per === null || prev.sentence !== sentence || start - prev.end > 33) return null;
  const between = f.slice(prev.end, start);
  // 每场1小时左右,参加居民20-30人: who comes to each
  if (event.has(prev.per) && comesToEach.test(between)) return prev.per;
  return /^(?!.*(?:全年|年内|每|各|共|总|合计))[^,。;:()、]{0,12}[、和与及][^,。;:()]{0,20}$/.test(between)
    ? prev.per
    : null;
}
