// Answers that cost a reading: finished bytes in pieces from the job's thread to the socket, and the words of a plan
// whatever can be read out of them.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseDense } from '../../server/import/firstParts.ts';
import { createJobPool } from '../../server/jobs/pool.ts';
import { createLog } from '../../server/log.ts';
import { jsonPieces, textOf, textPieces } from '../../server/pieces.ts';
import { errorSentence, Refusal } from '../../shared/errors.ts';
import { extractText } from '../../shared/extract/extract.ts';
import type { Extraction } from '../../shared/extract/types.ts';
import { startServer, type TestServer } from './server.ts';

describe('pieces', () => {
  it('of any object are its JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(textOf(jsonPieces(value))).toBe(JSON.stringify(value));
      }),
    );
    expect(textOf(jsonPieces({ a: undefined, b: [undefined, 1], c: null }))).toBe('{"b":[null,1],"c":null}');
  });

  it('of a long list are many, each of a bounded size', () => {
    const value = { seq: 1, list: Array.from({ length: 20_000 }, (_, k) => ({ k, words: '论坛20场' })) };
    const pieces = jsonPieces(value);
    expect(textOf(pieces)).toBe(JSON.stringify(value));
    expect(pieces.length).toBeGreaterThan(4);
    for (const piece of pieces) expect(piece.byteLength).toBeLessThan(1024 * 1024);
  });

  it('of a text cut no character in two', () => {
    for (const by of [0, 1]) {
      const text = 'x'.repeat(by) + '😀'.repeat(200_000);
      expect(textOf(textPieces(text))).toBe(text);
    }
    expect(textOf(textPieces(''))).toBe('');
  });
});

describe('an answer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const extract = (raw: string) =>
    server.call('POST', '/api/extract', {
      token: server.admin,
      raw,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });

  it('leaves its thread as bytes', async () => {
    const pool = createJobPool(createLog('silent'));
    const pieces = await pool.run('extract', '全年举办论坛20场。', 'a');
    expect(pieces.every((piece) => piece instanceof Uint8Array)).toBe(true);
    await pool.close();
  });

  it('is the same, short or long, with its length', async () => {
    for (const lines of [1, 1500]) {
      const text = '全年举办论坛20场，其中上半年10场、下半年10场。\n'.repeat(lines);
      const reply = await extract(text);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(Number(reply.headers.get('content-length'))).toBe(reply.bytes.byteLength);
      expect(reply.json).toEqual(JSON.parse(JSON.stringify(extractText(text))));
    }
  });

  it('of the words comes as text and as JSON', async () => {
    const id = await server.plan();
    const text = await server.call('GET', `/api/plans/${id}/text`, { token: server.admin });
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const json = await server.call('GET', `/api/plans/${id}/text`, {
      token: server.admin,
      headers: { accept: 'application/json' },
    });
    expect(json.json).toEqual({ seq: expect.any(Number), text: text.text });
  });
});

it('a file with more than can be read in one plan is refused with the limit', () => {
  const dense = (targets: number): Extraction => ({
    ...extractText(''),
    targets: new Array(targets),
  });
  expect(() => refuseDense(dense(30_000))).not.toThrow();
  let refusal: unknown;
  try {
    refuseDense(dense(30_001));
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Refusal);
  const { code, details, status } = refusal as Refusal;
  expect(status).toBe(422);
  for (const language of ['zh', 'en'] as const)
    expect(errorSentence(code, language, details)).toContain('30000');
});
