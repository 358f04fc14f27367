// How large an English thing is, said before it with hyphens: a 400-square-metre hall. It is promised where the thing is
// made or moved into; of what stands there it only tells.
import type { Around } from './around.ts';

const size =
  /^-(?:(?:square|cubic)-(?:met(?:re|er)|foot|feet|kilomet(?:re|er)|mile|yard)|hectare|acre|kilomet(?:re|er)|met(?:re|er)|km|kW|MW|MWh|kWh)(?= [a-z"“])/;

/** Where the size ends, counted from the number's end; 0 where none is meant. */
export function sizeAfter(after: string): number {
  return after.startsWith('-') ? (size.exec(after)?.[0].length ?? 0) : 0;
}

const makes =
  /\b(?:build|construct|complete|open|creat|erect|lay|plant|install|commission|establish|add|extend|fit out|set up|finish|acquir|buy|leas|start|begin|mov|construction|completion|building|opening|creation|installation|planting|commissioning)[a-z]* (?:(?:(?:in)?to|of|work on) )?(?:an?|the|our|its|another|(?:the |our |its |an? )?new) (?:[a-z]+ )?$|\b(?:its|our|their|the|a) new $/i;
const made =
  /^ [^.;,]{2,50} (?:will|shall|is to|are to|should|must) (?:be (?:built|constructed|completed|opened|created|erected|laid|planted|installed|commissioned|established|finished|added|cast|polished|produced|manufactured|purchased|bought|delivered|dug|drilled|ready|handed over|put into)|open|start)\b/;

export const isSized = ({ near, rest, after }: Around): boolean =>
  sizeAfter(after) > 0 && (makes.test(near) || made.test(rest));
