// Reads what a quantity is stated per: 每场论坛, 每人每月, 每千人口, 各学会, 双方各派. Folded text in, words out.
import { readEach } from './perEach.ts';
import { event, readEvery } from './perEvery.ts';
import { readAverage, readRhythm, readSingle } from './perRhythm.ts';

export interface Per {
  /** The name in the text. */
  from: number;
  to: number;
  /** What stands before here is no part of the measure. */
  cut: number;
  /** Where 每 or 各 stands; what is counted may stand before it (“名医讲堂”每月2次). */
  start: number;
}

const partyEvery = /[双两三四][方校院所国地家馆]每(?:年|月|季度?|半年|学期)各$/;

/** The nearest 每X or 各X of the clause before the quantity at `to`; `nounAfter`: a noun follows the measure word. */
export function readPer(f: string, clauseFrom: number, to: number, nounAfter: boolean): Per | null {
  const least = Math.max(clauseFrom, to - 60);
  const text = f.slice(least, to);
  const every = text.lastIndexOf('每');
  const each = text.lastIndexOf('各');
  // 双方每年各出资50万元: each of them
  if (every >= 0 && each > every && partyEvery.test(text.slice(0, each + 1)))
    return readEach(f, least, least + each, to);
  if (every >= 0 && every > each - 12) return readEvery(f, least, every, to, nounAfter);
  return each >= 0
    ? readEach(f, least, least + each, to)
    : (readRhythm(f, least, to) ?? readSingle(f, least, to) ?? readAverage(f, least, to));
}

const comesToEach = /^[^,。;]{0,3},(?:参加|参训|参会|参与|到场|招收|吸引)[^,。;:()、\d]{0,8}$/;

/** 每人讲党课1次、听课8节: what is joined by 、 is per the same. */
export function perGoesOn(
  f: string,
  sentence: number,
  prev: { end: number; per: string | null; sentence: number } | undefined,
  start: number,
): string | null {
  if (!prev || prev.per === null || prev.sentence !== sentence || start - prev.end > 33) return null;
  const between = f.slice(prev.end, start);
  // 每场1小时左右,参加居民20-30人: who comes to each
  if (event.has(prev.per) && comesToEach.test(between)) return prev.per;
  return /^(?!.*(?:全年|年内|每|各|共|总|合计))[^,。;:()、]{0,12}[、和与及][^,。;:()]{0,20}$/.test(between)
    ? prev.per
    : null;
}
