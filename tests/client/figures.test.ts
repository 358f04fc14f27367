// Figures, quantities and the characters an avatar shows.
import { describe, expect, it } from 'vitest';
import { inOneBreath } from '../../client/i18n/phrases.ts';
import { readAmount } from '../../client/i18n/readAmount.ts';
import { initialsOf, showNumber, showQuantity, showShare, withUnit } from '../../client/ui/figures.ts';

describe('figures', () => {
  it('what is read out in one breath is parted in the manner of the language', () => {
    expect(inOneBreath(['论坛', '待启动，第 1 张'], 'zh')).toBe('论坛，待启动，第 1 张');
    expect(inOneBreath(['论坛', 'To start, card 1 of 15'], 'en')).toBe('论坛, To start, card 1 of 15');
  });

  it('thousands by comma, nothing that was written rounded off', () => {
    expect(showNumber(8000)).toBe('8,000');
    expect(showNumber(0.325)).toBe('0.325');
    expect(showNumber(0.1 + 0.2)).toBe('0.3');
    expect(showShare(0.2049)).toBe('20%');
  });

  it('a unit follows after a space, a percent sign at once', () => {
    expect(withUnit('20', '场')).toBe('20 场');
    expect(withUnit('≥ 95', '%')).toBe('≥ 95%');
    expect(withUnit('0.5', '‰')).toBe('0.5‰');
    expect(withUnit('3', '')).toBe('3');
  });

  it('amounts are read as people write them, and never in part', () => {
    expect(['1250', '12,500', '１２５０', '1250万', '1.2 亿', '0.1', '−2', ''].map(readAmount)).toEqual([
      ...[1250, 12_500, 1250, 12_500_000, 120_000_000, 0.1, -2, null],
    ]);
    expect(['1250元', '十二', '3-5', '万', '1..2'].map(readAmount)).toEqual(Array(5).fill(undefined));
  });

  it('comparators and ranges', () => {
    expect(showQuantity({ comparator: 'gte', min: 120, max: null, number: '120' })).toBe('≥ 120');
    expect(showQuantity({ comparator: 'lte', min: null, max: 3, number: '3' })).toBe('≤ 3');
    expect(showQuantity({ comparator: 'range', min: 3, max: 5, number: '3-5' })).toBe('3—5');
    expect(showQuantity({ comparator: 'eq', min: null, max: null, number: '若干' })).toBe('若干');
    expect(showQuantity({ comparator: 'gte', min: 1 / 350, max: null, number: '1:350' })).toBe('≥ 1:350');
  });

  it('an avatar shows the last two characters, its surname when small, Latin initials', () => {
    expect(initialsOf('林知遥', 28)).toBe('知遥');
    expect(initialsOf('林知遥', 22)).toBe('林');
    expect(initialsOf('秦望', 28)).toBe('秦望');
    expect(initialsOf('Ada Lovelace', 28)).toBe('AL');
    expect(initialsOf('ada', 20)).toBe('A');
    expect(initialsOf('𠮷野家', 20)).toBe('𠮷');
    expect(initialsOf('  ', 28)).toBe('?');
  });
});
