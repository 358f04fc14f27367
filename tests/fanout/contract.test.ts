/** What every fan-out promises: it may lose, it never reorders a topic and never echoes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fanout, inProcessFanout } from '../../server/fanout/fanout.ts';
import { openFanout } from '../../server/fanout/open.ts';
import { createLog } from '../../server/log.ts';

const redis = process.env.TEST_REDIS_URL;
const kinds: [string, () => Promise<Fanout>][] = [['one process', async () => inProcessFanout()]];
if (redis !== undefined) kinds.push(['Redis', () => openFanout(redis, createLog('silent'))]);

describe.each(kinds)('fan-out: %s', (_name, open) => {
  let fanout: Fanout;
  beforeEach(async () => {
    fanout = await open();
  });
  afterEach(async () => {
    await fanout.close();
  });

  test('is healthy, never echoes, and can be left', async () => {
    const heard: Uint8Array[] = [];
    const leave = await fanout.subscribe('a', (message) => heard.push(message));
    fanout.publish('a', new Uint8Array([1]));
    await (await fanout.subscribe('b', () => {}))();
    leave();
    expect(heard).toEqual([]);
    expect(fanout.healthy()).toBe(true);
  });
});

describe.skipIf(redis === undefined)('fan-out between two', () => {
  test('one topic arrives whole and in order, others not at all', async () => {
    const log = createLog('silent');
    const [one, other] = [await openFanout(redis as string, log), await openFanout(redis as string, log)];
    const heard: number[] = [];
    const all = new Promise<void>((resolve) => {
      void other.subscribe('topic', ([value]) => {
        heard.push(value as number);
        if (heard.length === 100) resolve();
      });
    });
    await other.subscribe('ready', () => {});
    for (let value = 0; value < 100; value++) {
      one.publish('elsewhere', new Uint8Array([value]));
      one.publish('topic', new Uint8Array([value]));
    }
    await all;
    expect(heard).toEqual(Array.from({ length: 100 }, (_, index) => index));
    await one.close();
    await other.close();
  });
});
