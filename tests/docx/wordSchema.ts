/**
 * The part of the WordprocessingML schema (ECMA-376, transitional) that our writer may use: which children an
 * element has and in what order, and the values that Word is strict about. What is not listed here is a fault:
 * who writes a new element looks its place up first. Word refuses files that other programs read gladly.
 */
import { strToU8 } from 'fflate';
import { parseXml, type XmlNode } from '../../server/docx/xmlTree.ts';

const w = (names: string): string[] => names.split(' ').map((name) => `w:${name}`);

const RUN_LEVEL = w(
  'r hyperlink ins del bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd proofErr',
);
const BLOCKS = w('p tbl sdt bookmarkStart bookmarkEnd');

/** Children in any order and number. */
const ANY: Record<string, readonly string[]> = {
  'w:document': ['w:body'],
  'w:body': [...BLOCKS, 'w:sectPr'],
  'w:hyperlink': RUN_LEVEL,
  'w:ins': RUN_LEVEL,
  'w:del': RUN_LEVEL,
  'w:sdtContent': BLOCKS,
  'w:ftr': BLOCKS,
  'w:comment': BLOCKS,
  'w:footnote': BLOCKS,
  'w:trPr': w('cantSplit trHeight tblHeader'),
  'w:comments': ['w:comment'],
  'w:footnotes': ['w:footnote'],
  'w:fonts': ['w:font'],
  'w15:commentsEx': ['w15:commentEx'],
};

