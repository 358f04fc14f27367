/**
 * A plan as Markdown (CommonMark with tables and footnotes). Numbers are words, so nothing renumbers them;
 * what Markdown would take for marks is escaped.
 */
import { tableGrid } from './grid.ts';
import type { ExportBlock, ExportModel, ExportRun, RunMarks } from './model.ts';

/** Neither blank nor punctuation, for CommonMark. */
const LETTER = /[^\s\p{P}\p{S}]/u;
const SAFE_LINK = /^(https?:\/\/|mailto:)[^\s<>()]+$/i;

export function writeMarkdown(model: Pick<ExportModel, 'blocks' | 'title'>): Uint8Array {
  return new TextEncoder().encode(markdown(model));
}

export function markdown(model: Pick<ExportModel, 'blocks' | 'title'>): string {
  const notes: string[] = [];
  const titled = model.blocks.some((block) => block.kind === 'title');
  const head = titled || model.title === '' ? [] : [`# ${escapeText(model.title)}`];
  const parts = [...head, ...blockParts(model.blocks, notes)];
  notes.forEach((note, index) => {
    parts.push(`[^${index + 1}]: ${escapeText(note).replaceAll('\n', ' ')}`);
  });
  return `${parts.join('\n\n')}\n`;
}

function blockParts(blocks: readonly ExportBlock[], notes: string[]): string[] {
  return blocks.flatMap((block) => blockPart(block, notes));
}

function blockPart(block: ExportBlock, notes: string[]): string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${inline(block.runs, notes, ' ')}`];
    case 'heading':
      return [
        `${'#'.repeat(block.level + 1)} ${escapeText(block.numberText)}${inline(block.runs, notes, ' ')}`,
      ];
    case 'item': {
      const title = block.titleRuns.map(
        (run): ExportRun => ({ ...run, marks: { ...run.marks, bold: true } }),
      );
      const marks = title.length > 0 ? { marks: { bold: true } } : {};
      const number: ExportRun = { kind: 'text', text: block.numberText, ...marks };
      return [guard(inline([number, ...title, ...block.runs], notes))];
    }
    case 'paragraph':
      return [guard(inline(block.runs, notes))];
    case 'list':
      return [
        block.items
          .map((item, index) => {
            const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '- ';
            const pad = ' '.repeat(mark.length);
            return mark + blockParts(item.blocks, notes).join('\n\n').replaceAll('\n', `\n${pad}`);
          })
          .join('\n'),
      ];
    case 'quote':
      return [blockParts(block.blocks, notes).join('\n\n').replace(/^/gm, '> ')];
    case 'code': {
      const fence = '`'.repeat(Math.max(2, longestTicks(block.text)) + 1);
      return [`${fence}\n${block.text}\n${fence}`];
    }
    case 'rule':
      return ['---'];
    case 'image':
      return [
        `*［图片：${escapeText(block.alt)}］*`,
        ...(block.caption.length > 0 ? [inline(block.caption, notes)] : []),
      ];
    case 'pageBreak':
      return [];
    case 'table':
      return [table(block, notes)];
  }
}

