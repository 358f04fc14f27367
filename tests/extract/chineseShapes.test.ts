// Shapes of Chinese plan sentences beside the plain promise: on which days, how long, how much is there already, by how
// much it changes, of how many a body is made, over the years of the plan. Each is read whatever words fill it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const among = (words: string) => fc.constantFrom(...words.split(' '));
const read = (text: string, title = '2026年工作计划') => extractText(`${title}\n${text}`).targets;
const one = (text: string) => {
  const targets = read(text);
  expect(targets.length, text).toBe(1);
  return targets[0]!;
};

const event = among(
  '科学家面对面 青年学术沙龙 病例讨论会 银龄讲堂 名师工作坊 周末读书会 科普电影放映 校长接待日 学术午餐会 机器人社团',
);
const days = among(
  '每周三 每周五下午 每周一、周四 每周六晚 每周二和周五 每月第一个周六 每月最后一个周五 每月第二个星期三 每季度最后一个周日上午 每月首个周一 每星期日',
);
const held = among('举办 举行 开展 活动 开放 开讲 开课');

describe('on which days', () => {
  it('names nothing: the title does', () => {
    fc.assert(
      fc.property(
        event,
        days,
        held,
        among('全年 共 全年共 年内'),
        among('12场 20次 8期 36次'),
        (...words) => {
          const [name, day, deed, time, amount] = words;
          const target = one(`1.${name}。${day}${deed}，${time}${amount}。`);
          expect(target.quote).toBe(amount);
          expect(target.measure, `${name}。${day}${deed}，${time}${amount}`).toBe(name);
        },
      ),
    );
  });
});

describe('how long', () => {
  const lasting: [things: string, units: string][] = [
    ['展期 会期 行程 赛期 营期', '3天 5天 90天 两周 3个月 10天'],
    ['工期 建设周期 实施期 服务期 执行期 聘期 任期', '6个月 两年 18个月 3年'],
    ['片长 课程时长 每集长度 每讲时长', '3分钟 45分钟 90分钟 2小时'],
  ];
  const span = fc.constantFrom(...lasting).chain(([things, units]) => fc.tuple(among(things), among(units)));
  it('is read after the name of the span', () => {
    fc.assert(
      fc.property(
        span,
        among('|为 |约 |不少于 |不超过 以内| 左右|'),
        among('项目列入年度安排， 由学术部组织实施， 面向全体会员，'),
        ([thing, unit], sides, before) => {
          const [left, right] =
            sides.includes('|') && sides.startsWith('|')
              ? [sides.slice(1), '']
              : ['', sides.replace('|', '')];
          const target = one(`${before}${thing}${left}${unit}${right}。`);
          expect(target.kind, `${thing}${left}${unit}${right}`).toBe('duration');
        },
      ),
    );
  });
});

describe('how much there is already', () => {
  const here = among('现有 目前有 共有 实有 目前共有 已有');
  const body = among('全校 我会 全县 学会 本馆 全院');
  const stock = among(
    '在校学生4.6万人 专任教师3318名 馆藏图书12万册 分支机构12个 单位会员86家 科普基地15个 专职人员37人 实验用房3000平方米',
  );
  it('promises nothing, however much is told', () => {
    fc.assert(
      fc.property(body, here, fc.uniqueArray(stock, { minLength: 1, maxLength: 4 }), (who, has, things) => {
        expect(
          read(`${who}${has}${things.join('，')}。`).map((t) => t.quote),
          `${who}${has}${things}`,
        ).toEqual([]);
      }),
    );
  });
  it('is followed by what is promised', () => {
    fc.assert(
      fc.property(
        body,
        here,
        stock,
        among(
          '今年新增会员300名。 力争年内达到40%。 新建基地2个。 今年计划举办讲座8场。 年内发展会员不少于50名。',
        ),
        fc.constantFrom('，', '。'),
        (who, has, thing, promise, stop) => {
          expect(
            read(`${who}${has}${thing}${stop}${promise}`).length,
            `${who}${has}${thing}${stop}${promise}`,
          ).toBe(1);
        },
      ),
    );
  });
});

