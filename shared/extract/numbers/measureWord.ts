// Reads the measure word after a number: 场, 个月, 元/人, 台(套); and the words that only begin like one.
import { units } from '../lexicon.ts';
import { startsMatcher } from '../match.ts';

const unitAt = startsMatcher(units);

const timeUnit = /^个?(多)?(月|星期|工作[日天]|小时|季度|学期|学时|课时|周(?!岁|年)|年头|自然日)/;

/** What it begins with. */
const mayBeTime = new Uint8Array(65536);
for (const c of '个多月星工小季学课周年自') mayBeTime[c.charCodeAt(0)] = 1;

/** Words that begin with a measure word but are none: after a number they mean there is no measure word. */
const unitPrefixOfWord = startsMatcher(
  '案例 案件 案头 案卷 案由 案源 部门 期刊 期间 期货 课题 大于 大学 大会 大赛 大学生 大型 天津 天然 元旦 元素 所有 所属 周边 周岁 场景 人才 名单 名优 件套 级别 面向 节点 节约 组织 队伍 分钟 分别 分之 校园 校区 园区 县区 镇街 村居 村民 家庭 家长 站点 位于 对口 对接 条例 里程 成立 成果 成为 成员 成功 层级 片区 首次 首批 克服 度夏 集中 集团 道路 员工 环节 岗位 针对 轮动 组合 辑录 讲座 讲师 讲话 档案 堂食 口岸 口径 支撑 支持 支部 支付 国家 国际 国内 国有 国企 国产 国外 国标 国赛 国道 国债 国籍 国庆 国语 国防 国集团 讲述 讲解 讲好'.split(
    ' ',
  ),
);

const latinRate = /^[A-Za-zμΩ]{1,4}\/[A-Za-z]{1,4}(?![A-Za-z\d])/;

const mayBeLatin = (code: number): boolean => code < 0x2e80;

const timesOf = new Set('人户家场台件班车航批例头课块幅支轮节期亩校梯组份队团村站点街镇馆店船床剂');

export interface Unit {
  start: number;
  end: number;
  text: string;
  many: boolean;
}

/** The measure word that begins at `at`; null when there is none. `chinese`: after a Chinese numeral. */
export function readUnit(f: string, at: number, chinese: boolean): Unit | null {
  const t = mayBeTime[f.charCodeAt(at)] === 1 ? timeUnit.exec(f.slice(at, at + 6)) : null;
  if (t && (t[0]!.startsWith('个') || !chinese)) {
    const per = /^\/(?:年|月|周|天|日|人|学期)/.exec(f.slice(at + t[0].length, at + t[0].length + 3));
    return {
      start: at,
      end: at + t[0].length + (per ? per[0].length : 0),
      text: t[2]! + (per ? per[0] : ''),
      many: t[1] !== undefined,
    };
  }
  const word = unitPrefixOfWord(f, at);
  // 3家长期合作的企业: no parents
  if (word > 0 && !(f[at + 1] === '长' && '期年久'.includes(f[at + 2] ?? '。'))) {
    const own = unitAt(f, at);
    if (own <= 1 || own < word) {
      // 10名优秀教师 and 5家庭农场 differ: only words that never follow as a noun stop here
      if (
        !/^(?:名优|大型|家庭|支撑|支持|对接|对口|组织|件套|首次|首批|场景|讲座|位于|集中|面向|克服|针对|分别|名单|人才|岗位|环节|档案|站点|园区|校园|节约|片区|员工|口径|里程|条例|案)/.test(
          f.slice(at, at + 3),
        ) ||
        own === 0
      )
        return null;
      if (
        /^(?:场景|站点|园区|校园|人才|名单|环节|档案|岗位|片区|员工|口径|里程|条例|节约)/.test(
          f.slice(at, at + 2),
        )
      )
        return null;
    }
  }
  let n = unitAt(f, at);
  // 400Wh/kg, 35mg/L
  const rate = mayBeLatin(f.charCodeAt(at)) ? latinRate.exec(f.slice(at, at + 10)) : null;
  if (rate) return { start: at, end: at + rate[0].length, text: rate[0], many: false };
  // 产能达到22亿方: cubic metres, after so many only
  if (n === 0)
    return f[at] === '方' && '万亿'.includes(f[at - 1] ?? '。') && !chinese
      ? { start: at, end: at + 1, text: '方', many: false }
      : null;
  // 1亿亩次, 120校次: times what is counted
  if (n === 1 && f[at + 1] === '次' && timesOf.has(f[at]!) && !/[数序要第级]/.test(f[at + 2] ?? '。')) n = 2;
  let text = f.slice(at, at + n);
  if (text.charCodeAt(n - 1) < 128 && /[A-Za-z]$/.test(text) && /[A-Za-z]/.test(f[at + n] ?? '')) return null;
  // 30亿元人民币以上: the unit is 元
  if (text === '元人民币') return { start: at, end: at + n, text: '元', many: false };
  if (text === '周' && f[at + 1] === '岁') return { start: at, end: at + 2, text: '周岁', many: false };
  if (text === '人' && f[at + 1] === '民' && f[at + 2] !== '币') return null;
  if (f[at + n] === '/') {
    const per = unitAt(f, at + n + 1);
    if (per > 0) {
      n += 1 + per;
      text = f.slice(at, at + n);
    } else {
      const plain = /^\/(?:百分点|万人|千人|标方|天|日|年|月|人|户|亩|吨|立方米|平方米|平方公里)/.exec(
        f.slice(at + n, at + n + 6),
      );
      if (plain) {
        n += plain[0].length;
        text = f.slice(at, at + n);
      }
    }
  }
  // 台(套), 篇(次), 人·月: a second measure word beside the first
  const beside =
    f[at + n] !== '(' && f[at + n] !== '·'
      ? null
      : /^(?:\([台套次个项件种部辆座组人篇届期场间条名家所处册幅本户]{1,2}\)|·[次月天年日])/.exec(
          f.slice(at + n, at + n + 4),
        );
  if (beside?.[0].startsWith('(')) text += beside[0];
  return { start: at, end: at + n + (beside ? beside[0].length : 0), text, many: false };
}
