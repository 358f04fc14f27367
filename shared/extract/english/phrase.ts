// Where an English noun phrase ends. It is walked once, word by word, and ends before the first word or mark that no
// noun phrase goes on with; what is then left over at its end (an “and”, what was done to the thing) is taken off.
import { follows, isBlank, isLetter, skipBlanks, sticky, wordEnd } from './letters.ts';
import { coin } from './money.ts';
import * as list from './phraseWords.ts';
import { wordValue } from './words.ts';

/** As far as a noun phrase is walked. */
const longest = 90;

const people = new Set(['people', 'women', 'men', 'children', 'staff', 'youth', 'police']);
const isPlural = (word: string): boolean =>
  people.has(word) || (word.length > 3 && word.endsWith('s') && !/(?:s|['’])s$/.test(word));

const compared = sticky(
  '(?:at least|about|around|roughly|approximately|over|up to|more than|fewer than|less than|no more than|no less than|not more than|no fewer than|between|another|a further|some|nearly|an additional|a total of)\\s+',
);
const amount = sticky(`(?:${coin}\\s?)?\\d`);

/** At least 45, £3, six. */
function amountAt(f: string, at: number): boolean {
  const i = follows(compared, f, at) ? compared.lastIndex : at;
  return follows(amount, f, i) || wordValue(f.slice(i, wordEnd(f, i))) !== undefined;
}

const ends = new Set(list.ends);
const determiners = new Set(list.determiners);
const does = new Set(list.does);
const verbs = new Set(list.verbs);
const nounOrVerb = new Set(list.nounOrVerb);
const besideNoun = new Set(list.besideNoun);
const compounds = new Set(list.compounds);
const participles = new Set(list.participles);
const notDone = new Set(list.notDone);
const ingNouns = new Set(list.ingNouns);
const leftOver = new Set(list.leftOver);
const amountsTo = new Set(list.amountsTo);
const alsoNouns = new Set(list.alsoNouns);
const afterThings = new Set(list.afterThings);
const lyNouns = new Set(list.lyNouns);
const firstNouns = new Set(list.firstNouns);

const prepositions = new Set('for in at on of to with by from all half both'.split(' '));
const adverbs = new Set('then also thus hence not thereby'.split(' '));
const theirs = new Set(
  'its our their them each every all a an the these this new more better additional'.split(' '),
);
const particle = sticky('(?:up|out|in|on|off|over|down|back|for)\\s+(?!to\\s)');
const asMany = sticky('(?:about as|as many|all (?:its|our|their|them))\\b');
const yearly = sticky('(?:year|month|week|day|term|quarter|season|semester)\\b');

/** And report to Council, and six, and the: something new is said. `at` is the word after “and”. */
function newAfterAnd(f: string, at: number): boolean {
  if (amountAt(f, at)) return true;
  const end = wordEnd(f, at);
  const word = f.slice(at, end).toLowerCase();
  if (
    determiners.has(word) ||
    word === 'it' ||
    word === 'i' ||
    word === 'no' ||
    word === 'to' ||
    adverbs.has(word)
  )
    return true;
  const next = skipBlanks(f, end);
  if (next === end || prepositions.has(word) || word === '') return false;
  const known = verbs.has(word);
  const second = f.slice(next, wordEnd(f, next)).toLowerCase();
  // and visits them
  if (second === 'them' || second === 'it') return true;
  if (known) return !(besideNoun.has(word) && compounds.has(second));
  // and hand over 12; but: schools and colleges in 12 towns
  const plural = isPlural(word);
  if (amountAt(f, !plural && follows(particle, f, next) ? particle.lastIndex : next)) return true;
  // and celebrate our birthday; but: schools and colleges each year
  if (theirs.has(second))
    return (
      !plural &&
      !((second === 'a' || second === 'an') && follows(yearly, f, skipBlanks(f, next + second.length)))
    );
  if (follows(asMany, f, next)) return true;
  if (word.endsWith('ly')) return verbs.has(second);
  return nounOrVerb.has(word) && (ends.has(second) || second === '');
}

const cycle = sticky(
  '(?:this|next) (?:(?:academic|school|financial|fiscal) )?(?:year|winter|spring|summer|autumn|season|term|month|week|quarter)\\b',
);
const ofOutside = sticky('outside (?!terms\\b|hours\\b|towns\\b|cities\\b)(?:[a-z]+s|people|staff)\\b');
const thanAhead = sticky('[a-z]+ than\\b');
/** Words that end it only where these follow. */
const withNext = new Map([
  ['of', sticky('of\\s+(?:which|whom|together|in all|altogether)\\b')],
  ['or', sticky('or\\s+(?:more|fewer|less|above|at)\\b')],
  ['off', sticky('off\\s(?:the|our|its)\\b')],
  ['out', sticky('out\\s+of\\b')],
  ['instead', sticky('instead\\s+of\\b')],
  ['abroad', sticky('abroad(?!\\s[a-z]+s\\b)')],
  ['no', sticky('no\\s(?:more|less|fewer|later)\\b')],
  ['not', sticky('not\\b')],
  ['working', sticky('working\\s(?:in|on|at|with|for|from|to|as|under|the|an?)\\b')],
  ['open', sticky('open\\s(?:to|of|on|an?|the|their|its|in|by|from|this|next|all)\\b')],
  ['setting', sticky('setting\\s(?:out|up)\\b')],
  ['back', sticky('back\\s(?:into|to|in|on|from|for|by)\\b')],
  ['free', sticky('free\\s(?:to|of)\\b')],
  ['this', cycle],
  ['next', cycle],
  ['p', sticky('p\\.\\s?a\\.')],
  ['w', sticky('w/')],
]);
/** The same after a plural only: courses available, places open to all. */
const afterPlural = new Map([
  ['available', sticky('available\\b')],
  // articles open access, but: schools open days
  ['open', sticky('open\\b(?!-|\\s(?:days?|evenings?|weekends?|houses?)\\b)')],
  // homes more efficient
  ['more', sticky('more\\b')],
  ['less', sticky('less\\b')],
  ['both', sticky('both\\b')],
  ['either', sticky('either\\b')],
  ['access', sticky('access\\sto\\b')],
  ['online', sticky('online(?!\\s[a-z]+s\\b)')],
  ['start', sticky('start\\s(?:in|on|at|work)\\b')],
  ['learn', sticky('learn\\sto\\b')],
  ['meet', sticky('meet\\s')],
]);
/** After a verb that is a noun too: courses offer a, schools host at least. */
const objectNext = sticky('[a-z]+\\s+(?:the|an?|its|their|our|all|at least|more than|\\d)\\b');

/** What people and things in the plural do, are doing, have had done to them, or how: none of it names them. */
function saidOfMany(f: string, at: number, end: number, word: string, last: string): boolean {
  if (does.has(word)) return isBlank(f.charCodeAt(end));
  if (afterThings.has(word)) return true;
  if (verbs.has(word))
    return isBlank(f.charCodeAt(end)) && (!alsoNouns.has(word) || follows(objectNext, f, at));
  // sports climbing, arts funding
  if (word.length > 4 && word.endsWith('ing')) return !ingNouns.has(word) && !firstNouns.has(last);
  return word.length > 4 && word.endsWith('ly') && !lyNouns.has(word);
}

/** Whether the word from `at` to `end`, after the word `last`, is none of the noun phrase. */
function stopsAt(f: string, at: number, end: number, last: string): boolean {
  const written = f.slice(at, end);
  // WHO and other names in capitals are no such words
  if (written.length > 1 && written === written.toUpperCase()) return false;
  const word = written.toLowerCase();
  // 80 outside testers; but: nine outside Leeds
  if (ends.has(word)) return !(last === '' && word === 'outside' && follows(ofOutside, f, at));
  if (determiners.has(word)) return last !== 'of' && last !== 'and' && last !== 'or';
  if (word === 'and') return newAfterAnd(f, skipBlanks(f, end));
  if (word === 'of' && amountAt(f, skipBlanks(f, end))) return true;
  const test = withNext.get(word);
  if (test && follows(test, f, at)) return true;
  if (word.endsWith('er') && follows(thanAhead, f, at)) return true;
  if (!isPlural(last)) return false;
  const which = afterPlural.get(word);
  return which ? follows(which, f, at) : saidOfMany(f, at, end, word, last);
}

/** U.S., Nos., conf. talks and the like: their full stop ends nothing. */
const shortened =
  /(?:\b[A-Za-z]\w?\.[A-Za-z]\w?|\b(?:nos|incl|approx|conf|dept|govt|univ|int|natl|acad|assoc|tech|temp|avg))$/i;
const slashCycle = sticky('/(?:year|yr|month|week|quarter|day)\\b');

/** Whether the mark at `at` ends the phrase. */
function markEnds(f: string, at: number): boolean {
  switch (f[at]) {
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
    case '[':
    case ']':
    case '"':
    case '“':
    case '”':
    case '!':
    case '?':
    case '|':
    case '@':
      return true;
    case '.':
      return (
        !isLetter(f.charCodeAt(at + 1)) &&
        !(f[at + 1]! >= '0' && f[at + 1]! <= '9') &&
        !shortened.test(f.slice(Math.max(0, at - 8), at))
      );
    case '/':
      return follows(slashCycle, f, at);
    case '+':
    case '→':
      return isBlank(f.charCodeAt(at - 1)) && isBlank(f.charCodeAt(at + 1));
    case '-':
      return isBlank(f.charCodeAt(at - 1)) && isBlank(f.charCodeAt(at + (f[at + 1] === '-' ? 2 : 1)));
    default:
      return false;
  }
}

/** Two calls for proposals: one thing. */
const called =
  /^for (?:[a-z]+ )?(proposals|applications|papers|tenders|nominations|evidence|ideas|abstracts|projects|bids|participation|entries|submissions|transnational access)\b/;

/** Where the noun phrase from `from` on ends, `to` at the latest; what is left over at its end is still in it. */
export function phraseEnd(f: string, from: number, to: number): number {
  const limit = Math.min(to, from + longest);
  let last = '';
  // where the last word ended
  let done = from;
  for (let i = from; i < limit; ) {
    const c = f.charCodeAt(i);
    if (isLetter(c)) {
      const end = wordEnd(f, i);
      if (end > limit && to > limit) return done;
      // two Go Abroad fairs: a name begins with any word
      const name = last === '' && c < 97;
      const whole = last === 'calls' || last === 'call' ? called.exec(f.slice(i, i + 32)) : null;
      if (whole) {
        i = done = i + whole[0].length;
        last = whole[1]!;
        continue;
      }
      if (!name && i > from && isBlank(f.charCodeAt(i - 1)) && stopsAt(f, i, end, last)) return i;
      last = f.slice(i, end).toLowerCase();
      i = done = end;
    } else if (markEnds(f, i)) return i;
    else i++;
  }
  return limit;
}

/** Adjectives do not carry a participle: 30 newly trained, 12 long-term unemployed. */
const describes = /(?:ly|ed|ic|ive|ous|able|ible|ful|less)$|-/;

/** 45 centres of excellence funded, teachers trained: what is done to them is none of their name. */
function isDone(f: string, from: number, at: number, word: string): boolean {
  const participle = participles.has(word) || (word.length > 4 && word.endsWith('ed') && !notDone.has(word));
  if (!participle || word.includes('-')) return false;
  const before = f.slice(from, at).trimEnd();
  const last = before.slice(before.lastIndexOf(' ') + 1).toLowerCase();
  return isPlural(last) || (last.length > 2 && !describes.test(last) && !leftOver.has(last));
}

/** The end of the phrase from `from` to `end` without what is left over there: workshops and, papers published. */
export function tidyEnd(f: string, from: number, end: number, done: boolean): number {
  let to = end;
  while (to > from) {
    while (to > from && (isBlank(f.charCodeAt(to - 1)) || ',;:'.includes(f[to - 1]!))) to--;
    let at = to;
    while (at > from && !isBlank(f.charCodeAt(at - 1))) at--;
    if (at <= from) break;
    const word = f.slice(at, to).toLowerCase();
    const over = leftOver.has(word) || (amountsTo.has(word) && f[at - 2] === 's');
    if (!over && !(done && isDone(f, from, at, word))) break;
    to = at;
  }
  return to;
}
