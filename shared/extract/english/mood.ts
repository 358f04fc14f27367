// Whether an English sentence promises a number or only tells of it: how things are, what they cost, who may apply. Rules
// catch what can be named (refusals.ts); of what they let pass, the words around the number are weighed here, all
// together. What each word weighs was learnt from sentences that people wrote and marked (tests/extract/mood), and
// stands in moodWeights.ts. No number is lightly dropped: the words must lean far to the side of telling.
import type { Around } from './around.ts';
import { weights } from './moodWeights.ts';
import { isListedCount, isListedShare } from './sharesListed.ts';
import { orderVerbs } from './stateWords.ts';
import { wordNumber } from './words.ts';

export type Weights = ReadonlyMap<string, number>;

let learnt: Weights | null = null;
/** Read when the first English number asks: a Chinese plan never does. */
function learntWeights(): Weights {
  learnt ??= new Map(
    weights
      .trim()
      .split('\n')
      .map((line) => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Number(line.slice(at + 1))];
      }),
  );
  return learnt;
}

/** So far to the side of telling; 0 is undecided. Chosen on marked plans that the weights were not learnt from. */
const farEnough = -1.75;
/** A sentence without an end is looked at so far before its number. */
const reach = 400;

const tokens = /[a-z][a-z'’-]*|\d+|[%£$€;:()]/g;
const wordsOf = (text: string): string[] => text.toLowerCase().match(tokens) ?? [];
const asSign = (word: string): string =>
  word >= '0' && word <= '9~' ? (/^(?:19|20)\d\d$/.test(word) ? '#year' : '#n') : word;

/** serves, served and serving are one; short words stay as they are. */
const stemOf = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?:ies|ied)$/, 'y').replace(/(?<=[a-z]{3})(?:ing|ed|es|s|e)$/, '');

const looksAhead = /\b(?:will|shall|must|should|aims?|targets?)\b/g;
const looksBack = /\b(?:was|were|had|[a-z]{3,}ed)\b/g;
const howOften = (text: string, of: RegExp, most: number): number =>
  Math.min(most, text.match(of)?.length ?? 0);

/**
 * What speaks for or against a promise, each named once: `<w` a word of the clause before the number, `>w` one after it,
 * `~w` its stem on either side, `l w` and `r w` what touches it, `1 w` the sentence's first; and how it stands there.
 */
export function signsOf(x: Around): Set<string> {
  const { f, a, from, rest, promised } = x;
  const signs = new Set(['always', `kind ${a.kind}`, `is ${a.comparator}`]);
  const before = f.slice(Math.max(from, a.quoteStart - 160), a.quoteStart);
  const clause = wordsOf(before).map(asSign);
  clause.splice(0, Math.max(clause.lastIndexOf(';'), clause.lastIndexOf(':'), clause.lastIndexOf('(')) + 1);
  const after = wordsOf(rest.split(/[.;](?!\d)/, 1)[0]!.slice(0, 100))
    .slice(0, 14)
    .map(asSign);
  for (const word of clause) {
    signs.add(`<${word}`);
    signs.add(`~${stemOf(word)}`);
    if (word.length > 3 && word.endsWith('ed')) signs.add('-ed before');
    if (word.length > 5 && word.endsWith('ing')) signs.add('-ing before');
    if (word.length > 4 && /[^s]s$/.test(word)) signs.add('-s before');
  }
  after.forEach((word, k) => {
    signs.add(`>${word}`);
    signs.add(`~${stemOf(word)}`);
    if (k < 6 && word.length > 3 && word.endsWith('ed')) signs.add('-ed after');
  });
  if (clause.length > 0) signs.add(`l ${clause.at(-1)!}`);
  else signs.add('nothing before');
  if (after.length > 0) signs.add(`r ${after[0]!}`);
  const begin = Math.max(from, a.start - reach);
  const sentence = f.slice(begin, a.end + rest.length);
  const head = sentence.slice(0, 40).replace(/^\s*[-•*]\s*/, '');
  const first = wordsOf(head)[0];
  if (first !== undefined) signs.add(`1 ${asSign(first)}`);
  if (/^\s*[-•*]/.test(sentence)) signs.add('bullet');
  if (a.spelled !== null) signs.add('spelled');
  if (promised) signs.add('after a promise');
  const said = f.slice(begin, a.start);
  if (said.lastIndexOf('(') > said.lastIndexOf(')')) signs.add('in a bracket');
  if (/\b(?:will|shall|must|should|to be)\b/.test(sentence)) signs.add('sentence will');
  if (/\b(?:is|are|was|were|has|have|had)\b/.test(sentence)) signs.add('sentence is');
  const near = f.slice(Math.max(0, begin - 300), a.end + 300);
  signs.add(`ahead ${howOften(near, looksAhead, 3)}`);
  signs.add(`back ${howOften(near, looksBack, 4)}`);
  signs.add(`words ${Math.min(6, wordsOf(sentence).length >> 3)}`);
  return signs;
}

