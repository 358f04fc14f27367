/**
 * Findings that need the board: targets nobody works on, and cards whose words are gone from the text or no longer
 * read as a target. Pure.
 */

import { targetMoved } from '../extract/compare/linkedTarget.ts';
import { makeFinding, spanOf } from '../extract/findings/findingMake.ts';
import type { Finding, Target } from '../extract/types.ts';
import { isUntaken, type TargetProgress } from '../progress.ts';
import { closestWords, type TargetTree } from '../targetTree.ts';
import type { Card } from './board.ts';

/** What the findings need to know of a card. */
export type LinkedCard = Pick<Card, 'id' | 'title' | 'archived' | 'links'>;

/** The words of a block of the text as they are now; null where there is no such block. */
export type WordsOf = (blockId: string) => string | null;

export function findCardGaps(
  tree: TargetTree,
  progress: ReadonlyMap<string, TargetProgress>,
  cards: readonly LinkedCard[],
  wordsOf: WordsOf,
): Finding[] {
  const out: Finding[] = [];
  for (const node of tree.nodes) {
    const at = progress.get(node.target.key);
    if (at === undefined || isUntaken(at)) out.push(withoutCard(closestWords(node)));
  }
  for (const card of cards) {
    const [first] = card.links;
    if (card.archived !== null || first === undefined) continue;
    const lost = card.links.map((link) => lostLink(link, tree, wordsOf));
    const [how] = lost;
    if (how && !lost.includes(null)) out.push(withoutTarget(card, first.quote, how));
  }
  return out;
}

type Lost = 'words' | 'target' | null;

/** Null: it is linked to a target, or to words that promise no number and are there. */
function lostLink(link: LinkedCard['links'][number], { targets, of }: TargetTree, wordsOf: WordsOf): Lost {
  const { target, blockId, quote } = link;
  if (target !== null && (of.has(target) || targetMoved(link, targets) !== null)) return null;
  if (targets.some((one) => one.blockId === blockId && one.quote === quote)) return null;
  if (blockId === null || !wordsOf(blockId)?.includes(quote)) return 'words';
  return target === null ? null : 'target';
}

/** Of a plan nobody made cards of yet, there are as many as targets, at each reading. */
const saidWithoutCard = new WeakMap<Target, Finding>();

function withoutCard(target: Target): Finding {
  let said = saidWithoutCard.get(target);
  if (said === undefined) {
    said = sayWithoutCard(target);
    saidWithoutCard.set(target, said);
  }
  return said;
}

function sayWithoutCard(target: Target): Finding {
  const { measure, quote, key } = target;
  return makeFinding(
    'target-without-card',
    'hint',
    [spanOf(target)],
    [key],
    {
      zh: `${measure ?? ''}${quote} 还没有任务卡。`,
      en: `No card works on ${measure ?? 'this target'} (${quote}) yet.`,
    },
    { zh: '从指标生成任务卡，或关联已有的卡。', en: 'Make a card from the target, or link one.' },
  );
}

function withoutTarget({ id, title }: LinkedCard, quote: string, how: Exclude<Lost, null>): Finding {
  const message =
    how === 'words'
      ? {
          zh: `任务卡“${title}”出自“${quote}”，这些字已不在文稿里。`,
          en: `Card “${title}” came from “${quote}”; those words are no longer in the text.`,
        }
      : {
          zh: `任务卡“${title}”出自“${quote}”，这些字还在文稿里，但已不是指标。`,
          en: `Card “${title}” came from “${quote}”; those words are still in the text, but no longer a target.`,
        };
  const found = makeFinding('card-without-target', 'warning', [], [], message, {
    zh: '改关联到现在的指标，或归档这张卡。',
    en: 'Link it to a target of today, or archive it.',
  });
  return { ...found, key: `card-without-target|${id}|${quote}` };
}
