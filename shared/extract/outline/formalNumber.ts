// Numbers of the old style at the head of a line: 壹、貳、 and 甲、乙、 stand above 一、 in documents of Taiwan.

const digits = '壹贰叁肆伍陆柒捌玖拾';
const written = '壹贰貳叁參叄肆伍陆陸柒捌玖拾';
const simple: Record<string, string> = { 貳: '贰', 參: '叁', 叄: '叁', 陸: '陆' };
const formal = /^([壹贰貳叁參叄肆伍陆陸柒捌玖拾])[、.．]\s*/;

const stems = '甲乙丙丁戊己庚辛壬癸';
/** A short line of its own: 甲、乙雙方 and 甲、乙兩案比較 count nothing. */
const stem = /^([甲乙丙丁戊己庚辛壬癸])[、.．]\s*(?=[^甲乙丙丁方。，,；;：:\s][^。，,；;：:]{0,19}\s*$)/;

/** Characters such a number begins with. */
export const formalStarts = written + stems;

/** 1 a digit, 2 a stem: most lines begin with neither. */
const kinds = new Uint8Array(65536);
for (const c of written) kinds[c.charCodeAt(0)] = 1;
for (const c of stems) kinds[c.charCodeAt(0)] = 2;

/** The number at `at` of the line as it is written, with its value; null when none stands there. */
export function readFormal(raw: string, at: number): { match: RegExpExecArray; value: number } | null {
  const kind = at < raw.length ? kinds[raw.charCodeAt(at)]! : 0;
  if (kind === 0) return null;
  const c = raw[at]!;
  if (kind === 1) {
    const match = formal.exec(raw.slice(at, at + 6));
    return match && { match, value: digits.indexOf(simple[c] ?? c) + 1 };
  }
  const match = stem.exec(raw.slice(at, at + 40));
  return match && { match, value: stems.indexOf(c) + 1 };
}
