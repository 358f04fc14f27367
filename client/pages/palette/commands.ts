/** What the palette offers: pages register what they can do while they are shown. */
import { createContext, type ReactNode, useContext, useEffect } from 'react';

export const COMMAND_GROUPS = ['action', 'view', 'plan', 'card'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export interface Command {
  id: string;
  group: CommandGroup;
  label: string;
  /** Small grey words at the right: the plan of a card, a shortcut. */
  hint?: string;
  icon?: ReactNode;
  /** Other words it is found by. */
  keywords?: string;
  run: () => void;
}

/** Commands, or what makes them when the palette opens: those of a whole board cost something. */
export type Offer = readonly Command[] | (() => readonly Command[]);

export interface Commands {
  openPalette: () => void;
  openShortcuts: () => void;
  /** Offers commands until the returned function is called. */
  offer: (commands: Offer) => () => void;
}

export const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const value = useContext(CommandsContext);
  if (value === null) throw new Error('useCommands is used outside the command layer');
  return value;
}

/** Offers a page's commands while it is shown. Memoise them. */
export function useOffer(commands: Offer): void {
  const { offer } = useCommands();
  useEffect(() => offer(commands), [offer, commands]);
}
