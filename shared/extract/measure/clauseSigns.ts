// Which telling characters a clause holds: a rule for what is counted need not search where its own are not there.
import { glanceFor } from '../glance.ts';

export const DEED = 1 << 0;
export const GOES = 1 << 1;
export const ALL = 1 << 2;
export const VISIT = 1 << 3;
export const ADDED = 1 << 4;
export const WHOM = 1 << 5;
export const TO = 1 << 6;
export const BOUND = 1 << 7;
export const CYCLE = 1 << 8;
export const CLOSED = 1 << 9;
export const FORMAL = 1 << 10;
export const WITH = 1 << 11;
export const YEARLY = 1 << 12;
export const WILL = 1 << 13;
export const BY = 1 << 14;
export const AMONG = 1 << 15;
export const SETS = 1 << 16;
export const UNDER = 1 << 17;
export const BESIDE = 1 << 18;
export const HEADED = 1 << 19;
export const LEVEL = 1 << 20;
export const LESSON = 1 << 21;
export const TAKEN = 1 << 22;
export const ABROAD = 1 << 23;
export const THERE = 1 << 24;
export const IN = 1 << 25;
export const WAY = 1 << 26;
export const WHO = 1 << 27;

/** The bits of what stands between two offsets. */
export const signsIn = glanceFor(
  '获被进入来 到赴前 等 访 增 关 向为给 以 年季月周计 》 续 与 组关子部员工师士门位室 将拟计要 于 中 设 规要 年期均盖 队头自 层 讲作做 把 外 有基 在 式 由'.split(
    ' ',
  ),
);
