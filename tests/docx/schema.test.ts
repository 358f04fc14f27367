/**
 * What Word is strict about and other programs are not: order of elements, unique ids, parts that refer to
 * each other. The nearest thing to opening every file in Word.
 */

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DocxOptions } from '../../server/docx/options.ts';
import { writeDocx } from '../../server/docx/write.ts';
import { parseXml, type XmlNode } from '../../server/docx/xmlTree.ts';
import type { ExportBlock, ExportModel } from '../../server/export/model.ts';
import { progressReport } from '../../server/export/progressReport.ts';
import { anyBlocks } from './anyBlocks.ts';
import { seeds } from './corpus.ts';
import { linesToModel, modelOf, paragraph, text } from './lineModel.ts';
import { sampleModel } from './sample.ts';
import { schemaFaults } from './wordSchema.ts';

/** Every fault of a whole package. */
function packageFaults(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const faults = names
    .filter((name) => /^word\/[^/]+\.xml$/.test(name))
    .flatMap((name) => schemaFaults(name, read(name)));
  if (names[0] !== '[Content_Types].xml') faults.push('the content types are not first');
  const types = read('[Content_Types].xml');
  for (const name of names) {
    const typed =
      types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.split('.').at(-1)}"`);
    if (!typed) faults.push(`${name} has no content type`);
  }
  for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g))
    if (!names.includes(name ?? '')) faults.push(`${name} is typed and not there`);
  return [...faults, ...relationFaults(read, names), ...idFaults(read)];
}

function relationFaults(read: (name: string) => string, names: readonly string[]): string[] {
  const faults: string[] = [];
  const relations = parseXml(strToU8(read('word/_rels/document.xml.rels'))).children[0]?.children ?? [];
  const own =
    relations.length > 0 ? relations : parseXml(strToU8(read('word/_rels/document.xml.rels'))).children;
  const ids = own.map((each) => each.attrs.Id ?? '');
  if (new Set(ids).size !== ids.length) faults.push('a relationship id twice');
  for (const each of own) {
    const { Target = '', TargetMode } = each.attrs;
    if (TargetMode === 'External' ? Target.length > 2083 : !names.includes(`word/${Target}`))
      faults.push(`a relationship leads nowhere: ${Target}`);
  }
  for (const [, id] of read('word/document.xml').matchAll(/r:(?:id|embed)="([^"]+)"/g))
    if (!ids.includes(id ?? '')) faults.push(`${id} is no relationship`);
  return faults;
}

const NAMED: [name: string, attribute: string][] = [
  ['w:comment', 'w:id'],
  ['w:footnote', 'w:id'],
  ['w:bookmarkStart', 'w:id'],
  ['w:bookmarkStart', 'w:name'],
  ['wp:docPr', 'id'],
  ['w:num', 'w:numId'],
  ['w:abstractNum', 'w:abstractNumId'],
  ['w:style', 'w:styleId'],
  ['w:name', 'w:val'],
];

