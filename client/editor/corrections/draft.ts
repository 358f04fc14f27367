/** What the dialog for a target starts from: a target that was read, or words marked by hand. */
import type { WordPlace } from '../../../shared/doc/readingAnchors.ts';
import { fold } from '../../../shared/extract/fold.ts';
import { durationUnits, moneyUnits } from '../../../shared/extract/lexicon.ts';
import { runEnd } from '../../../shared/extract/numbers/numerals.ts';
import { type Quantity, readQuantity } from '../../../shared/extract/numbers/quantity.ts';
import type { Comparator, Target, TargetKind } from '../../../shared/extract/types.ts';
import { extractionCode } from '../../reading/extraction.ts';

export interface Draft {
  /** The target that is corrected; null for words marked by hand. */
  target: Target | null;
  place: WordPlace | null;
  quote: string;
  /** What the fields start from. */
  start: Fields;
}

export interface Fields {
  measure: string;
  comparator: Comparator;
  low: number | '';
  high: number | '';
  unit: string;
  kind: TargetKind;
  per: string;
  category: string;
  period: string | null;
  partOf: string | null;
}

const NOTHING_READ: Fields = {
  measure: '',
  comparator: 'eq',
  low: '',
  high: '',
  unit: '',
  kind: 'count',
  per: '',
  category: 'other',
  period: null,
  partOf: null,
};

export function draftOf(target: Target): Draft {
  return { target, place: null, quote: target.quote, start: fieldsOf(target) };
}

/** What the extraction makes of the words alone is a start: a promise, or else the quantity that stands there. */
export function draftOfWords(place: WordPlace, quote: string): Draft {
  const read = extractionCode.get()?.extractBlocks([{ kind: 'paragraph', text: quote, offset: 0 }])
    .targets[0];
  const start: Fields = read ? { ...fieldsOf(read), period: null } : quantityFields(quote);
  return { target: null, place, quote, start };
}

/** Days and months are mostly when, not how many. */
const DATES = new Set(['年', '月', '日', '号']);

function quantityFields(quote: string): Fields {
  const all = quantitiesIn(fold(quote)).filter(({ unit, form }) => unit !== '' || form === 'arabic');
  const quantity = all.find(({ unit }) => !DATES.has(unit)) ?? all[0];
  if (quantity === undefined) return NOTHING_READ;
  const { unit, comparator } = quantity;
  return { ...NOTHING_READ, ...ends(quantity), comparator, unit, kind: kindOfUnit(unit) };
}

function quantitiesIn(words: string): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const quantity = readQuantity(words, at);
    if (quantity !== null) found.push(quantity);
    at = quantity === null ? runEnd(words, at) : Math.max(quantity.end, at + 1);
  }
  return found;
}

const kindOfUnit = (unit: string): TargetKind =>
  unit === '%' ? 'percent' : durationUnits.has(unit) ? 'duration' : moneyUnits.has(unit) ? 'money' : 'count';

function fieldsOf(target: Target): Fields {
  const { measure, comparator, min, max, unit, kind, per, category, period, part_of_key } = target;
  return {
    measure: measure ?? '',
    comparator,
    ...ends({ comparator, min, max }),
    unit,
    kind,
    per: per ?? '',
    category,
    period,
    partOf: part_of_key,
  };
}

function ends({
  comparator,
  min,
  max,
}: Pick<Target, 'comparator' | 'min' | 'max'>): Pick<Fields, 'low' | 'high'> {
  return comparator === 'range' ? { low: min ?? '', high: max ?? '' } : { low: min ?? max ?? '', high: '' };
}
