// Days and times as words, told in Beijing time whatever zone the machine is in.
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  dueTone,
  showAgo,
  showDay,
  showDayWithWeekday,
  showDue,
  showMoment,
  showPeriod,
} from '../../client/ui/dates.ts';

const NOW = '2026-03-19';

describe('dates', () => {
  it('a moment is told in Beijing time, with month, weekday and clock', () => {
    expect(showMoment('2026-03-05T06:02:00Z', 'zh', NOW)).toBe('3月5日 周四 14:02');
    expect(showMoment('2026-03-05T06:02:00Z', 'en', NOW)).toBe('Thu 5 Mar 14:02');
  });

  it('the day changes at midnight in Beijing, not at midnight UTC', () => {
    expect(dayOf('2026-03-05T15:59:59Z')).toBe('2026-03-05');
    expect(dayOf('2026-03-05T16:00:00Z')).toBe('2026-03-06');
  });

  it('what is no moment has no words: a document may say anything', () => {
    for (const at of ['', 'yesterday', Number.NaN]) {
      expect(showMoment(at, 'zh', NOW)).toBe('');
      expect(showAgo(at, 'zh')).toBe('');
    }
  });

  it('another year is written out', () => {
    expect(showDay('2025-12-31', 'zh', NOW)).toBe('2025年12月31日');
    expect(showDay('2025-12-31', 'en', NOW)).toBe('31 Dec 2025');
    expect(showDayWithWeekday('2026-03-20', 'zh', NOW)).toBe('3月20日 周五');
  });

  it('due days: late, today, tomorrow, days left', () => {
    expect(showDue('2026-03-15', 'zh', NOW)).toBe('逾期 4 天');
    expect(showDue('2026-03-18', 'en', NOW)).toBe('1 day late');
    expect(showDue('2026-03-19', 'zh', NOW)).toBe('今天');
    expect(showDue('2026-03-28', 'zh', NOW)).toBe('还有 9 天');
    expect(['2026-03-18', NOW, '2026-03-26', '2026-03-27'].map((day) => dueTone(day, NOW))).toEqual([
      'late',
      'today',
      'soon',
      'far',
    ]);
  });

  it('days are counted over month, year and leap day', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('what just happened is told in few words', () => {
    const now = Date.parse('2026-03-19T03:26:00Z');
    expect(showAgo(now - 20_000, 'zh', now)).toBe('刚刚');
    expect(showAgo(now - 180_000, 'zh', now)).toBe('3 分钟前');
    expect(showAgo('2026-03-18T09:40:00Z', 'zh', now)).toBe('昨天 17:40');
    expect(showAgo('2026-03-11T09:40:00Z', 'en', now)).toBe('11 Mar');
  });

  it('a period is a year, years, or two days', () => {
    expect(showPeriod({ start: '2026-01-01', end: '2026-12-31' }, 'zh')).toBe('2026年');
    expect(showPeriod({ start: '2026-01-01', end: '2030-12-31' }, 'zh')).toBe('2026—2030年');
    expect(showPeriod({ start: '2026-01-01', end: '2030-12-31' }, 'en')).toBe('2026–2030');
    expect(showPeriod({ start: '2026-03-01', end: '2026-08-31' }, 'zh')).toBe('2026年3月1日—8月31日');
    expect(showPeriod({ start: '2026-03-01', end: '2026-08-31' }, 'en')).toBe('1 Mar 2026 – 31 Aug 2026');
  });
});
