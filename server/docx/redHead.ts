/** 版头 and 版记 of a formal document (GB/T 9704-2012 §7.2 and §7.4): only when a plan is issued as one. */
import { textCells } from '../export/grid.ts';
import type { Body } from './body.ts';
import { type Layout, textWidth } from './layout.ts';
import { type ParagraphLook, paragraphXml, type RunLook } from './looks.ts';
import type { RedHead } from './options.ts';
import { runXml } from './runs.ts';
import { el, val } from './xml.ts';

const RED = 'FF0000';
/** 35 mm from the type area's upper edge to the issuing unit's mark. */
const MARK_TOP = 1984;

export function writeRedHead(body: Body, layout: Layout, head: RedHead): void {
  const flush: ParagraphLook = { style: 'GcRedHead' };
  const labels = [head.copyNumber, head.secrecy, head.urgency].filter((label) => label);
  for (const label of labels) body.paragraph(flush, runXml(label ?? '', { eastAsia: layout.faces.hei }));
  // The mark is as large as fits on one line, and never smaller than the title.
  const size = Math.max(
    44,
    Math.min(112, Math.floor((textWidth(layout.portrait) / 10 / Math.max(1, textCells(head.sign))) * 0.97)),
  );
  const markLook: RunLook = { eastAsia: layout.faces.title, color: RED, size, spacing: 0 };
  body.paragraph(
    {
      style: 'GcRedHead',
      align: 'center',
      snapToGrid: false,
      before: Math.max(0, MARK_TOP - labels.length * layout.line),
      line: size * 12,
      lineRule: 'atLeast',
    },
    runXml(head.sign, markLook),
  );
  const rule = { side: 'bottom' as const, size: 18, space: 11, color: RED };
  const above: ParagraphLook = { style: 'GcRedHead', before: layout.line * 2, borders: [rule] };
  if (head.signer) {
    const right = textWidth(layout.portrait) - layout.char;
    body.paragraph(
      { ...above, indent: { left: layout.char, leftChars: 100 }, tabs: [{ at: right, align: 'right' }] },
      `${runXml(`${head.number}\t签发人：`)}${runXml(head.signer, { eastAsia: layout.faces.kai })}`,
    );
  } else body.paragraph({ ...above, align: 'center' }, runXml(head.number));
}

/**
 * 版记 at the foot of the last page: a borderless table with rules, set on the lower edge of the type area.
 * Sideways it is placed by the page: only so LibreOffice lets a table as wide as the text float.
 */
export function writeImprint(body: Body, layout: Layout, head: RedHead): void {
  const page = layout[body.orientation];
  const width = textWidth(page);
  const one = 280; // a 四号 character
  const rows: string[] = [];
  const row = (words: string, paragraph: ParagraphLook): void => {
    const look = paragraphXml({ style: 'GcImprint', ...paragraph });
    const content = `<w:p>${look}${runXml(words)}</w:p>`;
    const properties = el('w:tcPr', {}, el('w:tcW', { 'w:w': width, 'w:type': 'dxa' }));
    rows.push(el('w:tr', {}, '<w:trPr><w:cantSplit/></w:trPr>', el('w:tc', {}, properties, content)));
  };
  if (head.copies) {
    const indent = {
      left: one * 4,
      leftChars: 400,
      hanging: one * 3,
      hangingChars: 300,
      right: one,
      rightChars: 100,
    };
    row(`抄送：${head.copies}`, { indent, align: 'both' });
  }
  if (head.printedBy || head.printedOn) {
    const tabs = [{ at: width - one, align: 'right' as const }];
    const words = `${head.printedBy ?? ''}\t${head.printedOn ? `${head.printedOn}印发` : ''}`;
    row(words, { indent: { left: one, leftChars: 100 }, tabs });
  }
  if (rows.length === 0) return;
  const rule = (side: string, size: number): string =>
    el(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': '000000' });
  const none = (side: string): string => el(`w:${side}`, { 'w:val': 'nil' });
  const padding = (side: string): string => el(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' });
  const properties = el(
    'w:tblPr',
    {},
    el('w:tblpPr', {
      'w:vertAnchor': 'margin',
      'w:horzAnchor': 'page',
      'w:tblpX': page.left,
      'w:tblpYSpec': 'bottom',
    }),
    val('w:tblOverlap', 'never'),
    el('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    el(
      'w:tblBorders',
      {},
      rule('top', 8),
      none('left'),
      rule('bottom', 8),
      none('right'),
      rule('insideH', 6),
      none('insideV'),
    ),
    '<w:tblLayout w:type="fixed"/>',
    el('w:tblCellMar', {}, padding('left'), padding('right')),
  );
  body.raw(el('w:tbl', {}, properties, el('w:tblGrid', {}, el('w:gridCol', { 'w:w': width })), ...rows));
}
