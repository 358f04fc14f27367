// Lines of an English plan that stand above others without a number: Background, Q2 - Science in schools (April to
// June), All year round. They add no level to the outline, but what stands below them looks back or has their time.
import { readTimes } from './englishTimes.ts';
import type { TimeValue } from './times.ts';

export interface LineLabel {
  review: boolean;
  time: TimeValue | null;
}

/** Sections that tell of what was and what is. */
export const englishReview =
  /^(?:where we (?:stand|are)(?: now| today)?|who we are|about us|our (?:story|history|year so far)|(?:(?:19|20)\d\d|the (?:past )?year|last year) in review|how (?:19|20)\d\d went|context|background|preamble|mandate and background|introduction and background|current (?:situation|position|state)|situation analysis|history|looking back|progress (?:to date|so far)|review of|a look back|achievements)\b/i;

const line = /^\s*(?:#+\s*)?[A-Z][^.;!?•*|\t]{2,78}$/;
const period =
  /^\s*(?:#+\s*)?(?:Q[1-4]|H[12]|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:quarter|half))\b/i;
const span = /^\s*(?:#+\s*)?(jan|apr|jul|oct)[a-z]*\s*(?:-|to)\s*(mar|jun|sep|dec)[a-z]*\b/i;
const always = /^\s*(?:#+\s*)?(?:all year(?: round)?|throughout the year|year-round|ongoing)\b/i;
/** Our goals by 2030, Targets for 2027: */
const goals =
  /^\s*(?:#+\s*)?(?:among |some of )?(?:(?:our|the|key|main|strategic|headline) )*(?:goals?|targets?|objectives?|aims?|milestones?)\s+(?:by|for|to)\s+(?:the end of\s+)?((?:19|20)\d\d)\s*:?\s*$/i;
const quarters: Record<string, string> = { janmar: 'Q1', aprjun: 'Q2', julsep: 'Q3', octdec: 'Q4' };

/** What a folded line of its own says of the lines below it; null when it is none such. */
export function lineLabel(f: string): LineLabel | null {
  if (f.length > 80 || !line.test(f)) return null;
  const text = f.trim();
  const time = timeOf(text);
  if (time === null && (/\d/.test(text.replace(/\b(?:19|20)\d\d\b/, '')) || /:/.test(text.slice(0, -1))))
    return null;
  if (text.split(/\s+/).length > 10) return null;
  return { review: englishReview.test(text.replace(/^#+\s*/, '')), time };
}

function timeOf(f: string): TimeValue | null {
  if (always.test(f)) return { kind: 'relative', part: null };
  if (period.test(f)) return readTimes(f)[0]?.value ?? null;
  const year = goals.exec(f)?.[1];
  if (year !== undefined) return { kind: 'absolute', value: year, start: Number(year), end: Number(year) };
  const m = span.exec(f);
  const part = m ? quarters[`${m[1]!}${m[2]!}`.toLowerCase()] : undefined;
  return part === undefined ? null : { kind: 'relative', part };
}
