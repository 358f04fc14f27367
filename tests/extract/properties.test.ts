// What holds for every text: nothing throws, spans lie in the text and quote it, reading after an edit equals
// reading anew, traditional reads as simplified does, hostile shapes stay within bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor, extractBlocks, extractText } from '../../shared/extract/extract.ts';
import { fold } from '../../shared/extract/fold.ts';
import { readStructure } from '../../shared/extract/lines/structure.ts';
import { simplified, traditional } from '../../shared/extract/scriptTable.ts';
import { type Block, type Extraction, extractionSchema } from '../../shared/extract/types.ts';
import { plays } from '../plays.ts';

const seed = 20261122;
const words = fc.constantFrom(
  '全年',
  '上半年',
  '2026年',
  '举办',
  '高端学术论坛',
  '不少于',
  '20',
  '3-5',
  '两',
  '三十',
  '万',
  '场',
  '名',
  '%',
  '人次',
  '以上',
  '左右',
  '(其中',
  '(',
  ')',
  '“',
  '”',
  '《',
  '》',
  '，',
  '。',
  '；',
  '、',
  '：',
  '一、',
  '(一)',
  '1.',
  '\n',
  '\t',
  '|',
  '每',
  '各',
  '由',
  '牵头',
  '负责',
  '责任单位：',
  '科普部',
  '增长',
  '较2025年',
  '翻一番',
  '的',
  '等',
  'at least ',
  '12 ',
  'workshops ',
  'by June 2026',
  '. ',
  '\ud800',
  '\udc00',
  '零',
  '半',
  '第',
  '届',
  '10'.repeat(12),
  '億',
  '個',
  '舉辦',
  '１２',
  '　',
  '\r\n',
  '?',
  '\uFFFD',
  'VIP',
  '首页 > ',
  '——',
  '1:2',
  '百分之',
  '成',
  '千瓦',
);
const plan = fc.array(words, { maxLength: 60 }).map((w) => w.join(''));

function check(text: string, e: Extraction): void {
  extractionSchema.parse(e);
  const at = (offset: number, quote: string) => expect(text.slice(offset, offset + quote.length)).toBe(quote);
  for (const t of e.targets) {
    at(t.offset, t.quote);
    expect(t.length).toBe(t.quote.length);
    expect(t.quote).toContain(t.number);
    if (t.part_of !== null)
      expect(e.targets.some((x) => x.offset === t.part_of && x.key === t.part_of_key)).toBe(true);
  }
  expect(new Set(e.targets.map((t) => t.key)).size).toBe(e.targets.length);
  for (const h of e.outline) at(h.offset, h.number);
  for (const o of e.owners) at(o.offset, o.quote);
  for (const i of e.items) for (const d of i.deliverables) at(d.offset, d.quote);
  for (const f of e.findings) for (const s of f.spans) at(s.offset, s.quote);
  expect(new Set(e.findings.map((f) => f.key)).size).toBe(e.findings.length);
}

describe('any text', () => {
  it('never throws; every span lies in the text and quotes it', () => {
    fc.assert(
      fc.property(plan, (text) => check(text, extractText(text))),
      { seed, numRuns: plays(200, 2000) },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => check(text, extractText(text))),
      { seed, numRuns: plays(150, 2000) },
    );
  });

  it('gives each character outside line ends to exactly one line', () => {
    fc.assert(
      fc.property(plan, (text) => {
        let at = 0;
        for (const l of readStructure(text).lines) {
          expect(text.slice(at, l.offset)).toMatch(/^[\r\n]*$/);
          expect(l.text).toBe(text.slice(l.offset, l.offset + l.length));
          at = l.offset + l.length;
        }
        expect(text.slice(at)).toMatch(/^[\r\n]*$/);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('reads traditional as simplified, to the offset', () => {
    const up = new Map([...simplified].map((c, i) => [c, traditional[i]!]));
    fc.assert(
      fc.property(plan, (text) => {
        const written = [...text].map((c) => up.get(c) ?? c).join('');
        fc.pre(written.length === text.length && fold(written) === fold(text));
        const numbers = (e: Extraction) =>
          e.targets.map((t) => [t.offset, t.length, t.min, t.max, t.comparator, t.kind, t.period, t.section]);
        expect(numbers(extractText(written))).toEqual(numbers(extractText(text)));
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe('incremental', () => {
  const kinds = fc.constantFrom('heading', 'item', 'paragraph', 'row', 'title', 'date');
  const blocks = fc.array(fc.record({ kind: kinds, text: plan }), { maxLength: 12 });
  const lay = (list: { kind: Block['kind']; text: string }[]): Block[] => {
    let offset = 0;
    return list.map((b, i) => {
      const block = { ...b, id: `b${i}`, offset };
      offset += b.text.length + 1;
      return block;
    });
  };

  it('equals reading anew, whatever came before', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.nat(11), plan, (a, b, at, text) => {
        const extractor = createExtractor();
        extractor.update(lay(a));
        expect(extractor.update(lay(b))).toEqual(extractBlocks(lay(b)));
        const edited = b.map((x, i) => (i === at ? { ...x, text } : x));
        expect(extractor.update(lay(edited))).toEqual(extractBlocks(lay(edited)));
      }),
      { seed, numRuns: plays(80, 1000) },
    );
  });
});

describe('hostile shapes', () => {
  const shapes: Record<string, string> = {
    'a long run of digits': '1'.repeat(300_000),
    'a long run of Chinese digits': '一'.repeat(300_000),
    'one line of prose': '全年举办学术论坛不少于20场(其中国际5场)，'.repeat(plays(6000, 15_000)),
    'nested brackets': '('.repeat(150_000) + ')'.repeat(150_000),
    'open quotes': '“'.repeat(300_000),
    'only labels': '责任单位:'.repeat(60_000),
    'only owners': '由甲牵头'.repeat(60_000),
    'only headings': '1.一\n'.repeat(40_000),
    'lone surrogates': '\ud800'.repeat(300_000),
    'English without an end': 'at least 12 workshops and '.repeat(plays(3000, 10_000)),
    'English years': '2026 to 2027 '.repeat(20_000),
    tabs: '1\t'.repeat(150_000),
    'many tables with a cell a line':
      '序号\n任务\n目标\n责任部门\n1\n论坛\n3场\n学术部\n2\n论坛\n3场\n学术部\n'.repeat(8_000),
    'headings without line ends': `工作计划一、总体目标${'二、1.三、2.。'.repeat(40_000)}`,
    'blanks after an English leader': `Owner: the Office. We hold 12 talks,${' '.repeat(100_000)}and 3 fairs by June.`,
    'a long link': `Owner: the Office. We hold [12 talks](https://gongce.example/${'a-'.repeat(50_000)}) by June.`,
  };
  it.each(Object.keys(shapes))('%s', (name) => {
    const e = extractText(shapes[name]!);
    expect(e.targets.length).toBeLessThanOrEqual(20_000);
  });
});
