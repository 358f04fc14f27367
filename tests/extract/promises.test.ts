// An English promise is found whoever makes it, by whatever verb, and whatever stands before its number. What tells of
// the past or of how things stand is told by words; none of them may swallow a plain promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { plays } from '../plays.ts';

const among = (...words: string[]) => fc.constantFrom(...words);
const who = among(
  'we',
  'it',
  'council',
  'members',
  'the editors',
  'our office',
  'each faculty',
  'the library',
  'the Academy',
  'the Institute of Botany',
  'the Graduate School and the Library',
);
const will = among(
  'will',
  'shall',
  'must',
  'should',
  'plan to',
  'expect to',
  'aim to',
  'are to',
  'intend to',
  'hope to',
  'have agreed to',
  'have decided to',
);
/** Decided in that year, or planned for it: a reader would ask. */
const ahead = will.filter((words) => !words.startsWith('have '));
const verb = among(
  ...'publish hold offer serve operate run host teach receive cover recruit train open sign award organise support'.split(
    ' ',
  ),
  ...'reach employ maintain visit scan plant repair welcome fund deliver complete have keep own see add raise'.split(
    ' ',
  ),
);
const done = among(
  ...'published held offered opened signed awarded organised funded completed visited planted added'.split(
    ' ',
  ),
);
const toBe = among('will be', 'are to be', 'shall be', 'should be', 'must be');
const amount = among(
  '45',
  'about 45',
  'some 45',
  'around 45',
  'nearly 45',
  'over 45',
  'up to 45',
  'at least 45',
  'more than 45',
  'no fewer than 45',
  'not more than 45',
);
const things = among(
  ...['papers', 'workshops', 'new members', 'doctoral students', 'schools', 'visiting scholars'],
  ...['joint projects', 'public lectures', 'plots', 'agreements'],
);
const tail = among(
  '.',
  ' this year.',
  ' in 2026.',
  ' by June 2026.',
  ', as last year.',
  ' and report to the Council.',
  ' for young researchers.',
  ' in the city.',
);
const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

const sentence = fc.oneof(
  fc
    .tuple(who, will, verb, amount, things, tail)
    .map(([w, m, v, n, t, end]) => `${capital(w)} ${m} ${v} ${n} ${t}${end}`),
  fc
    .tuple(who, ahead, verb, amount, things, tail)
    .map(([w, m, v, n, t, end]) => `In 2026 ${w} ${m} ${v} ${n} ${t}${end}`),
  fc
    .tuple(who, will, verb, amount, things)
    .map(([w, m, v, n, t]) => `With partners abroad, ${w} ${m} ${v} ${n} ${t}.`),
  fc.tuple(verb, amount, things, tail).map(([v, n, t, end]) => `- ${capital(v)} ${n} ${t}${end}`),
  fc.tuple(amount, things, toBe, done, tail).map(([n, t, m, d, end]) => `${capital(n)} ${t} ${m} ${d}${end}`),
  fc.tuple(amount, things, tail).map(([n, t, end]) => `There will be ${n} ${t}${end}`),
  fc.tuple(amount, things, tail).map(([n, t, end]) => `The number of ${t} will rise to ${n}${end}`),
  fc
    .tuple(amount, things, tail)
    .map(([n, t, end]) => `The share of ${t} with a mentor will reach ${n} per cent${end}`),
  fc.tuple(amount, things, tail).map(([n, t, end]) => `The target is ${n} ${t}${end}`),
);

describe('English promises', () => {
  it('are found in every plain sentence', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const numbers = extractText(`Plan for 2026\n\n${text}\n`).targets.map((target) => target.quote);
        expect(
          numbers.filter((quote) => quote.includes('45')),
          text,
        ).toHaveLength(1);
      }),
      { seed: 45, numRuns: plays(1200, 12_000) },
    );
  });
});
