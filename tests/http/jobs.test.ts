// The pool of job threads: limits hold, a lost thread is replaced, one lane does not starve others.
import { afterEach, describe, expect, it } from 'vitest';
import { createJobPool, type JobPool } from '../../server/jobs/pool.ts';
import { createLog } from '../../server/log.ts';
import { textOf } from '../../server/pieces.ts';
import { Refusal } from '../../shared/errors.ts';

let pool: JobPool;
afterEach(() => pool.close());

const start = (limits: Partial<{ timeMs: number; memoryMb: number; threads: number; queue: number }>) => {
  pool = createJobPool(createLog('silent'), {
    timeMs: 20_000,
    memoryMb: 256,
    threads: 2,
    queue: 10,
    ...limits,
  });
  return pool;
};
const preview = (text: string) => ({
  bytes: new TextEncoder().encode(text),
  fileName: 'a.txt',
  title: null,
  structure: null,
  departments: [],
  predecessor: null,
  by: 'u1',
  cards: false,
  year: 2026,
});
const code = (error: unknown): string => (error instanceof Refusal ? error.code : String(error));

describe('jobs', () => {
  it('over its time a job ends as tooHeavy, and the next one is served', async () => {
    start({ timeMs: 1 });
    const heavy = preview('一、全年举办论坛不少于20场。\n'.repeat(50_000));
    expect(await pool.run('previewImport', heavy, 'a').catch(code)).toBe('tooHeavy');
    await pool.close();
    start({});
    expect(JSON.parse(textOf(await pool.run('extract', '全年举办论坛不少于20场。', 'a')))).toHaveProperty(
      'targets',
    );
  });

  it('over its memory a job ends as tooHeavy, and the pool lives', async () => {
    start({ memoryMb: 40 });
    const heavy = preview('一、全年举办论坛不少于20场。\n'.repeat(90_000));
    expect(await pool.run('previewImport', heavy, 'a').catch(code)).toBe('tooHeavy');
    expect(textOf(await pool.run('extract', '', 'a'))).toContain('targets');
  });

  it('a refusal comes back as it was', async () => {
    start({});
    const doc = { ...preview('x'), fileName: 'a.docx' };
    expect(await pool.run('previewImport', doc, 'a').catch(code)).toBe('badFile');
  });

  it('a full queue turns away instead of growing', async () => {
    start({ threads: 1, queue: 2 });
    const asked = Array.from({ length: 6 }, (_, nth) => pool.run('extract', '一', `${nth}`).catch(code));
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === 'overloaded').length).toBeGreaterThanOrEqual(3);
    expect(answers.filter((answer) => Array.isArray(answer)).length).toBeGreaterThanOrEqual(2);
  });

  it('R2 closed while jobs run and wait: each is told to come again', async () => {
    start({ threads: 1 });
    await pool.run('extract', '', 'a');
    const heavy = preview('一、全年举办论坛不少于20场。\n'.repeat(50_000));
    const asked = [
      pool.run('previewImport', heavy, 'a').catch(code),
      pool.run('extract', '', 'b').catch(code),
    ];
    await pool.close();
    expect(await Promise.all(asked)).toEqual(['overloaded', 'overloaded']);
  });

  it('R11 one lane fills half of the queue, and the others still have theirs', async () => {
    start({ threads: 1, queue: 6 });
    const ofA = Array.from({ length: 8 }, () => pool.run('extract', '', 'a').catch(code));
    const ofB = [pool.run('extract', '', 'b'), pool.run('extract', '', 'b')];
    expect((await Promise.all(ofA)).filter((answer) => answer === 'tooMany')).toHaveLength(4);
    expect((await Promise.all(ofB)).map(textOf).join()).toContain('targets');
  });

  it('one lane’s jobs run one after the other, others pass', async () => {
    start({ threads: 2 });
    const order: string[] = [];
    const heavy = preview('一、全年举办论坛不少于20场。\n'.repeat(3000));
    const slow = [1, 2, 3].map((nth) =>
      pool.run('previewImport', heavy, 'greedy').then(() => order.push(`greedy${nth}`)),
    );
    const quick = pool.run('extract', '一', 'other').then(() => order.push('other'));
    await Promise.all([...slow, quick]);
    expect(order.indexOf('other')).toBeLessThan(order.indexOf('greedy2'));
    expect(order.filter((name) => name !== 'other')).toEqual(['greedy1', 'greedy2', 'greedy3']);
  });
});
