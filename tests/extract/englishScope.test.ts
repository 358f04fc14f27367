// How far a time of an English plan reaches: which of several numbers it is of, what a heading, a label or a column gives
// to what stands below, and which years are told only in passing. Each pattern is every sentence that its alternatives
// make; {40:2026-06} is a number and its period, {40:} one that has none.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { sentences } from './patterns.ts';

const misread = (pattern: string): string[] =>
  sentences(pattern).flatMap((sentence) => {
    const promised = [...sentence.matchAll(/\{([^{}:]*):([^{}]*)\}/g)].map((m) => `${m[1]} ${m[2]}`);
    const text = sentence.replace(/\{([^{}:]*):[^{}]*\}/g, '$1');
    const found = extractText(`Valley Trust\nWork Plan 2026\n\n${text}\n`).targets.map(
      (t) => `${t.quote} ${t.period ?? ''}`,
    );
    return found.join('; ') === promised.join('; ') ? [] : [`${text} => ${found.join('; ')}`];
  });

const scopes: Record<string, string[]> = {
  'a time of its own for each': [
    'We will plant {40:2026-Q1} trees in Q1 and {60:2026-Q3} <in Q3|trees in Q3|more in Q3>.',
    'We will plant {40:2026-03} trees <in|by> March, {60:2026-06} <in|by> June and {80:2026-10} <in|by> October.',
    'We will plant {40:2026-03} trees by March and build {three:2026-10} wells by October.',
    'We will plant {40:2026-03} trees by the end of March, and {three:2026-10} wells will be built by October.',
    'Plant {40:2026-H1} trees in the first half of the year and {60:2026-H2} in the <second|second half>.',
    'In Q1 we will plant {40:2026-Q1} trees<,| and> in Q2 {60:2026-Q2} and in Q3 {80:2026-Q3}.',
    'By June we will plant {40:2026-06} trees and by October {60:2026-10}.',
    '{40:2026-06} trees (by June) and {three:2026-10} wells (by October) <will be ready|are planned>.',
    'Plant {40:2026-06} trees (June) and build {three:2026-10} wells (October).',
    'Plant {40:2026-Q2} trees (Q2) and build {three:2026-Q4} wells (Q4).',
    'Plant {40:2026-Q2} trees (Q2), build {three:2026-Q4} wells (Q4) and print {two:} guides.',
    'The talks will reach {400:2026-06} people by June and {900:2026} by the end of the year.',
    'We aim for {400:2026-06} members by June, rising to {900:2026} by the end of the year.',
    'The budget rises to {£5 million:2026} in 2026 and {£6 million:2027} in 2027.',
    'The budget is {£5 million:2026} (2026) and {£6 million:2027} (2027).',
    'We will run a fair in May with {40:2026-05} stalls and a market in October with {60:2026-10} stalls.',
    'Hold {two:} fairs: {one:2026-05} in May and {one:2026-10} in October.',
    'Hold {three:} fairs (<May, July, October|May, July and October|in May, July and October>).',
    'Trees planted: {40:2026} in 2026, {60:2027} in 2027 and {80:2028} in 2028.',
    'Trees planted: {40:2026} (2026), {60:2027} (2027), {80:2028} (2028).',
    'Trees planted – 2026 {40:2026}, 2027 {60:2027}, 2028 {80:2028}.',
  ],
  'one time for several': [
    'By June 2026, plant {40:2026-06} trees, build {three:2026-06} wells and train {60:2026-06} farmers.',
    'By the end of 2026, {at least 80%:2026} of members and {half:2026} of the staff will be trained.',
    'By the end of 2026, {40:2026} trees will be planted, {three:2026} wells built and {60:2026} farmers trained.',
    'This year we plan {40:2026} talks, {three:2026} fairs and {two:2026} journeys.',
    'We plan {40:2026} talks, {three:2026} fairs and {two:2026} <school |>journeys <this year|in 2026|by the end of 2026>.',
    'Between May and July, {40:2026-05/2026-07} trees will be planted.',
    'The Spring Fair<, in May,|, on 4 May,|, to be held in May,|, planned for May 2026,| (May)| (4–6 May)| (4–6 May 2026)| (in May)| in May> will host {40:2026-05} stalls.',
    'In 2026, we will hold {40:2026} talks, each with {60:2026} guests.',
  ],
  'a label': [
    'Milestones\n<|- ><January|31 January|January 2026>: {40:2026-01} trees planted\n<|- ><Q3|Q3 2026|Third quarter>: {80:2026-Q3} trees planted',
    'KPI: {40:2026-06} trees planted <by June 2026|in June 2026> (baseline: 30 in 2025)',
    'Trees planted <by June 2026|(by June 2026)>: {40:2026-06}',
    'The hall will open {six days:2026-05} a week from May<| onwards>.',
    '<Q2|Q2 2026|Second quarter|2Q 2026>: plant {40:2026-Q2} trees<| and build {three:2026-Q2} wells>.',
    '<Q2|Q2 2026|Second quarter> – plant {40:2026-Q2} trees<| and build {three:2026-Q2} wells>.',
    '- <June 2026|By June 2026|By 30 June|By June|June>: {40:2026-06} trees planted',
    'By <June|30 June>: plant {40:2026-06} trees and build {three:2026-06} wells.',
    '<By June 2026:|By the end of June 2026:|By June 2026, we will:|By June 2026 we will have:|In June 2026 we will:>\n- plant {40:2026-06} trees\n- build {three:2026-06} wells\n\nThe Board will write {two:} guides.',
    '- Plant {40:2026-06} trees. <Deadline|Due|Timeline|By when|Target date|Completion date>: <June 2026|30 June 2026|end of June|30 June>.',
    '- Plant {40:2026-06} trees; <deadline|due|timeline|target date>: <June 2026|30 June 2026|end of June>',
    '- Plant {40:2026-06} trees<, | – | - ><by June 2026|by 30 June|June 2026>',
    '- Plant {40:2026-06} trees <[by June 2026]|[June 2026]|[due June 2026]|(due June 2026)|(due by 30 June)|(deadline: June 2026)|(due: 30 June)|(Lead: Parks Office, by June 2026)|(Parks Office; June 2026)|(Parks Office, by June)|(Parks Office, June 2026)>',
    '- <[June 2026]|[by June 2026]|(by June 2026)|(June 2026)|(June)> Plant {40:2026-06} trees',
    '<The target for 2026 is|Our target for 2026 is|The goal for 2026 is|Target for 2026:|Target 2026:|2026 target:> {40:2026} trees.',
  ],
  'a heading': [
    '<Q2 2026|Q2|Second quarter|Second quarter 2026|Quarter 2|April–June 2026|April to June|Q2 (April–June)|Q2: April to June>\n- Plant {40:2026-Q2} trees\n- Build {three:2026-Q2} wells\n\n<Q3 2026|Q3|Third quarter|Third quarter 2026|Quarter 3|July–September 2026|July to September|Q3 (July–September)>\n- Print {two:2026-Q3} guides\n',
    '<June|June 2026>\n- Plant {40:2026-06} trees\n- Build {three:2026-06} wells\n\n<October|October 2026>\n- Print {two:2026-10} guides\n',
    '<First half of the year|First half|H1|First half 2026|January–June|January to June 2026|Jan–Jun>\n- Plant {40:2026-H1} trees\n- Build {three:2026-H1} wells\n\n<Second half of the year|Second half|H2|Second half 2026|July–December|July to December 2026|Jul–Dec>\n- Print {two:2026-H2} guides\n',
  ],
  'a numbered heading': [
    '1. <First quarter|Q1|Q1 2026|January–March 2026>\n- Plant {40:2026-Q1} trees\n- Build {three:2026-Q1} wells\n2. <Second quarter|Q2|Q2 2026>\n- Print {two:2026-Q2} guides',
    '1. <First quarter|Q1 2026>\n1.1 Plant {40:2026-Q1} trees\n1.2 Build {three:2026-Q1} wells\n2. Guides\n2.1 Print {two:} guides',
    'Phase 1: <January–June 2026|January to June|first half of 2026>\n- Plant {40:2026-H1} trees\nPhase 2: July–December 2026\n- Print {two:2026-H2} guides',
    '<Phase 1|First steps> (<January–June 2026|January to June|first half of 2026>)\n- Plant {40:2026-H1} trees\nPhase 2 (July–December 2026)\n- Print {two:2026-H2} guides',
    '**<Q1|Q1 2026|First quarter>**\n- Plant {40:2026-Q1} trees\n- Build {three:2026-Q1} wells\n**<Q2|Q2 2026>**\n- Print {two:2026-Q2} guides',
    '<Q1|Q1 2026|First quarter>\n1. Plant {40:2026-Q1} trees\n2. Build {three:2026-Q1} wells\n<Q2|Q2 2026>\n1. Print {two:2026-Q2} guides',
    '<Q1|Q1 2026|First quarter>\nPlant {40:2026-Q1} trees\n\n2. Other work\nBuild {three:} wells',
  ],
  'a column': [
    'Activity\tTarget\t<Deadline|Due|Due date|By when|Timing|Timeline|Timeframe|When|Completion date|Target date|Date|Period|Quarter>\tLead\nPlant trees\t{40:2026-06}\t<June 2026|30 June 2026|by June 2026|end of June|June|30/06/2026>\tParks Office\nBuild wells\t{3:2026-Q3}\t<Q3|Q3 2026>\tWorks Office',
    'Activity\t<Q1|Q1 2026|Quarter 1|Jan–Mar>\t<Q2|Q2 2026|Quarter 2|Apr–Jun>\tLead\nPlant trees\t{40:2026-Q1}\t{60:2026-Q2}\tParks Office\nBuild wells\t{3:2026-Q1}\t{5:2026-Q2}\tWorks Office',
  ],
  'what is told in passing': [
    'The network, founded in 2019, will plant {40:} trees.',
    'The trees bought in 2025 will be moved to {three:} schools.',
    'The school, which opened in March 2024, will plant {40:} trees.',
    '- Move the trees bought in 2025 to {three:} schools',
    'A study <conducted|carried out> in 2024 found 40 schools without trees.',
    'The <survey|campaign> held in 2024 reached 300 people.',
    'Following the review in 2025, 40 schools were closed.',
    '<Following|After|Building on> the review in 2025, we will plant {40:} trees.',
    'We will plant {40:} trees, compared <with|to> 30 in 2025.',
    'We will plant {40:2026} trees in 2026, <compared with|up from|against> 30 in 2025.',
    'We will plant {40:2026-06} trees by June 2026 (2025: 30).',
    'Membership will <rise|grow> from 300 <in 2025|(2025)> to {400:2026} <in 2026|by 2026|(2026)>.',
    'Membership (300 in 2025) will reach {400:2026} by <the end of 2026|2026>.',
    'We will <increase|raise> membership by {5%:2026} in 2026 <over|compared with|against|on> 2025.',
    'By 2026, energy use will fall by {10%:2026} <compared with|against|from|below> 2019.',
    'Energy use will fall by {10%:2026} <compared with|against|from|below> 2019 <levels by 2026|by the end of 2026|by 2026>.',
    'The <Strategy 2030|2030 Agenda|Vision 2040> asks for {40:} trees.',
    'The <2026 Spring Fair|Spring Fair 2026|2026 World Tree Congress> will host {40:} stalls.',
    'We will publish {two:} reports on the <2025 survey|survey of 2025|results of 2025>.',
    'We will hold {40:} talks <throughout the spring|over the winter|at Easter|every Friday|on weekdays>.',
  ],
};

describe('the scope of', () => {
  it.each(
    Object.entries(scopes).flatMap(([what, patterns]) => patterns.map((pattern) => [what, pattern] as const)),
  )('%s: %s', (_, pattern) => expect(misread(pattern)).toEqual([]));
});
