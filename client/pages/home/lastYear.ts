/** From an earlier plan to the draft of the next: its text is taken over, the years of its period move on. */
import type { ImportPreview, ImportStructure } from '../../../shared/api/imports.ts';
import type { PlanSummary } from '../../../shared/api/plans.ts';
import { createPlan, getText, importNextPlan, previewImport } from '../../api.ts';
import { type YearsOn, yearsOn } from './yearsOn.ts';

export interface NextPlan {
  title: string;
  period: { start: string; end: string };
}

/** The plan after `plan`: as many years later as it is long, in title and period. */
export function nextPlan(plan: Pick<PlanSummary, 'title' | 'period'>): NextPlan {
  const from = Number(plan.period.start.slice(0, 4));
  const to = Number(plan.period.end.slice(0, 4));
  const years = to - from + 1;
  const move = (year: number): string => String(year + years);
  const title = plan.title.replace(/\d{4}/g, (digits) => {
    const year = Number(digits);
    return year >= from && year <= to ? move(year) : digits;
  });
  return {
    title,
    period: {
      start: move(from) + plan.period.start.slice(4),
      end: dayThatExists(move(to), plan.period.end.slice(4)),
    },
  };
}

/** The plan that is most likely meant: the last one that was finalised; without any, the first. */
export function planToGoOnFrom<P extends Pick<PlanSummary, 'state' | 'period'>>(
  plans: readonly P[],
): P | undefined {
  const [last] = plans
    .filter(({ state }) => state === 'final' || state === 'amend')
    .sort((a, b) => b.period.end.localeCompare(a.period.end));
  return last ?? plans[0];
}

/** 29 February does not come every year. */
const dayThatExists = (year: string, rest: string): string =>
  rest === '-02-29' && Number(year) % 4 !== 0 ? `${year}-02-28` : year + rest;

/** Everything in a plan's own text is text: nothing of it may be taken for furniture of a web page. */
export function structureFor(preview: ImportPreview, next: NextPlan): ImportStructure {
  return {
    title: next.title,
    period: next.period,
    numbering: preview.numbering,
    lines: preview.lines.map((line) => ({
      offset: line.offset,
      kind: line.kind === 'furniture' ? 'paragraph' : line.kind,
      ...(line.level === null ? {} : { level: line.level }),
    })),
  };
}

export interface Draft extends Pick<YearsOn, 'moved' | 'left'> {
  id: string;
}

/**
 * Makes the draft and says what its years came to. The new plan remembers where it came from, and what people said of
 * the targets there comes along with their words.
 */
export async function draftFrom(
  plan: Pick<PlanSummary, 'id' | 'title' | 'period'>,
  next: NextPlan,
  newId: string,
): Promise<Draft> {
  const text = await getText(plan.id);
  if (text.trim() === '') return { id: (await createPlan({ ...next, id: newId })).id, moved: 0, left: [] };
  // The first line is the title; the new one stands there.
  const titled = text.startsWith(plan.title);
  const { start, end } = plan.period;
  const words = titled ? text.slice(plan.title.length) : text;
  const years = yearsOn(words, Number(start.slice(0, 4)), Number(end.slice(0, 4)));
  const body = titled ? next.title + years.text : years.text;
  const file = new File([body], `${next.title}.txt`, { type: 'text/plain' });
  const preview = await previewImport(file);
  const { id } = await importNextPlan(file, newId, structureFor(preview, next), plan.id);
  return { id, moved: years.moved, left: years.left };
}
