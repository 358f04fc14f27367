// Owner statements of English plans: (Lead: X; Support: Y), X will lead, X is responsible for.
import type { RawOwner } from './owners.ts';

const english =
  /(?:\(|\[|^|\. |; )\s*((?:lead(?:ing)?(?: (?:department|unit|office|agency|partner|team))?|owner|responsible(?: (?:department|unit|office|party|team|body))?|responsibility|in charge)\s*:|(?:led|coordinated|owned) by:?|(?<=\()(?:lead|responsible|owner))\s+([^();\n[\].]{2,120}?)(?:\s*[;,.]\s*(?:support(?:ed)?(?:ing)?(?: (?:departments?|units?|offices?|by))?|with(?: support from)?|partners?|in cooperation with|assisted by)\s*:?\s+([^()\n[\].;]{2,160}))?\s*(?=[)\].;]|$)/gi;

const englishNames = (s: string): string[] =>
  s
    .split(/\s*(?:,|;|\/|\band\b|&(?!\s?D\b))\s*/)
    .map((x) => x.replace(/^(?:the|by)\s+/i, '').trim())
    .filter((x) => x.length > 1);

export function readEnglish(f: string, out: RawOwner[]): void {
  english.lastIndex = 0;
  for (let m = english.exec(f); m; m = english.exec(f)) {
    const start =
      m.index + (m[0].length - m[0].trimStart().length) + (/^[.;]/.test(m[0]) ? m[0].search(/[A-Za-z]/) : 0);
    const close = f[m.index + m[0].length];
    const end = m.index + m[0].length + (close === ')' || close === ']' ? 1 : 0);
    out.push({
      start,
      end,
      lead: englishNames(m[2]!),
      support: m[3] ? englishNames(m[3]) : [],
      plain: false,
    });
  }
  const will =
    /(?:^|[.;:]\s+|,\s+)((?:the\s+)?[A-Z][\w&'’-]*(?:\s+(?:of|and|for|the|&|[A-Z][\w&'’-]*)){0,8})\s+(?:will\s+lead|leads|takes the lead|is responsible for|are responsible for|will be responsible for|shall lead|is in charge of)\b/g;
  for (let m = will.exec(f); m; m = will.exec(f)) {
    const start = m.index + m[0].indexOf(m[1]!);
    let end = m.index + m[0].length;
    const help =
      /^[^.;]{0,80}?,?\s+(?:supported by|with support from|assisted by|in cooperation with|together with)\s+([^.;()]{2,120})/.exec(
        f.slice(end, end + 220),
      );
    if (help) end += help[0].length;
    if (!out.some((o) => start < o.end && end > o.start))
      out.push({
        start,
        end,
        lead: englishNames(m[1]!),
        support: help ? englishNames(help[1]!) : [],
        plain: false,
      });
  }
}
