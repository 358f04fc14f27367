// Parts in the bracket behind a total, each after its name: €12m (City 40%, State 35%, utility 25%), 90 talks in all
// (Physics 40, Law 30, Arts 20).

/** What such a bracket holds before a share: the shares before it, and its name. */
const inShares =
  /(?<=\()(?:[A-Za-z][A-Za-z ]{1,30} \d{1,3}(?:%| per cent)(?:,| and|, and) )*[A-Za-z][A-Za-z ]{1,30} $/;

/** The next of them. */
const another = /^(?:%| per cent)?(?:,| and|, and) [A-Za-z][A-Za-z ]{1,30} \d{1,3}(?:%| per cent)/;

/** Where what such a bracket holds before the share at `at` begins; -1 where there is no such bracket, or only one share. */
function bracketOf(f: string, from: number, at: number): number {
  const base = Math.max(from, at - 160);
  const said = f.slice(base, at);
  const inside = inShares.exec(said);
  if (inside === null) return -1;
  return /\d/.test(inside[0]) || another.test(f.slice(at, at + 60).replace(/^\d[\d.]*/, ''))
    ? base + inside.index
    : -1;
}

/** Whether the share at `at` is one of several in the bracket behind a sum. */
export function isListedShare(f: string, from: number, at: number): boolean {
  const inside = bracketOf(f, from, at);
  return (
    inside > 0 &&
    /\d(?: (?:million|billion|thousand|m|k))? \($/.test(f.slice(Math.max(0, inside - 16), inside))
  );
}

/** The name before the share at `at`, where it is one of a sum that ends at `sumEnd`; null where it is none. */
export function listedShare(f: string, sumEnd: number, at: number): readonly [number, number] | null {
  if (!f.startsWith(' (', sumEnd) || bracketOf(f, sumEnd, at) !== sumEnd + 2) return null;
  const name = /[A-Za-z]+(?: (?!and\b)[A-Za-z]+)*(?= $)/.exec(f.slice(sumEnd, at));
  return name === null ? null : [at - 1 - name[0].length, at - 1];
}

const named = /[A-Za-z][A-Za-z &-]{1,40} (\d[\d,]*)/;
const allNamed = new RegExp(`^${named.source}(?:(?:[,;]|,? and) ${named.source})+$`);
const counted = /(\d[\d,]*)(?: [a-z-]+){1,6} \($/;
const amountOf = (numeral: string): number => Number(numeral.replaceAll(',', ''));

/** Whether the number at `at` is one of several counts in such a bracket, which make up the number before it or almost. */
export function isListedCount(f: string, from: number, at: number): boolean {
  const open = f.lastIndexOf('(', at);
  const close = f.indexOf(')', at);
  if (open <= from || close < 0 || at - open > 160 || close - at > 160) return false;
  const inside = f.slice(open + 1, close);
  const total = counted.exec(f.slice(Math.max(from, open - 70), open + 1));
  if (total === null || !allNamed.test(inside)) return false;
  const sum = inside.match(/\d[\d,]*/g)!.reduce((all, numeral) => all + amountOf(numeral), 0);
  return Math.abs(sum - amountOf(total[1]!)) <= amountOf(total[1]!) * 0.2;
}
