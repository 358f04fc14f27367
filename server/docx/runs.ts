/**
 * Runs of text as WordprocessingML: marks, links, footnote marks, tracked changes, comment ranges. Knows
 * nothing of blocks. Characters are written exactly as the author wrote them.
 */
import type { ExportRun, RunMarks, Stamp } from '../export/model.ts';
import type { CommentPlaces } from './comments.ts';
import { type RunLook, runInnerXml } from './looks.ts';
import { type Parts, wordAuthor, wordDate } from './parts.ts';
import { el, escapeXml, fitXml } from './xml.ts';

export interface RunContext {
  parts: Parts;
  comments: CommentPlaces;
  /** Inside table cells and footnotes no footnote may be opened. */
  noFootnotes?: boolean;
}

/** Only these may be followed from a file (nothing executable in exports). */
const SAFE_LINK = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;

const SPECIAL = /[\t\n\u2028]/;

/** The words of one run: `w:t`, tabs and breaks. */
function wordsXml(text: string, tag: 'w:t' | 'w:delText'): string {
  if (!SPECIAL.test(text)) {
    const words = escapeXml(text);
    return words === '' ? '' : `<${tag} xml:space="preserve">${words}</${tag}>`;
  }
  let out = '';
  for (const piece of fitXml(text).split(/([\t\n\u2028])/)) {
    if (piece === '') continue;
    if (piece === '\t') out += '<w:tab/>';
    else if (piece === '\n' || piece === '\u2028') out += '<w:br/>';
    else out += `<${tag} xml:space="preserve">${escapeXml(piece)}</${tag}>`;
  }
  return out;
}

/** A run that looks as its paragraph does: nearly every run of a plan, so its properties are made once. */
export const PLAIN: RunLook = Object.freeze({});
const PLAIN_XML = runInnerXml(PLAIN, true);

/** A plain run with a look. */
export function runXml(text: string, look: RunLook = PLAIN, deleted = false): string {
  const words = wordsXml(text, deleted ? 'w:delText' : 'w:t');
  const inner = look === PLAIN ? PLAIN_XML : runInnerXml(look, true);
  return words === '' ? '' : `<w:r><w:rPr>${inner}</w:rPr>${words}</w:r>`;
}

function lookOf(marks: RunMarks | undefined, base: RunLook): RunLook {
  if (!marks) return base;
  const look: RunLook = { ...base };
  if (marks.bold) look.bold = true;
  if (marks.italic) look.italic = true;
  if (marks.strike) look.strike = true;
  if (marks.underline) look.underline = true;
  if (marks.highlight) look.highlight = 'yellow';
  if (marks.sup) look.vertical = 'superscript';
  else if (marks.sub) look.vertical = 'subscript';
  if (marks.code) look.style = 'GcCodeText';
  else if (marks.link) look.style = 'Hyperlink';
  return look;
}

/** `inner` put in or struck by somebody; empty: the end of a paragraph. */
export function changed(kind: 'w:ins' | 'w:del', stamp: Stamp, parts: Parts, inner: string): string {
  const date = wordDate(stamp.date, parts.model.date);
  return el(kind, { 'w:id': parts.changeId(), 'w:author': wordAuthor(stamp.author), 'w:date': date }, inner);
}

function oneRun(run: ExportRun, base: RunLook, context: RunContext): string {
  const { parts } = context;
  const { marks } = run;
  const tracked = parts.draft;
  if (!tracked && marks?.insertion) return ''; // not yet part of the plan's words
  const deleted = tracked && marks?.deletion !== undefined;
  const look = lookOf(marks, base);
  let xml: string;
  switch (run.kind) {
    case 'break':
      xml = `<w:r><w:rPr>${runInnerXml(look, true)}</w:rPr><w:br/></w:r>`;
      break;
    case 'footnote':
      xml = context.noFootnotes ? runXml(`（${run.text}）`, look, deleted) : footnoteXml(run.text, parts);
      break;
    case 'text':
    case 'mention':
      xml = runXml(run.text, look, deleted);
  }
  if (xml === '') return '';
  if (marks?.deletion && tracked) xml = changed('w:del', marks.deletion, parts, xml);
  if (marks?.insertion && tracked) xml = changed('w:ins', marks.insertion, parts, xml);
  return xml;
}

function footnoteXml(text: string, parts: Parts): string {
  parts.footnotes.push(text);
  const mark = el('w:footnoteReference', { 'w:id': parts.footnotes.length });
  return `<w:r><w:rPr>${runInnerXml({ style: 'FootnoteReference' }, true)}</w:rPr>${mark}</w:r>`;
}

/** All runs of a block; neighbours with the same link share one hyperlink. */
export function runsXml(runs: readonly ExportRun[], base: RunLook, context: RunContext): string {
  let out = '';
  let link: string | undefined;
  let linked = '';
  const closeLink = (): void => {
    if (link !== undefined && linked !== '') {
      out += el('w:hyperlink', { 'r:id': context.parts.link(link), 'w:history': 1 }, linked);
    }
    link = undefined;
    linked = '';
  };
  for (const run of runs) {
    const address = safeAddress(run.marks?.link, context.parts);
    if (address !== link) closeLink();
    const marks = address ? run.marks : { ...run.marks, link: undefined };
    const xml =
      context.comments.before(run) +
      oneRun({ ...run, marks }, base, context) +
      context.comments.after(run, context.parts);
    if (address) {
      link = address;
      linked += xml;
    } else out += xml;
  }
  closeLink();
  return out;
}

function safeAddress(link: string | undefined, parts: Parts): string | undefined {
  if (link === undefined) return undefined;
  if (SAFE_LINK.test(link) && link.length <= 2000) return link;
  parts.note('link-dropped', link);
  return undefined;
}
