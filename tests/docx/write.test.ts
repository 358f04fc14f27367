import { describe, expect, test } from 'vitest';
import { buildDocx, writeDocx } from '../../server/docx/write.ts';
import type { ExportBlock } from '../../server/export/model.ts';
import { modelOf, paragraph, text } from './lineModel.ts';
import { cell, sampleModel } from './sample.ts';
import { partsOf } from './zipKit.ts';

const documentOf = (bytes: Uint8Array): string => partsOf(bytes)['word/document.xml'] ?? '';

/** The paragraph that holds the words. */
function paragraphWith(xml: string, words: string): string {
  return (
    [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([found]) => found).find((each) => each.includes(words)) ?? ''
  );
}

describe('official layout', () => {
  const parts = partsOf(writeDocx(sampleModel(), { annexes: ['tasks'] }));
  const xml = parts['word/document.xml'] ?? '';
  const styles = parts['word/styles.xml'] ?? '';

  test('page, grid and line pitch give 22 lines of 28 characters', () => {
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"');
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    const body = /w:styleId="GcBody".*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toContain('w:firstLineChars="200" w:firstLine="632"');
    expect(body).toContain('<w:spacing w:val="-5"/>');
  });

  test('the grid of Word is offered', () => {
    const word = documentOf(writeDocx(sampleModel(), { grid: 'word' }));
    expect(word).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>');
  });

  test('headings are Word’s own styles with their outline level; numbers are words', () => {
    for (const level of [1, 2, 3, 4]) {
      const style = new RegExp(`w:styleId="Heading${level}".*?</w:style>`).exec(styles)?.[0] ?? '';
      expect(style).toContain(`<w:name w:val="heading ${level}"/>`);
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
    const heading = paragraphWith(xml, '总体目标');
    expect(heading).toContain('<w:pStyle w:val="Heading1"/>');
    expect(heading).toContain('>一、</w:t>');
    expect(heading).not.toContain('<w:numPr>');
  });

  test('every run says that ambiguous marks are East Asian', () => {
    const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].filter(([run]) => run.includes('<w:t '));
    expect(runs.length).toBeGreaterThan(50);
    for (const [run] of runs) expect(run).toContain('w:hint="eastAsia"');
  });

  test('every style that is used is defined', () => {
    const all = Object.entries(parts).filter(([name]) => name.startsWith('word/') && name.endsWith('.xml'));
    const used = new Set(
      all.flatMap(([, part]) => [...part.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map((found) => found[1])),
    );
    const defined = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map((found) => found[1]));
    expect([...used].filter((style) => !defined.has(style))).toEqual([]);
  });

  test('page numbers stand outside on odd and even pages', () => {
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    expect(parts['word/footer1.xml']).toContain('<w:jc w:val="right"/>');
    expect(parts['word/footer2.xml']).toContain('<w:jc w:val="left"/>');
    for (const [section] of xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)) {
      expect(section).toContain('<w:footerReference w:type="default"');
      expect(section).toContain('<w:footerReference w:type="even"');
    }
  });

  test('tables: full width, fixed, repeated head, merged cells', () => {
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? '';
    expect(table).toContain('<w:tblW w:w="8844" w:type="dxa"/>');
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(table).toContain('<w:gridSpan w:val="2"/>');
    expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3);
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce(
      (sum, found) => sum + Number(found[1]),
      0,
    );
    expect(grid).toBe(8844);
  });

  test('wide tables and the annex from data stand on landscape pages with the turned type area', () => {
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([false, true, true]);
    expect(sections[1]).toContain('w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"');
    expect(xml).toContain('>任务分解表</w:t>');
    expect(paragraphWith(xml, '>附件2</w:t>')).toContain('GcDataAnnex');
    expect(xml).toContain('<w:gridCol w:w="2716"/>');
  });

  test('properties carry plan, version, date and text hash', () => {
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>云岭市科学技术协会2026年度学术交流工作计划</dc:title>',
    );
    expect(parts['docProps/core.xml']).toContain('<dc:creator>云岭市科学技术协会</dc:creator>');
    expect(parts['docProps/core.xml']).toContain('>2026-01-15T08:00:00Z</dcterms:created>');
    for (const value of ['plan-0001', '定稿', '2026-01-15T08:00:00.000Z', 'a1b2c3d4']) {
      expect(parts['docProps/custom.xml']).toContain(`<vt:lpwstr>${value}</vt:lpwstr>`);
    }
  });

  test('the closing never stands on a page without text: the last words stay with it', () => {
    const closed = documentOf(
      writeDocx(
        modelOf([
          paragraph('前面的话。'),
          { kind: 'item', level: 3, numberText: '1.', titleRuns: [], runs: [text('最后的话。')] },
          paragraph('云岭市科学技术协会', 'signature'),
          paragraph('2026年1月15日', 'date'),
        ]),
      ),
    );
    expect(paragraphWith(closed, '>最后的话。</w:t>')).toContain('<w:keepNext/>');
    expect(paragraphWith(closed, '>前面的话。</w:t>')).not.toContain('<w:keepNext/>');
  });

  test('署名 and 成文日期 are set against each other', () => {
    // Nine characters of name, six and a half of date and five quarter gaps between digits and words.
    expect(paragraphWith(xml, '>云岭市科学技术协会</w:t>')).toContain('w:rightChars="275"');
    expect(paragraphWith(xml, '2026年1月15日')).toContain('w:rightChars="200"');
    const sealed = documentOf(writeDocx(sampleModel(), { seal: true }));
    expect(paragraphWith(sealed, '2026年1月15日')).toContain('w:rightChars="400"');
  });

  test('a responsibility note has its own face in the same paragraph', () => {
    expect(paragraphWith(xml, '（牵头单位：学术部；完成时限：6月底前）')).toContain(
      '<w:rStyle w:val="GcDuty"/>',
    );
  });
});

