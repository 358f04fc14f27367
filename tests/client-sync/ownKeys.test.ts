// @vitest-environment jsdom
// What may wait, waits for the frame that shows the key just pressed.
import { afterEach, expect, it, vi } from 'vitest';
import { drawn, press } from './ownTyping.ts';

const { afterOwnKey, betweenOwnKeys, isTyping } = await import('../../client/sync/ownKeys.ts');

afterEach(() => {
  vi.useRealTimers();
});
/** From here on the time is what the test says; frames and waiting stay as they are. */
const ownTime = (): void => {
  vi.useFakeTimers({ toFake: ['performance'] });
};
/** Two keys so far apart, both of them shown. */
const typeTwo = async (apart: number): Promise<void> => {
  ownTime();
  vi.advanceTimersByTime(10_000);
  press();
  await drawn();
  vi.advanceTimersByTime(apart);
  press();
  await drawn();
};

it('without a key everything is done at once', () => {
  const work = vi.fn();
  afterOwnKey(work);
  expect(work).toHaveBeenCalledOnce();
});

it('after a key it is done once the key is shown, in order, and not when it was called off', async () => {
  const done: string[] = [];
  press();
  afterOwnKey(() => done.push('a'));
  afterOwnKey(() => done.push('off'))();
  afterOwnKey(() => done.push('b'));
  expect(done).toEqual([]);
  await drawn();
  expect(done).toEqual(['a', 'b']);
  afterOwnKey(() => done.push('c'));
  expect(done).toEqual(['a', 'b', 'c']);
});

it('where no frame comes it is done all the same', () => {
  vi.useFakeTimers();
  const work = vi.fn();
  press();
  afterOwnKey(work);
  expect(work).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledOnce();
});

it('who leaves the page, or puts it away, waits for no frame', () => {
  for (const leave of [
    () => window.dispatchEvent(new Event('beforeunload')),
    () => window.dispatchEvent(new Event('pagehide')),
    () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  ]) {
    const work = vi.fn();
    press();
    afterOwnKey(work);
    expect(work).not.toHaveBeenCalled();
    leave();
    expect(work).toHaveBeenCalledOnce();
  }
});

it('what has no hurry is done between two keys, and not just before one', async () => {
  await typeTwo(150);
  vi.advanceTimersByTime(60);
  const early = vi.fn();
  betweenOwnKeys(early);
  expect(early).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(70);
  const done: string[] = [];
  betweenOwnKeys(() => done.push('waits'));
  betweenOwnKeys(() => done.push('off'))();
  afterOwnKey(() => done.push('no key is pressed'));
  expect(done).toEqual(['no key is pressed']);
  press();
  expect(done).toEqual(['no key is pressed']);
  await drawn();
  expect(done).toEqual(['no key is pressed', 'waits']);
});

it('a key that does not come is not waited for', async () => {
  await typeTwo(150);
  vi.advanceTimersByTime(140);
  const work = vi.fn();
  const done = new Promise<void>((resolve) => {
    betweenOwnKeys(() => {
      work();
      resolve();
    });
  });
  expect(work).not.toHaveBeenCalled();
  await done;
  vi.advanceTimersByTime(100);
  betweenOwnKeys(work);
  expect(work).toHaveBeenCalledTimes(2);
});

it('keys far apart are no rhythm', async () => {
  await typeTwo(900);
  vi.advanceTimersByTime(890);
  const work = vi.fn();
  betweenOwnKeys(work);
  expect(work).toHaveBeenCalledOnce();
});

it('who leaves the page waits for no key either', async () => {
  await typeTwo(150);
  vi.advanceTimersByTime(140);
  const work = vi.fn();
  betweenOwnKeys(work);
  expect(work).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('pagehide'));
  expect(work).toHaveBeenCalledOnce();
});

it('who pressed a key a moment ago is typing', async () => {
  await typeTwo(150);
  expect(isTyping()).toBe(true);
  vi.advanceTimersByTime(5000);
  expect(isTyping()).toBe(false);
});
