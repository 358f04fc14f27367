// Recognises the number a line begins with (一、 （一） 1. 第一章 ① Goal 1:). Line by line; where its title ends is told
// by runInTitle.ts, how lines nest by outline.ts.

import { monthName } from '../english/months.ts';
import { streets } from '../english/standingWords.ts';
import { lineHead } from '../lines/markdown.ts';
import { chineseValue } from '../numbers/chineseValue.ts';
import { isDigit } from '../numbers/numerals.ts';
import { formalStarts, readFormal } from './formalNumber.ts';
import { readHeadingWord, romanValue, tells } from './headingWords.ts';

/** chapter 第一章 · article 第一条 · cn 一、 · cn-paren (一) · digit 1. · digit-paren (1) · circle ① · dotted 1.1 · word "Goal 1" · cn-word 行动一: */
export const numberStyles = [
  'chapter',
  'section',
  'article',
  'cn',
  'cn-paren',
  'digit',
  'dotted',
  'digit-paren',
  'circle',
  'roman',
  'letter',
  'word',
  'cn-word',
] as const;
export type NumberStyle = (typeof numberStyles)[number];

export interface LineNumber {
  style: NumberStyle;
  /** As the guide writes it: 一 · (一) as written · 1 · 第一章 · Goal 1. */
  number: string;
  /** Value in its series; null when it has none to compare. */
  value: number | null;
  /** Offset of the number in the line, and where the title begins. */
  at: number;
  titleAt: number;
  /** Depth of a dotted number; 0 for a part that holds chapters (第一部分, 第一编). */
  depth: number;
  /** Hashes before it (## 2.1 Goal): how deep Markdown puts it; 0 where there are none. */
  hashes: number;
  /** Of a 1. that a plan has for a chapter (1) or a section (2), above its 1. 2. 3.: which. */
  chapter?: 1 | 2;
}

const chapter = /^(第[零一二三四五六七八九十百\d]{1,4}[章编篇部]分?)[\s、:.]*/;
const section = /^(第[零一二三四五六七八九十百\d]{1,4}节)[\s、:.]*/;
/** 第一条 before a short title of its own; what only begins with one is an article of rules, or names one. */
const article = /^(第[零一二三四五六七八九十百\d]{1,4}条)[\s、:.]+(?=[^\s。;:,]{1,24}(?:$|。))/;
/** 第一、建强阵地。 */
const ordinal = /^(第[一二三四五六七八九十]{1,2})、\s*(?![一二三四五六七八九十])(?=[一-龥“《])/;
const cn = /^([一二三四五六七八九十]{1,3})(?:\s*[、.]|(?=:)|\s{1,4}(?=\S))\s*/;
const cnParen = /^(\([一二三四五六七八九十]{1,3}\)|【[一二三四五六七八九十]{1,3}】)[\s、.:]*/;
const cnWord =
  /^((?:行动|任务|工程|举措|措施|目标|重点|专项|板块|计划|项目|策略|方向)\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2}))(?:\s*[:、.]|\s{1,3}(?=[一-龥]))\s*/;
