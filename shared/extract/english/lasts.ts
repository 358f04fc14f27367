// What a sentence goes on to tell of its subject: the camp in June takes 40 pupils and lasts six days; sick leave fell to
// 3.1% and should not rise above 3.5%. Asked by measureOf.ts.
import type { RawTarget } from '../blockReading.ts';
import type { Span } from './subject.ts';

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

const stood =
  /^\s*(?:[-•*]\s*)?(?:The |Our )?([A-Za-z][\w'’-]*(?: (?!(?:will|shall|which|who|that)\b)[\w'’-]+){0,4}?) (?:fell|rose|grew|stood|dropped|climbed|reached|was|were|is now|are now)\b[^.;]*\d\S*(?: [a-z]+){0,3},? (?:and|but) (?:should|must|will|shall|is to|are to|may)\b(?:[^.;,]|,\d)*$/;

/** Of what was told where it stood; `start` is where the number begins that is to be reached. */
export function whatStood(f: string, from: number, start: number): Span | null {
  const said = f.slice(from, start);
  const m = said.length < 240 && /\d/.test(said) ? stood.exec(said) : null;
  if (!m) return null;
  const at = from + m[0].indexOf(m[1]!);
  return [at, at + m[1]!.length];
}
