// Takes a consistent plan apart: every way in which one slip of the pen makes it contradict itself, with the kind of
// finding that must follow. Reads the plan with the extraction only to know where its numbers and names stand.
import { extractText } from '../../shared/extract/extract.ts';
import type { Extraction, FindingKind, Target } from '../../shared/extract/types.ts';

export interface Mutation {
  kind: FindingKind;
  name: string;
  text: string;
  departments?: string[];
  /** Words of which at least one stands in the finding's spans or sentence. */
  says: string[];
}

const splice = (text: string, at: number, length: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + length);

/** The target with another number, written in digits. */
function renumber(text: string, t: Target, value: number): string {
  const written = /[万]$/.test(t.number)
    ? `${value / 1e4}万`
    : / million$/.test(t.number)
      ? `${value / 1e6} million`
      : String(value);
  const at = t.offset + t.quote.indexOf(t.number);
  return splice(text, at, t.number.length, written);
}

export function mutations(text: string): Mutation[] {
  const e = extractText(text);
  return [
    ...sums(text, e.targets),
    ...restated(text, e.targets),
    ...ranges(text, e.targets),
    ...numbering(text),
    ...lists(text),
    ...editions(text),
    ...dates(text),
    ...damage(text),
    ...departments(text, e),
    ...vague(text, e.targets),
    ...untaken(text, e.targets),
  ];
}

function sums(text: string, targets: readonly Target[]): Mutation[] {
  const out: Mutation[] = [];
  for (const total of targets) {
    const parts = targets.filter((t) => t.part_of === total.offset);
    const whole = total.min ?? total.max;
    if (parts.length === 0 || whole === null) continue;
    const sum = parts.reduce((s, p) => s + (p.min ?? p.max ?? 0), 0);
    const partition =
      parts.length > 1 && sum === whole && [total, ...parts].every((t) => t.comparator === 'eq');
    for (const p of parts) {
      const value = p.min ?? p.max ?? 0;
      if (partition) {
        const by = Math.max(2, Math.round(whole / 10));
        out.push({
          kind: 'sum',
          name: `part ${p.quote} grows`,
          text: renumber(text, p, value + by),
          // 50,000 as English writes it
          says: /万|million/.test(p.number) ? [''] : [String(by), by.toLocaleString('en-US')],
        });
        out.push({
          kind: 'sum',
          name: `part ${p.quote} shrinks`,
          text: renumber(text, p, value - 1 || value + 1),
          says: [''],
        });
      } else if (parts.length === 1 && total.comparator !== 'gte') {
        const value = (total.max ?? whole) * 2;
        const { min, max } = p;
        if (min !== null && max !== null && min !== max) continue;
        out.push({
          kind: 'subset',
          name: `${p.quote} of ${total.quote}`,
          text: renumber(text, p, value),
          says: [String(value)],
        });
      }
    }
    if (partition) {
      const value = whole + Math.max(3, Math.round(whole / 12));
      out.push({
        kind: 'sum',
        name: `total ${total.quote} grows`,
        text: renumber(text, total, value),
        says: [''],
      });
    }
  }
  return out;
}

function restated(text: string, targets: readonly Target[]): Mutation[] {
  const out: Mutation[] = [];
  targets.forEach((a, i) => {
    const again = targets
      .slice(i + 1)
      .find(
        (b) =>
          b.measure === a.measure && b.quote === a.quote && b.section !== a.section && b.period === a.period,
      );
    if (!again || again.min === null) return;
    const value = again.min + 3;
    // what it is divided into no longer makes it
    const parts = targets.some((t) => t.part_of === again.offset);
    out.push({
      kind: parts ? 'sum' : 'restated',
      name: `${a.measure} said again`,
      text: renumber(text, again, value),
      says: [String(value)],
    });
  });
  return out;
}

