/**
 * A plan as Markdown (CommonMark with tables and footnotes). Numbers are words, so nothing renumbers them;
 * what Markdown would take for marks is escaped.
 */
import { tableGrid } from './grid.ts';
import type { ExportBlock, ExportModel, ExportRun } from './model.ts';

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
      const title = inline(block.titleRuns, notes);
      const number = escapeText(block.numberText);
      const head = title === '' ? number : `**${number}${title.replaceAll('**', '')}**`;
      return [guard(head + inline(block.runs, notes))];
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
  let out = '';
  for (const run of runs) {
    const { marks } = run;
    if (marks?.insertion) continue;
    if (run.kind === 'break') {
      out += lineBreak;
      continue;
    }
    if (run.kind === 'footnote') {
      out += `[^${notes.push(run.text)}]`;
      continue;
    }
    let words = marks?.code ? codeSpan(run.text) : escapeText(run.text);
    // Marks that start or end with a blank would not be read as marks.
    const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
    if (core !== '') {
      let marked = core;
      if (marks?.bold) marked = `**${marked}**`;
      if (marks?.italic) marked = `*${marked}*`;
      if (marks?.strike) marked = `~~${marked}~~`;
      if (marks?.sup) marked = `<sup>${marked}</sup>`;
      if (marks?.sub) marked = `<sub>${marked}</sub>`;
      if (marks?.link && SAFE_LINK.test(marks.link)) marked = `[${marked}](${marks.link})`;
      words = before + marked + after;
    }
    out += words;
  }
  return out;
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
