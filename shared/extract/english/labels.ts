// English numbers that number or name a part of the text, a day, a version of something: Goal 3, sections 2 and 3, 6-9
// July, five chapters. Asked by refusals.ts; names that stand in the text itself are in names.ts.
import type { Around } from './around.ts';
import { monthName } from './months.ts';
import { multiples } from './multiples.ts';
import { spanOf } from './number.ts';
import { lettersOf, type Rule } from './rules.ts';
import { inQuotes } from './sentences.ts';
import { isSized } from './sizes.ts';
import { labelBefore, notTarget, structural, structuralFirst } from './words.ts';

const makesPages =
  /\b(?:digiti[sz]e|scan|translate|transcribe|publish|print|edit|write|index)\s+(?:[a-z]+\s){0,3}$|\b(?:report|catalogue|book|booklet|guide|handbook|manual|atlas|brochure|study|volume|magazine|leaflet|textbook|paper)s? of $|\b(?:(?:will|shall|should|must|to) run to (?:between )?|(?:reports?|summari[sz]ed|presented|written up|set out)\b[^.;,]{0,40} in )$/i;
const years = /^\d{4}\s?(?:-{1,2}|to|–)\s?\d{4}$/;
const pluralLabel =
  /\b(?:divisions|departments|districts|workstreams|pillars|sections|chapters|scopes?|grades|levels|bands|tiers|stages|scores|pages|objectives|goals|phases|priorities|annexes|tables|items|rules|tasks|actions|sheets|paragraphs|stores|rooms|lockers|doors|gates|halls|bays|wards|zones|berths|lanes|pitches|courts|platforms|nos\.?)\s+(?:\d+(?:\.\d+)?,\s)*(?:\d+(?:\.\d+)?\s+(?:and|to|or)\s+)?$/i;
const builtOf =
  /\b(?:outlin(?:es|ing)|describ(?:es|ing)|(?<=\b(?:we|[a-z]+s)\s)(?:outline|describe)|sets out|setting out|(?:is|are) (?:set out|presented|laid out|spelled out) in)\s+(?:the\s+)?$|\b(?:built|organi[sz]ed|structured|arranged|grouped|(?<!\d[^.;]*,\s)divided)\s+(?:around|into|under|in(?!\s(?:1[89]|20)\d\d)|on(?! it\b))\b(?![^.;]*,\s[a-z]+ing\s)[^.;]*$/i;

