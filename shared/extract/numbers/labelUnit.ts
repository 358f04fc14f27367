// The measure word that stands in the label of a number and not behind it: 学术讲座(场):30, 经费(万元):300. Folded text.
import { readUnit } from './measureWord.ts';

const label = /[一-龥]{2}\((?:单位:)?([万亿]?)([一-龥%]{1,3})\)\s?:\s?(?:达到?|为)?\s?$/;
/** 截止时间(月):12 is a date. */
const dated = /(?:时间|日期|年份|年度)\([年月日]\)/;
const ends = /^\s?(?:$|[,。;、\n\t])/;

/** The label before the number that begins at `start` gives a measure word, and nothing follows the number. */
export function unitOfLabel(f: string, start: number, end: number): { unit: string; times: number } | null {
  const from = Math.max(0, start - 16);
  // looked at no further back than a label reaches: a line may be long
  let colon = start - 1;
  while (colon > from && ' 达到为'.includes(f[colon]!)) colon--;
  if (f[colon] !== ':' || !ends.test(f.slice(end, end + 2))) return null;
  const said = label.exec(f.slice(from, start));
  if (!said || dated.test(f.slice(Math.max(0, colon - 8), colon))) return null;
  const unit = said[2] === '%' ? '%' : readUnit(said[2]!, 0, false)?.text;
  if (unit !== said[2]) return null;
  return { unit: said[2]!, times: said[1] === '万' ? 1e4 : said[1] === '亿' ? 1e8 : 1 };
}
