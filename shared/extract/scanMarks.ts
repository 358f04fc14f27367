// The characters the walk over a block stops at, by what they do there.

/** A sentence ends. */
export const ENDS = 2;
/** A bracket opens. */
export const OPENS = 3;
/** A bracket closes. */
export const CLOSES = 4;

/** What is quoted is no longer than this. */
export const maxQuote = 60;

export const closingOf: Record<string, RegExp> = { '“': /[”\n]/, '《': /[》\n]/, '"': /["\n]/ };

/** What each character does: 0 for those the walk steps over, 1 for those it looks at by themselves. */
export const notable = new Uint8Array(65536);
const mark = (what: number, characters: string): void => {
  for (const c of characters) notable[c.charCodeAt(0)] = what;
};
mark(1, '0123456789零一二两三四五六七八九十廿卅百千万亿半拾佰仟年,:“《"其包当分含按由涵');
mark(ENDS, '。;!\n');
mark(OPENS, '([【{〔');
mark(CLOSES, ')]】}〕');
