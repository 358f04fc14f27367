// Set phrases that a numeral stands in (一流, 百花齐放): no quantity. Folded text in, offsets out.
import { setPhrases } from '../lexicon.ts';
import { startsMatcher } from '../match.ts';
import { namesSoMany } from '../measure/summed.ts';
import { isHalfYear } from './numerals.ts';

const phraseAt = startsMatcher(setPhrases);

const longUnit = /^(?:公[里顷斤分]|分钟)/;

/** End of the set phrase that covers position i, or 0. */
export function setPhraseEnd(f: string, i: number): number {
  // 提高三分之一, 总数的十分之一
  if (f[i + 1] === '分' && f[i + 2] === '之') return 0;
  for (let k = 0; k <= 4 && k <= i; k++) {
    const n = phraseAt(f, i - k);
    if (n <= k) continue;
    // 每周一讲, 一周一讲 is no Monday
    if (
      k === 1 &&
      n === 2 &&
      f[i - 1] === '周' &&
      '每一两隔'.includes(f[i - 2] ?? '。') &&
      '讲期次场课'.includes(f[i + 1] ?? '。')
    )
      continue;
    // 集体教研一次, 面积扩大一倍: the character before ends a verb
    if (
      k === 1 &&
      n === 2 &&
      f[i] === '一' &&
      '研大高初'.includes(f[i - 1]!) &&
      '次倍番成场期回'.includes(f[i + 1] ?? '。')
    )
      continue;
    // 节水、储能等六大工程: a list is summed up
    if (k === 0 && f[i + 1] === '大' && ((n === 2 && f[i - 1] === '等') || namesSoMany(f, i))) continue;
    // 三公里, 十分钟: the measure word is longer than the phrase; 三个地级市 is no 三个地
    if (k === 0 && n === 2 && longUnit.test(f.slice(i + 1, i + 3))) continue;
    if (k === 0 && n === 3 && f[i + 2] === '地' && '级方区点块段'.includes(f[i + 3] ?? '。')) continue;
    // 会期不超过半天
    if (k === 0 && f[i] === '半' && isHalfYear(f, i)) continue;
    return i - k + n;
  }
  return 0;
}
