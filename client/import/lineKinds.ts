/** What a line can be set to, in the order of the menu, with its key. Reads no file. */
import type { ImportLine } from '../../shared/api/imports.ts';
import type { LineKind } from './useImport.ts';

export const KIND_NAMES = [
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'item3',
  'item4',
  'item5',
  'paragraph',
  'row',
  'status',
  'addressee',
  'attachments',
  'signature',
  'date',
  'note',
  'furniture',
  'blank',
] as const;
/** A line's kind with its level, as one name. */
export type KindName = (typeof KIND_NAMES)[number];

export interface KindChoice {
  name: KindName;
  kind: LineKind;
  level: number | null;
  /** The key that sets it while a line is chosen. */
  key?: string;
}

export const KIND_GROUPS: readonly {
  group: 'structure' | 'elements' | 'other';
  choices: readonly KindChoice[];
}[] = [
  {
    group: 'structure',
    choices: [
      { name: 'title', kind: 'title', level: null, key: 't' },
      { name: 'heading1', kind: 'heading', level: 1, key: '1' },
      { name: 'heading2', kind: 'heading', level: 2, key: '2' },
      { name: 'heading3', kind: 'heading', level: 3, key: '3' },
      { name: 'heading4', kind: 'heading', level: 4, key: '4' },
      { name: 'item3', kind: 'item', level: 3, key: '5' },
      { name: 'item4', kind: 'item', level: 4, key: '6' },
      { name: 'item5', kind: 'item', level: 5, key: '7' },
      { name: 'paragraph', kind: 'paragraph', level: null, key: '0' },
    ],
  },
  {
    group: 'elements',
    choices: [
      { name: 'status', kind: 'status', level: null },
      { name: 'addressee', kind: 'addressee', level: null },
      { name: 'attachments', kind: 'attachments', level: null },
      { name: 'signature', kind: 'signature', level: null },
      { name: 'date', kind: 'date', level: null },
      { name: 'note', kind: 'note', level: null },
    ],
  },
  { group: 'other', choices: [{ name: 'furniture', kind: 'furniture', level: null, key: ' ' }] },
];

export const KIND_CHOICES: readonly KindChoice[] = KIND_GROUPS.flatMap((group) => group.choices);

/** The name of a line as it stands. Items and headings of unusual depth take the nearest. */
export function kindName(line: Pick<ImportLine, 'kind' | 'level'>): KindName {
  switch (line.kind) {
    case 'heading':
      return (
        (['heading1', 'heading2', 'heading3', 'heading4'] as const)[clamp(line.level ?? 1, 1, 4) - 1] ??
        'heading1'
      );
    case 'item':
      return (['item3', 'item4', 'item5'] as const)[clamp(line.level ?? 3, 3, 5) - 3] ?? 'item3';
    default:
      return line.kind;
  }
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
