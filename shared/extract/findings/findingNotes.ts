// What stands around a number in its sentence that the findings need to know and nobody else: the deed it is promised
// by (举办, hold), the words that confine it to a part of the plan (各, 经济学院, in schools), whether it is said of the
// whole year, how a part is told (其中, 分别为, in a bracket) and how it is joined to the part before it. Noted in the
// target's rules once its block is read, because they travel with it. No finding is made here.
import { anyOf } from '../anyOf.ts';
import type { BlockReading, RawTarget } from '../blockReading.ts';
import { commitVerbs } from '../lexicon.ts';
import { endsMatcher } from '../match.ts';
import type { Span } from '../measure/nounSpan.ts';
import { noteProduct, noteRate, noteShare } from '../parts/noteRates.ts';
import { noteDivided, noteRests, noteTotal } from '../parts/noteTotals.ts';

/** No clause that matters is longer. */
const reach = 48;

export function noteWords({ folded, targets }: BlockReading, english: boolean): void {
  let lastSentence = -1;
  let confined = '';
  const eaches = targets.length > 2 && targets.some(({ per, kind }) => per !== null && kind !== 'frequency');
  for (let k = 0; k < targets.length; k++) {
    const t = targets[k]!;
    if (t.rules.reversed !== undefined && falls(folded, t, english)) t.rules.falls = 'yes';
    if (t.kind === 'frequency') noteRate(folded, t, english);
    else if (t.kind === 'percent' && !english) noteShare(folded, t);
    else if (!english && eaches) noteProduct(folded, t);
    if (t.parent >= 0) {
      notePart(folded, targets, k, english);
      continue;
    }
    if (t.kind !== 'count' && t.kind !== 'money') continue;
    if (t.sentence !== lastSentence) {
      lastSentence = t.sentence;
      confined = '';
    }
    const said = english
      ? englishAround(folded, t, k > 0 ? targets[k - 1]!.end : 0)
      : chineseAround(folded, t);
    // who does it is said once in a sentence: 经济学院引进5名,选派3名
    if (said.within === '') said.within = confined;
    else confined = said.before;
    Object.assign(t.rules, notesOf(said));
    if (!english && quotesGoals(folded, t)) t.rules.quotes = 'yes';
    if (english && reaches.test(folded.slice(Math.max(0, t.start - 24), t.start))) t.rules.level = 'yes';
    if (!english) noteTotal(folded, targets, k, said.whole);
  }
  noteRests(folded, targets, english);
  noteDivided(folded, targets, english);
}

const falling =
  /(?<!人数|场次|规模|数量)控制|降|水位|利率|税率|压缩|压减|缩短|倒计时|[由从]|排名|名次|位次|档|回落|收窄|减|折|down|fall|from|reduc|lower|cut\b|declin|grades?|rates?\b|score/i;

/** 水位控制在175-145米: written from high to low because it falls. */
const falls = (f: string, t: RawTarget, english: boolean): boolean =>
  // 用量降低12%-8% tells by how much
  !/(?:降低|下降|减少|压减|节约|缩短)$/.test(f.slice(Math.max(0, t.start - 2), t.start)) &&
  fallsThere(f, t, english);

const fallsThere = (f: string, t: RawTarget, english: boolean): boolean =>
  (english && /^2\s?[-–]\s?1$/.test(f.slice(t.quantity.numStart, t.quantity.numEnd))) ||
  (falling.test(
    f
      .slice(Math.max(0, t.start - 14), t.start)
      .split(/[。;]/)
      .at(-1)!,
  ) &&
    !/between/i.test(f.slice(Math.max(0, t.start - 14), t.start))) ||
  /^(?:[^,。;]{0,2}[档级折]|\s(?:shift|hours?|day|week|job)\b)/.test(f.slice(t.end, t.end + 7));

/** 对照接待读者200万人次、…等目标逐项考核: goals told elsewhere, named again. */
const quoting = /对照(?![^。;]*(?:[两三四五]年|20[3-9]\d|规划))[^。;]{0,80}?$/;
const quoted = /^[^。;]{0,80}?(?:的|等|这一|上述)(?:年度|工作|各项|核心|主要)?(?:目标|任务|指标)/;

const quotesGoals = (f: string, { start, end }: RawTarget): boolean =>
  quoting.test(f.slice(Math.max(0, start - 80), start)) && quoted.test(f.slice(end, end + 80));

/** Membership will rise to 12,500 */
const reaches =
  /\b(?:reach(?:es)?|(?:rise|rises|grow|grows|increase|increases|climb) to|stand at|stands at) (?:a total of )?$/;

