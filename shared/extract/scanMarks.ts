// The characters the walk over a block stops at, by what they do there.

export const sentenceEnd = new Set('。;!\n');

export const opens = new Set('([【{〔');

export const closes = new Set(')]】}〕');

/** What is quoted is no longer than this. */
export const maxQuote = 60;

export const closingOf: Record<string, RegExp> = { '“': /[”\n]/, '《': /[》\n]/, '"': /["\n]/ };

/** Characters the walk stops at; all others are stepped over. */
export const notable = new Uint8Array(65536);
for (const c of '0123456789零一二两三四五六七八九十百千万亿半拾佰仟年。;!\n,([【{〔)]】}〕“《"其包当分含')
  notable[c.charCodeAt(0)] = 1;
