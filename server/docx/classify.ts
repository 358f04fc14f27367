/**
 * What a paragraph from an office's own file is: title, heading, item, list line or one of the elements of an
 * official document. Decided by score: typed or rebuilt number, face, outline level, style, length.
 */
import type { ExportBlock, ExportRole, ExportRun } from '../export/model.ts';
import { runsText } from '../export/model.ts';
import { splitRuns } from '../export/runIn.ts';
import type { Evidence, Signals } from './importModel.ts';
import { type NumberForm, type TypedNumber, typedNumber } from './numberText.ts';
import { runsOf } from './ownBlocks.ts';
import type { RawParagraph } from './rawBlocks.ts';
import type { RawRun } from './rawRun.ts';
import { headingLevel } from './styleSheet.ts';
import { cutNumber, fateOf } from './trackedNumber.ts';

export interface Decided {
  blocks: ExportBlock[];
  evidence: Evidence;
  /** The file tracks a change of the number, which here is the accepted one. */
  numberChanged?: boolean;
}

/** Where in the document the paragraph stands; kept by the caller from block to block. */
export interface Place {
  titles: number;
  headings: number;
  previous: ExportRole | 'title' | 'other';
  /** Paragraphs since the last title. */
  sinceTitle: number;
  /** Does a line that is only a date follow within two paragraphs? */
  dateFollows: boolean;
}

const HEI = /黑体|SimHei|heiti/i;
const KAI = /楷|kai/i;
const TITLE_FACE = /小标宋|中宋|xiaobiaosong/i;
const LEVELS: Record<NumberForm, 1 | 2 | 3 | 4 | 5> = {
  chapter: 1,
  section: 2,
  cjk: 1,
  cjkParen: 2,
  decimal: 3,
  decimalParen: 4,
  circled: 5,
};
const RED = /^(?:FF0000|C00000|E60012|DA251D)$/i;

export function signalsOf(paragraph: RawParagraph): Signals {
  const { runs, line } = paragraph;
  return {
    font: common(runs, (run) => run.face),
    size: common(runs, (run) => run.size),
    bold: common(runs, (run) => run.bold) === true,
    align: line.align ?? 'left',
    outline: line.outline !== undefined && line.outline >= 0 ? line.outline : null,
    style: paragraph.style,
    rebuilt: paragraph.auto !== null && !paragraph.auto.bullet,
  };
}

/** What most characters of the paragraph have. */
function common<T>(runs: readonly RawRun[], of: (run: RawRun) => T): T | null {
  const weights = new Map<T, number>();
  for (const each of runs) {
    const length = each.run.kind === 'text' ? each.run.text.trim().length : 0;
    if (length > 0) weights.set(of(each), (weights.get(of(each)) ?? 0) + length);
  }
  let best: T | null = null;
  let most = 0;
  for (const [value, weight] of weights) {
    if (weight > most) {
      best = value;
      most = weight;
    }
  }
  return best;
}

