// Which numbers of an English plan are promised and which only stand there: what is and was, a scale, a name. Each
// pattern is every sentence that its alternatives make; what stands in braces is read, and no other number.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

/** The sentences of a pattern: <a|b> is a, then b. */
function sentences(pattern: string): string[] {
  const choice = /<([^<>]*)>/.exec(pattern);
  if (!choice) return [pattern];
  const after = pattern.slice(choice.index + choice[0].length);
  return choice[1]!.split('|').flatMap((one) => sentences(pattern.slice(0, choice.index) + one + after));
}

/** Those of which other numbers are read than stand in braces. */
const misread = (patterns: readonly string[]): string[] =>
  patterns.flatMap(sentences).flatMap((sentence) => {
    const promised = [...sentence.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1]!);
    const read = extractText(`Work Plan for 2026\n\n${sentence.replace(/[{}]/g, '')}`).targets;
    const found = read.map(({ number }) => number);
    return found.join(';') === promised.join(';') ? [] : [`${sentence} => ${found.join('; ')}`];
  });

const told: Record<string, string[]> = {
  'who somebody is': [
    'The <Graduate College|Research Office (RO)|Trust|Department of Botany> <supports|teaches|looks after|serves> some 1,850 <doctoral candidates|students> across 4 faculties and 2 campuses. The plan follows.',
    'The <Graduate College|Research Office (RO)|Trust> will support some {1,850} <doctoral candidates|students> across {4} faculties and {2} campuses.',
    'With <3.1 million|130,000> <books|visitors a year> and 96 staff in four halls, <we|the Archives> <rank second in the country|serve the whole county|form the largest library of the region>.',
    'With {40} new <mentors|tutors> we will reach {300} pupils.',
    "<Our|The museum's> 14 <botanists|keepers|lecturers> <aim to|will|plan to> <publish|describe> {65} papers.",
    'Our <14|fourteen> <engineers|field officers> <are to|hope to> give {65} talks and win {3} awards.',
    '<It|The Council|The Fund> <disburses|channels|distributes> public <funds|money> to 18 colleges and 7 institutes.',
    '<It|The Council|The Fund> will <disburse|channel> public <funds|money> to {18} colleges and {7} institutes.',
    'The <observatory|laboratory> operates the 2.4 m <Main|Old> Telescope, a 1.1 m <reflector|dish> and the 12-dish Array.',
    'The <national|continental|African Union|government> target is <2%|2 per cent>; the Board does not expect to <close the gap|reach it> alone.',
    'Our target is {3}% of turnover.',
    'Focusing on <universities|institutes> <ranked|placed> in the world’s top <200|100>, the Office will sign {15} agreements.',
    'The School aims to be <ranked|placed> in the world’s top {200}.',
  ],
  'how things are': [
    'Half of our <fellows|members> are <abroad|pensioners>. We will invite {six} guests.',
    'The average age of our members is 57; {150} new ones are to be won.',
    '<At its peak|In a normal year|In high season> the festival employs 300 people; we need {80} volunteers.',
    'Our members pay £45 a year; the fee <will rise|is to be raised> to £{48}.',
    'Our <debt|deficit> of £1.2 million will be <reduced|cut> by £{300,000}.',
    'The Institute, which <employs|has> 240 people in four towns, will open {two} more offices.',
    'Only 12 of our 40 collections <are catalogued|have a guide>.',
    'The <campus|nature park> covers 85 hectares.',
    'The working group, seven strong, will report in June. Office hours are 9 to 5.',
    'The herd numbers some 400 animals; {60} will be moved.',
    'Of 180 pupils in the sixth form, {150} <should|will> go on to university.',
    'Teachers with fewer than three years’ <service|experience> will have a mentor.',
    'Inflation is <put|expected> at 3%.',
    'Pupils in years 7 and 8 will read {ten} books. The second part (months 13–24) will involve {six} hospitals.',
    'A team of 52 and about 140 volunteers <keep|run> it. Visitors: {600,000}, or double the number of 2024.',
    'One in five students works <at night|in a shop>.',
  ],
  'what is there already': [
    'Number of loans: 12,000 (2025), {13,000} (2026).',
    'Alongside its 18 partner schools the centre will win {6} more.',
    'The scheme, <now|currently> <in|with> 18 schools, will be extended to {24}.',
    'Our carbon footprint is 410 tonnes; by 2030 it must be under {200}.',
    'The <oldest|largest> of our 12 boats will be sold. Half of the boats need paint.',
    'We owe £40,000 to the bank. The Society turns 50 this year. Courses with fewer than 10 people are cancelled.',
    'We <run|own> a shop, two cafés and a farm.',
    'We will run a shop, {two} cafés and a farm.',
    'The choir (42 voices) will give {eight} concerts. We are a choir of 42.',
    'Salaries take 70% of our income. They will take no more than {68}% of our income.',
    'Two of the five bridges are <closed|unsafe>.',
    'The fleet of 64, most of them old, will get {12} <more|electric> buses.',
    'A legacy of £80,000 came in. We meet every Tuesday at 10. We are 12 people, with {4} more to come.',
    'Our first 100 customers got a discount; the next {100} will too.',
    'Now in 3 cities, soon in {5}. The remaining 3,400 slides are in bad shape.',
    'Digitise the remaining {3,400} slides and clear the waiting list of 140 by {half}.',
  ],
  'a list of last year': [
    'LOOKING BACK: FY2025\n* Loans 1.2 million, up 7%\n* 310 <classes|guided tours>\n* $1.4M raised\nOBJECTIVE 1. Services\n* {350} classes\n',
    '<Looking back|Last year|Last year at a glance|2025 in numbers|The year behind us|Our achievements in 2025|What we achieved|Where we stand|Review of 2025|Highlights of 2025|Results 2025>\n<-|•|*> 310 classes\n- 21,000 visitors\n\n<Looking ahead|Goals for 2026>\n- {350} classes\n- {25,000} visitors\n',
    '<Goals|Targets for 2026|This year|Looking ahead|Our plans|2026 in numbers|Highlights of 2026|Key results>\n<-|•> {310} classes\n- {21,000} visitors\n',
    '<Last year|Looking back>:\n- 310 classes\n- 21,000 visitors\nThis year:\n- {350} classes\n',
  ],
  'where it stood, in a bracket': [
    'The ship will <work|run> {190} <days|courses> (181) and train {40} <pupils|crew members> (36).',
    '<Downtime|Staff turnover> <shall|will> be <kept|held> <under|below> {4}% (<4.6%|now 4.6%|2025: 4.6%|last year 4.6%|was 4.6%>).',
    'The backlog <inherited|carried over> from last year (120 <requests|cases>) will be {zero}.',
    'We will award {40} grants ({12} to women), run {30} courses ({8} online) and train {20} teachers ({3} days).',
  ],
  'the column of where things are': [
    'Indicator\t<Position March 2026|Position at 31 March 2026|Current position|Where we are now|Level in 2025|As at Dec 2025|As of March 2026|Outturn 2025>\tTarget <March 2027|2026>\tAccountable\nMember satisfaction\t78%\t{85}%\tDirector\nTours given\t160\t{220}\tGuide\n',
    'Indicator\t<June 2026|Midyear target>\tTarget December 2026\tAccountable\nTours given\t{160}\t{220}\tGuide\nMembers\t{400}\t{500}\tOffice\n',
  ],
  'what stands beside a target on a labelled line': [
    'Item: <Chemistry wing|Library> | Target: {14} rooms | Budget: KSh 48 million',
    'Item: <Solar panels|Roof> | Target: {80} kVA | <Budget|Cost|Estimated cost|Funds>: KSh 9 million\nItem: Well | Target: {1} | Budget: KSh 3.5 million',
    'Activity: <Train farmers|Plant trees> | Target: {120} | Baseline: 80 | Budget: $4,000',
    'Item: <Well|Roof> | Budget: KSh {3.5 million}',
  ],
  'a scale, a pair, a name': [
    'Outside money should exceed £{1} for every £2 of grant.',
    'We want <$|£>{3} of outside money for every <$|£>1 <of grant|we spend|of our own>.',
    '<Editors|Reviewers|Participants> score 1–5 on each item.',
    '<Items|Answers> are <scored|rated|marked> <1–5|1 to 5|from 1 to 5>.',
    'A 2+2 <degree|programme> with <Porto|Lyon> <is due to be signed|will be signed> in April.',
    'We will open a <3+1|2+2> programme with {20} students.',
    'We will run the <Three Minute Talk|Four Nations Cup|Two Rivers Festival>, with {ten} <finalists|teams>.',
    'Survey from <quintiles|deciles> 1 and 2 at least {60} households.',
    'Paper 6.3 – for <approval|information>',
    'Reviews held at 12 months for no less than {90}% of <trainees|candidates>.',
    'We will depend less on any one <market|funder|source>.',
    'Three flagship <programmes|calls> – water, vaccines and soil – take {55}% of new awards.',
    'The <tasks|targets> are <decomposed|broken down|divided> into <68|forty> items, to be supervised monthly.',
    'Buy {46} <sets of instruments|machines> <valued at|worth> <over|more than> 500,000 yuan each.',
    'We will give {46} grants worth £{5,000} each.',
  ],
};

