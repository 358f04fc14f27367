// The card says of every field how it was read, in the reader's words: no name of a rule is shown as it is in the code.
import { readdirSync, readFileSync } from 'node:fs';
import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { howRead } from '../../client/editor/howRead.ts';
import { texts as en } from '../../client/i18n/en/editor.ts';
import { texts as zh } from '../../client/i18n/zh/editor.ts';
import { extractText } from '../../shared/extract/extract.ts';
import type { Target } from '../../shared/extract/types.ts';

let t: Record<'zh' | 'en', TFunction<'editor'>>;
beforeAll(async () => {
  const i18n = i18next.createInstance();
  await i18n.init({
    resources: { zh: { editor: zh }, en: { editor: en } },
    lng: 'zh',
    defaultNS: 'editor',
    interpolation: { escapeValue: false },
  });
  t = { zh: i18n.getFixedT('zh', 'editor'), en: i18n.getFixedT('en', 'editor') };
});

const plans: { text: string; targets: Target[] }[] = ['plans', 'consistent'].flatMap((folder) => {
  const at = new URL(`../extract/${folder}/`, import.meta.url);
  return readdirSync(at)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(new URL(file, at), 'utf8'))
    .map((text) => ({ text, targets: extractText(text).targets }));
});

describe('how a target was read', () => {
  it('is told in both languages for what is set, in the order people read', () => {
    const text = `2026年工作计划

一、学术活动
1.论坛。全年每个学会举办论坛2场，由学会部牵头，科普部配合。
`;
    const [target] = extractText(text).targets;
    if (!target) throw new Error('no target');
    expect(howRead(target, t.zh)).toEqual([
      '数：阿拉伯数字',
      '限定：没有限定词',
      '名称：在数前',
      '单位：在数后',
      '类型：计数',
      '时间：文中的时间词',
      '每：“每”',
      '类别：“论坛”',
      '牵头：本段写明的部门',
      '配合：本段写明的部门',
    ]);
    expect(howRead(target, t.en)).toContain('lead: who is named in this paragraph');
    expect(howRead({ rules: { category: 'title:科普' } }, t.zh)).toEqual(['类别：标题里的“科普”']);
    expect(howRead({ rules: { category: 'none' } }, t.en)).toEqual(['category: no word names one']);
    // A word of the plan that is called like a rule is still a word of the plan.
    expect(howRead({ rules: { category: 'table' } }, t.en)).toEqual(['category: “table”']);
  });

  it('quotes nothing but words of the plan', () => {
    const strange = new Set<string>();
    let told = 0;
    for (const { text, targets } of plans) {
      const words = text.toLowerCase().replace(/\s+/g, ' ');
      for (const target of targets)
        for (const line of howRead(target, t.zh)) {
          told++;
          const quoted = /“(.+)”$/.exec(line)?.[1]?.toLowerCase().replace(/\s+/g, ' ');
          if (quoted !== undefined && !words.includes(quoted) && !/[\u4e00-\u9fff\uff00-\uffef]/.test(quoted))
            strange.add(`${line} (${target.quote})`);
        }
    }
    expect(told).toBeGreaterThan(1000);
    expect([...strange]).toEqual([]);
  });
});
