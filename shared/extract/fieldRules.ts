// Which rule read which field of a target, where its reader did not say: told by where the words stand that it took.
// Read by people (client/editor/howRead.ts); no reading happens here, and nothing is searched but a few words.
import type { RawTarget } from './blockReading.ts';
import type { Placed } from './outline/placed.ts';
import type { Target } from './types.ts';

/** The rules of a target that was made of `raw`: those its reader gave, and one for each other field that is set. */
export function fieldRules(
  raw: RawTarget,
  { block, time }: Placed,
  target: Pick<Target, 'unit' | 'measure' | 'period' | 'lead' | 'support'> & { ownersAbove: boolean },
  category: string,
): Record<string, string> {
  const { quantity: q } = raw;
  const table = block.kind === 'row';
  // no spread: it is four times as slow where objects have so many forms
  const rules: Record<string, string> = Object.assign({ category }, raw.rules);
  if (target.unit !== '') rules.unit ??= unitRule(raw, block.text, target.unit);
  if (target.measure !== null)
    rules.measure ??=
      raw.measure !== null ? (raw.measure[0] >= q.end ? 'after' : 'before') : table ? 'row name' : 'title';
  if (target.period !== null)
    rules.period ??= (raw.time ?? time)?.by ? 'deadline' : raw.time ? 'time word' : 'line above';
  if (raw.per !== null) rules.per = perRule(raw, block.text, raw.per, table);
  if (raw.baseline !== null) rules.baseline = block.text.includes(raw.baseline) ? 'compared' : 'header';
  const stated = target.ownersAbove ? 'heading' : table ? 'cell' : 'owner statement';
  if (target.lead.length > 0) rules.lead = stated;
  if (target.support.length > 0) rules.support = stated;
  return rules;
}

/** Written after the number or before it ($), said by the number itself (三成, half, twice), or by another beside it. */
function unitRule({ quantity: q, start, end }: RawTarget, text: string, unit: string): string {
  if (q.unitEnd > q.unitStart && text.slice(q.unitStart, q.unitEnd).trim() !== '') return 'after';
  const quote = text.slice(start, end);
  const at = quote.indexOf(unit);
  if (at >= 0) return start + at < q.numStart ? 'before' : 'after';
  return unit === '%' || unit === 'times' || q.form !== 'arabic' ? 'number itself' : 'carried';
}

const sharing = [
  '每',
  '各',
  '均',
  '单',
  '/',
  'per ',
  'each',
  'every',
  'average',
  'annually',
  'monthly',
  'weekly',
  'daily',
  ' a ',
  ' an ',
];
/** Words of sharing are looked for so far before the number, and so far after. */
const near = { before: 60, after: 40 };

/** The nearest word that shares it out, as it is written; what goes on from a number before has none of its own. */
function perRule({ start, end }: RawTarget, text: string, per: string, table: boolean): string {
  const from = Math.max(0, start - near.before);
  const around = text.slice(from, end + near.after).toLowerCase();
  let found = '';
  let least = Number.POSITIVE_INFINITY;
  for (const word of sharing) {
    for (let at = around.indexOf(word); at >= 0; at = around.indexOf(word, at + 1)) {
      const distance = from + at < start ? start - from - at : from + at - end;
      if (distance >= least) continue;
      least = distance;
      found = word.trim();
    }
  }
  if (found !== '') return found;
  return table && !text.includes(per) ? 'header' : 'carried';
}
