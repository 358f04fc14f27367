// Of what an English quantity is one each, and how often it comes: in every form plans have for it, before the number and
// after, and what only looks like it. Each pattern is every sentence that its alternatives make; {two:school} is a number
// and what it is per, {40:} one that is per nothing.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { sentences as sentencesOf } from './patterns.ts';

/** The sentences of a pattern (patterns.ts); <<a|b>> is named again as *. */
function sentences(pattern: string): string[] {
  const named = /<<([^<>]*)>>/.exec(pattern);
  if (!named) return sentencesOf(pattern);
  return named[1]!
    .split('|')
    .flatMap((one) => sentences(pattern.replace(named[0], one).replaceAll('*', one)));
}

/** The last word of a name, in the singular. */
const bare = (name: string | null): string =>
  name
    ?.toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '')
    .split(' ')
    .at(-1) ?? '';

const misread = (pattern: string): string[] =>
  sentences(pattern).flatMap((sentence) => {
    const promised = [...sentence.matchAll(/\{([^{}:]*):([^{}]*)\}/g)].map((m) => `${m[1]}:${m[2]}`);
    const text = sentence.replace(/\{([^{}:]*):[^{}]*\}/g, '$1');
    const found = extractText(`Valley Trust\nWork Plan 2026\n\n${text}\n`).targets.map(
      (t) => `${t.quote}:${bare(t.per)}`,
    );
    return found.join('; ') === promised.join('; ') ? [] : [`${text} => ${found.join('; ')}`];
  });

const patterns: Record<string, string[]> = {
  'after the thing': [
    '{Three:school} visits <per|to each|to every|for each|for every|at each|in each> school will be made.',
    'We will make {three:school} visits <per school|to each school|to every school|for each school|in each school|at each school>< in 2026|>.',
    'We will train {two:department} mentors <per|for each|for every|in each|in every|from each|from every> department.',
    'Provide {two:student} mentors <for every student|per student|to each student|for every new student|to every student in May>.',
    'Plant {40:village} trees <per village|in each village|in every village|at every village|in each of the villages|in each of our villages|in each of the 12 villages|in each of our 12 villages>.',
    'Train {12:} mentors, {two:department} <per department|for each department|in each department|from each department>.',
    'Train {12:} mentors ({two:department} <per|for each|from each> department).',
    '{Two:department} laptops will go to <each|every> department.',
    'Allocate {£500:school} <to|for> <each|every> school.',
    '{One:student} tutor for every 12 students.',
    'There will be {one:pupil} nurse per 1,000 pupils.',
  ],
  'before the number': [
    '<Each|Every> department <will host|will organise|is to run|should hold|must hold|hosts|holds|organises|runs> {two:department} open days.',
    '<Each|Every> department <will host|will organise|is to run|should hold|must hold> {at least two:department} open days.',
    '<Each of the|Each of our|Each of the 12|Each one of the|Every one of the|Every one of our> departments will host {two:department} open days.',
    '<Each|Every> <<department|school|team|teacher>> will receive {two:*} visits.',
    '<Each|Every> <member|project|new> <<school|team|teacher>> will receive {two:*} visits.',
    '<Departments|The departments|All departments|Our departments> will each host {two:department} open days.',
    '<Departments|The departments|All departments> <will|are to> host {two:department} open days <each|apiece>.',
    'We will give <each|every> department {two:department} <laptops|open days>.',
    '<Allocate|Give|Award|Offer> <each|every> school {£500:school}.',
    'Give each of the 12 schools {£500:school}.',
    'In <each|every> department, {two:department} open days will be held.',
    '<For|In|At> <each|every> department we will hold {two:department} open days.',
    'Per department<, |: >{two:department} open days<| will be held>.',
    'Each <<department|school>> will hold {two:*} open days and send {40:*} pupils.',
    'Each department will hold {two:department} open days, train {five:department} mentors and write {one:department} report.',
    'We <want|expect|ask> each department to hold {two:department} open days.',
  ],
  'of what was just counted': [
    'Hold {six:} workshops <of|with|for> {20:workshop} <people|teachers> each.',
    'Hold {six:} workshops, each <with|for|of|attended by> {20:workshop} teachers.',
    'Hold {six:} workshops with {20:workshop} teachers <each|apiece|per workshop|in each|at each>.',
    'Award {six:} grants of {£500:grant} <each|per grant|apiece>.',
    'Award {six:} grants, each worth {£500:grant}.',
    'We will train {40:} teachers, each of whom will visit {two:teacher} schools.',
    'We will train {40:} teachers, who will each visit {two:teacher} schools.',
    'We will train {40:} teachers; each will visit {two:teacher} schools.',
    'We will train {40:} teachers for {three days:teacher} each.',
    'We will run {two:} courses, each lasting {three days:course} and open to {20:course} teachers.',
    'We will run {two:} courses ({20:course} places <each|per course>).',
    '{Ten:} schools will receive {£500:school} each.',
  ],
  'a rhythm': [
    'Publish {two:*} reports <a|per|each|every> <<year|month|term|week|quarter|semester>>.',
    'Publish {two:year} reports <annually|yearly>.',
    'Publish {two:month} reports monthly. The Board will meet {twice:year} <a|per|each|every> year.',
    '<Every|Each> <<year|month|quarter|term|semester|week>><, {two:*} reports will be published| we will publish {two:*} reports>.',
    'In <each|every> <<year|month|quarter|term>> we will publish {two:*} reports.',
    'We will <each|every> <<year|month|quarter|term>> publish {two:*} reports.',
    'We will publish {two:*} reports in <each|every> <<year|month|quarter|term>>.',
    'Publish {two:year} reports per <calendar|academic|financial> year.',
    'Publish {one:year} report every <second|other> year.',
    'Publish {one:year} report every <two|2> years.',
    'Publish {one:month} report every <two months|2 months|second month>.',
    '<Save|Cut costs by> {£5,000:year} <a|per|each|every> year.',
    'Membership will grow {5%:year} <a year|per year|each year|every year|annually>.',
    'Offer {two hours:week} of tuition <a week|per week|each week|every week|weekly>.',
    'Plant {40:year} trees and {60:year} shrubs <a year|per year|every year|each year|annually>.',
    'Pay {£20:hour} <an hour|per hour|for each hour|for every hour>.',
    '<Monthly|Each month|Per month>: {two:month} talks',
    '<Visits|Loans|Number of loans> per month: {400:month}',
    'Hold {two:term} concerts each term and {one:} open day in May.',
    'We will run {two:year} courses a year for {20:} teachers.',
  ],
  'no such thing': [
    'We will visit every school and train {40:} teachers.',
    'Each school is different; we will visit {40:} schools.',
    'Each school will get {two:school} reading kits; {40:} teachers will be trained.',
    'Each school will get {two:school} reading kits. We will train {40:} teachers.',
    'We will hold {two:} talks <in a school|on each other’s work>.',
    'Every <effort|attempt> will be made to train {40:} teachers.',
    'We meet every week and will train {40:} teachers.',
    'We will train {40:} teachers <at every level|in every way we can|at each stage>.',
    'The <monthly|weekly> newsletter will reach {400:} readers.',
    'Hold {12:} monthly meetings. Publish {two:} annual reports.',
    'All teachers will attend {two:} courses.',
  ],
};

describe('for each:', () => {
  it.each(Object.entries(patterns).flatMap(([what, all]) => all.map((pattern) => [what, pattern] as const)))(
    '%s: %s',
    (_, pattern) => expect(misread(pattern)).toEqual([]),
  );
});
