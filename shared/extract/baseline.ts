// What a change is measured against: 较2025年增长30%, 在上年基础上增加20项.

/** The words that name it, before the quantity at `at`; null when none are written. */
export function readBaseline(f: string, text: string, sentenceFrom: number, at: number): string | null {
  const near = f.slice(Math.max(sentenceFrom, at - 40), at);
  const base = Math.max(sentenceFrom, at - 40);
  const m =
    /(?:较|比|与|同)\s*([^,。;:、较比]{0,11}?[年期末底平届五](?:”?时期|”?期间|”|同期|度|底|末)?)(?:相比|比较|的?基础|实现|实际|[^,。;、]{0,6}?(?:增|提|上升|上涨|成长|下降|降|减|翻|扩|缩|压)|\s*$)/.exec(
      near,
    );
  if (m) {
    const from = base + m.index + m[0].indexOf(m[1]!);
    return text.slice(from, from + m[1]!.length);
  }
  const local =
    /(?:较|比)((?:当地|本地|同类|对照|常规|传统|周边|普通)[^,。;:、较比]{0,8}?)(?:高|低|多|少|增|提|下降|降|减)[^,。;:、]{0,3}$/.exec(
      near,
    );
  if (local) {
    const from = base + local.index + 1;
    return text.slice(from, from + local[1]!.length);
  }
  const g = /(?:在|以)([^,。;:、在以]{1,12}?)(?:的?基础上|为基数|为基期)(?=,?[^,。;]*$)/.exec(near);
  if (!g) return null;
  const from = base + g.index + 1;
  return text.slice(from, from + g[1]!.length);
}
