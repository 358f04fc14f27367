/** What each filter offers: the plan's departments, people, categories, targets and due spans, by name. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryChoices } from '../../shared/category.ts';
import { calledOf } from '../pages/called.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import { DepartmentMark, PersonAvatar } from '../ui/Marks.tsx';
import { CategoryIcon } from './CategoryIcon.tsx';
import type { FilterOption } from './FilterMenu.tsx';
import { type BoardFilter, DUE_FILTERS, type DueFilter } from './filters.ts';
import { targetLabel } from './links.ts';

export type FilterName = 'departments' | 'owners' | 'due' | 'categories' | 'targets';

export interface FilterGroup {
  key: FilterName;
  name: string;
  single: boolean;
  options: readonly FilterOption[];
  chosen: readonly string[];
}

const DUE_KEYS: Record<DueFilter, 'dueLate' | 'dueWeek' | 'dueMonth' | 'dueYear' | 'dueNone'> = {
  late: 'dueLate',
  week: 'dueWeek',
  month: 'dueMonth',
  year: 'dueYear',
  none: 'dueNone',
};

export function useFilterGroups(filter: BoardFilter): FilterGroup[] {
  const { t } = useTranslation('board');
  const { departments, people, language, detail } = usePlan();
  const { targets } = useReading();
  return useMemo(
    () => [
      {
        key: 'departments',
        name: t('filter.department'),
        single: false,
        chosen: filter.departments,
        options: [...departments.values()].map((one) => ({
          id: one.id,
          label: one.name,
          mark: <DepartmentMark mark={one.mark} color={one.color} />,
        })),
      },
      {
        key: 'due',
        name: t('filter.due'),
        single: true,
        chosen: filter.due === null ? [] : [filter.due],
        options: DUE_FILTERS.map((due) => ({ id: due, label: t(`filter.${DUE_KEYS[due]}`) })),
      },
      {
        key: 'categories',
        name: t('filter.category'),
        single: false,
        chosen: filter.categories,
        options: categoryChoices(language, detail.categories).map(({ id, name }) => ({
          id,
          label: name,
          mark: <CategoryIcon category={id} />,
        })),
      },
      {
        key: 'owners',
        name: t('filter.owner'),
        single: false,
        chosen: filter.owners,
        options: [...people.values()].map((one) => ({
          id: one.id,
          label: calledOf(one),
          mark: <PersonAvatar name={one.name} color={one.color} size={20} decorative />,
        })),
      },
      {
        key: 'targets',
        name: t('filter.target'),
        single: false,
        chosen: filter.targets,
        options: [...targets.values()].map((target) => ({ id: target.key, label: targetLabel(target) })),
      },
    ],
    [t, departments, people, language, detail.categories, targets, filter],
  );
}

export function withGroup(filter: BoardFilter, key: FilterName, chosen: readonly string[]): BoardFilter {
  switch (key) {
    case 'departments':
      return { ...filter, departments: chosen };
    case 'owners':
      return { ...filter, owners: chosen };
    case 'targets':
      return { ...filter, targets: chosen };
    case 'categories':
      return { ...filter, categories: chosen };
    case 'due':
      return { ...filter, due: DUE_FILTERS.find((due) => due === chosen[0]) ?? null };
  }
}
