// Where the title of a numbered line ends: at its first 。 or colon, or where a title that lost its 。 has its sense.

import { isDigit } from '../numbers/numerals.ts';
import { tells } from './headingWords.ts';

const bodyStart =
  /^(?:坚持|以|围绕|按照|深入|全面|建立|加强|推动|推进|开展|充分|紧紧|紧扣|积极|大力|贯彻|落实|进一步|依托|聚焦|着力|组织|完善|健全|继续|认真|严格|通过|根据|支持|鼓励|强化|持续|统筹|要|今年|全年|力争|到20)/;
const titleEnd =
  /(?:改革|建设|工程|体系|机制|行动|水平|能力|发展|作用|平台|工作|保障|服务|管理|质量|合作|交流|创新|思想|目标|原则|要求|任务|思路|领导|监督|环境|素质|活力|品牌|培训|队伍|结构|转化|格局|治理)$/;

/** What the walk over a title looks at. */
const inTitle = new Uint8Array(65536);
for (const c of '“”(《[)》]。.:') inTitle[c.charCodeAt(0)] = 1;

/** Whether there may be a space among its first characters. */
function hasSpace(text: string): boolean {
  for (let k = 0; k < text.length && k < 26; k++) {
    const c = text.charCodeAt(k);
    if (c <= 32 || (c >= 0xa0 && c <= 0x3000 && (c === 0xa0 || c >= 0x1680)) || c === 0xfeff) return true;
  }
  return false;
}

/** Clean rivers, safe wells and healthy soils in every valley: an English title before a colon may be as long. */
const longestLabel = 80;

/** Mentoring (Lead: Ann): who leads stands behind the title. */
const whoLeads =
  /\s*[([](?:lead|owner|responsible|responsibility|in charge|coordinator)[a-z ]{0,20}:[^()[\]]*[)\]]$/i;

