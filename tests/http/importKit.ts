/** Comparing what a preview says with what a plan becomes. */

/** A line of a preview. */
export interface Line {
  offset: number;
  text: string;
  kind: string;
  level: number | null;
  reason: string | null;
}

/** Without the blanks that indent a line or stand behind its number. */
export const bare = (line: string): string => line.replace(/\s+/g, '');

export const textLines = (words: string): string[] =>
  words
    .split('\n')
    .map(bare)
    .filter((line) => line !== '');
