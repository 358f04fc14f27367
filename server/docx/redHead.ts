/** 版头 and 版记 of a formal document (GB/T 9704-2012 §7.2 and §7.4): only when a plan is issued as one. */
import { textCells } from '../export/grid.ts';
import type { Body } from './body.ts';
import { type Layout, textWidth } from './layout.ts';
import type { ParagraphLook, RunLook } from './looks.ts';
import type { RedHead } from './options.ts';
import { runXml } from './runs.ts';

const RED = 'FF0000';
/** 35 mm from the type area's upper edge to the issuing unit's mark. */
const MARK_TOP = 1984;

export function writeRedHead(body: Body, layout: Layout, head: RedHead): void {
  const flush: ParagraphLook = { style: 'GcFlush' };
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
      style: 'GcFlush',
      align: 'center',
      snapToGrid: false,
      before: Math.max(0, MARK_TOP - labels.length * layout.line),
      line: size * 12,
      lineRule: 'atLeast',
    },
    runXml(head.sign, markLook),
  );
  const rule = { side: 'bottom' as const, size: 18, space: 11, color: RED };
  const above: ParagraphLook = { style: 'GcFlush', before: layout.line * 2, borders: [rule] };
  if (head.signer) {
    const right = textWidth(layout.portrait) - layout.char;
    body.paragraph(
      { ...above, indent: { left: layout.char, leftChars: 100 }, tabs: [{ at: right, align: 'right' }] },
      `${runXml(`${head.number}\t签发人：`)}${runXml(head.signer, { eastAsia: layout.faces.kai })}`,
    );
  } else body.paragraph({ ...above, align: 'center' }, runXml(head.number));
}

/** 版记 at the foot of the last page: a frame, its rules as wide as the type area. */
export function writeImprint(body: Body, layout: Layout, head: RedHead): void {
  const width = textWidth(layout[body.orientation]);
  const rows: { look: ParagraphLook; words: string }[] = [];
  const one = 280; // a 四号 character
  if (head.copies) {
    const indent = {
      left: one * 4,
      leftChars: 400,
      hanging: one * 3,
      hangingChars: 300,
      right: one,
      rightChars: 100,
    };
    rows.push({ look: { indent, align: 'both' }, words: `抄送：${head.copies}` });
  }
  if (head.printedBy || head.printedOn) {
    const tabs = [{ at: width - one, align: 'right' as const }];
    const words = `${head.printedBy ?? ''}\t${head.printedOn ? `${head.printedOn}印发` : ''}`;
    rows.push({ look: { indent: { left: one, leftChars: 100 }, tabs }, words });
  }
  const frame = {
    'w:w': width,
    'w:wrap': 'notBeside',
    'w:hAnchor': 'margin',
    'w:vAnchor': 'margin',
    'w:xAlign': 'center',
    'w:yAlign': 'bottom',
  };
  rows.forEach(({ look, words }, index) => {
    const rule = (side: 'top' | 'bottom', thick: boolean) => ({
      side,
      size: thick ? 8 : 6,
      space: 1,
      color: '000000',
    });
    const last = index === rows.length - 1;
    const borders = index === 0 ? [rule('top', true), rule('bottom', last)] : [rule('bottom', last)];
    body.paragraph(
      { style: 'GcTable', line: 480, frame, borders, ...look },
      runXml(words, { size: 28, spacing: 0 }),
    );
  });
  // A frame needs text beside it to hang on.
  if (rows.length > 0) body.paragraph({ style: 'GcHidden' }, '');
}
