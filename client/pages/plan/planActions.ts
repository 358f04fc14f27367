/** Which of the plan's dialogs is open, shared by the top bar, its menu and the palette. */
import { createContext, useContext, useMemo, useState } from 'react';
import { isFrozen, may, type PlanRole, type PlanState } from '../../../shared/access.ts';

export type PlanDialog =
  | 'share'
  | 'export'
  | 'exportOptions'
  | 'signoffs'
  | 'finalise'
  | 'amend'
  | 'numbering'
  | 'nameVersion'
  | 'archive'
  | 'period';

/** May this role do what the dialog is for, with the plan in this state? Sign-offs and exports are there for all. */
export function fits(dialog: PlanDialog, { role, state }: { role: PlanRole; state: PlanState }): boolean {
  switch (dialog) {
    case 'finalise':
      return may(role, 'finalise') && !isFrozen(state);
    case 'amend':
      return may(role, 'amend') && state === 'final';
    case 'archive':
      return may(role, 'archive') && state !== 'archived';
    case 'nameVersion':
      return may(role, 'nameVersion') && state !== 'archived';
    case 'numbering':
    case 'period':
      return may(role, 'rename') && state !== 'archived';
    case 'share':
    case 'export':
    case 'exportOptions':
    case 'signoffs':
      return true;
  }
}

export interface PlanActions {
  dialog: PlanDialog | null;
  open: (dialog: PlanDialog) => void;
  close: () => void;
}

export const PlanActionsContext = createContext<PlanActions | null>(null);

export function usePlanActionsState(): PlanActions {
  const [dialog, setDialog] = useState<PlanDialog | null>(null);
  return useMemo(() => ({ dialog, open: setDialog, close: () => setDialog(null) }), [dialog]);
}

export function usePlanActions(): PlanActions {
  const value = useContext(PlanActionsContext);
  if (value === null) throw new Error('usePlanActions is used outside a plan page');
  return value;
}