describe('determinism', () => {
  test('same plan, same options: same bytes', () => {
    const options = { annexes: ['tasks', 'targets'] as const, draft: true };
    expect(
      Buffer.from(writeDocx(sampleModel(), options)).equals(Buffer.from(writeDocx(sampleModel(), options))),
    ).toBe(true);
  });

  test('no date of today anywhere in the archive', () => {
    const bytes = Buffer.from(writeDocx(sampleModel()));
    // DOS date of every local header: 1980-01-01.
    for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
      expect(bytes.readUInt16LE(at + 12)).toBe(33);
      expect(bytes.readUInt16LE(at + 10)).toBe(0);
    }
  });
});

describe('safety', () => {
  test('R13 only web and mail links are written as links', () => {
    const bad = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'vbscript:x',
      ' https://a b',
      '\\\\host\\share',
    ];
    const runs = bad.map((link) => text('点我', { link }));
    const { bytes, notes } = buildDocx(modelOf([{ kind: 'paragraph', role: 'body', runs }]));
    const parts = partsOf(bytes);
    expect(parts['word/document.xml']).not.toContain('<w:hyperlink');
    expect(parts['word/_rels/document.xml.rels']).not.toContain('External');
    expect(notes.filter((note) => note.code === 'link-dropped')).toHaveLength(bad.length);
  });

  test('words that look like XML or fields stay words', () => {
    const xml = documentOf(
      writeDocx(
        modelOf([
          paragraph('</w:t></w:r><w:fldSimple w:instr="DDEAUTO c:\\x">'),
          paragraph('{ HYPERLINK "x" }'),
        ]),
      ),
    );
    expect(xml).not.toContain('<w:fldSimple');
    expect(xml).not.toContain('<w:instrText');
  });

  test('crooked tables still fill a grid', () => {
    const crooked: ExportBlock = {
      kind: 'table',
      headerRows: 9,
      rows: [
        { cells: [cell('甲', { colspan: 5, rowspan: 9 }), cell('乙')] },
        { cells: [cell('丙', { colspan: 3 }), cell('丁'), cell('戊')] },
        { cells: [] },
        { cells: [cell('己', { colspan: Number.NaN, rowspan: -3 })] },
      ],
    };
    const xml = documentOf(writeDocx(modelOf([crooked])));
    const columns = xml.match(/<w:gridCol /g)?.length ?? 0;
    for (const [row] of xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
      const width = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].reduce(
        (sum, [each]) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(each)?.[1] ?? 1),
        0,
      );
      expect(width).toBe(columns);
    }
  });

  test('an empty plan is a valid file', () => {
    expect(documentOf(writeDocx(modelOf([], { title: '' })))).toContain('<w:sectPr>');
  });
});
