// Which English numbers after a total are its parts: those in a bracket or after a colon that make it up, those named
// one after the other in brackets of their own. Asked once the block's numbers are read.
import type { RawTarget } from '../blockReading.ts';

/** Where what follows a colon ends: 40 for the hall (Block C) and 20 for the yard; what brackets hold is passed over. */
const beyondBrackets = (said: string): number =>
  (said.includes('(')
    ? said.replace(/\([^()\n]{1,60}\)/g, (aside) => ' '.repeat(aside.length))
    : said
  ).search(/[;()\n]|\.(?!\d)|$/);

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/\blong-term\b/i, /\bshort-term\b/i],
  [/\bfull-time\b/i, /\bpart-time\b/i],
  [/\b(?:doctoral|PhD)\b/i, /\bmaster(?:['’]?s)?\b/i],
  [/\bundergraduates?\b/i, /\b(?:post)?graduates?\b/i],
  [/\b(?:domestic|home)\b/i, /\b(?:international|overseas|foreign)\b/i],
  [/\bonline\b/i, /\bin[- ]person\b/i],
  [/\b(?:large|major)\b/i, /\b(?:small|minor)\b/i],
  [/\bnew\b/i, /\b(?:existing|continuing|renewed)\b/i],
  [/\burban\b/i, /\brural\b/i],
  [/\bprimary\b/i, /\bsecondary\b/i],
  [/\boral\b/i, /\bposters?\b/i],
  [/\bbeginners?['’]?\b/i, /\badvanced\b/i],
];

/** Whether each of the two stands in its own half of the words. */
function areOf(words: string, a: RegExp, b: RegExp): boolean {
  const halves = words.split(/,| and |;/);
  if (halves.length !== 2) return false;
  const [x, y] = halves as [string, string];
  return (a.test(x) && b.test(y)) || (b.test(x) && a.test(y));
}

/** 60 events (10 forums, 20 seminars and 30 salons): a bracket of nothing else, which makes the total or almost. */
export function settleEnglishBrackets(f: string, targets: readonly RawTarget[]): void {
  targets.forEach((total, k) => {
    const least = total.quantity.comparator === 'gte';
    if (targets[k + 1] === undefined || total.parent >= 0 || (total.quantity.comparator !== 'eq' && !least))
      return;
    const open =
      /^[^().,;:]{0,50}?(?:\s\([^()\d]{2,40}\)(?=[,:]))?(?:\(|:\s|,\swith\s|,\s|\s[-–—]{1,2}\s)/.exec(
        f.slice(total.end, total.end + 96),
      );
    if (!open) return;
    const from = total.end + open[0].length;
    // £2m: £1.1m for staff, …: to the end of the sentence
    const colon = !open[0].endsWith('(');
    // income is planned at £9m: grants £5m, trading £4m; 20 talks, divided as follows: Maths 12, Arts 8
    const named = colon && targets[k + 1]!.start > from + 3;
    if (named && targets[k + 1]!.start > from + 40) return;
    const to = colon ? from + beyondBrackets(f.slice(from, from + 240)) : f.indexOf(')', from);
    if (
      to < 0 ||
      to - from > 240 ||
      /\b(?:each|per|e\.g|such as|etc|of which)\b|[.;:]\s/i.test(f.slice(from, to))
    )
      return;
    const inside: RawTarget[] = [];
    for (let n = k + 1; n < targets.length && targets[n]!.start < to; n++) inside.push(targets[n]!);
    // 120 places: 80 in the hall, the rest in the yard
    const only = inside.length === 1 ? inside[0]! : undefined;
    if (
      only &&
      only.parent < 0 &&
      only.kind === total.kind &&
      only.quantity.value < total.quantity.value &&
      /[,;] (?:and )?the (?:rest|remainder|others) (?:in|at|on|along|for|to|from|by|with)\b/.test(
        f.slice(only.end, to),
      )
    )
      only.parent = k;
    // three fairs: one in May, with 90 guests, and two in June
    const own = colon && total.measure ? inside.filter((t) => t.measure === total.measure) : [];
    if (own.length >= 2 && own.reduce((all, t) => all + t.quantity.value, 0) === total.quantity.value) {
      for (const t of own) t.parent = k;
      return;
    }
    // £5m, with £2m from members and £3m from grants: only what makes the total
    const all = open[0].endsWith('with ');
    // three talks will be held, two in May and one in June
    if (open[0].endsWith(', ')) {
      // 30 papers, 25 in English and 10 in Chinese: whether they divide it is asked of their words
      if (own.length >= 2 && own.length === inside.length && !/\d for\b/.test(f.slice(from, to)))
        total.rules.beside = String(own.length);
      return;
    }
    const alike = inside.every(
      (t) =>
        t.start >= from &&
        t.parent < 0 &&
        t.kind === total.kind &&
        (t.quantity.unit === total.quantity.unit || (total.kind === 'money' && t.quantity.unit === '')) &&
        t.quantity.comparator === 'eq',
    );
    if (inside.length < 2 || !alike || (total.kind !== 'count' && total.kind !== 'money')) return;
    const sum = inside.reduce((all, t) => all + t.quantity.value, 0);
    // and a few in winter: the rest has no number
    if (sum < total.quantity.value && /\b(?:a few|some|several|others?|remaining)\b/.test(f.slice(from, to)))
      return;
    const off = Math.abs(sum - total.quantity.value);
    if ((least || named || all) && off > 0) return;
    // 24 seminars: 10 in spring and 14 in autumn: two of the same things are parts though they fall short
    const same = colon && inside.every((t) => t.measure === total.measure);
    // £1.9m: £1.1m from members and the rest from trading
    const rest = /\bthe (?:rest|remainder) (?:from|comes|goes|for|to|in|at|on|is|are|will)\b/.test(
      f.slice(from, to),
    );
    if (rest && sum < total.quantity.value) {
      for (const t of inside) t.parent = k;
      return;
    }
    // 400 students (long-term 120, short-term 280): the one or the other
    const opposed =
      !colon && inside.length === 2 && opposites.some(([a, b]) => areOf(f.slice(from, to), a, b));
    if (off > 0 && ((inside.length < 3 && !same && !opposed) || off > total.quantity.value * 0.2)) return;
    for (const t of inside) t.parent = k;
    if (same) total.rules.partition = 'yes';
  });
}

const people = /^\s(?:women|girls|men|boys|female|male)\)/;

/** 450 teachers (200 women): so many of those before the bracket. */
export function settlePeople(f: string, targets: readonly RawTarget[]): void {
  for (let k = 1; k < targets.length; k++) {
    const part = targets[k]!;
    const total = targets[k - 1]!;
    if (
      f[part.start - 1] === '(' &&
      part.parent < 0 &&
      total.kind === 'count' &&
      total.quantity.value > part.quantity.value &&
      people.test(f.slice(part.end, part.end + 9)) &&
      !/[.;]/.test(f.slice(total.end, part.start))
    )
      part.parent = total.parent >= 0 ? total.parent : k - 1;
  }
}

/** 250 places, in equal parts for towns (125) and villages (125): each in brackets of its own, together the total. */
export function settleNamedParts(f: string, targets: readonly RawTarget[]): void {
  const alone = (t: RawTarget): boolean => f[t.start - 1] === '(' && f[t.end] === ')';
  for (let k = 1; k + 1 < targets.length; k++) {
    if (!alone(targets[k]!) || alone(targets[k - 1]!)) continue;
    const total = targets[k - 1]!;
    let to = k;
    let sum = 0;
    while (to < targets.length && alone(targets[to]!) && targets[to]!.sentence === total.sentence)
      sum += targets[to++]!.quantity.value;
    const parts = targets.slice(k, to);
    if (
      parts.length >= 2 &&
      (sum === total.quantity.value ||
        (Math.abs(sum - total.quantity.value) <= total.quantity.value * 0.2 &&
          /\b(?:split|divided|shared) (?:between|among|into)\b/.test(f.slice(total.end, parts[0]!.start)))) &&
      parts.every((t) => t.parent < 0 && t.quantity.unit === total.quantity.unit)
    )
      for (const t of parts) t.parent = k - 1;
    const next = targets[to];
    // with €0.3 million held back
    const more = next?.sentence === total.sentence && next.quantity.unit === total.quantity.unit;
    if (parts[0]?.parent === k - 1 && !more) total.rules.partition = 'yes';
  }
}
