// What an English promise counts is read whole and no further, whoever makes it, by whatever verb, in whatever shape
// (a sentence, a bullet, a label) and whatever follows: a purpose, a place, a partner, a time, a second verb.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { plays } from '../plays.ts';

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

const people = list(
  'students, members, staff, new teachers, early-career researchers, households, small farms, schools, visitors, loans, complaints, water samples',
);
const doing = list(
  'complete the course, take part in the survey, are trained in first aid, meet the standard, have access to the portal, are women, receive support',
);
const ratio = list(
  'student satisfaction, the graduation rate, staff turnover, the open access share, energy efficiency, on-time delivery, the occupancy rate, attendance, member retention, the share of renewable energy',
);
const level = list(
  'energy consumption, carbon emissions, external income, membership, the number of visitors, research expenditure, paper use, turnover, waiting times, the volume of waste, library loans',
);
const project = list(
  'the new laboratory, staff training, digital services, the scholarship fund, road repairs, open access publishing, equipment, solar panels',
);
const time = list('the processing time, the response time, the turnaround time, the length of stay');
const event = list('workshop, summer school, exhibition, fellowship, training course, placement');
const body = list('The board, The steering committee, The working group, The editors');
const paper = list('the newsletter, the risk register, a progress report, the accounts');
/** 45 days before the summer would be a date. */
const tailOfTime = tail.filter((words) => !words.startsWith(' before'));
const atLeast = among('', 'at least ', 'about ', 'more than ', 'no less than ', 'nearly ', 'over ', 'up to ');
const named = (s: string): string => s.replace(/^(?:the|a|an) /i, '');

/** A thing and a text that says how much of it, as a share, a change, a sum, a time. */
const amounts: Record<string, fc.Arbitrary<[thing: string, text: string]>> = {
  'of which a share does so': fc
    .tuple(who, atLeast, people, doing, tail)
    .map(([w, c, p, d, e]) => [p, `${w} ensure that ${c}45% of ${p} ${d}${e}`]),
  'that is a ratio': fc
    .tuple(who, list('raise, increase, improve, bring'), ratio, atLeast, tail)
    .map(([w, v, r, c, e]) => [named(r), `${w} ${v} ${r} from 30% to ${c}45%${e}`]),
  'that is kept': fc
    .tuple(who, list('keep, maintain, hold'), ratio, list('at, above, below'), tail)
    .map(([w, v, r, at, e]) => [named(r), `${w} ${v} ${r} ${at} 45%${e}`]),
  'that changes': fc
    .tuple(who, list('raise, reduce, increase, cut'), level, atLeast, tail)
    .map(([w, v, l, c, e]) => [named(l), `${w} ${v} ${l} by ${c}45%${e}`]),
  'of which there is a rise': fc
    .tuple(who, list('achieve, deliver'), level, tail)
    .map(([w, v, l, e]) => [named(l), `${w} ${v} a 45% rise in ${l}${e}`]),
  'that is paid for': fc
    .tuple(who, list('raise, set aside, allocate'), atLeast, project, tail)
    .map(([w, v, c, p, e]) => [named(p), `${w} ${v} ${c}£45,000 for ${p}${e}`]),
  'that money will be spent on': fc
    .tuple(list('spent on, invested in, set aside for'), project, tail)
    .map(([v, p, e]) => [named(p), `£45,000 will be ${v} ${p}${e}`]),
  'that gets shorter': fc
    .tuple(who, list('reduce, shorten, cut'), time, atLeast, tailOfTime)
    .map(([w, v, t, c, e]) => [named(t), `${w} ${v} ${t} to ${c}45 days${e}`]),
  'that lasts': fc
    .tuple(event, list('last, run for'), atLeast, tailOfTime)
    .map(([t, v, c, e]) => [t, `The ${t} will ${v} ${c}45 days${e}`]),
  'of such a length': fc
    .tuple(who, list('offer, organise, support'), event, atLeast, tailOfTime)
    .map(([w, v, t, c, e]) => [`${t}s`, `${w} ${v} ${t}s of ${c}45 days${e}`]),
  'that meets so often': fc
    .tuple(body, atLeast, tail)
    .map(([b, c, e]) => [named(b), `${b} will meet ${c}45 times a year${e}`]),
  'that is done so often': fc
    .tuple(who, list('update, publish, review'), paper, atLeast, tail)
    .map(([w, v, p, c, e]) => [named(p), `${w} ${v} ${p} ${c}45 times a year${e}`]),
};

const plain = (measure: string | null | undefined): string =>
  (measure ?? '').toLowerCase().replace(/^(?:the )?number of /, '');

describe('What an English amount is of', () => {
  it.each(Object.keys(amounts))('is read: a thing %s', (shape) => {
    fc.assert(
      fc.property(amounts[shape]!, ([thing, text]) => {
        const found = extractText(`Plan for 2026\n\n${text}\n`).targets.filter((target) =>
          target.quote.includes('45'),
        );
        expect(found, text).toHaveLength(1);
        expect(plain(found[0]!.measure), text).toBe(plain(thing));
      }),
      { seed: 45, numRuns: plays(200, 2000) },
    );
  });
});

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
      { seed: 45, numRuns: plays(350, 3000) },
    );
  });
});
