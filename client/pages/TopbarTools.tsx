/**
 * A view's own buttons in the phone's top bar (comments, search, filter): render them in here and they appear
 * left of ⋯. On wider windows nothing is shown: the view has its own tool row there.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

export const TOPBAR_TOOLS_ID = 'gc-topbar-tools';

export function TopbarTools({ children }: { children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  // After each render: the slot comes and goes with the layout.
  useEffect(() => setSlot(document.getElementById(TOPBAR_TOOLS_ID)));
  return slot === null ? null : createPortal(children, slot);
}