const promised: Record<string, string[]> = {
  'what somebody is doing or does': [
    'We are <hiring|recruiting|appointing|training|opening> {two} <chemists|new wardens|clinics> and will host {40} guests.',
    '<Amara|The librarian|Our team> is <rewriting|reviewing|building|designing> {eight} <guides|courses>, and {five} of these go live in May.',
    'The <summer school|camp|course> takes {36} <pupils|trainees> for {five} days.',
    'The <hall|studio|van> takes 36 people.',
    'The <Spring Lecture|Autumn tour|roadshow> <tours|visits> {six} <towns|campuses> in March.',
    'We report at staff meetings (there <are|will be> {7} this year). The reviews (there were 9 last year) go on.',
    'Our keepers aim to publish {65} papers, describe {30} new species and win {3} awards.',
    'The Senate has set us {82}%. The Dean has given us 84 rooms.',
  ],
  'a task named by its noun': [
    '- <review|renewal|revision|inspection|translation|purchase> of {nine} <guides|gates>',
    'The following shall be attained:\n\ni) revision of {six} <curricula|guides> and mounting of {2} new programmes;',
    'We will digitise {25} years of <back volumes|newspapers>. The archive holds 25 years of back volumes.',
    'Nightly copies at {two} sites.',
    'Hold <fairs|talks> on {four} occasions.',
    '<The panel|We> met on three occasions in 2025.',
  ],
  'a share in words': [
    'Student membership, now 18% of the total, should make up {a quarter} by December 2026.',
    '<Women|Girls> should make up {<a quarter|a third|half>} of <staff|pupils>.',
    '<Complaints|Accidents|Delays> <should|must|will|are to> be cut <in|by> {half}.',
    '<Electricity|Paper use|Travel> down {a <fifth|third|tenth>}< on 2023/24 by December.|.| by June.| against 2024.>',
    'Processing time will be <compressed|shortened|cut|reduced> by {1/3}, to within {6} working days.',
    'Waste will <fall|be cut> by {<1/3|2/3|1/2|3/4|1/4>}. The form of 1/3/2026 and the paper CP 1/3 stay.',
    'At least {2/3} of <members|schools> will take part.',
    'We expect {90} papers, with {<a quarter|a third|half>} in <Q1|leading> journals.',
    '{30} workshops; {<one-fifth|a fifth|one-third|half>} of the workshops in <rural|remote> districts.',
    '<Guest rooms|Grants> <|are to >double to {24}.',
  ],
  'an amount with a hyphen': [
    'Run a {5}-week <course|"Lab Ready" course|field school|programme> each <semester|term>.',
    'All <line managers|staff> <to|will> complete the {half}-day <induction|safety> course.',
    'Complete the construction of the {8,000}-square-metre <seed store|hall>.',
    'We will build a {400}-square-metre <workshop|greenhouse>.',
    'The herbarium moves into its new {5,200}-square-foot <wing|hall>.',
    'The 400-square-metre hall is <full|old>. The old 400-square-metre hall will be closed.',
    '{Twice}-<monthly|yearly> <research talks|inspections> <continue|will be held>.',
    'The <four-year|five-year> completion rate was 64%. Our three-year <plan|strategy> ends in 2027.',
  ],
  'how long it goes on': [
    'Each pair commits to {four} <meetings|sessions> over {eight} months.',
    '{20} projects are to be funded at an average of £{11,000} over {two} years.',
    '<Fellowships|Grants> <run|last> for {<two|three>} years<,| and> <prizes|stipends> for {one}.',
    '{20} nurses on the scheme, {one} day a week for {10} months.',
    'The contract runs over three years. We grew by 40% over three years.',
  ],
  'what leaves out its noun': [
    '<Council|The Board> <will meet|is to meet|meets> {six} times a year and the <Panel|Audit Committee> {three}.',
    'Every lecturer is required to write {<one|two>} paper, and every <professor|reader> {three}.',
    'Every lecturer is expected to place at least {one} paper in a journal of good standing, and every professor {three}.',
    'In all, we expect {90} papers, against 70 in 2025, with {a third} in leading journals.',
    'Each <lecturer|branch> <must|will> give {two} talks and each <professor|region> {three}.',
    'The bus visits {32} schools; {10} of these should be <new|ones we have never been to>. It visited 30 schools; 9 of these were new.',
    '<Ada|The team> will write {six} papers and <Ben|the group> {four}.',
  ],
  'what no noun stands beside': [
    '<Visits|Downloads> rose by 12% to 48,000 in 2025 and <should|will|are to> <reach|rise to|exceed> {52,000} in 2026.',
    'Applications close on 31 March; at most {45} <will|may> be shortlisted.',
    'Sixty per cent of schools lack a laboratory; {25} will get one this year.',
    'Two posts fall vacant in May; {one} of them will be filled.',
    'Go from <two|2> issues a year to {three}.',
  ],
  'after what was': [
    'We received 212 <applications|requests> in 2025 and <expect|hope for|plan> {250} in 2026.',
    'Compared with 212 in 2025, {250} applications are expected.',
    'In addition to the 18 schools already in the scheme, {6} will join.',
    'Because demand has doubled, {two} courses will be added. A further {six} schools will join the existing 18.',
    'Last season we gave eight concerts, this season it will be {ten}.',
    'Eight concerts were given last season; {ten} are planned.',
    'Membership stood at 4,210 on 1 January; we want to end the year on {4,500}.',
    'The <budget|budget ceiling> of £{1.4 million} was <approved|adopted> in May.',
    'Waiting list: 1,400 families; goal: <below|under> {900}.',
    'Sanctioned strength: 210; in position: 164; to be filled: {30}.',
    'An amount of Rs. {2.5 crore} has been provided for {12} new hostels.',
    '{05} training programmes of {5} days each; stipend of Rs. {9,000} p.m. for {40} fellows.',
    'Head count: 62 now, {65} by year end.',
    'We raised £2 million in 2025 and <will raise|plan> another £{3 million}.',
    'The Museum of Textiles (opened 1998, 4 floors) <plans|promises> {three} exhibitions.',
  ],
  'what others get or do': [
    'Every PhD student <attends|visits> {one} <conference|workshop> and gives {two} talks.',
    'Staff with more than ten years of service <get|receive> {five} <extra|additional> days of leave.',
    'The <committee|jury> consists of nine members and meets {four} times a year.',
    'A minimum of {nine} out of ten calls answered within 30 seconds.',
    'A {2}-metre <mirror|beam> will be <cast|installed>.',
  ],
  'how often and how many each': [
    'We will hold a <hearing|fair> in each of the {eleven} <counties|sub-counties>.',
    'Place {two} clerks in each of the three shops, {24} pupils in each of {two} classes.',
    'Carry out <surveys|tests> in {four} <sub-counties|villages> by June.',
    'A bulletin is to be issued every 10 days. The panel meets every two weeks.',
    'The plan will be reviewed every two years. We will publish {one} report every two months.',
    'Every donor receives a letter {twice}. Panels meet {twice} each.',
    '- Hold the Annual General Meeting {once}',
    'We want {60,000} visitors, {half} as many again as in 2025.',
    'Complaints are to be resolved in 72 hours in {90}% of cases.',
  ],
  'what is done against a risk': [
    '3. Risks\n\nRisk\t<Mitigation|Response|Counter-measure|Action>\nLoss of 20% of funds\tKeep a reserve equal to {2} months of costs\nLoss of staff\tTurnover kept below {8}%\n',
    '3. Risks\n\nRisk\tLikelihood\tScore\tMitigation\nFire\tlow\t4\tHold {two} drills a year\nLoss of 20% of income\thigh\t9\tSend reminders 60 and 30 days before; win {three} donors\n',
    '3. Risks\n\nIf income falls by 10%, the Board will meet. About 40% of grants end in June.\n',
  ],
  'who may not': ['Nobody <should|may|must> <carry|teach|work> over {350} hours <of teaching|a year>.'],
};

describe('of an English plan is read', () => {
  it.each(Object.entries(promised))('%s', (_, patterns) => {
    expect(misread(patterns)).toEqual([]);
  });
});

describe('of an English plan is read no more than it promises, beside', () => {
  it.each(Object.entries(told))('%s', (_, patterns) => {
    expect(misread(patterns)).toEqual([]);
  });
});
