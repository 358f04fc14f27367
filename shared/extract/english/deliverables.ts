// Named events, publications and platforms an English block promises: host the 9th Coastal Forum (theme: "…"),
// publish the "Annual Review", the Deep Sea Laboratory will be opened. What namedThings.ts does for Chinese.
import type { NamedThing } from '../namedThings.ts';

const ordinalWord =
  '(?:(?:Twenty|Thirty|Forty|Fifty|twenty|thirty|forty|fifty)[- ])?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth)|[Tt]enth|[Ee]leventh|[Tt]welfth|[Tt]hirteenth|[Ff]ourteenth|[Ff]ifteenth|[Ss]ixteenth|[Ss]eventeenth|[Ee]ighteenth|[Nn]ineteenth|[Tt]wentieth|[Tt]hirtieth|[Ff]ortieth|[Ff]iftieth|[Ii]naugural';
const ordinal = `\\d{1,3}(?:st|nd|rd|th)|(?:${ordinalWord})`;
const heads: [NamedThing['kind'], RegExp][] = [
  [
    'event',
    /^(?:Forum|Conference|Congress|Summit|Symposium|Assembly|Workshop|Festival|Olympiad|Convention|Exhibition|Dialogue|Seminar|Colloquium|School|Week|Day|Lectures?|Competition|Championships?|Awards?|Meeting|Salon|Hackathon|Fair|Expo|Course|Camp|Roundtable|Tournament|Marathon|Gala|Challenge)$/,
  ],
  [
    'publication',
    /^(?:Report|Handbook|Yearbook|Guide|Guidelines|Paper|Book|Atlas|Journal|Review|Bulletin|Newsletter|Proceedings|Index|Catalogue|Manual|Standard|Series|Statement|Roadmap|Magazine|Directory|Dictionary|Textbook|Toolkit|Almanac|Casebook)$/,
  ],
  [
    'platform',
    /^(?:Platform|Cent(?:re|er)|Laborator(?:y|ies)|Lab|Hub|Database|Portal|Observatory|Network|Station|Institute|Base|Alliance|Museum|Facility|Academy|Park|Archive|Repository|Website|Library|Gallery|Incubator|Registry|Testbed)$/,
  ],
];
/** Most blocks have none of these words, and need no walk over theirs. */
const anyHead = new RegExp(`\\b(?:${heads.map(([, { source }]) => source.slice(1, -1)).join('|')})\\b`);
const headOf = (text: string): NamedThing['kind'] | undefined =>
  text.charCodeAt(0) > 90 ? undefined : heads.find(([, pattern]) => pattern.test(text))?.[0];
