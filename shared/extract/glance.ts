// Which telling characters a folded text holds, by one look at all of them: a rule whose characters are not there
// need not search. Knows no rules; who asks says which characters its rule cannot do without.

/** One bit each. */
export const LETTER = 1;
/** : and the 】 of 【责任单位】. */
export const COLON = 2;
/** “ ” 《 》 ( ) */
export const PAIRED = 4;
/** What broken texts hold; a plain ? as well. */
export const BROKEN = 8;
export const MONTH = 16;
export const DAY = 32;
/** Characters of 若干, 一批, 一系列, 多场, 数个, 一定数量. */
export const SOME = 64;
/** 步 of 进一步, 幅 of 大幅. */
export const STEP = 128;
/** 届 of an edition. */
export const EDITION = 256;
/** 牵, 负 and 责: somebody leads or answers for something. */
export const LEADS = 512;
/** 工 of 分工. */
export const WORK = 1024;
/** Of 首位, 第一, 排在前面. */
export const FIRST = 2048;
/** “ and 《 of a name. */
export const NAMED = 4096;
/** 每 */
export const EVERY = 1 << 13;
/** 各 */
export const EACH = 1 << 14;
/** 从 and 由: where a change begins; 将 and 把: what is merged. */
export const FROM = 1 << 15;
/** Of 团结引领带领凝聚, 上述前述, 对以上, 依托发挥凭借: what is there already. */
export const THERE = 1 << 16;
/** 满 of 满分 */
export const FULL = 1 << 17;
/** Of 副组长, 成员, 召集人, 主任: who sits on a body. */
export const SITS = 1 << 18;
/** Of 体系, 格局, 机制, 模式, 框架. */
export const SYSTEM = 1 << 19;

/** 单 of 单场, 单条 */
export const SINGLE = 1 << 20;

/** Of 票决, 列出, 公布, 出炉, 揭晓, 亮相, 候选, 确定, 编制, 梳理, 如下: a list is made known. */
export const LISTED = 1 << 21;
/** Of 印发, 下发, 转发, 公布: a document is made known. */
export const ISSUED = 1 << 22;
/** Of 围绕, 聚焦, 面向, 针对, 涉及: what something turns to. */
export const AIMED = 1 << 23;
/** 基 of 基础上 */
export const BASIS = 1 << 24;

/** Of 申报, 申请, 候选: who may apply. */
export const APPLIES = 1 << 25;

/** 指: what a word means. */
export const MEANS = 1 << 26;

/** Of 如, 若, 倘若, 假如, 一旦: what may come. */
export const SUPPOSED = 1 << 27;

/** 均 of 人均, 户均 */
export const AVERAGE = 1 << 28;

/** Of 论坛, 大会, 大赛, 展览, 节: who meets. */
export const GATHERING = 1 << 29;

const bits = new Uint32Array(65536);
const mark = (bit: number, characters: string): void => {
  for (const c of characters) bits[c.charCodeAt(0)]! |= bit;
};
mark(LETTER, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
mark(COLON, ':】');
mark(PAIRED, '“”《》()');
mark(BROKEN, '\uFFFD?锟烫屯锛銆鐨镄鍥锲鍦鏄鎶闄鍙紝殑湁敓绉戞妧浗綔鍔锷鍒鎴鍜鐢鑳鏂鏁戝睍鎻涓浜瀛璁');
const markRange = (bit: number, from: number, to: number): void => {
  for (let c = from; c <= to; c++) bits[c]! |= bit;
};
markRange(BROKEN, 0xa1, 0xff);
markRange(BROKEN, 0xe000, 0xf8ff);
mark(MONTH, '月');
mark(DAY, '日');
mark(SOME, '若批系多数定大');
mark(STEP, '步幅');
mark(EDITION, '届');
mark(LEADS, '牵负责');
mark(WORK, '工');
mark(FIRST, '首第前');
mark(NAMED, '“《');
mark(EVERY, '每');
mark(EACH, '各');
mark(FROM, '从由将把');
mark(THERE, '结领聚述对托挥凭');
mark(FULL, '满');
mark(SITS, '长员召主');
mark(SYSTEM, '系局制式架');
mark(SINGLE, '单');
mark(LISTED, '决列布炉晓亮候定编梳如');
mark(ISSUED, '印下转布');
mark(AIMED, '围聚面针涉');
mark(BASIS, '基');
mark(APPLIES, '申候');
mark(MEANS, '指');
mark(SUPPOSED, '如若倘假旦');
mark(AVERAGE, '均');
mark(GATHERING, '坛会赛展节座龙堂营周');

/** All bits of the text's characters. */
export function glance(f: string): number {
  let seen = 0;
  for (let i = 0; i < f.length; i++) seen |= bits[f.charCodeAt(i)]!;
  return seen;
}

/** A glance at a part of a text for other characters: bit k stands for those of `kinds[k]`. */
export function glanceFor(kinds: readonly string[]): (f: string, from: number, to: number) => number {
  const own = new Uint32Array(65536);
  kinds.forEach((characters, k) => {
    for (const c of characters) own[c.charCodeAt(0)]! |= 1 << k;
  });
  return (f, from, to) => {
    let seen = 0;
    for (let i = from; i < to; i++) seen |= own[f.charCodeAt(i)]!;
    return seen;
  };
}
