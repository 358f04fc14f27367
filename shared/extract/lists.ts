// Lists that stay in memory: most of a plan's are empty or short.

/** The one list of none. */
export const nothing: readonly never[] = [];

/** A list that was filled one by one and will not grow: without the room kept for more. */
export const kept = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? nothing : list.slice());

/** Equal lists, one by one. */
export const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean =>
  a === b || (a.length === b.length && a.every((one, k) => same(one, b[k] as T)));
