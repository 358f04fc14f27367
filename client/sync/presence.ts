/**
 * Who is on the plan: one entry per person, however many tabs and devices. Awareness states were written by
 * somebody else's program and are read tolerantly.
 */
import type { Awareness } from 'y-protocols/awareness';
import { z } from 'zod';
import { createStore, type ReadStore } from './store.ts';
import type { Presence } from './types.ts';

const userStateSchema = z.object({
  user: z.object({
    id: z.string().min(1).max(64),
    name: z.string().max(60),
    color: z.number().int().min(0).max(10).catch(0),
  }),
  active: z.boolean().catch(false),
});

export function readPeople(awareness: Awareness, selfId: string): Presence[] {
  const people = new Map<string, { presence: Presence; last: number; clients: [number, number][] }>();
  awareness.getStates().forEach((state, client) => {
    const parsed = userStateSchema.safeParse(state);
    if (!parsed.success) return;
    const { user, active } = parsed.data;
    const last = awareness.meta.get(client)?.lastUpdated ?? 0;
    const known = people.get(user.id);
    const entry = known ?? {
      presence: {
        userId: user.id,
        name: user.name,
        color: user.color,
        self: user.id === selfId,
        active: false,
        clients: [],
      },
      last,
      clients: [],
    };
    entry.clients.push([client, last]);
    entry.last = Math.max(entry.last, last);
    if (active) entry.presence = { ...entry.presence, active: true };
    people.set(user.id, entry);
  });
  return [...people.values()]
    .map(({ presence, clients }) => ({
      ...presence,
      clients: clients.sort((a, b) => b[1] - a[1]).map(([client]) => client),
    }))
    .sort((a, b) => Number(b.self) - Number(a.self) || (a.userId < b.userId ? -1 : 1));
}

/** The same as a store; changes only when somebody comes, goes or becomes active, not at each caret move. */
export function peopleStore(
  awareness: Awareness,
  selfId: string,
): { store: ReadStore<readonly Presence[]>; close: () => void } {
  const store = createStore<readonly Presence[]>(readPeople(awareness, selfId));
  const refresh = (): void => {
    const now = readPeople(awareness, selfId);
    if (JSON.stringify(now) !== JSON.stringify(store.get())) store.set(now);
  };
  awareness.on('change', refresh);
  return { store, close: () => awareness.off('change', refresh) };
}

const ACTIVE_MS = 60_000;

/** Sets `active` in the local state while this person types or points; at most two messages a minute. */
export function followActivity(awareness: Awareness): () => void {
  if (typeof document === 'undefined') return () => {};
  let timer: ReturnType<typeof setTimeout> | null = null;
  const act = (): void => {
    if (timer !== null) clearTimeout(timer);
    else awareness.setLocalStateField('active', true);
    timer = setTimeout(() => {
      timer = null;
      awareness.setLocalStateField('active', false);
    }, ACTIVE_MS);
  };
  document.addEventListener('keydown', act, { passive: true, capture: true });
  document.addEventListener('pointerdown', act, { passive: true, capture: true });
  return () => {
    if (timer !== null) clearTimeout(timer);
    document.removeEventListener('keydown', act, { capture: true });
    document.removeEventListener('pointerdown', act, { capture: true });
  };
}
