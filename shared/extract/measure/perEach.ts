// Reads 各: what stands before it (双方各派10人, 给予表扬,并各奖励10万元) or after it (各学会开展2次).
// Folded text in, offsets out.
import type { Per } from './per.ts';
import { adverbAt, comparatorAt, endsClause, nameEnd } from './perName.ts';
import { verbAt } from './stops.ts';

const direct =
  /^(?:派|选派|印制|编印|开设|开办|设立|开展|招收|举办|召开|进行|印发|出版|组织|建设|安排|推荐|完成|承担|建|办|设|招|选|聘|培养|新增|引进|邀请|形成|提供|投入|配备|推出|打造|出资|承办|主办|共建|合建|新建|新设|增设|配置|配发|派驻|发放|报送|赠送|遴选|资助|奖励|奖补|补助|补贴|给予|出席|参加|讲(?![座堂师])|撰写|获得?(?!奖者)|评选|不|至少|约|有)/;
const parties = /[双两三四多各][方校院所国地家馆]$/;
/** 企业、学院各建设基地2个: who does it. */
const bodies = /(?:企业|院所|高校|学院|院系|部门|单位|机构|学会|协会|分会|支部|园区|医院|街道|乡镇)$/;
/** 5月和9月各举办1次: once in each of the months named. */
const severalMonths = /^(?:\d{1,2}月份?[、和与及]?){2,}$/;
const withThem = /[与同]$|联合|协同|携手$/;
const together = /^(?:联合|合作|共同|共建|合办|协作|携手|协同)/;
const notEach = /^(?:类|项|种|方|界|级各类|自然|式|异|有关|相关|个方面)/;

/** 对3个镇给予表扬,(并各…): the party of the clause before. */
function eachNamed(f: string, from: number, cut: number): Per | null {
  const least = Math.max(0, from - 40);
  // 双方各投入200万元,(各派5名): the same parties
  const same = /(?:^|[,。;:])[^,。;:\d]{0,6}?((?:中外)?[双两三四][方校院所国地家馆])各[^。;,]*,$/.exec(
    f.slice(least, from),
  );
  if (same) {
    const at = least + same.index + same[0].indexOf(same[1]!);
    return { from: at, to: at + same[1]!.length, cut, start: from };
  }
  const named =
    /[对给向为](?:[^,。;]{0,12}的)?\d*[个家名位所支]?([一-龥()、]{1,10}?)(?:给予|予以|进行|颁发|授予)[^,。;]*,$/.exec(
      f.slice(least, from),
    );
  if (!named) return null;
  const at = least + named.index + named[0].lastIndexOf(named[1]!);
  return { from: at, to: at + named[1]!.length, cut, start: from };
}

/** What is told per by the 各 at `at`, for the quantity at `to`. */
export function readEach(f: string, least: number, at: number, to: number): Per | null {
  const rest = f.slice(at + 1, to);
  if (notEach.test(rest)) return null;
  if (rest === '' || comparatorAt(f, at + 1) > 0 || direct.test(rest)) {
    let from = at;
    while (from > least && !endsClause(f, from - 1)) from--;
    const lead = /^.*(?:在|由|要求|组织|举办|开展|建设|新建|引进|与|对|向)(?=[^在]{2,})/.exec(
      f.slice(from, at),
    );
    if (lead) from += lead[0].length;
    // 互派学生各10名: each of the two sides
    if (/互[派换]/.test(f.slice(from, at))) return null;
    for (let k = 0; k < 3; k++) {
      const lead = f.startsWith('新增', from) ? 2 : Math.max(verbAt(f, from), adverbAt(f, from));
      if (lead < 2 || at - from - lead < 2) break;
      from += lead;
    }
    // 各县区各承办3场
    if (f[from] === '各' && at - from > 1) from++;
    let end = at;
    // 给予表扬,并各奖励10万元: those named in the clause before
    if (/^(?:并|且|再)?$/.test(f.slice(from, end))) return eachNamed(f, from, at + 1);
    const trail = /(?:将|均|要|应|至少|每年|全年|分别)$/.exec(f.slice(from, end));
    if (trail) end -= trail[0].length;
    const named = f.slice(from, end);
    // 培训时长各5天: what is measured is no party
    if (
      /(?:时[长间限]|期限|周期|经费|金额|面积|规模|数量|[拨投捐]款|投入|补[助贴]|预算|开支|支出)$/.test(named)
    )
      return null;
    if (end <= from || end - from > 16 || (/\d/.test(named) && !severalMonths.test(named))) return null;
    // 双方各派10人: they are not counted; 硕士、博士各10名: they are
    return {
      from,
      to: end,
      cut: parties.test(named) || (rest !== '' && bodies.test(named) && direct.test(rest)) ? at + 1 : from,
      start: from,
    };
  }
  let end = nameEnd(f, at + 1, to);
  // 各级科技特派员130名, 各地分会场60个
  if ('级地'.includes(f[at + 1] ?? '。') && end >= to && end - at > 2) return null;
  // 资助各学会举办论坛20场: in all
  if (/(?:资助|扶持|补助|支持)$/.test(f.slice(Math.max(least, at - 2), at))) return null;
  if (end - at - 1 > 12) return null;
  // 分布各区的111个设施, 各部门确定的黑点: they say which are meant
  if (f[end] === '的' || /的\s*$/.test(f.slice(at, end))) return null;
  const lead = /^(?:个|级|有关)/.exec(rest);
  const from = at + 1 + (lead ? 1 : 0);
  // 与各高校联合举办讲座12场: so many with all of them
  if (withThem.test(f.slice(Math.max(0, at - 2), at)) && together.test(f.slice(end, end + 2))) return null;
  const trail = /(?:年内|全年|均|都|分别)$/.exec(f.slice(from, end));
  if (trail) end -= trail[0].length;
  return end - from > 1 || /^[镇乡县市区村校院所系]$/.test(f.slice(from, end))
    ? { from, to: end, cut: end, start: at }
    : null;
}
