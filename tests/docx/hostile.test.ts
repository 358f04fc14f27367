/** R12: hostile files are refused with a reason, in bounded time and memory, and never crash the reader. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { READING_LIMITS } from '../../server/docx/importModel.ts';
import { readDocx } from '../../server/docx/read.ts';
import { writeDocx } from '../../server/docx/write.ts';
import type { ExportBlock } from '../../server/export/model.ts';
import { plainText } from '../../server/export/text.ts';
import { Refusal } from '../../shared/errors.ts';
import { modelOf, paragraph } from './lineModel.ts';
import { cell, sampleModel } from './sample.ts';
import { NAMESPACES, p, rawDocx } from './zipKit.ts';

/** Why a file was refused, or 'read'. */
function why(bytes: Uint8Array, limits = READING_LIMITS): string {
  try {
    readDocx(bytes, limits);
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return String(error.details.why);
    throw error;
  }
}

const documentOnly = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });
const good = writeDocx(sampleModel());

describe('R12 refused with a reason', () => {
  test('what is no .docx', () => {
    const cfb = (name: string): Uint8Array =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
        Buffer.from(name, 'utf16le'),
      ]);
    expect(why(new Uint8Array())).toBe('empty');
    expect(why(strToU8('%PDF-1.7 …'))).toBe('pdf');
    expect(why(strToU8('{\\rtf1 …'))).toBe('rtf');
    expect(why(strToU8('just words'))).toBe('unknown');
    expect(why(cfb('WordDocument'))).toBe('oldWord');
    expect(why(cfb('EncryptedPackage'))).toBe('encrypted');
    expect(why(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('spreadsheet');
    expect(why(zipSync({ 'OFD.xml': strToU8('<x/>') }))).toBe('ofd');
    expect(why(zipSync({ 'a.txt': strToU8('x') }))).toBe('notWord');
  });

  test('each reason has a sentence for people', () => {
    try {
      readDocx(strToU8('%PDF-1.7'));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'unsupportedFile' });
      expect(String(error)).toContain('.docx');
    }
  });

  test('cut off at any place: a reason, never a crash', () => {
    for (let at = 4; at < good.length - 1; at += Math.ceil(good.length / 60)) {
      expect(['truncated', 'damaged', 'unknown']).toContain(why(good.subarray(0, at)));
    }
  });

  test('document type declarations and entities', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
    expect(
      why(documentOnly(`${bomb}<w:document ${NAMESPACES}><w:body>${p('&b;')}</w:body></w:document>`)),
    ).toBe('doctype');
    const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd">';
    expect(why(documentOnly(`${outside}<w:document ${NAMESPACES}/>`))).toBe('doctype');
    expect(
      why(documentOnly(`<w:document ${NAMESPACES}><w:body>${p('&undefined;')}</w:body></w:document>`)),
    ).toBe('malformed');
    expect(why(documentOnly('<w:document'))).toBe('malformed');
  });

  test('zip bombs: by true size, whatever the headers claim', () => {
    const zeros = new Uint8Array(40 * 1024 * 1024);
    const limits = { ...READING_LIMITS, unpacked: 8 * 1024 * 1024 };
    const bomb = zipSync({ 'word/document.xml': zeros });
    expect(bomb.length).toBeLessThan(100_000);
    expect(why(bomb, limits)).toBe('bomb');
    // The directory claims ten bytes; the budget counts what really comes out.
    const liar = new Uint8Array(bomb);
    const view = new DataView(liar.buffer);
    for (let at = 0; at < liar.length - 30; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(why(liar, limits)).toBe('bomb');
  });

  test('too many parts, too large a file, too deep, too many elements', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`word/x${index}.xml`, strToU8('<x/>')]),
    );
    expect(why(zipSync(many), { ...READING_LIMITS, entries: 50 })).toBe('bomb');
    expect(why(good, { ...READING_LIMITS, packed: 1000 })).toBe('packed');
    expect(why(documentOnly(`<w:document ${NAMESPACES}>${'<w:x>'.repeat(5000)}`))).toBe('malformed');
    expect(why(rawDocx({ body: p('字').repeat(300) }), { ...READING_LIMITS, blocks: 200 })).toBe('bomb');
  });

  test('two parts of one name', () => {
    const bytes = new Uint8Array(
      zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/documenu.xml': strToU8('<b/>') }),
    );
    const text = Buffer.from(bytes.buffer);
    for (let at = text.indexOf('documenu'); at >= 0; at = text.indexOf('documenu', at))
      text.write('document', at);
    expect(why(bytes)).toBe('damaged');
  });

  test('relationships that lead out of the package lead nowhere', () => {
    const root =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>';
    expect(why(zipSync({ '_rels/.rels': strToU8(root) }))).toBe('notWord');
  });
});

