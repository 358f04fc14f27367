// Announced counts against the names right before them: 甲大学、乙大学2所高校, 科普日、科技周两大活动. Silent unless the list is
// plainly the whole of it.
import { countOf, isUnlike, tellCount } from './listCount.ts';
import type { Remark } from './remarks.ts';

const announced =
  /([》”)一-龥])(?:共|共计|这)?([两二三四五六七八九十]|[2-9]|1[0-2])(个|家|所|大|国|座|部|本|种|项|篇)([一-龥]{2,8})/g;

/** 《甲》《乙》2部专著; 清华大学、北京大学2所高校: names of one kind, none left open by 等. */
export function listedNames(f: string, out: Remark[]): void {
  // nothing is listed before the first of these
  const [comma, title] = [f.indexOf('、'), f.indexOf('》')];
  if (comma < 0 && title < 0) return;
  announced.lastIndex = comma < 0 || title < 0 ? Math.max(comma, title) : Math.min(comma, title);
  for (let m = announced.exec(f); m; m = announced.exec(f)) {
    announced.lastIndex = m.index + 2;
    const at = m.index + 1;
    const before = f.slice(Math.max(0, at - 160), at);
    if (m[1] !== '》' && !before.slice(-40).includes('、')) continue;
    const said = countOf(m[2]!);
    const books = /((?:《[^《》]{2,40}》(?:\([^()]{0,30}\))?[、和及与]?){2,})$/.exec(before);
    const listed = books ? (books[1]!.match(/《/g) ?? []).length : ofOneKind(before, m[3]!, m[4]!);
    if (listed === 0 || !isUnlike(listed, said)) continue;
    const from = at - (books ? books[1]!.length : Math.min(before.length, 20));
    const to = m.index + m[0].length;
    tellCount(out, from, to, said, listed);
  }
}

/** 洱海站、抚仙湖站两站; 荷兰、日本2国: each name ends as they are counted, or is a country. */
const byTheirEnd =
  /((?:[一-龥A-Za-z0-9]{1,12}、){1,10}[一-龥A-Za-z0-9]{1,12})([两二三四五六七八九]|[2-9])(站|校|国|县|市|区|镇|村|馆|园|省)(?![、和与及级])/g;

/** 俄罗斯、中亚五国: the number is the region's. */
const region =
  /(?:[东西南北中]亚|东盟|[东西南北中]欧|中东|[东西南北]?非洲?|拉美|海湾|金砖|澜湄|上合|沿线|周边)$/;

export function listedByEnd(f: string, out: Remark[]): void {
  if (!f.includes('、') || !/[两二三四五六七八九2-9][站校国县市区镇村馆园省]/.test(f)) return;
  for (const m of f.matchAll(byTheirEnd)) {
    const names = m[1]!.split('、');
    const own = names.every((name) => name.endsWith(m[3]!));
    const countries = m[3] === '国' && names.slice(1).every((name) => /^[一-龥]{2,6}$/.test(name));
    if (
      !(own || countries) ||
      region.test(names.at(-1)!) ||
      /等|(?<!共)[和与及]/.test(names.slice(1).join('、'))
    )
      continue;
    const said = countOf(m[2]!);
    if (!isUnlike(names.length, said)) continue;
    tellCount(out, m.index, m.index + m[0].length, said, names.length);
  }
}

/** How many names of one kind (…大学, …组) end the text; 0 where they are no plain list of such. */
function ofOneKind(before: string, unit: string, noun: string): number {
  if (!/^(?:个|家|所|大|国|座)$/.test(unit)) return 0;
  const m = /((?:[一-龥A-Za-z0-9]{2,14}、){1,10}[一-龥A-Za-z0-9]{2,14})$/.exec(before);
  if (!m) return 0;
  const names = m[1]!.split('、');
  const last = names[0]!.at(-1)!;
  if (!names.every((n) => n.endsWith(last))) return 0;
  // the noun names the same kind: 理论组…工作组, 浙江大学…高校
  const kin: Record<string, string> = { 学: '校学', 院: '校院所', 市: '市', 省: '省', 所: '所构', 区: '区' };
  const head =
    /^(?:分)?[一-龥]{1,6}?(?=(?:开展|签署|签订|建立|举办|联合|共同|合作|协同|的|进行|承担)|$)/.exec(
      noun,
    )?.[0] ?? noun;
  // 生命科学和信息科学 may be two
  if (/[一-龥]{2}[和与及](?!谐|平)/.test(m[1]!)) return 0;
  return names.length > 1 &&
    (head.includes(last) || (kin[last] ?? '').split('').some((c) => c !== '' && head.includes(c)))
    ? names.length
    : 0;
}

/** What such a list ends in; looking for it alone costs less. */
const sumCount =
  /[两二三四五六七八九十2-9](?:大|支|个[方领维层部机工板模环奖分单组赛展专系平乡街城片项主类学]|项[行工活任重主品赛])/;
/** 科普日、科技周、减灾日四大主题活动: names right before their number, where nothing else is listed. */
const summedUp =
  /(?:^|[,。;:(]|办好|抓好|做好|开展|实施|组织|围绕|聚焦|突出|推进|打造|打响|落实|建设|用好|面向|深化|覆盖|由|下设|分设|设有|设立|设置|设|承办|举办|成立)((?:“[^“”]{2,16}”|[一-龥A-Za-z]{2,10})(?:、?(?=“)|、)(?:(?:“[^“”]{2,16}”、?|[一-龥A-Za-z]{2,10}、)){0,9}(?:“[^“”]{2,16}”|[一-龥A-Za-z]{2,10}?))([两二三四五六七八九十]|(?<!\d)[2-9])(大(?![学会队赛家])|个方面|个领域|个方向|个维度|个层面|个部门|个机构|个工作组|个板块|个模块|个环节|个奖项|个分会场|个单元|个工种|个组别|个赛道|个展区|个专区|个系统|个平台|个乡镇|个街道|个城市|个片区|个项目|个主题|个专题|个展厅|个学院|个分馆|个类别|支[一-龥]{1,4}队|项品牌活动|项赛事|项行动|项工程|项活动|项(?:重点|主要)?任务|项(?:重点|主要)工作)/g;

/** 等, 和 and 及 leave open how many there are; two names joined by 和 are two. */
export function summedNames(f: string, out: Remark[]): void {
  if (!(f.includes('、') || f.includes('”“')) || !sumCount.test(f)) return;
  summedUp.lastIndex = 0;
  for (let m = summedUp.exec(f); m; m = summedUp.exec(f)) {
    const text = m[1]!;
    const at = m.index + m[0].indexOf(text);
    summedUp.lastIndex = m.index + m[0].length;
    if (/[等各]/.test(text.slice(-2)) || /第$/.test(text)) continue;
    const said = countOf(m[2]!);
    const quoted = text.match(/“[^“”]*”/g)?.length ?? 0;
    const names = text.split('、');
    const listed = quoted > 0 && !names.some((n) => n !== '' && !n.includes('“')) ? quoted : names.length;
    const ands = (text.match(/[和与及](?!谐|平|其|时)/g) ?? []).length;
    if (
      listed < 2 ||
      (said >= listed && said <= listed + ands) ||
      Math.abs(listed - said) > Math.max(1, said / 3)
    )
      continue;
    const [from, to] = [at, m.index + m[0].length];
    tellCount(out, from, to, said, listed);
  }
}
