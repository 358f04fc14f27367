// Where a plan says what it is to reach as a whole: the opening before any chapter, a chapter named for its aims (总体目标,
// Overall objectives, At a glance), or a first chapter whose numbers several later parts take up. Chapters that are
// departments, halves of a year, districts or batches are siblings, and say nothing of each other. Makes no finding.
import { fold } from '../fold.ts';
import type { OutlineEntry } from '../types.ts';

const chineseAims =
  /^(?:20\d\d年?(?:度|全年)?|总体|工作|主要|发展|年度|全年|预期|奋斗|总|核心|量化|基本|重点|指导思想|思路|要求|目标值?|任务|指标值?|数字|原则|安排|部署|概述|概览|概况|总览|一览|情况|绩效|和|与|及|以及|、|的|“十[四五六]五”|期间|经济社会|本年|年)+$/;
const namesAims = /目标|总体|要求|指标|概述|概览|总览|一览|思路|指导思想/;
const englishAims =
  /^(?:(?:the|our|overall|main|key|strategic|annual|general|headline|plan|top|core|broad|for|in|of|and|&|year|years|ahead|at|a|to|what|we|will|want|achieve|on|one|page|20\d\d(?:[–/-]\d{2,4})?|mission|vision|introduction)\b[\s,:]*)*(?:objectives?|targets?|goals?|aims?|overview|overall|summary|glance|outcomes?|ambitions?|highlights|key figures|headline figures|commitments|introduction)(?:[\s,:]*(?:for|in|of|and|&|the|our|year|plan|targets?|objectives?|goals?|aims?|vision|overview|measures|indicators|20\d\d(?:[–/-]\d{2,4})?)\b)*$/i;

/** Who does it, where, or when: a part of the plan beside others. */
const chinesePart =
  /(?:学院|书院|(?<![体关联])系|所|部|处|局|办|办公室|科|室|校区|分校|本部|总部|分部|支部|总会|区|县|市|镇|乡|街道|社区|片区|分会|专委会|委员会|小组|分公司|车间|班|年级)$|^第?[一二三四1-4]季度?|^[上下]半年|^\d{1,2}(?:-\d{1,2})?月|^(?:[春秋夏冬]季|[寒暑]假)|学期$|[一二三四五六七八九十]批(?:次)?$|阶段$|^(?:国家|省|市|区|县|校|院)级|^(?:中长期|远期|近期|展望|明年|下一步)|展望$/;
const englishPart =
  /\b(?:Faculty|School of|College of|Department|Division|District|County|Campus|North|South|East|West|Team|Branch|Region|Spring|Autumn|Summer|Winter|Term|Semester|Quarter|Q[1-4]|January|February|March|April|June|July|August|September|October|November|December|Phase|Round|Batch|Outlook|Undergraduate|Postgraduate)\b/;

const known = new Map<string, Said>();

interface Said {
  aims: boolean;
  part: boolean;
}

/** What a title says of what stands below it; remembered, because it is asked again with every number that changes. */
export function titleSays(title: string): Said {
  let said = known.get(title);
  if (said === undefined) {
    const f = fold(title)
      .trim()
      .replace(/[:。.]+$/, '');
    const part = f.length <= 40 && (chinesePart.test(f) || englishPart.test(f));
    said = {
      part,
      aims:
        f.length <= 60 &&
        !part &&
        ((chineseAims.test(f) && namesAims.test(f) && !/^(?:重点|主要)?任务/.test(f)) || englishAims.test(f)),
    };
    if (known.size > 5000) known.clear();
    known.set(title, said);
  }
  return said;
}

/** The headings of a plan as places in its text. */
export interface Chapters {
  /** Whether what stands there is said of the plan as a whole. */
  isOverview(offset: number): boolean;
  /** The index of the heading right above, and of the one above a heading; -1 none. */
  above(offset: number): number;
  parent(heading: number): number;
  /** Of the first chapter: where it begins and ends; nothing where there is but one. */
  first: { from: number; to: number };
}

/** A heading, as far as it says what stands below it. */
export type Heading = Pick<OutlineEntry, 'level' | 'number' | 'title' | 'offset'>;

/** Remembered while the outline is the same object: of one reading findings ask, and what restates what. */
export function chaptersOf(outline: readonly Heading[]): Chapters {
  let chapters = remembered.get(outline);
  if (chapters === undefined) {
    chapters = chaptersIn(outline);
    remembered.set(outline, chapters);
  }
  return chapters;
}

const remembered = new WeakMap<readonly Heading[], Chapters>();

const chapterNumber = /^(?:[一二三四五六七八九十]{1,3}|第.{1,3}[章部篇]分?)$/;

/** How many lines stand numbered, (1)… or 1. …, before the first of three and more chapters: they open the plan. */
function openingOf(outline: readonly Heading[]): number {
  const isChapter = ({ number }: Heading): boolean => chapterNumber.test(number);
  const first = outline.findIndex(isChapter);
  return first > 0 && first <= 15 && outline.filter(isChapter).length > 2 && outline.length > 2 * first
    ? first
    : 0;
}

function chaptersIn(outline: readonly Heading[]): Chapters {
  const parents: number[] = [];
  const open: number[] = [];
  const aims: boolean[] = [];
  const starts: number[] = [];
  for (let k = 0; k < outline.length; k++) {
    const { level, title, offset } = outline[k]!;
    while (open.length > 0 && outline[open.at(-1)!]!.level >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    parents.push(parent);
    aims.push((parent >= 0 && aims[parent]!) || (open.length < 2 && titleSays(title).aims));
    if (parent < 0) starts.push(offset);
    open.push(k);
  }
  const above = (offset: number): number => {
    let found = -1;
    for (let low = 0, high = outline.length - 1; low <= high; ) {
      const mid = (low + high) >> 1;
      if (outline[mid]!.offset <= offset) {
        found = mid;
        low = mid + 1;
      } else high = mid - 1;
    }
    return found;
  };
  const opening = openingOf(outline);
  return {
    isOverview(offset) {
      const h = above(offset);
      return h < opening || aims[h]!;
    },
    above,
    parent: (heading) => parents[heading]!,
    first: starts.length > 1 ? { from: starts[0]!, to: starts[1]! } : { from: 0, to: 0 },
  };
}
