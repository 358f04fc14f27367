/** A line's words with the changes its file tracks, for the preview. Decides nothing. */
import type { ImportLine } from '../../shared/api/imports.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import type { SourceLine } from './sourceLine.ts';

type Changes = NonNullable<ImportLine['changes']>;

/** Undefined for a line without any. */
export function changesOf(line: SourceLine): Changes | undefined {
  const changes: Changes = line.mark.trim() === '' ? [] : [{ text: line.mark, change: null }];
  for (const node of line.inline ?? line.node?.content ?? line.rowNode?.content ?? []) collect(node, changes);
  return changes.some(({ change }) => change !== null) ? changes : undefined;
}

function collect(node: JsonNode, changes: Changes): void {
  if (node.type !== 'text') {
    if (node.type === 'hardBreak') put(changes, ' ', null);
    if (node.type === 'tableCell' || node.type === 'tableHeader')
      if (changes.length > 0) put(changes, '\t', null);
    for (const kid of node.content ?? []) collect(kid, changes);
    return;
  }
  const has = (name: string): boolean => node.marks?.some((mark) => mark.type === name) === true;
  // Put in by one and struck by another: it is going either way.
  put(changes, node.text ?? '', has('deletion') ? 'deletion' : has('insertion') ? 'insertion' : null);
}

function put(changes: Changes, text: string, change: Changes[number]['change']): void {
  const last = changes.at(-1);
  if (last && last.change === change) last.text += text;
  else changes.push({ text, change });
}
