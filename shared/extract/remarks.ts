// What one block shows by itself: broken quotes and characters, vague promises, impossible dates, lists whose
// count does not fit, editions of events. Remembered with the block; findings.ts turns it into findings.
import { readEnglishRemarks } from './englishRemarks.ts';
import { BROKEN, DAY, EDITION, MONTH, PAIRED, SOME, STEP } from './glance.ts';
import { commitVerbs } from './lexicon.ts';
import type { BlockReading } from './scan.ts';

export type Remark =
  | { kind: 'unclosed'; from: number; to: number; mark: string }
  | { kind: 'mojibake'; from: number; to: number }
  | { kind: 'vague'; from: number; to: number; word: string }
  | { kind: 'bad-date'; from: number; to: number }
  | { kind: 'list-count'; from: number; to: number; target: number; said: number; listed: number }
  | { kind: 'edition'; from: number; to: number; edition: number; name: string; preparing: boolean }
  | { kind: 'year'; from: number; to: number; year: number };

const chosen = commitVerbs.filter((w) => w.length > 1 && !/每|不少于/.test(w));
const some = /若干|一批|一系列|多场|多次|多个|数场|数个|一定数量/;
const vague = new RegExp(`(?:${chosen.join('|')})(?:[^，。,;:、“”《》]{0,4}?)(${some.source})`);
const further = /(?:^|[,。;])进一步(?:加强|提升|提高|完善|健全|优化|深化|扩大|强化|推进|推动)/;
const badCharacters = /\uFFFD+|锟斤拷|烫烫烫|(?<=[一-龥])\?{2,}(?=[一-龥])|Ã[\u0080-\u00BF]|â€/;
const longest = 20_000;
const closers: Record<string, string> = { '“': '”', '《': '》', '(': ')' };
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `seen`: what a glance at the text shows. */
export function readRemarks(
  folded: string,
  reading: BlockReading | null,
  english: boolean,
  seen: number,
): Remark[] {
  const f = folded.length > longest ? folded.slice(0, longest) : folded;
  const out: Remark[] = [];
  if ((seen & PAIRED) !== 0) unclosed(f, out);
  const bad = (seen & BROKEN) !== 0 ? badCharacters.exec(f) : null;
  if (bad)
    out.push({
      kind: 'mojibake',
      from: Math.max(0, bad.index - 4),
      to: Math.min(f.length, bad.index + bad[0].length + 4),
    });
  if ((seen & MONTH) !== 0 && (seen & DAY) !== 0) dates(f, out);
  if (english) {
    readEnglishRemarks(f, reading?.targets.length ?? 0, out);
    return out;
  }
  const m = (seen & SOME) !== 0 && some.test(f) ? vague.exec(f) : null;
  if (m) out.push({ kind: 'vague', from: m.index, to: m.index + m[0].length, word: m[1]! });
  else if (reading && reading.targets.length === 0 && (seen & STEP) !== 0) {
    const g = further.exec(f);
    if (g) {
      const at = g.index + g[0].indexOf('进');
      out.push({ kind: 'vague', from: at, to: g.index + g[0].length, word: '进一步' });
    }
  }
  if (reading) lists(f, reading, out);
  if ((seen & EDITION) !== 0) editions(f, out);
  return out;
}

const isMark = new Uint8Array(65536);
for (const c of '“”《》()') isMark[c.charCodeAt(0)] = 1;

function unclosed(f: string, out: Remark[]): void {
  let open: { mark: string; at: number }[] | null = null;
  for (let i = 0; i < f.length; i++) {
    if (isMark[f.charCodeAt(i)] === 0) continue;
    const c = f[i]!;
    if (closers[c]) {
      // most are closed before another mark comes
      const k = next(f, i);
      if (k < f.length && f[k] === closers[c] && (open === null || open.length < 40)) {
        i = k;
        continue;
      }
      open ??= [];
      if (open.length < 40) open.push({ mark: c, at: i });
    } else if (open !== null) {
      let k = open.length - 1;
      while (k >= 0 && closers[open[k]!.mark] !== c) k--;
      if (k >= 0) open.splice(k, 1);
    }
  }
  const first = open?.[0];
  // the same mark opened twice is a slip of the input method (“…“), closed all the same
  if (!open || !first || (first.mark === '“' && open.filter((o) => o.mark === '“').length % 2 === 0)) return;
  out.push({ kind: 'unclosed', from: first.at, to: Math.min(f.length, first.at + 12), mark: first.mark });
}

/** Where the next mark after `i` stands; the text's end when there is none. */
function next(f: string, i: number): number {
  let k = i + 1;
  while (k < f.length && isMark[f.charCodeAt(k)] === 0) k++;
  return k;
}

function dates(f: string, out: Remark[]): void {
  const re = /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
  for (let m = re.exec(f); m; m = re.exec(f)) {
    const month = Number(m[1]);
    const day = Number(m[2]);
    if (month < 1 || month > 12 || day < 1 || day > days[month - 1]!)
      out.push({ kind: 'bad-date', from: m.index, to: m.index + m[0].length });
  }
}

