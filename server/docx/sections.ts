/** Sections and footers: the page, its grid, and the page number — 1 — outside on odd and even pages. */

import { WORD_NAMESPACES } from './comments.ts';
import type { Layout, PageBox } from './layout.ts';
import { paragraphXml, runInnerXml } from './looks.ts';
import { el, val, XML_HEAD } from './xml.ts';

export interface FooterIds {
  odd: string;
  even: string | null;
}

/** `numbers`: pages count from 1 again, in Roman numerals where a table of contents stands. */
export function sectionXml(
  layout: Layout,
  footers: FooterIds,
  orientation: 'portrait' | 'landscape',
  numbers?: 'restart' | 'roman',
): string {
  const page: PageBox = layout[orientation];
  const reference = (type: string, id: string): string =>
    el('w:footerReference', { 'w:type': type, 'r:id': id });
  const grid = orientation === 'portrait' ? layout.grid : null;
  return el(
    'w:sectPr',
    {},
    reference('default', footers.odd),
    footers.even === null ? '' : reference('even', footers.even),
    val('w:type', 'nextPage'),
    el('w:pgSz', {
      'w:w': page.width,
      'w:h': page.height,
      'w:orient': orientation === 'landscape' ? 'landscape' : undefined,
    }),
    el('w:pgMar', {
      'w:top': page.top,
      'w:right': page.right,
      'w:bottom': page.bottom,
      'w:left': page.left,
      'w:header': layout.header,
      'w:footer': page.footer,
      'w:gutter': 0,
    }),
    numbers
      ? el('w:pgNumType', { 'w:fmt': numbers === 'roman' ? 'upperRoman' : undefined, 'w:start': 1 })
      : '',
    grid
      ? el('w:docGrid', { 'w:type': grid.type, 'w:linePitch': grid.linePitch, 'w:charSpace': grid.charSpace })
      : el('w:docGrid', { 'w:linePitch': 312 }),
  );
}

/** A footer with the page number. Each field mark stands in a run of its own: WPS wants it so. */
export function footerXml(layout: Layout, side: 'left' | 'right' | 'center'): string {
  const look = `<w:rPr>${runInnerXml({}, true)}</w:rPr>`;
  const words = (text: string): string => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const mark = (type: string): string => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field =
    mark('begin') +
    `<w:r>${look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
    mark('separate') +
    words('1') +
    mark('end');
  const indent =
    side === 'left'
      ? { leftChars: 100, left: 280 }
      : side === 'right'
        ? { rightChars: 100, right: 280 }
        : undefined;
  const dash = layout.outerPageNumber;
  const content = dash ? words('— ') + field + words(' —') : field;
  const paragraph = `<w:p>${paragraphXml({ style: 'Footer', indent, align: side })}${content}</w:p>`;
  return XML_HEAD + el('w:ftr', WORD_NAMESPACES, paragraph);
}
