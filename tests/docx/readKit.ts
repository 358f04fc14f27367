/** Reading a hand-made .docx in tests, its blocks told in a few words. */
import { readDocx } from '../../server/docx/read.ts';
import type { ExportBlock } from '../../server/export/model.ts';
import { plainText } from '../../server/export/text.ts';
import { type RawDocx, rawDocx } from './zipKit.ts';

export const read = (raw: RawDocx) => readDocx(rawDocx(raw));

/** A block in a few words: its kind and level or role, number and text. */
export function brief(block: ExportBlock): string {
  const words = plainText([block]);
  switch (block.kind) {
    case 'heading':
    case 'item':
      return `${block.kind}${block.level} ${block.numberText}|${words.slice(block.numberText.length)}`;
    case 'paragraph':
      return `${block.role} ${words}`;
    default:
      return `${block.kind} ${words}`;
  }
}
export const briefs = (raw: RawDocx): string[] => read(raw).blocks.map(brief);
export const codes = (raw: RawDocx): string[] => read(raw).report.map((note) => note.code);

export const centred = '<w:jc w:val="center"/>';
export const right = '<w:jc w:val="right"/>';
export const numbered = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
