/** /import: choose a file, check what was understood, bring it in. */
import type { ReactNode } from 'react';

export function ImportPage(): ReactNode {
  return null;
}
