// Between a measure word and its noun stands of what size the things are (30户海拔1800米以上山区农户, 17个百亿元、
// 45个十亿元以上项目): the noun is what is counted, the size promises nothing.
// Folded text in, offsets out.
import { startsMatcher } from '../match.ts';

const measures =
  '海拔|(?:营业|主营业务|销售|经营|营业总)?收入|营收|营业额|销售额|产值|总产值|总投资额?|计划投资|投资额?|注册资本|资产总额|总?(?:建筑|占地|种植|经营)?面积|总?库容|(?:总)?装机(?:容量)?|床位|距离|跨度|路幅|管径|集雨面积|服务人口|人口|从业人员|职工|人均纯?收入';
const amount =
  '(?:在|达到?|为|超过?|突破|不低于|不少于|高于|低于)?\\s?(?:\\d[\\d.,]*[百千万亿]*|[一二三四五六七八九十百千万亿]+)(?:元|米|公里|平方米|平方公里|立方米|亩|张|人|千瓦|兆瓦|吨|毫米)';
/** 海拔1800米以上, 年营业收入超过2000万元的 */
const sized = new RegExp(`^(?:年均?)?(?:${measures})${amount}(?:(?:及?以[上下]|以内)的?|的)(?=[一-龥“]{2})`);
const opensSize = startsMatcher([...'海营主销经产总计投注资建占种面库装床距跨路管集服人从职年']);

/** How many characters at `at` only say of what size the things are; 0 where none do. */
export function sizeLength(f: string, at: number): number {
  return opensSize(f, at) > 0 ? (sized.exec(f.slice(at, at + 32))?.[0].length ?? 0) : 0;
}

const amountFirst =
  /^(?:\d[\d.]*|[一二三四五六七八九十百千]*)[千万亿]+元?(?:(?:及?以上|级)(?:的|产业|工业)?(?=[一-龥]{2})|(?=产业|园区|集群|企业|项目|工程))/;

/** 60个5亿元以上项目: how many characters the amount takes that is part of the name; 0 where none is. */
export function amountLength(f: string, at: number): number {
  const code = f.charCodeAt(at);
  return code < 0x3a || '一二三四五六七八九十百千万亿'.includes(f[at]!)
    ? (amountFirst.exec(f.slice(at, at + 14))?.[0].length ?? 0)
    : 0;
}

const sizeBefore = new RegExp(
  `[\\d百千万亿](?:多|余)?[个家户所座处条栋幢名位项支村](?:年均?)?(?:${measures})(?:在|为)?$`,
);

/** Whether the words before a number say that it is the size of things counted just before. */
export const saysSize = (before: string): boolean => sizeBefore.test(before);
