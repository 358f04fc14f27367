// Whether the parts of a total divide it. 其中 and “including” name some of the whole: members may be of several of the
// parts at once, and need not be named at all. Parts exclude each other where the words say that they divide (分别为, a
// bracket or colon of nothing else), where they are values of one dimension (上半年/下半年, 线上/线下, 博士/硕士), kinds of
// things with heads of their own (论坛/沙龙), or shares of money. They are all of it only where the words or the dimension
// say so. Reads targets and the notes of findingNotes.ts; makes no finding.
import { amount } from '../findings/findingMake.ts';
import { fold } from '../fold.ts';
import type { Target } from '../types.ts';
import { dimensionOf, type Extent } from './dimensions.ts';

/** Parts told in one go, and what is known of them together. */
export interface Division {
  parts: readonly Target[];
  /** Nothing can be in two of them. */
  apart: boolean;
  /** Nothing is in none of them. */
  whole: boolean;
  /** They may well have members in common (女性 and 博士): nothing can be said of their sum. */
  mixed: boolean;
}

/** The parts of a total in the groups they are told in; a group ends where its parts make the whole. */
export function divisionsOf(total: Target, parts: readonly Target[], whole: number): Division[] {
  const out: Division[] = [];
  for (const run of runsOf(parts)) {
    let from = 0;
    let sum = 0;
    for (let k = 0; k < run.length; k++) {
      sum += amount(run[k]!) ?? 0;
      // 博士30名、硕士20名,女性15名 of 50: two make it, the third is told in another way
      if (sum !== whole || k === from || k === run.length - 1) continue;
      from = k + 1;
      sum = 0;
    }
    // those that make the whole are not asked how they divide it, nor is one alone
    if (run.length - from > 1 && sum !== whole) out.push(divisionOf(total, run.slice(from)));
  }
  return out;
}

/** A、B,C: where some are joined by 、 and some by a comma, the comma begins another way of telling. */
function runsOf(parts: readonly Target[]): Target[][] {
  const joints = new Set(parts.slice(1).map((p) => p.rules.joined ?? 'close'));
  // 其中:线上10场;线下12场;混合8场: a list whose members end in semicolons
  if (
    parts.length > 2 &&
    joints.size === 1 &&
    joints.has('apart') &&
    parts.every((p, k) => k === 0 || !p.rules.told)
  )
    return [[...parts]];
  const commas = joints.has('close') && parts.some((p) => p.rules.joined === 'comma') && !isLatin(parts[0]!);
  const out: Target[][] = [];
  for (const p of parts) {
    const { joined } = p.rules;
    const last = out.at(-1);
    const anew = joined === 'apart' || (commas && joined === 'comma') || p.rules.told !== undefined;
    if (last === undefined || (anew && p.rules.remains === undefined)) out.push([p]);
    else last.push(p);
  }
  return out;
}

const isLatin = (t: Target): boolean => !/[一-龥]/.test(`${t.measure ?? ''}${t.unit}`);

function divisionOf(total: Target, parts: readonly Target[]): Division {
  const { words, names, whole } = wordsOf(total, parts);
  // a bracket may also tell who they are: 300家(规上企业120家、高新技术企业90家)
  const own = words.map((w) => w.replace(whole, ''));
  const says =
    total.rules.partition === 'yes' ||
    parts.at(-1)!.rules.remains !== undefined ||
    (parts[0]!.rules.told === 'all' && qualitiesIn(own).length < 2);
  const dimension = inTime(parts) ?? dimensionOfParts(total, parts);
  // where money comes from and what it is for are two ways of telling it
  const from = total.kind === 'money' ? words.filter((w) => sources.test(w)).length : 0;
  const money = total.kind === 'money' && (from === 0 || from === words.length);
  const apart =
    says || dimension !== null || money || haveOwnHeads(words, whole) || haveOwnHeads(unlike(names), whole);
  const mixed = !apart && (from > 0 || overlap(words));
  return { parts, apart, whole: says || dimension === 'all', mixed };
}

/** Whether the words alone show that nothing is in two of them, and whether that is all there can be. */
export function dimensionOfParts(total: Target, parts: readonly Target[]): Extent | null {
  const { words, names, whole } = wordsOf(total, parts);
  return dimensionOf(words, whole) ?? dimensionOf(names, whole);
}

/** Whether the number before them is told of one more of the same kind. */
export const areSiblings = (first: Target, others: readonly Target[]): boolean =>
  dimensionOf(
    [first, ...others].map(({ measure }) => fold(measure ?? '')),
    '',
  ) !== null;

const wordsOf = (
  total: Target,
  parts: readonly Target[],
): { words: readonly string[]; names: readonly string[]; whole: string } => ({
  words: parts.map((p) => fold(`${ownWhich(p)} ${p.measure ?? ''}`).trim()),
  names: parts.map((p) => nameWithin(p, total)),
  whole: fold(total.measure ?? ''),
});

/** The names without what all of them end with: 高校 and 企业 of 高校会员, 企业会员. */
function unlike(names: readonly string[]): readonly string[] {
  const [first = '', ...others] = names;
  let n = 0;
  while (n < first.length - 1 && others.every((w) => w.length > n + 1 && w.at(-1 - n) === first.at(-1 - n)))
    n++;
  return n < 2 ? names : names.map((w) => w.slice(0, -n));
}

