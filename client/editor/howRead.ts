/** Which rule read which field of a target, in the reader's words. What is no rule's name is words of the text. */
import type { TFunction } from 'i18next';
import type { Target } from '../../shared/extract/types.ts';

const FIELDS = {
  number: 'number',
  comparator: 'comparator',
  measure: 'measure',
  unit: 'unit',
  kind: 'kind',
  period: 'period',
  per: 'per',
  part_of: 'partOf',
  baseline: 'baseline',
  category: 'category',
  lead: 'lead',
  support: 'support',
} as const;

const RULES = {
  arabic: 'arabic',
  chinese: 'chinese',
  word: 'word',
  bare: 'bare',
  before: 'before',
  after: 'after',
  'clause before': 'clauseBefore',
  deed: 'deed',
  'where they go': 'whereTheyGo',
  'what they do there': 'whatTheyDo',
  damaged: 'damaged',
  title: 'title',
  given: 'given',
  label: 'label',
  'which of them': 'whichOfThem',
  'number itself': 'numberItself',
  carried: 'carried',
  'row name': 'rowName',
  header: 'header',
  cell: 'cell',
  table: 'table',
  'time word': 'timeWord',
  deadline: 'deadline',
  'line above': 'lineAbove',
  bracket: 'bracket',
  list: 'list',
  'same sentence': 'sameSentence',
  'sentence before': 'sentenceBefore',
  compared: 'compared',
  'owner statement': 'ownerStatement',
  heading: 'ownersAbove',
  none: 'none',
  count: 'count',
  percent: 'percent',
  growth: 'growth',
  duration: 'duration',
  money: 'money',
  frequency: 'frequency',
  rank: 'rank',
  corrected: 'corrected',
  'by hand': 'byHand',
} as const;

const isRule = (name: string): name is keyof typeof RULES => Object.hasOwn(RULES, name);

/** `数：阿拉伯数字`, `限定：“不少于”` … in the order people read a promise. */
export function howRead(target: Pick<Target, 'rules'>, t: TFunction<'editor'>): string[] {
  const said: string[] = [];
  for (const [field, name] of Object.entries(FIELDS)) {
    const rule = target.rules[field];
    if (rule === undefined) continue;
    const words = field === 'category' ? category(rule, t) : ruleWords(rule, t);
    said.push(t('rule.field', { name: t(`rule.of.${name}`), words }));
  }
  return said;
}

const ruleWords = (rule: string, t: TFunction<'editor'>): string =>
  isRule(rule) ? t(`rule.${RULES[rule]}`) : t('rule.words', { words: rule });

/** A category is named by a word of the plan, or of the title above; a word may be called like a rule. */
function category(rule: string, t: TFunction<'editor'>): string {
  if (rule === 'none' || rule === 'corrected' || rule === 'by hand') return ruleWords(rule, t);
  if (rule.startsWith('title:')) return t('rule.titleWords', { words: rule.slice('title:'.length) });
  return t('rule.words', { words: rule });
}