export function decide(paragraph: RawParagraph, place: Place): Decided {
  const signals = signalsOf(paragraph);
  const runs = runsOf(paragraph.runs);
  const words = runsText(runs, 'accepted').trim();
  // A line that is to go counts no number: it stays as words, struck whole.
  if (fateOf(runs) === 'deleted') return decided([body(runs)], signals, 0.9, ['deleted']);
  const named = paragraph.ancestry.some((name) => /^(?:title|标题)$/i.test(name));
  const red = paragraph.runs.length > 0 && paragraph.runs.every((run) => RED.test(run.color ?? ''));
  if (words !== '' && !red && isTitle(signals, words, named, place)) {
    return decided(
      [{ kind: 'title', runs: dropBold(runs) }],
      signals,
      named ? 0.95 : 0.85,
      named ? ['style'] : ['font', 'align'],
    );
  }
  const auto = paragraph.auto;
  if (auto?.bullet) {
    return decided([{ kind: 'list', ordered: false, items: [{ blocks: [body(runs)] }] }], signals, 0.9, [
      'bullet',
    ]);
  }
  const number = auto ? (typedNumber(auto.text) ?? null) : typedNumber(words);
  if (number && !auto && place.previous === 'attachments' && number.value > 1 && words.length <= 80)
    return decided([{ kind: 'paragraph', role: 'attachments', runs }], signals, 0.8, ['attachments']);
  if (auto && !number && auto.text.trim() !== '') {
    // a) i. 1.1 and the like: the number stays, as words.
    const level = headingLevelOf(paragraph, signals);
    if (level !== null && words.length <= 80) {
      const numberText = /[.、．)）]$/.test(auto.text) ? auto.text : `${auto.text} `;
      const block: ExportBlock = { kind: 'heading', level, numberText, runs: dropBold(runs) };
      return decided([block], signals, 0.85, ['rebuilt-number', 'outline']);
    }
    // Letters and digits must not run into one another; a tab stood between them.
    const joins = /[A-Za-z0-9]$/.test(auto.text) && /^[A-Za-z0-9]/.test(words);
    const numberText = joins ? `${auto.text} ` : auto.text;
    return decided([body([{ kind: 'text', text: numberText }, ...runs])], signals, 0.6, ['number-form']);
  }
  if (number) return numbered(paragraph, runs, number, auto?.text ?? null, signals, words);
  const level = headingLevelOf(paragraph, signals);
  if (level !== null && words !== '' && words.length <= 80) {
    const block: ExportBlock = { kind: 'heading', level, numberText: '', runs: dropBold(runs) };
    return decided([block], signals, 0.8, ['outline']);
  }
  const role = roleOf(signals, words, place);
  if (role) return decided([{ kind: 'paragraph', role, runs }], signals, 0.8, ['pattern']);
  if (looksUnnumbered(signals, words)) {
    return decided([{ kind: 'heading', level: 1, numberText: '', runs: dropBold(runs) }], signals, 0.5, [
      'font',
      'short',
    ]);
  }
  return decided([body(runs)], signals, 0.9, []);
}

function decided(blocks: ExportBlock[], signals: Signals, confidence: number, why: string[]): Decided {
  return { blocks, evidence: { signals, confidence, why } };
}

const body = (runs: ExportRun[]): ExportBlock => ({ kind: 'paragraph', role: 'body', runs });

