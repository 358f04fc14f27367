// The name of a ratio before its share (二级医院设置老年科比例, 绿色建筑占新建建筑比例): verbs in it are no verbs of the
// sentence. Folded text and offsets in.
import { headAt, headEnds } from './stops.ts';
import { adverbAt } from './stripClause.ts';

const ratio = /(?:占比|比例|比重|份额)$/;
const willBe = /^(?:确保|力争|争取|推动|实现|保持|促进|达到)$/;

/**
 * Up to where a verb may be no part of a ratio's name: none is in 绿色建筑占新建建筑比例 behind 占, nor anywhere in
 * 二级医院设置老年科比例, which begins with a noun; null where it is no such name.
 */
export function ratioNamed(f: string, from: number, a: number, b: number): number | null {
  if (!ratio.test(f.slice(b - 2, b))) return null;
  const of = f.lastIndexOf('占', b - 4);
  if (of > a && f[of + 1] !== '比') return of;
  // 在当地举办的会议占比
  if (a > from && '在对向于为与给'.includes(f[a - 1]!)) return null;
  const h = headEnds(f, a);
  return (h === 0 || a - h < from || willBe.test(f.slice(a - h, a))) && headAt(f, a) === 0 ? a : null;
}

/** 二级医院设置老年科比例: the words before the verb that was taken from its head tell which ratio it is. */
export function opensRatio(f: string, from: number, a: number, b: number): boolean {
  if (a === from || !ratio.test(f.slice(b - 2, b))) return false;
  const h = headEnds(f, a);
  return (
    h > 0 &&
    a - h - from >= 4 &&
    headAt(f, from) === 0 &&
    adverbAt(f, from) === 0 &&
    !/[\d全我本各]/.test(f[from]!)
  );
}
