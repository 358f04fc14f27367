// English numbers by which a plan tells of itself and its world in passing: who sits on a committee, how long a
// certificate is valid, what the rules allow, what the clock says. Asked by refusals.ts.
import type { Around } from './around.ts';
import { modal } from './past.ts';
import type { Rule } from './rules.ts';
import { aims } from './standingWords.ts';

const sitting =
  /(?:\b(?:[Cc]ommittee|[Cc]ouncil|[Bb]oard|[Pp]anel|[Cc]ommission|[Ss]enate|[Aa]ssembly|[Jj]ury|[Tt]ask [Ff]orce)|\b(?:Governors|Trustees|Directors|Councillors|Members|Regents))\s\($/;
const allows =
  /(?:^|[.;:]\s+)\s*(?:(?:A|An|Any|One|Each|Every|The)\s(?:[a-z-]+\s){1,3})?may\s(?!not\b)(?:[a-z]+\s){1,2}$/;
const phase =
  /^\s*(?:The )?(?:(?:first|previous|former|preceding|last) (?:phase|stage|cycle|period|term)|(?:Phase|Stage|Round|Cycle) (?:[IVX]+|\d|[Oo]ne|[Tt]wo))(?: \([^()]*\))? [a-z]+ed\s/;
const risk =
  /\b(?:is|are|was|remains?|poses?) (?:an?|the) (?:[a-z]+ )?(?:risk|threat|danger|burden|obstacle|challenge|barrier) (?:to|for) $/;

const telling =
  /^\s*(?:[-•*]\s*)?(?:Competitors|Competition|Channels|Target (?:audience|group|market)s?|Audiences?|Catchment|Demographics|Lessons?(?: (?:from|of) [^:]{2,20})?|Background|Context|Assumptions?|Source|Location)(?: \([^()]*\))?: /;

export const facts: Rule<Around>[] = [
  {
    says: 'the pump (built 1988, 12 kW, 40 m³/h) is to be replaced',
    words: '(',
    holds: ({ said }) =>
      /\((?:built|made|bought|installed|dating|opened|founded|dug|laid)\b[^()]*$/.test(said) &&
      !/\bby (?:19|20)\d\d[^()]*$/.test(said),
  },
  {
    says: 'VAT of 20%; 20% off at the shop; they have been £40 since 2019',
    words: 'vat off since',
    holds: ({ a, near, rest }) =>
      /\bVAT (?:at |of |rate )?(?:is )?$/.test(near) ||
      (a.percent && /^ off\b/.test(rest) && !/\b(?:cut|take|knock|shave|trim)[a-z]*\b[^.;]*$/i.test(near)) ||
      (/\b(?:been|stayed|remained) (?:at )?$/.test(near) && /^ since\b/.test(rest)),
  },
  {
    says: 'Level 4 means a score of 100 or more; rounded to one decimal',
    words: 'means decimal decimals',
    holds: ({ said, rest }) =>
      /^ decimals?\b/.test(rest) ||
      (/^[^.;]{2,40}\bmeans (?:that )?(?:an?|the|at)\b[^.;]*$/.test(said) && !modal.test(said)),
  },
  {
    says: 'Mon 6-7, Sat 10-12: from when till when',
    words:
      'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
    holds: ({ a, last }) =>
      a.unit === '' &&
      a.low <= 24 &&
      (a.high ?? 25) <= 24 &&
      /\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?),? $/.test(
        last,
      ),
  },
  {
    says: 'Competitors: Acme (35% share); Target audience: 40,000 families',
    words: `competitors competition channels audience audiences group groups market markets catchment demographics lesson lessons
      background context assumption assumptions source location`,
    holds: ({ f, a, from }) =>
      telling.test(f.slice(from, from + 60)) && !modal.test(f.slice(from, a.end + 60)),
  },
  {
    says: 'goes to the Culture Committee (11 councillors); Governors (13) monitor the plan',
    words: '(',
    holds: ({ said, rest }) =>
      said.endsWith('(') && /^\s?(?:[a-z-]+\s?){0,2}\)/.test(rest) && sitting.test(said),
  },
  {
    says: 'a school (ages 11–18, 940 on roll)',
    words: 'age ages roll',
    holds: ({ last, rest }) => /\b[Aa]ges? $/.test(last) || /^(?: (?:pupils|students))? on roll\b/.test(rest),
  },
  {
    says: 'certificates are valid for two years',
    words: 'valid',
    holds: ({ a, last }) => a.kind === 'duration' && /\bvalid for $/.test(last),
  },
  {
    // but no voucher may cost more than £50
    says: 'one firm may hold two vouchers; one firm',
    words: 'may',
    holds: ({ a, said, rest }) =>
      a.leftWord === '' &&
      (allows.test(said) || (/^\s*$/.test(said) && a.low === 1 && /^ [a-z]+ may (?!not\b)/.test(rest))),
  },
  {
    says: 'up to USD 400,000 may be moved to emergency seed; fees may be varied by 5%',
    words: 'may',
    holds: ({ a, last, rest }) =>
      / may be (?:adjusted|changed|varied|shifted|altered|exceeded|revised|amended) by (?:up to )?$/.test(
        last,
      ) ||
      (a.leftWord !== '' &&
        a.kind === 'money' &&
        /^ may be (?:moved|used|spent|drawn|transferred|shifted)\b/.test(rest)),
  },
  {
    // what nobody aims at
    says: 'we expect sales to fall by 5%',
    words: 'expect expects expected foresee anticipate anticipates predict predicted forecast forecasts',
    holds: ({ near }) =>
      /\b(?:expect(?:s|ed)?|foresee|anticipates?|predict(?:ed)?|forecasts?) [^.;,]{0,30}\b(?:income|revenues?|funding|subsid(?:y|ies)|sales|demand|enrol[a-z]*|membership|applications|recruitment|takings|grants?) (?:to (?:fall|drop|shrink|decline|decrease|go down)|will (?:fall|drop|shrink|decline)) (?:by|to) $/.test(
        near,
      ),
  },
  {
    says: 'coverage is 61% against a target of 75%',
    words: 'against target',
    holds: ({ rest }) =>
      /^,? (?:against|compared with) (?:the|an?|our|its) (?:[a-z]+ )?(?:target|goal) of\b/.test(rest),
  },
  {
    says: 'transfers above 10% need the approval of the Mayor',
    words: 'need needs require requires',
    holds: ({ a, rest }) =>
      a.leftWord !== '' &&
      /^(?:\s[a-z]+){0,4}\s(?:needs?|requires?) (?:the |an? |prior |further )*(?:approval|consent|permission|agreement|signature|decision|vote|say-so|licence)\b/.test(
        rest,
      ),
  },
  {
    says: 'branches with fewer than 80 members (there are five) are offered a merger',
    words: 'with having of',
    holds: ({ a, said, rest }) =>
      (a.comparator === 'lt' || a.comparator === 'gt') &&
      /(?:^\s*|[;:]\s+)[A-Z]?[a-z-]+s (?:with|having) (?:fewer|less|more) than $/.test(said) &&
      /^ [a-z]+(?: \([^()]*\))? are (?:offered|asked|invited|told|given|free|exempt|visited)\b/.test(rest),
  },
  {
    says: 'Phase I (2022–2025) reached 9,400 households in 31 villages',
    words: 'phase stage cycle period term round',
    holds: ({ said, rest }) => phase.test(said) && !aims.test(said.replace(phase, '') + rest),
  },
  {
    says: 'the project team numbers 27',
    words: 'numbers number',
    holds: ({ said }) =>
      /\b(?:team|staff|workforce|membership|board|crew|faculty|choir|fleet|herd|population|flock|colony|community|congregation) (?:now )?numbers? (?:about |some )?$/.test(
        said,
      ) && !aims.test(said),
  },
  {
    says: '31% of pupils are eligible for free meals',
    words: 'eligible entitled dependent',
    holds: ({ said, rest }) =>
      /^ of (?:the |our |all )?[a-z -]{2,40} (?:is|are) (?:currently )?(?:eligible|entitled|dependent)\b/.test(
        rest,
      ) && !aims.test(said),
  },
  {
    says: 'one in three departments remains inactive',
    words: 'remain remains stay stays',
    holds: ({ a, said, rest }) =>
      (a.percent || /^ of /.test(rest)) &&
      /^\s*(?:About |Only |Nearly |Some )?$/.test(said) &&
      /^(?: of)?(?:\s[a-z-]+){1,3} (?:remains?|stays?) (?:inactive|unfilled|empty|vacant|idle|closed|without|outside|below|un[a-z]+ed)\b/.test(
        rest,
      ),
  },
  {
    says: 'the vacancy rate is a risk to 9 trials',
    words: 'risk threat danger burden obstacle challenge barrier',
    holds: ({ said }) => risk.test(said) && !aims.test(said.replace(risk, '')),
  },
  {
    says: 'the 2 vacant chairs are not filled before 2029',
    words: 'not',
    holds: ({ last, rest }) =>
      /\b[Tt]he $/.test(last) && /^(?:\s[a-z-]+){1,5} (?:is|are|will) not\b/.test(rest),
  },
  {
    says: 'our society is 130 years old and, with 7,850 members in 22 branches, in good health',
    words: 'old',
    holds: ({ said }) =>
      /^\s*(?:Our|The|This)\s[^.;,\d]{3,40}\sis \d+ years old\b/.test(said) && !aims.test(said),
  },
  {
    says: 'the working group, seven strong, …; office hours are 9 to 5',
    words: 'strong hours',
    holds: ({ a, said, rest }) =>
      (/, (?:about |some )?$/.test(said) && /^ strong\b/.test(rest)) ||
      (a.high !== null &&
        a.unit === '' &&
        a.low <= 24 &&
        a.high <= 24 &&
        /\b(?:[Oo]ffice|[Oo]pening|[Ww]orking|[Vv]isiting|[Bb]usiness) hours(?: are|:| from) $/.test(said)),
  },
  {
    says: 'inflation is put at 3%',
    words: 'inflation',
    holds: ({ a, near }) =>
      a.percent &&
      /\b[Ii]nflation(?: rate)? (?:of|at|(?:is |are )?(?:put|estimated|expected|assumed|forecast|running)(?: at| to be)?|is|to be) $/.test(
        near,
      ),
  },
  {
    // but a mark raised to 6.45
    says: 'open 9.30 to 18.00; meetings end by 16.45',
    words: '.',
    holds: ({ f, a, last }) => {
      if (a.unit !== '' || a.percent) return false;
      const written = f.slice(a.numStart, a.numEnd);
      return (
        /^(?:[01]?\d|2[0-3])\.[0-5]\d\s?(?:to|-|and)\s?(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(written) ||
        (/^(?:0?[6-9]|1\d|2[0-3])\.[0-5]\d$/.test(written) &&
          /\b(?:ends?|starts?|begins?|opens?|closes?|finish(?:es)?|leaves?|meets?|open|closed) (?:at|by|from|until|till|before|after) $/.test(
            last,
          ))
      );
    },
  },
];
