// Where the sentences of an English block end, and the small questions asked of one: quotes, abbreviations.

const ends = /[.;!?](?=\s|$)|\n/g;
const abbreviation =
  /(?:\b(?:Nos?|Dr|Prof|St|vs|e\.g|i\.e|approx|max|min|incl|Inc|Ltd|Co|etc|Mr|Ms|Rs|[KTU]?Shs?|Sc|Art|Sec|Fig|Vol|[Rr]ev|pp?|ext)|\.[A-Z])$/i;

/** Of what stands before a full stop: no shortened word. */
const noteEnds = /[%)]$|[^.\d]\d[\d,]*[kmM]?$|\b[A-Z]{3,}$/;

/** Offsets where sentences begin; the first is 0. */
export function sentenceStarts(f: string): number[] {
  const starts = [0];
  ends.lastIndex = 0;
  for (let m = ends.exec(f); m; m = ends.exec(f)) {
    if (m[0] === '.' && abbreviation.test(f.slice(Math.max(0, m.index - 8), m.index))) continue;
    // 31 Oct. 2026
    if (
      m[0] === '.' &&
      /^\s+\d/.test(f.slice(m.index + 1, m.index + 4)) &&
      /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/.test(f.slice(Math.max(0, m.index - 5), m.index))
    )
      continue;
    // c. 40 trees, ca. £5,000
    if (
      m[0] === '.' &&
      /(?:^|[\s(])ca?$/.test(f.slice(Math.max(0, m.index - 3), m.index)) &&
      /^\s+[\d£$€]/.test(f.slice(m.index + 1, m.index + 4))
    )
      continue;
    // C. difficile: no sentence begins small, but in notes (max €60k. two proposals)
    if (
      m[0] === '.' &&
      /^\s+[a-z]/.test(f.slice(m.index + 1, m.index + 4)) &&
      !noteEnds.test(f.slice(Math.max(0, m.index - 5), m.index))
    )
      continue;
    // (Lead: Registry; by Q3) is one
    if (m[0] === ';' && /\([^()]*$/.test(f.slice(Math.max(0, m.index - 120), m.index))) continue;
    starts.push(m.index + 1);
  }
  return starts;
}

export function inQuotes(f: string, from: number, at: number): boolean {
  const text = f.slice(Math.max(from, at - 60), at);
  if (text.lastIndexOf('“') > text.lastIndexOf('”')) return true;
  // straight marks, over the sentences of the quotation
  const base = Math.max(0, at - 240);
  const mark = f.slice(base, at).lastIndexOf('"');
  return (
    mark >= 0 &&
    /^(?:|[\s(:[-])$/.test(f[base + mark - 1] ?? '') &&
    /^[^\s]/.test(f.slice(base + mark + 1, base + mark + 2)) &&
    f.slice(at, at + 240).includes('"')
  );
}
