// Owner statements of English plans: what a label opens (ownerLabels.ts), what a verb makes
// (ownerSentences.ts), lists of topics and names, brackets of several parts. Only explicit ones, as owners.ts has
// it for Chinese. Knows one block.

import type { RawOwner } from '../owners/rawOwner.ts';
import { bracketOwners } from './ownerBrackets.ts';
import { nameDots, withoutNameDots } from './ownerDots.ts';
import { helpingOwners, labelledOwners } from './ownerLabels.ts';
import { englishNames } from './ownerNames.ts';
import { type Say, statedOwners } from './ownerSentences.ts';
import { topicOwners } from './ownerTopics.ts';
import { toAssist } from './ownerWords.ts';

/** Outreach Office (lead), Student Union: who of several leads. */
const firstLeads = /^([^,;()]{2,60}?)\s\((?:lead|in the lead|coordinator)\)(?:,\s*|;\s*|\sand\s)(.{2,})$/i;

export function readEnglish(block: string, out: RawOwner[]): void {
  // Owner: Ann Holt · 12 May: a dot among blanks divides as a bar does
  const f = withoutNameDots(block.includes(' · ') ? block.replaceAll(' · ', ' | ') : block);
  const say: Say = (start, end, lead, support, one = false) => {
    if (out.some((o) => start < o.end && end > o.start)) return;
    // A (lead), B, C: the others help
    const first = support === undefined ? firstLeads.exec(lead) : null;
    if (first) return say(start, end, first[1]!, first[2]!, one);
    const parts = nameDots(lead).split(/;\s*/);
    const aiding = parts.slice(1).filter((part) => toAssist.test(part));
    const leading = parts.filter((part) => !aiding.includes(part)).join('; ');
    const names = englishNames(leading.replace(/\s(?:and|of|for|the)$/, ''), one);
    if (names.length === 0) return;
    const helping = [
      ...aiding.map((part) => part.replace(toAssist, '')),
      ...(support ? [nameDots(support)] : []),
    ];
    const helpers = helping.flatMap((part) => englishNames(part));
    const plain =
      names.length > 1 && helpers.length === 0 && !/\b(?:co-)?(?:lead|led\b)/i.test(f.slice(start, end));
    // a mark that closes bold or italics is a blank
    const last = f.slice(start, end).trimEnd().length;
    out.push({ start, end: start + last, lead: names, support: helpers, plain });
  };
  if (f.includes(';') && f.includes(':'))
    for (const several of [...bracketOwners(block), ...topicOwners(block)])
      out.push({ ...several, plain: false });
  labelledOwners(f, say);
  statedOwners(f, say);
  if (/:\s/.test(f) && /support|operating|assist|contribut|collaborat|participat|partner/i.test(f))
    helpingOwners(f, (start, end, names) => {
      if (out.some((o) => start < o.end && end > o.start)) return;
      const support = englishNames(nameDots(names));
      if (support.length > 0) out.push({ start, end, lead: [], support, plain: false });
    });
  out.sort((a, b) => a.start - b.start);
}
