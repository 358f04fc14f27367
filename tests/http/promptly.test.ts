/** Whoever asks for something heavy hears in time, and what nobody waits for any more is told so. */
import { EventEmitter } from 'node:events';
import type { FastifyReply } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ANSWER_MS, FILE_ANSWER_MS, promptly } from '../../server/http/promptly.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A request that came so long ago. */
const asked = (elapsedTime: number) => {
  const raw = Object.assign(new EventEmitter(), { destroyed: false, writableFinished: false });
  return { reply: { raw, elapsedTime } as unknown as FastifyReply, raw };
};

const never = (told: (gone: AbortSignal) => void) => (gone: AbortSignal) => {
  told(gone);
  return new Promise<never>(() => {});
};

test('R11 an answer that takes too long is tooHeavy within 5 s of the request, waiting included', async () => {
  expect(ANSWER_MS).toBeLessThan(5000);
  let signal: AbortSignal | undefined;
  const answer = promptly(
    asked(3000).reply,
    never((gone) => {
      signal = gone;
    }),
  ).catch((error) => error);
  await vi.advanceTimersByTimeAsync(ANSWER_MS - 3000 - 1);
  expect(signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toMatchObject({ code: 'tooHeavy' });
  expect(signal?.aborted).toBe(true);
});

test('R12 a file’s time begins when it has arrived, however slowly it came', async () => {
  expect(FILE_ANSWER_MS).toBeLessThan(10_000);
  let heard: unknown = null;
  const uploadMs = 60_000;
  void promptly(
    asked(uploadMs).reply,
    never(() => {}),
    FILE_ANSWER_MS,
  ).catch((error) => {
    heard = error;
  });
  await vi.advanceTimersByTimeAsync(FILE_ANSWER_MS - 1);
  expect(heard).toBe(null);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toMatchObject({ code: 'tooHeavy' });
});

test('an answer in time is the answer, and nothing is stopped after it', async () => {
  let signal: AbortSignal | undefined;
  const answer = await promptly(asked(0).reply, async (gone) => {
    signal = gone;
    return 'the answer';
  });
  await vi.advanceTimersByTimeAsync(ANSWER_MS * 2);
  expect([answer, signal?.aborted]).toEqual(['the answer', false]);
});

test('who leaves stops what is done for him', async () => {
  const { reply, raw } = asked(0);
  let signal: AbortSignal | undefined;
  void promptly(
    reply,
    never((gone) => {
      signal = gone;
    }),
  ).catch(() => {});
  raw.emit('close');
  expect(signal?.aborted).toBe(true);
});
