// Names and titles: what looks the same is the same, what cannot be seen is no name.
import { describe, expect, it } from 'vitest';
import { nameSchema, titleSchema } from '../../shared/api/fields.ts';

describe('a name', () => {
  it('is kept as it is written', () => {
    for (const name of ['科研处', '李 四', 'É部', '👨‍👩‍👧 家', 'می‌خواهم', 'O’Brien', '第一　研究室', '=1+1'])
      expect(nameSchema.parse(name)).toBe(name);
  });

  it('loses what nobody sees, and is one line', () => {
    for (const [written, kept] of [
      ['科研处\u200b', '科研处'],
      ['\ufeff科研\u00ad处', '科研处'],
      ['\u202e处研科\u202c', '处研科'],
      ['\u2066a\u2069', 'a'],
      ['a\u0000b\u0008\u007f', 'ab'],
      ['a\ud800b', 'ab'],
      ['E\u0301部', 'É部'],
      [' 科研处\r\n办公室\t一 ', '科研处 办公室 一'],
    ] as const)
      expect(nameSchema.parse(written)).toBe(kept);
  });

  it('of nothing that is seen is blank', () => {
    for (const name of [
      '',
      ' ',
      '\u3000',
      '\u200b',
      '\u200d',
      '\u2060\u2066',
      '\u115f',
      '\u2800',
      '\u3164',
      '\ud800',
      '\n',
    ])
      for (const schema of [nameSchema, titleSchema])
        expect(schema.safeParse(name).error?.issues[0]).toMatchObject({ code: 'too_small', minimum: 1 });
  });

  it('is as long as what is kept', () => {
    expect(nameSchema.safeParse('x'.repeat(60)).success).toBe(true);
    expect(nameSchema.safeParse(`${'x'.repeat(60)}\u200b`).success).toBe(true);
    expect(nameSchema.safeParse('x'.repeat(61)).success).toBe(false);
  });
});
