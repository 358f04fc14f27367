// Who leads and who helps, as a block's owner statements or those of the heading above it say. Finds no statement.
import { fold } from '../fold.ts';
import type { Led } from './led.ts';

export interface Parties {
  lead: string[];
  support: string[];
}

export const noParties: Parties = { lead: [], support: [] };

export interface ReadOwner {
  start: number;
  end: number;
  lead: string[];
  support: string[];
  plain?: boolean;
}

/** Whom a statement names, as it is written there, not as it was folded for reading. */
export function written(o: ReadOwner, text: string, helps: boolean, leadFirst: boolean): Parties {
  const quote = text.slice(o.start, o.end);
  const folded = fold(quote);
  const name = (n: string): string => {
    const at = folded.indexOf(n);
    return at >= 0 ? quote.slice(at, at + n.length) : n;
  };
  const lead = (helps ? o.support : o.lead).map(name);
  const support = (helps ? o.lead : o.support).map(name);
  const demote = leadFirst && o.plain && lead.length > 1;
  return {
    lead: demote ? lead.slice(0, 1) : lead,
    support: demote ? [...lead.slice(1), ...support] : support,
  };
}

/** One statement does, or one that names who leads and another who helps: (牵头单位:A)(责任单位:B). */
export const speakForAll = (owners: readonly Pick<Parties, 'lead'>[]): boolean =>
  owners.length === 1 || (owners.length === 2 && owners[1]!.lead.length === 0);

/** Whom the statements of one block name together: for all it says, or for nobody. */
export function partiesOf(owners: readonly Parties[]): Parties {
  const [first, second] = owners;
  if (first === undefined || !speakForAll(owners)) return noParties;
  return { lead: first.lead, support: second ? [...first.support, ...second.support] : first.support };
}

/** Whom the heading above names. */
export const partiesAbove = (led: Led, leadFirst: boolean): Parties =>
  partiesOf(led.owners.map((owner) => written(owner, led.text, false, leadFirst)));
