// Sentences made of a template: “{We will|The Board should} train #{| young} [teachers]{.| in May.}” stands for all its
// alternatives, # for a number, and what is in square brackets is what the number counts, known by construction.

/** What a sentence of a template promises. */
export interface Promised {
  text: string;
  /** What its number counts. */
  measure: string;
}

/** All alternatives of a template's innermost braces, then of the next. */
function expanded(template: string): string[] {
  const m = /\{([^{}]*)\}/.exec(template);
  if (m === null) return [template];
  return m[1]!
    .split('|')
    .flatMap((words) => expanded(template.slice(0, m.index) + words + template.slice(m.index + m[0].length)));
}

/** So many of them, spread over all and the same in every run. */
function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  // a step that shares no divisor with the length meets every alternative of every brace
  let step = Math.floor(all.length * 0.618);
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b));
  while (divides(all.length, step) !== 1) step++;
  return Array.from({ length: most }, (_, k) => all[(k * step) % all.length]!);
}

/** Sentences of a template, `most` at the most, with 45 for their number. */
export function sentencesOf(template: string, most: number): Promised[] {
  return spread(expanded(template), most).map((words) => {
    const named = /\[([^\]]*)\]/.exec(words)?.[1] ?? '';
    const text = words
      .replace(/[[\]]/g, '')
      .replaceAll('#', '45')
      .replace(/ +/g, ' ')
      .replace(/ (?=[.,;])/g, '')
      .trim();
    return { text: /[.)\d%]$/.test(text) ? text : `${text}.`, measure: named };
  });
}
