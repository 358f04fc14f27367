// Entries of one sentence that letters or numbers in brackets begin: no headings, in a plain text as in the editor.
import { describe, expect, it } from 'vitest';
import { createExtractor, extractBlocks, extractText } from '../../shared/extract/extract.ts';
import { readStructure } from '../../shared/extract/lines/structure.ts';
import { readLineNumber } from '../../shared/extract/outline/numbering.ts';
import type { Block, Extraction } from '../../shared/extract/types.ts';

const title = 'Harbour Work Plan 2026';

/** The blocks of an editor: the number of a line is no part of its words. */
function blocks(lines: readonly string[]): Block[] {
  let offset = 0;
  return [title, ...lines].map((line, k): Block => {
    const number = k === 0 ? null : readLineNumber(line, line);
    const at = offset;
    offset += line.length + 1;
    if (number === null) return { kind: k === 0 ? 'title' : 'paragraph', text: line, offset: at };
    const mark = line.slice(0, number.titleAt);
    return { kind: 'item', number: mark, text: line.slice(mark.length), offset: at };
  });
}

const told = ({ outline, targets, findings }: Extraction) => ({
  headings: outline.map(({ level, number, title }) => `${level} ${number} ${title}`),
  sections: targets.map(({ section, quote }) => `${section}: ${quote}`),
  findings: findings.map(({ kind }) => kind),
});

/** What both paths tell of the lines. */
function read(...lines: string[]) {
  const text = told(extractText([title, ...lines].join('\n')));
  expect(told(extractBlocks(blocks(lines)))).toEqual(text);
  return text;
}

const kinds = (...lines: string[]) =>
  readStructure([title, ...lines].join('\n'))
    .lines.slice(1)
    .map(({ kind }) => kind);

describe('entries of one sentence', () => {
  it.each([
    [
      'after a colon',
      'The Harbour will:',
      '(a) hold 12 fairs;',
      '(b) mend 3 cranes; and',
      '(c) train 40 crews.',
    ],
    [
      'with half brackets',
      'This year we will',
      'a) hold 12 fairs,',
      'b) mend 3 cranes and',
      'c) train 40 crews.',
    ],
    ['with Roman numbers', 'We shall:', '(i) hold 12 fairs;', '(ii) mend 3 cranes;', '(iii) train 40 crews.'],
    ['with digits', 'We shall:', '(1) hold 12 fairs;', '(2) mend 3 cranes;', '(3) train 40 crews.'],
    ['in capitals', 'We shall:', '(a) Hold 12 fairs;', '(b) Mend 3 cranes; and', '(c) Train 40 crews.'],
    ['under a heading', '(a) hold 12 fairs;', '(b) mend 3 cranes; and', '(c) train 40 crews.'],
    ['each a sentence', 'We shall:', '(a) hold 12 fairs.', '(b) mend 3 cranes.', '(c) train 40 crews.'],
  ])('are no headings %s', (_, ...lines) => {
    expect(read('1. Aims', ...lines, '2. Money', '(a) Loans', 'Lend to 7 yards.')).toEqual({
      headings: ['1 1 Aims', '1 2 Money', '2 (a) Loans'],
      sections: ['1: 12', '1: 3', '1: 40', '2/(a): 7'],
      findings: [],
    });
  });

  it('may begin within a line', () => {
    expect(
      read(
        '1. Aims',
        'The Harbour will: (a) hold 12 fairs;',
        '(b) mend 3 cranes; and',
        '(c) train 40 crews.',
      ),
    ).toEqual({ headings: ['1 1 Aims'], sections: ['1: 12', '1: 3', '1: 40'], findings: [] });
    expect(
      read('1. Aims', 'The plan rests on (a) 12 fairs in spring,', '(b) 3 cranes and', '(c) 40 crews.')
        .headings,
    ).toEqual(['1 1 Aims']);
  });

  it('hold entries of their own', () => {
    expect(
      read(
        '1. Aims',
        'The Harbour will:',
        '(a) hold 12 fairs, of which:',
        '(i) 5 in spring;',
        '(ii) 7 in autumn; and',
        '(b) train 40 crews.',
        '2. Money',
      ).headings,
    ).toEqual(['1 1 Aims', '1 2 Money']);
  });

  it('are looked at together: a letter left out is told', () => {
    expect(
      read('1. Aims', 'We shall:', '(a) hold fairs;', '(b) mend cranes;', '(d) train crews.').findings,
    ).toEqual(['numbering']);
  });

  it('are items of a plain text, a line the page broke being the rest of one', () => {
    expect(
      kinds(
        '1. Aims',
        'The Harbour will:',
        '',
        '(a) hold 12 fairs for all the crews of the coast and for the yards in the',
        'old town;',
        '',
        '(b) mend 3 cranes.',
      ),
    ).toEqual(['heading', 'paragraph', 'blank', 'item', 'paragraph', 'blank', 'item']);
  });

  it('end where the sentence does', () => {
    const lines = [
      '1. Aims',
      'We shall:',
      '(a) hold 12 fairs;',
      '(b) mend 3 cranes.',
      '(c) Crews',
      'Train 40 crews.',
    ];
    expect(read(...lines).headings).toEqual(['1 1 Aims', '2 (c) Crews']);
    expect(read('1. Aims', 'Three fields:', '(a) Fairs', '(b) Cranes', '(c) Crews').headings).toHaveLength(4);
  });

  it('become headings and entries again as the line above them is written', () => {
    const entries = ['(a) fairs held;', '(b) cranes mended.'];
    const extractor = createExtractor();
    for (const lead of ['The Harbour will see:', 'Nothing more.', 'It will see'])
      expect(extractor.update(blocks(['1. Aims', lead, ...entries, '2. Money']))).toEqual(
        extractBlocks(blocks(['1. Aims', lead, ...entries, '2. Money'])),
      );
  });
});
