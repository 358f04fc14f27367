// Totals divided over the list below them: 全年120场，其中： and then a line a part.
import { describe, expect, test } from 'vitest';
import { createExtractor, extractBlocks, extractText } from '../../shared/extract/extract.ts';
import type { Block, Extraction } from '../../shared/extract/types.ts';

const title = '云河学会2026年工作计划';
const lines = (...rest: string[]): string => [title, '一、总体目标', ...rest].join('\n');

/** `20场<120场`: each number, and after < the total it is part of. */
function told({ targets }: Extraction): string[] {
  const at = new Map(targets.map((t) => [t.offset, t.quote]));
  return targets.map((t) => (t.part_of === null ? t.quote : `${t.quote}<${at.get(t.part_of)}`));
}

const kinds: [string, (parts: string[]) => string[]][] = [
  ['1. 2. 3.', (parts) => parts.map((part, k) => `${k + 1}.${part}${k < parts.length - 1 ? '；' : '。'}`)],
  ['(1) (2) (3)', (parts) => parts.map((part, k) => `（${k + 1}）${part}。`)],
  ['① ② ③', (parts) => parts.map((part, k) => `${'①②③'[k]}${part}；`)],
  ['bullets', (parts) => parts.map((part) => `• ${part}`)],
  ['dashes', (parts) => parts.map((part) => `- ${part}；`)],
  ['lines that end in ；', (parts) => parts.map((part, k) => `${part}${k < parts.length - 1 ? '；' : '。'}`)],
];

describe.each(kinds)('parts listed below their total, as %s', (_, list) => {
  test.each(['其中：', '分别为：', '包括：', '其中:'])('after %s', (word) => {
    const e = extractText(
      lines(
        `全年举办学术交流活动不少于90场，${word}`,
        ...list(['学术论坛20场', '专题研讨会30场', '科普讲座40场']),
      ),
    );
    expect(told(e)).toEqual(['不少于90场', '20场<不少于90场', '30场<不少于90场', '40场<不少于90场']);
    expect(e.targets.map(({ period }) => period)).toEqual(['2026', '2026', '2026', '2026']);
    expect(e.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  // 其中 names some of the whole, 分别为 divides all of it
  test.each([
    ['其中：', 'hint'],
    ['分别为：', 'error'],
  ])('after %s which fall short of it, are told as %s', (word, severity) => {
    const e = extractText(
      lines(`全年举办学术交流活动90场，${word}`, ...list(['学术论坛20场', '专题研讨会30场', '科普讲座35场'])),
    );
    expect(e.findings.map(({ kind }) => kind)).toEqual(['sum']);
    expect(e.findings[0]!.severity).toBe(severity);
    expect(e.findings[0]!.message.zh).toContain('20＋30＋35 为 85 场，还差 5 场');
  });

  test('which are more than it, are told as an error after 其中 as well', () => {
    const e = extractText(
      lines('全年举办学术交流活动90场，其中：', ...list(['学术论坛20场', '专题研讨会30场', '科普讲座45场'])),
    );
    expect(e.findings.map(({ kind, severity }) => `${severity} ${kind}`)).toEqual(['error sum']);
  });

  test('after no more than a colon they are parts only where they add up', () => {
    const add = extractText(lines('全年举办讲座60场，安排如下：', ...list(['院士讲座20场', '青年讲座40场'])));
    expect(told(add)).toEqual(['60场', '20场<60场', '40场<60场']);
    const other = extractText(lines('全年举办讲座60场，安排如下：', ...list(['沙龙20场', '论坛30场'])));
    expect(told(other)).toEqual(['60场', '20场', '30场']);
  });
});

describe('parts listed below their total', () => {
  test('of two totals each takes its own', () => {
    const e = extractText(
      lines(
        '全年举办培训30期、培训800人，其中：',
        '1.骨干培训10期，培训300人；',
        '2.新任培训20期，培训500人。',
      ),
    );
    expect(told(e)).toEqual(['30期', '800人', '10期<30期', '300人<800人', '20期<30期', '500人<800人']);
  });

  test('end with the list', () => {
    const e = extractText(
      lines(
        '全年举办讲座60场，其中：',
        '（1）院士讲座20场。每场听众不少于200人。',
        '（2）青年讲座40场。',
        '（二）办好论坛',
        '举办论坛12场。',
      ),
    );
    expect(told(e)).toEqual(['60场', '20场<60场', '不少于200人', '40场<60场', '12场']);
  });

  test('the next number of the same series is no part', () => {
    const e = extractText(lines('1.全年举办讲座60场，其中：', '2.举办论坛12场。', '3.举办沙龙20场。'));
    expect(told(e)).toEqual(['60场', '12场', '20场']);
  });

  test.each([
    ['of which:', ['- 20 forums', '- 30 seminars', '- 40 public lectures']],
    ['made up as follows:', ['(a) 20 forums;', '(b) 30 seminars;', '(c) 40 public lectures.']],
    ['comprising:', ['• 20 forums', '• 30 seminars', '• 40 public lectures']],
    ['as follows:', ['1) 20 forums', '2) 30 seminars', '3) 40 public lectures']],
  ])('in English after %s', (word, parts) => {
    const e = extractText(
      [
        'Soil Society: Annual Plan 2026',
        '1. Events',
        `We will hold 90 events in 2026, ${word}`,
        ...parts,
        '2. People',
        'We will support 15 fellows.',
      ].join('\n'),
    );
    expect(told(e)).toEqual(['90', '20<90', '30<90', '40<90', '15']);
    expect(e.targets[1]!.period).toBe('2026');
  });

  test('in a list of the editor, edited again and again as read from the beginning', () => {
    const said = ['学术论坛20场', '专题研讨会30场', '科普讲座40场'];
    const blocks = (lead: string, parts: readonly string[], before = ''): Block[] => {
      let offset = 0;
      return [
        { kind: 'title' as const, text: title },
        { kind: 'paragraph' as const, text: before },
        { kind: 'paragraph' as const, text: lead },
        ...parts.map((text) => ({ kind: 'paragraph' as const, bullet: true, text })),
        { kind: 'paragraph' as const, text: '举办论坛12场。' },
      ].map((block, k) => {
        const placed = { ...block, id: `b${k}`, offset };
        offset += block.text.length + 1;
        return placed;
      });
    };
    const extractor = createExtractor();
    const turns: [lead: string, parts: string[], before?: string][] = [
      ['全年举办活动90场，其中：', said],
      ['全年举办活动90场，其中：', said, '经研究，制定本计划。'],
      ['全年举办活动95场，其中：', said, '经研究，制定本计划。'],
      ['全年举办活动95场。', said, '经研究，制定本计划。'],
      ['全年举办活动95场，其中：', [said[0]!, '专题研讨会35场', said[2]!]],
      ['上半年举办活动95场，其中：', [said[0]!, '专题研讨会35场', said[2]!]],
    ];
    for (const [lead, parts, before] of turns) {
      const now = blocks(lead, parts, before);
      const e = extractor.update(now);
      expect(e).toEqual(extractBlocks(now));
      const whole = lead.includes('其中') ? e.targets[0]! : null;
      expect(e.targets.slice(1, 4).map(({ part_of_key }) => part_of_key)).toEqual(
        parts.map(() => whole?.key ?? null),
      );
      expect(e.targets.at(-1)!.part_of).toBeNull();
    }
  });
});