const ahead =
  /\b(?:will|shall|must|should|takes? place on|(?:is|are) to|needs? to|aims? (?:to|for|at)|plans? (?:to|for)|targets?|goals?|(?:agreed|asked|decided|resolved|pledge[sd]?|committed|undertak\w+|intends?|proposes?|hopes?|wants?|seeks?|expects?|wish(?:es)?|going|promises?) to)\b/i;
const aheadOf = /^[^.;(]{0,60}?\b(?:will|shall|must|should|(?:is|are) (?:to be|planned|expected|foreseen))\b/;
/** Prepare 45 sheets, Jointly host 20 guests: an order, and no noun that begins a sentence. */
const orders = new RegExp(
  `^\\s*(?:[-•*]\\s*|[a-z][.)]\\s+)?(?:${orderVerbs}|(?:[A-Z][a-z]+ly|Further) (?:${orderVerbs.toLowerCase()}))\\s`,
);

/** Deposit 1,900 articles: so does whatever word stands before its number and things, but About 1,900 members live here. */
const orderThen = new RegExp(
  `^\\s*(?:[-•*]\\s*|[a-z][.)]\\s+)?(?!(?:About|Around|Some|Over|Almost|Nearly|Only|Just|Roughly|Another|All|Both|The|Our|Its|These|Those|With|From|At|In|On|By|For|Of|To|Among|Between|And|But|Today|Currently|Now|Still|Already|Last|Since|Until|Every|Each|Under|Above|Below|Then|There|Per|Plus|Not|No|Than|We|They|It|Through|Within|During|Via|Up|Indicator|Goal|Table|Chapter|Figure|Phase|Section|Group|Year|Level|Step|Part|Task|Stage|Unit|Room|Article|Objective|Target|Action)\\b)[A-Z][a-z]+(?<!s|ed|ing|ly|er|ty|ship|ment|tion|ance|age|ome)\\s(?:at least |about |up to |some |over |more than )?(?:\\d[\\d,.]*|${wordNumber}) (?:[a-z-]+ ){0,3}[a-z]{2,}s\\b(?! (?:is|are|was|were|has|have|had|live|work|belong|the|an?|our|its)\\b)`,
);

/** In a bracket that begins with a number. */
const inList = /\((?:(?:about|some|over|up to|at least) )?(?:[£$€]?\d[^()]*|[£$€])?$/;

/** Eight new posts, and in brackets each kind with its number. */
const madeOf = /: \d[\d,]*(?: [a-z-]+){0,3} \((?:\d[\d,]* [a-z -]+(?:,| and|, and) )*$/;

/** What we do in a year that is named, by a verb that is no state. */
const weDo =
  /(?:^|[.;]\s)\s*(?:In|During|Over|By) (?:the )?[^,.;]{2,24},? we (?:also )?(?:recruit|hire|appoint|open|launch|publish|organi[sz]e|host|train|build|install|introduce|create|found|establish|plan|sign|replace|plant|hold|award|admit)\s/;

/** A word that promises stands in the clause: what else it says weighs nothing. */
function isPromised({ f, a, from, rest, promised }: Around): boolean {
  // a budget of €12m (City 40%, State 60%)
  if (a.percent && isListedShare(f, from, a.quoteStart)) return true;
  if (orderThen.test(f.slice(Math.max(from, a.start - reach), a.end + rest.length))) return true;
  const said = f.slice(Math.max(from, a.start - reach), a.start);
  const clause = said.slice(Math.max(said.lastIndexOf(';'), said.lastIndexOf('(')) + 1);
  if (ahead.test(clause) || orders.test(clause)) return true;
  // in 2026 we recruit 16 people
  if (weDo.test(clause)) return true;
  // 90 talks in all (Physics 40, Law 30, Arts 20), where the 90 are promised
  if (promised && clause.length < said.length && isListedCount(f, from, a.quoteStart)) return true;
  // 450 teachers will be trained (200 in towns, 250 in villages)
  if (clause.length < said.length && inList.test(said))
    // 8 new posts (5 teachers, 2 technicians), where the 8 are promised
    return (promised && madeOf.test(said)) || ahead.test(said) || orders.test(said);
  return !said.endsWith('(') && aheadOf.test(rest);
}

/** How far the words lean to a promise (+) or to telling (-). */
export function leanOf(x: Around, weightOf: Weights): number {
  if (isPromised(x)) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const sign of signsOf(x)) sum += weightOf.get(sign) ?? 0;
  return sum;
}

/** The words around the number tell of it rather than promise it. */
export const isOnlyTold = (x: Around): boolean => leanOf(x, learntWeights()) < farEnough;
