/** The icon of a category, as drawn on cards and in the sheet. Always beside the category's name. */
import {
  IconAffiliate,
  IconBook2,
  IconBuildingFactory2,
  IconBulb,
  IconCoffee,
  IconDotsCircleHorizontal,
  IconFlag,
  IconFlask2,
  IconMessages,
  IconMicrophone2,
  IconPlaneDeparture,
  IconSchool,
  IconTag,
  IconTelescope,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';
import { type CategoryId, isBuiltIn } from '../../shared/category.ts';

const ICONS: Record<CategoryId, typeof IconBook2> = {
  forum: IconMicrophone2,
  seminar: IconMessages,
  salon: IconCoffee,
  lecture: IconTelescope,
  'joint-lab': IconFlask2,
  'joint-research': IconAffiliate,
  'visiting-scholar': IconPlaneDeparture,
  'joint-training': IconSchool,
  conference: IconWorld,
  journal: IconBook2,
  platform: IconBuildingFactory2,
  talent: IconUsers,
  advice: IconBulb,
  'party-building': IconFlag,
  other: IconDotsCircleHorizontal,
};

export function CategoryIcon({ category, size = 14 }: { category: string; size?: number }) {
  const Icon = isBuiltIn(category) ? ICONS[category] : IconTag;
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
