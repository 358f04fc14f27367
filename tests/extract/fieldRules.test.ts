// Which rule read which field: every field that is set says by what it was read, in Chinese and English, in prose and
// in tables; and the card says it in the reader's words.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import type { Target } from '../../shared/extract/types.ts';

/** The fields of a target that something was read for. */
function fieldsOf(target: Target): string[] {
  const set: Record<string, boolean> = {
    number: true,
    comparator: true,
    kind: true,
    category: true,
    unit: target.unit !== '',
    measure: target.measure !== null,
    period: target.period !== null,
    per: target.per !== null,
    part_of: target.part_of !== null,
    baseline: target.baseline !== null,
    lead: target.lead.length > 0,
    support: target.support.length > 0,
  };
  return Object.keys(set).filter((field) => set[field]);
}

const rulesOf = (text: string, quote: string, options = {}): Record<string, string> => {
  const { targets } = extractText(text, options);
  const target = targets.find((one) => one.quote === quote);
  if (!target) throw new Error(`no ${quote}: ${targets.map((one) => one.quote)}`);
  return target.rules;
};

describe('each field says which rule read it', () => {
  for (const folder of ['plans', 'consistent']) {
    it(`in all of ${folder}`, () => {
      const at = new URL(`./${folder}/`, import.meta.url);
      const missing: string[] = [];
      let targets = 0;
      for (const name of readdirSync(at).filter((file) => file.endsWith('.txt')))
        for (const target of extractText(readFileSync(new URL(name, at), 'utf8')).targets) {
          targets++;
          for (const field of fieldsOf(target))
            if (!target.rules[field]) missing.push(`${name} ${target.quote} ${field}`);
        }
      expect(targets).toBeGreaterThan(100);
      expect(missing).toEqual([]);
    });
  }

  it('by the words it took', () => {
    const plan = `2026年工作计划

一、学术活动
1.学术论坛。全年举办论坛20场，其中上半年8场、下半年12场。由学会部牵头，科普部配合。
2.科普工作。购置展柜30个。
3.基金。每个学会资助三成。专利授权量比上年增长10%。
`;
    expect(rulesOf(plan, '20场')).toMatchObject({ unit: 'after', measure: 'before', category: '论坛' });
    expect(rulesOf(plan, '20场')).toMatchObject({ lead: 'owner statement', support: 'owner statement' });
    expect(rulesOf(plan, '8场')).toMatchObject({ part_of: '其中', period: 'time word' });
    expect(rulesOf(plan, '30个').category).toBe('title:科普');
    expect(rulesOf(plan, '三成')).toMatchObject({ number: 'chinese', unit: 'number itself', per: '每' });
    expect(rulesOf(plan, '10%')).toMatchObject({ kind: 'growth', baseline: 'compared' });
  });

  it('a period that is a deadline, in prose and under 完成时限', () => {
    const plan = `2026年工作计划

一、人才
1.引才。12月底前引进人才12名，在9月举办沙龙4场，到2026年10月建成平台3个。6月至9月组织互访7次。
2.节点。三季度末完成论文8篇，上半年完成专利5项。
`;
    const rules = ['12名', '4场', '3个', '7次', '8篇', '5项'].map((quote) => rulesOf(plan, quote).period);
    expect(rules).toEqual(['deadline', 'time word', 'deadline', 'time word', 'deadline', 'time word']);
    const table = (head: string): string => `2026年工作计划

一、任务
任务\t数量\t${head}
联合实验室\t3个\t2026年9月
`;
    expect(rulesOf(table('完成时限'), '3个').period).toBe('deadline');
    expect(rulesOf(table('时间'), '3个').period).toBe('time word');
  });

  it('a deadline in English', () => {
    const plan = `Work Plan 2026

By the end of September, we will open 3 joint laboratories. In December, we will hold 4 forums.
Recruit 12 researchers no later than 31 October 2026.
`;
    const rules = ['3', '4', '12'].map((quote) => rulesOf(plan, quote).period);
    expect(rules).toEqual(['deadline', 'time word', 'deadline']);
  });

  it('in English', () => {
    const plan = `Annual Work Plan 2026

1. Research
Hold 24 public lectures, of which 10 will be online. Spend $3.2 million on grants.
Award 40 travel grants of £600 each. Income will grow by 12% over 2025.
`;
    expect(rulesOf(plan, '24')).toMatchObject({ measure: 'after', category: 'lecture' });
    expect(rulesOf(plan, '10').part_of).toBe('same sentence');
    expect(rulesOf(plan, '$3.2 million').unit).toBe('before');
    expect(rulesOf(plan, '£600')).toMatchObject({ per: 'each' });
    expect(rulesOf(plan, '12%')).toMatchObject({ baseline: 'compared', unit: 'after' });
  });

  it('for the workspace’s own categories, by its own words: before the built-in ones, in the words and in the title', () => {
    const categories = [{ id: 'own', words: ['联合培养', '出海'] }];
    const plan = `2026年工作计划

一、人才
1.博士。联合培养博士10名。
2.出海行动。购置展柜15个。
`;
    expect(extractText(plan).targets[0]?.category).toBe('joint-training');
    const read = extractText(plan, { categories }).targets;
    expect(read.map(({ category, rules }) => [category, rules.category])).toEqual([
      ['own', '联合培养'],
      ['own', 'title:出海'],
    ]);
  });
});
