// Who leads what where the verb is left out: “Resp.: papers – Ann; nets – Bo, Cy helps” and, after a verb that was said
// once, “Ann Lee leads the river work and Tom Oak the schools programme”.
import { englishNames } from './ownerNames.ts';
import { personName } from './ownerWords.ts';

interface TopicOwner {
  start: number;
  end: number;
  lead: string[];
  support: string[];
}

const label =
  /(?:^\s*(?:[-•*]\s*)?|[.;]\s+)(?=(?:Resp(?:onsib(?:le|ility|ilities))?|Leads?|Owners?|In charge)\b\.?\s?:\s)/i;
const topic = /^[A-Za-z][^;:,]{1,40}?\s[-–—]{1,2}\s([A-Z][^;:]{1,80})$/;
const helper = /^(.+?),\s(?:and\s)?([A-Z][^,]*?)\s(?:helps?|supports?|assists?)$/;

/** All of a block's list of topics and names; none where one of its parts is no such pair. */
export function topicOwners(f: string): TopicOwner[] {
  const m = label.exec(f);
  if (!m) return [];
  const start = m.index + m[0].length;
  const from = f.indexOf(':', start) + 1;
  const line = f.slice(from, from + 400).split('\n', 1)[0]!;
  const parts = line.replace(/[\s.]+$/, '').split(';');
  if (parts.length < 2) return [];
  const out: TopicOwner[] = [];
  let at = from;
  for (const [k, part] of parts.entries()) {
    const names = topic.exec(part.trim())?.[1];
    if (names === undefined) return [];
    const helped = helper.exec(names);
    out.push({
      start: k === 0 ? start : at + part.length - part.trimStart().length,
      end: at + part.trimEnd().length,
      lead: englishNames(helped?.[1] ?? names),
      support: helped ? englishNames(helped[2]!) : [],
    });
    at += part.length + 1;
  }
  return out;
}

const gapped =
  /^[^.;:]{2,60}?(?:,|\sand)\s((?:[A-Z][\w'’-]+\s){1,2}[A-Z][\w'’-]+)\sthe\s[a-z][^.;,]{2,40}(?=\s*[.;]|$)/;

/** What a second person leads, after the first's verb; `from` is where that verb ends. */
export function gappedOwner(f: string, from: number): { start: number; end: number; name: string } | null {
  const m = gapped.exec(f.slice(from, from + 160));
  if (!m || !personName.test(m[1]!)) return null;
  return { start: from + m[0].indexOf(m[1]!), end: from + m[0].length, name: m[1]! };
}
