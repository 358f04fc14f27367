/** Building and looking into .docx packages in tests: raw parts in, bytes out, and parts back as text. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const NAMESPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface RawDocx {
  /** Inside of `w:body`. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  /** More relationships of the main part, as XML. */
  relations?: string;
  extra?: Record<string, Uint8Array | string>;
}

/** A file as another program might write it. */
export function rawDocx(raw: RawDocx): Uint8Array {
  const files: Zippable = {};
  const put = (name: string, data: string | Uint8Array): void => {
    files[name] = typeof data === 'string' ? strToU8(data) : data;
  };
  put('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  const relations = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  put('_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml')));
  let inner = raw.relations ?? '';
  for (const part of ['styles', 'numbering', 'footnotes', 'comments'] as const) {
    const xml = raw[part];
    if (xml === undefined) continue;
    inner += relation(`p-${part}`, part, `${part}.xml`);
    put(`word/${part}.xml`, `<w:${part} ${NAMESPACES}>${xml}</w:${part}>`);
  }
  put('word/_rels/document.xml.rels', relations(inner));
  put('word/document.xml', `<w:document ${NAMESPACES}><w:body>${raw.body}<w:sectPr/></w:body></w:document>`);
  for (const [name, data] of Object.entries(raw.extra ?? {})) put(name, data);
  return zipSync(files);
}

/** A paragraph: words with optional run and paragraph properties (XML). */
export function p(words: string, run = '', paragraph = ''): string {
  return `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

export const face = (name: string, halfPoints = 32): string =>
  `<w:rFonts w:eastAsia="${name}"/><w:sz w:val="${halfPoints}"/>`;
