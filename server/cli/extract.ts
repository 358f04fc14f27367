/**
 * `npm run -s extract -- FILE`: the reading of a .txt, .md, .html or .docx as JSON on stdout, nothing else there.
 * Offsets count UTF-16 units of the file as read (of its words, a line a block, for a .docx or .html).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extractText } from '../../shared/extract/extract.ts';
import { fileKind } from '../import/decode.ts';
import { readDocxSource } from '../import/docxSource.ts';
import { decodeHtml, decodeText } from '../import/encoding.ts';
import { readHtml } from '../import/html.ts';

function textOf(file: string): string {
  const bytes = readFileSync(file);
  const kind = fileKind(bytes, path.basename(file));
  if (kind === 'docx') return readDocxSource(bytes).source.text;
  if (kind === 'html') return readHtml(decodeHtml(bytes)).source.text;
  return decodeText(bytes, { keepMark: true });
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run -s extract -- FILE   (.txt .md .html .docx)');
  process.exit(2);
}
try {
  process.stdout.write(`${JSON.stringify(extractText(textOf(file)), null, 2)}\n`);
} catch (error) {
  console.error(`extract: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
