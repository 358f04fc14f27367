/** Which of the plan's dialogs is open, shared by the top bar, its menu and the palette. */
import { createContext, useContext, useMemo, useState } from 'react';

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
