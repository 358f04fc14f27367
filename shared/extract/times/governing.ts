// Which time expression governs the quantities that follow: what a date changes when it comes up in a sentence.
import type { TimeSpan } from './times.ts';

const baselineBefore = /(?:较|(?<!占)比|与|同|相比|对比|相对)\s*$/;

const baselineAfter = /^(?:的)?(?:基础上|为基|同期|水平|相比|基数|基期|的基础)/;

/** The time that governs from `t` on, given the one that did so far: `t` itself, `t` within that year, or still that one. */
export function governs(f: string, time: TimeSpan | null, t: TimeSpan): TimeSpan | null {
  const before = f.slice(Math.max(0, t.start - 4), t.start);
  const last = before.at(-1) ?? '。';
  const after = f.slice(t.end, t.end + 6);
  const namesYear = f[t.end - 1] === '年';
  if (
    ((last <= ' ' || '较比与同对'.includes(last)) && baselineBefore.test(before)) ||
    ('的基为同水相'.includes(after[0] ?? '。') && baselineAfter.test(after))
  )
    return time;
  // 恢复至2019年的110%, 达到2020年的2倍: what it is measured against
  if (
    '至到为于达是'.includes(last) &&
    after[0] === '的' &&
    (/(?:恢复[到至]|相当于)$/.test(before)
      ? /^的[\d一二两三四五六七八九十]/.test(after)
      : /^的(?:\d[\d.]*|[一二两三四五六七八九十]+)(?:倍|成)/.test(f.slice(t.end, t.end + 9)))
  )
    return time;
  // 在2025年3万人次基础上翻一番
  if (before.endsWith('在') && /^[^,。;]{0,14}基础上/.test(f.slice(t.end, t.end + 18))) return time;
  // 召开2026年学术年会: the year belongs to the event's name
  if (
    namesYear &&
    /(?:召开|举办|承办|主办|协办|办好|筹办|组织|参加|暨)(?:好)?$/.test(before) &&
    /^[^,。;:、\d]{0,12}?(?:年会|大会|论坛|峰会|博览会|科普日|科技周|活动周|读书日|文化节|大赛|竞赛)/.test(
      f.slice(t.end, t.end + 16),
    )
  )
    return time;
  // 做好2025年立项课题的结题验收: which ones, not when
  if (
    namesYear &&
    /(?:做好|完成|抓好|推进|开展|组织)$/.test(before) &&
    /^度?(?:立项|获批|在研|申报|启动|开工)[^,。;:]{1,8}?的?(?:结题|验收|中期|跟踪|考核)/.test(
      f.slice(t.end, t.end + 16),
    )
  )
    return time;
  // 完成2025年度审计,执行率达到95%: the year is that of the accounts
  if (
    /(?:做好|完成|抓好|接受|配合|迎接|通过|编制|报送)$/.test(before) &&
    /^度?的?(?:财务|部门|专项|工作|绩效|预算)?(?:审计|决算|年检|年报|总结|考核|考评|评估|清算)/.test(
      f.slice(t.end, t.end + 10),
    )
  )
    return { ...t, aside: true };
  // 完成2025年度“X计划”验收: the year belongs to the name
  if (
    (f[t.end] === '“' || f[t.end] === '《') &&
    /(?:年|年度)$/.test(f.slice(t.start, t.end)) &&
    /[一-龥]$/.test(before) &&
    !/[到至在于前为]$/.test(before)
  )
    return time;
  // 2025年当年: the same year; 2022年起每年: from when
  if (
    t.value.kind === 'relative' &&
    t.value.part === null &&
    time?.value.kind === 'absolute' &&
    t.start - time.end <= 1
  )
    return time;
  // 2025年,全馆全年开放300天; 总结了2025年工作:全年收到征文270篇: the year that was named
  if (
    t.value.kind === 'relative' &&
    t.value.part === null &&
    time?.value.kind === 'absolute' &&
    f.startsWith('全年', t.start) &&
    /^\d{4}$/.test(time.value.value) &&
    (/(?:^|[。;\n])\s*$/.test(f.slice(Math.max(0, time.start - 3), time.start))
      ? f[time.end] === ','
      : /总结了?$/.test(f.slice(Math.max(0, time.start - 3), time.start)))
  )
    return time;
  // 参照2025年做法(全年印发4期): of that year
  if (
    t.value.kind === 'relative' &&
    t.value.part === null &&
    time?.value.kind === 'absolute' &&
    /^[^,。;()]{0,8}\($/.test(f.slice(time.end, t.start))
  )
    return time;
  if (
    namesYear &&
    /^(?:起|开始)(?![^,]{0,3}[二两三四五2-5]年内)/.test(after) &&
    /^\d{4}年$/.test(f.slice(t.start, t.end))
  )
    return time;
  // 对2019年通过认证的专业, 参加6月在京举行的大会: the time tells which, not when
  if (
    '对加席与'.includes(last) &&
    /(?:对|针对|参加|出席|参与)$/.test(before) &&
    /^[^,。;]{2,24}的[^,。;]/.test(f.slice(t.end, t.end + 28))
  )
    return time;
  // 学会成立于1985年
  if (
    last === '于' &&
    /(?:成立|创建|始建|创办|创立|创刊|组建)于$/.test(f.slice(Math.max(0, t.start - 4), t.start))
  )
    return time;
  // 对2025年获奖项目给予奖励
  if (
    last === '对' &&
    /^(?:度)?(?:获奖|立项|认定|获批|新增|入选|结题|验收)[一-龥]/.test(f.slice(t.end, t.end + 5))
  )
    return time;
  if ('标向望眼准'.includes(last) && /(?:对标|面向|展望|着眼|瞄准)$/.test(before)) return time;
  // 由2015年的…提高到…: where the change begins; a later year governs when it comes
  if ((last === '从' || last === '由') && !/^(?:起|开始)/.test(after)) return /^的?\d/.test(after) ? time : t;
  let value = t.value;
  if (
    value.kind === 'relative' &&
    value.part !== null &&
    time?.value.kind === 'absolute' &&
    /^\d{4}/.test(time.value.value)
  ) {
    const year = time.value.value.slice(0, 4);
    const length = /^(\d)y$/.exec(value.part);
    // 2026年起三年内
    if (length) {
      // “十四五”时期,五年累计: the same years
      if (time.value.end - time.value.start + 1 === Number(length[1]) && length[1] !== '1') return time;
      // 截至2025年底,…三年累计毕业416家: the years up to then
      if (/^.{0,3}截[至止]/.test(f.slice(Math.max(0, time.start - 3), time.start + 2))) return time;
      if (/^(?:起|开始)/.test(f.slice(time.end, time.end + 2))) {
        const first = time.value.start;
        const last = first + Number(length[1]) - 1;
        value = { kind: 'absolute', value: `${first}/${last}`, start: first, end: last };
      }
    } else if (time.value.start === time.value.end) {
      const v = value.part
        .split('/')
        .map((p) => `${year}-${p}`)
        .join('/');
      value = { kind: 'absolute', value: v, start: time.value.start, end: time.value.end };
    }
  }
  // 5月和9月各举办1次: both months
  if (
    value.kind === 'relative' &&
    value.part !== null &&
    time?.value.kind === 'relative' &&
    time.value.part !== null &&
    /^[和与及、]$/.test(f.slice(time.end, t.start)) &&
    /^(?:[、和与及]?\d{1,2}月份?)*(?:各|分别)/.test(f.slice(t.end, t.end + 24))
  )
    value = { kind: 'relative', part: `${time.value.part}/${value.part}` };
  return { ...t, value };
}

/** 到2030年,…;…: a paragraph opened by the year it looks to stays with it to the first 。 */
export function opensWithYear(f: string, time: TimeSpan | null): boolean {
  return (
    time !== null &&
    time.value.kind === 'absolute' &&
    time.start <= 8 &&
    /^[^,。;]{0,6}(?:到|至|截至)$/.test(f.slice(0, time.start).trimEnd())
  );
}

/** 未来五年(2026-2030年)新建…: the bracket that ends at `end` only says which years; 过去五年(…) is past. */
export function isSpanTold(f: string, open: number, time: TimeSpan, end: number): boolean {
  return (
    time.start <= open + 4 &&
    time.start > open &&
    time.end >= end - 1 &&
    // (6月)举办论坛: said before all that follows
    ('。;!?\n'.includes(f[open - 1] ?? '。') ||
      /(?:未来|今后|接下来|“?十[四五六]五”?)[^,。;()]{0,4}(?:年|时期|期间)$|[二两三四五2-5]\s?年之?内$/.test(
        f.slice(Math.max(0, open - 12), open).trimEnd(),
      ))
  );
}