/** “A”、“B”3个联合项目 · 3个中心(甲、乙) · 三个方向:甲、乙 */
function lists(f: string, reading: BlockReading, out: Remark[]): void {
  reading.targets.forEach((t, n) => {
    const q = t.quantity;
    const said = q.value;
    if (
      q.comparator !== 'eq' ||
      said < 2 ||
      said > 12 ||
      q.ratio ||
      !/^(?:个|家|所|大|项|种|座|名|场|位|支)$/.test(q.unit)
    )
      return;
    const before = f.slice(Math.max(0, t.start - 160), t.start);
    const quoted = /((?:“[^“”]{2,40}”(?:\([^()]{0,40}\))?[、和及与]?){2,})(等)?$/.exec(before);
    if (quoted && !/[“][^”]*$/.test(before.slice(0, quoted.index))) {
      const listed = (quoted[1]!.match(/“/g) ?? []).length;
      if (
        listed !== said &&
        (!quoted[2] || listed > said) &&
        Math.abs(listed - said) <= Math.max(1, said / 2)
      ) {
        out.push({
          kind: 'list-count',
          from: t.end - (t.end - t.start) - quoted[0].length,
          to: t.end,
          target: n,
          said,
          listed,
        });
        return;
      }
      return;
    }
    const plain =
      /(?:^|[,。;:(]|覆盖|涵盖|围绕|聚焦|包括|在|面向)((?:[一-龥A-Za-z0-9]{2,10}、){1,10}[一-龥A-Za-z0-9]{2,10}?)(等?)$/.exec(
        before,
      );
    if (plain) {
      const listed = plain[1]!.split('、').length;
      const open = plain[2] === '等';
      const plainly =
        open ||
        (/^[大个]$/.test(q.unit) &&
          q.left === '' &&
          t.measure !== null &&
          t.measure[0] >= t.end &&
          /(?:领域|方向|学科|专业|专项|主题|板块|城市|地区|行业|产业)$/.test(
            f.slice(t.measure[0], t.measure[1]),
          ));
      const off = open ? listed - said : Math.abs(listed - said);
      if (plainly && off > 0 && off <= Math.max(1, said / 2))
        out.push({
          kind: 'list-count',
          from: t.start - plain[1]!.length - 1,
          to: t.end,
          target: n,
          said,
          listed,
        });
      return;
    }
    const noun = t.measure && t.measure[0] >= t.end ? t.measure[1] : t.end;
    const after = f.slice(noun, noun + 200);
    const inside =
      /^\(([^()]{4,160})\)/.exec(after) ??
      /^:((?:[^。;,:、()]{2,20}、){1,10}[^。;,:、()]{2,20})(?=[。;]|$)/.exec(after);
    if (!inside) return;
    const text = inside[1]!;
    if (
      /^(?:如|含|其中|例如|比如|主题|重点|具体|即将|包括但)|等|以上|以下|每|按|由|详见|见附/.test(text) ||
      /[,;。:]/.test(text) ||
      /\d/.test(text)
    )
      return;
    const listed = text.split(/[、]/).length;
    if (listed >= 2 && listed !== said && Math.abs(listed - said) <= Math.max(1, Math.floor(said / 3)))
      out.push({ kind: 'list-count', from: t.start, to: noun + inside[0].length, target: n, said, listed });
  });
}

const cn = '零一二三四五六七八九十百';
function ordinal(s: string): number {
  if (/^\d+$/.test(s)) return Number(s);
  let total = 0;
  let current = 0;
  for (const c of s) {
    const d = cn.indexOf(c);
    if (c === '十') {
      total += (current || 1) * 10;
      current = 0;
    } else if (c === '百') {
      total += (current || 1) * 100;
      current = 0;
    } else current = d;
  }
  return total + current;
}

function editions(f: string, out: Remark[]): void {
  const re =
    /([一-龥]{0,6})第([一二三四五六七八九十百\d]{1,5})届“?([一-龥A-Za-z]{2,20}?(?:论坛|年会|大会|会议|博览会|峰会|竞赛|大赛|研讨会|科技周|科学节|学术会|展览会|交易会|沙龙|活动周|艺术节|讲座))/g;
  for (let m = re.exec(f); m; m = re.exec(f)) {
    const around = f.slice(Math.max(0, m.index - 6), m.index) + m[1]!;
    out.push({
      kind: 'edition',
      from: m.index + m[1]!.length,
      to: m.index + m[0].length,
      edition: ordinal(m[2]!),
      name: m[3]!,
      preparing:
        /^[^。;,]{0,8}(?:筹备|申办|申报|招标|预热)/.test(
          f.slice(m.index + m[0].length, m.index + m[0].length + 14),
        ) || /筹备|申办|谋划|下一届|上一届|总结|前期|筹办/.test(around),
    });
  }
}
