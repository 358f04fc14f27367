// Named events, publications and platforms a Chinese block promises, where they stand, with edition and theme. When
// each is due is told by deliverables.ts; what english/deliverables.ts does for English.
import type { Deliverable } from './types.ts';

export interface NamedThing {
  kind: Deliverable['kind'];
  from: number;
  to: number;
  edition: string | null;
  /** From where to where its theme stands. */
  theme: readonly [number, number] | null;
}

const numeral = '[一二三四五六七八九十百零\\d]{1,5}';
const meetings =
  '论坛|研讨会|年会|大会|峰会|会议|讲座|沙龙|大赛|竞赛|联赛|挑战赛|邀请赛|锦标赛|展览|博览会|展览会|交易会|洽谈会|推介会|发布会|交流会|运动会|音乐会|报告会|科技周|科学节|文化节|艺术节|科普节|读书节|电影节|讲坛|讲堂|训练营|夏令营|冬令营|书画展|摄影展|作品展|成果展|巡展';
const eventName = new RegExp(
  `(?:${meetings}|活动|科普月|活动周|科普日|开放日|展|节|班|周|日|月|课堂|营|之夜|杯)$`,
);
const eventNext = new RegExp(
  `^(?:系列|品牌|主题|专题|学术|高端|国际|科普|全国|全省|全市)*(?:[一-龥]{0,6}(?:${meetings})|活动|科普月|活动周|活动日)`,
);
const holds =
  /举办|承办|主办|协办|召开|办好|组织|开展|策划|筹办|举行|参与|参加|实施|联办|合办|推出|打造|启动|筹备|组办|接续办/g;
const isHeld =
  /^[^。;,“《]{0,30}?(?:举办|召开|举行|开幕|开赛|开讲|启动|开营|开班)(?!的|地|方|单位|期间|前|后|以来)/;

const papers =
  '报告|蓝皮书|白皮书|绿皮书|年报|指数|目录|名录|清单|指南|手册|年鉴|丛书|标准|图谱|图集|案例集|汇编|论文集|文集|期刊|学报|榜单|画册|读本|教材|倡议|共识|宣言|路线图';
const paperName = new RegExp(`(?:${papers})$`);
const publishes =
  /发布|出版|编写|编印|编制|编撰|编纂|编辑|编译|翻译|形成|印发|印制|制定|修订|推出|撰写|完成|出台|发行|刊印|刊发|再版|报送|更新|创办/g;
const isPublished = /^[^。;“《]{0,24}?(?:发布|出版|印发|出台|发行|面世|刊印|编印完成|编写完成)/;

const places =
  '平台|基地|中心|数据库|资料库|知识库|语料库|样本库|标本库|实验室|工作站|服务站|联盟|网络|示范区|网站|门户|小程序|客户端|公众号|系统|研究院|研究所|博物馆|科技馆|展览馆|体验馆|图书馆|展厅|孵化器|众创空间|创客空间|产业园|科技园|园区|智库|频道|专栏|专区|工作室|驿站|云|设施|装置|APP|App';
const placeName = new RegExp(`(?:${places})$`);
const placeNext = new RegExp(`^(?!建设|作用|等|与|和|为|在|上|中)[一-龥]{0,6}?(?:${places})`);
const builds =
  /建设|搭建|打造|成立|建立|组建|推出|运营|上线|新建|设立|完善|建成|开通|启用|筹建|共建|升级|推广|开发|申报|创建|获批|挂牌|启动|改造|建好|构建|投用|开设|运行/g;
const isBuilt =
  /^[^。;“《]{0,30}?(?:建成|上线|挂牌|启用|投入使用|投用|开通|揭牌|投入运行|投入运营|落成|竣工|开工|成立|运行)/;

/** What is learnt, followed or leant upon is not brought about: 学习“第十二届…论坛”精神, 落实《科普法》. */
const follows =
  /学习|贯彻|落实|根据|按照|依据|依照|遵循|宣传|对照|对标|参照|执行|响应|依托|借助|衔接|对接|借鉴|结合|总结|关于/g;
const followed = /^(?:的)?(?:精神|要求|部署|规定|意见|经验|通知|(?:办会|举办)经验)/;
/** Set phrases in quotes: no names of what is built. */
const phrase =
  /^(?:一带一路|十[一二三四五六七八九]五|双碳|双减|双一流|三农|专精特新|互联网\+|揭榜挂帅|两山|放管服|一站式|一体化|一网通办|一张网|[\dN+]{1,5})$/;
