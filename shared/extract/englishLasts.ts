// What goes on so long or comes so often where the sentence has told more of it before: the camp in June takes 40 pupils
// and lasts six days. Asked by englishMeasureOf.ts.
import type { RawTarget } from './blockReading.ts';
import type { Span } from './englishSubject.ts';

const lasts = /\band (?:lasts?|runs for|run for|takes) (?:about |up to |at least )?$/;
const subject =
  /^\s*(?:[-•*]\s*)?(?:The |Our |An? |Each |Every )([A-Za-z][\w'’-]*(?: (?!(?:in|on|at|of|for|from|with|will|shall|is|are)\b)[\w'’-]+){0,3}?)(?: (?:in|on|at|of|for|from) [^,;.\d]{2,30}?)? (?:will|shall|should|[a-z]{2,}s|take|admit|welcome|bring|host)\b/;

/** What lasts; `start` is where the span of time begins, `from` its sentence. */
export function whatLasts(f: string, from: number, start: number): Span | null {
  const said = f.slice(from, start);
  const m = said.length < 240 && lasts.test(said) && /\d|,/.test(said) ? subject.exec(said) : null;
  if (!m) return null;
  const at = from + m[0].indexOf(m[1]!);
  return [at, at + m[1]!.length];
}

const andOften = /^ (?:an?|per|each|every) [a-z]+(?: (?:in|at|on|for) [^.;,]{2,40})? and $/;

/** Five times a week at the hall and twice a week elsewhere: nothing but a place stands between. */
export const isAsOften = (f: string, before: RawTarget, start: number): boolean =>
  before.kind === 'frequency' && andOften.test(f.slice(before.end, start));
