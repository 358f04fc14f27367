// What an English promise counts is read whole and no further, whoever makes it, by whatever verb, in whatever shape
// (a sentence, a bullet, a label) and whatever follows: a purpose, a place, a partner, a time, a second verb.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const among = (...words: string[]) => fc.constantFrom(...words);
const list = (words: string) => among(...words.split(', '));

const who = list(
  'We will, The Society will, The Institute will, The library shall, Each department should, The Committee plans to, The team aims to, Our members are to',
);
const things = list(
  'workshops, joint research projects, PhD students, peer-reviewed papers, early-career researchers, science teachers, public lectures, new members, training courses, research grants, travel awards, regional chapters, community gardens, water samples, policy briefs, working groups, site visits, mentoring pairs, volunteer guides, data sets, letters of agreement, members of staff, centres of excellence, memoranda of understanding, hours of training, women-led start-ups, schools and colleges, nurses and support staff, newly trained mentors',
);
const verb = list(
  'offer offered, support supported, fund funded, organise organised, deliver delivered, complete completed, establish established, appoint appointed, award awarded, welcome welcomed, review reviewed, run run, hold held, build built',
).map((both) => both.split(' ') as [string, string]);
const amount = list(
  '45, at least 45, about 45, more than 45, up to 45, no fewer than 45, a total of 45, some 45, an additional 45, a further 45',
);
const tail = among(
  ...[
    '.',
    ' in 2026.',
    ' by June 2026.',
    ' this year.',
    ' within the first quarter.',
    ' by the end of the year.',
  ],
  ...[' over the course of the year.', ' each year.', ' a year.', ' next term.', ' before the summer.'],
  ...[' for young researchers.', ' to support the strategy.', ' so that more schools take part.'],
  ...[' across the region.', ' at the Annual Congress.', ' in all districts.', ' among farmers.', ' abroad.'],
  ...[' with partner universities.', ' together with the Ministry.', ' jointly with two museums.'],
  ...[
    ' per faculty.',
    ' from at least five countries.',
    ', including partners abroad.',
    ' (Research Office).',
  ],
  ...[' who work in rural areas.', ' that meet the standard.', ', subject to funding.', ' – if funds allow.'],
  ...[' through the new fund.', ' under the grants scheme.', ' as part of the festival.', ' via the portal.'],
  ...[' using the new laboratory.', ' covering the whole valley.', ' working in the hills.'],
);
/** A second thing to do. */
const second = among(
  ...[
    ' and report to Council.',
    ' and improve services.',
    ' and share the results.',
    ' and review the policy.',
  ],
  ...[' and then publish an account.', ' and carefully assess their needs.', ' and open new branches.'],
  ...[' and plant a hedge.', ' and take part in the fair.', ' and work with partners abroad.'],
);
const end = fc.oneof(tail, tail, second);
const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** A thing and a text that promises 45 of it. */
const shapes: Record<string, fc.Arbitrary<[thing: string, text: string]>> = {
  'in a sentence': fc
    .tuple(who, verb, amount, things, end)
    .map(([w, [v], n, t, e]) => [t, `${w} ${v} ${n} ${t}${e}`]),
  'after a time': fc
    .tuple(who, verb, amount, things, end)
    .map(([w, [v], n, t, e]) => [t, `In 2026 ${w.charAt(0).toLowerCase()}${w.slice(1)} ${v} ${n} ${t}${e}`]),
  'in a passive': fc
    .tuple(amount, things, verb, tail)
    .map(([n, t, [, d], e]) => [t, `${capital(n)} ${t} will be ${d}${e}`]),
  'in an order': fc
    .tuple(verb, amount, things, end)
    .map(([[v], n, t, e]) => [t, `- ${capital(v)} ${n} ${t}${e}`]),
  'in a bullet': fc.tuple(amount, things, tail).map(([n, t, e]) => [t, `- ${capital(n)} ${t}${e}`]),
  'with what is done to them': fc
    .tuple(amount, things, verb, tail)
    .map(([n, t, [, d], e]) => [t, `- ${capital(n)} ${t} ${d}${e}`]),
  'as a label': fc.tuple(things, amount).map(([t, n]) => [t, `- ${capital(t)}: ${n}`]),
  'as a label with what is done to them': fc
    .tuple(things, verb, amount)
    .map(([t, [, d], n]) => [`${t} ${d}`, `- Number of ${t} ${d}: ${n}`]),
  'where their number changes': fc
    .tuple(who, things, end)
    .map(([w, t, e]) => [t, `${w} increase the number of ${t} to 45${e}`]),
};

const plain = (measure: string | null | undefined): string =>
  (measure ?? '').toLowerCase().replace(/^(?:the )?number of /, '');

describe('What an English promise counts', () => {
  it.each(Object.keys(shapes))('is read %s', (shape) => {
    fc.assert(
      fc.property(shapes[shape]!, ([thing, text]) => {
        const found = extractText(`Plan for 2026\n\n${text}\n`).targets.filter((target) =>
          target.quote.includes('45'),
        );
        expect(found, text).toHaveLength(1);
        // of 45 hours the hours are the unit
        const hours = found[0]!.unit === 'hours' ? 'hours of ' : '';
        expect(`${hours}${plain(found[0]!.measure)}`, text).toBe(thing.toLowerCase());
      }),
      { seed: 45, numRuns: 1000 },
    );
  });
});
