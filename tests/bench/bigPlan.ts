// The text of a big plan for the editor's measurement: about 100,000 characters, 1,200 blocks, 500 numbers that
// are targets. Made from small word lists, the same each time. Not a sample of how plans are written.

const DEPARTMENTS = ['科研处', '国际合作处', '教务处', '人事处', '研究生院', '财务处'];
const FIELDS = [
  '量子信息',
  '生态修复',
  '智能制造',
  '公共卫生',
  '海洋工程',
  '数字人文',
  '能源材料',
  '城市治理',
];
const WORKS = [
  '学术论坛',
  '专题研讨会',
  '青年沙龙',
  '科普讲座',
  '联合研究',
  '学者互访',
  '暑期学校',
  '成果展示',
];
const PLAIN = [
  '注重过程管理，做好资料归档，形成可以检查的工作台账',
  '加强与地方和企业的联系，听取使用单位的意见，及时改进安排',
  '把人才成长放在突出位置，支持青年教师承担任务、积累经验',
  '完善经费使用办法，明确审批权限，提高资金使用的效益',
  '围绕学科前沿凝练方向，鼓励跨院系组队，共享设备与数据',
  '做好宣传和总结，把好的做法固定下来，供下一年度参考',
];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

export interface BigPlan {
  text: string;
  /** The numbers in it, every one of them promised. */
  promises: number;
}

export function bigPlan(characters: number, wanted: number): BigPlan {
  const lines = ['2026年度学校工作计划', ''];
  let length = 0;
  let promises = 0;
  let n = 0;
  const add = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
  };
  for (let section = 0; section < NUMERALS.length; section++) {
    add(`${NUMERALS[section]}、${pick(FIELDS, section)}方面的${pick(WORKS, section)}`);
    for (let part = 0; part < 8; part++) {
      add(`（${NUMERALS[part]}）${pick(FIELDS, section + part)}与${pick(WORKS, part + section)}`);
      for (let item = 1; length < (characters * (section * 8 + part + 1)) / 96; item++) {
        const work = pick(WORKS, n * 5 + part);
        const due = promises < (wanted * length) / characters;
        const promise = due ? `全年举办${pick(FIELDS, n)}${work}不少于${3 + (n % 47)}场，` : '';
        if (due) promises++;
        add(
          item % 3 === 1
            ? `${(item + 2) / 3}. ${pick(FIELDS, n * 3)}${work}。${promise}由${pick(DEPARTMENTS, n)}牵头，${pick(PLAIN, n)}。${pick(PLAIN, n + 2)}。`
            : `${pick(PLAIN, n + 1)}，${promise}${pick(PLAIN, n + 3)}，${pick(PLAIN, n * 7 + 4)}。`,
        );
        n++;
      }
    }
  }
  return { text: `${lines.join('\n')}\n`, promises };
}
