// Findings about editions across the plan: one event with two editions, an earlier one still prepared while a later one
// is held, one event on two days.
import { months } from '../english/months.ts';
import type { Placed } from '../outline/placed.ts';
import type { Finding, FindingSpan } from '../types.ts';
import { makeFinding, spanIn } from './findingMake.ts';
import { areOtherDays, type HeldOn } from './heldDays.ts';
import { areApart, type When } from './remarkEditions.ts';
import { listed } from './titles.ts';

interface Edition {
  p: Placed;
  from: number;
  to: number;
  edition: number;
  when: When | null;
}

/** One event with two editions, unless they are held at different times. */
export function editionFindings(placed: readonly Placed[]): Finding[] {
  const out: Finding[] = [];
  const known = new Map<string, Edition[]>();
  const prepared = new Map<string, Edition[]>();
  for (const p of placed) {
    if (p.review) continue;
    for (const r of p.facts.remarks) {
      if (r.kind !== 'edition') continue;
      const one: Edition = {
        p,
        from: r.from,
        to: r.to,
        edition: r.edition,
        when: r.when,
      };
      if (r.ahead) listed(prepared, r.name, one);
      if (r.preparing) continue;
      const list = known.get(r.name);
      if (list === undefined) {
        known.set(r.name, [one]);
        continue;
      }
      // an edition that is named already contradicts nothing; a plan of several names them with their times
      const same = list.find((k) => k.edition === one.edition);
      const other = list.find((k) => k.edition !== one.edition && !areApart(k.when, one.when)) ?? list[0]!;
      if (same === undefined) {
        if (list.length < 20) list.push(one);
        const apart = list.slice(0, -1).every((k) => areApart(k.when, one.when));
        const several = list.length > 2 && one.when === null;
        if (!apart && !several) out.push(twoEditions(other, one, r.name, r.yearly === true));
        continue;
      }
      if (same.when === null) same.when = one.when;
      else if (
        other.edition !== one.edition &&
        areApart(same.when, one.when) &&
        other.when !== null &&
        one.when !== null
      )
        // 第五届 in 2026, and in 2028, which is said to be the sixth
        out.push(twoEditions(other, one, r.name, r.yearly === true));
    }
  }
  for (const [name, list] of prepared)
    for (const one of list.slice(0, 20)) {
      // the fifteenth is prepared, and the sixteenth is held
      const later = known
        .get(name)
        ?.find((k) => k.edition > one.edition && k.edition - one.edition < 3 && !areApart(k.when, one.when));
      if (later) out.push(twoEditions(one, later, name, false));
    }
  return out;
}

interface Held {
  p: Placed;
  from: number;
  to: number;
  on: HeldOn;
}

/** One event held on two days. What comes on three is held again and again. */
export function heldFindings(placed: readonly Placed[]): Finding[] {
  const known = new Map<string, Held[]>();
  for (const p of placed) {
    if (p.review) continue;
    for (const r of p.facts.remarks) {
      if (r.kind !== 'held') continue;
      const one: Held = { p, from: r.from, to: r.to, on: r.on };
      const others = known.get(r.name);
      if (others === undefined) known.set(r.name, [one]);
      else if (others.every(({ on }) => areOtherDays(on, r.on))) others.push(one);
    }
  }
  const out: Finding[] = [];
  for (const days of known.values())
    if (days.length === 2 && days[0]!.p !== days[1]!.p) out.push(twoDays(days[0]!, days[1]!));
  return out;
}

function twoDays(earlier: Held, later: Held): Finding {
  const [a, b] = [earlier, later].map(({ p, from, to }) => spanIn(p, from, to)) as [FindingSpan, FindingSpan];
  return makeFinding(
    'edition',
    'warning',
    [a, b],
    [],
    {
      zh: `${a.quote}的举办时间前后不同：${inChinese(earlier.on)}、${inChinese(later.on)}。`,
      en: `${a.quote} is held at two times: ${inEnglish(earlier.on)} and ${inEnglish(later.on)}.`,
    },
    { zh: '确认在什么时候，两处写成一致。', en: 'Settle on one time and write it in both places.' },
  );
}

const inChinese = ({ month, day }: HeldOn): string => `${month} 月${day > 0 ? ` ${day} 日` : ''}`;
const inEnglish = ({ month, day }: HeldOn): string => `${day > 0 ? `${day} ` : ''}${nameOfMonth(month)}`;

/** August of 8. */
const nameOfMonth = (month: number): string =>
  Object.keys(months)[month - 1]!.replace(/^./, (c) => c.toUpperCase());

function twoEditions(earlier: Edition, later: Edition, name: string, yearly: boolean): Finding {
  const quote = later.p.block.text.slice(later.from, later.to);
  const [a, b] = [earlier, later].map(({ p, from, to }) => spanIn(p, from, to)) as [FindingSpan, FindingSpan];
  const at = quote.toLowerCase().lastIndexOf(name);
  const said = at >= 0 ? quote.slice(at) : quote.replace(/^.*?[届屆]/, '').replace(/^[“”「《]+/, '');
  return makeFinding(
    'edition',
    yearly ? 'hint' : 'warning',
    [a, b],
    [],
    yearly
      ? {
          zh: `文中有两个年度：${a.quote}、${b.quote}。`,
          en: `Two years of the same are named: ${a.quote} and ${b.quote}.`,
        }
      : {
          zh: `${said}前后届次不同：${a.quote}、${b.quote}。`,
          en: `${said} is given two editions: ${a.quote} and ${b.quote}.`,
        },
    yearly
      ? { zh: '若指同一份，统一年度。', en: 'If one is meant, use one year.' }
      : { zh: '确认是哪一届，统一写法。', en: 'Check which edition it is and use one.' },
  );
}