/** What stands around a number, or around the name a row of a table gives to its own. */
export interface Around {
  deed: string;
  within: string;
  /** What of `within` stands before the number and so holds for those after it too. */
  before: string;
  whole: boolean;
  hoped: boolean;
}

export const nothingAround: Around = { deed: '', within: '', before: '', whole: false, hoped: false };

/** As the rules of a target hold it. */
export const notesOf = ({ deed, within, whole, hoped }: Around): Record<string, string> => ({
  ...(deed !== '' ? { deed } : {}),
  ...(whole ? { whole: 'yes' } : {}),
  ...(hoped ? { hoped: 'yes' } : {}),
  ...(within !== '' ? { within } : {}),
});

/** The name of a row from its deed on, and of it what is counted: its numbers stand in other cells. */
export const aroundName = (f: string, measure: Span): Around =>
  chineseAround(f, { start: f.length, end: f.length, measure });

const more =
  '办理 奖励 慰问 表扬 淘汰 撤销 关闭 裁减 辞退 考核 评估 检查 抽查 轮训 宣传 报道 修复 加固 拆除 打击 查处 签约 发展 授权 开放 推广 注册 登记 整理 收集 采集 提供 发放 调研 接收 受理 检测 监测 巡查 排查 筛查 录取 选拔 储备 安装 更换 搭建 构建 创办 取得 维修';
const deeds = [...commitVerbs, ...more.split(' ')];
const deedEnds = endsMatcher(deeds);

/** 举办, 开展 and 组织 are one deed of an event, 新建 and 建设 one of a thing. */
const alike = new Map<string, string>();
for (const words of [
  '举办 办 办理 举行 召开 组织 开展 主办 承办 办好 开办 筹办',
  '新建 建 建设 建成 建立 组建 创建 设立 成立 打造 建好 新设 设 共建 新增 增设 增加 培育',
  '引进 引入 招聘 聘请 聘任 选聘 聘 引',
  '选派 派出 派遣 派',
  '发表 发 刊发',
  '出版 编写 编印',
  '签订 签署 达成 签约',
  '招收 招',
  '培训 轮训',
  '接待 邀请',
  '修复 修缮',
  '资助 支持',
])
  for (const word of words.split(' ')) alike.set(word, words.slice(0, words.indexOf(' ')));

/** Said of the plan as a whole, or of no more than when and how: takes nothing from what is counted. */
const plainWords =
  /^(?:-+|总[数量额]|[到在至于]?20\d\d年(?:全年|度|[年底末]|内|期间)?(?:底|末)?前?|[到至]?(?:全年|年内|年度|本年度|今年|本年|当年|年底|年末|一年)(?:内|里|前|底)?|计划|预计|拟|将|要|须|应|继续|积极|大力|切实|着力|努力|落实|安排|执行|持续|稳步|扎实|精心|全力|深入|确保|保证|实现|完成|达到|总共|共计|共|累计|合计|总计|不断|加快|推动|推进|统筹|力求|我[会校院所市县区局]|[省市县区]?(?:学会|协会|联盟|中心|研究院|研究所|学院|大学|公司|医院|集团|科协|图书馆|博物馆)(?=将|要|计划|拟)|学校|全[市校县省区院会所镇]|并|再|还|和|新|主动|广泛|认真|高质量|高标准|高水平|做好|抓好|办好|坚持|按计划|按期|如期|圆满|其中|的|内|中)+/;
const endsClause = anyOf(',。;:()、\n“”《》');
/** 赴海外, 面向基层: to whom or where, up to the end of its clause. */
const goesTo = /^(?:以上|以内|左右)?(?:赴|到|去|进|面向|用于|在|至)(?!位)[^,。;:()、\n]*/;
const endsEnglish = anyOf('.;\n()');
const wholeYear = /全年|年内|本年度|总共|共计|合计|总计|(?:^|[^举])共$|20\d\d年$/;

