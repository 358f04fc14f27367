// Sentences made of patterns, and what is read of each: <a|b> is a, then b; what stands in braces is promised.
import { extractText } from '../../shared/extract/extract.ts';

/** The sentences of a pattern: <a|b> is a, then b. */
export function sentences(pattern: string): string[] {
  const choice = /<([^<>]*)>/.exec(pattern);
  if (!choice) return [pattern];
  const after = pattern.slice(choice.index + choice[0].length);
  return choice[1]!.split('|').flatMap((one) => sentences(pattern.slice(0, choice.index) + one + after));
}

/** Those of which other numbers are read than stand in braces. */
export const misread = (patterns: readonly string[]): string[] =>
  patterns.flatMap(sentences).flatMap((sentence) => {
    const promised = [...sentence.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1]!);
    const read = extractText(`Work Plan for 2026\n\n${sentence.replace(/[{}]/g, '')}`).targets;
    const found = read.map(({ number }) => number);
    return found.join(';') === promised.join(';') ? [] : [`${sentence} => ${found.join('; ')}`];
  });