/** No. 5, Mr Hale, the U.S. team, by J. Hale, Rs. 3 lakh: a stop that ends no sentence. */
const shortened = /(?:^|[\s(])(?:i\.e|e\.g|No|vs|approx|Dr|Prof|St|etc|incl|max|min|Mrs?|Ms|[ap]\.m|Ph\.D)$/i;
const initials = /(?:^|[\s(.])[A-Z]\.[A-Z]$|(?:^|\s)(?:[a-z]+|Dr\.?|Prof\.?|Mrs?\.?|Ms\.?) [A-Z]$/;
const beforeFigure = /(?:^|[\s(])(?:Rs|Nos|Vol|Fig|Sec|Art|pp?|ca|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)$/;

function isShortened(f: string, at: number): boolean {
  const before = f.slice(Math.max(0, at - 24), at);
  return (
    shortened.test(before) ||
    initials.test(before) ||
    (isDigit(f.charCodeAt(at + 2)) && beforeFigure.test(before))
  );
}

/** Teacher training - 60 workshops will be held.: the first dash of an English sentence, behind a title; -1 where there is none such. */
function dashBehindTitle(sentence: string): number {
  const m = /\s-{1,2}\s+/.exec(sentence.slice(0, longestLabel));
  if (m === null || m.index < 3 || !/^[\x20-\x7e“”]+$/.test(sentence)) return -1;
  const body = sentence.slice(m.index + m[0].length);
  return !tells.test(sentence.slice(0, m.index)) &&
    /^[A-Z\d“"]/.test(body) &&
    !/\s-{1,2}\s/.test(body) &&
    body.split(/\s+/).length >= 4
    ? m.index
    : -1;
}

export interface TitleEnd {
  /** Offset in the folded line. */
  end: number;
  /** Whether text runs on after it. */
  runIn: boolean;
  /** Whether it may end earlier where its siblings have short titles. */
  long: boolean;
}

/** Where the title of a numbered line ends. `whole`: the line is marked as a heading from end to end. */
export function runInTitle(f: string, from: number, shortSiblings: boolean, whole = false): TitleEnd {
  if (whole) return { end: from + f.slice(from).replace(/[\s#:|]+$/, '').length, runIn: false, long: false };
  // 1.1 Themes | Number of …: a copied table's row begins with its title
  const cell = f.slice(from, from + 120).indexOf(' | ');
  if (cell > 2 && /^[^.;。]*$/.test(f.slice(from, from + cell)))
    return { end: from + cell, runIn: true, long: false };
  const ends = f.trimEnd();
  // of an English line only: the letter before the bracket closes tells
  const named =
    (ends.endsWith(')') || ends.endsWith(']')) && ends.charCodeAt(ends.length - 2) < 0x300
      ? whoLeads.exec(ends.slice(from, from + 300))
      : null;
  if (named && /^[^.:;]{2,90}$/.test(f.slice(from, from + named.index)))
    return { end: from + named.index, runIn: false, long: false };
  const limit = Math.min(f.length, from + 2000);
  let depth = 0;
  let quoted = false;
  let colon = -1;
  let stop = -1;
  for (let i = from; i < limit; i++) {
    if (inTitle[f.charCodeAt(i)] === 0) continue;
    const c = f[i]!;
    if (c === '“') quoted = true;
    else if (c === '”') quoted = false;
    if (quoted) continue;
    if (c === '(' || c === '《' || c === '[') depth++;
    else if ((c === ')' || c === '》' || c === ']') && depth > 0) depth--;
    if (
      c === '。' ||
      (c === '.' &&
        (f[i + 1] === ' ' || i + 1 === f.length || f.startsWith('**', i + 1)) &&
        (/[a-z)”"%]/i.test(f[i - 1] ?? '') ||
          /^(?:\s*$| (?:\(|[A-Z]))/.test(f.slice(i + 1, i + 3)) ||
          // by the end of 2027. 4,000 photographs
          (/[a-z] (?:19|20)\d\d$/.test(f.slice(i - 6, i)) && f[i + 1] === ' ')) &&
        i - from > 3 &&
        !isShortened(f, i))
    ) {
      stop = i;
      break;
    }
    // 2:1 is a ratio
    if (
      c === ':' &&
      depth === 0 &&
      colon < 0 &&
      !(isDigit(f.charCodeAt(i - 1)) && isDigit(f.charCodeAt(i + 1)))
    )
      colon = i;
  }
  let lineEnd = f.length;
  while (lineEnd > from && ' \t\r'.includes(f[lineEnd - 1]!)) lineEnd--;
  if (lineEnd > from + 2 && f.startsWith('**', lineEnd - 2)) lineEnd -= 2;
  const end = stop >= 0 ? stop : lineEnd;
  const before = colon >= 0 && colon < end && colon - from <= longestLabel ? f.slice(from, colon) : null;
  const english = before !== null && /^[\s\x20-\x7e]*$/.test(before);
  if (before !== null && (before.length <= 40 || (english && !tells.test(before)))) {
    const rest = f.slice(colon + 1, Math.min(lineEnd, colon + 400));
    if (rest.trim() === '') return { end: colon, runIn: false, long: false };
    // Number of loans: 64: what the title measures
    const figure = english && /^\s*(?:[≥≤<>~]\s?)?(?:[$€£]|[A-Z]{1,3}[$ ])?\d/.test(rest);
    const slogan =
      !figure &&
      !/[。;]/.test(rest) &&
      (english
        ? rest.length <= 90 && !/\.\s|[.;]$/.test(rest.trimEnd()) && !(/\d/.test(rest) && /[.,;]/.test(rest))
        : rest.length <= 30) &&
      !(!english && /[\d]/.test(rest) && rest.length > 14);
    if (!slogan) return { end: colon, runIn: true, long: false };
    return { end: lineEnd, runIn: false, long: false };
  }
  // before a sentence only: Science for all - a year of fairs is a title
  const dash = stop >= 0 && f[stop] === '.' ? dashBehindTitle(f.slice(from, stop)) : -1;
  if (dash >= 0) return { end: from + dash, runIn: true, long: false };
  // a run-in heading that lost its 。: the title ends where its sense ends
  if (stop < 0) return { end, runIn: false, long: false };
  const text = f.slice(from, end);
  const firstComma = text.length > 36 ? text.indexOf(',') : 0;
  const long = firstComma < 0 || firstComma > 16;
  if (shortSiblings && long) {
    for (let k = 6; k <= 26; k++)
      if (titleEnd.test(text.slice(0, k)) && bodyStart.test(text.slice(k, k + 4)))
        return { end: from + k, runIn: true, long };
  }
  const gap = hasSpace(text) ? /^(\S{2,24}?)(?:\s{1,4}|\u3000)(?=\S{12,})/.exec(text) : null;
  if (
    gap &&
    !/[a-z]/i.test(gap[1]!) &&
    !/[,;、“]/.test(gap[1]!) &&
    bodyStart.test(text.slice(gap[0].length, gap[0].length + 4))
  )
    return { end: from + gap[1]!.length, runIn: true, long };
  return { end, runIn: stop + 1 < lineEnd, long };
}

/** Whether the title that ends there is a short one of an item's own. */
export const isShortTitle = ({ end, runIn }: TitleEnd, from: number): boolean => runIn && end - from <= 30;

/** Whether most items 1. 2. 3. of a plan begin with a short title of their own: then a long one lost its 。 */
export const mostAreShort = (short: number, items: number): boolean => items >= 4 && short >= items * 0.7;

/** A title without the marks it stands in. */
export const bareTitle = (words: string): string => words.replace(/^[\s*_]+|[\s*_|;]+$/g, '');