/** 研究制定了《…》, 现将《…》印发给你们: it is there. */
const isThere = /(?:了|现将)$/;
const isTheme = /(?:主题|议题|口号|主旨)(?:为|是|定为|:)?\s*$/;

const quotes = /“([^“”《》\n]{2,60})”|《([^《》\n]{2,60})》/g;
const withEdition = new RegExp(
  `(?:第(${numeral})|(首))届([一-龥A-Za-z0-9·]{2,24}?(?:${meetings})(?:博览会)?)`,
  'g',
);
/** 2026世界机器人大会(第九届) */
const withYear = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d(?!年|\\d|[-至~])[一-龥A-Za-z·]{2,20}?(?:${meetings}))(?![一-龥]{0,2}(?:精神))`,
  'g',
);

const editionBefore = new RegExp(`(?:第(${numeral})|(首))届\\s*$`);
const editionInside = new RegExp(`^(?:(?:19|20)\\d\\d年?)?(?:第(${numeral})|(首))届`);
const editionAfter = new RegExp(`^[”》]?\\s*\\([^()]{0,20}?(?:第(${numeral})|(首))届`);
const printing = new RegExp(`^[”》]?\\s*(?:\\((?:[^()]{0,12}[,、])?)?第?(${numeral})版`);

const said = (m: RegExpExecArray | null): string | null => m?.[1] ?? m?.[2] ?? null;

/** Where the last word of a kind stands; -1 none. */
function lastOf(kind: RegExp, words: string): number {
  let at = -1;
  kind.lastIndex = 0;
  for (let m = kind.exec(words); m; m = kind.exec(words)) at = m.index;
  return at;
}

/** The words before `at` in its sentence. */
function sentenceBefore(f: string, at: number): string {
  const near = f.slice(Math.max(0, at - 60), at);
  return near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')) + 1);
}

interface Found extends NamedThing {
  /** With its marks and its edition. */
  start: number;
  end: number;
}

/** Offsets in the folded text; `f` is not longer than the caller reads. */
export function readNamedThings(f: string): NamedThing[] {
  const found: Found[] = [];
  quotes.lastIndex = 0;
  for (let m = quotes.exec(f); m; m = quotes.exec(f)) {
    const one = readQuoted(f, m, found.at(-1));
    if (one) found.push(one);
  }
  if (f.includes('届')) addUnquoted(f, withEdition, found);
  addUnquoted(f, withYear, found);
  found.sort((a, b) => a.from - b.from);
  let taken = 0;
  return found.map((one, k) => {
    const theme =
      themeBefore(f, Math.max(taken, found[k - 1]?.end ?? 0), one.start) ??
      themeAfter(f, one.end, Math.min(found[k + 1]?.start ?? f.length, one.end + 120));
    if (theme) taken = theme[1];
    return { kind: one.kind, from: one.from, to: one.to, edition: one.edition, theme };
  });
}

function readQuoted(f: string, m: RegExpExecArray, last: Found | undefined): Found | null {
  const name = m[1] ?? m[2]!;
  const from = m.index + 1;
  const to = from + name.length;
  const end = to + 1;
  const before = sentenceBefore(f, m.index);
  const after = f.slice(end, end + 60);
  if (phrase.test(name) || isTheme.test(before) || isThere.test(before) || followed.test(after)) return null;
  if (/^为(?:主题|主线|议题)/.test(after)) return null;
  const kind = kindOf(name, m[2] !== undefined, before, after) ?? goesOn(f, m, name, last);
  if (kind === null) return null;
  const held = editionBefore.exec(before);
  const edition =
    said(held) ??
    said(editionInside.exec(name)) ??
    said(editionAfter.exec(f.slice(to, to + 40))) ??
    (kind === 'publication' ? said(printing.exec(f.slice(to, to + 30))) : null);
  return { kind, from, to, edition, theme: null, start: m.index - (held ? held[0].length : 0), end };
}

/** 发布《A》《B》, 举办“A论坛”、“B论坛”: what follows at once is promised alike. */
function goesOn(
  f: string,
  m: RegExpExecArray,
  name: string,
  last: Found | undefined,
): Deliverable['kind'] | null {
  if (!last || !/^[、,和与及以]*(?:第.{1,5}届)?$/.test(f.slice(last.end, m.index))) return null;
  const paper = m[2] !== undefined;
  if ((last.kind === 'publication') !== paper && !(last.kind === 'publication' && paperName.test(name)))
    return null;
  if (last.kind === 'event') return eventName.test(name) ? 'event' : null;
  return last.kind;
}

function kindOf(name: string, paper: boolean, before: string, after: string): Deliverable['kind'] | null {
  const passed = lastOf(follows, before);
  const promised = (verbs: RegExp, reach: number): boolean => {
    const at = lastOf(verbs, before);
    return at >= 0 && at > passed && before.length - at <= reach;
  };
  // “A”(主题:…)于5月举办
  const next = after.replace(/^\([^()]*\)/, '');
  if (paper) return promised(publishes, 40) || (passed < 0 && isPublished.test(next)) ? 'publication' : null;
  // 青年学者论坛——智能制造与未来: what stands before its subtitle names it
  const called = name.split(/--|:/)[0]!;
  if ((eventName.test(called) || eventNext.test(after)) && !placeName.test(called))
    return promised(holds, 44) || (passed < 0 && isHeld.test(next)) ? 'event' : null;
  if (paperName.test(name)) return promised(publishes, 40) ? 'publication' : null;
  const place =
    placeName.test(name) || placeNext.test(after) || (placeName.test(before) && !/[、,]$/.test(before));
  if (!place) return null;
  return promised(builds, 40) || (passed < 0 && isBuilt.test(next)) ? 'platform' : null;
}

function addUnquoted(f: string, pattern: RegExp, found: Found[]): void {
  pattern.lastIndex = 0;
  for (let m = pattern.exec(f); m; m = pattern.exec(f)) {
    const dated = pattern === withYear;
    const name = dated ? m[1]! : m[3]!;
    const end = m.index + m[0].length;
    const from = end - name.length;
    if (found.some((one) => from < one.to && end > one.from)) continue;
    const before = sentenceBefore(f, m.index);
    const after = f.slice(end, end + 60);
    // a name in quotes is read as such
    if (f[m.index - 1] === '“' || /^[^“]*”/.test(after) || followed.test(after)) continue;
    const passed = lastOf(follows, before);
    if (lastOf(holds, before) <= passed && !(passed < 0 && isHeld.test(after.replace(/^\([^()]*\)/, ''))))
      continue;
    const edition = dated ? said(editionAfter.exec(f.slice(end, end + 40))) : (m[1] ?? m[2]!);
    found.push({ kind: 'event', from, to: end, edition, theme: null, start: m.index, end });
  }
}

const quotedOr = (plain: string): string => `(?:“([^“”]{2,60})”|(${plain}))`;
const inBracket = new RegExp(
  `^[一-龥]{0,10}\\((?:[^()]{0,24}[,;、])?\\s*(?:主题|议题)(?:为|是|:)?\\s*${quotedOr('[^()“”;]{2,80}?')}\\s*(?:[;,](?:时间|地点|规模|\\d)[^()]*)?\\)`,
);
const told = new RegExp(
  `^[^。;“《]{0,30}?(?:主题|议题)(?:(?:为|是|定为|:)\\s*|(?=“))${quotedOr('[^,。;()“”]{2,40}')}`,
);
const madeOf = new RegExp(`^[^。;“《]{0,30}?以${quotedOr('[^,。;“”以]{2,40}?')}为(?:主题|议题)(?!的)`);
const ahead = [
  new RegExp(`以${quotedOr('[^,。;“”以]{2,40}?')}为(?:主题|议题)[^。;“《]{0,20}[“《]?$`),
  new RegExp(`(?:围绕|紧扣|聚焦)${quotedOr('[^,。;“”]{2,30}?')}(?:的|这一)?(?:主题|议题)[^。;“《]{0,20}$`),
  new RegExp(`(?:主题|议题)(?:为|是)${quotedOr('[^,。;“”]{2,30}?')}的$`),
];

/** Where the group that took part stands: it is the last but one thing the pattern reads. */
function span(m: RegExpExecArray, by: number): readonly [number, number] {
  const words = m[1] ?? m[2]!;
  const at = by + m.index + m[0].lastIndexOf(words);
  return [at, at + words.trimEnd().length];
}

function themeBefore(f: string, from: number, to: number): readonly [number, number] | null {
  const begin = Math.max(from, to - 100);
  const near = f.slice(begin, to);
  const cut = Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')) + 1;
  const words = near.slice(cut);
  if (!words.includes('题')) return null;
  for (const pattern of ahead) {
    const m = pattern.exec(words);
    if (m) return span(m, begin + cut);
  }
  return null;
}

function themeAfter(f: string, from: number, to: number): readonly [number, number] | null {
  const words = f.slice(from, to);
  if (!words.includes('题')) return null;
  const m = inBracket.exec(words) ?? told.exec(words) ?? madeOf.exec(words);
  return m && span(m, from);
}
