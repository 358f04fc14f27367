// The letters and words of an English text, walked without cutting it; patterns that must hold at a place.

export const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0x24f);
export const isBlank = (c: number): boolean => c === 32 || c === 9 || c === 10 || c === 13 || c === 0xa0;

/** A word's letters, with its hyphens, apostrophes and digits. */
export function wordEnd(f: string, at: number): number {
  let i = at;
  for (; i < f.length; i++) {
    const c = f.charCodeAt(i);
    if (!isLetter(c) && c !== 45 && c !== 39 && c !== 0x2019 && !(c >= 48 && c <= 57)) break;
  }
  return i;
}

export function skipBlanks(f: string, at: number): number {
  let i = at;
  while (i < f.length && isBlank(f.charCodeAt(i))) i++;
  return i;
}

export const sticky = (pattern: string): RegExp => new RegExp(pattern, 'iy');
export function follows(pattern: RegExp, f: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(f);
}
