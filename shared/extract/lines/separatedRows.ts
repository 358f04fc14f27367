// Tables exported as values between commas or semicolons (metric,baseline,target,owner): told by a first line that names
// columns, and as many values in each line below. Latin script only.

/** A first line as it may stand: short names with nothing after the mark. */
const mayHead = /^\s*"?[A-Za-z#][^;,"]{0,30}"?([;,])\S/;
const columnHead = /^(?:[A-Za-z#][\w %()/$£€.'-]{0,30}|(?:19|20)\d\d(?:[/-]\d\d)?(?:\s[A-Za-z]+)?)$/;

export interface Value {
  from: number;
  to: number;
}

/** The values of a line; those in quotation marks may hold the mark. */
export function valuesOf(text: string, mark: string): Value[] {
  const out: Value[] = [];
  for (let at = 0; at <= text.length && out.length < 200; ) {
    const quoted = text[at] === '"' ? text.indexOf(`"${mark}`, at + 1) : -1;
    let end =
      quoted >= 0
        ? quoted + 1
        : text[at] === '"' && text.endsWith('"')
          ? text.length
          : text.indexOf(mark, at);
    if (end < 0) end = text.length;
    let from = at;
    let to = end;
    while (from < to && ' "'.includes(text[from]!)) from++;
    while (to > from && ' "'.includes(text[to - 1]!)) to--;
    out.push({ from, to });
    at = end + 1;
  }
  return out;
}

/** What stands between the values of a line that is a row: the semicolon where it holds one that touches both, else the comma. */
export const markOf = (text: string): ';' | ',' => (/\S;\S/.test(text) ? ';' : ',');

/** Marks as rows the lines of such tables. `named`: how many of the names are known to name columns. */
export function markSeparated(
  lines: readonly { folded: string; row: boolean }[],
  named: (cells: readonly string[]) => number,
): void {
  for (let k = 0; k + 1 < lines.length; k++) {
    const head = lines[k]!;
    const mark = head.row ? undefined : mayHead.exec(head.folded)?.[1];
    if (mark === undefined || head.folded.length > 400) continue;
    const names = valuesOf(head.folded, mark).map(({ from, to }) => head.folded.slice(from, to));
    if (names.length < 3 || !names.every((name) => columnHead.test(name)) || named(names) < 2) continue;
    const goesOn = (at: number): boolean =>
      lines[at] !== undefined &&
      !lines[at]!.row &&
      markOf(lines[at]!.folded) === mark &&
      valuesOf(lines[at]!.folded, mark).length === names.length;
    if (!goesOn(k + 1)) continue;
    for (; goesOn(k); k++) lines[k]!.row = true;
    k--;
  }
}
