/** /people: departments and people of the workspace; administrators edit. */
import type { ReactNode } from 'react';

export function PeoplePage(): ReactNode {
  return null;
}