/** What the part is called, without what the whole is called: 学生 of 学生志愿者, 进校园 of 其中进校园. */
function nameWithin(part: Target, { measure: whole }: Target): string {
  const name = fold(ownWhich(part) || part.measure || '').replace(/^(?:其中|包括|包含)[:,]?/, '');
  return whole !== null && name.length > whole.length && name.endsWith(fold(whole))
    ? name.slice(0, -whole.length)
    : name;
}

/** What is said of the part after its number, up to the next part: “online and 25 in person” is of two. */
const ownWhich = ({ rules: { which } }: Target): string => which?.split(/\d|,|;|\sand\s/)[0] ?? '';

/** Halves, quarters or months, each once. */
function inTime(parts: readonly Target[]): Extent | null {
  if (parts.length < 2 || parts.some((p) => p.period === null)) return null;
  // levels reached year by year are no shares
  if (parts.some((p) => p.rules.stock !== undefined)) return null;
  const periods = new Set(parts.map((p) => p.period!));
  if (periods.size < parts.length) return null;
  const each = [...periods];
  const full =
    (parts.length === 2 && each.every((p) => /-H[12]$/.test(p))) ||
    (parts.length === 4 && each.every((p) => /-Q[1-4]$/.test(p))) ||
    (parts.length === 12 && each.every((p) => /-\d\d$/.test(p)));
  return full ? 'all' : each.every((p) => /-(?:[HQ]\d|\d\d)$|^\d{4}$/.test(p)) ? 'some' : null;
}

/** Kinds of things of which none is another. */
const heads =
  /(?:企业|高校|院所|医院|中小学|幼儿园|社区|乡村|校园|学校|机关|论坛|研讨会|沙龙|讲座|报告会|年会|培训班|工作坊|展览|比赛|竞赛|会议|讲坛|论文|专著|译著|读物|教材|手册|折页|海报|视频|课程|课题|期刊|简报|蓝皮书|白皮书|教授|讲师|工程师|博士后|快充|慢充|workshops?|seminars?|forums?|fora|salons?|lectures?|conferences?|exhibitions?|courses|articles|books|engineers|analysts|managers|technicians|nurses|doctors|professors|lecturers|oaks?|birches|birds)$/i;

function haveOwnHeads(words: readonly string[], whole: string): boolean {
  const own = words.map((w) => heads.exec(w)?.[0].toLowerCase() ?? '');
  return own.every((h) => h !== '' && !whole.toLowerCase().endsWith(h)) && new Set(own).size === own.length;
}

const sources =
  /补助|拨款|横向|纵向|转让|会费|事业收入|经营收入|服务收入|中央|省级|市级|区级|财政|自筹|自有|捐赠|贷款|社会资本|专项债|grants?\b|donations?|fees|income|own funds/i;

/** What people, papers and firms may be at once: women and young, abroad and doctoral, large and of high technology. */
const qualities = [
  /女|women|female|\bmen\b/i,
  /青年|青少年|中青年|老年|young|early-career|[3-6]\d岁|under \d/i,
  /境外|海外|国外|外籍|国际|港澳台|一带一路|合作|abroad|overseas|international|foreign|partner/i,
  /博士|硕士|高级|副高|正高|教授|骨干|领军|PhD|doctora|senior|master/i,
  /SCI|EI|CSSCI|核心期刊|顶级|一区|高被引|top|open access/i,
  /一线|基层|企业|民营|industry|frontline/i,
  /党员|团员|干部|members/i,
  /学生|教师|农民|职工|退休|脱贫|低保|students|teachers/i,
  /规上|规模以上|高新技术|专精特新|上市/,
  /转化|转让|许可|获奖|立项|校外|兼职|推免|scholarships?|public/i,
  /\bnew\b|newly|newcomers|online|schools/i,
];

/** Whether shares told by these words may be of the same members; fewer than `least` of them may well be. */
export const mayShareMembers = (shares: readonly Target[], least: number): boolean =>
  mayShare(
    shares.map((t) => fold(t.measure ?? '')),
    least,
  );

/** The same, of the words alone. */
export function mayShare(words: readonly string[], least: number): boolean {
  if (words.some((w) => /以[上下]|率$|^$|选择/.test(w))) return true;
  if (dimensionOf(words, '') !== null || haveOwnHeads(words, '')) return false;
  return overlap(words) || words.length < least || new Set(words).size < words.length;
}

const overlap = (words: readonly string[]): boolean => qualitiesIn(words).length > 0;

/** Those of the words that tell what others may be as well; 青年科学家沙龙 is no quality of a 论坛. */
const qualitiesIn = (words: readonly string[]): string[] =>
  words.filter((w) => !gatherings.test(w) && qualities.some((q) => q.test(w)));

const gatherings =
  /(?:论坛|沙龙|[年讨接流告谈讲览示审议表]会|讲座|讲堂|大赛|竞赛|展览|夏令营|冬令营|培训班|研修班)$/;
