// Named events, publications and platforms an English block promises: host the 9th Coastal Forum (theme: "…"),
// publish the "Annual Review", open the Deep Sea Laboratory. What deliverables.ts does for Chinese.
import type { Deliverable } from './types.ts';

export interface NamedThing {
  kind: Deliverable['kind'];
  from: number;
  to: number;
  edition: string | null;
  theme: readonly [number, number] | null;
}

const ordinal =
  '\\d{1,3}(?:st|nd|rd|th)|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth)';
const words = "(?:[A-Z][\\w&'’+-]*|of|on|for|and|in|the)";
const events =
  'Forum|Conference|Congress|Summit|Symposium|Assembly|Workshop|Festival|Olympiad|Convention|Exhibition|Dialogue|Seminar|Colloquium|(?:Summer|Winter|Spring|Autumn) School|Week|Day|Lectures?|Competition|Awards?|Meeting|Salon|Hackathon';
const papers =
  'Report|Handbook|Yearbook|Guide|Guidelines|Paper|Book|Atlas|Journal|Review|Bulletin|Newsletter|Proceedings|Index|Catalogue|Manual|Standard|Series|Statement|Roadmap';
const places =
  'Platform|Cent(?:re|er)|Laborator(?:y|ies)|Lab|Hub|Database|Portal|Observatory|Network|Station|Institute|Base|Alliance|Museum|Facility|Academy|Park|Archive|Repository';

const named = new RegExp(
  `(?:\\b(${ordinal})\\s+)?((?:[A-Z][\\w&'’+-]*\\s+)(?:${words}\\s+){0,7}?(?:(${events})|(${papers})|(${places})))\\b(?!\\s+(?:of|for|on)\\s+[A-Z])`,
  'g',
);
const quoted = /[“"]([^“”"\n]{3,80})[”"]/g;

const hold =
  /\b(?:host|co-host|hold|organi[sz]e|co-organi[sz]e|convene|stage|run|launch|attend|open|celebrate|deliver|put on)\b[^.;]{0,60}$/i;
const publish =
  /\b(?:publish|issue|release|produce|compile|edit|launch|prepare|write|draft|update|revise|translate|print)\b[^.;]{0,60}$/i;
const build =
  /\b(?:build|establish|set up|open|launch|develop|create|found|upgrade|expand|construct|run|operate|join)\b[^.;]{0,60}$/i;
const themeAfter =
  /^[^.;()]{0,60}\(\s*(?:theme|topic)\s*:\s*[“"]?([^()“”"]{3,100})[”"]?\s*\)|^[^.;()]{0,30}?\bon the theme (?:of )?[“"]([^“”"]{3,100})[”"]/i;

/** Offsets in the folded text; `f` is not longer than the caller reads. */
export function readEnglishDeliverables(f: string): NamedThing[] {
  const out: NamedThing[] = [];
  const before = (at: number): string => f.slice(Math.max(0, at - 80), at);
  const add = (kind: NamedThing['kind'], from: number, to: number, edition: string | null): void => {
    if (out.some((d) => from < d.to && to > d.from)) return;
    const theme = themeAfter.exec(f.slice(to, to + 140).replace(/^[”"]/, ' '));
    const said = theme?.[1] ?? theme?.[2];
    const at = said ? f.indexOf(said, to) : -1;
    out.push({ kind, from, to, edition, theme: said && at >= 0 ? [at, at + said.trimEnd().length] : null });
  };
  named.lastIndex = 0;
  for (let m = named.exec(f); m; m = named.exec(f)) {
    const from = m.index + m[0].length - m[2]!.length;
    const to = m.index + m[0].length;
    const lead = before(m.index);
    const edition = m[1] ? m[1].replace(/(?<=\d)(?:st|nd|rd|th)$/, '') : null;
    // a verb at the head of its sentence is no part of the name
    const verb =
      /^(?:Host|Hold|Organi[sz]e|Convene|Publish|Issue|Release|Launch|Open|Establish|Build|Develop|Create|Run|Join|Attend|Produce|Support|Upgrade|Set up|Co-host|Co-organi[sz]e)\s+(?:the\s+|an?\s+|our\s+)?/.exec(
        m[2]!,
      );
    const start = verb ? from + verb[0].length : from;
    if (start >= to || !/\s/.test(f.slice(start, to))) continue;
    const context = verb ? `${lead}${verb[0]}` : lead;
    if (m[3] && hold.test(context)) add('event', start, to, edition);
    else if (m[4] && publish.test(context)) add('publication', start, to, edition);
    else if (m[5] && build.test(context)) add('platform', start, to, edition);
  }
  quoted.lastIndex = 0;
  for (let m = quoted.exec(f); m; m = quoted.exec(f)) {
    const from = m.index + 1;
    const to = from + m[1]!.length;
    const lead = before(m.index);
    const next = f.slice(m.index + m[0].length, m.index + m[0].length + 24);
    if (/(?:theme|topic)\b[^.;]{0,12}$/i.test(lead)) continue;
    if (
      /^\s+(?:forum|conference|lectures?|seminar|workshop|festival|competition|event|exhibition)/i.test(
        next,
      ) &&
      hold.test(lead)
    )
      add('event', from, to, null);
    else if (/^\s+(?:platform|database|portal|hub|network|laboratory)/i.test(next) && build.test(lead))
      add('platform', from, to, null);
    else if (publish.test(lead) && /^[A-Z]/.test(m[1]!)) add('publication', from, to, null);
  }
  return out.sort((a, b) => a.from - b.from);
}
