// The calendar of plans is Beijing's, whatever clock a machine has.
import { afterEach, expect, test, vi } from 'vitest';
import { today as clientToday } from '../../client/ui/dates.ts';
import { today as serverToday } from '../../server/plans/views.ts';
import { beijingDay } from '../../shared/day.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a day begins at midnight in Beijing', () => {
  expect(beijingDay(Date.parse('2026-11-28T15:59:59Z'))).toBe('2026-11-28');
  expect(beijingDay(Date.parse('2026-11-28T16:00:00Z'))).toBe('2026-11-29');
});

test('server and browser live in the same day', () => {
  vi.useFakeTimers({ now: Date.parse('2026-12-31T20:00:00Z') });
  expect([serverToday(), clientToday()]).toEqual(['2027-01-01', '2027-01-01']);
});