const word = /[A-Za-z0-9][\w&'’+-]*/g;
const capital = /^(?:[A-Z][\w&'’+-]*|\d{1,4}[A-Z]\w*)$/;
const joins = new Set(['of', 'on', 'for', 'and', 'in', 'the', '&', 'to']);
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|Q[1-4]|Term|Michaelmas|Lent|Easter)$/;
const verbs =
  /^(?:Host|Hold|Organi[sz]e|Convene|Publish|Issue|Release|Launch|Open|Establish|Build|Develop|Create|Run|Join|Attend|Produce|Support|Upgrade|Set|Stage|Deliver|Co-host|Co-organi[sz]e|Print|Compile|Update|Complete|Celebrate|Prepare|Write|Start|Found|Expand|Operate|Revise|Translate|Edit)$/;
const leading =
  /^(?:The|Our|A|An|This|Its|In|By|At|On|For|With|Under|During|Each|Every|Two|Three|And|Also|Then|All)$/;

const hold =
  /\b(?:host|co-host|hold|organi[sz]e|co-organi[sz]e|convene|stage|run|launch|attend|open|celebrate|deliver|put on|take part in|support)\b[^.;]{0,60}$/i;
const publish =
  /\b(?:publish|issue|release|produce|compile|edit|launch|prepare|write|draft|update|revise|translate|print|deliver|submit|complete)\b[^.;]{0,60}$/i;
const build =
  /\b(?:build|establish|set up|open|launch|develop|create|found|upgrade|expand|construct|run|operate|join)\b[^.;]{0,60}$/i;
const before = { event: hold, publication: publish, platform: build };
const passive = (done: string): RegExp =>
  new RegExp(
    `^[^.;]{0,90}?\\b(?:(?:takes? place|opens|starts|appears)\\b|(?:will|shall|is to|are to|is|are|to)\\s+(?:then\\s+|also\\s+)?(?:be\\s+)?(?:${done})\\b)`,
    'i',
  );
const after = {
  event: passive(
    'held|hosted|co-hosted|organi[sz]ed|convened|staged|run|launched|opened|celebrated|take place|takes place|open|start|meet|return',
  ),
  publication: passive(
    'published|issued|released|produced|compiled|launched|printed|revised|updated|translated|completed|appear|come out',
  ),
  platform: passive(
    'built|established|set up|opened|launched|developed|created|founded|upgraded|expanded|constructed|completed|operational|open|go live|start',
  ),
};

const theme =
  /^[^.;()]{0,90}\(\s*(?:theme|topic)\s*:\s*[“"]?([^()“”"]{3,100})[”"]?\s*\)|^[^.;()]{0,60}?\b(?:(?:on|under|with|around) (?:the|its) theme|whose theme is|themed|the theme is)(?: of| is)?:?\s+(?:[“"]([^“”"]{3,100})[”"]|(?!of\b)([A-Za-z][^,.;()“”"]{3,60}))/i;
const laterEdition = new RegExp(`^[”"]?,?\\s*\\(?(?:in (?:a|its) |(?:the|a) )?(${ordinal}) edition\\b`, 'i');
const ofEdition = new RegExp(`\\b(${ordinal}) edition of (?:the |our |its )?[“"]?$`, 'i');
const isOrdinal = new RegExp(`^(?:${ordinal})$`);
const ordinalEnds = new RegExp(`\\b(${ordinal})\\s+(?:[A-Z]\\w+\\s+)?[“"]?$`);
const ordinalBegins = new RegExp(`^(${ordinal})\\s`);

const quoted = /[“"]([^“”"\n]{3,80})[”"]/g;

/** the 12th "River Forum", the third edition of the River Guide */
function editionBefore(f: string, from: number): string | null {
  const lead = f.slice(Math.max(0, from - 60), from);
  const ordered = /[“"]$/.test(lead) ? ordinalEnds.exec(lead) : null;
  return edition((ordered ?? ofEdition.exec(lead))?.[1]);
}

/** 9th as 9, Tenth as it is written. */
const edition = (written: string | undefined): string | null =>
  written === undefined ? null : written.replace(/(?<=\d)(?:st|nd|rd|th)$/i, '');

interface Word {
  text: string;
  from: number;
  to: number;
}

/** Offsets in the folded text; `f` is not longer than the caller reads. */
export function readEnglishDeliverables(f: string): NamedThing[] {
  const out: NamedThing[] = [];
  const sentence = (at: number): string => f.slice(Math.max(0, at - 80), at);
  const add = (kind: NamedThing['kind'], from: number, to: number, number: string | null): void => {
    if (out.some((d) => from < d.to && to > d.from)) return;
    const told = edition(laterEdition.exec(f.slice(to, to + 40))?.[1]);
    out.push({ kind, from, to, edition: number ?? told, theme: themeAfter(f, to) });
  };
  const promised = (kind: NamedThing['kind'], lead: string, from: number, to: number): boolean => {
    if (before[kind].test(lead) || after[kind].test(f.slice(to, to + 130).replace(/\([^()]*\)/, '')))
      return true;
    // host A in May and B in June
    const last = out.at(-1);
    return (
      last?.kind === kind && /^[^.;]{0,90}?(?:,|\b(?:and|or)\b)[^.;]{0,40}$/.test(f.slice(last.to, from))
    );
  };
  for (const name of names(f)) {
    const lead = f.slice(Math.max(0, name.start - 80), name.from);
    if (promised(name.kind, lead, name.start, name.to))
      add(name.kind, name.from, name.to, name.edition ?? editionBefore(f, name.from));
  }
  quoted.lastIndex = 0;
  for (let m = quoted.exec(f); m; m = quoted.exec(f)) {
    const from = m.index + 1;
    const to = from + m[1]!.length;
    const lead = sentence(m.index);
    if (/(?:theme|topic|themed|slogan|motto)\b[^.;]{0,12}$/i.test(lead)) continue;
    const kind = quotedKind(m[1]!, f.slice(to + 1, to + 40));
    const number = editionBefore(f, from) ?? edition(ordinalBegins.exec(m[1]!)?.[1]);
    if (kind !== null) {
      if (promised(kind, lead, m.index, to + 1)) add(kind, from, to, number);
    } else if (/^[A-Z]/.test(m[1]!) && promised('publication', lead, m.index, to + 1))
      add('publication', from, to, number);
  }
  return out.sort((a, b) => a.from - b.from);
}

function quotedKind(name: string, next: string): NamedThing['kind'] | null {
  if (
    /^\s+(?:forum|conference|lectures?|seminar|workshop|festival|competition|event|exhibition|day|week)/i.test(
      next,
    )
  )
    return 'event';
  if (/^\s+(?:platform|database|portal|hub|network|laborator|website|cent(?:re|er)|app\b)/i.test(next))
    return 'platform';
  const last = name.split(/\s+/).at(-1)!;
  return heads.find(([, pattern]) => pattern.test(last))?.[0] ?? null;
}

interface Name {
  kind: NamedThing['kind'];
  /** With its article, its ordinal and the verb before it. */
  start: number;
  from: number;
  to: number;
  edition: string | null;
}

/** All names that stand in capitals around a noun of an event, a publication or a platform, to their ends. */
function names(f: string): Name[] {
  if (!anyHead.test(f)) return [];
  const words: Word[] = [];
  word.lastIndex = 0;
  for (let m = word.exec(f); m; m = word.exec(f))
    words.push({ text: m[0], from: m.index, to: m.index + m[0].length });
  const out: Name[] = [];
  let taken = 0;
  for (let k = 0; k < words.length; k++) {
    const kind = headOf(words[k]!.text);
    if (kind === undefined || headFollows(f, words, k)) continue;
    // Graduate School: who, not what
    if (words[k]!.text === 'School' && !season.test(words[k - 1]?.text ?? '')) continue;
    const first = firstWord(f, words, k, taken);
    const last = lastWord(f, words, k);
    const name = named(f, words, first, k, last);
    if (name === null) continue;
    out.push({ kind, ...name });
    taken = last + 1;
  }
  return out;
}

const season = /^(?:Summer|Winter|Spring|Autumn)$/;

const beside = (f: string, a: Word, b: Word): boolean => /^\s$/.test(f.slice(a.to, b.from));

/** Science Park Festival: a later word of the same run is what it is. */
function headFollows(f: string, words: readonly Word[], k: number): boolean {
  for (let n = k + 1; n < words.length && beside(f, words[n - 1]!, words[n]!); n++) {
    const { text } = words[n]!;
    if (!capital.test(text) || month.test(text)) return false;
    if (headOf(text) !== undefined) return true;
  }
  return false;
}

/** The first word of the run in capitals before the head; small words only between capitals. */
function firstWord(f: string, words: readonly Word[], head: number, taken: number): number {
  let first = head;
  for (let n = head - 1; n >= taken && head - n <= 9; n--) {
    const { text, to } = words[n]!;
    if (!/^(?:\s|\s?&\s?|,\s)$/.test(f.slice(to, words[n + 1]!.from))) break;
    if (f[to] === ',' && !/^and$/i.test(words[n + 2]?.text ?? '')) break;
    // in June the Coastal Workshop
    if (month.test(text) && !season.test(text)) break;
    if (capital.test(text) || isOrdinal.test(text)) first = n;
    else if (!joins.has(text) || (text === 'the' && words[n - 1]?.text === 'and')) break;
  }
  return first;
}

const studies = /^(?:School|Course|Academy|Camp|Institute|Competition)$/;
const link = /^(?:on|for|of|to|in|and|the|&)$/;
/** Where what a meeting is on ends in small letters. */
const ends = new Set(
  'will is are in at by with to and or for from during under which that as on of the a an this our shall has have be held hosted organised organized each every per when where before after together jointly'.split(
    ' ',
  ),
);

/** Conference on Vaccines, Centre for Marine Science, Summer School in Epidemiology: the last word that belongs to it. */
function lastWord(f: string, words: readonly Word[], head: number): number {
  const link1 = words[head + 1];
  if (!link1 || !beside(f, words[head]!, link1) || !/^(?:on|for|of|to|in)$/.test(link1.text)) return head;
  if (link1.text === 'in' && !studies.test(words[head]!.text)) return head;
  let last = head;
  for (let n = head + 2; n < words.length && n <= head + 10; n++) {
    const { text } = words[n]!;
    const gap = f.slice(words[n - 1]!.to, words[n]!.from);
    if (!/^(?:\s|\s?&\s?|,\s)$/.test(gap)) break;
    if (gap === ', ' && !(capital.test(text) && /^(?:and|&)$/.test(words[n + 1]?.text ?? ''))) break;
    if (capital.test(text) && !month.test(text)) last = n;
    else if (!link.test(text) || (last === head && text !== 'the')) break;
    else if (text === 'in' || (text === 'and' && /^(?:the|a|an|our)$/.test(words[n + 1]?.text ?? ''))) break;
    else if (isOrdinal.test(words[n + 1]?.text ?? '')) break;
  }
  if (last > head || link1.text !== 'on') return last;
  for (let n = head + 2; n < words.length && n <= head + 5; n++) {
    if (!beside(f, words[n - 1]!, words[n]!) || !/^[a-z-]+$/.test(words[n]!.text)) break;
    if (ends.has(words[n]!.text)) break;
    last = n;
  }
  return last;
}

/** Without the verb, the article and the ordinal before it; null for a common noun. */
function named(
  f: string,
  words: readonly Word[],
  first: number,
  head: number,
  last: number,
): Omit<Name, 'kind'> | null {
  let k = first;
  // Launch the Open Data Portal: after its article all is the name's
  let article = false;
  for (; k < head; k++) {
    const { text } = words[k]!;
    if (/^(?:the|a|an|our|The|A|An|Our)$/.test(text)) article = true;
    else if (!joins.has(text) && !leading.test(text) && (article || !verbs.test(text))) break;
  }
  // Riverside's 5th Annual Science Day, the Tenth Forum: what stands behind the ordinal is the name
  let written: string | undefined;
  for (let n = k - 1; n < head; n++) {
    if (n < 0 || !isOrdinal.test(words[n]!.text) || !beside(f, words[n]!, words[n + 1]!)) continue;
    written = words[n]!.text;
    k = n + 1;
  }
  if (k > head) return null;
  const capitals = head - k + words.slice(head + 1, last + 1).filter(({ text }) => capital.test(text)).length;
  if (capitals === 0 && !(written !== undefined && last > head)) return null;
  // Summer School without an ordinal or a subject is none in particular
  if (written === undefined && last === head && head - k === 1 && season.test(words[k]!.text)) return null;
  return { start: words[first]!.from, from: words[k]!.from, to: words[last]!.to, edition: edition(written) };
}

function themeAfter(f: string, to: number): readonly [number, number] | null {
  const words = f.slice(to, to + 180).replace(/^[”"]/, ' ');
  if (!/theme|topic/i.test(words)) return null;
  const m = theme.exec(words);
  const said = m?.[1] ?? m?.[2] ?? m?.[3];
  if (!said) return null;
  const at = to + m!.index + m![0].lastIndexOf(said);
  return [at, at + said.trimEnd().length];
}
