/** One room's update that the store cannot take, for no fault of the disk: it is that room's trouble alone. */
import { afterEach, expect, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { CLOSE } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from './node.ts';
import { RawClient } from './rawClient.ts';

let node: TestNode;

afterEach(async () => {
  await node.clear();
});

test('R11 a room whose update cannot be stored is closed alone; who wrote at the same time is acknowledged', async () => {
  let evil = '';
  const appends: string[][] = [];
  let begun = (): void => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let goOn = (): void => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const append = async (store: Store, batches: Parameters<Store['append']>[0]) => {
    appends.push(batches.map(({ doc }) => doc).sort());
    begun();
    await gate;
    if (batches.some(({ doc }) => doc === evil)) throw new TypeError('it cannot be bound');
    return store.append(batches);
  };
  node = await startNode({
    wrapStore: (store) =>
      new Proxy(store, {
        get(target, key) {
          if (key === 'append') return (batches: Parameters<Store['append']>[0]) => append(target, batches);
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  });
  const plans = [await node.plan(), await node.plan()] as const;
  const anna = await RawClient.synced(`${node.url}/${plans[0]}/text?token=anna`);
  const eve = await RawClient.synced(`${node.url}/${plans[1]}/text?token=eve`);
  anna.type('a');
  await first;
  // while that commit runs the next one gathers
  evil = text(plans[1]);
  anna.type('b');
  eve.type('e');
  // answered: what was sent before the question is read
  for (const client of [anna, eve]) {
    client.synced = false;
    client.step1();
    await client.until(() => client.synced);
  }
  goOn();
  await anna.stored();
  expect(await eve.closed()).toBe(CLOSE.store.code);
  expect(appends[1]).toEqual([text(plans[0]), text(plans[1])].sort());
  expect(anna.closeCode).toBeNull();
  expect((await node.committed(text(plans[0]))).getText('body').toString()).toBe('ab');
  expect((await node.committed(text(plans[1]))).getText('body').toString()).toBe('');
});
