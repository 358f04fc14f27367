// Brackets that name several parties of a task, one after the other: (Lead: A; co-leads: B/C; support: D; E helps with
// the fair). Each part says by its own label or verb what it names; what says neither is no party.
import { helpedNames } from './ownerHelp.ts';
import { supports as supportLabels } from './ownerLabels.ts';
import { englishNames } from './ownerNames.ts';

export interface Named {
  start: number;
  end: number;
  lead: string[];
  support: string[];
}

const bracket =
  /[([]\s*(?=(?:[a-z]+ ){0,2}(?:lead|owner|responsible|responsibility|in charge|coordinator)[^();:]{0,30}:)((?:[^()[\]\n]|\([^()\n]{1,60}\)){3,300})[)\]]/gi;
const leads =
  /^(?:[a-z-]+ )?(?:co-?)?(?:lead(?:er|ing)?s?|owners?|responsible|responsibility|coordinators?|in charge)(?: [a-z]+)?\s*:\s*/i;
const supports = new RegExp(`^(?:${supportLabels})\\s*:?\\s+`, 'i');
const helps = /^(.{2,60}?)\s+(?:(?:to|will|shall)\s+)?(?:helps?|supports?|assists?|contributes?|advises?)\b/;
/** Tutors, Registry of Arts: a name and nothing said of it. */
const nameAlone = /^(?:the )?[A-Z][\w&'’.-]*(?:\s(?:of|and|for|the|on|&|[A-Z(][\w&'’.)-]*))*$/;
/** GFZ/TUG as needed, A and B by track, per task: how, no part of the name. */
const how = /(?:^|\s)(?:by|as|per|where|if|when|each)\s[a-z].*$/;

/** All brackets of a block that hold more than one part. */
export function bracketOwners(f: string): Named[] {
  const out: Named[] = [];
  bracket.lastIndex = 0;
  for (let m = bracket.exec(f); m; m = bracket.exec(f)) {
    const parts = m[1]!.split(/\s*;\s*/);
    if (parts.length < 2) continue;
    const named: Named = { start: m.index, end: m.index + m[0].length, lead: [], support: [] };
    let open: string[] = named.lead;
    for (const part of parts) open = take(part, named, open);
    if (named.lead.length > 0) out.push(named);
  }
  return out;
}

/** `open`: what a name alone belongs to, after the last label; what it is now is handed back. */
function take(part: string, { lead, support }: Named, open: string[]): string[] {
  const label = leads.exec(part);
  const help = label ? null : supports.exec(part);
  const rest = part.slice((label ?? help)?.[0].length ?? 0).replace(how, '');
  const helper = label || help ? null : helps.exec(rest);
  const into = label ? lead : help || helper ? support : nameAlone.test(rest) ? open : null;
  const one = label !== null && !/s\)?\s*:/.test(label[0]);
  // Lead: A with support from B
  const helped = into === lead ? helpedNames(rest.trim()) : null;
  const add = (names: readonly string[], to: string[]): void => {
    for (const name of names) if (!lead.includes(name) && !support.includes(name)) to.push(name);
  };
  if (into) add(englishNames(helped?.[0] ?? helper?.[1] ?? rest, one), into);
  if (helped) add(englishNames(helped[1]), support);
  return label ? lead : help ? support : open;
}
