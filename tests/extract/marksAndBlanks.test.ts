// Words that are bold, links or code in a source are read as the words alone, so are those whose blanks a page doubled;
// all that is read quotes the source as it stands.
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor, extractText } from '../../shared/extract/extract.ts';
import type { Block } from '../../shared/extract/types.ts';
import { plays } from '../plays.ts';

const MARKED = `# **云湖学会2026年度工作要点**

**一、学术交流**

**总体目标**：全年组织学术活动**不少于120场**，其中**高端论坛**20场、**研讨会100场**。

1. **学术年会**：上半年举办**“云湖论坛”**1场，参会**500人次**以上。（**牵头单位**：学术部；配合单位：办公室）
2. **青年沙龙。** 每月举办1期，每期不少于**30**人。
3. 由**国际部**牵头，派出*访问学者*10名，接待来访专家__20人次__。

**二、科普工作**

- **科普讲座**：全年开展**60场**，建设<b>科普基地</b>3个；
- 按[《管理办法》](https://example.org/a_b.html)，新增志愿者**\`50\`名**，经费***80万元***。

| 序号 | **任务** | **目标值** | 责任部门 |
|---|---|---|---|
| 1 | **科技培训** | **12期** | **培训部** |
`;
const PLAIN = MARKED.replace(/\*{2,3}|__|`|<\/?b>/g, '')
  .replace('*访问学者*', '访问学者')
  .replace(/\[(《管理办法》)\]\([^)]*\)/, '$1');

/** What a text says, wherever it stands in it. */
function said(text: string) {
  const { title, outline, targets, owners, deliverables, items, findings } = extractText(text);
  const number = new Map(targets.map(({ offset }, at) => [offset, at]));
  return {
    title,
    outline: outline.map(({ level, number: written, title: words }) => [level, written, words]),
    targets: targets.map(
      ({ measure, min, max, unit, comparator, kind, per, period, part_of, lead, support }) => ({
        ...{ measure, min, max, unit, comparator, kind, per, period, lead, support },
        partOf: part_of === null ? null : number.get(part_of),
      }),
    ),
    owners: owners.map(({ lead, support }) => [lead, support]),
    deliverables: deliverables.map(({ name }) => name),
    items: items.map(({ title: words, targets: keys }) => [words, keys]),
    findings: findings.map(({ kind, message }) => [kind, message.zh]),
  };
}

/** Everything that says where it stands quotes what stands there. */
function expectQuoted(text: string): void {
  const { targets, owners, deliverables, outline, findings } = extractText(text);
  const spans = [...targets, ...deliverables, ...findings.flatMap((finding) => finding.spans)];
  for (const { offset, length, quote } of spans) expect(text.slice(offset, offset + length)).toBe(quote);
  for (const { offset, quote } of owners) expect(text.slice(offset, offset + quote.length)).toBe(quote);
  for (const { offset, number } of outline) expect(text.slice(offset, offset + 12)).toContain(number);
}

describe('marks among words', () => {
  it('say nothing: fields, names and owners are those of the words alone', () => {
    expect(said(PLAIN).targets.length).toBeGreaterThan(12);
    expect(said(MARKED)).toEqual(said(PLAIN));
    expectQuoted(MARKED);
  });

  it('say nothing in English either, and two blanks are one', () => {
    const text = `Annual plan 2027

1. **Workshops.** Hold **at  least 12** workshops, 150 of the guests **from  abroad**, and cut the drop-out rate to **4** per cent.
2. Award up to £**600** each for *two* travel grants, see [the list](https://example.org/2019).
`;
    const clean = text.replace(/\*+|\[(?=the)|\]\([^)]*\)/g, '').replace(/ {2}/g, ' ');
    expect(said(clean).targets.map(({ min, max }) => min ?? max)).toEqual(
      expect.arrayContaining([12, 4, 600]),
    );
    expect(said(text)).toEqual(said(clean));
    expectQuoted(text);
  });

  it('are none of what a mask, a product or an open pair holds', () => {
    const text = '2026年工作计划\n\n新建场地3*4*5米的实验室2间，联系人张**，电话138****1234，培训**20人。\n';
    const quotes = extractText(text).targets.map(({ quote, measure }) => [measure, quote]);
    expect(quotes).toContainEqual(['实验室', '2间']);
    expect(quotes.map(([, quote]) => quote)).toContain('20人');
    expectQuoted(text);
  });

  it('are put back in a plan that is written in, where only one block changed', () => {
    const { update } = createExtractor();
    const block = (text: string, offset: number): Block => ({ kind: 'paragraph', text, offset });
    const first = block('全年举办**学术论坛**20场，其中**国际论坛5场**。', 0);
    const second = block('新建**联合实验室**2个。', first.text.length + 1);
    update([first, second]);
    const longer = block(`${first.text}另办沙龙**6场**。`, 0);
    const below = block(second.text, longer.text.length + 1);
    const text = `${longer.text}\n${below.text}`;
    const { targets } = update([longer, below]);
    expect(targets.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(
      targets.map(({ quote }) => quote),
    );
    expect(targets.map(({ measure }) => measure)).toEqual(['学术论坛', '国际论坛', '沙龙', '联合实验室']);
    expect(targets[1]?.part_of).toBe(targets[0]?.offset);
    expect(targets.map(({ blockId, from, to }) => [blockId, to - from])).toEqual(
      targets.map(({ length }) => [null, length]),
    );
  });

  it('cost no more than their length, be they never closed', () => {
    for (const hostile of ['**培', '*训', '`训', '[训](', '<b>训', '__训', '**训** ', '*训*训'])
      expect(() => extractText(`2026年计划\n培训${hostile.repeat(40_000)}20人。`)).not.toThrow();
  });
});

const plans = path.join(import.meta.dirname, 'plans');
const chinese = fs
  .readdirSync(plans)
  .filter((name) => name.endsWith('.txt') && !/english|british/.test(name))
  .map((name) => fs.readFileSync(path.join(plans, name), 'utf8'))
  .filter((text) => text.length < 12_000);

describe('any Chinese plan', () => {
  it('reads the same with some of its words bold', () => {
    const bold = fc.record({
      text: fc.constantFrom(...chinese),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 12 }),
      mark: fc.constantFrom('**', '__', '***'),
    });
    fc.assert(
      fc.property(bold, ({ text, at, length, mark }) => {
        // nobody writes half of the title's year bold
        const body = Math.max(text.indexOf('\n\n'), text.indexOf('\n'));
        const from = body + Math.floor(at * (text.length - body - 20));
        const words = text.slice(from, from + length);
        const line = text.slice(text.lastIndexOf('\n', from) + 1, from);
        // at the head of a line it may be a bullet; of a table's head no half word is bold
        fc.pre(/^[一-龥\d，、%]+$/.test(words) && /[一-龥]{4}$/.test(line) && !/[\t|]/.test(line));
        const marked = text.slice(0, from) + mark + words + mark + text.slice(from + length);
        expect(said(marked).targets, marked.slice(from - 20, from + 40)).toEqual(said(text).targets);
        expectQuoted(marked);
      }),
      { numRuns: plays(60, 2000) },
    );
  });
});
