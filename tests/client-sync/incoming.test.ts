// @vitest-environment jsdom
// Updates of the others are applied together; who types gets them behind his keys, and never later than he would wait.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { drawn, press } from './ownTyping.ts';

const { Incoming } = await import('../../client/sync/incoming.ts');

let doc: Y.Doc;
let applied: string[];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] });
  vi.advanceTimersByTime(60_000);
  doc = new Y.Doc();
  applied = [];
  doc.on('update', () => applied.push(doc.getText().toString()));
});
afterEach(() => {
  vi.useRealTimers();
});

/** What two letters of somebody else look like on their way here. */
function twoLetters(): Uint8Array[] {
  const there = new Y.Doc();
  const updates: Uint8Array[] = [];
  there.on('update', (update: Uint8Array) => updates.push(update));
  for (const letter of ['字', '词']) there.getText().insert(there.getText().length, letter);
  return updates;
}

/** They come in right behind others. */
function gatherTwo(): void {
  const incoming = new Incoming(doc, 'net');
  incoming.flush();
  for (const update of twoLetters()) incoming.gather(update, true);
}

const nextUpdate = (): Promise<void> =>
  new Promise((resolve) => {
    doc.once('update', () => resolve());
  });

it('where nobody types they come a moment later, in one change', async () => {
  gatherTwo();
  expect(applied).toEqual([]);
  await nextUpdate();
  expect(applied).toEqual(['字词']);
});

it('who types gets them behind the frame of the next key, in one change', async () => {
  press();
  await drawn();
  gatherTwo();
  press();
  expect(applied).toEqual([]);
  await drawn();
  expect(applied).toEqual(['字词']);
});

it('who types no more gets them all the same', async () => {
  press();
  await drawn();
  gatherTwo();
  expect(applied).toEqual([]);
  await nextUpdate();
  expect(applied).toEqual(['字词']);
});

it('who leaves while typing gets them at once', async () => {
  press();
  await drawn();
  gatherTwo();
  expect(applied).toEqual([]);
  window.dispatchEvent(new Event('pagehide'));
  expect(applied).toEqual(['字词']);
});