/** Children in this order; a name may stand several times where `MANY` allows it. */
const ORDER: Record<string, readonly string[]> = {
  'w:p': ['w:pPr', '*'],
  'w:r': ['w:rPr', '*'],
  'w:tc': ['w:tcPr', '*'],
  'w:tr': w('tblPrEx trPr tc'),
  'w:tbl': w('tblPr tblGrid tr'),
  'w:tblGrid': w('gridCol'),
  'w:sdt': w('sdtPr sdtEndPr sdtContent'),
  'w:sdtPr': w('rPr alias tag id lock docPartObj'),
  'w:docPartObj': w('docPartGallery docPartCategory docPartUnique'),
  'w:pPr': w(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
      'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi ' +
      'adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection ' +
      'textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:numPr': w('ilvl numId'),
  'w:pBdr': w('top left bottom right between bar'),
  'w:tabs': w('tab'),
  'w:rPr': w(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid ' +
      'vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl ' +
      'cs em lang eastAsianLayout specVanish oMath',
  ),
  'w:sectPr': w(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType ' +
      'pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  ),
  'w:tblPr': w(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing ' +
      'tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  'w:tblBorders': w('top left bottom right insideH insideV'),
  'w:tblCellMar': w('top left bottom right'),
  'w:tcPr': w(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:styles': w('docDefaults latentStyles style'),
  'w:docDefaults': w('rPrDefault pPrDefault'),
  'w:rPrDefault': w('rPr'),
  'w:pPrDefault': w('pPr'),
  'w:style': w(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked ' +
      'personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
  'w:font': w('altName panose1 charset family notTrueType pitch sig'),
  'w:numbering': w('numPicBullet abstractNum num numIdMacAtCleanup'),
  'w:abstractNum': w('nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
  'w:lvl': w('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:num': w('abstractNumId lvlOverride'),
  'w:lvlOverride': w('startOverride lvl'),
  'w:settings': w(
    'writeProtection view zoom removePersonalInformation mirrorMargins trackRevisions defaultTabStop ' +
      'evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat rsids themeFontLang ' +
      'clrSchemeMapping decimalSymbol listSeparator',
  ),
  'w:footnotePr': w('pos numFmt numStart numRestart footnote'),
  'w:compat': w(
    'spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace ' +
      'doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting',
  ),
  'w:drawing': ['wp:inline'],
  'wp:inline': ['wp:extent', 'wp:effectExtent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
  'wp:cNvGraphicFramePr': ['a:graphicFrameLocks'],
  'a:graphic': ['a:graphicData'],
  'a:graphicData': ['pic:pic'],
  'pic:pic': ['pic:nvPicPr', 'pic:blipFill', 'pic:spPr'],
  'pic:nvPicPr': ['pic:cNvPr', 'pic:cNvPicPr'],
  'pic:blipFill': ['a:blip', 'a:srcRect', 'a:stretch'],
  'a:stretch': ['a:fillRect'],
  'pic:spPr': ['a:xfrm', 'a:prstGeom'],
  'a:xfrm': ['a:off', 'a:ext'],
  'a:prstGeom': ['a:avLst'],
};

/** What `*` stands for. */
const REST: Record<string, readonly string[]> = {
  'w:p': RUN_LEVEL,
  'w:r': w(
    't delText br tab instrText fldChar drawing footnoteReference footnoteRef commentReference separator ' +
      'continuationSeparator',
  ),
  'w:tc': BLOCKS,
};

const MANY = new Set(
  w(
    'tc tr gridCol tab style abstractNum num lvl lvlOverride footnote compatSetting footerReference ' +
      'headerReference',
  ),
);

/** Attributes that must be whole numbers of no sign. */
const UNSIGNED = new Set([
  'w:spacing w:before',
  'w:spacing w:after',
  'w:ind w:firstLine',
  'w:ind w:hanging',
  'w:gridCol w:w',
  'w:tcW w:w',
  'w:tblW w:w',
  'w:trHeight w:val',
  'w:sz w:val',
  'w:szCs w:val',
  'w:pgSz w:w',
  'w:pgSz w:h',
  'w:gridSpan w:val',
  'wp:extent cx',
  'wp:extent cy',
  'wp:docPr id',
]);
const LENGTHS = new Set(['w:spacing', 'w:ind', 'w:pgMar', 'w:docGrid', 'w:tblInd', 'w:tab']);

/** Everything Word might not take in one part, in words; empty when there is nothing. */
export function schemaFaults(part: string, xml: string): string[] {
  const faults: string[] = [];
  const visit = (node: XmlNode, path: string): void => {
    const here = `${path}/${node.name}`;
    faults.push(...childFaults(node).map((fault) => `${part} ${here}: ${fault}`));
    faults.push(...valueFaults(node).map((fault) => `${part} ${here}: ${fault}`));
    for (const child of node.children) visit(child, here);
  };
  const root = parseXml(strToU8(xml));
  visit(root.name === '#document' ? (root.children[0] ?? root) : root, '');
  return faults;
}

function childFaults(node: XmlNode): string[] {
  const names = node.children.map((child) => child.name);
  const any = ANY[node.name];
  if (any) return names.filter((name) => !any.includes(name)).map((name) => `${name} does not belong here`);
  const order = ORDER[node.name];
  if (!order) return names.length === 0 ? [] : [`its children are not in the schema: ${names.join(' ')}`];
  const faults: string[] = [];
  let at = 0;
  let last = '';
  for (const name of names) {
    const known = order.indexOf(name);
    const rest = known < 0 && REST[node.name]?.includes(name) ? order.indexOf('*') : known;
    if (rest < 0) faults.push(`${name} does not belong here`);
    else if (rest < at) faults.push(`${name} stands after ${order[at]}`);
    else if (name === last && known >= 0 && !MANY.has(name)) faults.push(`${name} twice`);
    else at = rest;
    last = name;
  }
  return faults;
}

function valueFaults(node: XmlNode): string[] {
  const faults: string[] = [];
  for (const [name, value] of Object.entries(node.attrs)) {
    if (/NaN|undefined|Infinity|\[object/.test(value) && name !== 'descr')
      faults.push(`${name}="${value}" is no value`);
    const isLength = LENGTHS.has(node.name) && !/lineRule|leader|type|val$/i.test(name);
    if (UNSIGNED.has(`${node.name} ${name}`) ? !/^\d+$/.test(value) : isLength && !/^-?\d+$/.test(value))
      faults.push(`${name}="${value}" is no whole number`);
    if (name === 'w:date' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value))
      faults.push(`${name}="${value}" is no instant`);
    if (name === 'w:fill' || node.name === 'w:color') {
      if (name === 'w:val' && !/^([0-9A-F]{6}|auto)$/.test(value)) faults.push(`${value} is no colour`);
    }
    if (name === 'w:initials' && value.length > 9) faults.push('initials of more than 9 characters');
    if (name === 'w:author' && value.length > 255) faults.push('an author of more than 255 characters');
  }
  if (node.name === 'w:tc' && node.children.at(-1)?.name !== 'w:p') faults.push('ends with no paragraph');
  if (node.name === 'w:tr' && !node.children.some((child) => child.name === 'w:tc')) faults.push('no cell');
  if (node.name === 'w:tbl' && !node.children.some((child) => child.name === 'w:tr')) faults.push('no row');
  if (node.name === 'w:hyperlink' && node.children.length === 0) faults.push('an empty link');
  // Settings name the separators by `w:footnote` too, without paragraphs.
  if (['w:comment', 'w:ftr'].includes(node.name) && node.children.length === 0) faults.push('no paragraph');
  if (node.name === 'w:body') {
    const sections = node.children.filter((child) => child.name === 'w:sectPr').length;
    if (sections !== 1 || node.children.at(-1)?.name !== 'w:sectPr')
      faults.push('its section is not at its end');
    node.children.forEach((child, index) => {
      if (child.name === 'w:tbl' && node.children[index + 1]?.name === 'w:tbl')
        faults.push('two tables touch');
    });
  }
  return faults;
}
