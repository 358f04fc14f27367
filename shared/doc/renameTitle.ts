/**
 * A plan that is renamed is renamed in its text too, where the text's title was the plan's name to the character.
 * Somebody who gave the text another title meant it. Changes nothing else.
 */
import * as Y from 'yjs';
import { TEXT_ROOT } from './json.ts';

/** Whether the text's title was `from` and is `to` now. */
export function renameTitle(doc: Y.Doc, from: string, to: string): boolean {
  const title = doc
    .getXmlFragment(TEXT_ROOT)
    .toArray()
    .find((block): block is Y.XmlElement => block instanceof Y.XmlElement && block.nodeName === 'title');
  const words = title?.get(0);
  if (title?.length !== 1 || !(words instanceof Y.XmlText)) return false;
  const runs = words.toDelta() as { insert: unknown; attributes?: unknown }[];
  if (runs.length !== 1 || runs[0]?.insert !== from || runs[0].attributes !== undefined || to === '')
    return false;
  const start = alike(from, to, (index) => index);
  const room = Math.min(from.length, to.length) - start;
  const end = Math.min(
    room,
    alike(from, to, (index, length) => length - 1 - index),
  );
  doc.transact(() => {
    words.delete(start, from.length - end - start);
    words.insert(start, to.slice(start, to.length - end));
  });
  return true;
}

/** How many characters are the same, walked as `at` says. */
function alike(a: string, b: string, at: (index: number, length: number) => number): number {
  if (/[\ud800-\udfff]/.test(a + b)) return 0; // no character is taken apart
  const shorter = Math.min(a.length, b.length);
  let count = 0;
  while (count < shorter && a[at(count, a.length)] === b[at(count, b.length)]) count++;
  return count;
}
