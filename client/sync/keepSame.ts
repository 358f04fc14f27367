/**
 * Structural sharing of plain data: parts of the new value that equal the old one's are replaced by the
 * old ones, so that identity says "unchanged". Values of other classes are compared by identity.
 */
export function keepSame<T>(before: T, after: T): T {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    // Rows with ids keep their identity when others move past them.
    const byId = idIndex(before);
    let same = before.length === after.length;
    const kept = after.map((value, at) => {
      const old = byId?.get(idOf(value)) ?? before[at];
      const result = keepSame(old, value);
      if (!Object.is(result, before[at])) same = false;
      return result;
    });
    return (same ? before : kept) as T;
  }
  if (isPlain(before) && isPlain(after)) {
    const keys = Object.keys(after);
    let same = keys.length === Object.keys(before).length;
    const kept: Record<string, unknown> = {};
    for (const key of keys) {
      kept[key] = keepSame(before[key], after[key]);
      if (!Object.hasOwn(before, key) || !Object.is(kept[key], before[key])) same = false;
    }
    return (same ? before : kept) as T;
  }
  return after;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function idOf(value: unknown): string | undefined {
  return isPlain(value) && typeof value.id === 'string' ? value.id : undefined;
}

function idIndex(values: readonly unknown[]): Map<string | undefined, unknown> | null {
  if (idOf(values[0]) === undefined) return null;
  const index = new Map<string | undefined, unknown>();
  for (const value of values) {
    const id = idOf(value);
    if (id !== undefined) index.set(id, value);
  }
  return index;
}
