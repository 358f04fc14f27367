// Lines of an English plan that stand above others without a number: Background, Q2 - Science in schools (April to
// June), All year round. They add no level to the outline, but what stands below them looks back or has their time.
import { wholeTime } from '../english/cellTime.ts';
import { value } from '../english/months.ts';
import { readTimes } from '../english/times.ts';
import { tells } from '../outline/headingWords.ts';
import type { TimeValue } from '../times/times.ts';

export interface LineLabel {
  review: boolean;
  time: TimeValue | null;
  /** It opens a list, and its time is of that list only. */
  list: boolean;
}

/** Sections that tell of what was and what is. */
const englishReview =
  /^(?:introduction$|foreword\b|where we (?:stand|are|start(?:ed)?)(?: now| today| from)?|who we are|about (?:us|this (?:plan|document)|(?:the|our) (?:academy|association|cent(?:re|er)|college|council|department|faculty|foundation|institute|library|museum|network|observatory|office|organi[sz]ation|school|society|trust|university))|(?:our |the )?(?:mandate|mission)$|our (?:story|history|year so far|starting point)|(?:(?:19|20)\d\d|the (?:past )?year|last year) in review|how (?:19|20)\d\d went|how (?:did (?:(?:19|20)\d\d|(?:the )?last year|the (?:past )?year|it|we) (?:go|do)|(?:was|were) (?:(?:19|20)\d\d|(?:the )?last year)|we (?:did|fared|got here)|far (?:we(?: have|['’]ve) come|have we come))|what (?:happened|went (?:well|wrong)|(?:have )?we(?: have|['’]ve)? learn(?:ed|t)|(?:did|have) we (?:achieved?|done?|learn(?:ed|t)?))\b|where (?:do|did) we (?:stand|start|come from)|where are we(?: now| today)?$|where things stand|what (?:we|you|people|residents|members|our [a-z]+|others) (?:have )?(?:heard|told us|said)\b|(?:our |guiding |core |key )*(?:principles|values)(?: and (?:principles|values))?$|(?:appendix[^:]{0,12}: )?(?:glossary|definitions|abbreviations|acronyms|bibliography)\b|taking stock|stock-?taking|the story so far|status(?: quo| report| today)?$|why (?:this plan|it matters|this matters|we need (?:this|a) (?:plan|strategy))|last year(?:['’]s (?:results|figures|achievements))?(?: at a glance| in (?:numbers|figures|brief))?$|(?:the|a) (?:past )?year (?:behind us|gone by|that was)|what we (?:achieved|did|delivered)\b|context|background|preamble|mandate and background|introduction and background|(?:current|present) (?:situation|position|state)|situation(?:al)? analysis|history|looking back|progress (?:to date|so far)|review of|a look back|(?:our |key |main |recent )*achievements|risks?(?: and (?:assumptions|mitigation|issues|challenges))?|assumptions(?: and risks)?|lessons learn(?:ed|t))\b/i;
/** Highlights of 2025, 2025 in numbers: a look back where the plan begins later. */
const ofYear =
  /^(?:(?:(?:our|the|key|main) )*(?:results|highlights|performance|outturn|figures)\s(?:(?:of|in|for|from)\s)?)?((?:19|20)\d\d)(?:[/-]\d\d)?(?:\s(?:at a glance|in (?:numbers|figures|brief)|results|highlights|performance|outturn))?$/i;

/** Whether a section of this title tells of what was and what is, in a plan that begins in this year. */
export function looksBackUnder(title: string, planStart: number | null): boolean {
  const said = title.replace(/\s*[:?!]$/, '');
  if (englishReview.test(said)) return true;
  const year = planStart === null ? undefined : ofYear.exec(said)?.[1];
  return year !== undefined && year !== said && Number(year) < planStart!;
}

const line = /^\s*(?:#+\s*)?(?:[A-Z]|(?:19|20)\d\d [a-z])[^.;!?•*|\t]{2,78}\??\s*$/;
const period =
  /^\s*(?:#+\s*)?(?:Q[1-4]|H[12]|quarter [1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:quarter|half))\b/i;
const always = /^\s*(?:#+\s*)?(?:all year(?: round)?|throughout the year|year-round|ongoing)\b/i;
/** Year 2 (2027) */
const yearOfPlan =
  /^\s*(?:#+\s*)?Year (?:[1-9]|one|two|three|four|five)\s*[:(-]\s*((?:19|20)\d\d(?:[/-]\d\d)?)\)?\s*:?\s*$/i;
/** In 2026 we will:, By the end of June, the Trust will have: */
const opens =
  /^\s*(?:#+\s*)?(?:(?:By|In|During|Before|For|Over|Within|Throughout)\b|This year\b)[^.;!?•|\t]{2,120}:\s*$/;
/** Our goals by 2030, Targets for 2027: */
const goals =
  /^\s*(?:#+\s*)?(?:among |some of )?(?:(?:our|the|key|main|strategic|headline) )*(?:goals?|targets?|objectives?|aims?|milestones?)\s+(?:by|for|to)\s+(?:the end of\s+)?((?:19|20)\d\d)\s*:?\s*$/i;
/**
 * What a folded line of its own says of the lines below it; null when it is none such. `severalYears`: the plan has
 * more than one, and a year alone on a line stands above what is to be done in it.
 */
export function lineLabel(f: string, severalYears: boolean, planStart: number | null): LineLabel | null {
  if (f.length > 140) return null;
  const opened = opens.test(f) ? openTime(f) : null;
  if (opened) return { review: false, time: opened, list: true };
  if (f.length > 80) return null;
  const text = f.trim();
  const alone = text.length <= 30 ? timeAlone(text, severalYears || text.startsWith('#')) : null;
  if (alone) return { review: false, time: alone, list: false };
  if (!line.test(f)) return null;
  // Looking back: FY2025
  const title = text.replace(/^#+\s*/, '').replace(/:\s(?:FY\s?)?(?:19|20)\d\d(?:[/-]\d\d)?$/, '');
  const review = looksBackUnder(title, planStart);
  const time = timeOf(text);
  if (
    time === null &&
    !review &&
    (/\d/.test(title.replace(/\b(?:19|20)\d\d\b/, '')) || /:/.test(text.slice(0, -1)))
  )
    return null;
  if (text.split(/\s+/).length > 10) return null;
  return { review, time, list: false };
}

function openTime(f: string): TimeValue | null {
  const first = readTimes(f)[0];
  return first &&
    !first.baseline &&
    /^\s*(?:#+\s*)?(?:for|in|by)?\s*(?:the\s)?$/i.test(f.slice(0, first.start))
    ? first.value
    : null;
}

/** Phase 1 (January-June 2026), 2. Second quarter: the time a title is, or names in a bracket at its end. */
export function titleTime(title: string): TimeValue | null {
  const f = title.trim().replace(/:$/, '');
  if (f.length > 80 || !/\d|quarter|half|[a-z]-[a-z]|\bto\b|^[A-Z][a-z]{2,8}$/i.test(f)) return null;
  const alone = wholeTime(f);
  if (alone) return alone;
  const inside = /\(([^()]{2,30})\)$/.exec(f)?.[1];
  const time = inside === undefined ? null : wholeTime(inside);
  // (2019) may be the year of what the title names
  return time?.kind === 'absolute' && /^\d{4}(?:\/|$)/.test(time.value) ? null : time;
}

function timeAlone(f: string, severalYears: boolean): TimeValue | null {
  const said = f
    .replace(/^#+\s*/, '')
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/\s*:$/, '');
  if (/[A-Za-z]/.test(said) && !/^Year\b/i.test(said)) return wholeTime(said);
  const year = severalYears ? (yearOfPlan.exec(f)?.[1] ?? said) : '';
  if (/^(?:19|20)\d\d$/.test(year)) return value('absolute', year, Number(year));
  return year === '' ? null : wholeTime(year);
}

/** How did 2026 go? Rain on …; Looking back: 40 boats were mended: words that open a paragraph as a title would. */
const runIn = /^\s*([A-Z][^.:?!;,]{5,48})[.:?!]\s+(?=\S)/;
/** Risks: two audits: what a plan lists as well. */
const listed = /^(?:risks?|assumptions|history|mission|our mission|achievements|introduction)\b/i;

/** Whether a paragraph says by its first words that it looks back. */
export function looksBackAtHead(f: string, planStart: number | null): boolean {
  const title = runIn.exec(f.slice(0, 60))?.[1];
  return title !== undefined && !listed.test(title) && looksBackUnder(title, planStart);
}

/** » Members, [1] Members, -- Members --, No. 1 Members, One: members: signs and numbers before a title the outline does not know. */
const signs =
  /^\s*(?!(?:[-•*▪◦·–]|\[\d+\])\s+[^A-Z]|[-•*▪◦·–]\s)(?:[^\w\s]{1,4}\s*)?(?:(?:[A-Z][a-z]+ )?(?:[Nn]o\.? ?)?(?:\d{1,2}(?:st|nd|rd|th)?|[A-H]\d?|[IVX]{1,4}|One|Two|Three|Four|Five|First|Second|Third)\b\W*\s)?/;

/** Whether a short line stands where a title would: it ends what a line such as Background opened. */
export function standsAsTitle(f: string): boolean {
  if (f.length > 64) return false;
  const title = f.slice(signs.exec(f)?.[0].length ?? 0).replace(/[\s=_*~:-]+$|\s*\(\d{1,2}\)$/g, '');
  return /^[A-Za-z][^.;!?|\d]{3,}$/.test(title) && title.split(/\s+/).length <= 8 && !tells.test(title);
}

const bullet = /^\s*[-•*▪◦·–]\s/;
const another = /^\s*(?:We|The|Our|This|These|It|They|In|By)\b/;

/** How a list that a line opens goes on: in bullets or numbers, or in lines without a mark. */
export type OpenList = 'opened' | 'marked' | 'plain' | null;

/** Whether the next block, numbered or not, still belongs to the open list. */
export function listGoesOn(list: OpenList, f: string, numbered: boolean): OpenList {
  if (list === null) return null;
  if (numbered || bullet.test(f)) return 'marked';
  return list !== 'marked' && f.length <= 160 && !another.test(f) && !/[.;!?]\s+[A-Z]/.test(f)
    ? 'plain'
    : null;
}

function timeOf(f: string): TimeValue | null {
  if (always.test(f)) return { kind: 'relative', part: null };
  if (period.test(f)) return readTimes(f)[0]?.value ?? null;
  const year = goals.exec(f)?.[1];
  if (year !== undefined) return { kind: 'absolute', value: year, start: Number(year), end: Number(year) };
  return f.endsWith(')') ? titleTime(f) : null;
}
