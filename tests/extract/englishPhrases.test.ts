// What an English number counts is known where the sentence is built around it: subjects, verbs, comparators, nouns with
// their prepositions, and tails are combined, a grid a kind of quantity. Plans of universities, societies and offices
// are full of such sentences; englishMeasures.test.ts has the plainest, this one those with more inside the noun phrase.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import type { TargetKind } from '../../shared/extract/types.ts';
import { sentencesOf } from './templates.ts';

const most = 90;
const bare = (words: string | null): string =>
  (words ?? '').toLowerCase().replace(/^(?:the |an? )?(?:number of )?/, '');

/** Of each kind of quantity, by what is special in its sentences. */
const grids: Partial<Record<TargetKind, Record<string, string>>> = {
  count: {
    'who they are':
      '{Train|Recruit|Support|Fund} {|at least |up to }# [{early-career researchers|PhD candidates|museum curators|laboratory technicians}] {working on climate|specialising in ethics|drawn from ten countries|nominated by member institutes|willing to relocate|able to teach in Welsh|based in rural areas|aged under 35|capable of leading teams|keen to publish|renewing their contracts|using the archive|who take up posts|currently without a mentor}.',
    'what they are about':
      '{Publish|Release|Prepare} {|some |about }# [{technical reports|data sets|policy papers|lesson plans|fact sheets}] {targeting ministries|featuring new methods|showing how care changes|setting out best practice|summarising the evidence|relevant to schools|ready for use|available in four languages|designed for the web|openly accessible|linked to the curriculum|open to all}.',
    'how they are held':
      '{Hold|Organise|Convene} # [{regional workshops|public hearings|careers fairs}] {bringing together firms|to gather views|attracting wide audiences|dedicated to energy|chaired by the President|both online and on site|either in person or online|mainly in the south|preferably in spring|including two abroad|followed by a reception|whenever funds allow}.',
    'whatever verb wants them':
      '{We will|Our goal is to|It is planned to|We pledge to|The unit will work to|The Board has resolved to|We will be able to} {equip|serve|accredit|digitise|modernise|restore} # [{regional archives|village schools|field stations}] {in the north|by 2028|}.',
    'whose number changes':
      '{Take|Raise|Bring|Build up|Scale up|Lift|Restore} {the|our} [{number of doctoral candidates|membership|network of alumni clubs|intake of apprentices|size of the volunteer team}] {to #,000|from 300 to #,000|to at least #,000|to around #,000} {by 2028|over the plan period|}',
    'that grow':
      '{The|Our} [{number of doctoral candidates|student population|fleet of bicycles|intake of apprentices}] {will|is to|needs to|is expected to} {grow to #,000|reach #,000|rise from 300 to #,000|be brought up to #,000|exceed #,000|not exceed #,000|remain at #,000} {by 2028|}',
    'on a label':
      '[{Doctoral candidates|Schools in the scheme|Users of the archive|Visits to rural schools}]{:| =|: target|: at least|: 300 →|: from 300 to|: minimum|: up to} #,000',
    'in all':
      '{We will host|Host} 12 fellows, 30 projects and # [networks] {across the valley|in the region|}',
    'that join hands':
      '{It is expected that|We anticipate that|We will ensure that|The aim is that} {#|at least #} [{village schools|member societies}] {will take part|join the scheme|will benefit|take up the offer|sign the charter}.',
    'that are documented':
      '{Document|Compile} # [{case studies|good examples}] {in 2026|from farms|for schools}.',
    'in a group':
      'A {group|team|network|pool} of # [volunteers] {will be trained|is to help|will support the fair}.',
    'in brackets': '[Visiting {fellows|scholars}] {(target #)|(target: #)|(goal of #)}',
    'per so many':
      'The [number of {patents|beds|nurses}] per 10,000 people {shall|should|will} {reach|rise to|exceed} #.',
  },
  percent: {
    'that is raised':
      '{Raise|Take|Lift|Push|Boost} {the|our} [{graduation rate|share of female professors|proportion of staff with a diploma|uptake of the mentoring scheme}] {to #%|from 30% to #%|to at least #%|from 30 to # per cent|to over #%|towards #%} {by 2028|over the period|}',
    'that rises':
      '{The|Our} [{graduation rate|share of female professors|uptake of the mentoring scheme}] {will|should|is to|needs to} {rise to #%|reach #%|be at least #%|be raised from 30% to #%|have risen to #%|not fall below #%|come to #%|be #% or higher} {by 2028|}',
    'on a label':
      '[{Graduation rate|Share of female professors|Uptake of the mentoring scheme}]{:| -| =| →| of| at least| to reach| to be|: from 30% to|: over} #%',
    'that is achieved':
      '{Achieve|Maintain|Guarantee|Secure} an [{occupancy rate|overall attendance rate}] {of #%|of at least #%|above #%|exceeding #%|of #% or more} {in every faculty|by 2028|}',
    'which do so':
      '{At least|More than|A minimum of} #% of {all |our |}[{new lecturers|member societies|research outputs|online courses}] {will|should|must} {complete the induction|be reviewed each year|come from abroad|include work placements|find work within a year|rate the service as good}.',
    'which must do so':
      '{Ensure|Make sure} that #% of [{new lecturers|member societies|graduates|online courses}] {complete the induction|secure employment|submit on time|hold a certificate|include field work|pass at the first attempt|receive feedback}.',
    'which are so':
      '{At least |}#% of {our |}[{research outputs|new publications|online courses}] {openly accessible|made open access|open access|freely available|available in Welsh|reviewed} {by 2028|}',
    'that make up so much':
      '[{Women|Graduates}] {will|should|are to} {make up|account for|represent|constitute|form|comprise} {#%|at least #%} of {board members|the Council|all staff}.',
    'from which it is drawn':
      '{Derive|Draw|Generate|Obtain|Secure} #% of {our |the |}[income] from {industry|donations}.',
    'kept down':
      '{Cap|Limit|Restrict|Hold|Contain|Cut} the [{share of fixed-term contracts|overhead rate|error rate}] {at #%|below #%|to no more than #%|to #%} {by 2028|}',
    'with a purpose inside':
      '[{Student satisfaction|Response rate}] {with teaching|in the autumn survey|among members} of #% {by 2028|}',
    'that drops out':
      '{Reduce|Cut|Lower|Bring down} [{first-year dropout|dropout among girls}] {to #%|from 60% to #%|to under #%}',
  },
  growth: {
    'that is changed':
      '{Raise|Lift|Boost|Strengthen|Push up|Expand} {the|our|} [{use of the digital library|volume of contract research|income from licences}] by {#%|at least #%|more than #%|a further #%|an average of #%} {by 2028|compared with 2024|a year|}',
    'that is cut':
      '{Trim|Slash|Shorten|Shrink|Lower|Bring down} {the|our|} [{consumption of drinking water|use of single-use plastics|heating costs}] by {#%|at least #%|# per cent|a further #%} {by 2028|over the period|}',
    'that changes':
      '{The|Our} [{use of the digital library|volume of contract research|cost of energy}] {will|is to|needs to} {rise by #%|be #% higher|be #% lower|be reduced by a further #%|expand at least #%|improve by #%|go up by #%|decrease #%|be cut #%} {by 2028|compared with 2024|}',
    'that is seen':
      '{A #% uplift|A #% fall|A #% cut|A saving of #%|A cut of #%|A drop of more than #%|An annual increase of #%|A yearly rise by #%} in {our |}[{licence income|water consumption|energy costs}] {by 2028|is planned|compared with 2024|}',
    'of which there is more': '#% {more|fewer} [{citations|loans|participants}] {by 2028|than in 2024|}',
    'that gets better': '[{Waiting times|Journeys}] {will|should} be #% {shorter|faster|lower}{ by 2028|}',
    'on a label':
      '[{Licence income|Water consumption|Energy costs}]: {a #% cut|a #% rise|+#%|#% lower|reduced by at least #%|minus #%}',
  },
  money: {
    'that is won':
      '{Secure|Win|Collect|Obtain|Generate} {£#,000|at least £#,000} {in|of} [{research grants|industry funding|co-funding}] {by 2028|for the new building|}',
    'that is given':
      '{Award|Offer|Distribute} {|up to }£#,000 {worth of|in|of} [{travel grants|small bursaries}] {to students|each year|}',
    'that comes from': '{Raise|Collect|Receive} £#,000 {from|through} [{donations|raffles}] {by 2028|}',
    'that is made':
      '{Deliver|Make|Achieve|Obtain} £#,000 [{savings|sponsorship}] {by 2028|for the congress|}',
    'it is for':
      '{£#,000|A total of £#,000|Up to £#,000} {has been set aside for|is available for|shall be made available for|is foreseen for|has been earmarked for|will go towards} [{student welfare|laboratory equipment|staff development}] {by 2028|over three years|}',
    'that is so large':
      '{Provide|Award|Grant} {12 |}[{travel grants|seed grants|prizes}] {of £#,000|of up to £#,000|worth £#,000|valued at £#,000} {to early-career members|for fieldwork|}',
    'each of which is':
      '{Each|Every} [{travel grant|seed grant}] {will be worth £#,000|amounts to £#,000|will amount to £#,000|carries £#,000}.',
    'that costs so much':
      'The [{new library|science park}]{, costing £#,000, will open in May| will cost £#,000}.',
    'that is kept': '{Retain|Build|Hold|Keep} [{unrestricted reserves|a working fund}] of £#,000.',
    'that is found': '{Find|Make|Realise} [{annual savings|efficiency savings}] of £#,000 {by 2028|}',
  },
  duration: {
    'that is cut':
      '{Cut|Bring down|Limit|Decrease} {the|our} [{average waiting time|time to first response|median review time|mean time to hire}] {to # days|from 60 to # days|to under # days|below # days|to a maximum of # days} {by 2028|}',
    'that falls':
      '{The|Our} [{average waiting time|time from application to decision|median review time}] {will|must|is to} {fall to # days|be # days|be no longer than # days|be under # days|be at most # days|be cut to # days} {by 2028|}',
    'on a label':
      '[{Average waiting time|Median review time}]{:| of| below|: under| to be|: from 60 to} # days',
    'that go on':
      '{Offer|Arrange|Host} [{internships|work placements|residencies}] {of # weeks|lasting # weeks|which last # weeks|with a duration of # weeks|totalling # weeks|of up to # weeks} {abroad|}',
    'that goes on':
      'The [{exhibition|campaign|training visit}] {will last # weeks|will go on for # weeks|will extend over # weeks|is to last # weeks|runs for # weeks}.',
    'that is taken':
      '{Each|Every} {student|volunteer} {will|must} {take|get|receive|complete} # hours of [{safety training|careers advice}] {a year|}',
    'before its name':
      '{Run|Host|Offer} a #-{day|week} [{field trip|study visit|summer school}] {for teachers|in July}.',
    'inside a place': '{Offer|Fund} [internships] in industry of # weeks.',
  },
  frequency: {
    'that meets':
      'The [{steering group|student council|ethics committee}] {will meet|meets|is to meet|shall convene|will come together} {#|at least #} times {a year|per term|annually}.',
    'that is done':
      '{Send out|Report on|Check|Discuss|Circulate} the [{risk register|equality data|staff newsletter}] # times {a year|per year|annually}.',
    'to which it is done':
      'The [{website|equality data|risk register}] {is to be|will be|should be} {updated|checked|published} # times {a year|per year}.',
  },
};

describe.each(Object.entries(grids))('An English %s', (kind, templates) => {
  it.each(Object.entries(templates))('is read: %s', (_, template) => {
    const wrong = sentencesOf(template, most).flatMap(({ text, measure }) => {
      const [found, ...more] = extractText(`Valley Institute\nPlan for 2026\n\n${text}\n`).targets.filter(
        ({ quote }) => quote.includes('45'),
      );
      const right =
        found !== undefined &&
        more.length === 0 &&
        found.kind === kind &&
        bare(found.measure) === bare(measure);
      return right ? [] : [`${text} → ${found?.measure} (${found?.kind})`];
    });
    expect(wrong).toEqual([]);
  });
});
