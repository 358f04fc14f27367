// English numbers of what an organisation is, has and does, as things are: the towns it covers, its staff, the unions
// it belongs to. Asked by refusals.ts.
import type { Around } from './around.ts';
import type { Rule } from './rules.ts';
import { aims } from './standingWords.ts';

const organisation =
  /^\s*The (?:[A-Z][a-z]+\s)*(?:Council|Academy|Society|Association|Institute|Union|Network|Consortium|Fund|College|University|Foundation|Federation|Agency|Museum|Library|Alliance|Region|Trust|School|District|Office|Department|Centre|Center|Faculty|Division|Laboratory|Hospital|Service|Company|Corporation|Authority|Board|Charity|Club|Utility|Cooperative|Bank|Ministry|Clinic|Archive|Libraries|Museums|Schools|Services|Colleges) (?:covers?|serves?|operates? in|spans?|owns?)\s[^.;]*$/;
const isBodyWith =
  /^\s*(?:(?:The|Our) (?!target|aim|goal|plan|idea|result)|We\b|It\b|We[’'](?=re))[^.;,\d]{0,50}\s?(?:is|are|re) (?:an? |the )[^.;,\d]{3,60}\swith\s(?:[^.;]*(?:,|\band)\s)?(?:about |some |over )?$/;
const isBodyOf =
  /^\s*(?:We are|We remain|It is|The (?!target|aim|goal|plan|idea|result|task)[A-Z]?[a-z]+ is) an? [^.;:\d]{2,60}:\s/;
const belongs =
  /\b(?:is|are) (?:an? )?(?:members?|part|home|party|hosts?|affiliates?|signator(?:y|ies)|subscribers?) (?:of|to|in) (?:some |about |over |more than )?$/;

export const bodies: Rule<Around>[] = [
  {
    says: 'the Council covers 14 towns and 11 schools',
    words: 'cover covers serve serves operate operates span spans own owns',
    holds: ({ said }) => organisation.test(said) && !aims.test(said),
  },
  {
    says: 'the College teaches 2,150 students in four schools',
    words: 'teaches educates',
    holds: ({ said, rest }) =>
      /^\s*The (?:[A-Z][a-z]+\s)+(?:teaches|educates)\s(?:(?:about |some |over )?$|[\d,]+ (?:[a-z]+ )?(?:students|pupils|learners|undergraduates)\b[^.;]*$)/.test(
        said,
      ) &&
      (/\d[^.;]*$/.test(said) || /^\s(?:[a-z]+ )?(?:students|pupils|learners|undergraduates)\b/.test(rest)),
  },
  {
    says: 'the campus covers 85 hectares',
    words: 'cover covers occupy occupies extends measures',
    holds: ({ said }) =>
      /^\s*(?:The|Our|Its) (?:[A-Za-z]+ ){0,2}(?:[Cc]ampus|[Ss]ite|[Pp]ark|[Ee]state|[Rr]eserve|[Gg]ardens?|building|premises|valley|island|forest|farm) (?:now )?(?:covers?|occup(?:y|ies)|extends over|measures?) (?:about |some |over |nearly )?$/.test(
        said,
      ),
  },
  {
    says: 'The Trust is a charity with 45 staff, three shops and a van',
    words: 'with',
    holds: ({ said }) => said.includes(' with ') && isBodyWith.test(said) && !aims.test(said),
  },
  {
    says: 'we are a small charity: two paid posts, nine trustees',
    words: ':',
    holds: ({ said }) => isBodyOf.test(said) && !aims.test(said),
  },
  {
    says: 'the Academy, founded in …, and consisting of 150 members in …',
    words: 'consisting composed made',
    holds: ({ said }) =>
      /^\s*The [A-Z][^.;]*,[^.;]*\b(?:consisting|composed|made up) of\s[^.;]*$/.test(said) &&
      !aims.test(said),
  },
  {
    says: 'the club, which had a list of 34 children, will grow',
    words: 'had',
    holds: ({ said }) => said.includes(', wh') && /,\s(?:which|who)\shad\s[^,;.]*$/.test(said),
  },
  {
    says: 'it looks after 48 reserves',
    words: 'look looks care cares manage manages own owns',
    holds: ({ said }) =>
      /^\s*(?:It|They|The [A-Z][a-z]+) (?:looks? after|cares? for|manages?|owns?) [^.;]*$/.test(said) &&
      !aims.test(said),
  },
  {
    says: 'membership is 9,870; we are 128',
    words: 'is are',
    holds: ({ said, rest }) =>
      said.length < 50 &&
      (said.endsWith(' is ') || said.endsWith(' are ')) &&
      /^\s*(?:We are|(?!(?:The|Our|Its) (?:[a-z]+ )?(?:target|goal|aim|limit|maximum|minimum|ceiling))[A-Z][a-z]+(?: (?:strength|numbers?|membership|staff))? (?:is|are)) $/.test(
        said,
      ) &&
      /^\s*[.;]/.test(rest),
  },
  {
    says: "the county's 36 schools",
    words: "' ’",
    holds: ({ said, rest }) =>
      said.endsWith('s ') && /\b(?:the|our) [a-z]+['’]s $/.test(said.slice(-24)) && /^\s[a-z]/.test(rest),
  },
  {
    says: 'the Academy is a member of 28 unions',
    words:
      'member members part home party host hosts affiliate affiliates signatory signatories subscriber subscribers',
    holds: ({ said }) =>
      / (?:of|to|in|some|about|over|than) $/.test(said.slice(-7)) &&
      belongs.test(said) &&
      !aims.test(said.replace(belongs, '')),
  },
  {
    // about so many, and no time
    says: 'the government provides more than 650 services',
    words: `provide provides offer offers serve serves operate operates run runs handle handles receive receives host
      hosts teach teaches publish publishes`,
    holds: ({ said, rest }) =>
      /^\s*(?:We|They|It|(?:The|Our)\s(?![^.;,\d]*\b(?:[Ff]und|[Ss]cheme|programme|program|award|prize|plan|project)\b)[^.;,\d]{2,50}?)\s(?:provides?|offers?|serves?|operates?|runs?|handles?|receives?|hosts?|teach(?:es)?|publish(?:es)?)\s(?:more than|over|some|nearly|almost|around|about)\s$/.test(
        said,
      ) &&
      !aims.test(said) &&
      !/^[^.;]*\b(?:will|shall|must)\b/.test(rest),
  },
  {
    says: 'we have profiles for all 770 members',
    words: 'have has',
    holds: ({ said }) =>
      /(?:\b(?:[Ww]e|[Tt]hey)|^\s*(?:The|Our|Its)\s[^.;,\d]{2,50}?) (?:now )?(?:have|has) (?!been (?:set|fixed|agreed|approved) )(?:[a-z]+ ){1,3}(?:for|in|at|from|with) (?:all |about |some )?$/.test(
        said,
      ) && !aims.test(said),
  },
  {
    says: '74 gardeners do the work',
    words: 'do help work run care look',
    holds: ({ said, rest }) =>
      /^\s*(?:[-•*]\s*)?$/.test(said) &&
      /^(?:\s[a-z-]+){1,3}s (?:do|help|work|run(?=\s(?:the|an?|our|its|their|(?!(?:this|across|towards)\b)[a-z]+s)\b)|care|look after)\b(?![^.;]*\b(?:will|in (?:19|20)\d\d)\b)/.test(
        rest,
      ),
  },
  {
    says: 'our lecturers teach an average of 96 hours',
    words: 'average',
    holds: ({ said }) =>
      /^\s*(?:Our|The) [a-z]+s (?:teach|spend|give|work|take|use|make) (?:an average of |on average )$/.test(
        said,
      ),
  },
  {
    says: 'juries normally have five members',
    words: 'normally usually typically',
    holds: ({ said }) =>
      /\b(?:normally|usually|typically) (?:have|has|lasts?|takes?|stays?|consists?|numbers?)\s(?:[^.;]*\s)?$/.test(
        said,
      ) && !aims.test(said),
  },
  {
    says: 'comparable bodies need 22; a licence, as before, requires 18 hours',
    words: 'comparable similar other neighbouring most many before',
    holds: ({ said }) =>
      /(?:^|[.;]\s+)\s*(?:[Cc]omparable|[Ss]imilar|[Oo]ther|[Nn]eighbouring|[Mm]ost|[Mm]any)\s[a-z ]{3,40}\s(?:need|take|have|spend|charge|pay|require)s?\s+$|,\sas before,\s[a-z]+s?\s+$/.test(
        said,
      ) && !aims.test(said),
  },
  {
    // whoever it is that stands already
    says: 'progress is reported to the Science Committee, which meets three times a year',
    words: 'which',
    holds: ({ a, said }) =>
      a.kind === 'frequency' &&
      /\b(?:[Tt]he|[Oo]ur|[Ii]ts|[A-Z][a-z]+) [A-Za-z][A-Za-z -]{2,50}, which (?:meets|sits|convenes|gathers) $/.test(
        said,
      ),
  },
  {
    says: 'we process around 600 loans a year',
    words: 'process processes handle handles receive receives deal deals treat treats lend lends',
    holds: ({ lead, rest }) =>
      /^\s*(?:[-•*]\s*)?(?:We|It|(?:The|Our) (?:[A-Za-z]+ )?[A-Za-z]+) (?:process|handl|receiv|deal|treat|lend)(?:e?s|e)?(?: with)? $/.test(
        lead,
      ) && /^(?:\s[a-z-]+){1,3} (?:a|per|each|every) (?:year|month|week|day)\b(?!\s*from\b)/.test(rest),
  },
  {
    // as large as they are
    says: 'two tanks with a capacity of 3,000 m³ each will be repaired',
    words: 'capacity length area height',
    holds: ({ near, rest }) =>
      /\bwith an? (?:[a-z]+ )?(?:capacity|length|area|height) of $/.test(near) &&
      /^(?: each)? (?:will|shall|are to|is to) be (?:re(?:paired|habilitated|stored|novated|furbished|placed|lined)|cleaned|inspected|serviced|overhauled|upgraded|maintained)\b/.test(
        rest,
      ),
  },
];
