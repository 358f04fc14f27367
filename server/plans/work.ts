/** My list: cards of every plan I may read that I own, or that my department leads or supports. */
import type { WorkCard } from '../../shared/api/reading.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Store } from '../store/store.ts';
import type { Person } from './access.ts';
import { readablePlans } from './lists.ts';
import type { Views } from './views.ts';

export async function readWork(
  store: Store,
  views: Views,
  person: Person,
  withArchived: boolean,
): Promise<WorkCard[]> {
  const plans = await readablePlans(store, person);
  const found: WorkCard[] = [];
  for (const { plan } of plans) {
    if (plan.state === 'archived') continue;
    const cards = await views.read(plan, person.userId).then(
      (reading) => reading.cards,
      (error: unknown) => {
        // One plan too heavy to read must not hide the work of all others.
        if (error instanceof Refusal) return [];
        throw error;
      },
    );
    const department = person.departmentId ?? '';
    for (const { support, ...card } of cards) {
      if (card.archived && !withArchived) continue;
      const mine = card.owners.includes(person.userId);
      const ours = department !== '' && (card.lead === department || support.includes(department));
      if (mine || ours) found.push({ planId: plan.id, planTitle: plan.title, ...card });
    }
  }
  // Soonest first; what has no date comes last.
  return found.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : a.due === b.due ? 0 : 1));
}
