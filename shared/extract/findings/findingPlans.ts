// A page that announces more texts than it holds: 工作要点(2篇) over one. Only sources have such pages, so this is
// found from the structure of a text, not from the blocks of a plan.

import { fold } from '../fold.ts';
import type { Structure } from '../lines/structureShape.ts';
import { announcement } from '../outline/planTitle.ts';
import type { Finding } from '../types.ts';
import { makeFinding } from './findingMake.ts';

export function announcedPlansFindings({ announcedPlans, lines }: Structure): readonly Finding[] {
  if (announcedPlans === null || announcedPlans.found >= announcedPlans.announced) return [];
  const { announced, found } = announcedPlans;
  // 一、 twice: another text does begin, under a title of its own
  if (lines.filter((l) => l.level === 1 && l.number === '一').length > found) return [];
  for (const l of lines.slice(0, 30)) {
    const m = announcement.exec(fold(l.text.slice(0, 200)));
    if (!m) continue;
    const quote = l.text.slice(m.index, m.index + m[0].length);
    return [
      makeFinding(
        'list-count',
        'warning',
        [{ offset: l.offset + m.index, length: quote.length, quote }],
        [],
        {
          zh: `页面写有 ${announced} 篇，正文只有 ${found} 篇，还差 ${announced - found} 篇。`,
          en: `The page announces ${announced} texts but holds ${found}; ${announced - found} missing.`,
        },
        { zh: '找到缺的一篇，或去掉篇数。', en: 'Find the missing text, or drop the number.' },
      ),
    ];
  }
  return [];
}
