/**
 * What holds after each test of the editor, whichever file it is in. Vitest runs it anew for every file: a hook of a
 * module that tests share would be there for the first file of a process only (`isolate: false`).
 */
import { afterEach, vi } from 'vitest';
import { closePeers } from './bench.ts';

afterEach(() => {
  vi.useRealTimers();
  closePeers();
});
