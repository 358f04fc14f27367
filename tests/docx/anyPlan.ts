/** Texts of plans as odd as they come, as the editor writes them: for the tests of the whole way round. */
import fc from 'fast-check';
import type { JsonMark, JsonNode } from '../../shared/doc/json.ts';
import { NUMBER_STYLES, type Numbering, numberingSchema } from '../../shared/doc/numbering.ts';

/** Words that look like something else: numbers, roles, marks of other formats. */
const WORDS = [
  '总体目标',
  '全年不少于120场',
  '（牵头单位：学术部；完成时限：6月底前）',
  '各区县科协：',
  '附件：任务清单',
  '附件1',
  '2026年1月15日',
  '云岭市科协',
  '（征求意见稿）',
  '（一）抓学习',
  '一、总体',
  '1.重点',
  '1.1 小节',
  '第一章 总则',
  '（2）安排',
  '①其一',
  'Goal 1: Growth',
  'a < b && c',
  '“引号”——……',
  '两  空格',
  '\t制表',
  '　　缩进',
  '末尾空格 ',
  '=SUM(A1)',
  '# 井',
  '- 横',
  '|竖|',
  '*星*',
];
const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'学术交流一二三1239（）()、.．。；：“”— \t<>&"\'=+-#*|[]`~附件年月日①'),
      minLength: 1,
      maxLength: 12,
    }),
  },
  {
    weight: 1,
    // What XML cannot carry is another test's (property.test.ts).
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .map((text) => text.replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]|\p{Cs}/gu, '字')),
  },
);

const marked = (...types: string[]): JsonMark[] => types.map((type) => ({ type }));
const LOOKS = ['bold', 'italic', 'underline', 'strike', 'highlight', 'code', 'superscript'];
const marks: fc.Arbitrary<JsonMark[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<JsonMark[]>([]) },
  { weight: 2, arbitrary: fc.subarray(LOOKS, { maxLength: 3 }).map((types) => marked(...types)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('https://example.org/x?a=1&b=2', 'mailto:a@b.cn')
      .map((href) => [{ type: 'link', attrs: { href } }]),
  },
);
const suggested: fc.Arbitrary<JsonMark[]> = fc
  .constantFrom('insertion', 'deletion')
  .map((type) => [{ type, attrs: { user: 'u1', at: '2026-01-02T03:04:05Z' } }]);

const textOf = (withSuggestions: boolean): fc.Arbitrary<JsonNode> =>
  fc
    .tuple(words, withSuggestions ? fc.oneof({ weight: 6, arbitrary: marks }, suggested) : marks)
    .map(([text, list]) => (list.length > 0 ? { type: 'text', text, marks: list } : { type: 'text', text }));

const node = (type: string, attrs: Record<string, unknown>, content: JsonNode[] = []): JsonNode =>
  content.length > 0 ? { type, attrs, content } : { type, attrs };

const fixedNumber = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...NUMBER_STYLES))
      .map(([value, style]) => ({ value, style })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('1.1 ', '（1)', 'Goal 1: ', 'a) ', '第1条 '))
      .map(([value, text]) => ({ value, style: 'decimal' as const, text })),
  },
);

/** Rows of cells that fill their grid, some of them merged. */
function tableOf(heading: fc.Arbitrary<JsonNode>, inside: fc.Arbitrary<JsonNode>): fc.Arbitrary<JsonNode> {
  const span = fc.integer({ min: 1, max: 3 });
  const some = { minLength: 1, maxLength: 2 };
  const cell = fc.tuple(span, span, fc.array(heading, some), fc.array(inside, some));
  const contents = fc.array(cell, { minLength: 45, maxLength: 45 });
  return fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 2 }),
      contents,
    )
    .map(([columns, rows, heads, supply]) => {
      const taken = new Set<string>();
      const free = (row: number, column: number): boolean => !taken.has(`${row},${column}`);
      const lines = Array.from({ length: rows }, (_, row) => {
        const cells: JsonNode[] = [];
        for (let column = 0; column < columns; column++) {
          const [wide, high, head, body] = supply[row * columns + column] ?? [1, 1, [], []];
          if (!free(row, column)) continue;
          let colspan = 1;
          while (colspan < wide && column + colspan < columns && free(row, column + colspan)) colspan++;
          const rowspan = Math.min(high, (row < heads ? Math.min(heads, rows) : rows) - row);
          for (let r = row; r < row + rowspan; r++)
            for (let c = column; c < column + colspan; c++) taken.add(`${r},${c}`);
          cells.push(
            row < heads
              ? node('tableHeader', { colspan, rowspan }, head)
              : node('tableCell', { colspan, rowspan }, body),
          );
        }
        return node('tableRow', {}, cells);
      });
      return node('table', {}, lines);
    })
    .filter((table) => table.content?.every((row) => (row.content ?? []).length > 0) === true);
}

