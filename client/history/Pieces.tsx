/** Words with their marks, and whether they came or went. */
import { Fragment, type ReactNode } from 'react';
import { LINE_BREAK } from '../../shared/doc/inlineText.ts';
import type { LineMark } from '../../shared/doc/lineLooks.ts';
import type { SetPiece } from './setLines.ts';

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  highlight: 'mark',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const satisfies Record<LineMark['mark'], string>;

export function Pieces({ pieces }: { pieces: readonly SetPiece[] }) {
  return pieces.map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line are its only children
    return <Piece key={index} piece={piece} />;
  });
}

function Piece({ piece: { kind, text, marks } }: { piece: SetPiece }) {
  let words: ReactNode = text.includes(LINE_BREAK) ? broken(text) : text;
  for (const mark of marks) {
    const Tag = TAGS[mark];
    words = <Tag>{words}</Tag>;
  }
  if (kind === 'ins') return <ins>{words}</ins>;
  return kind === 'del' ? <del>{words}</del> : words;
}

function broken(text: string): ReactNode {
  return text.split(LINE_BREAK).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one run have no other identity
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
