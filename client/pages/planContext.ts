/**
 * What every view of an open plan needs, through `usePlan()`. The plan page provides it; views take no props.
 */
import { createContext, useContext } from 'react';
import type { Department, User } from '../../shared/api/people.ts';
import type { PlanDetail } from '../../shared/api/plans.ts';
import type { Language } from '../i18n/language.ts';
import type { OpenPlan } from '../sync/types.ts';

export interface PlanPerson {
  id: string;
  name: string;
  color: number;
  departmentId: string | null;
  /** May open the plan. */
  reads: boolean;
  /** The address of who shares the name with somebody else; else null. */
  also: string | null;
}

export interface PlanContextValue {
  planId: string;
  detail: PlanDetail;
  me: User;
  /** May no longer open it: what is shown is this device's last copy, and the server does nothing with it. */
  shutOut: boolean;
  /** The three live documents. The same object while the page is open. */
  plan: OpenPlan;
  people: ReadonlyMap<string, PlanPerson>;
  departments: ReadonlyMap<string, Department>;
  /** A person's or department's name; a short dash for one who is gone. */
  nameOf: (id: string) => string;
  language: Language;
  /** Whose caret the text scrolls along with (a user id), since their avatar was clicked; null for nobody. */
  following: string | null;
  /** Starts or stops following; the text view stops it when its reader scrolls or clicks. */
  follow: (userId: string | null) => void;
}

export const PlanContext = createContext<PlanContextValue | null>(null);

export function usePlan(): PlanContextValue {
  const value = useContext(PlanContext);
  if (value === null) throw new Error('usePlan is used outside a plan page');
  return value;
}
