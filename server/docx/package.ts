/** The package: parts, content types, relationships, document properties, and a zip with fixed dates. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ExportModel } from '../export/model.ts';
import { commentsExtendedXml, commentsXml, WORD_NAMESPACES } from './comments.ts';
import { paragraphXml, runInnerXml } from './looks.ts';
import { type Parts, wordDate } from './parts.ts';
import { runXml } from './runs.ts';
import type { FooterIds } from './sections.ts';
import { footerXml } from './sections.ts';
import { fontTableXml, numberingXml, settingsXml, stylesXml } from './styleParts.ts';
import { el, escapeXml, XML_HEAD } from './xml.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const BODY_NAMESPACES = {
  ...WORD_NAMESPACES,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
} as const;
/** Earliest date a zip can hold, in local time as the writer reads it: the same bytes in every time zone. */
const ZIP_DATE = new Date(1980, 0, 1);

/** All parts of the document whose body is `bodyXml`. */
export function packDocx(model: ExportModel, parts: Parts, bodyXml: string, footers: FooterIds): Uint8Array {
  const files = new Map<string, { type: string | null; data: string | Uint8Array }>();
  const add = (name: string, type: string | null, data: string | Uint8Array): void => {
    files.set(name, { type, data });
  };
  const word = (name: string, kind: string, xml: string): void => {
    parts.relate(kind, `${name}.xml`);
    add(`word/${name}.xml`, `${WORD}.${kind}+xml`, xml);
  };
  const { layout } = parts;
  word('styles', 'styles', stylesXml(layout));
  word('settings', 'settings', settingsXml(layout, parts.footnotes.length > 0));
  word('fontTable', 'fontTable', fontTableXml(layout));
  if (parts.lists.length > 0) word('numbering', 'numbering', numberingXml(layout, parts.lists));
  if (parts.footnotes.length > 0) word('footnotes', 'footnotes', footnotesXml(parts));
  if (parts.comments.length > 0) {
    word('comments', 'comments', commentsXml(parts));
    parts.relateTo(
      'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
      'commentsExtended.xml',
    );
    add('word/commentsExtended.xml', `${WORD}.commentsExtended+xml`, commentsExtendedXml(parts));
  }
  add('word/footer1.xml', `${WORD}.footer+xml`, footerXml(layout, footers.even ? 'right' : 'center'));
  if (footers.even) add('word/footer2.xml', `${WORD}.footer+xml`, footerXml(layout, 'left'));
  for (const picture of parts.media) add(`word/media/${picture.name}`, null, picture.bytes);
  add(
    'word/document.xml',
    `${WORD}.document.main+xml`,
    XML_HEAD + el('w:document', BODY_NAMESPACES, el('w:body', {}, bodyXml)),
  );
  add('word/_rels/document.xml.rels', null, relationships(parts.relationsXml()));
  add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', coreXml(model));
  add(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    appXml(model),
  );
  add(
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    customXml(model),
  );
  add('_rels/.rels', null, ROOT_RELATIONS);
  const types = contentTypes([...files].flatMap(([name, { type }]) => (type ? [[name, type] as const] : [])));
  const zip: Zippable = { '[Content_Types].xml': [strToU8(types), { mtime: ZIP_DATE }] };
  for (const [name, { data }] of files) {
    // Pictures are compressed already.
    const level = typeof data === 'string' ? 6 : 0;
    zip[name] = [typeof data === 'string' ? strToU8(data) : data, { mtime: ZIP_DATE, level }];
  }
  return zipSync(zip, { mtime: ZIP_DATE });
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

function relationships(inner: string): string {
  return XML_HEAD + el('Relationships', { xmlns: `${PACKAGE}/relationships` }, inner);
}

const ROOT_RELATIONS = relationships(
  [
    [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
    [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
  ]
    .map(([type, target], index) => el('Relationship', { Id: `rId${index + 1}`, Type: type, Target: target }))
    .join(''),
);

function contentTypes(overrides: (readonly [string, string])[]): string {
  const defaults = [
    ['rels', `application/vnd.openxmlformats-package.relationships+xml`],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['gif', 'image/gif'],
    ['bmp', 'image/bmp'],
  ];
  return (
    XML_HEAD +
    el(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ...defaults.map(([extension, type]) => el('Default', { Extension: extension, ContentType: type })),
      ...overrides.map(([name, type]) => el('Override', { PartName: `/${name}`, ContentType: type })),
    )
  );
}

function coreXml(model: ExportModel): string {
  const date = wordDate(model.date, model.date);
  const author = escapeXml(model.organisation || '共策');
  const moment = (name: string): string => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, date);
  return (
    XML_HEAD +
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      el('dc:title', {}, escapeXml(model.title || '未命名计划')),
      el('dc:subject', {}, escapeXml(`${model.period.start}/${model.period.end}`)),
      el('dc:creator', {}, author),
      el('cp:lastModifiedBy', {}, author),
      el('cp:revision', {}, String(Math.max(1, Math.trunc(model.revision) || 1))),
      moment('dcterms:created'),
      moment('dcterms:modified'),
      el('dc:language', {}, 'zh-CN'),
      el('cp:version', {}, escapeXml(model.version)),
    )
  );
}

function appXml(model: ExportModel): string {
  const inner = el('Application', {}, 'Gongce') + el('Company', {}, escapeXml(model.organisation));
  return XML_HEAD + el('Properties', { xmlns: `${OFFICE}/extended-properties` }, inner);
}

/** What ties the paper to the plan: which plan, which version, of when, and the hash of its words. */
function customXml(model: ExportModel): string {
  const values: [string, string][] = [
    ['GongcePlan', model.planId],
    ['GongceRevision', String(model.revision)],
    ['GongceVersion', model.version],
    ['GongceState', model.state],
    ['GongceDate', model.date],
    ['GongceTextHash', model.textHash],
  ];
  const property = ([name, value]: [string, string], index: number): string =>
    el(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      el('vt:lpwstr', {}, escapeXml(value)),
    );
  return (
    XML_HEAD +
    el(
      'Properties',
      { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
      ...values.map(property),
    )
  );
}

function footnotesXml(parts: Parts): string {
  const separator = (id: number, type: string, mark: string): string =>
    el('w:footnote', { 'w:type': type, 'w:id': id }, el('w:p', {}, el('w:r', {}, el(mark))));
  const look = paragraphXml({ style: 'FootnoteText' });
  const reference = `<w:r><w:rPr>${runInnerXml({ style: 'FootnoteReference' }, true)}</w:rPr><w:footnoteRef/></w:r>`;
  const one = (text: string, index: number): string => {
    const lines = text
      .split('\n')
      .map((line, at) => `<w:p>${look}${at === 0 ? reference + runXml(' ') : ''}${runXml(line)}</w:p>`);
    return el('w:footnote', { 'w:id': index + 1 }, ...lines);
  };
  return (
    XML_HEAD +
    el(
      'w:footnotes',
      WORD_NAMESPACES,
      separator(-1, 'separator', 'w:separator'),
      separator(0, 'continuationSeparator', 'w:continuationSeparator'),
      ...parts.footnotes.map(one),
    )
  );
}
