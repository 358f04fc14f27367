// Numbers without a measure word: which of them tell an amount all the same (突破百万, 影响因子提高0.2, 控制在1.3以下).
import type { Quantity } from './quantity.ts';

const countedBefore =
  /(?:数|量|额|人次|人|规模|次|产值|收入)(?:将|要|力争|争取|达到|达|突破|超过|超|近|约|逾|有望|确保|实现|累计|\s)*$|(?:数|量|额|人次)(?:由|从)[^,。;]{1,12}(?:增|升|扩大|增加|提高|提升)(?:至|到)$/;

const ratioBefore = /(?:比|比例|比值|配比|率|配套)[^,。;]{0,8}$/;
const zeroBefore = /(?:率|数|事故|投诉|案件|事件|伤亡)(?:为|降为|降至|降到|控制为|保持为|保持)$/;
const indexBefore = /(?:因子|指数|系数|得分|分值|密度)[^,。;]{0,8}(?:提高|提升|增加|上升|下降|降低)(?:了)?$/;
const levelBefore =
  /(?:提高|提升|增加|上升|降|下降|降低|升|增|扩大|缩小|缩|收窄)(?:到|至|为)$|(?:控制|稳定|保持|维持)在$/;
const ordinalBefore = /(?:第|等级|评级|级别|版本|年级|序号|编号)[^,。;]{0,4}$/;

/** Whether the number says an amount of what stands before it in its clause. */
export function standsAlone(f: string, q: Quantity, before: string): boolean {
  if (q.ratio) return q.left !== '' || ratioBefore.test(before);
  // 参与人数突破百万: a large round number after what it counts; 达到五 is none
  if (q.form === 'chinese' && !(q.value >= 1000 && countedBefore.test(before))) return false;
  const next = f[q.end] ?? '。';
  // 发病率为0
  if (q.value === 0 && ',。;、)”\n'.includes(next) && zeroBefore.test(before)) return true;
  // 公众号粉丝净增3万
  if (
    '万亿'.includes(f[q.numEnd - 1]!) &&
    (q.right !== '' || ',。;、)\n'.includes(next)) &&
    /[一-龥](?:净增|新增|增加|增长|净减|减少)(?:了|约|近)?$/.test(before)
  )
    return true;
  // 流通人次1亿
  if ('万亿'.includes(f[q.numEnd - 1]!) && ',。;、)\n'.includes(next) && countedBefore.test(before))
    return true;
  if (q.right === '' && !',。;、)】!\n\t'.includes(next)) return false;
  // 影响因子提高0.2
  return (
    indexBefore.test(before) || ((q.left !== '' || levelBefore.test(before)) && !ordinalBefore.test(before))
  );
}
