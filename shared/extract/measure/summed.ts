// A count that sums up the list before it (赴甲、乙、丙三地, 聚焦甲、乙两大产业): as many as were named.
import { readNumeral } from '../numbers/numerals.ts';
import type { Quantity } from '../numbers/quantity.ts';

/** Where something is done or what it reaches: the list belongs to a deed, it does not say how a thing is divided. */
const reaching =
  /^[^、]{0,12}?(?:对|赴|到|在|往|进|聚焦|覆盖|面向|深入|联合|新建|建设|建成|打造|培育|举办|开展|组织|完成|围绕|针对|瞄准|涵盖|涉及)[^、]*、/;

/** How many the list that ends at `at` names, told from the beginning of its clause. */
function listed(f: string, at: number): { count: number; text: string } {
  const text = f.slice(Math.max(0, at - 60), at).replace(/^.*[,。;:\n]/s, '');
  return { count: text.split('、').length, text };
}

/** 做强“粮油果茶”四大产业: a character for each. */
const eachOne =
  /(?:做[强优大]|打造|培育|建设|发展|壮大|推进|构建|实施|聚焦|提升|延伸)[^“”,。;:、]{0,8}“([一-龥]{2,10})”$/;

/** Whether the Chinese numeral at `at` is the number of things just named. */
export function namesSoMany(f: string, at: number): boolean {
  if (f[at - 1] === '”') {
    const each = eachOne.exec(f.slice(Math.max(0, at - 26), at));
    return each !== null && each[1]!.length === readNumeral(f, at)?.value;
  }
  if (!f.slice(Math.max(0, at - 24), at).includes('、')) return false;
  const { count, text } = listed(f, at);
  if (count < 2 || !reaching.test(text)) return false;
  const said = readNumeral(f, at)?.value;
  // 数学、物理和化学三个: 和 joins as well, or belongs to a name
  return said === count || said === count + (/[和与及](?!谐|平)[^、和与及]+$/.test(text) ? 1 : 0);
}

/** The same for a quantity already read. */
export function sumsUp(f: string, q: Quantity): boolean {
  return (
    q.form === 'chinese' &&
    !/^(?:空间|维度|方面)/.test(f.slice(q.unitEnd, q.unitEnd + 2)) &&
    namesSoMany(f, q.numStart)
  );
}
