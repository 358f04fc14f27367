/**
 * Words that two took elsewhere at once, unknown to each other, stand there twice (both made a heading of one
 * line). One copy stays, the same for everybody; whoever wrote the other takes it back.
 */
import * as Y from 'yjs';
import {
  idKey,
  livingBlock,
  livingId,
  type Moved,
  placeOfId,
  rivalsOf,
  type Span,
  storeMoved,
} from '../../../shared/doc/moved.ts';
import { seenIn } from './moves.ts';

export interface Twice {
  stays: Moved;
  goes: Moved;
}

/** Those of mine that have to go, now that these came. */
export function mineTwice(doc: Y.Doc, came: readonly Moved[]): Twice[] {
  return came
    .flatMap((move) => rivalsOf(doc, move).map((rival) => ranked(move, rival)))
    .filter(({ goes }) => goes.to[0]?.client === doc.clientID);
}

const size = ({ from }: Moved): number => from.reduce((sum, { length }) => sum + length, 0);

/** What took more stays: a smaller one is a part of it. */
function ranked(a: Moved, b: Moved): Twice {
  const more = size(a) - size(b) || (b.to[0]?.client ?? 0) - (a.to[0]?.client ?? 0);
  return more > 0 ? { stays: a, goes: b } : { stays: b, goes: a };
}

/** Within a transaction. */
export function takeBack(doc: Y.Doc, { stays, goes }: Twice): void {
  const stay = idsOf(stays.to);
  const kept = new Map(idsOf(stays.from).map((id, at) => [idKey(id), stay[at]]));
  const targets = idsOf(goes.to);
  const pairs = idsOf(goes.from).flatMap((id, at) => {
    const mine = targets[at] && livingId(doc, targets[at], true);
    const theirs = kept.get(idKey(id));
    return mine && theirs ? [{ mine, theirs }] : [];
  });
  const byBlock = new Map<Y.XmlElement, typeof pairs>();
  for (const pair of pairs) {
    const block = placeOfId(doc, pair.mine)?.text.parent;
    if (block instanceof Y.XmlElement) byBlock.set(block, [...(byBlock.get(block) ?? []), pair]);
  }
  for (const [block, own] of byBlock) {
    const seen = seenIn(doc, block);
    for (const { mine } of own) {
      const place = placeOfId(doc, mine);
      place?.text.delete(place.index, 1);
    }
    const id = block._item?.id ?? goes.into;
    const into = livingBlock(doc, stays.into)?._item?.id ?? stays.into;
    const from = spansOf(own.map(({ mine }) => mine));
    const to = spansOf(own.map(({ theirs }) => theirs));
    storeMoved(doc, [{ block: id, into, from, to, seen, takenBack: true }]);
    if (!Y.compareIDs(id, into)) removeEmpty(block);
  }
}

function removeEmpty(block: Y.XmlElement): void {
  const words = (kid: unknown): boolean => !(kid instanceof Y.XmlText) || kid.length > 0;
  if (block.toArray().some(words)) return;
  let gone: Y.XmlElement = block;
  while (gone.parent instanceof Y.XmlElement && gone.parent.length === 1) gone = gone.parent;
  const { parent } = gone;
  if (parent instanceof Y.XmlFragment) parent.delete(parent.toArray().indexOf(gone), 1);
}

const idsOf = (spans: readonly Span[]): Y.ID[] =>
  spans.flatMap(({ client, clock, length }) =>
    Array.from({ length }, (_, at) => Y.createID(client, clock + at)),
  );

function spansOf(ids: readonly Y.ID[]): Span[] {
  const spans: Span[] = [];
  for (const { client, clock } of ids) {
    const last = spans.at(-1);
    if (last?.client === client && last.clock + last.length === clock) last.length++;
    else spans.push({ client, clock, length: 1 });
  }
  return spans;
}
