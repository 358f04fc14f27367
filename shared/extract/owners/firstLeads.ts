// Whether a text says that of several departments named together the first leads: 列首位的为牵头单位, 第一个部门牵头,其余配合,
// the department named first leads.
// Words only; which statements it holds for is said in blockGives.ts.

/** A place before all others, by itself. */
const first = '首位|首个|首家|首名|首列|第[一1](?:位|个|家|名|顺位)|前列(?=的?(?:部门|单位|处室|科室))';
/** A place before all others, of what is ranked or written. */
const placed =
  '(?:排名?|排序|排位|排列|位列|列|居|位居|位于|写|名列|序位|位次|顺序|名次|名单|依次)(?:名|序|列|位)?(?:于|在|为|居|列|中|的)?(?:第[一1]|首|最前|前面|前列|前|之首)(?:位|个|家|名|面|头)?';
/** What may stand between that place and the word for leading: no name, no task. */
const filler =
  '(?:的|者|责任|主体|列|部门|单位|处室|科室|部室|支部|小组|专委会|委员会|机构|均|即|则|就|应|作|为|是|系|视|确定|担任|承担|担|负责|负|总|主要|由|该项|该|工作|任务|,|、|“|”|\\(|\\)|\\s)';
const leads = '(?:牵头|主责|主办|总责|抓总|统筹)';

const patterns = [
  new RegExp(`(?:${first}|${placed}|第一(?=责任(?:单位|部门)|部门|单位|处室|科室))${filler}{0,10}${leads}`),
  // 牵头单位排在首位, 牵头部门在前,配合部门在后
  new RegExp(
    `${leads}(?:责任)?(?:部门|单位|处室|科室|者|的)(?:,|均|即|都|一律|皆|应)?(?:为|是|指|系)?(?:${first}|${placed}|在前)`,
  ),
];

const anyLeads = new RegExp(leads);

export const saysFirstLeads = (f: string): boolean => anyLeads.test(f) && patterns.some((one) => one.test(f));

const named = '(?:named|listed|mentioned|shown|placed)';
const english = [
  new RegExp(
    `\\bfirst[- ]${named}\\b[^.]{0,40}\\b(?:leads?|leading|responsible|coordinates)\\b|\\b${named} first\\b[^.]{0,40}\\b(?:leads?|leading|responsible|coordinates)\\b`,
    'i',
  ),
  // where several are named, the first of them leads
  /\b(?:more than one|several|two or more|multiple)\b[^.]{0,60}\bthe first (?:one |of (?:them|these) |unit |department |office |body |party )?(?:leads?|takes the lead|is (?:the )?lead|(?:will|shall) (?:lead|take the lead)|coordinates)\b/i,
];

export const saysFirstLeadsInEnglish = (f: string): boolean =>
  f.includes('first') && english.some((one) => one.test(f));