const monthAfter = new RegExp(`^\\s*(?:${monthName})\\b`, 'i');
const dayAfter = new RegExp(`^\\s+(?:and|or|to)\\s+\\d{1,2}\\s+(?:${monthName})\\b`, 'i');
const monthBefore = new RegExp(`\\b(?:${monthName})\\s+$`, 'i');
const shortMonthBefore = /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s$/;
const shortMonth = /^\s(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;

/** $200K/language, 3/week. */
export const perSlash =
  /^\/(language|person|student|participant|head|unit|item|site|school|year|annum|month|week|quarter|day)\b/;

/** An average rating of 4.5/5: the scale is none. */
const isRated = ({ f, a, before }: Around): boolean =>
  /^\/(?:5|10|100)\b/.test(f.slice(a.end, a.end + 4)) &&
  (/^\d\.\d$/.test(f.slice(a.numStart, a.numEnd)) ||
    /\b(?:rat(?:ed|ing)|scor\w*|satisfaction|grade|mark)\b/i.test(before));

/** Numbers of which the signs around say it. */
const signs: Rule<Around>[] = [
  {
    says: '19:23:00, 9:30, a degree of 2:1',
    words: ':',
    holds: ({ last, after }) => /^:\d/.test(after) || /\b\d{1,2}:$/.test(last),
  },
  {
    says: '21st, 3-bed, 12 pages, 9 a.m.; but print 12 pages, 2 million pages will be scanned',
    words: '',
    holds: (x) => {
      const { a, before, after } = x;
      return (
        notTarget.test(after) &&
        !/^\s*page (?:views|visits|impressions|hits)\b/.test(after) &&
        !a.percent &&
        a.unit !== 'fold' &&
        a.kind !== 'frequency' &&
        !isSized(x) &&
        // a stipend of Rs. 12,000 p.m.
        !(a.kind === 'money' && /^\s*p\.m\./.test(after)) &&
        !spanOf.test(after) &&
        // 100 pm is no time of day
        !(a.low > 12 && /^\s*pm\b/.test(after)) &&
        !(
          /^\s*pages\b/.test(after) &&
          (a.leftWord !== '' ||
            a.low > 1000 ||
            makesPages.test(before) ||
            /^\s*pages (?:(?:each|apiece|per|will|shall|should|must)\b|are to be\b)/.test(after))
        )
      );
    },
  },
  {
    says: 'newspapers of 1850-1920',
    words: '',
    holds: ({ f, a }) =>
      a.high !== null &&
      a.high <= 2100 &&
      a.low >= 1500 &&
      a.low < a.high &&
      a.unit === '' &&
      years.test(f.slice(a.numStart, a.numEnd)),
  },
  {
    says: '3. Training: at the head of its line',
    words: '',
    holds: ({ f, a, after }) => /^[.):]\s/.test(after) && f.slice(0, a.start).trim() === '',
  },
  {
    says: '12/2027, A/4, F-16',
    words: '/ -',
    holds: (x) => {
      const { f, a, after } = x;
      const touched = f[a.start - 1];
      return (
        touched === '/' ||
        (touched === '-' && /\w/.test(f[a.start - 2] ?? ' ')) ||
        (f[a.end] === '/' && !isRated(x) && !perSlash.test(after))
      );
    },
  },
  { says: '“Towards 2,000 Members”', words: '', holds: ({ f, a, from }) => inQuotes(f, from, a.start) },
  {
    // no amount begins with a nought, but publish 02 papers, as they write in India
    says: '555-0100, 007',
    words: '',
    holds: ({ f, a, last, rest }) => {
      const numeral = f.slice(a.numStart, a.numEnd);
      return (
        /^0\d|-\s?0\d/.test(numeral) &&
        !(
          /^0[1-9]$/.test(numeral) &&
          ((/[a-z]{3} $/.test(last) && /^ (?:[a-z-]+ ){0,2}[a-z]+s\b/.test(rest)) ||
            (last.trim() === '' &&
              /^ (?:[A-Za-z][^.;:\d]{2,40}\b(?:per|every|each|any) [a-z]|(?:[a-z-]+ ){0,3}[a-z]+s\b)/.test(
                rest,
              )))
        )
      );
    },
  },
  { says: 'a club for 8-12s', words: 's', holds: ({ after }) => /^s\b/.test(after) },
  { says: 'a 5x return', words: 'x', holds: ({ a, after }) => a.unit === '' && /^x\b/.test(after) },
  { says: '(n = 412)', words: 'n', holds: ({ last }) => /\bn\s?=\s?$/.test(last) },
  {
    says: 'ISO 9001:2015',
    words: ':',
    holds: ({ last, after }) => /^:(?:19|20)\d\d\b/.test(after) && /\b[A-Z]{2,}\s+$/.test(last),
  },
  {
    // a slogan
    says: '30 by 30',
    words: 'by',
    holds: ({ f, a, last, rest }) => {
      if (!/\b\d{1,3} by $/.test(last) && !/^ by \d{1,3}\b/.test(rest)) return false;
      const pair = /(\d{1,3}) by (\d{1,3})\b/.exec(f.slice(Math.max(0, a.numStart - 8), a.numEnd + 8));
      return pair !== null && pair[1] === pair[2];
    },
  },
  {
    // a name in capitals
    says: 'SEVEN SISTERS ALLIANCE',
    words: '',
    holds: ({ f, a }) =>
      a.spelled !== null &&
      /^[A-Z]{3,}\s[A-Z]{2,}/.test(f.slice(a.numStart, a.numEnd + 5)) &&
      !/[a-z]/.test(f),
  },
];

/** Document 45 case studies, a group of 45 volunteers, a steering group of six: no label. */
const notALabel =
  /(?:^|[-•*]\s)\s*Document $|\b[Aa] group of $|\b(?:by|up|appoint|form|establish) an? [a-z]+ group of $/;
/** Stage four plays. */
const stages = /(?:^|[.;•*-]\s)\s*Stage $/;

/** A label before them. */
const labelled: Rule<Around>[] = [
  {
    says: 'stage three; but we will stage three exhibitions',
    words: `goal objective section chapter part phase article table figure annex appendix no nos page step priority pillar
      task level version grade tier item room building stage horizon industry paragraph clause type class iso covid sdg q
      h decree document directive resolution indicator strand workstream stream track component activity output action
      strategy theme work workpackage package wp quote lot option scenario line route highway agenda risk euro web group kr kra kpi okr g charity number registration # -`,
    holds: ({ a, before, last, rest }) =>
      (a.unit === '' || a.kind === 'duration') &&
      !notALabel.test(before.slice(-36)) &&
      !(
        /^\s[a-z]/.test(rest) &&
        (stages.test(before.slice(-16)) || /\b(?:each|every) [a-z]+ $/i.test(before))
      ) &&
      labelBefore.test(before.slice(-28)) &&
      !/\b(?:(?:will|shall|should|must|to)\s+(?!(?:level|grade|version|phase|tier|section|article|annex)\b)[a-z]+|(?:am|is|are)\s+building)\s+$/.test(
        last,
      ),
  },
  {
    says: 'issue 3 of 4 May; but we will issue 3 of them',
    words: 'issue version revision draft edition',
    holds: ({ a, last, rest }) =>
      a.unit === '' &&
      /\b(?:issue|version|revision|draft|edition) $/i.test(last) &&
      /^ of \d{1,2} [A-Z]/.test(rest),
  },
  {
    says: 'stores 2 and 5',
    words: 'stores rooms lockers doors gates halls bays wards zones',
    holds: ({ a, last, after }) =>
      a.spelled === null &&
      /\b(?:stores|rooms|lockers|doors|gates|halls|bays|wards|zones)\s+$/.test(last) &&
      /^ (?:and|to|or) \d+\b(?!\s[a-z]+s\b)/.test(after),
  },
  {
    says: 'Grade 6 or 7 staff',
    words: `grade level phase stage year band tier part goal type class category categories grades levels bands`,
    holds: ({ a, last }) =>
      !a.percent &&
      /\b(?:grade|level|phase|stage|year|band|tier|part|goal|type|class|category|categories|grades|levels|bands) \d+ (?:and|or|to) $/i.test(
        last,
      ),
  },
  {
    // but: this year six fairs are held
    says: 'pupils beyond year six',
    words: 'year',
    holds: ({ a, last }) =>
      a.unit === '' &&
      a.low <= 13 &&
      /\b(?:beyond|after|past|before|until|from|to|above|below|in|of|into) [Yy]ear $/.test(last),
  },
  {
    says: 'sections 2 and 3',
    words: `divisions departments districts workstreams pillars sections chapters scope scopes grades levels bands tiers stages scores pages objectives goals phases priorities annexes tables items rules tasks actions sheets paragraphs stores rooms lockers doors gates halls bays wards zones berths lanes pitches courts platforms nos`,
    holds: ({ a, last }) =>
      a.kind !== 'frequency' && !multiples.has(a.spelled ?? '') && pluralLabel.test(last),
  },
];