function chineseAround(f: string, t: Pick<RawTarget, 'start' | 'end' | 'measure'>): Around {
  const at = t.measure && t.measure[0] < t.start ? t.measure[0] : t.start;
  const least = Math.max(0, at - reach);
  let from = at;
  while (from > least && !endsClause(f, from - 1)) from--;
  let clause = f.slice(from, at);
  if (t.measure && t.measure[1] < t.start) {
    // 论文发表30篇, 学术沙龙全年举办60场; of 申报课题12项,立项15项 what stands after the comma
    const between = f.slice(t.measure[1], t.start);
    const last = between.search(/[^,、;。:]*$/);
    clause = last > 0 ? between.slice(last) : clause + between;
  }
  const whole =
    (clause.includes('年') || clause.includes('共') || clause.includes('计')) && wholeYear.test(clause);
  const hoped =
    (clause.includes('争') || clause.includes('冲刺') || clause.includes('挑战')) &&
    /力争|争取|冲刺|挑战/.test(clause);
  if (hoped) clause = clause.replace(/力争|争取|冲刺|挑战/g, '');
  const length = deedEnds(clause, clause.length);
  let deed = clause.slice(clause.length - length);
  let before = clause.slice(0, clause.length - length).trim();
  // 组织开展, 计划新增
  const twice = deedEnds(before, before.length);
  if (twice > 1) before = before.slice(0, before.length - twice);
  for (let last = ''; last !== before; ) {
    last = before;
    before = before.replace(plainWords, '').trim();
  }
  if (before.length > 2) before = before.replace(/(?:全年|年内|本年度?|今年)$/, '');
  // 支持市级学会举办: how the plan does it, not a part of it
  if ('支指引鼓推督动'.includes(before[0] ?? '。'))
    before = before.replace(/^(?:支持|指导|引导|鼓励|推动|督促|动员)(?!各|部分)[一-龥]{2,10}$/, '');
  deed = alike.get(deed) ?? deed;
  const end = t.measure && t.measure[1] > t.end ? t.measure[1] : t.end;
  const goes = '以左赴到去进面用在至'.includes(f[end] ?? '。')
    ? (goesTo.exec(f.slice(end, end + 16))?.[0] ?? '')
    : '';
  return { deed, within: before + goes, before, whole, hoped };
}

const englishPlain =
  /^(?:(?:and|then|also|(?:our|the) (?:target|goal|aim|objective)s?|we|it|they|he|she|this|will|shall|must|should|to|have|has|be|is|are|aims?|plans?|intends?|expects?|continue|the|our|its|a|an|total|of|team|trust|university|college|school|society|institute|council|board|office|centre|center|museum|library|association|organi[sz]ation|company|network|academy|foundation|hospital|club|new|in|all|over|during|throughout|by|end|year|for|20\d\d|december|another|further|again|least|at|up|january|through|whole)\b[\s,]*)*$/i;
const englishWhole =
  /\b(?:in all|in total|a total of|(?:over|during|throughout|in|through) (?:the (?:whole )?year|20\d\d)|this year|annually)\b/i;
const held: ReadonlySet<string> = new Set(['hold', 'host', 'run', 'organis', 'organiz', 'stag', 'deliver']);

/** hold, holds, held and holding are one deed; so are hosting and running an event. */
function deedOf(word: string): string {
  if (/^(?:is|are|be|was|were)$/i.test(word)) return '';
  const stem = word
    .toLowerCase()
    .replace(/^held$/, 'hold')
    .replace(/(?:ied|ies)$/, 'y')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  return held.has(stem) ? 'hold' : stem;
}

/** In spring, …; Faculty of Arts: …; what is said of all that follows. */
const adverbial =
  /^\s*((?:in|by|at|for|during|from|until|under|across|within|after|before|with|on|throughout|each|every)\b[^,:]{2,40}(?=[,:]\s)|[^,:]{2,40}(?=:\s))/i;

