// The marks a clause and a noun phrase end at, in folded text.

/** What ends a clause. */
export const hard: ReadonlySet<string> = new Set('。;!?\n\t:，,|·•…—"');
/** Brackets that open, and those that close. */
export const open: ReadonlySet<string> = new Set('([【〔{<《');
export const close: ReadonlySet<string> = new Set(')]】〕}>》');
