// Time words without a numeral (全年, 年内, 上半年, 年底前), found at the character 年.
import { isCn, isDigit } from '../numbers/numerals.ts';
import { relative, type TimeSpan, withTail } from './times.ts';

const wholeYear = [
  '全年度',
  '全年',
  '年内',
  '年度',
  '今年',
  '本年',
  '当年',
  '年底前',
  '年底',
  '年末',
  '年终',
];

/** 全学年, 本学年, 学年内: the year of a school's plan. */
const schoolYear = /^(?:[全本新一]学年(?:度|内|末|的)?|学年[内末总])/;

const yearlyName =
  /^(?!提交|报送|发布|编写|完成|形成|撰写|编印|上报)[一-龥]{0,6}?(?:报告|白皮书|蓝皮书|榜单|名单|年鉴|指南|报表|计划|方案)/;

/** Time words without a numeral, found at the character 年 (全年, 年内, 上半年). `i` is where 年 stands. */
export function readYearWord(f: string, i: number): TimeSpan | null {
  // 上、下半年各一期: both halves
  if (f[i - 1] === '半' && f[i - 2] === '下' && /上[、和与及]?$/.test(f.slice(Math.max(0, i - 4), i - 2)))
    return null;
  if (f[i - 1] === '半' && (f[i - 2] === '上' || f[i - 2] === '下'))
    return { start: i - 2, end: withTail(f, i + 1), value: relative(f[i - 2] === '上' ? 'H1' : 'H2') };
  const before = f[i - 1] ?? '';
  if (before === '学') {
    const from = '全本新一'.includes(f[i - 2] ?? '。') ? i - 2 : i - 1;
    const said = f[from - 1] === '每' ? null : schoolYear.exec(f.slice(from, i + 2));
    if (!said || (from === i - 1 && '每上去下一两三四'.includes(f[i - 2] ?? '。'))) return null;
    return { start: from, end: from + said[0].replace('总', '').length, value: relative('school') };
  }
  if (!'全今本当'.includes(before || '。') && !'内度底末终'.includes(f[i + 1] ?? '。')) return null;
  for (const w of wholeYear) {
    const at = w[0] === '年' ? i : i - 1;
    if (!f.startsWith(w, at)) continue;
    if (
      w[0] === '年' &&
      (isDigit(before.charCodeAt(0)) ||
        isCn(before) ||
        // 次年, but 人次年底
        (/[青少中老同逐每历多近整成学百周上去次]/.test(before) &&
          !(before === '次' && '人场件册'.includes(f[i - 2] ?? '。'))))
    )
      continue;
    if (
      w === '年度' &&
      /^(?:计划|报告|工作|总结|考核|预算|决算|人物|目标|任务|重点|评估|审计|人类|盛会|报表|会议|方案|经费|投资|收入|收支|支出|航次|会费|考评|述职|评优|优秀|最佳|绩效|财务|产值|活动|研讨|论坛|交流|课题|项目|服务|各项)/.test(
        f.slice(i + 2, i + 4),
      )
    )
      continue;
    // 年终结余不少于3万元: a name
    if (w === '年终' && /^(?:结余|考核|总结|决算|评比|测评|奖励|奖金|述职|盘点)/.test(f.slice(i + 2, i + 4)))
      continue;
    // 年度发展报告, 年度学术会议指南: the name of what is made
    if (w === '年度' && yearlyName.test(f.slice(i + 2, i + 12))) continue;
    return { start: at, end: withTail(f, at + w.length), value: relative(null) };
  }
  return null;
}