function englishAround(f: string, t: RawTarget, since: number): Around {
  const at = t.measure && t.measure[0] < t.start ? t.measure[0] : t.start;
  const least = Math.max(0, at - 90);
  let from = at;
  while (from > least && !endsEnglish(f, from - 1)) from--;
  const fresh = from >= since;
  if (!fresh && since < at) from = since;
  const sentence = f.slice(from, at).replace(/^\s*[\d.]+\s+/, '');
  const cut = sentence.lastIndexOf(',');
  const head = fresh ? (adverbial.exec(sentence)?.[1] ?? '') : '';
  const clause = sentence.slice(cut < 0 ? 0 : cut + 1);
  const bare = clause
    .replace(
      /\b(?:a (?:total|further)(?: of)?|at least|up to|some|about|around|another|between|more than|over)\s*$/i,
      '',
    )
    .trim();
  const word = /([A-Za-z]+)$/.exec(bare)?.[1] ?? '';
  const end = t.measure && t.measure[1] > t.end ? t.measure[1] : t.end;
  const rest = f.slice(end, end + 70);
  const passive =
    /^\s(?:[a-z]+\s){0,2}?(?:(?:will|shall|must|should|to)\s(?:have\s)?be(?:en)?|are|is|have been)\s(?:\w+ly\s)?([a-z]+)\b/.exec(
      rest,
    );
  const deed = passive ? deedOf(passive[1]!) : deedOf(word);
  let before = (passive ? clause : bare.slice(0, bare.length - word.length)).replace(/^[\s,:]+/, '');
  if (head !== '' && head !== clause.trim() && !clause.startsWith(head)) before = `${head}, ${before}`;
  const whole = englishWhole.test(sentence) || englishWhole.test(rest.split(/[.;,]/)[0]!);
  // train 150 volunteers and publish 4 guides: what the last number counts confines none
  if (englishPlain.test(before.replace(/\s+$/, '')) || (!fresh && /^[a-z -]+\band\s+$/.test(before)))
    before = '';
  const after =
    /^\s(?:in|at|for|with|from|to|on|across|per|through|inside|outside|among|between|within)\s[^.;,(]{2,50}/.exec(
      rest,
    )?.[0] ?? '';
  const goes =
    after !== '' &&
    !passive &&
    !/^\s(?:in|for|over|during|by|to)\s(?:the (?:whole )?year|20\d\d|all|total|be|have)\b/.test(after)
      ? after
      : '';
  return { deed, within: (before + goes).trim(), before, whole, hoped: false };
}

/** How the part is told, and whether a comma or more stands between it and the part before it. */
function notePart(f: string, targets: readonly RawTarget[], k: number, english: boolean): void {
  const t = targets[k]!;
  const before = targets[k - 1]!;
  const total = targets[t.parent]!;
  // 9,500 books, comprising 5,000 for adults: the books are the whole's
  const shared = t.measure !== null && t.measure[0] === total.measure?.[0];
  const own =
    t.measure && !shared && t.measure[0] < t.start && t.measure[0] >= before.end ? t.measure[0] : t.start;
  const gap = f.slice(before.end, own);
  // 讲座30场,其中线上12场: what the part is called where its measure is the total's
  if (!english && t.rules.which === undefined && own === t.start) {
    const name = /(?:^|[,、;:(和与及中括含为是由])([^,、;:(]{1,10})$/.exec(
      f.slice(Math.max(before.end, t.start - 12), t.start),
    )?.[1];
    if (name) t.rules.which = name;
  }
  if (before === total || before.parent !== t.parent) {
    const lead = f.slice(Math.max(total.end, own - 60), own);
    t.rules.told = said(lead, english, f[own - 1] === '(' || lead.includes('('));
    return;
  }
  if (english ? /;|,\s(?:with|of (?:whom|which|these)|including)\b/.test(gap) : /;/.test(gap))
    t.rules.joined = 'apart';
  else if (/,/.test(gap)) t.rules.joined = 'comma';
  // 40 schools, including 12 primary schools, and host 1,500 pupils: another deed
  if (
    english &&
    /,\s(?:and\s)?(?!and\b|about\b|around\b|some\b|another\b|with\b|only\b|over\b|nearly\b|the\b|an?\b)[a-z]{3,}\s*$/.test(
      gap,
    )
  )
    t.rules.told = 'away';
  if (english && /^\s+of (?:them|these|whom)\b/.test(f.slice(t.end, t.end + 12))) t.rules.joined = 'apart';
  // 总人数500人(含编外100人),其中男300人: another way of telling it
  if (
    /其中|含|包括/.test(gap) ||
    (gap.includes(')') && total.end < before.start && !isInOwnBracket(f, before))
  )
    t.rules.told = said(gap, english, false);
}

/** research (£1.2 million) and teaching (£0.8 million) */
const isInOwnBracket = (f: string, { start, end }: RawTarget): boolean =>
  f[start - 1] === '(' && f[end] === ')';

function said(lead: string, english: boolean, bracket: boolean): string {
  if (english)
    return /\b(?:comprising|consisting of|made up of|(?:divided|split) (?:into|between|among))\b/i.test(lead)
      ? 'all'
      : /\b(?:includ\w*|of (?:whom|which|them|these)|among)\b/i.test(lead)
        ? 'some'
        : bracket || /[:,–—-]\s*$/.test(lead.slice(0, 3)) || lead.includes(':')
          ? 'all'
          : 'some';
  return /其中|当中|包括|包含|含/.test(lead) && !/具体包括/.test(lead)
    ? 'some'
    : /分别|具体包括|[,、]即|分[为成]/.test(lead) || bracket || lead.includes(':')
      ? 'all'
      : 'some';
}
