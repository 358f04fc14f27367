/** One's own keys, and the frames that show them: drawn when the test says so. */
import { vi } from 'vitest';

const frames: (() => void)[] = [];
// before ownKeys.ts is loaded, which listens only where there are frames
vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
const { afterOwnKey } = await import('../../client/sync/ownKeys.ts');

export const press = (): void => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: '字' }));
};

/** The next frame is drawn; resolves when what waited for it has been done. */
export async function drawn(): Promise<void> {
  const done = new Promise<void>((resolve) => {
    afterOwnKey(resolve);
  });
  for (const work of frames.splice(0)) work();
  await done;
}
