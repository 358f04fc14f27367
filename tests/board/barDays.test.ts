// The days of a bar that is moved on the timeline.
import { describe, expect, it } from 'vitest';
import { fieldsFor, movedDays } from '../../client/board/barDays.ts';
import { scaleOf } from '../../client/board/timeline.ts';

const scale = scaleOf({ start: '2026-01-01', end: '2026-12-31' });
const days = { start: '2026-03-10', due: '2026-04-20' };

describe('a bar', () => {
  it('goes on as a whole, over months, and keeps its length', () => {
    expect(movedDays(days, 'both', 25, scale)).toEqual({ start: '2026-04-04', due: '2026-05-15' });
    expect(movedDays(days, 'both', -9, scale)).toEqual({ start: '2026-03-01', due: '2026-04-11' });
  });
  it('has ends that move alone, and never past each other', () => {
    expect(movedDays(days, 'start', -10, scale)).toEqual({ start: '2026-02-28', due: '2026-04-20' });
    expect(movedDays(days, 'start', 400, scale)).toEqual({ start: '2026-04-20', due: '2026-04-20' });
    expect(movedDays(days, 'due', 11, scale)).toEqual({ start: '2026-03-10', due: '2026-05-01' });
    expect(movedDays(days, 'due', -400, scale)).toEqual({ start: '2026-03-10', due: '2026-03-10' });
  });
  it('stays within the quarters shown; what lies outside is not moved further away', () => {
    expect(movedDays(days, 'both', -400, scale)).toEqual({ start: '2026-01-01', due: '2026-02-11' });
    expect(movedDays(days, 'both', 400, scale)).toEqual({ start: '2026-11-20', due: '2026-12-31' });
    const late = { start: '2026-12-01', due: '2027-02-01' };
    expect(movedDays(late, 'both', 5, scale)).toEqual(late);
    expect(movedDays(late, 'both', -5, scale)).toEqual({ start: '2026-11-26', due: '2027-01-27' });
  });
  it('writes for a single day what the card has, for several both', () => {
    const one = { start: '2026-05-01', due: '2026-05-01' };
    expect(fieldsFor({ start: null, due: '2026-04-30' }, one)).toEqual({ due: '2026-05-01' });
    expect(fieldsFor({ start: '2026-04-30', due: null }, one)).toEqual({ start: '2026-05-01' });
    expect(fieldsFor({ start: '2026-04-01', due: '2026-04-30' }, one)).toEqual(one);
    expect(fieldsFor({ start: null, due: '2026-04-20' }, days)).toEqual(days);
  });
});
