// @vitest-environment jsdom
// What may wait, waits for the frame that shows the key just pressed.
import { expect, it, vi } from 'vitest';

const frames: (() => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
const { afterOwnKey } = await import('../../client/sync/ownKeys.ts');

const press = (): void => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: '字' }));
};
/** The next frame is drawn; resolves when what waited for it has been done. */
const drawn = async (): Promise<void> => {
  const done = new Promise<void>((resolve) => {
    afterOwnKey(resolve);
  });
  for (const work of frames.splice(0)) work();
  await done;
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
  vi.useRealTimers();
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