describe('R12 hostile but readable', () => {
  test('style cycles, missing parts, absurd numbers', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999999"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1%2%9."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body =
      p('甲', '<w:sz w:val="NaN"/>', '<w:pStyle w:val="a"/><w:outlineLvl w:val="-7"/>') +
      p('乙', '', '<w:numPr><w:ilvl w:val="77"/><w:numId w:val="1"/></w:numPr>') +
      p('丙', '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="1e9"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>';
    expect(why(rawDocx({ body, styles, numbering }))).toBe('read');
  });

  test('tables in tables in tables', () => {
    let body = p('底');
    for (let depth = 0; depth < 60; depth++) body = `<w:tbl><w:tr><w:tc>${body}</w:tc></w:tr></w:tbl>`;
    const { report } = readDocx(rawDocx({ body }));
    expect(report.some((note) => note.code === 'too-deep')).toBe(true);
  });

  test('names of prototypes are names like others', () => {
    const relations = '<Relationship Id="__proto__" Type="x/image" Target="constructor"/>';
    const styles =
      '<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="constructor"/></w:style>';
    expect(why(rawDocx({ body: p('字', '', '<w:pStyle w:val="__proto__"/>'), relations, styles }))).toBe(
      'read',
    );
    expect(({} as Record<string, unknown>).Target).toBeUndefined();
  });

  test('mutated files end in a reading or a refusal', () => {
    let seed = 20261122;
    const random = (most: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return seed % most;
    };
    let readings = 0;
    for (let round = 0; round < 150; round++) {
      const bytes = new Uint8Array(good);
      for (let hit = 0; hit <= random(4); hit++) bytes[random(bytes.length)] = random(256);
      if (why(bytes) === 'read') readings++;
    }
    expect(readings).toBeLessThan(150);
  });
});

describe('R11 R12 shapes that repeat', () => {
  const start = (name: string): string => `<w:r><w:fldChar w:fldCharType="${name}"/></w:r>`;

  test('fields and comments that never end, notes and numbers that repeat without end', () => {
    const long = '长'.repeat(20_000);
    const footnotes = `<w:footnote w:id="1"><w:p><w:r><w:t>${long}</w:t></w:r></w:p></w:footnote>`;
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1${long}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const comments = Array.from({ length: 3000 }, (_, id) => `<w:commentRangeStart w:id="${id}"/>`).join('');
    const body =
      `<w:p>${comments}<w:r><w:t>开始</w:t></w:r></w:p>` +
      `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(2000)}</w:p>` +
      p('项', '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(3000) +
      `<w:p>${start('begin').repeat(3000)}${start('end').repeat(3000)}<w:r><w:t>完</w:t></w:r></w:p>` +
      `<w:p>${'<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>'.repeat(20_000)}<w:r><w:t>末</w:t></w:r></w:p>`;
    const { blocks } = readDocx(rawDocx({ body, footnotes, numbering }));
    expect(JSON.stringify(blocks).length).toBeLessThan(12_000_000);
    expect(plainText(blocks.slice(-2))).toBe('完\n末');
  });

  test('crowds of signatures, attachments, comments and columns are written in one go', () => {
    const blocks: ExportBlock[] = [
      ...Array.from({ length: 20_000 }, () => paragraph('署名', 'signature')),
      ...Array.from({ length: 20_000 }, () => paragraph('2．附件', 'attachments')),
      {
        kind: 'table',
        headerRows: 0,
        rows: [{ cells: Array.from({ length: 500 }, (_, at) => cell(`列${at}`)) }],
      },
    ];
    const comments = Array.from({ length: 5000 }, (_, at) => ({
      id: `k${at}`,
      author: '甲',
      date: '2026-01-01T00:00:00Z',
      text: '话',
      resolved: false,
      ...(at % 2 ? { parent: `k${at - 1}` } : {}),
    }));
    const { blocks: again } = readDocx(writeDocx(modelOf(blocks, { comments }), { draft: true }));
    expect(JSON.stringify(again.at(-1))).toContain('列499');
  });
});
