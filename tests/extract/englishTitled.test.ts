// Numbers of a line that only says what is aimed at are named by what the block defines, else by the heading above.
import { describe, expect, it } from 'vitest';
import { createExtractor, extractText } from '../../shared/extract/extract.ts';
import { readStructure } from '../../shared/extract/lines/structure.ts';
import { blocksOf } from '../../shared/extract/lines/textBlocks.ts';

const named = (text: string): (string | null)[] => extractText(text).targets.map(({ measure }) => measure);

describe('an English target that only stands behind its label', () => {
  it('has the name of the heading above', () => {
    expect(
      named(
        'Indicators 2026\n\n1.1 Grant bids\n2025 result: 41. Target 2026: 50.\n\n1.2 Hit rate, all funds\nTarget: 21% by June.\n',
      ),
    ).toEqual(['Grant bids', 'Hit rate']);
  });
  it('has that of a short line above its group, which is no heading', () => {
    expect(
      named(
        'Indicators 2026\n\nOur measures\nLoans per head\nBaseline: 4.1\nTarget: 5.2 by June\nOwner: Head of Loans\nVolumes mended within a week (all sites)\nBaseline: 60%\nTarget: 80%\nStretch: 90%\n',
      ),
    ).toEqual(['Loans per head', 'Volumes mended within a week', 'Volumes mended within a week']);
  });
  it('has that of what the line defines first', () => {
    expect(
      named(
        'Indicators 2026\n\n2.1 Openness\nShare of maps free to read, all years. 2025 result: 9%. Target 2026: 30%.\n',
      ),
    ).toEqual(['Share of maps free to read']);
  });
  it('keeps a name of its own', () => {
    expect(named('Indicators 2026\n\n2.2 Boards\nTarget: at least 5 women by June.\n')).toEqual(['women']);
  });
  it('follows the heading while it is written', () => {
    const blocks = (title: string) => {
      const text = `Indicators 2026\n1.1 ${title}\nTarget 2026: 50.\n1.2 Hit rate\nTarget: 21%.\n`;
      return blocksOf(readStructure(text), text).map((block, k) => ({ ...block, id: `b${k}` }));
    };
    const extractor = createExtractor({ title: 'Indicators 2026' });
    const names = (title: string) => extractor.update(blocks(title)).targets.map(({ measure }) => measure);
    expect(names('Grant bids')).toEqual(['Grant bids', 'Hit rate']);
    expect(names('Bids for grants')).toEqual(['Bids for grants', 'Hit rate']);
  });
});
