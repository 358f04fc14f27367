// Which category of work a target, an item or a deliverable belongs to: the first whose words it holds.
import { fold } from './fold.ts';
import type { ExtractOptions } from './types.ts';

const builtIn: [string, RegExp][] = [
  [
    'joint-lab',
    /联合实验室|共建实验室|合作研究中心|联合研究中心|联合研究院|联合创新中心|国际实验室|joint lab/i,
  ],
  [
    'joint-training',
    /联合培养|联合招收|双导师|联合招生|合作办学|双学位|joint (?:training|degree|ph\.?d|doctoral|supervision)/i,
  ],
  [
    'visiting-scholar',
    /访问学者|互访|访学|驻访|海外专家|选派|出国|研修|来访|出访|派出|visiting (?:scholar|fellow|researcher)|scholar exchange|fellowship|secondment|(?:student|staff) exchange|exchange (?:student|programme|program|visit)|mobility|abroad/i,
  ],
  [
    'conference',
    /国际会议|国际学术会议|年会|大会|峰会|学术会议|国际研讨会|conference|congress|summit|annual meeting/i,
  ],
  ['forum', /论坛|高端对话|主论坛|forum/i],
  [
    'seminar',
    /研讨会|研讨|讨论会|座谈会|交流会|学术交流|报告会|学术报告|seminar|workshop|symposium|colloqui|round ?table|webinar|hackathon/i,
  ],
  ['salon', /沙龙|茶座|下午茶|salon/i],
  [
    'lecture',
    /讲座|科普|宣讲|公众|进校园|进社区|科学节|科技周|大讲堂|lecture|outreach|public talk|open day|science popular|pupils/i,
  ],
  [
    'joint-research',
    /联合项目|合作项目|联合研究|合作研究|联合攻关|产学研|科研项目|课题|国际合作|技术路线图|学科发展研究|基金项目|joint (?:project|research)|collaborative project|research (?:project|grant|income|funding)|contract research|competitive grant/i,
  ],
  [
    'journal',
    /期刊|论文|专著|丛书|图书|蓝皮书|白皮书|学报|刊物|专刊|快报|出版|专利|软件著作权|journal|paper|publication|article|patent|book/i,
  ],
  [
    'platform',
    /平台|基地|中心|站点|工作站|实验室|示范区|园区|场馆|数据库|platform|\bbases?\b|centre|center|database|station|facilit(?:y|ies)|portal|observator|laborator|\bhubs?\b/i,
  ],
  [
    'talent',
    /人才|青年|博士|硕士|骨干|团队|专家|科学家|导师|研究生|干部|培训|学员|教师|talent|postdoc|students?|researchers?|fellows|staff|trainee|training|scholarship|apprentice|graduates|professor|teacher|learner|course|summer school|engineer|scientist/i,
  ],
  [
    'advice',
    /决策咨询|智库|建议|咨询报告|研究报告|调研报告|提案|内参|政策研究|policy (?:brief|advice)|advisory|recommendation|think tank/i,
  ],
  ['party-building', /党建|党组织|党员|党课|主题教育|理论学习|主题党日|廉政|党支部|party[- ]building/i],
];

interface Match {
  id: string;
  /** The word that named it. */
  rule: string;
  ruleOfTitle: string;
}

const known = new Map<string, Match | null>();

/** Category id of a measure or title; `context` (the item's title) is tried when the words say nothing. */
export const categoryOf = (words: string, options: ExtractOptions, context = ''): string =>
  categoryRead(words, options, context)?.id ?? 'other';

/**
 * The same, with what names it: a word of the words, of the title (`title:…`), or of the workspace's own list, which is
 * looked for in the whole `clause`: what is done (联合培养博士) is no part of a measure.
 */
export function categoryAndRule(
  words: string,
  options: ExtractOptions,
  context: string,
  clause: () => string,
): { id: string; rule: string } {
  const own = options.categories?.length ? ofWorkspace(clause(), options.categories, '') : null;
  return own ?? categoryRead(words, options, context) ?? none;
}

const none = { id: 'other', rule: 'none' };

function categoryRead(
  words: string,
  options: ExtractOptions,
  context: string,
): { id: string; rule: string } | null {
  const { categories } = options;
  const own = categories?.length ? ofWorkspace(words, categories, '') : null;
  if (own !== null) return own;
  const read = match(words);
  if (read !== null) return read;
  // a title that is a sentence of its own says what else is done there
  if (context.length > 60 || /\d/.test(context)) return null;
  const titled = categories?.length ? ofWorkspace(context, categories, 'title:') : null;
  if (titled !== null) return titled;
  const said = match(context);
  return said && { id: said.id, rule: said.ruleOfTitle };
}

function ofWorkspace(
  words: string,
  categories: NonNullable<ExtractOptions['categories']>,
  where: string,
): { id: string; rule: string } | null {
  if (words === '') return null;
  const f = fold(words).toLowerCase();
  for (const c of categories) {
    const word = c.words.find((w) => w !== '' && f.includes(fold(w).toLowerCase()));
    if (word !== undefined) return { id: c.id, rule: where + word };
  }
  return null;
}

function match(words: string): Match | null {
  if (words === '') return null;
  let found = known.get(words);
  if (found === undefined) {
    found = matchAnew(fold(words.slice(0, 120)));
    if (known.size > 20_000) known.clear();
    known.set(words, found);
  }
  return found;
}

function matchAnew(f: string): Match | null {
  for (const [id, pattern] of builtIn) {
    const word = pattern.exec(f)?.[0];
    if (word !== undefined) return { id, rule: word, ruleOfTitle: `title:${word}` };
  }
  return null;
}