function ranges(text: string, targets: readonly Target[]): Mutation[] {
  return targets
    .filter((t) => t.comparator === 'range')
    .flatMap((t) => {
      const m = /^(\S+?)(\s*(?:-|–|—|~|至|到|to)\s*)(\S+)$/.exec(t.number);
      if (!m) return [];
      const turned = `${m[3]}${m[2]}${m[1]}`;
      const at = t.offset + t.quote.indexOf(t.number);
      return [
        {
          kind: 'range' as const,
          name: t.quote,
          text: splice(text, at, t.number.length, turned),
          says: [turned],
        },
      ];
    });
}

const nextNumber: Record<string, string> = {
  一: '二',
  二: '三',
  三: '四',
  四: '五',
  五: '六',
  壹: '貳',
  貳: '參',
  參: '肆',
};

function numbering(text: string): Mutation[] {
  const out: Mutation[] = [];
  const re =
    /^(?:(\d)(?=[.．、](?!\d))|([一二三四])(?=、)|（([一二三四])）|([壹貳參])(?=、)|Goal (\d)(?=:)|\d\.(\d)(?= ))/gm;
  for (let m = re.exec(text); m; m = re.exec(text)) {
    const n = m.slice(1).find((x) => x !== undefined)!;
    const at = m.index + m[0].lastIndexOf(n);
    const jump = /\d/.test(n) ? String(Number(n) + 2) : nextNumber[nextNumber[n] ?? ''];
    if (jump)
      out.push({
        kind: 'numbering',
        name: `${m[0]} → ${jump}`,
        text: splice(text, at, 1, jump),
        says: [jump, ''],
      });
  }
  return out;
}

function lists(text: string): Mutation[] {
  const out: Mutation[] = [];
  const re =
    /(”)(\d)(?=[个個])|[、](\d)(?=[个個大]方向)|(\d)(?=[个個]方向)|\b(two|three)(?= (?:joint laboratories \(|themes:))/g;
  for (let m = re.exec(text); m; m = re.exec(text)) {
    const n = m.slice(2).find((x) => x !== undefined)!;
    const at = m.index + m[0].lastIndexOf(n);
    const put = { two: 'three', three: 'four' }[n] ?? String(Number(n) + 1);
    out.push({
      kind: 'list-count',
      name: m[0] + text.slice(at + 1, at + 8),
      text: splice(text, at, n.length, put),
      says: [''],
    });
  }
  return out;
}

function editions(text: string): Mutation[] {
  const out: Mutation[] = [];
  const re = /第([六十二]{1,3})[届屆]|\b(\d)th (?=[A-Z])/g;
  for (let m = re.exec(text); m; m = re.exec(text)) {
    const said = text.slice(m.index, m.index + m[0].length + 4);
    // one mention alone contradicts nothing
    if (text.indexOf(said) === text.lastIndexOf(said)) continue;
    const n = m[1] ?? m[2]!;
    const put = m[1] ? '二十三' : '8';
    out.push({
      kind: 'edition',
      name: `${m[0]} at ${m.index}`,
      text: splice(text, m.index + m[0].indexOf(n), n.length, put),
      says: [put],
    });
  }
  return out;
}

function dates(text: string): Mutation[] {
  const out: Mutation[] = [];
  for (const [from, to] of [
    ['6月30日', '6月31日'],
    ['3月底前', '2028年3月底前'],
    ['30 June 2026', '31 June 2026'],
    ['by 30 June 2026', 'by 30 June 2028'],
    // last year's text
    ['2026年10月前完成', '2025年10月前完成'],
    ['6月30日前完成', '2026年2月29日前完成'],
  ] as const)
    if (text.includes(from))
      out.push({
        kind: 'date',
        name: `${from} → ${to}`,
        text: text.replace(from, to),
        says: [to, '31 June', '2028', '2025年10月前', '2月29日'],
      });
  return out;
}

function damage(text: string): Mutation[] {
  const out: Mutation[] = [];
  for (const c of '”》）)')
    for (let at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1))
      out.push({ kind: 'damaged', name: `without ${c} at ${at}`, text: splice(text, at, 1, ''), says: [''] });
  const body = text.trimEnd();
  const last = body.lastIndexOf('\n') + 1;
  // a line without a clause of its own may be a title
  const clause = body.slice(last + 5).search(/[,，。;；]|\.\s/);
  for (let at = last + Math.max(30, clause + 9); clause >= 0 && at < body.length - 2; at += 7)
    if (/[\p{L}，,]/u.test(body[at - 1]!))
      out.push({ kind: 'damaged', name: `cut at ${at}`, text: body.slice(0, at), says: [''] });
  const middle = text.indexOf('\n', text.length >> 1) - 6;
  out.push({
    kind: 'damaged',
    name: 'broken characters',
    text: splice(text, middle, 3, '\uFFFD\uFFFD'),
    says: [''],
  });
  // what other encodings leave of 科技 and 的
  for (const broken of [/[一-龥]/.test(text) ? '?瘜冢讲座??' : '鐨勭锛', '绉戞妧', 'è¿œå¤ç”Ÿ', 'ÖÐ¹ú¿Æ'])
    out.push({ kind: 'damaged', name: broken, text: splice(text, middle, 0, broken), says: [''] });
  return out;
}