function idFaults(read: (name: string) => string): string[] {
  const faults: string[] = [];
  const byName = new Map<string, Map<string, XmlNode[]>>();
  const elements = (part: string): Map<string, XmlNode[]> => {
    const known = byName.get(part);
    if (known) return known;
    const found = new Map<string, XmlNode[]>();
    const visit = (node: XmlNode): void => {
      const alike = found.get(node.name);
      if (alike) alike.push(node);
      else found.set(node.name, [node]);
      node.children.forEach(visit);
    };
    const xml = read(part);
    if (xml !== '') visit(parseXml(strToU8(xml)));
    byName.set(part, found);
    return found;
  };
  const all = (part: string, name: string, attribute: string): string[] =>
    (elements(part).get(name) ?? []).map((node) => node.attrs[attribute] ?? '');
  const everywhere = (name: string, attribute = 'w:id'): string[] =>
    ['document', 'comments', 'footnotes', 'numbering', 'styles'].flatMap((part) =>
      all(`word/${part}.xml`, name, attribute),
    );
  for (const [name, attribute] of NAMED) {
    const found = everywhere(name, attribute).filter((id) => id !== '' || name !== 'w:footnote');
    if (name === 'w:footnote') found.splice(0, found.length, ...all('word/footnotes.xml', name, attribute));
    if (new Set(found).size !== found.length) faults.push(`${name} ${attribute} twice`);
  }
  const changes = [...everywhere('w:ins'), ...everywhere('w:del')];
  if (new Set(changes).size !== changes.length) faults.push('a tracked change’s id twice');
  const pairs: [string, string][] = [
    ['w:commentReference', 'w:comment'],
    ['w:commentRangeStart', 'w:comment'],
    ['w:commentRangeEnd', 'w:comment'],
    ['w:footnoteReference', 'w:footnote'],
  ];
  for (const [from, to] of pairs)
    for (const id of everywhere(from))
      if (!everywhere(to).includes(id)) faults.push(`${from} ${id} leads nowhere`);
  const sorted = (ids: string[]): string => [...ids].sort().join();
  if (sorted(everywhere('w:commentRangeStart')) !== sorted(everywhere('w:commentRangeEnd')))
    faults.push('a comment’s range does not close');
  if (sorted(everywhere('w:bookmarkStart')) !== sorted(everywhere('w:bookmarkEnd')))
    faults.push('a bookmark does not close');
  const styles = new Set(everywhere('w:style', 'w:styleId'));
  for (const name of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'])
    for (const part of ['document', 'comments', 'footnotes', 'styles', 'footer1', 'footer2'])
      for (const id of all(`word/${part}.xml`, name, 'w:val'))
        if (!styles.has(id)) faults.push(`${part}: no style ${id}`);
  const numbers = new Set(everywhere('w:num', 'w:numId'));
  for (const id of all('word/document.xml', 'w:numId', 'w:val'))
    if (!numbers.has(id)) faults.push(`no list ${id}`);
  return [...new Set(faults)];
}

const RED_HEAD = {
  sign: '云岭市科学技术协会文件',
  number: '云科协〔2026〕3号',
  copyNumber: '000012',
  secrecy: '内部',
  urgency: '特急',
  signer: '王敏',
  copies: '市委办公室，市政府办公室。',
  printedBy: '云岭市科学技术协会办公室',
  printedOn: '2026年1月16日',
};

const OPTIONS: [string, DocxOptions][] = [
  ['as it is', {}],
  ['with annexes', { annexes: ['tasks', 'targets', 'progress'] }],
  ['formal, sealed, with contents', { redHead: RED_HEAD, seal: true, contents: true }],
  ['for review, in Word’s grid', { draft: true, grid: 'word', faces: 'windows', boldThirdLevel: true }],
  ['modern', { layout: 'modern', draft: true, contents: true, annexes: ['tasks'] }],
];

/** The sample with suggestions and threads of every sort. */
function marked(): ExportModel {
  const by = (author: string) => ({ author, date: '2026-01-10T02:03:04.567Z' });
  const blocks: ExportBlock[] = [
    { kind: 'title', runs: [text('计划', { comments: ['a'] })] },
    {
      kind: 'paragraph',
      role: 'body',
      runs: [
        text('原文', { comments: ['a', 'b'] }),
        text('新增', { insertion: by('林知遥'), comments: ['b'] }),
        text('旧文', { deletion: by('周若川') }),
        text('两可', { insertion: by('林知遥'), deletion: by(''), link: 'https://example.org/' }),
        { kind: 'footnote', text: '注一\n注二', marks: { insertion: by('甲') } },
        { kind: 'break', marks: { deletion: by('乙') } },
        text('链接', { link: 'https://example.org/', comments: ['b'] }),
      ],
    },
    { kind: 'table', headerRows: 1, rows: [{ cells: [] }] },
    paragraph('结尾'),
  ];
  const said = (id: string, parent?: string) => ({
    id,
    author: '一位名字特别长的评论人'.repeat(30),
    date: 'not a date',
    text: '两行\n意见',
    resolved: false,
    ...(parent ? { parent } : {}),
  });
  return modelOf(blocks, {
    comments: [said('a'), said('a/1', 'a'), said('b'), said('lost'), said('lost/1', 'lost')],
  });
}

describe('every part is as the schema has it', () => {
  test.each(OPTIONS)('the sample plan, %s', (_, options) => {
    expect(packageFaults(writeDocx(sampleModel(), options))).toEqual([]);
  });

  test.each(OPTIONS)('suggestions and comments, %s', (_, options) => {
    expect(packageFaults(writeDocx(marked(), { ...options, draft: true }))).toEqual([]);
  });

  test.each(seeds())('seed %s', (_, source) => {
    const model = linesToModel(source);
    for (const [, options] of OPTIONS) expect(packageFaults(writeDocx(model, options))).toEqual([]);
  });

  test('a progress report', () => {
    const model = progressReport({
      model: sampleModel(),
      on: '2026-07-01',
      since: null,
      moves: [],
      added: 0,
      signature: '办公室',
    });
    expect(packageFaults(writeDocx(model))).toEqual([]);
  });

  test('an empty plan', () => {
    for (const [, options] of OPTIONS)
      expect(packageFaults(writeDocx(modelOf([], { title: '' }), options))).toEqual([]);
  });

  test('any plan', () => {
    fc.assert(
      fc.property(anyBlocks, fc.constantFrom(...OPTIONS), (blocks, [, options]) => {
        expect(packageFaults(writeDocx(modelOf(blocks), options))).toEqual([]);
      }),
      { numRuns: 40, seed: 20261122 },
    );
  });
});
