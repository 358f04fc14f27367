// Numbers typed with a space on either side (实施项目 150 个, 2026 年): most input methods put one there, and it says
// nothing. Such a text is read without these spaces; what was read is put back to where it stands.
import type { BlockReading, RawTarget } from '../blockReading.ts';
import { fold } from '../fold.ts';
import type { Span } from '../measure/nounSpan.ts';
import { readBlock } from '../scan.ts';
import type { TimeSpan } from '../times/times.ts';

const spaced = /[一-龥”》)%] (?=\d)/;
/** A number after a Chinese word, with the space before it; and the space behind it. */
const number =
  /(?:(?<=[一-龥”》)%]) |(?<=[、,;:(“《]))(?=\d)(\d[\d,.]*(?:\/\d[\d,.]*|\s?[-~至到]\s?\d[\d,.]*)?)( (?=[一-龥%]))?/g;
/** Here the space parts a label's number from what it heads (任务 2 本科教育). */
const label = /(?:^|[\n。;:])\s*(?:任务|专栏|附件|附表|图|表|案例|序号|目标|专题|措施|举措|模块|方向|阶段)$/;

/** Reads a Chinese text; offsets are in the text as given. */
export function readSpacedBlock(text: string): BlockReading {
  if (!text.includes(' ') && !text.includes('\u00a0') && !text.includes('\u3000')) return readBlock(text);
  const folded = fold(text);
  if (!spaced.test(folded)) return readBlock(text);
  const gone = spacesToClose(folded);
  if (gone.length === 0) return readBlock(text);
  let closed = '';
  /** Where each character of the closed text stands in the text. */
  const places = new Uint32Array(text.length - gone.length + 1);
  let from = 0;
  let at = 0;
  for (const space of [...gone, text.length]) {
    closed += text.slice(from, space);
    for (let k = from; k < space; k++) places[at++] = k;
    from = space + 1;
  }
  places[at] = text.length;
  const { targets, times } = readBlock(closed);
  return {
    folded,
    targets: targets.map((target) => placed(target, places)),
    times: times.map(
      (time): TimeSpan => ({ ...time, start: places[time.start]!, end: endAt(places, time.end) }),
    ),
  };
}

function spacesToClose(folded: string): number[] {
  const gone: number[] = [];
  for (const m of folded.matchAll(number)) {
    if (headsLine(folded, m)) continue;
    if (m[0][0] === ' ') gone.push(m.index);
    if (m[2] !== undefined) gone.push(m.index + m[0].length - 1);
  }
  return gone;
}

/** 任务 2 本科教育质量; 目标 100 场。 is an amount. */
const headsLine = (folded: string, m: RegExpExecArray): boolean =>
  m[1]!.length <= 2 &&
  label.test(folded.slice(Math.max(0, m.index - 6), m.index)) &&
  /^[一-龥]{3}/.test(folded.slice(m.index + m[0].length, m.index + m[0].length + 3));

/** The end of what ends before `end`: a space after it is no part of it. */
const endAt = (places: Uint32Array, end: number): number => (end > 0 ? places[end - 1]! + 1 : 0);

function placed(raw: RawTarget, places: Uint32Array): RawTarget {
  const start = (at: number): number => places[at]!;
  const end = (at: number): number => endAt(places, at);
  const span = ([from, to]: Span): Span => [start(from), end(to)];
  const q = raw.quantity;
  // an empty measure word stands right behind the number
  const unit = q.unitEnd > q.unitStart ? span([q.unitStart, q.unitEnd]) : [end(q.numEnd), end(q.numEnd)];
  return {
    ...raw,
    quantity: {
      ...q,
      start: start(q.start),
      end: end(q.end),
      numStart: start(q.numStart),
      numEnd: end(q.numEnd),
      unitStart: unit[0]!,
      unitEnd: unit[1]!,
    },
    start: start(raw.start),
    end: end(raw.end),
    measure: raw.measure ? span(raw.measure) : null,
    ...(raw.left ? { left: raw.left.map(span) } : {}),
  };
}