function departments(text: string, { owners, items }: Extraction): Mutation[] {
  const out: Mutation[] = [];
  const names = [...new Set(owners.flatMap((o) => [...o.lead, ...o.support]))];
  for (const n of names) {
    // 各高校 is whoever it may be
    if (n.startsWith('各')) continue;
    const statement = owners.find((o) => o.quote.includes(n));
    if (!statement) continue;
    const at = statement.offset + statement.quote.indexOf(n);
    const spelt = n.length > 4 ? n.slice(0, -2) + n.at(-1)! : `${n.slice(0, 1)}务${n.slice(2)}`;
    out.push({
      kind: 'department-spelling',
      name: `${n} → ${spelt}`,
      text: splice(text, at, n.length, spelt),
      departments: names,
      says: [spelt],
    });
    const other = /[a-z]/.test(n) ? 'Estates Directorate' : '后勤保障中心';
    out.push({
      kind: 'department-unknown',
      name: `${n} → ${other}`,
      text: splice(text, at, n.length, other),
      departments: names,
      says: [other],
    });
  }
  const statement = owners[1];
  // where one in three names nobody, another that does not is no slip
  const tasks = items.filter((i) => i.targets.length > 0);
  const owned = tasks.filter((i) => i.lead.length > 0);
  if (statement && owned.length > 4 && owned.length >= tasks.length * 0.8)
    out.push({
      kind: 'department-missing',
      name: `without ${statement.quote}`,
      text: splice(text, statement.offset, statement.quote.length, ''),
      says: [''],
    });
  return out;
}

function vague(text: string, targets: readonly Target[]): Mutation[] {
  return targets
    .filter((t) => t.part_of === null && t.kind === 'count' && t.comparator === 'eq')
    .flatMap((t) => {
      const verb = /(?:举办|組織|组织|选派|邀请|publish|set up|Hold|Redesign|welcome|Send|舉辦)\s?$/.exec(
        text.slice(0, t.offset),
      );
      if (!verb) return [];
      const put = /[a-z]/i.test(verb[0]) ? 'several' : '若干';
      return [
        {
          kind: 'vague' as const,
          name: t.quote,
          text: splice(text, t.offset, t.quote.length, put),
          says: [put],
        },
      ];
    });
}

/** Without the item that takes up a part of the total. */
function untaken(text: string, targets: readonly Target[]): Mutation[] {
  const parts = targets.filter(
    (t) =>
      t.part_of !== null &&
      t.measure !== null &&
      targets.find((w) => w.offset === t.part_of)?.measure !== t.measure,
  );
  return parts.flatMap((p) => {
    const line = text
      .split('\n')
      .find((l) => /^[\d一二三四五]+[.、]/.test(l) && l.replace(/^[^.、]+[.、]/, '').startsWith(p.measure!));
    if (!line || parts.filter((x) => x.part_of === p.part_of).length < 3) return [];
    return [
      {
        kind: 'part-untaken' as const,
        name: `without ${line.slice(0, 10)}`,
        text: text.replace(`${line}\n`, ''),
        says: [p.measure!],
      },
    ];
  });
}
