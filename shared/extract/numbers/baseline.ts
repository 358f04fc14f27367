// What a change is measured against: 较2025年增长30%, 在上年基础上增加20项.

/** Times and plans that a change is measured against. */
const since =
  /(?:较(?![大小高低少强弱快慢好为])|比|与|同)\s*([^,。;:、较比]{0,11}?[年期末底平届五](?:”?时期|”?期间|”|同期|度|底|末|初)?)(?:相比|比较|的?基础|实现|实际|[^,。;、]{0,6}?(?:增|提|上升|上涨|成长|下降|降|减|翻|扩|缩|压)|\s*$)/g;

/** The words that name it (较大事故 and 较高水平 name none), before the quantity at `at`; null when none are written. */
export function readBaseline(f: string, text: string, sentenceFrom: number, at: number): string | null {
  const near = f.slice(Math.max(sentenceFrom, at - 40), at);
  const base = Math.max(sentenceFrom, at - 40);
  // of several the nearest: 比例较2025年提高2个百分点,数量比上年增长一成
  const m = [...near.matchAll(since)].at(-1);
  if (m) {
    const from = base + m.index + m[0].indexOf(m[1]!);
    return text.slice(from, from + m[1]!.length);
  }
  // 较对照增产8%, 增幅高于一般预算支出增幅2个百分点
  const beside =
    /(?:较(?![大小高低少强弱快慢好为])|(?<![同环占对])比(?![例重率值]))([^,。;:、较比重\d]{2,14}?)(?:再|提前|平均|实际)?(?:增产|增收|增加|增长|提高|提升|降低|减少|下降|缩短|节省|高|低|多|少)(?:出|了|约)?\s*$/.exec(
      near,
    ) ?? /(?:高于|高出|快于|低于|领先)([^,。;:、\d]{2,16}?)\s*$/.exec(near);
  if (beside) {
    const from = base + beside.index + beside[0].indexOf(beside[1]!);
    return text.slice(from, from + beside[1]!.length);
  }
  const g = /(?:在|以)([^,。;:、在以]{1,12}?)(?:的?基础上|为基数|为基期)(?=,?[^,。;]*$)/.exec(near);
  if (!g) return null;
  const from = base + g.index + 1;
  return text.slice(from, from + g[1]!.length);
}