/** A pipe table; merged places stay empty, and a table without a head gets an empty one. */
function table(block: Extract<ExportBlock, { kind: 'table' }>, notes: string[]): string {
  const grid = tableGrid(block.rows);
  const rows = grid.slots.map((line, r) =>
    line.map((cell, column) => {
      if (cell.row !== r || cell.column !== column) return '';
      return blockParts(cell.cell.blocks, notes)
        .join('<br>')
        .replace(/\\?\n/g, '<br>')
        .replaceAll('|', '\\|');
    }),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = block.headerRows > 0 ? rows.shift() : undefined;
  return [
    line(head ?? Array.from({ length: grid.columns }, () => '')),
    line(Array.from({ length: grid.columns }, () => '---')),
    ...rows.map(line),
  ].join('\n');
}

function inline(runs: readonly ExportRun[], notes: string[], lineBreak = '\\\n'): string {
  const pieces = joined(runs);
  return pieces
    .map((run, at) => {
      if (run.kind === 'break') return lineBreak;
      if (run.kind === 'footnote') return `[^${notes.push(run.text)}]`;
      return marked(run.text, run.marks ?? {}, plainWords(pieces[at - 1]), plainWords(pieces[at + 1]));
    })
    .join('');
}

/** Neighbours that Markdown marks alike are one run; what is only suggested is left out. */
function joined(runs: readonly ExportRun[]): ExportRun[] {
  const out: ExportRun[] = [];
  for (const run of runs) {
    if (run.marks?.insertion) continue;
    const last = out.at(-1);
    const words = run.kind === 'text' || run.kind === 'mention';
    if (words && (last?.kind === 'text' || last?.kind === 'mention') && lookOf(last) === lookOf(run))
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

function lookOf({ marks = {} }: ExportRun): string {
  const { bold, italic, strike, sup, sub, code, link } = marks;
  return JSON.stringify([bold, italic, strike, sup, sub, code].map(Boolean)) + (link ?? '');
}

/** The words of a neighbour without marks; '' where a mark or the line's end is next. */
function plainWords(run: ExportRun | undefined): string {
  const plain = run?.kind === 'text' || run?.kind === 'mention';
  return plain && lookOf(run) === lookOf({ kind: 'break' }) ? run.text : '';
}

function marked(text: string, marks: RunMarks, before: string, after: string): string {
  // Marks that start or end with a blank would not be read as marks.
  const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const { bold, italic, strike, sup, sub, code } = marks;
  const link = marks.link !== undefined && SAFE_LINK.test(marks.link) ? marks.link : null;
  if (code || sup || sub || link !== null) {
    let out = emphasis(code ? codeSpan(words) : escapeText(words), marks);
    if (sup) out = `<sup>${out}</sup>`;
    if (sub) out = `<sub>${out}</sub>`;
    return lead + (link === null ? out : `[${out}](${link})`) + trail;
  }
  if (!bold && !italic && !strike) return escapeText(text);
  const [open, core, close] = emphasisable(words, lead === '' ? before : '', trail === '' ? after : '');
  const inner = core === '' ? '' : emphasis(escapeText(core), marks);
  return lead + escapeText(open) + inner + escapeText(close) + trail;
}

function emphasis(words: string, { bold, italic, strike }: RunMarks): string {
  let out = words;
  if (bold) out = `**${out}**`;
  if (italic) out = `*${out}*`;
  return strike ? `~~${out}~~` : out;
}

/** Between a letter and a punctuation mark, as in 论坛。**全年, CommonMark reads no mark: such marks stay outside. */
function emphasisable(words: string, before: string, after: string): [string, string, string] {
  const [open = ''] = LETTER.test(before.at(-1) ?? '') ? (/^[\p{P}\p{S}]+/u.exec(words) ?? []) : [];
  const rest = words.slice(open.length);
  const [close = ''] = LETTER.test(after[0] ?? '') ? (/[\p{P}\p{S}]+$/u.exec(rest) ?? []) : [];
  return [open, rest.slice(0, rest.length - close.length), close];
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(1 + longestTicks(text));
  // Words that begin or end with a tick would run into the fence.
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** The longest run of backticks in the words. */
function longestTicks(text: string): number {
  let longest = 0;
  for (const [found] of text.matchAll(/`+/g)) longest = Math.max(longest, found.length);
  return longest;
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>~&]/g, (mark) =>
    mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : `\\${mark}`,
  );
}

/** A line that would start a list, heading, quote or rule is kept a paragraph. */
function guard(line: string): string {
  return line
    .replace(/^(\s*)(\d{1,9})([.)])(?=\s|$)/, '$1$2\\$3')
    .replace(/^(\s*)([-+#])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)(#{2,6})(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)(-{3,}|={3,}|\+{1,})$/, '$1\\$2');
}