const digitParen = /^(\(\d{1,3}\))[\s、.]*/;
/** (I) Deepen study, (II) …: as translated from (一). */
const romanParen = /^(\((?:I{1,3}|IV|VI{0,3}|IX|X)\))\s+(?=[A-Z“"题])/;
/** (i), (iv), (b): below the letter or the number above it. */
const letterParen = /^(\((?:x{0,2}(?:ix|iv|v?i{1,3}|v|x)|[a-hj-u])\))\s+(?!(?:19|20)\d\d)(?=\S)/;
/** a) Fairs. */
const halfLetter = /^([a-hj-u]\))\s+(?=[A-Z“"']|题)/;
/** i) Fairs, iv) loans; I) Fairs: like (i), below whatever is open. */
const halfRoman =
  /^(x{0,2}(?:ix|iv|v?i{1,3}|v|x)\))\s+(?!(?:19|20)\d\d)(?=\S)|^(X{0,2}(?:IX|IV|V?I{1,3}|V|X)\))\s+(?=[A-Z“"']|题)/;
/** i. Fairs: the same. */
const dottedRoman = /^(x?(?:ix|iv|v?i{1,3}|v|x))\.\s+(?=[A-Z“"]|题)/;
const halfParen = /^(\d{1,2}\))[\s、]*/;
const dotted = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.、]\s*|:\s+|\s+|(?=[^\d\s%.,年月日个项名万亿家场元米-]))/;
/** 1.2025年起 and 11.121工程: a title may begin with a number of its own. 3: Teach well; 3 -- Teaching well. */
const digit =
  /^(\d{1,3})\s?(?:\.(?!\d)|\.(?=\d{3,4}[^\d\s.,%])|、|(?::|(?<=\s)(?:-{1,2}|·))(?=\s+(?:[A-Z][a-z]|题)))\s*/;
const circle = /^([\u2460-\u2473\u2776-\u277f])\s*/;
/** ㈠ ⑴ ⒈ and Ⅰ、: one character with its bracket or point. */
const enclosed = /^([\u3220-\u3229\u2474-\u249b])[\s、.]*|^([\u2160-\u216b])[、.]\s*/;
/** 一) without the bracket that opens. */
const cnHalf = /^([一二三四五六七八九十]{1,3}\))[\s、]*/;
const romanNumber = '(?:X{0,2})(?:IX|IV|V?I{1,3}|V|X)';
/** II. Members, II: Members, II - Members. */
const roman = new RegExp(`^(${romanNumber})(?:\\.\\s+|(?::|\\s+-{1,2})\\s+(?=[A-Z“"]|题))`);
/** II Members and branches: a number with a space alone, before a short title; V Nair is who signed. */
const bareRoman = new RegExp(
  `^(?!X\\s+[A-Z]|V\\s+[A-Z]\\S*$)(${romanNumber})\\s{1,4}(?=题$|(?:[A-Z][a-z]|[A-Z]{3})[^.;:!?%\\d]{1,70}$)`,
);
/** A. Members, A) Members, (A) Members; A - Members and A: Members before a short title only; H. M. Hale is who signed. */
const letter =
  /^([A-H])\.\s+(?![A-Z]\.\s)|^(\(?[A-H]\))\s+(?=[A-Z“"']|题)|^([A-H])(?::|\s+-{1,2})\s+(?=[A-Z][^.;?]{2,60}$|题)/;
/** A1. Install six gauges, B2.3 …, II.1 Fisheries, T3.1 “Service track”, SO2 - Data, CP3: Fish: a number below a letter. */
const lettered =
  /^((?:[A-H]\.?|[IVX]{1,4}\.|O(?=\d{1,2}[.:]\s))\d{1,2}(?:\.\d{1,2})?|(?:[A-Z](?=\d{1,2}\.\d)|(?:KR|KPI|SO|OKR|MS|WG|TG|TF|KRA|KPA|(?!CO|PM|MP|FY|COP|SDG)[A-Z]{2,4}(?=1?\d(?::\s|\s-{1,2}\s)))\s?)\d{1,2}(?:\.\d{1,2}){0,2})(?:[.:)]\s*|\s+-{1,2}\s+|\s+(?=[A-Z][a-z]|A\s[a-z]|(?<=\.\d\s)[“"A-Z]|题|(?<=^KR\s?\d\.\d\s)[\d€£$≥≤]))(?=\D|(?<=^KR\s?\d\.\d\s))/;

/** Han a number may begin with: most lines begin with another, and are asked no more. */
const firstHan = 0x3400;
const mayBegin = (c: string, written = c): boolean =>
  formalStarts.includes(written) || '第一二三四五六七八九十行任工举措目重专板计项策方'.includes(c);

function cnValue(s: string): number | null {
  const v = chineseValue(s);
  return v && v.high === null ? v.value : null;
}

/** Reads the number at the head of a folded line; `raw` is the line itself, for the number as written. */
export function readLineNumber(folded: string, raw: string): LineNumber | null {
  const line = lineHead(folded, raw);
  if (line === null) return null;
  const { at, hashes } = line;
  const head = folded.slice(at, at + 40);
  const c = head.charCodeAt(0);
  if (Number.isNaN(c)) return null;
  if (c >= firstHan && !mayBegin(head[0]!, raw[at])) return null;
  const make = (style: NumberStyle, m: RegExpExecArray, value: number | null, depth = 1): LineNumber => ({
    style,
    number: raw.slice(at, at + (m[1] ?? m[2] ?? m[3])!.length),
    value,
    at,
    titleAt: at + m[0].length + (raw.startsWith('**', at + m[0].length) ? 2 : 0),
    depth,
    hashes,
  });
  let m: RegExpExecArray | null;
  const formal = readFormal(raw, at);
  if (formal) return make('chapter', formal.match, formal.value);
  if (head[0] === '第') {
    m = chapter.exec(head);
    // 第一篇 alone divides the texts of a page
    if (m?.[1]?.endsWith('篇') && folded.trim().length <= m[1].length) return null;
    if (m) return make('chapter', m, cnOrDigits(m[1]!), m[1]!.includes('章') ? 1 : 0);
    m = section.exec(head);
    if (m) return make('section', m, cnOrDigits(m[1]!));
    m = article.exec(head);
    if (m) return make('article', m, cnOrDigits(m[1]!));
    m = ordinal.exec(head);
    return m ? make('cn-paren', m, cnOrDigits(m[1]!)) : null;
  }
  if (head[0] === '(' || head[0] === '【') {
    m = cnParen.exec(head);
    if (m) return listedWithin(folded, '一') ? null : make('cn-paren', m, cnValue(m[1]!.slice(1, -1)));
    m = digitParen.exec(head);
    if (m) return runsOn(folded, m[1]!) ? null : make('digit-paren', m, Number(m[1]!.slice(1, -1)));
    m = letter.exec(head);
    if (m) return make('letter', m, head.charCodeAt(1) - 64);
    m = romanParen.exec(head);
    if (m) return make('cn-paren', m, romanValue(m[1]!.slice(1, -1)));
    m = letterParen.exec(head);
    if (!m || runsOn(folded, m[1]!)) return null;
    const inside = m[1]!.slice(1, -1);
    return make(
      'digit-paren',
      m,
      /^[a-hj-u]$/.test(inside) ? inside.charCodeAt(0) - 96 : romanValue(inside.toUpperCase()),
    );
  }
  if (c >= 48 && c <= 57) {
    // in 1.办好论坛 nothing is divided
    const divided = isDigit(head.charCodeAt(head.indexOf('.') + 1));
    m = !divided || /^\d{1,2}\.(?:19|20)\d\d\s?年/.test(head) ? null : dotted.exec(head);
    // 2.0 stands above 2.1
    if (m)
      return make(
        'dotted',
        m,
        Number(m[1]!.split('.').at(-1)),
        m[1]!.split('.').length - (m[1]!.endsWith('.0') ? 1 : 0),
      );
    // **1 Ambition.** We …: of a bold title the bold words are asked
    const bold = raw.slice(0, at).endsWith('**') ? /^(.{3,60}?)[.:]?\*\*/.exec(raw.slice(at)) : null;
    m = digit.exec(head) ?? bareDigit(head, bold?.[1] ?? folded);
    if (m) return listedWithin(folded, '1') ? null : make('digit', m, Number(m[1]));
    m = halfParen.exec(head);
    return m && !runsOn(folded, m[1]!) ? make('digit-paren', m, Number.parseInt(m[1]!, 10)) : null;
  }
  if (c >= 0x2460 && c <= 0x2473) {
    m = circle.exec(head);
    return m ? make('circle', m, c - 0x245f) : null;
  }
  if (c > 0x2100 && c < 0x3230) {
    m = enclosed.exec(head);
    if (m === null || runsOnEnclosed(folded, at)) return null;
    const [style, first] = enclosedStyle(c);
    return make(style, m, c - first + 1);
  }
  if ('一二三四五六七八九十'.includes(head[0]!)) {
    m = cn.exec(head);
    if (!m) {
      m = cnHalf.exec(head);
      return m && make('cn-paren', m, cnValue(m[1]!.slice(0, -1)));
    }
    const v = cnValue(m[1]!);
    return v === null ? null : make('cn', m, v);
  }
  if ('行任工举措目重专板计项策方'.includes(head[0]!)) {
    m = cnWord.exec(head);
    if (m) return make('cn-word', m, cnOrDigits(m[1]!.replace(/^[^一二三四五六七八九十\d]+/, '')));
  }
  if (c < 128 || c === 0xa7) {
    m = halfLetter.exec(head);
    if (m) return runsOn(folded, m[1]!) ? null : make('digit-paren', m, c - 96);
    m = halfRoman.exec(head);
    if (m) {
      const said = (m[1] ?? m[2])!;
      return runsOn(folded, said)
        ? null
        : make('digit-paren', m, romanValue(said.slice(0, -1).toUpperCase()));
    }
    m = dottedRoman.exec(head);
    if (m) return make('digit-paren', m, romanValue(m[1]!.toUpperCase()));
    const label = readHeadingWord(head, folded);
    if (label) return make('word', label.match, label.value, label.depth);
    m = roman.exec(head) ?? ('IVX'.includes(head[0]!) ? bareRoman.exec(folded.slice(at).trimEnd()) : null);
    if (m) return make('roman', m, romanValue(m[1]!));
    m = lettered.exec(head);
    if (m)
      return make(
        'dotted',
        m,
        Number(/\d+$/.exec(m[1]!)?.[0]),
        // a milestone stands beside the deliverables of its work package
        m[1]!.startsWith('MS') ? 2 : Math.max(1, m[1]!.replace(/^[A-Z]+\./, '').split('.').length),
      );
    m = letter.exec(head);
    if (m) return make('letter', m, head.charCodeAt(0) - 64);
  }
  return null;
}

/** 5 People, estate and money. */
const severalThings =
  /^\d{1,2}\s+[A-Z][a-z]+(?: [a-z]+)?(?:, [A-Za-z]+(?: [a-z]+)?)+,? and [A-Za-z]+(?: [a-z]+)?$/;

/** 2 Grants and prizes. The Council …: a short title before a sentence; 5 May and 2 Quay Street are none. */
const bareRunIn = new RegExp(
  `^(0?[1-9]|1\\d)\\s{1,4}(?=(?!(?:${monthName})\\b)[A-Z][a-z]+(?:,? [A-Za-z]+){0,5}\\.\\s+[A-Z“"])(?!(?:[^.]* )?(?:${streets})\\.)`,
);

/** 2 Key indicators, ## 02 Money, 1 总体目标: a number with a space alone, before a short title. */
function bareDigit(head: string, folded: string): RegExpExecArray | null {
  const line = folded.trim().replace(/^#{1,6}\s*|\([^()]{2,40}\)$/g, '');
  const runIn = line.length > 60 ? bareRunIn.exec(line.slice(0, 90)) : null;
  if (runIn && !tells.test(line.slice(runIn[0].length).split('.', 1)[0]!)) return bareRunIn.exec(line);
  if (line.length > 60) return null;
  if (/[.。;!?,:%]|\d.*\d|\b(?:per|every|each|any) [a-z]/.test(line.slice(1)) && !severalThings.test(line))
    return null;
  return /^(0?[1-9]|1\d)\s{1,4}(?=[A-Z][a-z]+|[A-Z]{3}|(?:[一-龥]{2,20}(?:、[一-龥]{2,12}){0,2}(?:\([^()\d]{2,40}\))?|题)$)(?!年(?!度)|[月日号次届]|时(?!间)|个(?!人)|项(?!目)|家(?!庭|校)|名(?![师家医录])|人(?![才员事力文])|场(?![馆地景所])|篇(?!章)|种(?![业植子质])|期(?!刊))/.exec(
    head,
  );
}

/** The style of an enclosed number, and the first of its series. */
const enclosedStyle = (c: number): [NumberStyle, number] =>
  c >= 0x3220
    ? ['cn-paren', 0x3220]
    : c >= 0x2488
      ? ['digit', 0x2488]
      : c >= 0x2474
        ? ['digit-paren', 0x2474]
        : ['roman', 0x2160];

/** ⑴…。⑵…。 inside one paragraph. */
function runsOnEnclosed(folded: string, at: number): boolean {
  const next = folded.indexOf(String.fromCharCode(folded.charCodeAt(at) + 1), at);
  return next > 0 && '。;'.includes(folded[next - 1]!);
}

const firstThree = {
  一: [/^\s*\(一\)/, /[。;]\s?\(二\)/, /[。;]\s?\(三\)/],
  '1': [/^\s*1[.、](?!\d)/, /[。;]\s?2[.、](?!\d)/, /[。;]\s?3[.、](?!\d)/],
};

/** 1.…。2.…。3.…。 and (一)…。(二)…。(三)…。 inside one paragraph. */
function listedWithin(folded: string, first: '一' | '1'): boolean {
  const [one, two, three] = firstThree[first];
  return one!.test(folded.slice(0, 12)) && two!.test(folded) && three!.test(folded);
}

const smallRomans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** (1)…。(2)…。 and 1) …; 2) … or (a) …; (b) … or (i) …; (ii) … inside one paragraph: its sentences are counted, none is a heading. */
function runsOn(folded: string, number: string): boolean {
  const open = number[0] === '(' ? '(' : '';
  const own = number.slice(open.length, -1);
  const roman = smallRomans[smallRomans.indexOf(own.toLowerCase()) + 1];
  const after = smallRomans.includes(own)
    ? roman
    : /^[IVX]/.test(own)
      ? roman?.toUpperCase()
      : /^[a-z]/.test(own)
        ? String.fromCharCode(own.charCodeAt(0) + 1)
        : Number.parseInt(own, 10) + 1;
  const next = folded.indexOf(`${open}${after})`, number.length);
  return next > 0 && ('。;'.includes(folded[next - 1]!) || /[;,]\s(?:and\s)?$/.test(folded.slice(0, next)));
}

function cnOrDigits(s: string): number | null {
  const d = /\d+/.exec(s);
  return d ? Number(d[0]) : cnValue(s.replace(/[第章编篇部分节条]/g, ''));
}
