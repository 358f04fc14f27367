/**
 * Paragraph and run properties as data, and their XML in the order the schema demands (a wrong order makes
 * Word drop them or refuse the file). Used by styles and by direct formatting alike. Lengths are twips,
 * sizes half-points, `*Chars` hundredths of a character.
 */
import { type Attrs, el, val } from './xml.ts';

export interface Indent {
  left?: number;
  leftChars?: number;
  right?: number;
  rightChars?: number;
  firstLine?: number;
  firstLineChars?: number;
  hanging?: number;
  hangingChars?: number;
}

export interface Border {
  side: 'top' | 'bottom';
  /** Eighths of a point. */
  size: number;
  /** Points between text and rule. */
  space: number;
  color: string;
}

export interface ParagraphLook {
  style?: string;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  widowControl?: boolean;
  list?: { numId: number; level: number };
  borders?: Border[];
  shade?: string;
  tabs?: { at: number; align: 'left' | 'right' | 'center'; dots?: boolean }[];
  snapToGrid?: boolean;
  before?: number;
  after?: number;
  line?: number;
  lineRule?: 'exact' | 'atLeast' | 'auto';
  indent?: Indent;
  align?: 'left' | 'right' | 'center' | 'both';
  outline?: number;
  /** A tracked change of the paragraph's end, as XML. */
  end?: string;
  /** Section properties that end here, as XML. */
  section?: string;
}

export interface RunLook {
  style?: string;
  /** One East Asian and one Latin face; the Latin one also serves complex scripts. */
  eastAsia?: string;
  latin?: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  color?: string;
  /** Extra width of each character in twips. */
  spacing?: number;
  size?: number;
  highlight?: string;
  underline?: boolean;
  shade?: string;
  vertical?: 'superscript' | 'subscript';
}

const flag = (name: string, on: boolean | undefined): string =>
  on === undefined ? '' : on ? el(name) : val(name, 0);

/** `w:pPr`, or nothing when there is nothing to say. */
export function paragraphXml(look: ParagraphLook): string {
  const inner =
    (look.style ? val('w:pStyle', look.style) : '') +
    flag('w:keepNext', look.keepNext) +
    flag('w:keepLines', look.keepLines) +
    flag('w:pageBreakBefore', look.pageBreakBefore) +
    flag('w:widowControl', look.widowControl) +
    (look.list ? el('w:numPr', {}, val('w:ilvl', look.list.level), val('w:numId', look.list.numId)) : '') +
    bordersXml(look.borders) +
    (look.shade ? el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': look.shade }) : '') +
    tabsXml(look.tabs) +
    flag('w:snapToGrid', look.snapToGrid) +
    spacingXml(look) +
    (look.indent ? el('w:ind', indentAttrs(look.indent)) : '') +
    (look.align ? val('w:jc', look.align) : '') +
    (look.outline === undefined ? '' : val('w:outlineLvl', look.outline)) +
    (look.end ? el('w:rPr', {}, look.end) : '') +
    (look.section ?? '');
  return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
}

function bordersXml(borders: Border[] | undefined): string {
  if (!borders?.length) return '';
  const one = (side: Border['side']): string => {
    const border = borders.find((each) => each.side === side);
    if (!border) return '';
    return el(`w:${side}`, {
      'w:val': 'single',
      'w:sz': border.size,
      'w:space': border.space,
      'w:color': border.color,
    });
  };
  return el('w:pBdr', {}, one('top'), one('bottom'));
}

function tabsXml(tabs: ParagraphLook['tabs']): string {
  if (!tabs?.length) return '';
  return el(
    'w:tabs',
    {},
    ...tabs.map((tab) =>
      el('w:tab', { 'w:val': tab.align, 'w:leader': tab.dots ? 'dot' : undefined, 'w:pos': tab.at }),
    ),
  );
}

function spacingXml(look: ParagraphLook): string {
  if (look.before === undefined && look.after === undefined && look.line === undefined) return '';
  return el('w:spacing', {
    'w:before': look.before,
    'w:after': look.after,
    'w:line': look.line,
    'w:lineRule': look.line === undefined ? undefined : (look.lineRule ?? 'exact'),
  });
}

function indentAttrs(indent: Indent): Attrs {
  return {
    'w:leftChars': indent.leftChars,
    'w:left': indent.left,
    'w:rightChars': indent.rightChars,
    'w:right': indent.right,
    'w:hangingChars': indent.hangingChars,
    'w:hanging': indent.hanging,
    'w:firstLineChars': indent.firstLineChars,
    'w:firstLine': indent.firstLine,
  };
}

/** The four font slots. Setting only `ascii` changes nothing for Chinese; the hint belongs on each run. */
export function fontsXml(eastAsia: string | undefined, latin: string | undefined, hint: boolean): string {
  if (!eastAsia && !latin && !hint) return '';
  return el('w:rFonts', {
    'w:hint': hint ? 'eastAsia' : undefined,
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': eastAsia,
    'w:cs': latin,
  });
}

/** The inside of `w:rPr`. `hint` is for runs: without it “ ” — … take the Latin font. */
export function runInnerXml(look: RunLook, hint: boolean): string {
  return (
    (look.style ? val('w:rStyle', look.style) : '') +
    fontsXml(look.eastAsia, look.latin, hint) +
    flag('w:b', look.bold) +
    flag('w:bCs', look.bold) +
    flag('w:i', look.italic) +
    flag('w:iCs', look.italic) +
    flag('w:strike', look.strike) +
    (look.color ? val('w:color', look.color) : '') +
    (look.spacing === undefined ? '' : val('w:spacing', look.spacing)) +
    (look.size ? val('w:sz', look.size) + val('w:szCs', look.size) : '') +
    (look.highlight ? val('w:highlight', look.highlight) : '') +
    (look.underline === undefined ? '' : val('w:u', look.underline ? 'single' : 'none')) +
    (look.shade ? el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': look.shade }) : '') +
    (look.vertical ? val('w:vertAlign', look.vertical) : '')
  );
}
