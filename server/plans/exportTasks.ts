/**
 * The rows of the 任务分解表: live cards, and the items nobody has made a card for, in the order in which the plan
 * speaks of them. Names, not ids.
 */
import { categoryName, type OwnCategory } from '../../shared/category.ts';
import type { Board, Card } from '../../shared/doc/board.ts';
import { openItems } from '../../shared/doc/openItems.ts';
import type { Extraction, Item, Target } from '../../shared/extract/types.ts';
import type { TargetProgress } from '../../shared/progress.ts';
import { isDone } from '../../shared/targetStatus.ts';
import type { TargetTree } from '../../shared/targetTree.ts';
import type { ExportTask } from '../export/model.ts';
import { promise } from '../export/words.ts';
import type { ExportInput } from './exportModel.ts';

interface Placed {
  /** Where the plan speaks of it; Infinity for a card that serves no words of it. */
  at: number;
  task: ExportTask;
}

/** For a department nobody can name any more: an id says nothing to whoever reads the file. */
const GONE = '已删除的部门';

/** `titles`: joined numbers of the headings above → words of the innermost one. */
export function exportTasks(
  extraction: Extraction,
  tree: TargetTree,
  progress: ReadonlyMap<string, TargetProgress>,
  board: Board,
  live: readonly Card[],
  titles: ReadonlyMap<string, string>,
  input: Pick<ExportInput, 'departments' | 'users' | 'categories'>,
): ExportTask[] {
  const targets = new Map(extraction.targets.map((target) => [target.key, target]));
  const items = new Map(extraction.items.map((item) => [item.blockId ?? item.key, item]));
  const stages = new Map(board.stages.map((stage) => [stage.id, stage.name]));
  const last = board.stages.at(-1)?.id;
  const departments = new Map(input.departments.map(({ id, name }) => [id, name]));
  const users = new Map(Object.entries(input.users));
  const cards = live.map((card): Placed => {
    const linked = card.links.flatMap((link) => targets.get(link.target ?? '') ?? []);
    const served = card.links.flatMap((link) => items.get(link.blockId ?? '') ?? []);
    const section = linked[0]?.section ?? served[0]?.section ?? '';
    const task: ExportTask = {
      id: card.id,
      isCard: true,
      title: card.title,
      category: categoryName(card.category, 'zh', input.categories),
      section,
      sectionTitle: titles.get(section) ?? '',
      // What is said in two places is served once.
      targets: [...new Set(linked.map(({ key }) => tree.of.get(key)?.target ?? null))].flatMap((target) =>
        target === null ? [] : promise(target),
      ),
      lead: card.lead === null ? [] : [departments.get(card.lead) ?? GONE],
      support: [...new Set(card.support.map((id) => departments.get(id) ?? GONE))],
      owners: card.owners.map((id) => users.get(id) ?? id),
      start: card.start,
      due: card.due,
      stage: stages.get(card.place.stage) ?? '',
      planned: card.planned,
      done: card.done,
      unit: card.unit ?? '',
      note: card.note,
      finished: isDone(card, last),
    };
    return { at: placeOf(linked, served), task };
  });
  const open = openItems(extraction.items, live, progress).map(
    (item): Placed => ({ at: item.offset, task: openTask(item, targets, titles, input.categories) }),
  );
  return [...cards, ...open].sort(byPlace).map(({ task }) => task);
}

const placeOf = (linked: readonly Target[], served: readonly Item[]): number =>
  Math.min(...linked.map((target) => target.offset), ...served.map((item) => item.offset), Infinity);

/** In text order; of one place the earlier due first, then by name and id, so that every export is alike. */
function byPlace(a: Placed, b: Placed): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const [first, second] = [a, b].map(({ task }) => `${task.due ?? '9999'} ${task.title} ${task.id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function openTask(
  item: Item,
  targets: ReadonlyMap<string, Target>,
  titles: ReadonlyMap<string, string>,
  categories: readonly OwnCategory[] | undefined,
): ExportTask {
  return {
    id: item.key,
    isCard: false,
    title: item.title,
    category: categoryName(item.category, 'zh', categories),
    section: item.section,
    sectionTitle: titles.get(item.section) ?? item.title,
    targets: item.targets.flatMap((key) => {
      const target = targets.get(key);
      return target ? [promise(target)] : [];
    }),
    lead: item.lead,
    support: item.support,
    owners: [],
    start: null,
    due: null,
    stage: '',
    planned: null,
    done: null,
    unit: '',
    note: '',
    finished: false,
  };
}
