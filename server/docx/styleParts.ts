/** The parts that say how things look: styles.xml, fontTable.xml, settings.xml, numbering.xml. */
import { WORD_NAMESPACES } from './comments.ts';
import { FACE_SUBSTITUTES, type Layout, listIndent, type StyleDef } from './layout.ts';
import { paragraphXml, runInnerXml } from './looks.ts';
import type { WordList } from './parts.ts';
import { el, val, XML_HEAD } from './xml.ts';

export function stylesXml(layout: Layout): string {
  const { faces } = layout;
  const defaults = el(
    'w:docDefaults',
    {},
    el(
      'w:rPrDefault',
      {},
      el(
        'w:rPr',
        {},
        el('w:rFonts', {
          'w:ascii': faces.latin,
          'w:hAnsi': faces.latin,
          'w:eastAsia': faces.fang,
          'w:cs': faces.latin,
        }),
        val('w:sz', 21),
        val('w:szCs', 21),
        el('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    '<w:pPrDefault/>',
  );
  return XML_HEAD + el('w:styles', WORD_NAMESPACES, defaults, ...layout.styles.map(styleXml), TABLE_STYLE);
}

/** The table style everything falls back to; without it Word invents one. */
const TABLE_STYLE = el(
  'w:style',
  { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
  val('w:name', 'Normal Table'),
  val('w:uiPriority', 99),
  '<w:semiHidden/><w:unhideWhenUsed/>',
  el('w:tblPr', {}, el('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })),
);

const DEFAULTS = new Set(['Normal', 'DefaultParagraphFont']);
const BUILT_IN = /^(Normal|Title|heading \d|toc \d|footer|footnote|annotation|Hyperlink|Default)/;

function styleXml(style: StyleDef): string {
  const run = style.run ? runInnerXml(style.run, false) : '';
  return el(
    'w:style',
    {
      'w:type': style.type,
      'w:default': DEFAULTS.has(style.id) ? 1 : undefined,
      'w:customStyle': BUILT_IN.test(style.name) ? undefined : 1,
      'w:styleId': style.id,
    },
    val('w:name', style.name),
    style.basedOn ? val('w:basedOn', style.basedOn) : '',
    style.next ? val('w:next', style.next) : '',
    style.id === 'DefaultParagraphFont' ? '<w:uiPriority w:val="1"/><w:semiHidden/>' : '<w:qFormat/>',
    style.paragraph ? paragraphXml(style.paragraph) : '',
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
  );
}

/** Names stay as written; the table only says what to draw where a face is missing. Fonts are never embedded. */
export function fontTableXml(layout: Layout): string {
  const { faces } = layout;
  const names = [...new Set([faces.title, faces.hei, faces.kai, faces.fang, faces.song])];
  const chinese = names.map((name) => {
    const substitute = FACE_SUBSTITUTES[name];
    return el(
      'w:font',
      { 'w:name': name },
      substitute ? val('w:altName', substitute) : '',
      val('w:charset', '86'),
      val('w:family', 'modern'),
      val('w:pitch', 'default'),
    );
  });
  const latin = names.includes(faces.latin)
    ? ''
    : el(
        'w:font',
        { 'w:name': faces.latin },
        val('w:charset', '00'),
        val('w:family', 'roman'),
        val('w:pitch', 'variable'),
      );
  return XML_HEAD + el('w:fonts', WORD_NAMESPACES, ...chinese, latin);
}

export function settingsXml(layout: Layout, footnotes: boolean): string {
  const compat = (name: string, value: number): string =>
    el('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': value,
    });
  return (
    XML_HEAD +
    el(
      'w:settings',
      WORD_NAMESPACES,
      el('w:zoom', { 'w:percent': 100 }),
      val('w:defaultTabStop', 420),
      layout.outerPageNumber ? '<w:evenAndOddHeaders/>' : '',
      val('w:characterSpacingControl', 'compressPunctuation'),
      footnotes
        ? el('w:footnotePr', {}, el('w:footnote', { 'w:id': -1 }), el('w:footnote', { 'w:id': 0 }))
        : '',
      el(
        'w:compat',
        {},
        '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
        '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
        compat('compatibilityMode', 15),
        compat('overrideTableStyleFontSizeAndJustification', 1),
        compat('enableOpenTypeFeatures', 1),
        compat('doNotFlipMirrorIndents', 1),
        compat('differentiateMultirowTableHeaders', 1),
      ),
      el('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
      val('w:decimalSymbol', '.'),
      val('w:listSeparator', ','),
    )
  );
}

const BULLETS = ['•', '◦', '▪'];

/** Lists of the text. Headings and items carry their numbers as words and need none of this. */
export function numberingXml(layout: Layout, lists: readonly WordList[]): string {
  const level = (ordered: boolean, at: number): string =>
    el(
      'w:lvl',
      { 'w:ilvl': at },
      val('w:start', 1),
      val('w:numFmt', ordered ? 'decimal' : 'bullet'),
      val('w:suff', 'space'),
      val('w:lvlText', ordered ? `%${at + 1}.` : (BULLETS[at % BULLETS.length] ?? '•')),
      val('w:lvlJc', 'left'),
      paragraphXml({ indent: listIndent(layout, at) }),
    );
  const abstract = (id: number, ordered: boolean): string =>
    el(
      'w:abstractNum',
      { 'w:abstractNumId': id },
      val('w:multiLevelType', 'multilevel'),
      ...Array.from({ length: 9 }, (_, at) => level(ordered, at)),
    );
  const one = (list: WordList): string =>
    el(
      'w:num',
      { 'w:numId': list.numId },
      val('w:abstractNumId', list.ordered ? 1 : 0),
      el('w:lvlOverride', { 'w:ilvl': list.level }, val('w:startOverride', list.start)),
    );
  return (
    XML_HEAD + el('w:numbering', WORD_NAMESPACES, abstract(0, false), abstract(1, true), ...lists.map(one))
  );
}
