/** Which cards are chosen to be changed together: Ctrl+click adds one or takes it out, Shift+click those up to it. Pure. */

export interface Selection {
  ids: ReadonlySet<string>;
  /** Where a Shift+click begins. */
  anchor: string | null;
}

export const NO_SELECTION: Selection = { ids: new Set(), anchor: null };

export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** With those from the anchor to this one, in the order they are shown; the anchor stays. */
export function extended(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return { ids: new Set([...selection.ids, id]), anchor: id };
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...between]), anchor: selection.anchor };
}

/** What a click on a card asks for; null: to open it. */
export function clicked(
  selection: Selection,
  id: string,
  order: () => readonly string[],
  keys: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean },
): Selection | null {
  if (keys.shiftKey) return extended(selection, id, order());
  return keys.ctrlKey || keys.metaKey ? toggled(selection, id) : null;
}
