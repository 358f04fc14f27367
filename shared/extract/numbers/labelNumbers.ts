// Numbers that are no quantities: they name or order something, or are of the document itself (第3期, 任务2, 一式三份, 二期
// 工程, a telephone number, how long an annex is).
import type { Quantity } from './quantity.ts';

/** (05)2254-1170转301, 电话:8765-4321 */
function isPhone(f: string, q: Quantity): boolean {
  return (
    q.form === 'arabic' &&
    f[q.numStart + 4] === '-' &&
    /^\d{4}-\d{4}/.test(f.slice(q.numStart, q.numStart + 9)) &&
    /(?:\(0\d{1,3}\)\s?|电话|热线|传真|专线|专机)[^,。;\d]{0,4}$/.test(
      f.slice(Math.max(0, q.numStart - 12), q.numStart),
    )
  );
}

/** Whether the quantity is only a name, an ordinal or of the document itself; `after` follows its measure word. */
export function isLabel(f: string, q: Quantity, before: string, after: string): boolean {
  const prev = f[q.numStart - 1] ?? '';
  if (isPhone(f, q)) return true;
  if (
    prev === '×' ||
    f[q.numEnd] === '×' ||
    prev === '第' ||
    (prev === ' ' && f[q.numStart - 2] === '第') ||
    prev === '+' ||
    prev === '〔' ||
    prev === '#' ||
    prev === '№'
  )
    return true;
  // 任务2 本科生升学率…: the space shows that the number is a label
  if (
    q.form === 'arabic' &&
    (q.unit === '' || f[q.numEnd] === ' ') &&
    /(?:任务|专栏|附件|附表|图|表|案例|序号|目标|课题|专题|措施|举措|模块|方向|阶段|项目)\s?$/.test(
      f.slice(Math.max(0, q.numStart - 4), q.numStart),
    )
  )
    return true;
  // (金额单位:港币千元)
  if (
    ':币'.includes(prev || '。') &&
    /单位:(?:港币|新台币|人民币|澳门币)?$/.test(f.slice(Math.max(0, q.numStart - 7), q.numStart))
  )
    return true;
  // 本书一式三份,甲方执两份
  if (
    q.unit === '份' &&
    (/(?:一式|[各执持])$/.test(f.slice(Math.max(0, q.numStart - 2), q.numStart)) ||
      // 填好后报送2份至办公室
      (/^[至到交给]/.test(after) && /(?:报送|提交|寄送|送交|打印)$/.test(before)))
  )
    return true;
  // 附件:任务清单(共12项): how long the annex is
  if (
    (q.unit === '条' &&
      /[\d一二三四五六七八九十]章(?:共)?$/.test(f.slice(Math.max(0, q.start - 4), q.start))) ||
    ('件表录共有'.includes(prev || '。') &&
      /^[个份件]$/.test(q.unit) &&
      /附[件表录](?:共|有)?$/.test(f.slice(Math.max(0, q.start - 3), q.start)))
  )
    return true;
  if (prev === '共' && /^\s{0,4}附[件表录]/.test(f.slice(0, 7))) return true;
  // 共印80份: of the document itself
  return q.unit === '份' && before.endsWith('共印');
}

const phases =
  /(?:计划|工程|项目|建设|规划|行动|专项|园区?|校区|[大教]楼|厂房|机场|中心|[据源]库|平台|系统|管网|场馆)$/;
const phaseOf = /^期(?:工程|项目|建设|扩建|改造|开发|厂房|校区|用房|园区|试点)/;
const sessions = /^(?:会议|全会|全体会议|党代会|代表大会|常务会|党组会)/;

/** Whether it tells which phase or session is meant, by its measure word. */
export function isPhase(f: string, q: Quantity, before: string, after: string, cycle: boolean): boolean {
  // 卓越行动计划二期
  if (
    q.unit === '期' &&
    q.form === 'chinese' &&
    q.value <= 6 &&
    phases.test(before) &&
    !/(?:举办|开展|组织)[^,。;]*$/.test(before)
  )
    return true;
  if (f[q.unitStart] === '期' && q.value <= 6 && phaseOf.test(f.slice(q.unitStart, q.unitStart + 3)))
    return true;
  return q.unit === '次' && q.value > 2 && !cycle && sessions.test(after);
}
