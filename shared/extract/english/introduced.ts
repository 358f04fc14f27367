// English numbers by which an introduction tells who somebody is: whom it serves, what it has, whose curators plan
// something. Asked by refusals.ts; further ones of standing bodies are in bodies.ts.
import type { Around } from './around.ts';
import type { Rule } from './rules.ts';
import { aims } from './standingWords.ts';

const promised = /\b(?:will|shall|must|should)\b/;
/** What recurs or has a time is done in the plan. */
const timed =
  /\b(?:(?:an?|per|each|every|this|next) (?:year|month|week|term|quarter|semester|season)|annually|in (?:19|20)\d\d|by (?:the end|[A-Z]))\b/;
const serves =
  /^\s*(?:We|They|It|(?:The|Our)\s(?![^.;,\d]*\b(?:[Ff]und|[Ss]cheme|programme|program|award|prize|plan|project|course|camp)\b)[^.;,\d]{2,60}?)\s(?:supports?|serves?|teach(?:es)?|looks? after|cares? for|educates?|represents?|houses?|works? with)\s(?:more than|over|some|nearly|almost|around|about|approximately)\s(?:\d(?:[^.;]|\.(?=\d))*\s(?:across|in|at|from|and|on)\s)?$/;
const passesOn =
  /^\s*(?:We|It|(?:The|Our) [A-Z][A-Za-z ]{2,40})\s(?:disburses?|channels?|distributes?|passes|allots?|grants?|gives?|provides?)\s(?:[a-z]+\s)?(?:funds|money|funding)\sto\s(?:[^.;]*\sand\s)?(?:about |some |over )?$/;

/** People and bodies that are there, no things that are to be made. */
const folk =
  '(?!(?:new|extra|additional|further|more|other)\\b)(?:[a-z-]+\\s){0,2}?(?:(?!(?:pap|post|lett|newslett|comput|print|scann|serv|off|chart|webin|semin|newspap|calend|comp|train|read|numb)(?:ers|ars)\\b)[a-z]+(?:[tcss]ors|ers|ists|ians|ees)|members|fellows|staff|students|residents|agents|assistants|scholars|schools|departments|faculties|institutes|libraries|museums|branches|chapters|clubs|campuses|hospitals|clinics|laboratories|universities|colleges|partners|divisions|offices|regions|districts)';
const planning =
  '\\s(?:will|shall|must|should|aims?|plans?|hopes?|intends?|expects?|wants?|wish|(?:is|are|has|have) to)\\s';
const ofOurs = new RegExp(`^\\s(?:${folk})${planning}(?!(?:be|rise|grow|fall|become|number|increase)\\b)`);

export const introduced: Rule<Around>[] = [
  {
    says: 'the Research School supports some 2,150 candidates across six faculties and 3 campuses',
    words:
      'support supports serve serves teach teaches look looks care cares educate educates represent represents house houses work works',
    holds: ({ said, rest }) => serves.test(said) && !aims.test(said + rest) && !timed.test(said + rest),
  },
  {
    says: 'the Institute, which employs 240 people in four towns, will …',
    words: 'which who',
    holds: ({ said }) =>
      said.includes(', wh') &&
      /, (?:which|who) (?:now )?(?:operates?|runs?|employs?|manages?|owns?|maintains?|hosts?|serves?|holds?|covers?|has|have|teaches|represents?) (?:about |some |over )?\d[^,;]* (?:in|across|from|and|at|on|with) (?:about |some |over )?$/.test(
        said,
      ),
  },
  {
    says: 'it disburses public funds to 26 universities and 9 institutes',
    words: 'funds money funding',
    holds: ({ said, rest }) => passesOn.test(said) && !promised.test(said) && !timed.test(said + rest),
  },
  {
    says: 'our 14 curators aim to publish 65 papers',
    words: "our its ' ’",
    holds: ({ a, said, rest }) =>
      a.leftWord === '' && /^\s*(?:[-•*]\s*)?(?:Our|Its|The [a-z]+['’]s?) $/.test(said) && ofOurs.test(rest),
  },
  {
    says: 'with 4.2 million volumes and 128 staff, we rank first among …',
    words: 'with',
    holds: ({ said, rest }) =>
      /^\s*With\s/.test(said) &&
      /^(?:[^.;,]|,\d){2,80},\s(?:we|it|they|our [a-z]+|the [A-Za-z ]{3,40}?|[A-Z]\w+) (?:(?:now|already|still) )?(?:ranks?|serves?|forms?|counts? (?:among|as)|belongs?|represents?|covers?|makes? up)\b/.test(
        rest,
      ),
  },
  {
    // what others have set, where the plan says that it is far away
    says: 'the national target is 1%; we do not expect to close the gap alone',
    words: 'target goal objective average requirement',
    holds: ({ f, a, said }) =>
      /^\s*(?:The|Its)\s(?:[A-Za-z]+\s){0,2}?(?:[Nn]ational|[Ee]uropean|EU|UN|[Uu]nion(?:['’]s)?|[Cc]ontinental|[Gg]overnment(?:['’]s)?|[Gg]lobal|[Ii]nternational|[Ss]tatutory|[Ff]ederal|[Ss]tate|[Ss]ector)\s(?:target|goal|objective|average|requirement) (?:is|was|stands at|lies at|remains) $/.test(
        said,
      ) &&
      /^[^.;]{0,30}[;,] [^.;]*\b(?:not|never|far|below|short|gap|behind)\b/.test(
        f.slice(a.quoteEnd, a.quoteEnd + 120),
      ),
  },
  {
    // which of them are meant
    says: 'with universities ranked among the top 200 in the world',
    words: 'ranked rated placed listed',
    holds: ({ a, lead }) =>
      (a.kind === 'rank' || a.kind === 'count') &&
      /(?<!\b(?:number|share|proportion) )\b(?:[Ww]ith|[Oo]n|[Ff]rom|[Oo]f|to|at|[Bb]etween|[Aa]mong|[Ii]n) (?:[a-z-]+ ){0,2}(?:universities|institutions|institutes|schools|colleges|journals|companies|enterprises) (?:ranked|rated|placed|listed) (?:in|among|within) (?:the )?(?:[a-z]+(?:['’]s)? )?top $/.test(
        lead,
      ),
  },
];
