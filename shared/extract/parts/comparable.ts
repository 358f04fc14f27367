// Whether one quantity can be a part of another: of a kind, of a measure word, neither an average nor a total. Folded
// text in.
import type { RawTarget } from '../blockReading.ts';
import { unitClass } from '../numbers/unitClass.ts';

const total = /总(?:数|量|额|规模|人数|面积)$/;

/** 在校学生, 在册会员: all there are, not those newly come. */
const allThere = /^在[校册职岗编库馆读]./;

/** 微课80节,其中语文、数学、英语、科学各20节: as many of each as make up the whole. */
const eachMakesUp = (parent: RawTarget, { per, quantity }: RawTarget): boolean =>
  per!.includes('、') &&
  per!.split(/[、和与及]/).length * quantity.value === parent.quantity.value &&
  quantity.comparator === 'eq';

/** Whether `child` may be a part of `parent` by its kind, its measure word and what it counts. */
export function comparable(f: string, parent: RawTarget, child: RawTarget): boolean {
  if (child.kind !== parent.kind || child.kind === 'percent' || child.kind === 'growth') return false;
  if (child.per !== null && parent.per === null && !eachMakesUp(parent, child)) return false;
  // 招收学生320名,其中硕士占60%,年底在校学生突破1600人: all there are
  if (
    child.measure &&
    f[child.measure[0]] === '在' &&
    allThere.test(f.slice(...child.measure)) &&
    (!parent.measure || f[parent.measure[0]] !== '在')
  )
    return false;
  // 人均培训40学时,其中处级干部110学时: an average has no parts
  if (/[人年平生]均[^,。;]*$/.test(f.slice(Math.max(0, parent.start - 20), parent.start))) return false;
  // 新增会员60家,其中企业40家,总数突破500家: a total is no part
  if (
    child.measure &&
    child.measure[0] !== parent.measure?.[0] &&
    total.test(f.slice(child.measure[0], child.measure[1]))
  )
    return false;
  return (
    unitClass(parent.quantity.unit) === unitClass(child.quantity.unit) ||
    // 作品30部(件),其中戏剧5部、歌曲15件
    parent.quantity.unit.endsWith(`(${child.quantity.unit})`) ||
    // 专家180人次,其中院士3名
    (parent.quantity.unit === '人次' && '名位人'.includes(child.quantity.unit || '。'))
  );
}