function isTitle(signals: Signals, words: string, named: boolean, place: Place): boolean {
  if (named) return true;
  if (signals.align !== 'center' || words.length > 80 || /[。；;]$/.test(words)) return false;
  const opens = place.titles === 0 && place.headings === 0 && place.sinceTitle < 3;
  const large = (signals.size ?? 0) >= 18 || (opens && signals.bold && (signals.size ?? 0) >= 15);
  if (/^[（(]/.test(words)) return false;
  if (!large && !TITLE_FACE.test(signals.font ?? '')) return false;
  return !typedNumber(words) && (place.headings === 0 || (signals.size ?? 0) >= 20);
}

function headingLevelOf(paragraph: RawParagraph, signals: Signals): 1 | 2 | 3 | 4 | null {
  let level: number | null = null;
  for (const name of paragraph.ancestry) level = headingLevel(name) ?? level;
  level ??= signals.outline;
  return level !== null && level < 4 ? ((level + 1) as 1 | 2 | 3 | 4) : null;
}

function numbered(
  paragraph: RawParagraph,
  runs: ExportRun[],
  number: TypedNumber,
  rebuilt: string | null,
  signals: Signals,
  words: string,
): Decided {
  const why = [rebuilt === null ? 'number' : 'rebuilt-number'];
  const numberText = rebuilt ?? number.text;
  const cut = rebuilt === null ? cutNumber(runs, number.text.length) : { rest: runs, changed: false };
  const { rest } = cut;
  const told = (blocks: ExportBlock[], confidence: number, reasons: string[]): Decided => ({
    ...decided(blocks, signals, confidence, reasons),
    numberChanged: cut.changed,
  });
  const text = rebuilt === null ? words.slice(number.text.length) : words;
  const styled = headingLevelOf(paragraph, signals);
  // 一、 and （一） say their level; where a plan counts 1. 2. or ① ② throughout, its styles do.
  const says = number.form === 'cjk' || number.form === 'cjkParen' || styled === null;
  const level = says ? LEVELS[number.form] : styled;
  const length = text.length;
  const ends = /[。；;！？]$/.test(text);
  const inside = /[。；;]./.test(text);
  let score = 0;
  if (styled !== null) {
    score += 3;
    why.push('outline');
  }
  if ((level === 1 && HEI.test(signals.font ?? '')) || (level === 2 && KAI.test(signals.font ?? ''))) {
    score += 2;
    why.push('font');
  }
  if (level <= 2) score += 2;
  if (length <= (level <= 2 ? 45 : 30)) {
    score += 1;
    why.push('short');
  } else score -= 3;
  if (ends) score -= level <= 2 ? 1 : 2;
  if (inside) score -= 3;
  // Without words a number is no heading, unless the file says that it is one.
  if (text === '' && styled === null) score -= 5;
  if (score >= 1 && level <= 4) {
    // An outline level that contradicts the number is told by a lower confidence; the number wins.
    const agrees = styled === null || styled === level || level >= 3;
    const confidence = Math.min(0.98, 0.6 + score * 0.08) * (agrees ? 1 : 0.7);
    const block: ExportBlock = {
      kind: 'heading',
      level: level as 1 | 2 | 3 | 4,
      numberText,
      runs: dropBold(rest),
    };
    return told([block], confidence, why);
  }
  const runIn = cut.changed ? 0 : runInLength(paragraph.runs, rebuilt === null ? number.text.length : 0);
  if (level <= 2 && runIn > 0) {
    // （一）抓学习。正文…: the face says where the heading ends.
    const [head, tail] = splitRuns(rest, runIn);
    const heading: ExportBlock = { kind: 'heading', level: level as 1 | 2, numberText, runs: dropBold(head) };
    return told([heading, body(tail)], 0.7, [...why, 'run-in']);
  }
  const itemLevel = level <= 3 ? 3 : level === 4 ? 4 : 5;
  const stop = text.indexOf('。') + 1;
  const [title, after] = stop > 1 && stop <= 40 && stop < text.length ? splitRuns(rest, stop) : [[], rest];
  const block: ExportBlock = {
    kind: 'item',
    level: itemLevel,
    numberText,
    titleRuns: dropBold(title),
    runs: after,
  };
  return told([block], level <= 2 ? 0.6 : 0.85, why);
}

/** Characters after the number up to the first 。 when they alone are set in 楷体, 黑体 or bold; else 0. */
function runInLength(runs: readonly RawRun[], numberLength: number): number {
  const first = runs.find(({ run }) => run.kind === 'text' && run.text.trim() !== '');
  if (!first) return 0;
  const special = (run: RawRun): boolean => run.bold || KAI.test(run.face ?? '') || HEI.test(run.face ?? '');
  if (!special(first)) return 0;
  let at = 0;
  for (const run of runs) {
    const length = run.run.kind === 'text' ? run.run.text.length : 1;
    if (!special(run)) {
      const text = runsText(runsOf(runs), 'accepted');
      return /[。：:.]$/.test(text.slice(0, at)) ? Math.max(0, at - numberLength) : 0;
    }
    at += length;
  }
  return 0;
}

const DATE =
  /^[（(]?[\d〇零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?$/;

export function isDateLine(words: string): boolean {
  return DATE.test(words.replace(/\s/g, ''));
}

function roleOf(signals: Signals, words: string, place: Place): ExportRole | null {
  if (place.previous === 'title' || place.previous === 'status') {
    if (signals.align === 'center' && /^[（(].{1,60}[）)]$/.test(words)) return 'status';
  }
  if (place.titles > 0 && place.headings === 0 && place.sinceTitle <= 3) {
    if (
      /[：:]$/.test(words) &&
      words.length <= 120 &&
      !signals.rebuilt &&
      /^(?:各|市|省|区|县|局|本|全|机关|致|尊敬)/.test(words)
    )
      return 'addressee';
  }
  if (/^附\s*件[：:]/.test(words) && words.length <= 80) return 'attachments';
  if (isDateLine(words) && signals.align !== 'center') return 'date';
  if (signals.align === 'right' && words.length <= 30 && place.dateFollows) return 'signature';
  if (place.previous === 'date' && /^[（(].{2,60}[）)]$/.test(words)) return 'note';
  return null;
}

function looksUnnumbered(signals: Signals, words: string): boolean {
  return (
    HEI.test(signals.font ?? '') &&
    signals.align !== 'center' &&
    words.length >= 2 &&
    words.length <= 20 &&
    !/[。；;：:，,]$/.test(words)
  );
}

/** A heading that is bold throughout is so by its look, not by a mark of the author. */
function dropBold(runs: readonly ExportRun[]): ExportRun[] {
  const texts = runs.filter((run) => run.kind === 'text');
  if (texts.length === 0 || !texts.every((run) => run.marks?.bold)) return [...runs];
  return runs.map((run) => {
    const { bold: _, ...marks } = run.marks ?? {};
    return Object.keys(marks).length > 0 ? { ...run, marks } : ({ ...run, marks: undefined } as ExportRun);
  });
}
