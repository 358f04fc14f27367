// What is said around an English number of things that are done at a time or again and again: the present tense of a plan.

import { monthName } from './months.ts';
import type { EnglishAmount } from './number.ts';

const season =
  'year|half-year|term|semester|quarter|season|month|fortnight|week|day|spring|summer|autumn|winter';
/** Four posts are filled in 2027, forty hides are moved every winter: what is done when. */
export const doneThen = new RegExp(
  `^(?:\\s[a-z-]+){1,4}\\s(?:is|are)\\s(?:[a-z]+ly\\s)?(?:[a-z]{2,}(?:ed|en)|built|made|held|sent|cut|taught|put|set|bought|sold|run|brought)\\b[^.;,]{0,50}?\\b(?:(?:in|by|during|from|before|until) (?:the (?:end|course|summer|autumn|spring|winter) of |early |late )?(?:20\\d\\d|Q[1-4]|(?:${monthName})\\b)|(?:every|each|per|an?|this|next|during the|in the) (?:[a-z]+ )?(?:${season})\\b)`,
  'i',
);
/** Two talks a month, a hundred letters each working day. */
export const recurs = new RegExp(
  `^\\s(?:[a-z-]+\\s){0,2}[a-z-]+s (?:per|an?|each|every) (?:working |school )?(?:${season})\\b`,
);

const participle =
  /(?:^\s*[-•*]\s*[a-z][a-z -]*\s|[a-z],\s(?:each\s|all\s|both\s)?)(?:[a-z]+ed|held|run|given|taught)\s$/;
/** A course, offered three times; 62 stops, each visited once a fortnight: no past. */
export const isRepeated = ({ a, said }: { a: EnglishAmount; said: string }): boolean =>
  a.kind === 'frequency' && participle.test(said) && !/\b(?:[Ww]e|[Tt]hey|[Ii]t|was|were)\b/.test(said);
