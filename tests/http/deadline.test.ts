// Work is ended by what it costs: a machine busy with other things makes no honest work too long.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchTime } from '../../server/deadline.ts';

/** Processor time of the process, in ms. */
let spent = 0;

beforeEach(() => {
  spent = 0;
  vi.useFakeTimers();
  vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({
    user: spent * 1000 - (before?.user ?? 0),
    system: 0,
  }));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Lets time pass of which the process gets a share of the processor. */
function pass(ms: number, share: number): void {
  for (let k = 0; k < ms; k += 10) {
    spent += 10 * share;
    vi.advanceTimersByTime(10);
  }
}

it('R11 work that never rests is ended at its limit', () => {
  const over = vi.fn();
  watchTime(1000, over);
  pass(990, 1);
  expect(over).not.toHaveBeenCalled();
  pass(100, 1);
  expect(over).toHaveBeenCalledOnce();
});

it('work on a machine that gives it a third has three times as long', () => {
  const over = vi.fn();
  watchTime(1000, over);
  pass(2900, 1 / 3);
  expect(over).not.toHaveBeenCalled();
  pass(300, 1 / 3);
  expect(over).toHaveBeenCalledOnce();
});

it('R11 what waits for nothing is ended as well, and what ended in time is not', () => {
  const stuck = vi.fn();
  const done = vi.fn();
  watchTime(1000, stuck);
  const unwatch = watchTime(1000, done);
  pass(5000, 0);
  expect(stuck).not.toHaveBeenCalled();
  unwatch();
  pass(1100, 0);
  expect(stuck).toHaveBeenCalledOnce();
  expect(done).not.toHaveBeenCalled();
});
