// What takes a place in a ranking: the words before the verb that places it.
import { clauseStart } from './clause.ts';
import { measureBefore } from './measureBefore.ts';
import type { Span } from './nounSpan.ts';

const reaches =
  /(?:力争|争取|确保|稳居|保持|稳定|进入|跻身|迈入|迈进|位居|位列|位于|列|居|排名|排在|冲进|冲击|挺进|闯入|入围|跃居|跃升至|升至|提升至|上升至|达到|在|至|到|全国|全球|世界|国际|国内|全省|全市|全县|全区|全校|同类|同行业|院校|高校|单位|省内|市内|行业|城市|科协系统|系统|地区|参评|(?<![A-Z])[A-Z]{2,8}(?![A-Z])|综合|各类|的|,|\s)+$/;

/** What takes a place (综合实力进入全省前10名): the words before the verb that places it. */
export function rankedBefore(f: string, to: number, floor: number): Span | null {
  const from = clauseStart(f, to, floor);
  const text = f.slice(from, to);
  const verb =
    /(?:力争|争取|确保)?(?:进入|跻身|迈入|迈进|位居|位列|排名|排在|冲进|挺进|闯入|入围|跃居|跃升至|保持在?|稳居|升至|提升至|上升至|居|列)(?!表|入)/.exec(
      text,
    );
  let b = to;
  // 力争进入全市前3名: what rises was named before
  if (reaches.exec(text)?.index === 0) return null;
  if (verb && verb.index >= 2)
    b = from + verb.index + (verb[0].endsWith('排名') && verb.index < 12 ? verb[0].length : 0);
  else {
    const tail = reaches.exec(text);
    if (tail && tail.index >= 2) b = from + tail.index;
  }
  // 指数在省级开发区中进入前5位: among whom
  const among = /在[^,。;在]{2,16}(?<!评价|评估|考核|评比|排名)[中内]$/.exec(f.slice(from, b));
  if (among && among.index >= 2) b = from + among.index;
  return measureBefore(f, b, floor, false);
}
