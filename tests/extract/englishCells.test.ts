// An English table that came out with a cell a line is read as the same table with tabs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const name = fc.constantFrom('Indicator', 'Activity', 'Action', 'Measure', 'Output', 'KPI');
const amount = fc.constantFrom('Target', 'Target 2026', '2026 target', 'Annual target', '2026');
const past = fc.option(fc.constantFrom('Baseline', 'Baseline 2025', 'Actual 2025', '2025'));
const when = fc.option(fc.constantFrom('Deadline', 'By when', 'Due date', 'Timescale'));
const who = fc.option(fc.constantFrom('Lead', 'Owner', 'Responsible', 'Lead department'));
const rows = [
  ['Public lectures held', '12', '18', 'June 2026', 'Outreach Officer'],
  ['Members recruited', '340', '400', 'Q3', 'Membership Team'],
  ['Open-access papers', '55%', 'at least 70%', 'December 2026', 'Library'],
  ['Schools visited', '25', '30', '31 October', 'Education Unit'],
  ['Trees planted', '–', '2,500', 'by Q4', 'Estates'],
];

const outcome = (text: string) => {
  const { targets, owners } = extractText(text);
  return {
    targets: targets.map(({ quote, measure, period }) => [quote, measure, period]),
    owners: owners.map(({ lead, support }) => [lead, support]),
  };
};

describe('an English table with a cell a line', () => {
  it('is read as with tabs', () => {
    fc.assert(
      fc.property(
        fc.record({ name, amount, past, when, who, number: fc.boolean() }),
        fc.shuffledSubarray(rows, { minLength: 2 }),
        fc.constantFrom('\n', '\n\n'),
        (head, some, end) => {
          const line = (cells: readonly (string | null)[]): string[] => cells.filter((cell) => cell !== null);
          const has = (given: unknown, cell: string): string | null => (given === null ? null : cell);
          const table = [
            line([head.number ? 'No.' : null, head.name, head.past, head.amount, head.when, head.who]),
            ...some.map(([what, was, is, due, body], k) =>
              line([
                head.number ? String(k + 1) : null,
                what!,
                has(head.past, was!),
                is!,
                has(head.when, due!),
                has(head.who, body!),
              ]),
            ),
          ];
          fc.pre(table[0]!.length >= 3);
          const text = (between: string, rowEnd: string): string =>
            `Operational plan 2026\n\n${table.map((cells) => cells.join(between)).join(rowEnd)}\n\nWe will review progress in July.\n`;
          expect(outcome(text(end, end)), text(end, end)).toEqual(outcome(text('\t', '\n')));
        },
      ),
      { numRuns: 300 },
    );
  });
  it('is none where headings stand above sentences', () => {
    const text =
      'Work plan 2026\nActivities\nWe will hold 12 workshops.\nTargets\nReach 400 people by June.\nLead\nOutreach\n';
    expect(extractText(text).targets.map(({ quote }) => quote)).toEqual(['12', '400']);
  });
});
