// Parts of a total that stand in a bracket behind it: 研究生100名(博士生30名、硕士生70名). Folded text in.
import type { RawTarget } from '../blockReading.ts';
import type { Divided } from './breakdown.ts';
import { comparable } from './comparable.ts';
import { dimensionOf } from './dimensions.ts';
import { hasShares, isShare } from './partShares.ts';

/** A bracket that is open: what governed before it, the quantity it may divide, whether it says so. */
export interface Frame<Time> {
  open: number;
  time: Time;
  parent: number;
  explicit: boolean;
  from: number;
  /** What 其中 divides inside it (项目6个,其中续建4个). */
  divided: Divided | null;
  /** Where the clause around it began. */
  clauseFrom: number;
}

/** At a closing bracket: what stands inside becomes part of the quantity before it, where the words or the sum say so. */
export function settleBracket(f: string, targets: RawTarget[], frame: Frame<unknown>, close: number): void {
  if (frame.parent < 0) return;
  const parent = targets[frame.parent]!;
  const inside: number[] = [];
  // what 其中 inside the bracket made a part is none of the whole
  for (let k = frame.from; k < targets.length; k++)
    if (
      targets[k]!.parent < 0 &&
      (comparable(f, parent, targets[k]!) || (frame.explicit && hasShares(parent) && isShare(f, targets[k]!)))
    )
      inside.push(k);
  if (inside.length === 0) return;
  // 每场邀请讲者3名(海外讲者1名)
  if (parent.per !== null && !/[每各共总合累]|全[年县市省校院]/.test(f.slice(frame.open, close)))
    for (const k of inside) targets[k]!.per ??= parent.per;
  const sum = inside.reduce((s, k) => s + (targets[k]!.quantity.min ?? targets[k]!.quantity.max ?? 0), 0);
  const whole = parent.quantity.min ?? parent.quantity.max ?? 0;
  const halves =
    inside.length > 1 && /上半年.*下半年|季度.*季度/.test(f.slice(frame.open, close).slice(0, 200));
  if (!frame.explicit && !(inside.length > 1 && sum === whole) && !halves && !almost()) return;
  for (const k of inside) {
    const child = targets[k]!;
    child.parent = frame.parent;
    child.rules.part_of = 'bracket';
    if (child.time === null || child.time === parent.time) child.time = parent.time;
  }

  /** 研究生100名(博士生30名、硕士生80名): the names end alike. */
  function ofOneKind(): boolean {
    const end = (t: RawTarget): string => (t.measure ? (f[t.measure[1] - 1] ?? '') : '');
    const name = end(targets[inside[0]!]!);
    // 国家级 and 省级, 博导 and 硕导 are all there are of a kind; 党员 and 团员 may not be
    return (
      (name === end(parent) || '级类型导士'.includes(name)) &&
      name !== '' &&
      inside.every((k) => end(targets[k]!) === name)
    );
  }

  /** 访问学者45人(短期30人,长期20人) */
  function ofOneDimension(): boolean {
    const words = (t: RawTarget): string => (t.measure ? f.slice(...t.measure) : '');
    return (
      dimensionOf(
        inside.map((k) => words(targets[k]!)),
        words(parent),
      ) !== null
    );
  }

  /** Sums of money exclude each other. */
  function ofMoney(): boolean {
    return inside.every((k) => targets[k]!.kind === 'money');
  }

  /** 授奖80项(一等奖8项、二等奖24项、三等奖40项): a list of nothing else, which does not quite make the total. */
  function almost(): boolean {
    return (
      (inside.length > 2 || (inside.length === 2 && (ofOneKind() || ofMoney() || ofOneDimension()))) &&
      inside.length === targets.length - frame.from &&
      Math.abs(sum - whole) <= whole * 0.2 &&
      inside.every((k) => targets[k]!.quantity.comparator === 'eq') &&
      (targets[inside[0]!]!.kind === 'count' || ofMoney()) &&
      parent.quantity.comparator === 'eq' &&
      !/等$|[。;]|[例比]如/.test(f.slice(frame.open, close))
    );
  }
}
