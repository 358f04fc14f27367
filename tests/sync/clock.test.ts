/** The clock of the day is set back (by a time server, by hand): nothing waits until it has caught up. */
import { afterEach, expect, test, vi } from 'vitest';
import { oneByOne } from '../../server/plans/oneByOne.ts';
import type { PlanId } from '../../shared/ids.ts';
import { MESSAGE } from '../../shared/wire.ts';
import { startNode } from './node.ts';
import { RawClient, readAwareness } from './rawClient.ts';

const HOUR_MS = 3_600_000;

afterEach(() => {
  vi.restoreAllMocks();
});

function setBack(): void {
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() - HOUR_MS);
}

test('R3 others see a caret move though the clock was set back', async () => {
  const node = await startNode();
  try {
    const plan = await node.plan();
    const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
    const bert = await RawClient.synced(`${node.url}/${plan}/text?token=bert`);
    const caretAt = (clock: number) =>
      anna.awareness([{ client: anna.doc.clientID, clock, state: { caret: clock } }]);
    const seen = (clock: number) =>
      bert.until(() =>
        bert.heard.some(
          ({ type, payload }) =>
            type === MESSAGE.awareness && readAwareness(payload).some((entry) => entry.clock === clock),
        ),
      );
    caretAt(1);
    await seen(1);
    setBack();
    caretAt(2);
    await seen(2);
  } finally {
    await node.clear();
  }
});

test('R3 a plan that changed is looked at though the clock was set back', async () => {
  const looked = new Promise<string>((resolve) => {
    const queue = oneByOne({ quietMs: 1, pause: () => 0, look: async (planId) => resolve(planId) });
    queue.expect('plan' as PlanId, 'text');
    setBack();
  });
  expect(await looked).toBe('plan');
});