describe('by how much it changes', () => {
  const change: [things: string, verbs: string, amounts: string][] = [
    ['委员平均年龄 平均年龄', '下降 降低', '3岁 2岁'],
    ['考核得分 满意度测评', '提高 提升', '2分 5分'],
    ['会议数量 文件数量 能耗 投诉量', '减少 下降 压减', '10% 15%'],
    ['科普经费 研发投入 捐赠收入', '增长 提高 增加', '8% 12%'],
    ['录取率 覆盖率 参与率', '提高 提升', '3个百分点 5个百分点'],
  ];
  const changed = fc
    .constantFrom(...change)
    .chain(([things, verbs, amounts]) => fc.tuple(among(things), among(verbs), among(amounts)));
  it('is growth of what changes', () => {
    fc.assert(
      fc.property(changed, among('|较上年 |比去年 |力争 |预计 |'), ([thing, verb, amount], over) => {
        const target = one(`${thing}${over.replace('|', '')}${verb}${amount}。`);
        expect([target.kind, target.measure], `${thing}${over}${verb}${amount}`).toEqual(['growth', thing]);
      }),
    );
  });
  it('is growth when it comes as a rate', () => {
    fc.assert(
      fc.property(
        among('科普经费 研发投入 会费收入 人员经费'),
        among('按 并按 以 按照'),
        among('不低于3% 5% 不少于8%'),
        among('的幅度逐年增加 的比例逐年递增 的速度增长 的幅度逐年提高 的幅度增长'),
        (thing, by, amount, how) => {
          const target = one(`${thing}${by}${amount}${how}。`);
          expect([target.kind, target.measure], `${thing}${by}${amount}${how}`).toEqual(['growth', thing]);
        },
      ),
    );
  });
});

describe('of how many a body is made', () => {
  it('is a promise where it is said of each', () => {
    fc.assert(
      fc.property(
        among('每个工作委员会 每个项目组 每个专家团 每支服务队 各评审组'),
        among('5名 7至9名 3到5名 5—7名'),
        among('委员 专家 成员'),
        (body, amount, who) => {
          const target = one(`${body}由${amount}${who}组成。`);
          expect([target.quote, target.per, target.measure], `${body}由${amount}`).toEqual([
            amount,
            body.replace(/^(?:每[个支]?|各)/, ''),
            who,
          ]);
        },
      ),
    );
  });
});

describe('over the years of the plan', () => {
  it('is its period, no span', () => {
    fc.assert(
      fc.property(
        among('三年内 三年累计 三年共 三年'),
        among('服务企业1000家 筹集资金2000万元 完成课题30项 举办培训班12期 实现转化20项'),
        (years, promise) => {
          const [target, ...rest] = read(`${years}${promise}。`, '学会三年行动计划（2026—2028年）');
          expect(rest, `${years}${promise}`).toEqual([]);
          expect(target?.period, `${years}${promise}`).toBe('2026/2028');
        },
      ),
    );
  });
});

describe('a level and by when', () => {
  const level = among(
    '本科生比例|80% 数字化业务占比|30% 群众满意度|95% 高级职称人员比重|45% 在校生规模|5000人 注册志愿者人数|3000人 展览观众人次|2万人次 课题结项率|90% 研发投入强度|5% 人均藏书量|20册 门票收入|800万元 志愿服务时长|5000小时',
  );
  const due = among(
    '|null 年底|2026 到年底|2026 上半年|2026-H1 三季度末|2026-Q3 6月底前|2026-06 到2027年|2027 年内|2026',
  );
  const reaches = among('达到 提高到 保持在 不低于 力争达到 稳定在 超过 升至');
  it('is named by the words before the time', () => {
    fc.assert(
      fc.property(level, due, reaches, (named, when, verb) => {
        const [name, value] = named.split('|') as [string, string];
        const [time, period] = when.split('|') as [string, string];
        const target = one(`${name}${time}${verb}${value}。`);
        expect(name, `${name}${time}${verb}${value}`).toContain(target.measure);
        expect(target.measure!.length * 2).toBeGreaterThanOrEqual(name.length);
        expect(String(target.period)).toBe(period);
      }),
    );
  });
});
