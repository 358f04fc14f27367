// What “it” and “they” stand for where they do something so often or so long: a task force shall be formed. It will
// sit nine times. The sentence before names it: what it sets up, the body it ends with, or its subject.
// Asked by sureNames.ts.
import { phraseEnd, tidyEnd } from './phrase.ts';
import { wordNumber } from './words.ts';

type Span = readonly [number, number];

const opens = /^\s*(?:[-•*]\s*)?(?:(?:[Aa]nd|[Bb]ut) )?(?:[Ii]t|[Tt]hey)(?=['’]|\s)/;
/** It will meet, they'll also run for, it lasts. */
const does =
  /^(?:['’]ll|\s(?:will|shall|should|must|(?:is|are) to))?\s(?:also |then |each |normally )?(?:(meets?|sits?|convenes?|gathers?|reports?|comes? together)|(?:runs?|lasts?|tours?|travels?|operates?|continues?|takes? place|(?:be|is|are) (?:[a-z]+ly )?(?:open|closed|held|given|sent|shown|taught|run|[a-z]{3,}ed)|stays? open|appears?|goes? on))(?: [a-z][a-z -]{0,40})? $/;

/** Those who meet. */
export const bodies =
  'committee|council|board|panel|group|team|forum|network|assembly|jury|commission|club|circle|task ?force|party|partnership|cabinet|senate|chapter|crew|choir|union';
const capital = bodies.replace(/\b[a-z](?=[a-z ?]{3})/g, (c) => c.toUpperCase());
/** The Wells Committee, a working party; on what it sits is left out. */
const body = new RegExp(
  `(?:[A-Z][\\w’'-]*\\s(?:(?:and|of|for|on)\\s(?=[A-Z]))?){0,4}(?:${capital})s?\\b|(?<![\\w-])(?:(?!(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|their|[Tt]his|that|by|of|to|with|and|[Ee]ach|[Ee]very|[Aa]ll|for|from|in|on|under)\\s)[A-Za-z-]+\\s){0,2}(?:${bodies})s?\\b`,
  'g',
);
const many = `(?:an?|one|the|our|its|another|\\d+|(?:${wordNumber}))`;
/** We will set up a panel, there will be an open day, launch two courses. */
const setsUp = new RegExp(
  `(?:\\b(?:will|shall|should|must|to|['’]ll)\\s(?:also |then |now )?|^\\s*(?:[-•*]\\s*)?)(?:be|launch|set up|establish|form|create|found|convene|start|introduce|open|appoint|build|hold|host|run|stage|organi[sz]e|offer|pilot|publish|bring together)\\s${many}\\s(?:new\\s)?(?=[A-Za-z“"])`,
  'i',
);
const beThere = /\b(?:there|it|this|that) (?:will|shall|should|must)\s(?:also |then |now )?be\s/i;
const lead =
  /^\s*(?:[-•*]\s*)?(?:[^.:;,]{2,40}:\s+)?(?:(?:In|By|During|From|Before|Over|At|For)\s[^,.;]{2,40},\s+)?/;
const subject = new RegExp(
  `^(?:(?:${many}|this|these|all|each|every)\\s)*((?!(?:we|it|they|he|she|I|you|there|this|these|those|which|who)\\b)[A-Za-z“"](?:[\\wÀ-ÿ &/'’“”"-]){1,60}?)(?:\\s\\([^()]*\\))?(?:,\\s[^;]{2,80},)?\\s(?:will|shall|should|must|is|are|has|have|was|were|goes|covers|brings|offers|takes|works|reaches|links|joins|supports|serves|helps|gives|runs|starts|begins|opens|follows)\\s`,
  'i',
);
/** A forum of 15 to 18 members: how many it has is no part of its name. */
const howMany = new RegExp(
  `\\s(?:of|with)\\s(?:up to |about |at least |some )?(?:\\d|(?:${wordNumber})\\b).*$`,
);

/** Null where no pronoun does it, or the sentence before names nothing. `from` is the sentence's beginning. */
export function meantByPronoun(f: string, from: number, quoteStart: number): Span | null {
  const opening = from === 0 ? null : opens.exec(f.slice(from, from + 16));
  if (opening === null) return null;
  const doing = does.exec(f.slice(from + opening[0].length, quoteStart));
  return doing === null ? null : namedBefore(f, from, doing[1] !== undefined);
}

/** What the sentence before `from` names, a body where it `meets`. */
export function namedBefore(f: string, from: number, meets = false): Span | null {
  const at = sentenceBefore(f, from);
  const said = f.slice(at, from);
  const made = setsUp.exec(said);
  if (made && (!/\bbe\s\S+\s(?:new\s)?$/i.test(made[0]) || beThere.test(said)))
    return named(f, at + made.index + made[0].length, from);
  const head = lead.exec(said)![0].length;
  const who = subject.exec(said.slice(head));
  const whole: Span | null = who
    ? [at + head + who[0].indexOf(who[1]!), at + head + who[0].indexOf(who[1]!) + who[1]!.length]
    : null;
  // the work is led by the Grants Board. It meets …: a body does
  if (meets && (whole === null || f.slice(...whole).search(body) < 0)) {
    const all = [...said.matchAll(body)];
    const last = all.at(-1);
    return last ? [at + last.index, at + last.index + last[0].length] : null;
  }
  return whole && shortened(f, whole);
}

/** Where the sentence that ends at `from` begins, or 240 characters before. */
function sentenceBefore(f: string, from: number): number {
  const first = Math.max(0, from - 240);
  let at = from - 3;
  while (at > first && !(/[.;!?]/.test(f[at]!) && f[at + 1] === ' ')) at--;
  return at > first ? at + 1 : first;
}

function named(f: string, at: number, to: number): Span | null {
  const end = phraseEnd(f, at, to);
  return end > at + 2 ? shortened(f, [at, tidyEnd(f, at, end, true)]) : null;
}

function shortened(f: string, [at, end]: Span): Span {
  const rest = howMany.exec(f.slice(at, end));
  return [at, rest ? at + rest.index : end];
}
