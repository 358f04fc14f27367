/** Readers that stop reading: bounded memory for them, nothing missing when they read again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startNode, type TestNode } from './node.ts';
import { RawClient } from './rawClient.ts';

let node: TestNode;

beforeEach(async () => {
  node = await startNode({ limits: { READER_BUFFER_BYTES: 256 * 1024 } });
});
afterEach(async () => {
  await node.clear();
});

test('R7 a reader that stops gets no more than its buffer, the others everything; reading again it is brought up to date', async () => {
  const plan = await node.plan();
  const at = (user: string) => `${node.url}/${plan}/text?token=${user}`;
  const writer = await RawClient.synced(at('anna'));
  const other = await RawClient.synced(at('bert'));
  const slow = await RawClient.synced(at('carl'));
  slow.ws.pause();
  const before = slow.heard.length;
  const piece = 'x'.repeat(100_000);
  for (let n = 0; n < 150; n++) {
    writer.edit((doc) => doc.getMap('values').set('one', `${n} ${piece}`));
    await writer.stored();
  }
  await other.until(() => String(other.doc.getMap('values').get('one')).startsWith('149 '));
  slow.ws.resume();
  await slow.until(() => String(slow.doc.getMap('values').get('one')).startsWith('149 '));
  // 15 MB went by: it got what was in its buffers, then what it lacked, merged; nothing else was kept for it
  const got = slow.heard.slice(before).reduce((sum, heard) => sum + heard.bytes.length, 0);
  expect(got).toBeLessThan(8_000_000);
  writer.edit((doc) => doc.getMap('values').set('two', 2));
  await slow.until(() => slow.doc.getMap('values').get('two') === 2);
}, 60_000);