function listOf(paragraph: fc.Arbitrary<JsonNode>, depth: number): fc.Arbitrary<JsonNode> {
  const more = depth > 0 ? fc.oneof(paragraph, listOf(paragraph, depth - 1)) : paragraph;
  const item = fc
    .tuple(paragraph, fc.array(more, { maxLength: 2 }))
    .map(([first, rest]) => node('listItem', {}, [first, ...rest]));
  return fc
    .tuple(fc.constantFrom(undefined, 1, 3), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([start, items]) =>
      start === undefined
        ? node('bulletList', {}, items)
        : node('orderedList', start === 1 ? {} : { start }, items),
    );
}

export interface AnyPlan {
  content: JsonNode[];
  numbering: Numbering;
}

export function anyPlan({ suggestions }: { suggestions: boolean }): fc.Arbitrary<AnyPlan> {
  const inline: fc.Arbitrary<JsonNode> = fc.oneof(
    { weight: 8, arbitrary: textOf(suggestions) },
    { weight: 1, arbitrary: fc.constant<JsonNode>({ type: 'hardBreak' }) },
    { weight: 1, arbitrary: words.map((text): JsonNode => ({ type: 'footnote', attrs: { text } })) },
  );
  const inlines = fc.array(inline, { maxLength: 4 });
  const paragraph = inlines.map((content) => node('paragraph', { role: 'body' }, content));
  const role = fc.constantFrom('body', 'status', 'addressee', 'attachments', 'signature', 'date', 'note');
  const block: fc.Arbitrary<JsonNode> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 4 }), fixedNumber, fc.array(inline, { minLength: 1, maxLength: 4 }))
        .map(([level, number, content]) => node('heading', { level, number }, content)),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.integer({ min: 3, max: 5 }), fixedNumber, inlines)
        .map(([level, number, content]) => node('item', { level, number }, content)),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(role, inlines).map(([each, content]) => node('paragraph', { role: each }, content)),
    },
    { weight: 1, arbitrary: inlines.map((content) => node('title', {}, content)) },
    {
      weight: 1,
      arbitrary: tableOf(paragraph, fc.oneof({ weight: 6, arbitrary: paragraph }, listOf(paragraph, 1))),
    },
    { weight: 1, arbitrary: listOf(paragraph, 2) },
    {
      weight: 1,
      arbitrary: fc
        .array(paragraph, { minLength: 1, maxLength: 2 })
        .map((content) => node('blockquote', {}, content)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        node('pageBreak', {}),
        node('horizontalRule', {}),
        node('codeBlock', {}, [{ type: 'text', text: 'a = 1' }]),
      ),
    },
    { weight: 1, arbitrary: inlines.map((content) => node('image', { file: 'f', alt: '图' }, content)) },
  );
  const numbering = fc
    .record({
      paren: fc.constantFrom('full', 'half'),
      dot: fc.constantFrom('.', '．', '、'),
      restart: fc.constantFrom('section', 'plan'),
      first: fc.constantFrom('cjk', 'chapter'),
      gap: fc.constantFrom('', ' '),
    })
    .map((made) => numberingSchema.parse(made));
  return fc
    .record({ content: fc.array(block, { minLength: 1, maxLength: 8 }), numbering })
    .map(({ content, numbering: scheme }) => ({ content, numbering: scheme }));
}