const days: Rule<Around>[] = [
  {
    // but ten may fail is no day of May
    says: '6-9 July, 6 and 7 July, July 6-9',
    words: `${lettersOf(monthName)} jan feb mar apr jun jul aug sep sept oct nov dec`,
    holds: ({ a, before, after }) =>
      !a.unit &&
      !a.percent &&
      a.low <= 31 &&
      (a.high ?? 0) <= 31 &&
      ((monthAfter.test(after) && !/^\s*may\b/.test(after)) ||
        dayAfter.test(after) ||
        (monthBefore.test(before) && /^\s*(?:[,.:;)]|$|\s{2}|\t|\||-\s)/.test(after)) ||
        (/^\s[A-Z]/.test(after) && shortMonth.test(after)) ||
        (shortMonthBefore.test(before.slice(-6)) && !/^\s(?:[a-z-]+\s)?[a-z]+s\b/.test(after))),
  },
  {
    says: 'open 24 hours a day',
    words: '',
    holds: ({ a, rest }) =>
      a.kind === 'duration' && (a.low === 24 || a.low === 7) && /^\s+(?:a|per) (?:day|week)\b/i.test(rest),
  },
  {
    says: 'half a year: a span',
    words: 'half',
    holds: ({ a, after }) =>
      a.spelled === 'half' && /^ an? (?:year|day|hour|month|term|century)\b/.test(after),
  },
];

/** What the text is made of. */
const parts: Rule<Around>[] = [
  {
    // but four chapter leaders, at least five areas
    says: 'it has five chapters',
    words: `things reasons lessons questions part parts section sections chapter chapters heading headings goal goals
      objective objectives pillar pillars priority priorities aspect aspects area areas dimension dimensions principle
      principles theme themes strand strands phase phases level levels stage stages step steps way ways side sides
      categories type types tier tiers task tasks direction directions`,
    holds: ({ a, last, rest }) =>
      !a.unit &&
      structural.test(rest) &&
      !(
        /^\s+lessons\b/.test(rest) &&
        /\b(?:visit|observe|attend|give|teach|hold|offer|watch|run|film)s?\s+$/i.test(last)
      ) &&
      !(a.low !== 1 && structuralFirst.test(rest)) &&
      !/^(?:at least|no fewer than|not fewer than|a minimum of)$/i.test(a.leftWord) &&
      !/^\s*[a-z]+ (?:per|a|each|every) [a-z]/.test(rest) &&
      !(
        /^\s+(?:new )?(?:chapters|sections)\b/.test(rest) &&
        /\b(?:visit|open|found|establish|launch|support|charter|add|serve|reach|offer|teach|run|schedule|provide)\s+$|\b(?:handbook|book|manual|monograph|textbook|guidebook) (?:with|of|in)\s+$/i.test(
          last,
        )
      ),
  },
  {
    says: 'the plan contains some 900 measures',
    words:
      'measures actions recommendations commitments proposals policies initiatives steps indicators objectives',
    holds: ({ said, rest }) =>
      /^\s(?:[a-z-]+\s){0,2}(?:measures|actions|recommendations|commitments|proposals|policies|initiatives|steps|indicators|objectives)\b/.test(
        rest,
      ) &&
      /\b(?:plan|strategy|document|report|framework|roadmap|charter) (?:contains|includes|comprises|lists|has|holds) (?:about |around |some |over |more than |nearly |almost )?$/i.test(
        said,
      ),
  },
  {
    says: 'built around three directions and ten outputs',
    words: `outline outlines outlining describe describes describing sets setting set presented laid spelled built organised organized structured
      arranged grouped divided`,
    holds: ({ said }) => builtOf.test(said),
  },
];

export const labels: Rule<Around>[] = [...signs, ...labelled, ...days, ...parts];
